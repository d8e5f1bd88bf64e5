import { createHash, randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { PEOPLE } from '../world'
import { createBench } from './bench'
import type { Bench, Sent } from './bench'
import type { RuleName } from './rules'
import type { GraphSettings } from './settings'

const RANGE = 4 * 1024 * 1024
const MIN = 2 * 1024 * 1024
const SIZE = RANGE + 100

let b: Bench
let path: string
beforeEach(async () => {
  await fresh()
})

async function fresh(settings: Partial<GraphSettings> = {}) {
  b = await createBench({ settings })
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}/attachments`
}

const attachmentItem = (more: object = {}) => ({
  AttachmentItem: { attachmentType: 'file', name: 'drawing.pdf', size: SIZE, ...more },
})

function create(json: unknown = attachmentItem()): Sent {
  return b.send('POST', `${path}/createUploadSession`, { json })
}

function open(json?: unknown): string {
  const sent = create(json)
  expect(sent.status).toBe(201)
  return String(sent.json?.['uploadUrl'])
}

interface Put {
  url: string
  from: number
  bytes: Uint8Array
  total?: number
  headers?: Record<string, string>
}

function put({ url, from, bytes, total = SIZE, headers = {} }: Put): Sent {
  return b.send('PUT', url, {
    anonymous: true,
    body: bytes,
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${from}-${from + bytes.length - 1}/${total}`,
      ...headers,
    },
  })
}

function expectRefused(sent: Sent, status: number, code: string, rule: RuleName) {
  expect([sent.status, sent.code, b.last().rule]).toEqual([status, code, rule])
}

