import { expect, jest, test } from '@jest/globals'
import type { Frame } from 'playwright-core'
import { RANGE_BYTES } from '../../src/attachments/limits'
import { ownMailbox } from '../../sim/world'
import { axeFindings } from './measure/axeFindings'
import { watchRanges } from './support/deaths'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, until } from './support/drive'
import { loadedPaneFrame } from './support/paneFrame'
import { atRest } from './support/looks'
import { usePane } from './support/openPane'
import type { OpenedPage } from './support/paneOn'
import { worldOfToday } from './support/worldOfToday'

/**
 * The production bundle in the simulated Outlook, looked over by axe where people are: light, dark, and in forced colours. The
 * scenes that a person seldom meets are in galleryBoxes.
 */

jest.setTimeout(120_000)
const open = usePane()

const LOOKS = ['light', 'dark', 'forced'] as const
type Look = (typeof LOOKS)[number]

/**
 * Outlook's own switch, whatever the system has; and high contrast, with dark colours in both: axe sees its grounds and not its words,
 * and would hold dark words of ours against the system's dark ground.
 */
async function wear(seen: OpenedPage, frame: Frame, look: Look): Promise<void> {
  const isDark = look !== 'light'
  await seen.page.emulateMedia({
    forcedColors: look === 'forced' ? 'active' : 'none',
    colorScheme: look === 'forced' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await seen.page.getByRole('checkbox', { name: 'dark', exact: true }).setChecked(isDark)
  await frame.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, isDark ? 'dark' : 'light')
  await atRest(frame)
}

/** What axe has against a state in any look. `reach`: leads there, and may be asked again. */
async function found(seen: OpenedPage, reach: () => Promise<unknown> = () => Promise.resolve()): Promise<string[]> {
  const frame = await loadedPaneFrame(seen)
  const all: string[] = []
  for (const look of LOOKS) {
    await wear(seen, frame, look)
    await reach()
    await atRest(frame)
    all.push(...(await axeFindings(frame)).map((finding) => `${look}: ${finding}`))
  }
  await wear(seen, frame, 'light')
  return all
}

test('the main job, and a removal with undo', async () => {
  const s = await open({ surface: 'read' })
  await s.pane.getByText('Nothing is attached').waitFor()
  expect(await found(s)).toEqual([])

  await chooseFiles(s, someFile('small.txt', 1000), someFile('drawing.dwg', 3 * RANGE_BYTES))
  await isTold(s, 'drawing.dwg', 'Ready')
  expect(await found(s)).toEqual([])

  s.simulator.line.bytesPerSecond = RANGE_BYTES / 8
  await attach(s)
  await rowOf(s, 'drawing.dwg').getByRole('progressbar').waitFor()
  expect(await found(s)).toEqual([])
  expect(await rowOf(s, 'drawing.dwg').getByRole('progressbar').count()).toBe(1)

  s.simulator.line.bytesPerSecond = undefined
  await isTold(s, 'drawing.dwg', 'Attached', 40_000)
  expect(await found(s)).toEqual([])

  const row = rowOf(s, 'small.txt')
  const undo = row.getByRole('button', { name: 'Undo' })
  const removing = async () => {
    if (await undo.isVisible()) await undo.click()
    await row.getByRole('button', { name: 'Remove' }).click()
    await undo.waitFor()
  }
  expect(await found(s, removing)).toEqual([])
  await undo.click()
  await isTold(s, 'small.txt', 'Attached')
})

test('a failure with its details open', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource/)
  s.graph.faults.add('access-denied', { on: 'add', times: 1 })
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed')
  await rowOf(s, 'note.txt').getByText('Details', { exact: true }).click()
  await rowOf(s, 'note.txt').locator('details[open]').waitFor()
  expect(await found(s)).toEqual([])
})

