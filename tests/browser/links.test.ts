import { mkdtemp, open as openFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, jest, test } from '@jest/globals'
import { ownMailbox } from '../../sim/world'
import { isTold, rowOf, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane, OpenPaneOptions } from './support/openPane'
import { paneFrame } from './support/paneFrame'

/** A file that is too large goes as a link: the production bundle in the simulated Outlook, with its simulated OneDrive. */

jest.setTimeout(120_000)
const open = usePane()
const MB = 1024 * 1024
const SIZE = 151 * MB
const CLIENT_ID = '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** As large as it says, and empty on the disk. */
async function chooseLargeFile({ pane }: OpenedPane, name = 'film.mov') {
  const folder = await mkdtemp(join(tmpdir(), 'pane-'))
  folders.push(folder)
  const path = join(folder, name)
  const file = await openFile(path, 'w')
  await file.truncate(SIZE)
  await file.close()
  await pane.locator('input[type=file]').setInputFiles(path)
  await pane.getByText('It is larger than 150 MB', { exact: false }).first().waitFor()
}

async function sendAsLink({ pane, expectTrouble }: OpenedPane) {
  // The first time, the folder is not there yet; the browser notes that on its console.
  expectTrouble(/status of 404 .*createUploadSession/)
  await pane.getByRole('button', { name: 'Send as a link' }).click()
}

function inDrive({ world }: OpenedPane) {
  const items = [...(ownMailbox(world).drive?.items.values() ?? [])]
  return items.map(({ name, bytes }) => [name, bytes?.length])
}

const inserted = ({ simulator }: OpenedPane) => [...simulator.outlook.forms.values()].flatMap((form) => form.inserted)

test('editing an event: 151 MB go to OneDrive, their link into the open form’s text, and nothing is saved', async () => {
  const s = await open({ surface: 'compose' })
  const before = s.storedEvent().modifiedMs
  await chooseLargeFile(s)
  await s.pane.getByText('A link is no attachment.', { exact: false }).waitFor()
  await sendAsLink(s)
  await isTold(s, 'film.mov', 'Link is in the event’s text', 90_000)
  expect(inDrive(s)).toEqual([
    ['Event attachments', undefined],
    ['film.mov', SIZE],
  ])
  const [html = ''] = inserted(s)
  expect(html).toMatch(
    /^<a href="https:\/\/contoso-my\.sharepoint\.com\/[^"]+">film\.mov \(151 MB\) – link to a file in OneDrive<\/a><br>$/,
  )
  expect(inserted(s)).toHaveLength(1)
  expect(s.simulator.outlook.saveCalls()).toBe(0)
  expect(s.storedEvent().modifiedMs).toBe(before)
  expect(s.storedEvent().attachments.filter(({ name }) => name === 'film.mov')).toEqual([])
  await s.pane.getByRole('status').getByText('film.mov: Link is in the event’s text').waitFor()
  await s.pane.getByText('It is larger than 150 MB', { exact: false }).waitFor({ state: 'detached' })
})

test('reading an event: the link is copied, or stands there to be copied by hand', async () => {
  const s = await open({ surface: 'read' })
  await chooseLargeFile(s)
  await sendAsLink(s)
  await isTold(s, 'film.mov', 'Link is ready', 90_000)
  await rowOf(s, 'film.mov').getByText('Outlook lets nothing be written into', { exact: false }).waitFor()
  const copy = rowOf(s, 'film.mov').getByRole('button', { name: 'Copy link' })
  await copy.click()
  // The simulated Outlook, as the real one, may not hand the clipboard on to its frames.
  const box = s.pane.getByRole('textbox', { name: 'Link to “film.mov”' })
  await box.or(s.pane.getByText('The link is copied.')).first().waitFor()
  if (await box.isVisible()) expect(await box.inputValue()).toMatch(/^https:\/\/contoso-my\.sharepoint\.com\//)
  expect(inserted(s)).toEqual([])
  await rowOf(s, 'film.mov').getByRole('button', { name: 'Remove' }).click()
  await rowOf(s, 'film.mov').waitFor({ state: 'detached' })
})

test('by keyboard: the focus goes on with the file, and the page’s title tells how far it is', async () => {
  const s = await open({ surface: 'compose' })
  await chooseLargeFile(s)
  s.simulator.line.bytesPerSecond = 20 * MB
  s.expectTrouble(/status of 404 .*createUploadSession/)
  const frame = await paneFrame(s)
  const title = await frame.title()
  await s.pane.getByRole('button', { name: 'Send as a link' }).focus()
  await s.page.keyboard.press('Enter')
  const cancel = rowOf(s, 'film.mov').getByRole('button', { name: 'Cancel' })
  await cancel.waitFor()
  expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true)
  await frame.waitForFunction(() => /^[1-9]\d?% – /.test(document.title))
  await s.page.keyboard.press('Enter')
  await isTold(s, 'film.mov', 'Cancelled')
  await frame.waitForFunction((before) => document.title === before, title)
})

