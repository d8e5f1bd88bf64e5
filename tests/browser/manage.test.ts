import { expect, jest, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { attachmentId, ownMailbox } from '../../sim/world'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, stored, until } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { paneFrame } from './support/paneFrame'

/** The production bundle in the simulated Outlook: what is on the event is renamed, replaced, removed and downloaded. */

jest.setTimeout(120_000)
const open = usePane()

const PLAN = someFile('plan.pdf', 20_000)

function attachmentOf(eventId: string, name: string, bytes: Buffer) {
  return {
    id: attachmentId(eventId, `put ${name} ${bytes.length}`),
    kind: 'file' as const,
    ...{ name, contentType: null, bytes, isInline: false, contentId: null },
    modifiedMs: Date.now(),
    writtenBy: 'seed' as const,
  }
}

const names = (s: OpenedPane) =>
  s
    .storedEvent()
    .attachments.map(({ name }) => name)
    .sort()
const more = (s: OpenedPane, name: string) => rowOf(s, name).getByRole('button', { name: 'More' })

test('reading: renamed in place, by keyboard, with the ending left alone; the same bytes are there once', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, PLAN)
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  await more(s, 'plan.pdf').click()
  await s.pane.getByRole('button', { name: 'Rename' }).click()
  const field = s.pane.getByRole('textbox', { name: 'New name' })
  await field.pressSequentially('Plan of Monday') // the stem is marked
  await field.press('Enter')
  await isTold(s, 'Plan of Monday.pdf', 'Attached')
  await until('the old one is gone', () => stored(s, 'plan.pdf').length === 0)
  expect(stored(s, 'Plan of Monday.pdf').map((bytes) => Buffer.compare(bytes, PLAN.bytes))).toEqual([0])
})

test('reading: Escape leaves the name and stays in the pane; a taken name is a question', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, PLAN, someFile('offer.pdf', 1_000))
  await attach(s)
  await isTold(s, 'offer.pdf', 'Attached')
  await more(s, 'offer.pdf').click()
  await s.pane.getByRole('button', { name: 'Rename' }).click()
  await s.pane.getByRole('textbox', { name: 'New name' }).press('Escape')
  await s.pane.getByRole('textbox', { name: 'New name' }).waitFor({ state: 'detached' })
  expect(await more(s, 'offer.pdf').evaluate((button) => button === document.activeElement)).toBe(true)
  await more(s, 'offer.pdf').click()
  await s.pane.getByRole('button', { name: 'Rename' }).click()
  await s.pane.getByRole('textbox', { name: 'New name' }).fill('PLAN.pdf')
  await s.pane.getByRole('button', { name: 'Save name' }).click()
  await s.pane.getByText('Another attachment is named “PLAN.pdf”.').waitFor()
  await s.pane.getByRole('button', { name: 'Use “PLAN (2).pdf”' }).click()
  await isTold(s, 'PLAN (2).pdf', 'Attached')
  await until('the old one is gone', () => stored(s, 'offer.pdf').length === 0)
  expect(names(s)).toEqual(expect.arrayContaining(['PLAN (2).pdf', 'plan.pdf']))
})

test('reading: replaced by a file; six seconds of undo on the old one take the new one back', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, PLAN)
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  const next = someFile('plan of today.pdf', 30_000)
  const replace = async () => {
    await more(s, 'plan.pdf').click()
    await s.pane
      .getByLabel('Replace with a file… plan.pdf')
      .setInputFiles({ name: next.name, mimeType: 'application/pdf', buffer: next.bytes })
    await isTold(s, 'plan.pdf', 'Will be removed')
  }
  await replace()
  await rowOf(s, 'plan.pdf').getByRole('button', { name: 'Undo' }).click()
  await until('the new one is gone', () => stored(s, next.name).length === 0)
  expect(stored(s, 'plan.pdf')).toHaveLength(1)
  await isTold(s, 'plan.pdf', 'Attached')
  await replace()
  await until('the old one is gone', () => stored(s, 'plan.pdf').length === 0)
  expect(stored(s, next.name).map((bytes) => Buffer.compare(bytes, next.bytes))).toEqual([0])
})

