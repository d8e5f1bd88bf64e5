import type { Frame, Page } from 'playwright-core'

/** Where Outlook shows the pane. */
export const PANE = 'iframe[title="Event Attachments"]'

/** The frame of the pane, whatever is in it by now: for what only a script in it can do. */
export async function paneFrame({ page }: { page: Page }): Promise<Frame> {
  const frame = await (await page.waitForSelector(PANE)).contentFrame()
  if (frame === null) throw new Error('The pane has no frame.')
  return frame
}

/** The same once its page is loaded. */
export async function loadedPaneFrame(on: { page: Page }): Promise<Frame> {
  const frame = await paneFrame(on)
  await frame.waitForURL(/\/taskpane\.html/)
  return frame
}

/** The same where it is known to be there; nothing is asked of any page. */
export function paneFrameNow(page: Page): Frame {
  const frame = page.frames().find((one) => new URL(one.url()).pathname.endsWith('/taskpane.html'))
  if (frame === undefined) throw new Error('There is no pane.')
  return frame
}