test('cancelled in the middle: nothing is left in OneDrive, and nothing in the text', async () => {
  const s = await open({ surface: 'compose' })
  await chooseLargeFile(s)
  s.simulator.line.bytesPerSecond = 4 * MB
  await sendAsLink(s)
  await isTold(s, 'film.mov', 'Sending', 30_000)
  await rowOf(s, 'film.mov').getByRole('button', { name: 'Cancel' }).click()
  await isTold(s, 'film.mov', 'Cancelled')
  s.simulator.line.bytesPerSecond = undefined
  await until('the session is deleted', () => s.graph.log.some(({ request }) => request.method === 'DELETE'))
  expect(inDrive(s)).toEqual([['Event attachments', undefined]])
  expect(inserted(s)).toEqual([])
})

test.each<[NonNullable<OpenPaneOptions['signIn']>, string]>([
  ['consent-refused', 'The permission for this was not given'],
  ['admin-consent', 'administrator'],
])('the permission is not given (%s): a sentence and a next step, and nothing is sent', async (signIn, words) => {
  const s = await open({ surface: 'compose' })
  await chooseLargeFile(s)
  s.simulator.signIn.behaviour = signIn
  s.world.consented.delete('Files.ReadWrite')
  await sendAsLink(s)
  await isTold(s, 'film.mov', 'Failed', 30_000)
  await rowOf(s, 'film.mov').getByText(words, { exact: false }).first().waitFor()
  expect(s.graph.log.filter(({ request }) => request.url.includes('/drive'))).toEqual([])
  const windows = s.simulator.signIn.log.filter(({ method }) => method === 'GetTokenPopup')
  expect(windows.map(({ scopes }) => scopes.filter((scope) => scope.includes('Files')).length)).toEqual([1])
  s.simulator.signIn.behaviour = 'needs-popup'
  await rowOf(s, 'film.mov').getByRole('button', { name: 'Sign in' }).click()
  await isTold(s, 'film.mov', 'Link is in the event’s text', 90_000)
})

test('before the click, OneDrive is not asked for; the click opens one window, for it alone', async () => {
  const s = await open({ surface: 'compose', signIn: 'needs-popup' })
  await chooseLargeFile(s)
  const asked = () => JSON.stringify(s.simulator.signIn.log.flatMap(({ scopes }) => scopes))
  expect(asked()).not.toContain('Files')
  await sendAsLink(s)
  await isTold(s, 'film.mov', 'Link is in the event’s text', 90_000)
  const windows = s.simulator.signIn.log.filter(({ method }) => method === 'GetTokenPopup')
  expect(windows).toHaveLength(1)
  expect(windows[0]?.scopes.filter((scope) => /Calendars|Mail|Contacts/.test(scope))).toEqual([])
})

test('switched off: the sentence stands alone, and no permission ever comes up', async () => {
  const text = JSON.stringify({ clientId: CLIENT_ID, largeFilesAsLinks: false })
  const s = await open({ surface: 'compose', config: { kind: 'text', text } })
  await chooseLargeFile(s)
  expect(await s.pane.getByRole('button', { name: 'Send as a link' }).count()).toBe(0)
  expect(await s.pane.getByText('OneDrive', { exact: false }).count()).toBe(0)
  expect(JSON.stringify(s.simulator.signIn.log)).not.toContain('Files')
})

test('the mailbox takes less than the file: its row offers the link, and becomes it', async () => {
  const s = await open({
    surface: 'read',
    prepare: ({ world }) => {
      world.tenant.messageSizeLimitBytes = MB
    },
  })
  s.expectTrouble(/Failed to load resource/)
  await s.pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2 * MB) })
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).click()
  await isTold(s, 'plan.pdf', 'Failed', 30_000)
  await sendAsLink(s)
  await isTold(s, 'plan.pdf', 'Link is ready', 30_000)
  expect(await rowOf(s, 'plan.pdf').count()).toBe(1)
})
