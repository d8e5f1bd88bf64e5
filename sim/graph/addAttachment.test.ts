import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { createBench, fileJson, itemJson } from './bench'
import type { Bench, Sent } from './bench'
import type { RuleName } from './rules'
import type { GraphSettings } from './settings'

const LIMIT = 4 * 1024 * 1024

let b: Bench
let path: string
beforeEach(async () => {
  await fresh()
})

async function fresh(settings: Partial<GraphSettings> = {}) {
  b = await createBench({ settings })
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}/attachments`
}

function post(json: unknown): Sent {
  return b.send('POST', path, { json })
}

function expectRefused(sent: Sent, status: number, code: string, rule: RuleName) {
  expect([sent.status, sent.code, b.last().rule]).toEqual([status, code, rule])
  expect(b.event('Site meeting').attachments).toEqual([])
}

const message = {
  '@odata.type': 'microsoft.graph.message',
  subject: 'Minutes',
  body: { contentType: 'html', content: '<p>Done.</p>' },
  from: { emailAddress: { name: 'Site office', address: 'site.office@contoso.example' } },
  sender: { emailAddress: { name: 'Site office', address: 'site.office@contoso.example' } },
  toRecipients: [{ emailAddress: { name: 'Site manager', address: 'site.manager@contoso.example' } }],
  ccRecipients: [],
  importance: 'normal',
  isRead: true,
  sentDateTime: '2026-11-23T16:05:00Z',
  receivedDateTime: '2026-11-23T16:05:04Z',
  internetMessageId: '<0002.site@contoso.example>',
}

test('a file: 201 with the attachment, its bytes echoed, a size above the raw one', () => {
  const sent = post(fileJson('minutes.txt', 'Minutes'))
  expect(sent.status).toBe(201)
  expect(sent.json).toMatchObject({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'minutes.txt',
    contentType: null,
    isInline: false,
    contentBytes: Buffer.from('Minutes').toString('base64'),
  })
  expect(Number(sent.json?.['size'])).toBeGreaterThan(7)
  const [stored] = b.event('Site meeting').attachments
  expect(stored).toMatchObject({ id: sent.json?.['id'], kind: 'file', writtenBy: 'graph', isInline: false })
  expect(Buffer.from(stored?.bytes ?? []).toString()).toBe('Minutes')
})

test('the same request again is another attachment: there is no idempotency key', () => {
  const ids = [post(fileJson('a', '1')), post(fileJson('a', '1'))].map((sent) => sent.json?.['id'])
  expect(new Set(ids).size).toBe(2)
  expect(b.event('Site meeting').attachments).toHaveLength(2)
})

test('the 2015 page’s example: 200 without a body', async () => {
  await fresh({ addReply: '200-empty' })
  const sent = post(fileJson('a.txt', 'a'))
  expect([sent.status, sent.text]).toEqual([200, ''])
  expect(b.event('Site meeting').attachments).toHaveLength(1)
})

test('the limit counts the whole body: 4 MiB passes, one byte more does not', async () => {
  const exactly = bodyOf(LIMIT)
  const send = (body: Uint8Array) => b.send('POST', path, { body, headers: { 'content-type': 'application/json' } })
  expect(send(exactly).status).toBe(201)
  await fresh()
  expectRefused(send(bodyOf(LIMIT + 1)), 413, '', 'requestTooLarge')
  await fresh({ bodyTooLarge: '413-no-body' })
  expect(send(bodyOf(LIMIT + 1))).toMatchObject({ status: 413, text: '' })
  await fresh({ bodyTooLarge: '400-older' })
  expectRefused(send(bodyOf(LIMIT + 1)), 400, 'BadRequest', 'requestTooLargeOlder')
})

/** A valid add request of so many bytes; blanks make up for what base64 cannot. */
function bodyOf(bytes: number): Uint8Array {
  const envelope = JSON.stringify(fileJson('a.bin', ''))
  const chars = Math.floor((bytes - envelope.length) / 4) * 4
  const text = JSON.stringify({ ...fileJson('a.bin', ''), contentBytes: 'A'.repeat(chars) })
  return new TextEncoder().encode(text.padEnd(bytes, ' '))
}

test('the largest raw file by POST is the measured one, less the name', () => {
  // 3,145,611 bytes were measured with an envelope of 156 bytes; ours is shorter or longer by its name.
  const raw = 3_145_611
  const envelope = JSON.stringify(fileJson('', '')).length
  const name = 'n'.repeat(LIMIT - Math.ceil(raw / 3) * 4 - envelope)
  expect(post(fileJson(name, new Uint8Array(raw))).status).toBe(201)
})

test('no @odata.type, an abstract one, or a wrapped body: 422', () => {
  expectRefused(
    post({ ...fileJson('a', 'a'), '@odata.type': undefined }),
    422,
    'UnprocessableType',
    'attachmentTypeMissing',
  )
  expectRefused(post({ attachment: fileJson('a', 'a') }), 422, 'UnprocessableType', 'attachmentTypeMissing')
  const abstract = { ...fileJson('a', 'a'), '@odata.type': '#microsoft.graph.attachment' }
  expectRefused(post(abstract), 422, 'UnprocessableType', 'attachmentTypeMissing')
})

test('what cannot be read: broken JSON, broken base64, a data prefix, bad UTF-8', () => {
  const headers = { 'content-type': 'application/json' }
  const broken = [
    b.send('POST', path, { body: '{"@odata.type":', headers }),
    b.send('POST', path, { body: '[]', headers }),
    b.send('POST', path, { body: new Uint8Array([0x7b, 0xff, 0x7d]), headers }),
    post({ ...fileJson('a', ''), contentBytes: 'YWJ' }),
    post({ ...fileJson('a', ''), contentBytes: 'data:text/plain;base64,YWJj' }),
    post({ ...fileJson('a', ''), contentBytes: 'YW Jj' }),
    post({ ...fileJson('a', ''), contentBytes: 'YW-_' }),
    post({ ...fileJson('a', 'a'), isInline: 'false' }),
  ]
  for (const sent of broken) expect([sent.status, sent.code]).toEqual([400, 'UnableToDeserializePostBody'])
  expectRefused(post({ ...fileJson('a', ''), contentBytes: 5 }), 400, 'UnableToDeserializePostBody', 'bodyNotReadable')
})

test('the body is announced as JSON', () => {
  const body = JSON.stringify(fileJson('a', 'a'))
  const sent = b.send('POST', path, { body, headers: { 'content-type': 'text/plain;charset=UTF-8' } })
  expectRefused(sent, 415, 'UnsupportedMediaType', 'contentTypeNotJson')
  const withCharset = { 'content-type': 'application/json; charset=utf-8' }
  expect(b.send('POST', path, { body, headers: withCharset }).status).toBe(201)
})

test('properties that the type has not, or that nobody may set', () => {
  const bad = post({ ...fileJson('a', 'a'), sourceUrl: 'https://x.example' })
  expectRefused(bad, 400, 'UnableToDeserializePostBody', 'bodyUnknownProperty')
  expectRefused(post({ ...fileJson('a', 'a'), size: 1 }), 400, 'ErrorInvalidPropertySet', 'propertyReadOnly')
})

test('name and contentBytes are required; a name has at most 255 characters', () => {
  expectRefused(post({ ...fileJson('a', 'a'), name: undefined }), 400, 'ErrorInvalidProperty', 'propertyRequired')
  expectRefused(
    post({ ...fileJson('a', 'a'), contentBytes: undefined }),
    400,
    'ErrorInvalidProperty',
    'propertyRequired',
  )
  expectRefused(post(fileJson('n'.repeat(256), 'a')), 400, 'ErrorInvalidProperty', 'nameTooLong')
  expect(post(fileJson('n'.repeat(255), 'a')).status).toBe(201)
})

test('names with signs, emoji and marks stay as they are', () => {
  const names = ['a/b\\c:d*e?f"g<h>i|j.txt', '📎 plan.pdf', '\u202Ecod.exe', '.']
  for (const name of names) expect(post(fileJson(name, 'a')).json?.['name']).toBe(name)
})

test('an inline file is stored as such', () => {
  const sent = post({ ...fileJson('a.png', 'a'), isInline: true, contentId: 'a@b' })
  expect(sent.json).toMatchObject({ isInline: true, contentId: 'a@b' })
})

test('a reference has nothing that v1.0 could set', () => {
  const reference = { '@odata.type': '#microsoft.graph.referenceAttachment', name: 'link' }
  expectRefused(post(reference), 400, 'ErrorInvalidProperty', 'referenceHasNothingToSet')
})

test('an item: message, event and contact are taken with what Graph takes', () => {
  const sent = post(itemJson(message, 'Minutes'))
  expect(sent.status).toBe(201)
  expect(sent.json).toMatchObject({
    '@odata.type': '#microsoft.graph.itemAttachment',
    name: 'Minutes',
    contentType: null,
  })
  expect(sent.json).not.toHaveProperty('item')
  expect(b.event('Site meeting').attachments[0]).toMatchObject({ kind: 'item', item: message })
  const when = (hour: string) => ({ dateTime: `2026-11-26T${hour}:00:00`, timeZone: 'UTC' })
  const event = { '@odata.type': '#microsoft.graph.event', subject: 'Lunch', start: when('12'), end: when('13') }
  expect(post(itemJson(event)).status).toBe(201)
  expect(post(itemJson({ '@odata.type': 'microsoft.graph.contact', displayName: 'Front desk' })).status).toBe(201)
})

test('an item attachment without an item, with an id for one, untyped, or of another type', () => {
  const bare = { '@odata.type': '#microsoft.graph.itemAttachment', name: 'x' }
  expectRefused(post(bare), 400, 'ErrorInvalidProperty', 'itemRequired')
  expectRefused(post({ ...bare, itemId: 'AAMk' }), 400, 'ErrorInvalidProperty', 'itemRequired')
  expectRefused(
    post({ ...bare, item: 'message or event entity' }),
    400,
    'UnableToDeserializePostBody',
    'bodyNotReadable',
  )
  expectRefused(post({ ...bare, item: [] }), 400, 'UnableToDeserializePostBody', 'bodyNotReadable')
  expectRefused(post(itemJson({ subject: 'x' })), 422, 'UnprocessableType', 'attachmentTypeMissing')
  const task = { '@odata.type': 'microsoft.graph.outlookTask', subject: 'x' }
  expectRefused(post(itemJson(task)), 400, 'ErrorInvalidProperty', 'itemTypeNotAllowed')
  const noTimes = { '@odata.type': 'microsoft.graph.event', subject: 'x' }
  expectRefused(post(itemJson(noTimes)), 400, 'ErrorInvalidProperty', 'propertyRequired')
})

test('meeting messages cannot be items', () => {
  for (const type of ['eventMessage', 'eventMessageRequest', 'eventMessageResponse']) {
    const sent = post(itemJson({ ...message, '@odata.type': `#microsoft.graph.${type}` }))
    expectRefused(sent, 400, 'ErrorInvalidItemForOperationCreateItemAttachment', 'itemIsMeetingMessage')
  }
})

