import { expect, jest, test } from '@jest/globals'
import { RANGE_BYTES } from '../../src/attachments/limits'
import { watchRanges } from './support/deaths'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, stored, until } from './support/drive'
import { keysOf, TAB_EXIT, TAB_EXIT_SHIFT } from './support/keys'
import { loadedPaneFrame } from './support/paneFrame'
import type { Keys } from './support/keys'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'

/**
 * Without a mouse, under the real Office.js, which takes over Tab, Escape and every chord: Outlook gives the focus as it does (TabIn) and
 * counts every way out. At every stop the focus is to be seen.
 */

jest.setTimeout(90_000)
const open = usePane()

/** Nothing left the pane or reached Outlook, and the focus was to be seen everywhere. */
function expectCalm(s: OpenedPane, keys: Keys): void {
  expect(keys.exits()).toEqual([])
  expect(s.simulator.outlook.shortcuts).toEqual([])
  expect(keys.faults).toEqual([])
}

async function chooseByKey(s: OpenedPane, keys: Keys, name: string, size = 1000) {
  const file = someFile(name, size)
  await keys.tabTo('input “Choose files')
  const asked = s.page.waitForEvent('filechooser')
  await s.page.keyboard.press('Space')
  await (await asked).setFiles([{ name, mimeType: 'application/octet-stream', buffer: file.bytes }])
  await isTold(s, name, 'Ready')
  return file
}

test('forward through everything and out at the end, backward through the same and out at the start', async () => {
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, someFile('minutes.txt', 1000), someFile('plan.pdf', 2000))
  await chooseMail(s, 'room', /./)
  await s.pane.getByRole('option').first().waitFor()
  const keys = await keysOf(s, s)
  const first = await keys.enter('first')
  const forward = [first, ...(await keys.tabOut('Tab'))]
  expect(keys.exits()).toEqual([TAB_EXIT])
  const last = await keys.enter('last')
  const backward = [last, ...(await keys.tabOut('Shift+Tab'))]
  expect(keys.exits()).toEqual([TAB_EXIT_SHIFT])
  expect(backward.toReversed()).toEqual(forward)
  expect(forward).toEqual([...new Set(forward)])
  // Each part comes after the one above it.
  const stops = forward.map((stop) => stop.replace(/ of “.*/, ''))
  const parts = [
    'button “Another event…”',
    'input “Choose files”',
    'tab “Mails”',
    'input “Search mail”',
    'listbox “Mails”',
    'select “Attach the mail as”',
    'button “Refresh the list”',
    'button “Open”',
    'button “Copy details for support”',
    'button “Attach”',
  ]
  expect(stops.filter((stop) => parts.includes(stop))).toEqual(parts)
  expect([stops[0], stops.at(-1)]).toEqual([parts[0], parts.at(-1)])
  expectCalm(s, keys)
})

test('a file is chosen, attached, removed and brought back, and what is open is closed by Escape', async () => {
  const s = await open({ surface: 'read' })
  const keys = await keysOf(s, s)
  await keys.enter()
  const file = await chooseByKey(s, keys, 'note.txt')
  await keys.tabTo('button “Attach”')
  await keys.press('Enter')
  await isTold(s, 'note.txt', 'Attached')
  expect(await keys.focused()).toBe('button “Attach”')
  expect(stored(s, 'note.txt')).toEqual([file.bytes])

  await keys.tabTo('button “Remove” of “note.txt', 'Shift+Tab')
  await keys.press('Enter')
  await keys.comesTo('button “Undo” of “note.txt')
  await keys.press('Enter')
  await keys.comesTo('button “Remove” of “note.txt')
  await isTold(s, 'note.txt', 'Attached')
  expect(stored(s, 'note.txt')).toHaveLength(1)
  await keys.press('Enter')
  await keys.comesTo('button “Undo” of “note.txt')
  await rowOf(s, 'note.txt').waitFor({ state: 'detached', timeout: 20_000 })
  expect(await keys.focused()).not.toBe('nothing')
  expect(stored(s, 'note.txt')).toEqual([])
  expectCalm(s, keys)
})

test('a failure is read and tried again', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource/)
  s.graph.faults.add('access-denied', { on: 'add', times: 1 })
  const keys = await keysOf(s, s)
  await keys.enter()
  await chooseByKey(s, keys, 'note.txt')
  await keys.tabTo('button “Attach”')
  await keys.press('Enter')
  await isTold(s, 'note.txt', 'Failed')
  await keys.tabTo('summary “Details” of “note.txt', 'Shift+Tab')
  await keys.press('Enter')
  await keys.tabTo('button “Try again” of “note.txt', 'Shift+Tab')
  await keys.press('Enter')
  await isTold(s, 'note.txt', 'Attached')
  await until('the focus is somewhere', () => true)
  expect(await keys.focused()).not.toBe('nothing')
  expectCalm(s, keys)
})

