import { expect, test } from '@jest/globals'
import { asAttachmentId, createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createReading } from './reading'
import { refOf, scriptedGraph } from './testing/scriptedGraph'
import type { Answer } from './testing/scriptedGraph'

function stage(script: Answer[]) {
  const scripted = scriptedGraph(script)
  const clock = createFakeClock(0)
  const reading = createReading({ graph: scripted.graph, cloud: () => 'global', clock, log: createLog(() => 0) })
  return { ...scripted, reading, clock }
}

const signal = new AbortController().signal
const M1 = refOf('M1=')
const SELECT =
  '$select=subject,body,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,importance,isRead,sentDateTime,receivedDateTime,internetMessageId'

test('a mail as an item is what the white-list names; what it leaves behind is told by name', async () => {
  const s = stage([
    {
      json: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#x',
        '@odata.etag': 'W/"x"',
        id: 'M1=',
        changeKey: 'CQ',
        isDraft: false,
        isRead: false,
        parentFolderId: 'F1=',
        webLink: 'https://outlook.office365.com/x',
        flag: { flagStatus: 'flagged' },
        categories: ['Mine'],
        internetMessageHeaders: [{ name: 'X-A', value: 'b' }],
        subject: 'Hello',
        body: { contentType: 'html', content: '<img src="cid:logo@1">' },
        from: { '@odata.type': '#x', emailAddress: { name: 'Office', address: 'office@contoso.example' } },
        toRecipients: [],
        ccRecipients: null,
        internetMessageId: '',
        attachments: [
          { '@odata.type': '#microsoft.graph.fileAttachment', name: 'logo.png', isInline: true },
          { '@odata.type': '#microsoft.graph.itemAttachment', name: 'Inner', contentType: null, isInline: false },
          { name: 'plan.pdf', contentType: 'application/pdf', size: 5 },
        ],
      },
    },
  ])
  expect(await s.reading.readItem(M1, signal)).toEqual({
    nature: 'plain',
    attachments: ['Inner', 'plan.pdf'],
    inlineImages: 1,
    item: {
      '@odata.type': 'microsoft.graph.message',
      subject: 'Hello',
      body: { contentType: 'html', content: '<img src="cid:logo@1">' },
      from: { emailAddress: { name: 'Office', address: 'office@contoso.example' } },
      isRead: false,
    },
  })
  expect(s.paths).toEqual([
    `/me/messages/M1=?${SELECT},isDraft&$expand=attachments($select=name,contentType,size,isInline)`,
  ])
})

test('a signed mail is known by what is attached to it', async () => {
  const s = stage([{ json: { attachments: [{ name: 'smime.p7m', contentType: 'application/pkcs7-mime' }] } }])
  expect(await s.reading.readItem(refOf('M1=', 'boss@contoso.example'), signal)).toMatchObject({ nature: 'signed' })
  expect(s.calls[0]).toMatchObject({ scopes: ['Mail.Read.Shared'] })
  expect(s.paths[0]).toContain('/users/boss@contoso.example/messages/M1=?')
})

test('a mail that was deleted since it was listed is named so', async () => {
  const s = stage([{ failure: { kind: 'mail-gone' } }])
  await expect(s.reading.readItem(M1, signal)).rejects.toMatchObject({ failure: { kind: 'mail-gone' } })
})

const mime = (end: string): Answer => ({
  blob: new Blob([`Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n${end}`]),
})
const whole = { ...M1, sizeBytes: 5000 }

test('a whole mail is read once', async () => {
  const s = stage([mime('--b--\r\n')])
  expect((await s.reading.readWhole(whole, signal)).size).toBeGreaterThan(0)
  expect(s.paths).toEqual(['/me/messages/M1=/$value'])
})

test('one that was cut off is read again after a pause, and never handed on in half', async () => {
  const s = stage([mime('--b'), { blob: new Blob([]) }, mime('--b--')])
  const read = s.reading.readWhole(whole, signal)
  await s.clock.advance(1000)
  expect(s.paths).toHaveLength(2)
  await s.clock.advance(1000)
  expect(await (await read).text()).toMatch(/--b--$/)
})

