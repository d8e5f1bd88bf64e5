import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openGallery, showScene } from './gallery/openGallery'

/** Zoomed to 400 % in a pane of 320 px: 80 by 142 CSS pixels are left, and everything can still be reached. */

jest.setTimeout(120_000)

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openGallery())
}, 60_000)

afterAll(() => browser.close())

test('at 400 % in a pane of 320 px every control of every scene comes into sight', async () => {
  await page.setViewportSize({ width: 80, height: 142 })
  const unreachable: string[] = []
  for (const name of await page.evaluate(() => window.gallery.names)) {
    await showScene(page, name)
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select, summary, a[href], [role=listbox]')]
        .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => {
          one.focus()
          const { left, right, top, bottom } = one.getBoundingClientRect()
          return right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight
        })
        .map((one) => one.ariaLabel ?? one.textContent),
    )
    if (lost.length > 0) unreachable.push(`${name}: ${lost.join(', ')}`)
  }
  expect(unreachable).toEqual([])
})

test('with reduced motion nothing moves by itself', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const name of ['moving', 'holds', 'mails-searching', 'looking']) {
    await showScene(page, name)
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === Infinity).length,
    )
    expect([name, moving]).toEqual([name, 0])
  }
})
