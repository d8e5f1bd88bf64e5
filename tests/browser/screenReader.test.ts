import { expect, jest, test } from '@jest/globals'
import { RANGE_BYTES } from '../../src/attachments/limits'
import { watchRanges } from './support/deaths'
import { attach, chooseFiles, isTold, rowOf, someFile, until } from './support/drive'
import { loadedPaneFrame } from './support/paneFrame'
import { usePane } from './support/openPane'
import type { OpenedPage } from './support/paneOn'

/** What a screen reader finds in the pane, and what it is told by itself: roles, names, states and the sentences of the live region. */

jest.setTimeout(90_000)
const open = usePane()

/** Keeps every sentence: older ones leave the region. */
async function listen(seen: OpenedPage): Promise<() => Promise<string[]>> {
  const frame = await loadedPaneFrame(seen)
  await frame.waitForSelector('#shell', { state: 'detached' }) // it has a region of its own
  await seen.pane.getByRole('status').waitFor({ state: 'attached' })
  await frame.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.querySelector('[role=status]')
    if (region === null) return
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) heard.push((node.textContent ?? '').trim())
    }).observe(region, { childList: true })
  })
  return () => frame.evaluate(() => (window as unknown as { heard: string[] }).heard)
}

async function heard(sentences: () => Promise<string[]>, last: RegExp): Promise<string[]> {
  const endMs = Date.now() + 20_000
  for (;;) {
    const all = await sentences()
    if (all.some((sentence) => last.test(sentence))) return all
    if (Date.now() > endMs) throw new Error(`Not heard: ${String(last)}, but ${all.join(' | ')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const row = ({ pane }: OpenedPage, name: string) => rowOf({ pane }, name).first().ariaSnapshot()

test('the main job and a removal with undo', async () => {
  const s = await open({ surface: 'read' })
  const sentences = await listen(s)
  await chooseFiles(s, someFile('note.txt', 1000))
  await isTold(s, 'note.txt', 'Ready')
  await s.pane.getByRole('heading', { level: 1, name: 'Budget review' }).waitFor()
  const main = await s.pane.getByRole('main').ariaSnapshot()
  for (const line of [
    '- heading "Budget review" [level=1]',
    '- button "Choose files"',
    '- tab "Mails" [selected]',
    '- tabpanel "Mails"',
    '- searchbox "Search mail"',
    '- region "To attach"',
    '- heading "To attach" [level=2]',
    '- list "To attach"',
    '- listitem "note.txt, 1,000 bytes, Ready"',
    '- region "On the event"',
  ])
    expect(main.split('\n').map((one) => one.trim().replace(/:.*$/, ''))).toContain(line)
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).click()
  await isTold(s, 'note.txt', 'Will be removed')
  expect(await row(s, 'note.txt')).toMatch(/^- listitem "note\.txt, .*Will be removed"[^]*- button "Undo"/)
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Undo' }).click()
  await isTold(s, 'note.txt', 'Attached')
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).click()
  const all = await heard(sentences, /^note\.txt: Removed\.$/)
  expect(all.filter((sentence) => sentence.startsWith('note.txt'))).toEqual([
    'note.txt is on the list.',
    ...(all.includes('note.txt: Sending.') ? ['note.txt: Sending.'] : []),
    'note.txt: Attached.',
    'note.txt: Will be removed. “Undo” keeps it.',
    'note.txt: Stays on the event.',
    'note.txt: Will be removed. “Undo” keeps it.',
    'note.txt: Removed.',
  ])
})

test('a failure, with its cause and what to do', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource/)
  s.graph.faults.add('access-denied', { on: 'add', times: 1 })
  const sentences = await listen(s)
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', 'Failed')
  const told = await row(s, 'note.txt')
  expect(told).toMatch(/^- listitem "note\.txt, .*Failed"/)
  expect(told).toContain('- button "Try again"')
  expect(told).toContain('- button "Remove"')
  const all = await heard(sentences, /^note\.txt: Failed\. /)
  expect(all.find((sentence) => sentence.startsWith('note.txt: Failed. '))).toMatch(/Failed\. .+\. .+\.$/)
})

test('a long upload tells its quarters, and what was interrupted tells how it goes on', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource|net::ERR_/)
  const { offers } = watchRanges(s.simulator, RANGE_BYTES)
  s.simulator.line.bytesPerSecond = RANGE_BYTES
  const file = someFile('survey.dwg', 5 * RANGE_BYTES)
  await chooseFiles(s, file)
  const sentences = await listen(s)
  await attach(s)
  await heard(sentences, /^survey\.dwg: 25%$/)
  expect(await row(s, 'survey.dwg')).toMatch(/- progressbar "survey\.dwg"/)
  await until('three ranges are on their way', () => offers.length >= 3)
  await s.page.close()
  s.simulator.line.bytesPerSecond = undefined
  const next = await s.openBeside()
  await rowOf(next, 'survey.dwg', 'Interrupted').waitFor()
  expect(await row(next, 'survey.dwg')).toContain('- button "Resume"')
  const onwards = await listen(next)
  await rowOf(next, 'survey.dwg').getByRole('button', { name: 'Resume', exact: true }).click()
  const all = await heard(onwards, /^survey\.dwg: Attached\.$/)
  expect(all.filter((sentence) => /%/.test(sentence)).length).toBeLessThanOrEqual(3)
})
