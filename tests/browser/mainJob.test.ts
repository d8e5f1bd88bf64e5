import { expect, jest, test } from '@jest/globals'
import { mailFileName } from '../../src/attachments/names'
import { ownMailbox } from '../../sim/world'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, stored } from './support/drive'
import { expectWhole } from './support/expectWhole'
import { usePane } from './support/openPane'

/** The production bundle in the simulated Outlook: files and mails onto the open event, on each surface. */

jest.setTimeout(90_000)
const open = usePane()

test('reading an event: a note, a drawing and two mails are on it, whole and once', async () => {
  const s = await open({ surface: 'read' })
  const note = someFile('note.txt', 1000)
  const drawing = someFile('drawing.dwg', 9_000_000)
  await chooseFiles(s, note, drawing)
  const mails = [...ownMailbox(s.world).messages.values()]
  const withFile = mails.find(
    (one) => one.attachments.some((file) => !file.isInline) && one.odataType === 'microsoft.graph.message',
  )
  const plain = mails.find((one) => one.attachments.length === 0 && /^[\w ,]+$/.test(one.subject))
  if (withFile === undefined || plain === undefined) throw new Error('The world is too small.')
  await chooseMail(s, plain.subject, plain.subject)
  await chooseMail(s, withFile.subject, withFile.subject)
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await isTold(s, 'drawing.dwg', 'Attached')
  const mailFile = mailFileName(withFile.subject)
  await isTold(s, mailFile, 'Attached')
  expectWhole(s, note)
  expectWhole(s, drawing)
  expect(stored(s, mailFile).map((bytes) => Buffer.compare(bytes, withFile.mime))).toEqual([0])
  const items = s.storedEvent().attachments.filter((one) => one.kind === 'item')
  expect(items.map((one) => one.item?.['subject'])).toEqual([plain.subject])
  expect(s.simulator.outlook.saveCalls()).toBe(0)
})

test('editing an event: small things go into the form, a large one onto the saved event, nothing is saved unasked', async () => {
  const s = await open({ surface: 'compose' })
  const note = someFile('note.txt', 1000)
  const drawing = someFile('drawing.dwg', 30 * 1024 * 1024)
  await chooseFiles(s, note, drawing)
  await chooseMail(s, 'room', /./)
  await attach(s)
  await isTold(s, 'drawing.dwg', 'Attached', 60_000)
  await isTold(s, 'note.txt', 'Attached')
  expectWhole(s, drawing)
  expect(stored(s, 'note.txt')).toEqual([]) // on the form until the person saves
  expect(s.simulator.outlook.saveCalls()).toBe(0)
})

test('a new event: the form takes files and mails at once; what needs the saved event waits for the click on “Save event”', async () => {
  const s = await open({ surface: 'unsaved' })
  await s.pane.getByRole('button', { name: 'Save event' }).waitFor()
  await chooseFiles(s, someFile('note.txt', 1000), someFile('drawing.dwg', 27 * 1024 * 1024))
  await chooseMail(s, 'room', /./)
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  await isTold(s, 'drawing.dwg', 'Waiting')
  expect(s.simulator.outlook.saveCalls()).toBe(0)
  await s.pane.getByRole('button', { name: 'Save event' }).first().click()
  await isTold(s, 'drawing.dwg', 'Attached', 60_000)
  expect(s.simulator.outlook.saveCalls()).toBe(1)
  expect(s.storedEvent().attachments.map((one) => one.name)).toEqual(
    expect.arrayContaining(['note.txt', 'drawing.dwg']),
  )
})

test('an attachment is opened, removed, brought back by “Undo”, and removed for good', async () => {
  const s = await open({ surface: 'read' })
  const note = someFile('note.txt', 1000)
  await chooseFiles(s, note)
  await attach(s)
  await isTold(s, 'note.txt', 'Attached')
  const [download] = await Promise.all([
    s.page.waitForEvent('download'),
    rowOf(s, 'note.txt').getByRole('button', { name: 'Open' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('note.txt')

  await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).click()
  await isTold(s, 'note.txt', 'Will be removed')
  await rowOf(s, 'note.txt').getByRole('button', { name: 'Undo' }).click()
  await isTold(s, 'note.txt', 'Attached')
  expect(stored(s, 'note.txt')).toHaveLength(1)

  await rowOf(s, 'note.txt').getByRole('button', { name: 'Remove' }).click()
  await rowOf(s, 'note.txt').waitFor({ state: 'detached', timeout: 20_000 })
  expect(stored(s, 'note.txt')).toEqual([])
})