test('three cuts in a row are told as what they are', async () => {
  const s = stage([mime('--b'), mime(''), mime('--b-')])
  const read = s.reading.readWhole(whole, signal).catch((error: unknown) => error)
  await s.clock.advance(2000)
  expect(await read).toMatchObject({ failure: { kind: 'mail-cut' } })
  expect(s.paths).toHaveLength(3)
})

const plain = (text: string): Answer => ({ blob: new Blob([`Subject: x\r\n\r\n${text}\r\n`]) })

test('what nothing proves is read a second time, and has to be the same', async () => {
  const s = stage([plain('some text'), plain('some text')])
  expect((await s.reading.readWhole(whole, signal)).size).toBeGreaterThan(0)
  expect(s.paths).toHaveLength(2)
})

test('of what nothing proves, two reads of three that agree one after the other will do', async () => {
  const s = stage([plain('so'), plain('some text'), plain('some text')])
  expect(await (await s.reading.readWhole(whole, signal)).text()).toContain('some text')
  const other = stage([plain('so'), plain('some'), plain('some text')])
  await expect(other.reading.readWhole(whole, signal)).rejects.toMatchObject({ failure: { kind: 'mail-cut' } })
})

test('who stops waits for no further read', async () => {
  const s = stage([mime('--b')])
  const stop = new AbortController()
  const read = s.reading.readWhole(whole, stop.signal).catch((error: unknown) => error)
  await s.clock.advance(500)
  stop.abort(new Error('enough'))
  expect(await read).toMatchObject({ message: 'enough' })
  expect(s.clock.pending()).toBe(0)
})

test('one attachment is its bytes, and waits are told', async () => {
  const s = stage([{ blob: new Blob(['bytes']) }, { failure: { kind: 'attachment-gone' } }])
  const onWait = () => undefined
  const part = { mail: M1, id: asAttachmentId('A/1') }
  expect((await s.reading.readPart(part, signal, { onWait })).size).toBe(5)
  expect(s.calls[0]).toMatchObject({
    path: '/me/messages/M1%3D/attachments/A%2F1/$value',
    missing: 'attachment',
    onWait,
  })
  await expect(s.reading.readPart(part, signal)).rejects.toMatchObject({ failure: { kind: 'attachment-gone' } })
})

test('an event as an item has no answers and no reminder; one that is gone is named so', async () => {
  const event = {
    id: 'E1=',
    subject: 'Site visit',
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    start: { dateTime: '2026-12-01T09:00:00.0000000', timeZone: 'UTC' },
    isAllDay: false,
    location: { displayName: '', address: {} },
    attendees: [
      { type: 'required', status: { response: 'declined' }, emailAddress: { name: 'Team', address: 't@x.example' } },
    ],
    recurrence: null,
  }
  const s = stage([{ json: event }, { failure: { kind: 'item-gone' } }])
  const entry = { ...refOf('E1='), kind: 'event' as const }
  expect(await s.reading.readEntryItem(entry, signal)).toEqual({
    '@odata.type': 'microsoft.graph.event',
    subject: 'Site visit',
    start: event.start,
    isAllDay: false,
    attendees: [{ type: 'required', emailAddress: { name: 'Team', address: 't@x.example' } }],
    isReminderOn: false,
  })
  expect(s.calls[0]).toMatchObject({ scopes: ['Calendars.ReadWrite'], missing: 'item' })
  await expect(s.reading.readEntryFile(entry, signal)).rejects.toMatchObject({ failure: { kind: 'item-gone' } })
})

test('a contact is asked for with its own permission, as an item and as a file', async () => {
  const contact = { id: 'C1=', displayName: 'Site office', emailAddresses: [], mobilePhone: null, categories: ['x'] }
  const s = stage([{ json: contact }, { json: contact }])
  const entry = { ...refOf('C1='), kind: 'contact' as const }
  expect(await s.reading.readEntryItem(entry, signal)).toEqual({
    '@odata.type': 'microsoft.graph.contact',
    displayName: 'Site office',
  })
  expect(await (await s.reading.readEntryFile(entry, signal)).text()).toContain('FN:Site office')
  expect(s.calls.map(({ scopes }) => scopes)).toEqual([['Contacts.Read'], ['Contacts.Read']])
  expect(s.paths[0]).toMatch(/^\/me\/contacts\/C1=\?\$select=displayName,givenName/)
})
