import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { galleryLook, showInLook } from './gallery/galleryLooks'
import { openGallery } from './gallery/openGallery'
import { measuredFaults } from './gallery/sceneFaults'

/** WCAG 1.4.12: somebody spaces lines, letters and words as they need it. Every scene, at 320 px. */

jest.setTimeout(180_000)

const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openGallery())
  await page.addStyleTag({ content: SPACED })
}, 60_000)

afterAll(() => browser.close())

async function faultsIn(name: string): Promise<string[]> {
  await showInLook(page, name, galleryLook(''))
  return measuredFaults(page)
}

test('with the spacing of WCAG 1.4.12 no words are cut or over each other in any scene', async () => {
  const faults: [string, string[]][] = []
  for (const name of await page.evaluate(() => window.gallery.names)) {
    const found = await faultsIn(name)
    if (found.length > 0) faults.push([name, found])
  }
  expect(faults).toEqual([])
})

test('a height that does not grow with its words would be found', async () => {
  const style = await page.addStyleTag({ content: 'main h2 { height: 20px; overflow: hidden; width: 60px }' })
  expect(await faultsIn('everything')).toContainEqual(expect.stringMatching(/^cut: .* by h2/))
  await style.evaluate((element) => element.parentNode?.removeChild(element))
})
