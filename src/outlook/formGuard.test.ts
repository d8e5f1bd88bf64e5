import { expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createCalendarHost } from './officeHost'
import type { ItemLike } from './officeTypes'
import { answer, asked, composeItem, EWS_ID, fakeOffice, refuse } from './testing/fakeOffice'

const { signal } = new AbortController()
const OTHER = 'AAMkOther='
const nine = new Date(2026, 10, 24, 9)
const ten = new Date(2026, 10, 24, 10)

/** What the window shows; the item object stays the same, as Office.js keeps it until it is told of a change. */
async function stage(first: { id: string | undefined; subject?: string; start?: Date }) {
  const shown = { subject: 'Site meeting', start: ten, ...first }
  const added: string[] = []
  const item: ItemLike = composeItem({
    getItemIdAsync: (done) => {
      if (shown.id === undefined) refuse(done, 9046)
      else answer(done, shown.id)
    },
    subject: { getAsync: (done) => asked(shown.subject).getAsync?.(done) },
    start: { getAsync: (done) => asked(shown.start).getAsync?.(done) },
    addFileAttachmentFromBase64Async: (_bytes, name, done) => {
      added.push(`${name} on ${shown.id ?? 'a new event'}`)
      answer(done, 'A1')
    },
    removeAttachmentAsync: (id, done) => {
      added.push(`without ${id}`)
      answer(done, undefined)
    },
  })
  const host = createCalendarHost({ office: fakeOffice(item), clock: createFakeClock(0) })
  let told = 0
  host.onEventChanged(() => told++)
  await host.openEvent(signal)
  const failure = (work: Promise<unknown> | undefined) =>
    Promise.resolve(work).then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.failure.kind : error),
    )
  const form = host.form()
  return {
    ...{ shown, added, told: () => told },
    add: () => failure(form?.addFile({ name: 'a.txt', base64: 'YQ==' }, signal)),
    remove: () => failure(form?.remove('A1' as never, signal)),
    save: () => host.saveEvent(signal),
  }
}

test('another item that nobody told of is not written to, and the pane looks again', async () => {
  const s = await stage({ id: EWS_ID })
  expect(await s.add()).toBe('done')
  s.shown.id = OTHER
  expect([await s.add(), await s.remove()]).toEqual(['form-changed', 'form-changed'])
  expect(s.added).toEqual([`a.txt on ${EWS_ID}`])
  expect(s.told()).toBe(2)
})

test('a form that was saved meanwhile, by this pane or by Outlook, is still the same form', async () => {
  const byPane = await stage({ id: undefined })
  await byPane.save()
  byPane.shown.id = EWS_ID
  expect(await byPane.add()).toBe('done')

  const byOutlook = await stage({ id: undefined })
  Object.assign(byOutlook.shown, { id: EWS_ID, subject: 'Site meeting, moved' })
  expect(await byOutlook.add()).toBe('done')
  byOutlook.shown.id = OTHER
  expect(await byOutlook.add()).toBe('form-changed')
})

test('a new event that became another one altogether is not written to', async () => {
  const s = await stage({ id: undefined })
  Object.assign(s.shown, { id: OTHER, subject: 'Budget', start: nine })
  expect(await s.add()).toBe('form-changed')
  expect(s.added).toEqual([])
})

test('an Outlook that goes on saying "not saved" is believed to show the same form', async () => {
  const s = await stage({ id: EWS_ID })
  s.shown.id = undefined
  expect(await s.add()).toBe('done')
})
