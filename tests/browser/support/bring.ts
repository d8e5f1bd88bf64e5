import type { OpenedPane } from './openPane'
import { PANE, paneFrame } from './paneFrame'

/** Brings things into the pane as a person's mouse and clipboard do. */

/** Drops files and folders of this computer onto the pane: the browser hands over real entries. */
export async function dropPaths(s: Pick<OpenedPane, 'page'>, ...paths: string[]): Promise<void> {
  await dragPaths(s, paths, () => Promise.resolve())
}

/** The same; `onTheWay` happens while they are over the pane. */
export async function dragPaths(
  { page }: Pick<OpenedPane, 'page'>,
  paths: readonly string[],
  onTheWay: () => Promise<void>,
): Promise<void> {
  const box = await page.locator(PANE).boundingBox()
  if (box === null) throw new Error('The pane is not in sight.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const devTools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devTools.send('Input.dispatchDragEvent', { type, x, y, data })
  await send('dragEnter')
  const arrived = onTheWay().then(() => true)
  // A browser goes on telling for as long as something is held over the page, and drops nothing on what it has not told yet.
  for (let isThere = false; !isThere; isThere = await Promise.race([arrived, tick()])) await send('dragOver')
  for (let last = 0; last < 3; last++) {
    await tick()
    await send('dragOver')
  }
  await send('drop')
  await devTools.detach()
}

const TELLING_EVERY_MS = 50

function tick(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, TELLING_EVERY_MS, false)
  })
}

export interface Pasted {
  /** Bytes all of the same value. */
  files?: readonly { name: string; type: string; size: number; filledWith?: number }[]
  plain?: string
  html?: string
  /** CSS of the element that has the focus; left out: the page itself. */
  into?: string
}

/** Pastes as Ctrl+V does; whether the pane took it. */
export async function paste(s: Pick<OpenedPane, 'page'>, pasted: Pasted): Promise<boolean> {
  const frame = await paneFrame(s)
  return frame.evaluate(({ files = [], plain, html, into }) => {
    const clipboardData = new DataTransfer()
    for (const { name, type, size, filledWith = 7 } of files) {
      clipboardData.items.add(new File([new Uint8Array(size).fill(filledWith)], name, { type }))
    }
    if (plain !== undefined) clipboardData.setData('text/plain', plain)
    if (html !== undefined) clipboardData.setData('text/html', html)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
    const target = into === undefined ? document.body : document.querySelector(into)
    target?.dispatchEvent(event)
    return event.defaultPrevented
  }, pasted)
}

/** What classic Outlook drops: mails that it makes for this drop. Such a file has no entry, and may be empty or never come. */
export interface VirtualMail {
  name: string
  text: string
  /** Announced, and not handed over. */
  isMissing?: boolean
}

/** Drops mails as classic Outlook does, once the pane listens. */
export async function dropFromClassic({ page }: Pick<OpenedPane, 'page'>, ...mails: VirtualMail[]): Promise<void> {
  await page.evaluate((all) => {
    window.simulatedOutlook.dropFromClassic(
      all.map(({ name, text, isMissing = false }) => ({ name, content: isMissing ? null : new Blob([text]) })),
    )
  }, mails)
}
