import { mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { ownMailbox } from '../../sim/world'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, stored } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'

/** What a person meets when something is missing, refused or silent: a sentence and a next step, on the production bundle. */

jest.setTimeout(90_000)
const open = usePane()

async function reads(s: OpenedPane, words: string, timeoutMs = 15_000): Promise<void> {
  await s.pane.getByText(words, { exact: false }).first().waitFor({ timeout: timeoutMs })
}

test.each<[string, OpenPaneOptions['config'], string]>([
  ['is missing', { kind: 'missing' }, 'config.json'],
  ['is broken', { kind: 'text', text: '{\n  "clientId": "3f6d9f2e",\n  oops' }, 'line 3'],
  ['has a wrong value', { kind: 'text', text: '{"clientId":"not a guid"}' }, 'clientId'],
  ['is the placeholder', { kind: 'built' }, 'not set up'],
])('a config.json that %s is a full explanation', async (_what, config, words) => {
  const s = await open({ surface: 'read', ...(config === undefined ? {} : { config }) })
  s.expectTrouble(/config\.json.*|Failed to load resource.*404/)
  await reads(s, words)
  await s.pane.getByRole('button').first().waitFor()
  expect(s.graph.log).toEqual([])
})

test('an unknown key in config.json is named with the key that was meant, and the pane works', async () => {
  const text = JSON.stringify({ clientId: '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11', organiserWrites: 'graph' })
  const s = await open({ surface: 'read', config: { kind: 'text', text } })
  await reads(s, 'organiserWrites')
  await reads(s, 'organizerWrites')
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
})

const MB = 1_048_576

const configured = (policy: object) => ({
  kind: 'text' as const,
  text: JSON.stringify({ clientId: '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11', ...policy }),
})

test('a type that the deployment refuses is not taken; one that Outlook lets nobody open is warned about, and goes', async () => {
  const s = await open({ surface: 'read', config: configured({ blockedExtensions: ['.exe'] }) })
  await s.pane.getByText('Nothing is attached').waitFor()
  await chooseFiles(s, someFile('Setup.EXE', 10), someFile('macro.vbs', 10), someFile('note.txt', 10))
  await s.pane
    .getByText(/Setup\.EXE.*Your organization does not accept files of this type here/)
    .first()
    .waitFor()
  await isTold(s, 'macro.vbs', 'Ready')
  expect(await rowOf(s, 'Setup.EXE').count()).toBe(0)
  const warning = s.pane.locator('footer').getByText(/Outlook lets nobody open .?macro\.vbs.? from an event\./)
  await warning.waitFor()
  // Whoever hears the button hears that, too.
  expect(await ahead(s)).toContain('macro.vbs')
  await rowOf(s, 'macro.vbs').getByRole('button', { name: 'Remove' }).click()
  await warning.waitFor({ state: 'detached' })
  await chooseFiles(s, someFile('macro.vbs', 10))
  await warning.waitFor()
  await attach(s)
  await isTold(s, 'macro.vbs', 'Attached')
  expect(
    s
      .storedEvent()
      .attachments.map(({ name }) => name)
      .sort(),
  ).toEqual(['macro.vbs', 'note.txt'])
})

/** What describes the button that attaches. */
const ahead = async ({ pane }: OpenedPane): Promise<string> => {
  const button = pane.getByRole('button', { name: 'Attach', exact: true })
  return button.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
}

test('room on the event: a quiet bar with words that counts what is there, and says when it is too much', async () => {
  const s = await open({ surface: 'read', config: configured({ eventLimitBytes: 20 * MB }) })
  await s.pane.getByText('Nothing is attached').waitFor()
  const footer = s.pane.locator('footer')
  /** How far the bar under the words is filled, in percent. */
  const filled = () =>
    footer.getByText(/on this event/).evaluate((words) => {
      const track = words.nextElementSibling
      const share = (track?.firstElementChild?.getBoundingClientRect().width ?? 0) / (track?.clientWidth ?? 1)
      return [track?.getAttribute('aria-hidden'), Math.round(share * 100)]
    })
  await chooseFiles(s, someFile('a note.txt', 1000))
  await isTold(s, 'a note.txt', 'Ready')
  expect(await footer.getByText(/on this event/).count()).toBe(0) // a letter leaves all the room there is
  await chooseFiles(s, someFile('first.bin', 5 * MB))
  await footer.getByText('5 of 20 MB on this event').waitFor()
  expect(await filled()).toEqual(['true', 25])
  await attach(s)
  await isTold(s, 'first.bin', 'Attached', 30_000)
  await chooseFiles(s, someFile('second.bin', 5 * MB))
  // Exchange counts a little more than the bytes of what is there.
  await footer.getByText(/^10\.\d of 20 MB on this event$/).waitFor()
  expect(await filled()).toEqual(['true', 51])
  expect(await ahead(s)).toMatch(/10\.\d of 20 MB on this event/)
  await chooseFiles(s, someFile('third.bin', 12 * MB))
  await footer.getByText(/Your organization allows 20 MB on an event; this would make 22/).waitFor()
  expect(await filled()).toEqual(['true', 100])
})

test('nothing open, and no event: a sentence, and what is chosen meanwhile is kept', async () => {
  const s = await open({ surface: 'none' })
  await chooseFiles(s, someFile('note.txt', 10))
  await isTold(s, 'note.txt', 'Ready')
  await s.pane.getByRole('button', { name: 'Look again' }).waitFor()
  expect(s.graph.log).toEqual([])
})