test('what an earlier pane left goes on', async () => {
  const s = await open({ surface: 'read' })
  s.expectTrouble(/Failed to load resource|net::ERR_/)
  const { offers } = watchRanges(s.simulator, RANGE_BYTES)
  s.simulator.line.bytesPerSecond = RANGE_BYTES
  await chooseFiles(s, someFile('survey.dwg', 2 * RANGE_BYTES + 1_000_000))
  await attach(s)
  await until('the second range is on its way', () => offers.length === 2)
  await s.page.close()
  s.simulator.line.bytesPerSecond = undefined
  const next = await s.openBeside()
  await rowOf(next, 'survey.dwg', 'Interrupted').waitFor()
  const keys = await keysOf(s, next)
  await keys.enter()
  await keys.tabTo('button “Resume” of “survey.dwg')
  await keys.press('Enter')
  await isTold(next, 'survey.dwg', 'Attached', 40_000)
  expect(await keys.focused()).not.toBe('nothing')
  expectCalm(s, keys)
})

test('a mail is searched, looked at, chosen and attached', async () => {
  const s = await open({ surface: 'read' })
  const keys = await keysOf(s, s)
  await keys.enter()
  await keys.tabTo('input “Search mail')
  await s.page.keyboard.type('room')
  await keys.press('Enter')
  await s.pane.getByRole('option').first().waitFor()
  await keys.tabTo('listbox')
  await keys.press('ArrowDown')
  await keys.press('p')
  await keys.comesTo('button “Back”')
  await keys.press('Escape')
  await keys.comesTo('listbox')
  await keys.press('Space')
  await s.pane.getByText(/^1 mail,/).waitFor()
  await keys.tabTo('button “Attach”')
  await keys.press('Enter')
  await until('it is on the event', () => s.storedEvent().attachments.length > 0)
  expectCalm(s, keys)
})

test('another event is chosen, and the heading that tells it is where the next Tab goes on from', async () => {
  const s = await open({ surface: 'read' })
  const keys = await keysOf(s, s)
  await keys.enter()
  await keys.tabTo('button “Another event…”')
  await keys.press('Enter')
  await s.pane.locator('[role=option]').first().waitFor()
  const offered = await s.pane.locator('[role=option]').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))
  const wanted = offered.findIndex((name) => name.startsWith('Read the tender, '))
  await keys.tabTo('listbox')
  for (let line = 0; line < wanted; line++) await keys.press('ArrowDown')
  await keys.press('Enter')
  await s.pane.getByRole('button', { name: /^Back to/ }).waitFor()
  expect(await keys.focused()).not.toBe('nothing')
  await keys.tabTo('button “Another event…”')
  await keys.tabTo('button “Back to')
  await keys.press('Enter')
  await s.pane.getByRole('button', { name: /^Back to/ }).waitFor({ state: 'detached' })
  expect(await keys.focused()).not.toBe('nothing')
  await keys.tabTo('input “Choose files')
  expectCalm(s, keys)
})

test('Enter held down and a double click are one command', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, someFile('one.txt', 1000), someFile('two.txt', 1000))
  const keys = await keysOf(s, s)
  await keys.enter()
  await keys.tabTo('button “Attach”')
  for (let times = 0; times < 10; times++) await s.page.keyboard.down('Enter')
  await s.page.keyboard.up('Enter')
  await isTold(s, 'one.txt', 'Attached')
  await isTold(s, 'two.txt', 'Attached')
  expect([stored(s, 'one.txt').length, stored(s, 'two.txt').length]).toEqual([1, 1])

  await keys.tabTo('button “Remove” of “two.txt', 'Shift+Tab')
  for (let times = 0; times < 4; times++) await s.page.keyboard.down('Enter')
  await s.page.keyboard.up('Enter')
  await isTold(s, 'two.txt', 'Will be removed')
  await rowOf(s, 'one.txt').getByRole('button', { name: 'Remove' }).dblclick()
  await isTold(s, 'one.txt', 'Will be removed')
  await rowOf(s, 'one.txt').getByRole('button', { name: 'Undo' }).click()
  await isTold(s, 'one.txt', 'Attached')
  await chooseFiles(s, someFile('three.txt', 1000))
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).dblclick()
  await isTold(s, 'three.txt', 'Attached')
  expect(stored(s, 'three.txt')).toHaveLength(1)
  expectCalm(s, keys)
})

test('a chord of the pane’s own stays in the pane, and a foreign one would be counted', async () => {
  const s = await open({ surface: 'read' })
  const keys = await keysOf(s, s)
  await keys.enter()
  await keys.tabTo('input “Search mail')
  for (const chord of ['Control+a', 'Control+v', 'Shift+ArrowLeft']) await keys.press(chord)
  expectCalm(s, keys)
  // It would send the meeting.
  await keys.press('Control+Enter')
  expectCalm(s, keys)
  await keys.tabTo('button “Copy details')
  await keys.press('Control+s')
  await until('Outlook heard of it', () => s.simulator.outlook.shortcuts.length === 1)
  await keys.press('F2')
  await until('the focus is Outlook’s', () => s.simulator.outlook.notifications.includes(16))
  expect(await (await loadedPaneFrame(s)).evaluate(() => document.hasFocus())).toBe(false)
})
