import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findBrowser } from '../support/findBrowser'
import { galleryHtml } from './galleryHtml'

const NARROW = { width: 320, height: 570 }

export interface OpenGallery {
  browser: Browser
  page: Page
  /** Errors and warnings of the page since it was opened, or since they were taken. */
  complaints: string[]
}

/** The gallery in a browser, as narrow as a pane can be. `serve`: gives the page an address, so that what it asks for can be counted. */
export async function openGallery(serve?: (page: Page, html: string) => Promise<void>): Promise<OpenGallery> {
  const [html, found] = await Promise.all([galleryHtml(), findBrowser()])
  const shape = found.from === 'packaged' ? ['--headless=shell'] : []
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...shape],
  })
  const page = await browser.newPage({ viewport: NARROW })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await (serve === undefined ? page.setContent(html) : serve(page, html))
  return { browser, page, complaints }
}

/** Shows a scene, once what it does by itself is done. */
export async function showScene(page: Page, name: string, look: { isDark?: boolean; language?: string } = {}) {
  const { isDark = false, language = 'en-US' } = look
  await page.evaluate(
    ([scene, dark, tag]) => {
      window.gallery.calls.length = 0
      window.gallery.quietCalls.length = 0
      return window.gallery.show(scene, { isDark: dark, language: tag })
    },
    [name, isDark, language] as const,
  )
  await page.locator('main').waitFor()
  await page.evaluate(async () => {
    // What is drawn listens once its frame has been painted.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
  })
}

/** The pane draws what changed with one of the next frames: the value as it is then, or as it still is after two seconds. */
export async function soonOn(
  page: Page,
  read: () => Promise<string | null | undefined>,
  expected: string | RegExp,
): Promise<string> {
  const is = (value: string) => (typeof expected === 'string' ? value === expected : expected.test(value))
  const endMs = Date.now() + 2_000
  for (;;) {
    const value = (await read()) ?? ''
    if (is(value) || Date.now() > endMs) return value
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}