test('what a death left unfinished, and its resumption', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource|net::ERR_/)
  const { offers } = watchRanges(s.simulator, RANGE_BYTES)
  s.simulator.line.bytesPerSecond = RANGE_BYTES
  await chooseFiles(s, someFile('survey.dwg', 3 * RANGE_BYTES))
  await attach(s)
  await until('the second range is on its way', () => offers.length >= 2)
  await s.page.close()
  s.simulator.line.bytesPerSecond = undefined
  const next = await s.openBeside()
  await isTold(next, 'survey.dwg', 'Interrupted')
  expect(await found(next)).toEqual([])
  await rowOf(next, 'survey.dwg').getByRole('button', { name: 'Resume', exact: true }).click()
  await isTold(next, 'survey.dwg', 'Attached', 40_000)
  expect(await found(next)).toEqual([])
})

test('mails that were found, and the preview of one', async () => {
  const world = await worldOfToday({ withCorrespondence: true })
  const s = await open({ surface: 'read', world })
  const mail = [...ownMailbox(world).messages.values()].find(({ subject }) => subject === 'Offer and price list')
  if (mail === undefined) throw new Error('The world is too small.')
  await chooseMail(s, mail.subject, mail.subject)
  expect(await found(s)).toEqual([])
  await s.pane
    .getByRole('button', { name: `Preview “${mail.subject}”` })
    .first()
    .click()
  await s.pane.frameLocator('iframe').locator('body').waitFor()
  expect(await found(s)).toEqual([])
})

test('another event is wanted, from the list of those that come', async () => {
  const s = await open({ surface: 'read' })
  await s.pane.getByRole('button', { name: 'Another event' }).click()
  await s.pane.getByRole('listbox', { name: 'Coming up' }).getByRole('option').first().waitFor()
  expect(await found(s)).toEqual([])
  await s.pane.getByRole('button', { name: 'By link or id' }).click()
  expect(await found(s)).toEqual([])
})

test('beside an event that is not saved', async () => {
  const s = await open({ surface: 'unsaved' })
  await s.pane.getByRole('button', { name: 'Save event' }).waitFor()
  await chooseFiles(s, someFile('large.bin', 26_000_000))
  await attach(s)
  await rowOf(s, 'large.bin', 'Waiting').waitFor()
  expect(await found(s)).toEqual([])
})

test('beside a message', async () => {
  const s = await open({ surface: 'message' })
  await s.pane.getByRole('listbox', { name: 'Coming up' }).getByRole('option').first().waitFor()
  await s.pane.getByLabel('Calendar').waitFor()
  expect(await found(s)).toEqual([])
})

test('a page that says why there is no pane', async () => {
  const s = await open({ surface: 'read', config: { kind: 'text', text: '{ "clientId": ' } })
  await s.pane.getByRole('alert').waitFor()
  expect(await found(s)).toEqual([])
})

test('from right to left', async () => {
  const s = await open({ surface: 'read', language: 'ar-SA' })
  await chooseFiles(s, someFile('plan (2).pdf', 2000))
  const row = s.pane.getByRole('listitem', { name: 'plan (2).pdf' })
  await row.waitFor()
  expect(await found(s)).toEqual([])
  await s.pane.locator('footer').getByRole('button').last().click()
  await row.getByRole('button').first().waitFor()
  expect(await found(s)).toEqual([])
})

test('what axe would find in the pane is found', async () => {
  const s = await open({ surface: 'read' })
  await s.pane.getByText('Nothing is attached').waitFor()
  const frame = await loadedPaneFrame(s)
  await frame.evaluate(() => {
    const words = document.createElement('p')
    Object.assign(words.style, { color: '#888', background: '#999' })
    words.textContent = 'hardly to be read'
    document.querySelector('main')?.append(words)
    document.querySelector('input[type=file]')?.removeAttribute('aria-label')
  })
  const all = await axeFindings(frame)
  expect(all).toContainEqual(expect.stringMatching(/^color-contrast: .*hardly to be read/))
  expect(all).toContainEqual(expect.stringMatching(/^label: <input type="file"/))
})