test.each(['id', 'changeKey', 'parentFolderId', 'internetMessageHeaders', 'isDraft', 'hasAttachments', 'webLink'])(
  'a fetched message cannot be posted with its %s',
  (name) => {
    const value = name === 'isDraft' || name === 'hasAttachments' ? false : name === 'internetMessageHeaders' ? [] : 'x'
    expectRefused(post(itemJson({ ...message, [name]: value })), 400, 'ErrorInvalidPropertySet', 'propertyReadOnly')
  },
)

test('a message has no size, and its values have the shapes of their types', () => {
  expectRefused(post(itemJson({ ...message, size: 5 })), 400, 'UnableToDeserializePostBody', 'bodyUnknownProperty')
  const etag = post(itemJson({ ...message, '@odata.etag': 'W/"x"' }))
  expectRefused(etag, 400, 'UnableToDeserializePostBody', 'bodyUnknownProperty')
  const wrong = [
    { body: 'text' },
    { body: { contentType: 'HTML', content: '' } },
    { from: 'a@b.example' },
    { toRecipients: [{ address: 'a@b.example' }] },
    { importance: 'urgent' },
    { sentDateTime: 'yesterday' },
    { isRead: 'yes' },
    { categories: [1] },
  ]
  for (const one of wrong) {
    const sent = post(itemJson({ ...message, ...one }))
    expectRefused(sent, 400, 'UnableToDeserializePostBody', 'bodyNotReadable')
  }
})

