import { beforeEach, expect, test } from '@jest/globals'
import { ownMailbox } from '../world'
import { createBench, fileJson, ROOT } from './bench'
import type { Bench, Sent } from './bench'
import type { FaultName } from './faultActs'
import type { FaultOptions } from './faults'
import { FAULT_NAMES } from './service'

let b: Bench
let path: string
beforeEach(async () => {
  b = await createBench()
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}/attachments`
})

const post = () => b.send('POST', path, { json: fileJson('a.txt', 'a') })
const onEvent = () => b.event('Site meeting').attachments.length

interface Expected {
  /** undefined: no reply reaches the page. */
  status: number | undefined
  code?: string
  stored: number
  retryAfter?: string
  text?: RegExp
}

const SEEN: Partial<Record<FaultName, Expected>> = {
  throttled: { status: 429, code: 'ApplicationThrottled', stored: 0, retryAfter: '2.128' },
  'unavailable-html': { status: 503, stored: 0, text: /^<!DOCTYPE html>/ },
  'unavailable-html-after-store': { status: 503, stored: 1, text: /^<!DOCTYPE html>/ },
  'bad-gateway-html': { status: 502, stored: 0, text: /^<!DOCTYPE html>/ },
  'bad-gateway-html-after-store': { status: 502, stored: 1, text: /^<!DOCTYPE html>/ },
  'gateway-timeout': { status: 504, stored: 0 },
  'gateway-timeout-after-store': { status: 504, stored: 1 },
  'error-after-store': { status: 500, code: 'ErrorInternalServerError', stored: 1 },
  'internal-error': { status: 500, code: 'ErrorInternalServerError', stored: 0 },
  'too-large-no-body': { status: 413, stored: 0, text: /^$/ },
  'token-refused': { status: 401, code: 'InvalidAuthenticationToken', stored: 0 },
  'upload-address-refused': { status: 401, code: 'InvalidAudienceForResource', stored: 0 },
  'access-denied': { status: 403, code: 'ErrorAccessDenied', stored: 0 },
  conflict: { status: 412, code: 'ErrorIrresolvableConflict', stored: 0 },
  'not-found-for-now': { status: 404, code: 'ErrorItemNotFound', stored: 0 },
  'mailbox-full': { status: 507, code: 'ErrorQuotaExceeded', stored: 0 },
  'message-too-large': { status: 413, code: 'ErrorMessageSizeExceeded', stored: 0 },
  'empty-200': { status: 200, stored: 0, text: /^$/ },
  'empty-200-after-store': { status: 200, stored: 1, text: /^$/ },
  'cut-json': { status: 201, stored: 1, text: /[^}]$/ },
  'lost-before-store': { status: undefined, stored: 0 },
  'reply-lost-after-store': { status: undefined, stored: 1 },
  'delivered-twice': { status: 201, stored: 2 },
  'never-answered': { status: undefined, stored: 0 },
  'never-answered-after-store': { status: undefined, stored: 1 },
  slow: { status: 201, stored: 1 },
}

test.each(Object.entries(SEEN) as [FaultName, Expected][])('%s', (name, expected) => {
  const fault = b.service.faults.add(name, { method: 'POST', path: /attachments$/ })
  const sent = post()
  expect(fault.met).toBe(1)
  expect(b.last().fault).toBe(name)
  expect(onEvent()).toBe(expected.stored)
  expect(b.last().served).toBe(expected.stored)
  const isCut = sent.reply.transport === 'close-before-reply' || sent.reply.transport === 'never-answer'
  expect(isCut ? undefined : sent.status).toBe(expected.status)
  if (expected.code !== undefined) expect(sent.code).toBe(expected.code)
  if (expected.retryAfter !== undefined) expect(sent.headers['retry-after']).toBe(expected.retryAfter)
  if (expected.text !== undefined) expect(sent.text).toMatch(expected.text)
  // Used up: the next one is served.
  expect(post().status).toBe(201)
  expect(b.service.faults.pending()).toEqual([])
})

test('every fault has its story here', () => {
  const others = FAULT_NAMES.filter((name) => /^(event|session)-|clock-jump$/.test(name))
  expect(others).toHaveLength(8)
  const ofMail = FAULT_NAMES.filter((name) => /^(mime|message|folder)-(cut|broken|deleted|moved)$/.test(name))
  expect(ofMail).toHaveLength(5) // in mailFaults.test.ts
  expect([...Object.keys(SEEN), ...others, ...ofMail].sort()).toEqual([...FAULT_NAMES].sort())
})

test('how a lost exchange ends is told to the shell', () => {
  const endings = (['lost-before-store', 'never-answered'] as const).map((name) => {
    b.service.faults.add(name)
    return post().reply.transport
  })
  expect(endings).toEqual(['close-before-reply', 'never-answer'])
  b.service.faults.add('slow', { bytesPerSecond: 1000 })
  expect(post().reply.transport).toEqual({ bytesPerSecond: 1000 })
})

test('a fault meets what it is told to, as often as told, after as many as told', () => {
  const met = (options: FaultOptions, requests: (() => Sent)[]) => {
    b.service.faults.clear()
    b.service.faults.add('internal-error', options)
    return requests.map((request) => request().status)
  }
  const list = () => b.send('GET', path)
  expect(met({ method: 'POST' }, [list, post, post])).toEqual([200, 500, 201])
  expect(met({ path: /messages/ }, [post])).toEqual([201])
  expect(met({ times: 2 }, [list, list, list])).toEqual([500, 500, 200])
  expect(met({ after: 1, method: 'POST' }, [post, list, post, post])).toEqual([201, 200, 500, 201])
  expect(met({ times: Infinity }, [post, post, post])).toEqual([500, 500, 500])
})

test('faults queue up, one per request, and may be taken back', () => {
  b.service.faults.add('internal-error', { method: 'POST' })
  const second = b.service.faults.add('throttled', { method: 'POST', retryAfter: null })
  const third = b.service.faults.add('conflict', { method: 'POST' })
  third.remove()
  expect(b.service.faults.pending()).toEqual(['internal-error', 'throttled'])
  expect([post().status, post().status, post().status]).toEqual([500, 429, 201])
  expect(second.met).toBe(1)
  expect(b.service.log.at(-2)?.reply.headers).not.toHaveProperty('retry-after')
})

test('a preflight is never met', () => {
  b.service.faults.add('internal-error')
  const headers = { 'access-control-request-method': 'GET' }
  expect(b.send('OPTIONS', path, { anonymous: true, headers }).status).toBe(200)
})

test('the edge may answer without CORS headers, which the page sees as a lost line', () => {
  b.service.faults.add('bad-gateway-html', { withCors: false })
  expect(post().headers).not.toHaveProperty('access-control-allow-origin')
  b.service.faults.add('bad-gateway-html')
  expect(post().headers).toHaveProperty('access-control-allow-origin', '*')
  b.service.faults.add('unavailable-html', { retryAfter: '5' })
  expect(post().headers).toHaveProperty('retry-after', '5')
})

test('the event is deleted or moved before the request arrives', () => {
  const event = b.event('Site meeting')
  const oldId = event.id
  b.service.faults.add('event-moved')
  expect(post().code).toBe('ErrorItemNotFound')
  expect(event.id).not.toBe(oldId)
  expect(ownMailbox(b.world).events.get(event.id)).toBe(event)
  path = `/me/events/${encodeURIComponent(event.id)}/attachments`
  expect(post().status).toBe(201)
  b.service.faults.add('event-deleted')
  expect(post().code).toBe('ErrorItemNotFound')
  expect(ownMailbox(b.world).events.has(event.id)).toBe(false)
})

test('a session is lost between two ranges', () => {
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3_000_000 } }
  const url = String(b.send('POST', `${path}/createUploadSession`, { json: session }).json?.['uploadUrl'])
  const put = (from: number) =>
    b.send('PUT', url, {
      anonymous: true,
      body: new Uint8Array(1_000_000),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${from}-${from + 999_999}/3000000`,
      },
    })
  b.service.faults.add('session-lost', { method: 'PUT', after: 1 })
  expect([put(0).status, put(1_000_000).status, put(1_000_000).status]).toEqual([200, 404, 404])
})

