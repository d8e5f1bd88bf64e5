import type { Target } from './bare'

/** Milliseconds that so many mails take one after another: each read whole, encoded, and added, nothing else. */
export async function fetchThenSend({ token, url }: Target, ids: readonly string[]): Promise<number> {
  const mailbox = new URL('/v1.0/me/messages/', url).href
  const headers = { Authorization: `Bearer ${token}` }
  const startedMs = performance.now()
  for (const [nth, id] of ids.entries()) {
    const mime = await (
      await fetch(`${mailbox}${encodeURIComponent(id)}/$value`, { headers, cache: 'no-store' })
    ).blob()
    const contentBytes = await base64Of(mime)
    const body = JSON.stringify({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: `bare ${nth}.eml`,
      contentBytes,
    })
    const reply = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body,
    })
    await reply.text()
    if (!reply.ok) throw new Error(`A bare POST was answered ${reply.status}.`)
  }
  return performance.now() - startedMs
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => {
      reject(new Error('The mail could not be encoded.'))
    }
    reader.readAsDataURL(blob)
  })
}

/**
 * Types a word, letter by letter, and gives the milliseconds from the last letter to the first row of what was found for
 * it. The rows of an earlier search are told from it by `isNew`.
 */
export function typeAndWait(letters: string, everyMs: number, shows: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type=search], [role=searchbox]')
  if (box === null) throw new Error('There is no searchbox.')
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  return new Promise((resolve, reject) => {
    let lastMs = Infinity
    const watch = new MutationObserver(() => {
      const found = [...document.querySelectorAll('[role=option]')].some((one) => one.textContent.includes(shows))
      if (!found || lastMs === Infinity) return
      watch.disconnect()
      resolve(performance.now() - lastMs)
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    const type = (count: number) => {
      property?.set?.call(box, letters.slice(0, count)) // past React, which keeps the value of its own
      box.dispatchEvent(new Event('input', { bubbles: true }))
      if (count < letters.length) setTimeout(type, everyMs, count + 1)
      else lastMs = performance.now()
    }
    setTimeout(() => {
      reject(new Error(`Nothing that shows “${shows}” was found in time.`))
    }, 20_000)
    box.focus()
    type(1)
  })
}

/** Scrolls the list of mails from its beginning to its end in so many steps, one for each frame; gives the most elements that it ever had. */
export async function scrollThrough(steps: number): Promise<number> {
  const list = document.querySelector<HTMLElement>('[role=listbox]')
  const scroller = list === null ? null : scrollerOf(list)
  if (list === null || scroller === null) throw new Error('There is no list that scrolls.')
  let most = 0
  for (let step = 0; step <= steps; step++) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps
    await new Promise(requestAnimationFrame)
    most = Math.max(most, list.querySelectorAll('*').length)
  }
  return most
}

function scrollerOf(list: HTMLElement): HTMLElement | null {
  for (let one: HTMLElement | null = list; one !== null; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible') return one
  }
  return null
}