test('attachments inside an item are lost in silence, or refused', async () => {
  const withNested = { ...message, attachments: [fileJson('inner.txt', 'x')] }
  expect(post(itemJson(withNested)).status).toBe(201)
  expect(b.event('Site meeting').attachments[0]?.item).toEqual(message)
  await fresh({ nestedAttachments: 'refused' })
  expectRefused(post(itemJson(withNested)), 400, 'UnableToDeserializePostBody', 'bodyNotReadable')
})

test('the event with its attachments stays below the tenant’s limit', () => {
  b.world.tenant.messageSizeLimitBytes = 3_000_000
  expect(post(fileJson('one', new Uint8Array(2_000_000))).status).toBe(201)
  const sent = post(fileJson('two', new Uint8Array(1_000_001)))
  expect([sent.status, sent.code, b.last().rule]).toEqual([413, 'ErrorMessageSizeExceeded', 'messageSizeExceeded'])
  expect(post(fileJson('three', new Uint8Array(1_000_000))).status).toBe(201)
})

test('a full mailbox takes nothing', () => {
  ownMailbox(b.world).quotaBytes = 0
  const sent = post(fileJson('a', 'a'))
  expect([sent.code, b.last().rule]).toEqual(['ErrorQuotaExceeded', 'quotaExceeded'])
})

