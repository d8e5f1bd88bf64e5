import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { galleryLook, showInLook } from './gallery/galleryLooks'
import { openGallery } from './gallery/openGallery'
import { measuredFaults, sceneFaults } from './gallery/sceneFaults'

/**
 * Every scene, measured: no words cut or over each other, no control too small or on top of another, no sign hard to see, and
 * nothing that axe finds. `npm run looks` does the same in every look.
 */

jest.setTimeout(180_000)

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openGallery())
}, 60_000)

afterAll(() => browser.close())

const names = () => page.evaluate(() => window.gallery.names)

test('axe and the measures find nothing in any scene', async () => {
  const look = galleryLook('')
  const faults: [string, string[]][] = []
  for (const name of await names()) {
    await showInLook(page, name, look)
    const found = await sceneFaults(page, look)
    if (found.length > 0) faults.push([name, found])
  }
  expect(faults).toEqual([])
})

test('no words are cut or over each other where every word is twice as wide', async () => {
  const look = galleryLook('-twice')
  const faults: [string, string[]][] = []
  for (const name of await names()) {
    await showInLook(page, name, look)
    const found = await measuredFaults(page)
    if (found.length > 0) faults.push([name, found])
  }
  expect(faults).toEqual([])
})

/** What a careless line of a style would do to a pane that is shown, and the words it has to be found by. */
const FAULTS: readonly [string, string, RegExp][] = [
  [
    'words that are cut at the side',
    'main h2 { width: 30px; overflow: hidden; white-space: nowrap }',
    /^cut: .* at the side by h2/,
  ],
  [
    'words that are cut below',
    'main h1 { height: 8px; display: block; -webkit-line-clamp: none }',
    /^cut: .* above or below by h1/,
  ],
  [
    'words that stick out of their button',
    'footer button { width: 30px; min-width: 0; padding: 0; overflow: visible }',
    /^cut: “Attach” sticks out of button/,
  ],
  ['words over words', 'main ul { margin-top: -32px }', /^over each other: /],
  ['a button over another one', 'main li button { margin-inline-start: -30px }', /^controls over each other: button/],
  [
    'a button that is too small',
    'main li button { height: 14px; width: 14px; min-width: 0; padding: 0; font-size: 0; margin: 0 }',
    /^too small: button “.*14\.0/,
  ],
  ['a sign that is hard to see', 'main button svg { color: #ddd }', /^hard to see: button “.*1\.\d\d : 1/],
  ['a field without an edge', '.fui-SearchBox, .fui-SearchBox::after { border-color: #eee }', /^hard to see: .*input/],
  ['a name that is not what is read', 'main { opacity: 1 }', /^label-content-name-mismatch: /],
  ['words that can hardly be read', 'main li { opacity: 0.4 }', /^color-contrast: /],
]

test.each(FAULTS)('%s would be found', async (what, css, words) => {
  const look = galleryLook('')
  await showInLook(page, 'everything', look)
  const style = await page.addStyleTag({
    content: css.replaceAll(/[^;{}]+(?=[;}])/g, (line) => `${line.trimEnd()} !important `),
  })
  if (what === 'a name that is not what is read') {
    await page.getByRole('option').first().waitFor()
    await page.evaluate(() => {
      document.querySelector('[role=option]')?.setAttribute('aria-label', 'Something else')
    })
  }
  const found = await sceneFaults(page, look)
  await style.evaluate((element) => element.parentNode?.removeChild(element))
  expect(found).toContainEqual(expect.stringMatching(words))
})