test('an Outlook that does not answer is told after its deadline, and looking again helps', async () => {
  const s = await open({
    surface: 'compose',
    prepare: ({ simulator }) => {
      simulator.outlook.script('getItemIdAsync', { kind: 'hang' })
    },
  })
  await reads(s, 'Outlook did not answer', 30_000)
  await s.pane.getByRole('button', { name: 'Try again' }).click()
  await reads(s, 'Saved with the event.')
})

test('the first sign-in opens one window, after the click, for the calendar only', async () => {
  const s = await open({ surface: 'read', signIn: 'needs-popup' })
  await chooseFiles(s, someFile('note.txt', 10))
  const windows = () => s.simulator.signIn.log.filter((one) => one.method === 'GetTokenPopup')
  expect(windows()).toEqual([])
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  expect(windows()).toHaveLength(1)
  expect(JSON.stringify(windows())).toContain('Calendars.ReadWrite')
  expect(JSON.stringify(windows())).not.toContain('Mail.Read')
})

test.each<[NonNullable<OpenPaneOptions['signIn']>, string]>([
  ['popup-cancelled', 'The sign-in window was closed'],
  ['consent-refused', 'The permission for this was not given'],
  ['popup-blocked', 'The sign-in window was blocked'],
  ['wrong-account', 'Outlook signed in somebody else'],
  ['not-registered', 'This add-in is not registered for sign-in'],
])('sign-in: %s', async (signIn, sentence) => {
  const s = await open({ surface: 'read', signIn })
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  await reads(s, sentence)
  await isTold(s, 'note.txt', 'Failed')
  expect(s.simulator.signIn.log.filter((one) => one.method === 'GetTokenPopup').length).toBeLessThanOrEqual(1)
})

test('a sign-in bridge that keeps silent ends in a sentence', async () => {
  const s = await open({ surface: 'read', signIn: 'hang-silent' })
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  await reads(s, 'The sign-in was not completed in time', 60_000)
})

test('without any sign-in a form still takes files and mails', async () => {
  const s = await open({ surface: 'compose', signIn: 'no-bridge' })
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  expect(s.graph.log).toEqual([])
})

test('a file that is changed on disk after it was chosen is named so', async () => {
  const s = await open({ surface: 'read' })
  const folder = await mkdtemp(join(tmpdir(), 'pane-'))
  const path = join(folder, 'plan.txt')
  await writeFile(path, 'first')
  await s.pane.locator('input[type=file]').setInputFiles(path)
  await isTold(s, 'plan.txt', 'Ready')
  await writeFile(path, 'second, and longer')
  await attach(s)
  await reads(s, 'The file was changed or moved since it was chosen')
  await isTold(s, 'plan.txt', 'Failed')
  await rm(folder, { recursive: true })
})

test('151 MB are refused when they are chosen', async () => {
  const s = await open({ surface: 'read' })
  const folder = await mkdtemp(join(tmpdir(), 'pane-'))
  const path = join(folder, 'film.mov')
  const file = await openFile(path, 'w')
  await file.truncate(151 * 1024 * 1024)
  await file.close()
  await s.pane.locator('input[type=file]').setInputFiles(path)
  await reads(s, 'It is larger than 150 MB')
  await rm(folder, { recursive: true })
})

test('an empty file is refused when it is chosen, and what was chosen with it stays', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, { name: 'empty.txt', bytes: Buffer.alloc(0) }, someFile('note.txt', 100))
  await reads(s, '“empty.txt”: It is empty (0 bytes).')
  await rowOf(s, 'note.txt', 'Ready').waitFor()
})

test('a mail that was deleted since it was listed is named so', async () => {
  const s = await open({ surface: 'read' })
  const { messages } = ownMailbox(s.world)
  const mail = [...messages.values()].find((one) => /^[\w ,]+$/.test(one.subject))
  if (mail === undefined) throw new Error('no mail')
  await chooseMail(s, mail.subject, mail.subject)
  messages.delete(mail.id)
  await attach(s)
  s.expectTrouble(/404/)
  await reads(s, 'The mail was deleted or moved since it was listed')
})

test.each<[string, Parameters<OpenedPane['graph']['faults']['add']>, string]>([
  ['429 with 2.128', ['throttled', {}], 'Attached'],
  ['503 as HTML without CORS', ['unavailable-html', {}], 'Attached'],
  ['a connection lost before the store', ['lost-before-store', {}], 'Attached'],
  ['200 with an empty body', ['empty-200-after-store', {}], 'Attached'],
  ['JSON cut off', ['cut-json', {}], 'Attached'],
  ['413 without a body', ['too-large-no-body', {}], 'Failed'],
  ['403', ['access-denied', {}], 'Failed'],
])('%s on the add request: once on the event or told', async (_what, [name, options], state) => {
  const s = await open({ surface: 'read' })
  s.graph.faults.add(name, { ...options, method: 'POST', path: /\/attachments$/ })
  s.expectTrouble(/Failed to load resource|blocked by CORS policy/)
  await chooseFiles(s, someFile('note.txt', 1000))
  await attach(s)
  await isTold(s, 'note.txt', state, 30_000)
  expect(stored(s, 'note.txt')).toHaveLength(state === 'Attached' ? 1 : 0)
  if (state === 'Failed') await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).waitFor()
})