test('a write changes the event; an occurrence becomes an exception, and ids of its attachments change', () => {
  const own = ownMailbox(b.world)
  const occurrence = [...own.events.values()].find((one) => one.type === 'occurrence')
  if (occurrence === undefined) throw new Error('no occurrence')
  const { changeKey } = occurrence
  const before = occurrence.attachments.map((one) => one.id)
  b.clock.advance(1000)
  const sent = b.send('POST', `/me/events/${encodeURIComponent(occurrence.id)}/attachments`, {
    json: fileJson('a', 'a'),
  })
  expect(sent.status).toBe(201)
  expect(occurrence).toMatchObject({ type: 'exception', modifiedMs: b.clock.now() })
  expect(occurrence.changeKey).not.toBe(changeKey)
  expect(occurrence.attachments.map((one) => one.name)).toEqual(['route.txt', 'a'])
  expect(occurrence.attachments[0]?.id).not.toBe(before[0])
  expect(own.events.get(occurrence.seriesMasterId ?? '')?.attachments).toHaveLength(1)
})

test('the log has the whole request', () => {
  const json = fileJson('a.txt', 'a')
  post(json)
  expect(b.last()).toMatchObject({
    rule: undefined,
    fault: undefined,
    served: 1,
    unknown: false,
    reply: { status: 201 },
  })
  expect(JSON.parse(new TextDecoder().decode(b.last().request.body))).toEqual(json)
})

test('a file type that the tenant blocks is refused, by either way, and an item has none', () => {
  b.world.tenant.blockedExtensions = ['.exe', '.bat']
  expectRefused(post(fileJson('Setup.EXE', 'a')), 400, 'ErrorInvalidRequest', 'fileTypeBlocked')
  const session = { AttachmentItem: { attachmentType: 'file', name: 'a.bat', size: 3_000_000 } }
  const opened = b.send('POST', `${path}/createUploadSession`, { json: session })
  expectRefused(opened, 400, 'ErrorInvalidRequest', 'fileTypeBlocked')
  expect(post(itemJson(message, 'run.exe')).status).toBe(201)
  expect(post(fileJson('exe', 'a')).status).toBe(201)
})

test('a property that this cloud’s metadata lacks is refused inside an item', () => {
  const flagged = itemJson({ ...message, flag: { flagStatus: 'flagged' } })
  b.world.tenant.cloud = 'china'
  const root = 'https://microsoftgraph.chinacloudapi.cn/v1.0'
  const sent = b.send('POST', root + path, { json: flagged })
  expectRefused(sent, 400, 'UnableToDeserializePostBody', 'bodyUnknownProperty')
  b.world.tenant.cloud = 'global'
  expect(post(flagged).status).toBe(201)
})
