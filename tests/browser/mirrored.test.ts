import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { galleryLook, showInLook } from './gallery/galleryLooks'
import { openGallery } from './gallery/openGallery'
import { PARTS } from './measure/sides'
import type { Sides } from './measure/sides'

/** From right to left everything stands on the other side, as far from it as in English; names and numbers keep their own direction. */

jest.setTimeout(180_000)

let browser: Browser
let page: Page

beforeAll(async () => {
  ;({ browser, page } = await openGallery())
}, 60_000)

afterAll(() => browser.close())

/** All parts of the pane, each in more than one. */
const SCENES = [
  'everything',
  'unsaved-saving-failed',
  'chosen',
  'mails',
  'moving',
  'waiting',
  'holds',
  'remarks-on-event',
  'interrupted',
  'foresight-all',
  'suggestions',
  'folders',
  'events-tab',
  'sign-in-approval',
  'identity-series',
  'conversation-unfolded',
  'preview-html',
  'intake-folder',
  'before-by-mail',
  'same-name-many',
  'selecting',
  'choose-event',
  'attendees-offered-everything',
  'another-link-found',
  'on-event',
  'problem-wrong-value',
]

/** Rounding of boxes, and of what stands in the middle of a line. */
const SLACK_PX = 1

async function sides(scene: string, suffix: '' | '-ar'): Promise<Sides[]> {
  await showInLook(page, scene, galleryLook(suffix))
  return page.evaluate(() => window.measure.sidesOfParts())
}

/** What does not stand in Arabic where it stands in English, seen in a mirror. */
async function notMirrored(scene: string): Promise<string[]> {
  const english = await sides(scene, '')
  const arabic = await sides(scene, '-ar')
  const names = (all: Sides[]) => all.map(({ part }) => part)
  if (names(english).join() !== names(arabic).join()) return ['There are other parts than in English.']
  return english.flatMap(({ part, words, start, end }, index) => {
    const other = arabic[index]
    const stands = PARTS[part]?.stands
    if (other === undefined) return [part]
    const off = [
      ...(stands !== 'end' && Math.abs(start - other.start) > SLACK_PX ? [`begins ${start}, ${other.start}`] : []),
      ...(stands !== 'start' && Math.abs(end - other.end) > SLACK_PX ? [`ends ${end}, ${other.end}`] : []),
    ]
    return off.map((what) => `${part}: ${words} ${what} px from its side`)
  })
}

test.each(SCENES)('%s is mirrored', async (scene) => {
  expect(await notMirrored(scene)).toEqual([])
})

test('each part of the pane was among what was compared', async () => {
  const met = new Set<string>()
  for (const scene of ['everything', 'mails', 'moving', 'selecting', 'unsaved']) {
    for (const { part } of await sides(scene, '-ar')) met.add(part)
  }
  expect([...met].sort()).toEqual(Object.keys(PARTS).sort())
})

/** What a style with a side in its name would do, and the part it has to be found by. */
const FAULTS: readonly [string, string, RegExp][] = [
  ['a padding at the left', 'main li { padding-left: 9px }', /^sign: .* begins \d+, \d+/],
  ['a margin at the right', 'main h2 { margin-left: 5px }', /^heading: /],
  ['words at the left', '[role=option] [dir=auto] { display: block; position: relative; left: 4px }', /^words: /],
  ['a bar that grows from the left', '[role=progressbar] > div { transform-origin: left }', /^bar: /],
  ['buttons with room at the right', 'main li > div:has(> button) { margin-right: 20px }', /^last button of a row: /],
  ['a row that runs to the right', 'footer > div { direction: ltr }', /^attach button: /],
]

test.each(FAULTS)('%s would be found', async (_what, css, words) => {
  const style = await page.addStyleTag({
    content: css.replaceAll(/[^;{}]+(?=[;}])/g, (line) => `${line.trimEnd()} !important `),
  })
  const found = await notMirrored('everything')
  await style.evaluate((element) => element.parentNode?.removeChild(element))
  expect(found).toContainEqual(expect.stringMatching(words))
})

test('an arrow that leads on points to where lines end', async () => {
  const pointing = async (suffix: '' | '-ar') => {
    await showInLook(page, 'folders', galleryLook(suffix))
    return page
      .locator('main li button[aria-label] svg')
      .first()
      .evaluate((arrow) => getComputedStyle(arrow).transform)
  }
  expect(await pointing('')).toBe('none')
  expect(await pointing('-ar')).toBe('matrix(-1, 0, 0, 1, 0, 0)')
})

/** Pixels from the left of each of the words, where they stand in this order in one text of the page. */
function placesOf(words: readonly string[]): Promise<number[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      const starts = wanted.map((word) => text.indexOf(word))
      if (starts.includes(-1)) continue
      return starts.map((start, index) => {
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + (wanted[index]?.length ?? 0))
        return range.getBoundingClientRect().left
      })
    }
    return []
  }, words)
}

test.each([
  ['a name of a file runs to the right', 'moving', ['pho', 'tos', '.zip'], 'right'],
  ['an ending has its dot before it', 'moving', ['.', 'eml'], 'right'],
  ['the first of two times is met first', 'moving', ['10:00', '11:00'], 'left'],
  ['an address runs to the right', 'filter-from', ['planning', '@', 'contoso'], 'right'],
] as const)('%s', async (_what, scene, words, towards) => {
  await showInLook(page, scene, galleryLook('-ar'))
  const places = await placesOf(words)
  expect(places).toHaveLength(words.length)
  const sorted = [...places].sort((one, other) => (towards === 'right' ? one - other : other - one))
  expect(places).toEqual(sorted)
  expect(new Set(places).size).toBe(words.length)
})