test('reading: two names that are taken, one answer for both', async () => {
  const s = await open({ surface: 'read' })
  await chooseFiles(s, PLAN, someFile('offer.pdf', 1_000))
  await attach(s)
  await isTold(s, 'offer.pdf', 'Attached')
  const plan = someFile('plan.pdf', 5_000)
  const offer = someFile('offer.pdf', 6_000)
  await chooseFiles(s, plan, offer)
  await s.pane.getByText('Both are kept, this one as “plan (2).pdf”.').waitFor()
  await s.pane.getByRole('checkbox', { name: 'The same for all 2' }).check()
  await rowOf(s, 'plan.pdf', 'Ready').getByRole('button', { name: 'Replace' }).click()
  await attach(s)
  for (const one of [plan, offer]) {
    await until(`${one.name} is replaced`, () => {
      const [only, another] = stored(s, one.name)
      return only !== undefined && another === undefined && Buffer.compare(only, one.bytes) === 0
    })
  }
})

test('editing: the form’s own file is renamed and replaced inside the form; nothing is saved or sent', async () => {
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, PLAN)
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  await more(s, 'plan.pdf').click()
  await s.pane.getByRole('button', { name: 'Rename' }).click()
  await s.pane.getByRole('textbox', { name: 'New name' }).fill('new.pdf')
  await s.pane.getByRole('button', { name: 'Save name' }).click()
  await isTold(s, 'new.pdf', 'Attached')
  await rowOf(s, 'plan.pdf').waitFor({ state: 'detached' })
  expect(s.simulator.outlook.saveCalls()).toBe(0)
  expect(s.graph.log.filter(({ request }) => request.method !== 'GET')).toEqual([])
})

test('reading: many are removed with one undo, and downloaded', async () => {
  const files = [someFile('a.txt', 100), someFile('b.txt', 200), someFile('c.txt', 300)]
  const s = await open({ surface: 'read' })
  await chooseFiles(s, ...files)
  await attach(s)
  await isTold(s, 'c.txt', 'Attached')
  await s.pane.getByRole('button', { name: 'Select', exact: true }).click()
  for (const name of ['a.txt', 'b.txt']) await s.pane.getByRole('checkbox', { name }).check()
  const [first] = await Promise.all([
    s.page.waitForEvent('download'),
    s.pane.getByRole('button', { name: 'Download 2' }).click(),
  ])
  expect(Buffer.compare(await readFile(await first.path()), files[0]?.bytes as Buffer)).toBe(0)
  await s.pane.getByRole('button', { name: 'Remove 2' }).click()
  await s.pane.getByRole('button', { name: 'Undo' }).click()
  await s.pane.getByRole('button', { name: 'Remove 2' }).click()
  await until('both are gone', () => stored(s, 'a.txt').length + stored(s, 'b.txt').length === 0)
  expect(stored(s, 'c.txt')).toHaveLength(1)
})

test('reading: rows are marked by Ctrl and a click, and up to another one by Shift and a click', async () => {
  const files = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => someFile(name, 100))
  const s = await open({ surface: 'read' })
  await chooseFiles(s, ...files)
  await attach(s)
  await isTold(s, 'd.txt', 'Attached')
  await rowOf(s, 'b.txt').getByText('b.txt').click()
  expect(await s.pane.getByRole('checkbox', { name: 'b.txt' }).count()).toBe(0)
  await rowOf(s, 'b.txt')
    .getByText('b.txt')
    .click({ modifiers: ['Control'] })
  await s.pane.getByRole('button', { name: 'Remove 1' }).waitFor()
  await rowOf(s, 'd.txt')
    .getByText('d.txt')
    .click({ modifiers: ['Shift'] })
  await s.pane.getByRole('button', { name: 'Remove 3' }).waitFor()
  await rowOf(s, 'c.txt')
    .getByText('c.txt')
    .click({ modifiers: ['Control'] })
  await s.pane.getByRole('button', { name: 'Remove 2' }).click()
  await until('both are gone', () => stored(s, 'b.txt').length + stored(s, 'd.txt').length === 0)
  expect([stored(s, 'a.txt'), stored(s, 'c.txt')].map(({ length }) => length)).toEqual([1, 1])
})

