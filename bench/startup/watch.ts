/** What one start came to; milliseconds since the navigation of the pane's frame. */
export interface Started {
  /** The control is on the screen and works. */
  usableMs: number
  /** Everything the person sees later is drawn. */
  drawnMs: number
  /** Sum of all layout shifts that nobody asked for. */
  shift: number
}

declare global {
  interface Window {
    startup: Partial<Started>
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
}

/**
 * Runs in the pane's frame before anything else; waits for the control, and the moment it is painted gives it a file where it
 * takes one. Says `said` on the console once all is drawn: asking the page before would bring the driver's scripts into it. No
 * named function in here: tsx would wrap it in a helper that the page does not have.
 */
export function watchStart({ control, gives, said }: { control: string; gives: boolean; said: string }): void {
  if (!location.pathname.endsWith('/taskpane.html')) return
  const startup: Partial<Started> & Pick<Started, 'shift'> = { shift: 0 }
  window.startup = startup
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[])
      if (!hadRecentInput) startup.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  let isSeen = false
  new MutationObserver((_changes, observer) => {
    const found = document.querySelector(control)
    if (found !== null && !isSeen) {
      isSeen = true
      requestAnimationFrame(() => {
        setTimeout(() => {
          startup.usableMs = performance.now()
          performance.mark('bench-usable')
          if (!gives || !(found instanceof HTMLInputElement)) return
          const transfer = new DataTransfer()
          transfer.items.add(new File(['given in the first moment'], 'first moment.txt'))
          found.files = transfer.files
          found.dispatchEvent(new Event('change', { bubbles: true }))
        }, 0)
      })
    }
    if (document.querySelector('button') === null || document.querySelector('#shell') !== null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      setTimeout(() => {
        startup.drawnMs = performance.now()
        console.debug(said)
      }, 0)
    })
  }).observe(document, { childList: true, subtree: true })
}
