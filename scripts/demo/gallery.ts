import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Frame, Page } from 'playwright-core'
import { galleryHtml } from '../../tests/browser/gallery/galleryHtml'
import { findBrowser } from '../../tests/browser/support/findBrowser'

/** Every state of the pane by a menu, the same ones that the tests measure; with `isShown: false` each is shown once, out of sight. */
export async function showGallery({ isShown }: { isShown: boolean }, tell: (line: string) => void): Promise<boolean> {
  const [menu, pane, found] = await Promise.all([
    readFile(join(__dirname, 'galleryMenu.html'), 'utf8'),
    galleryHtml(),
    findBrowser(),
  ])
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(url === '/pane' ? pane : menu)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const shape = found.from === 'packaged' ? ['--headless=shell'] : []
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    headless: !isShown,
    args: ['--no-sandbox', ...(isShown ? [] : shape)],
  })
  try {
    const page = await browser.newPage({ viewport: isShown ? null : { width: 900, height: 700 } })
    await page.goto(address)
    if (!isShown) return await showEach(page, tell)
    tell('Every state of the pane is open: choose one on the left. Close the window to end.')
    await closed(browser, page)
    return true
  } finally {
    await browser.close()
    server.close()
  }
}

async function closed(browser: Browser, page: Page): Promise<void> {
  await Promise.race([
    new Promise((resolve) => browser.once('disconnected', resolve)),
    new Promise((resolve) => page.once('close', resolve)),
  ])
}

/** By the menu, as a hand would. */
async function showEach(page: Page, tell: (line: string) => void): Promise<boolean> {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  const buttons = page.getByRole('navigation', { name: 'States' }).getByRole('button')
  await buttons.first().waitFor()
  const names = await buttons.allTextContents()
  const frame = page.frames().find((one) => one.url().endsWith('/pane'))
  if (frame === undefined) throw new Error('The pane is not in the page.')
  const empty: string[] = []
  for (const [index, name] of names.entries()) {
    await buttons.nth(index).click()
    await page.locator('button[aria-current]', { hasText: name }).first().waitFor()
    if (!(await saysSomething(frame))) empty.push(name)
  }
  const wrong = [...complaints, ...empty.map((name) => `${name} shows nothing`)]
  for (const line of wrong) tell(line)
  tell(`${names.length} states shown by the menu, ${wrong.length} wrong.`)
  return wrong.length === 0
}

async function saysSomething(frame: Frame): Promise<boolean> {
  return ((await frame.locator('main').textContent()) ?? '').trim() !== ''
}
