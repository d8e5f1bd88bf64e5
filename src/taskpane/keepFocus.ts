/** Places that take the focus over when a list is gone: the attribute marks them. */
export const FOCUS_HEIR = 'data-focus-heir'

const CONTROLS = 'button:not([disabled]), [href], input:not([disabled]), select, [role="option"]'

interface Place {
  element: Element
  item: Element | null
  list: Element | null
  index: number
}

/**
 * When the row that has the focus goes away, the focus passes to its neighbour instead of falling to the page, from where
 * the next Tab would leave the pane. Returns the way to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Place | undefined

  const remember = (event: FocusEvent) => {
    if (!(event.target instanceof Element)) return
    const item = event.target.closest('li')
    const list = item?.parentElement ?? null
    const index = item === null || list === null ? 0 : [...list.children].indexOf(item)
    last = { element: event.target, item, list, index }
  }
  const forget = (event: FocusEvent) => {
    // A blur without a successor while the element stays is the person's own click elsewhere.
    if (event.target instanceof Element && event.target.isConnected && event.relatedTarget === null) {
      const { target } = event
      queueMicrotask(() => {
        if (target.isConnected && last?.element === target && document.activeElement !== target) last = undefined
      })
    }
  }
  const observer = new MutationObserver(() => {
    if (last === undefined || last.element.isConnected) return
    const lost = last
    last = undefined
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (isFree && document.hasFocus()) heirOf(lost, root)?.focus({ preventScroll: true })
  })

  root.addEventListener('focusin', remember)
  root.addEventListener('focusout', forget)
  observer.observe(root, { childList: true, subtree: true })
  return () => {
    root.removeEventListener('focusin', remember)
    root.removeEventListener('focusout', forget)
    observer.disconnect()
  }
}

/** The same row's next control, the row that moved up, the one before; else the place marked for it. */
function heirOf({ item, list, index }: Place, root: HTMLElement): HTMLElement | null {
  const rows = list?.isConnected === true ? [...list.children] : []
  const candidates = [item?.isConnected === true ? item : undefined, rows[index], rows[index - 1]]
  for (const candidate of candidates) {
    const control = candidate?.querySelector<HTMLElement>(CONTROLS)
    if (control) return control
  }
  return root.querySelector<HTMLElement>(`[${FOCUS_HEIR}]`)
}
