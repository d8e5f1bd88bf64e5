import { expect, test } from '@jest/globals'
import { asEwsItemId, asFormAttachmentId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { failure } from '../kernel/testing/failure'
import type { EventForm } from './calendarHost'
import { createEventForm } from './form'
import type { ItemLike } from './officeTypes'
import { answer, composeItem, EWS_ID, refuse } from './testing/fakeOffice'

const { signal } = new AbortController()
const id = asFormAttachmentId('a')

function formOf(item: Partial<ItemLike>) {
  const clock = createFakeClock(0)
  return { clock, form: createEventForm(composeItem(item), clock) }
}

test('a file goes in with its text and name, a mail with its id and name', async () => {
  const asked: unknown[] = []
  const { form, clock } = formOf({
    addFileAttachmentFromBase64Async: (base64, name, done) => {
      asked.push([base64, name])
      answer(done, 'f1')
    },
    addItemAttachmentAsync: (itemId, name, done) => {
      asked.push([itemId, name])
      answer(done, 7)
    },
    removeAttachmentAsync: (gone, done) => {
      asked.push(gone)
      answer(done, undefined)
    },
  })
  expect(await form.addFile({ name: 'note.txt', base64: 'SGk=' }, signal)).toBe('f1')
  const mail = asEwsItemId(EWS_ID)
  if (mail === undefined) throw new Error('no id')
  expect(await form.addItem({ name: 'Mail', id: mail }, signal)).toBe('7')
  await form.remove(id, signal)
  expect(asked).toEqual([['SGk=', 'note.txt'], [EWS_ID, 'Mail'], 'a'])
  expect(clock.pending()).toBe(0)
})

test('a mail that is gone is told as that, not as the event', async () => {
  const { form } = formOf({
    addItemAttachmentAsync: (_id, _name, done) => {
      refuse(done, 9049)
    },
  })
  const mail = asEwsItemId(EWS_ID)
  if (mail === undefined) throw new Error('no id')
  expect(await failure(form.addItem({ name: 'Mail', id: mail }, signal))).toEqual({ kind: 'mail-gone' })
})

test.each([
  ['1 character', 1, 60_001],
  ['the largest file', 34_865_152, 600_000],
])('an add of %s has its own deadline', async (_name, chars, ms) => {
  const { form, clock } = formOf({ addFileAttachmentFromBase64Async: () => undefined })
  const outcome = failure(form.addFile({ name: 'x', base64: 'A'.repeat(chars) }, signal))
  await clock.advance(ms - 2)
  expect(clock.pending()).toBe(1)
  await clock.advance(2)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'outlook' })
})

test('each missing call names what it needs', async () => {
  const { form } = formOf({})
  const mail = asEwsItemId(EWS_ID)
  if (mail === undefined) throw new Error('no id')
  const calls: [Promise<unknown>, string][] = [
    [form.list(signal), 'Mailbox 1.8'],
    [form.addFile({ name: 'x', base64: '' }, signal), 'Mailbox 1.8'],
    [form.addItem({ name: 'x', id: mail }, signal), 'Mailbox 1.1'],
    [form.remove(id, signal), 'Mailbox 1.1'],
    [form.content(id, signal), 'Mailbox 1.8'],
  ]
  for (const [call, needs] of calls) expect(await failure(call)).toEqual({ kind: 'outlook-too-old', needs })
})

async function contentOf(format: string, content: string) {
  const { form } = formOf({
    getAttachmentContentAsync: (_id, done) => {
      answer(done, { format, content })
    },
  })
  const blob: Awaited<ReturnType<EventForm['content']>> = await form.content(id, signal)
  return blob && [blob.type, Buffer.from(await blob.arrayBuffer()).toString('latin1')]
}

test('content in each format', async () => {
  expect(await contentOf('base64', 'AP9BQg==')).toEqual(['', '\0\u00ffAB'])
  expect(await contentOf('base64', 'AP9B\r\nQg==\r\n')).toEqual(['', '\0\u00ffAB'])
  expect(await contentOf('base64', '<xml/>')).toEqual(['', '<xml/>'])
  expect(await contentOf('eml', 'Subject: x')).toEqual(['message/rfc822', 'Subject: x'])
  expect(await contentOf('iCalendar', 'BEGIN:VCALENDAR')).toEqual(['text/calendar', 'BEGIN:VCALENDAR'])
  expect(await contentOf('url', 'https://contoso.example')).toBeUndefined()
})

test('content beyond one piece is whole', async () => {
  const bytes = Buffer.alloc(2_500_001, 'pattern of eleven')
  const content = await contentOf('base64', bytes.toString('base64'))
  expect(content?.[1] === bytes.toString('latin1')).toBe(true)
})

test('a kind of attachment without content is none; a refusal in a delegate’s form is told', async () => {
  const none = formOf({
    getAttachmentContentAsync: (_id, done) => {
      refuse(done, 9043)
    },
  })
  expect(await none.form.content(id, signal)).toBeUndefined()
  const refused = formOf({
    getAttachmentContentAsync: (_id, done) => {
      refuse(done, 9055)
    },
  })
  expect(await failure(refused.form.content(id, signal))).toEqual({ kind: 'form-refused', code: 9055 })
})

test.each([
  ['html', '<a>x</a>', 'html'],
  ['text', 'x', 'text'],
])('words go where the cursor is, as the text is: %s', async (type, data, coercionType) => {
  const asked: unknown[] = []
  const { form, clock } = formOf({
    body: {
      getTypeAsync: (done) => {
        answer(done, type)
      },
      setSelectedDataAsync: (given, options, done) => {
        asked.push([given, options])
        answer(done, undefined)
      },
    },
  })
  await form.insertText({ html: '<a>x</a>', text: 'x' }, signal)
  expect(asked).toEqual([[data, { coercionType }]])
  expect(clock.pending()).toBe(0)
})

test('an Outlook without a text to write into says so', async () => {
  const { form } = formOf({})
  expect(await failure(form.insertText({ html: '', text: '' }, signal))).toEqual({
    kind: 'outlook-too-old',
    needs: 'Mailbox 1.1',
  })
})