test('the event is deleted or moved, or the session lost, right after a request was served', () => {
  b.service.faults.add('event-moved-after-store', { on: 'add' })
  const event = b.event('Site meeting')
  const oldId = event.id
  expect([post().status, event.attachments.length, event.id === oldId]).toEqual([201, 1, false])
  expect(post().code).toBe('ErrorItemNotFound')
  path = `/me/events/${encodeURIComponent(event.id)}/attachments`
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3_000_000 } }
  b.service.faults.add('session-lost-after-store', { on: 'open-session' })
  const url = String(b.send('POST', `${path}/createUploadSession`, { json: session }).json?.['uploadUrl'])
  expect(b.send('DELETE', url, { anonymous: true }).code).toBe('ErrorItemNotFound')
  b.service.faults.add('event-deleted-after-store', { on: 'list' })
  expect([b.send('GET', path).status, b.send('GET', path).status]).toEqual([200, 404])
})

test('a clock jumps: the service’s own, or the client’s by way of the carrier', async () => {
  b = await createBench({ settings: { sessionLifetimeMs: 60_000 } })
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}/attachments`
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3_000_000 } }
  const url = String(b.send('POST', `${path}/createUploadSession`, { json: session }).json?.['uploadUrl'])
  b.service.faults.add('clock-jump', { on: 'drop-session', jumpMs: 60_000 })
  expect(b.send('DELETE', url, { anonymous: true }).code).toBe('ErrorItemNotFound')
  const dateOf = (sent: Sent) => Date.parse(String(sent.json?.['lastModifiedDateTime']))
  expect(dateOf(post()) - b.clock.now()).toBe(60_000)
  b.service.faults.add('client-clock-jump', { jumpMs: -600_000 })
  const sent = post()
  expect([sent.status, sent.reply.moveClientClockMs]).toEqual([201, -600_000])
  expect(dateOf(sent) - b.clock.now()).toBe(60_000)
})

test('a fault on reused connections spares the first exchange of each', () => {
  const fault = b.service.faults.add('reply-lost-after-store', { onReusedConnection: true })
  expect(post().status).toBe(201)
  const body = new TextEncoder().encode(JSON.stringify(fileJson('b', 'b')))
  const headers = { authorization: `Bearer ${b.world.accessToken}`, 'content-type': 'application/json' }
  const request = { method: 'POST', url: ROOT + path, headers, body }
  expect(b.service.handle({ ...request, connection: 'fresh' }).status).toBe(201)
  expect(fault.met).toBe(0)
  expect(b.service.handle({ ...request, connection: 'reused' }).transport).toBe('close-before-reply')
  expect([fault.met, onEvent()]).toEqual([1, 3])
})

test('a range that is delivered twice is refused the second time, and the page sees that', () => {
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3_000_000 } }
  const url = String(b.send('POST', `${path}/createUploadSession`, { json: session }).json?.['uploadUrl'])
  b.service.faults.add('delivered-twice', { method: 'PUT' })
  const headers = { 'content-type': 'application/octet-stream', 'content-range': 'bytes 0-2999999/3000000' }
  const sent = b.send('PUT', url, { anonymous: true, body: new Uint8Array(3_000_000), headers })
  expect([sent.status, onEvent()]).toEqual([404, 1])
})