test('a file in two ranges arrives whole, and the session is gone', () => {
  const bytes = new Uint8Array(randomBytes(SIZE))
  const created = create(attachmentItem({ contentType: 'application/pdf' }))
  expect(created.json).toMatchObject({ nextExpectedRanges: ['0-'], expirationDateTime: '2026-11-26T12:00:00.000Z' })
  const url = String(created.json?.['uploadUrl'])
  expect(new URL(url).hostname).toBe('outlook.office365.com')
  expect(new URL(url).pathname).toMatch(/^\/api\/gv1\.0\//)

  const between = put({ url, from: 0, bytes: bytes.subarray(0, RANGE) })
  expect(between.status).toBe(200)
  expect(between.json).toEqual({ ExpirationDateTime: '2026-11-26T12:00:00.000Z', nextExpectedRanges: [String(RANGE)] })
  expect(b.event('Site meeting').attachments).toEqual([])

  const done = put({ url, from: RANGE, bytes: bytes.subarray(RANGE) })
  expect([done.status, done.text]).toEqual([201, ''])
  const [stored] = b.event('Site meeting').attachments
  expect(stored).toMatchObject({
    kind: 'file',
    name: 'drawing.pdf',
    contentType: 'application/pdf',
    writtenBy: 'graph',
  })
  const sha = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
  expect(sha(stored?.bytes ?? new Uint8Array())).toBe(sha(bytes))
  expect(done.headers['location']).toMatch(new RegExp(`/Attachments\\('${stored?.id ?? ''}'\\)$`))
  expectRefused(put({ url, from: RANGE, bytes: bytes.subarray(RANGE) }), 404, 'ErrorItemNotFound', 'sessionGone')
  expect(b.service.unknownRequests()).toEqual([])
})

test('the log keeps no bytes of ranges', () => {
  const url = open()
  put({ url, from: 0, bytes: new Uint8Array(RANGE) })
  expect(b.last()).toMatchObject({ requestBytes: RANGE })
  expect(b.last().request.body).toHaveLength(0)
})

test('the page may not read Location unless the region exposes it', async () => {
  const finish = () => {
    const url = open(attachmentItem({ size: MIN }))
    return put({ url, from: 0, bytes: new Uint8Array(MIN), total: MIN }).headers['access-control-expose-headers']
  }
  expect(finish()).not.toMatch(/location/i)
  await fresh({ locationExposed: true })
  expect(finish()).toMatch(/location/i)
})

test('the key of the ranges is in pascal case in 21Vianet, and may be elsewhere', async () => {
  b.world.tenant.cloud = 'china'
  const root = 'https://microsoftgraph.chinacloudapi.cn/v1.0'
  const made = b.send('POST', `${root}${path}/createUploadSession`, { json: attachmentItem() })
  const china = put({ url: String(made.json?.['uploadUrl']), from: 0, bytes: new Uint8Array(10) })
  expect(china.json).toHaveProperty('NextExpectedRanges', ['10'])
  await fresh({ rangeReplies: 'pascal' })
  expect(put({ url: open(), from: 0, bytes: new Uint8Array(10) }).json).toHaveProperty('NextExpectedRanges', ['10'])
})

test('a session wants the whole AttachmentItem, and nothing beside it', () => {
  const parts: [unknown, string, RuleName][] = [
    [{}, 'ErrorInvalidProperty', 'propertyRequired'],
    [{ attachmentItem: attachmentItem().AttachmentItem }, 'UnableToDeserializePostBody', 'bodyUnknownProperty'],
    [{ ...attachmentItem(), name: 'x' }, 'UnableToDeserializePostBody', 'bodyUnknownProperty'],
    [attachmentItem({ lastModified: 1 }), 'UnableToDeserializePostBody', 'bodyUnknownProperty'],
    [attachmentItem({ name: undefined }), 'ErrorInvalidProperty', 'propertyRequired'],
    [attachmentItem({ attachmentType: undefined }), 'ErrorInvalidProperty', 'propertyRequired'],
    [attachmentItem({ size: undefined }), 'ErrorInvalidProperty', 'propertyRequired'],
    [attachmentItem({ size: '5000000' }), 'UnableToDeserializePostBody', 'bodyNotReadable'],
    [attachmentItem({ size: 5_000_000.5 }), 'UnableToDeserializePostBody', 'bodyNotReadable'],
    [attachmentItem({ attachmentType: 'FILE' }), 'UnableToDeserializePostBody', 'bodyNotReadable'],
    [attachmentItem({ name: 'n'.repeat(256) }), 'ErrorInvalidProperty', 'nameTooLong'],
  ]
  for (const [json, code, rule] of parts) expectRefused(create(json), 400, code, rule)
})

test('sessions are for files, from 2 MiB to 150 MB', () => {
  for (const attachmentType of ['item', 'reference']) {
    const sent = create(attachmentItem({ attachmentType }))
    expectRefused(sent, 405, 'ErrorAttachmentSessionIsSupportedOnlyForFileAttachments', 'sessionOnlyForFiles')
  }
  const small = create(attachmentItem({ size: MIN - 1 }))
  expectRefused(small, 400, 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize', 'sessionTooSmall')
  expect(create(attachmentItem({ size: MIN })).status).toBe(201)
  const most = 150 * 1024 * 1024
  expect(create(attachmentItem({ size: most })).status).toBe(201)
  expectRefused(create(attachmentItem({ size: most + 1 })), 413, 'ErrorMessageSizeExceeded', 'sessionTooLarge')
})

test('US Government has no sessions; 21Vianet has a host of its own', async () => {
  b.world.tenant.cloud = 'usGov'
  const usGov = b.send('POST', `https://graph.microsoft.us/v1.0${path}/createUploadSession`, { json: attachmentItem() })
  expectRefused(usGov, 400, 'BadRequest', 'sessionNotInThisCloud')
  await fresh()
  b.world.tenant.cloud = 'china'
  const root = 'https://microsoftgraph.chinacloudapi.cn/v1.0'
  const china = b.send('POST', `${root}${path}/createUploadSession`, { json: attachmentItem() })
  expect(new URL(String(china.json?.['uploadUrl'])).hostname).toBe('partner.outlook.cn')
})

test('a shared mailbox refuses sessions, unless the known issue is over', async () => {
  const shared = () =>
    `/users/${PEOPLE.delegator}/events/${encodeURIComponent(b.event('Lift service', PEOPLE.delegator).id)}/attachments/createUploadSession`
  expectRefused(
    b.send('POST', shared(), { json: attachmentItem() }),
    403,
    'ErrorAccessDenied',
    'sessionNotOnSharedMailbox',
  )
  await fresh({ sessionOnSharedMailbox: 'allowed' })
  const sent = b.send('POST', shared(), { json: attachmentItem({ size: MIN }) })
  const url = String(sent.json?.['uploadUrl'])
  expect(put({ url, from: 0, bytes: new Uint8Array(MIN), total: MIN }).status).toBe(201)
  expect(b.event('Lift service', PEOPLE.delegator).attachments).toHaveLength(1)
})

test('a bearer token on the upload address is refused, and a wrong secret too', () => {
  const url = open()
  const bytes = new Uint8Array(10)
  const withToken = put({ url, from: 0, bytes, headers: { authorization: `Bearer ${b.world.accessToken}` } })
  expectRefused(withToken, 401, 'InvalidAudience', 'uploadHasAuthorization')
  const wrong = put({ url: `${url}x`, from: 0, bytes })
  expectRefused(wrong, 401, 'InvalidAudienceForResource', 'uploadSecretWrong')
  const nowhere = put({ url: 'https://outlook.office.com/api/v2.0/me', from: 0, bytes })
  expect([nowhere.status, b.last().rule]).toEqual([501, 'pathUnknown'])
})

test('ranges are complete, in order, at most 4 MiB, and fit the declared size', () => {
  const url = open()
  const bytes = new Uint8Array(100)
  const none = b.send('PUT', url, {
    anonymous: true,
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  })
  expectRefused(none, 400, 'BadRequest', 'rangeMissing')
  expectRefused(
    put({ url, from: 0, bytes, headers: { 'content-range': 'bytes 0-99/*' } }),
    400,
    'BadRequest',
    'rangeMissing',
  )
  expectRefused(put({ url, from: 0, bytes, total: SIZE + 1 }), 400, 'BadRequest', 'rangeContradictsBody')
  const short = put({ url, from: 0, bytes, headers: { 'content-range': `bytes 0-100/${SIZE}` } })
  expectRefused(short, 400, 'BadRequest', 'rangeContradictsBody')
  expectRefused(put({ url, from: 0, bytes: new Uint8Array(RANGE + 1) }), 413, 'RequestEntityTooLarge', 'rangeTooLarge')
  expectRefused(put({ url, from: 100, bytes }), 416, 'InvalidRange', 'rangeOutOfOrder')
  expect(put({ url, from: 0, bytes }).status).toBe(200)
  expectRefused(put({ url, from: 0, bytes }), 416, 'InvalidRange', 'rangeOutOfOrder')
  const beyond = put({ url, from: SIZE - 50, bytes })
  expectRefused(beyond, 400, 'BadRequest', 'rangeContradictsBody')
  const type = { 'content-type': 'application/pdf' }
  expectRefused(put({ url, from: 100, bytes, headers: type }), 415, 'UnsupportedMediaType', 'rangeContentType')
})

test('the upload address is not read, unless it answers', async () => {
  const url = open()
  expectRefused(b.send('GET', url, { anonymous: true }), 405, 'MethodNotAllowed', 'sessionNotReadable')
  await fresh({ sessionStatus: 'answered' })
  const readable = open()
  put({ url: readable, from: 0, bytes: new Uint8Array(10) })
  expect(b.send('GET', readable, { anonymous: true }).json).toHaveProperty('nextExpectedRanges', ['10'])
  expect(b.send('POST', readable, { anonymous: true }).status).toBe(405)
})

test('DELETE gives the session up', () => {
  const url = open()
  expect(b.send('DELETE', url, { anonymous: true }).status).toBe(204)
  expectRefused(put({ url, from: 0, bytes: new Uint8Array(10) }), 404, 'ErrorItemNotFound', 'sessionGone')
  expect(b.event('Site meeting').attachments).toEqual([])
})

test('a session expires, and ranges do not extend it', async () => {
  await fresh({ sessionLifetimeMs: 60_000 })
  const url = open()
  b.clock.advance(59_999)
  expect(put({ url, from: 0, bytes: new Uint8Array(10) }).status).toBe(200)
  b.clock.advance(1)
  expectRefused(put({ url, from: 10, bytes: new Uint8Array(10) }), 404, 'ErrorItemNotFound', 'sessionGone')
})

test('the tenant’s limit stops an upload on its way', () => {
  b.world.tenant.messageSizeLimitBytes = 35 * 1024 * 1024
  const size = 40 * 1024 * 1024
  const url = open(attachmentItem({ size }))
  const range = new Uint8Array(RANGE)
  for (let from = 0; from + RANGE <= 35 * 1024 * 1024; from += RANGE) {
    expect(put({ url, from, bytes: range, total: size }).status).toBe(200)
  }
  const over = put({ url, from: 8 * RANGE, bytes: range, total: size })
  expectRefused(over, 413, 'ErrorMessageSizeExceeded', 'messageSizeExceeded')
})

test('the event may go while its file is on the way', () => {
  const url = open()
  const own = b.world.mailboxes.get(b.world.signedIn)
  own?.events.delete(b.event('Site meeting').id)
  expectRefused(put({ url, from: 0, bytes: new Uint8Array(10) }), 404, 'ErrorItemNotFound', 'itemNotFound')
})