test('reading: what somebody else attaches appears by itself within a minute', async () => {
  const { page, ...first } = await open({ surface: 'read' })
  // The clock of the browser's next page can be put on: its pane waits the whole 45 seconds, and nobody else does.
  await page.clock.install()
  const s = { ...first, ...(await first.openBeside()) }
  await page.close()
  await chooseFiles(s, PLAN)
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  // Whoever comes back to the pane has it look within ten seconds; the page before, when it closed, gave it the focus at some moment.
  const reads = () => s.graph.log.filter(({ request }) => request.method === 'GET').length
  const last = () => s.graph.log.at(-1)?.request.method
  await until('the event is looked over after the last file', () => last() === 'GET')
  await (await paneFrame(s)).evaluate(() => window.dispatchEvent(new Event('focus')))
  const before = reads()
  await s.page.clock.fastForward(11_000)
  await until('it looks', () => reads() > before)
  const event = s.storedEvent()
  event.attachments.push(attachmentOf(event.id, 'theirs.docx', Buffer.from('theirs')))
  await s.page.clock.fastForward(20_000)
  expect(await rowOf(s, 'theirs.docx').count()).toBe(0)
  await s.page.clock.fastForward(26_000)
  await isTold(s, 'theirs.docx', 'Attached')
})

test('reading: a text is looked at in the pane, nothing in it is run, and Open gives the file', async () => {
  const s = await open({ surface: 'read' })
  const text = '<script>document.title = "run"</script> Grüße'
  await chooseFiles(s, { name: 'notes.txt', bytes: Buffer.from(text) })
  await attach(s)
  await isTold(s, 'notes.txt', 'Attached')
  await more(s, 'notes.txt').click()
  await s.pane.getByRole('button', { name: 'Preview', exact: true }).click()
  await s.pane.getByRole('group', { name: 'notes.txt' }).getByText(text).waitFor()
  await s.pane.getByRole('button', { name: 'Close the preview' }).click()
  expect(await more(s, 'notes.txt').evaluate((button) => button === document.activeElement)).toBe(true)
  const [download] = await Promise.all([
    s.page.waitForEvent('download'),
    rowOf(s, 'notes.txt').getByRole('button', { name: 'Open' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toBe(text)
})

test('reading: a mail is looked at in the pane, as an item and as a file; nothing in it is run', async () => {
  const s = await open({ surface: 'read' })
  const mail = [...ownMailbox(s.world).messages.values()].find(
    ({ odataType, subject }) => odataType === 'microsoft.graph.message' && subject.length > 10,
  )
  if (mail === undefined) throw new Error('The world is too small.')
  const hostile = '<p>Read me<script>document.body.textContent = "run"</script></p>'
  const bytes = Buffer.from(`Subject: From outside\r\nContent-Type: text/html\r\n\r\n${hostile}`)
  await chooseFiles(s, { name: 'outside.eml', bytes })
  await chooseMail(s, mail.subject, mail.subject)
  await rowOf(s, mail.subject).getByLabel('Attach the mail as').selectOption('Outlook item')
  await attach(s)
  for (const name of ['outside.eml', mail.subject]) await isTold(s, name, 'Attached')

  await more(s, 'outside.eml').click()
  await s.pane.getByRole('button', { name: 'Preview', exact: true }).click()
  await s.pane.frameLocator('iframe[title="Text of the mail"]').getByText('Read me', { exact: true }).waitFor()
  await rowOf(s, 'outside.eml').getByText('From outside').waitFor()
  await s.pane.getByRole('button', { name: 'Close the preview' }).click()
  await more(s, mail.subject).click()
  await s.pane.getByRole('button', { name: 'Preview', exact: true }).click()
  await rowOf(s, mail.subject).getByRole('definition').first().waitFor()
})
