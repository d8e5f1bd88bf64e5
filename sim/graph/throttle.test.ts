import { beforeEach, expect, test } from '@jest/globals'
import { PEOPLE } from '../world'
import type { WireReply } from '../wire'
import { createBench, fileJson, ROOT } from './bench'
import type { Bench } from './bench'
import { useUp } from './meters'
import type { Meter } from './meters'
import type { GraphSettings } from './settings'

const MIB = 1024 * 1024
const MINUTE_MS = 60_000

let b: Bench
let path: string
beforeEach(async () => {
  await fresh()
})

async function fresh(settings: Partial<GraphSettings> = {}) {
  b = await createBench({ settings })
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}`
}

const shared = () => `/users/${PEOPLE.delegator}/events/${b.event('Lift service', PEOPLE.delegator).id}`

interface Timed {
  takesMs: number
  body?: string
  headers?: Record<string, string>
}

function timed(method: string, where: string, { takesMs, body = '', headers = {} }: Timed): WireReply {
  const authorization = `Bearer ${b.world.accessToken}`
  return b.service.handle(
    {
      method,
      url: where.startsWith('https:') ? where : ROOT + where,
      headers: { ...(where.startsWith('https:') ? {} : { authorization }), ...headers },
      body: new TextEncoder().encode(body),
    },
    { takesMs },
  )
}

const add = (takesMs: number, where = path) =>
  timed('POST', `${where}/attachments`, {
    takesMs,
    body: JSON.stringify(fileJson('a', 'a')),
    headers: { 'content-type': 'application/json' },
  })

const rulesOf = () => b.service.log.map(({ rule }) => rule)

test('a fifth request beside four of its mailbox is refused until the first of them is over', () => {
  for (const takesMs of [900, 700, 800, 1000]) expect(timed('GET', path, { takesMs }).status).toBe(200)
  b.clock.advance(100)
  const fifth = timed('GET', path, { takesMs: 50 })
  expect([fifth.status, fifth.headers['retry-after'], b.last().rule]).toEqual([429, '0.600', 'mailboxConcurrency'])
  expect(b.last().reply.text).toContain('MailboxConcurrency')
  // Another mailbox counts for itself, a preflight for nobody.
  expect(timed('GET', shared(), { takesMs: 50 }).status).toBe(200)
  const preflight = { 'access-control-request-method': 'GET' }
  expect(timed('OPTIONS', path, { takesMs: 50, headers: preflight }).status).toBe(200)
  b.clock.advance(599)
  expect(timed('GET', path, { takesMs: 50 }).status).toBe(429)
  b.clock.advance(1)
  expect(timed('GET', path, { takesMs: 50 }).status).toBe(200)
})

test('a refused request takes no place, and one without a duration neither', () => {
  for (let sent = 0; sent < 9; sent++) b.send('GET', path)
  for (let sent = 0; sent < 4; sent++) timed('GET', path, { takesMs: 100 })
  for (let sent = 0; sent < 4; sent++) timed('GET', path, { takesMs: 9000 })
  expect(rulesOf().slice(-4)).toEqual(Array(4).fill('mailboxConcurrency'))
  b.clock.advance(100)
  expect(timed('GET', path, { takesMs: 100 }).status).toBe(200)
})

test('ranges of an upload count among the four of their mailbox', () => {
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3 * MIB } }
  const { json } = b.send('POST', `${path}/attachments/createUploadSession`, { json: session })
  for (let sent = 0; sent < 4; sent++) timed('GET', path, { takesMs: 100 })
  expect(timed('GET', String(json?.['uploadUrl']), { takesMs: 100 }).status).toBe(429)
  expect(b.last().rule).toBe('mailboxConcurrency')
})

test('a shell of sockets counts from the head of a request to the end of its reply', () => {
  const head = { method: 'GET', url: ROOT + path, headers: { authorization: `Bearer ${b.world.accessToken}` } }
  const request = { ...head, body: new Uint8Array() }
  const [first, ...others] = [1, 2, 3, 4].map(() => b.service.begin(head))
  const fifth = b.service.begin(head)
  expect(others.map((one) => one.handle(request).status)).toEqual([200, 200, 200])
  const refused = fifth.handle(request)
  expect([refused.status, refused.headers['retry-after'], b.last().rule]).toEqual([429, '2.128', 'mailboxConcurrency'])
  fifth.end()
  first?.end()
  first?.end()
  const sixth = b.service.begin(head)
  expect(sixth.handle(request).status).toBe(200)
  expect(b.service.begin(head).handle(request).status).toBe(429)
})

test('the second of two writers on one event at a time is refused, and stores nothing', async () => {
  const event = b.event('Site meeting')
  expect(add(500).status).toBe(201)
  b.clock.advance(499)
  expect(add(500).status).toBe(412)
  expect([b.last().rule, b.last().reply.text]).toEqual([
    'writersConflict',
    expect.stringContaining('ErrorIrresolvableConflict'),
  ])
  const [stored] = event.attachments
  expect(timed('DELETE', `${path}/attachments/${String(stored?.id)}`, { takesMs: 10 }).status).toBe(412)
  // Neither a reader nor a writer elsewhere is in the way.
  expect(timed('GET', `${path}/attachments`, { takesMs: 10 }).status).toBe(200)
  expect(add(10, shared()).status).toBe(201)
  expect(event.attachments).toHaveLength(1)
  // The refused one began no write, so with the first one over the event is free.
  b.clock.advance(1)
  expect(add(500).status).toBe(201)
  await fresh({ concurrentWriters: 'allowed' })
  expect([add(500).status, add(500).status]).toEqual([201, 201])
})

test('only the last range of a session is a writer, and the session outlives the refusal', () => {
  const size = 2 * MIB
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size } }
  const { json } = b.send('POST', `${path}/attachments/createUploadSession`, { json: session })
  const put = (from: number, bytes: number) =>
    timed('PUT', String(json?.['uploadUrl']), {
      takesMs: 10,
      body: 'x'.repeat(bytes),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${from}-${from + bytes - 1}/${size}`,
      },
    })
  add(1000)
  expect(put(0, MIB).status).toBe(200)
  expect([put(MIB, MIB).status, b.last().rule]).toEqual([412, 'writersConflict'])
  b.clock.advance(1000)
  expect(put(MIB, MIB).status).toBe(201)
})

test('150 MB in five minutes are enough; Retry-After is the moment at which this very request fits', () => {
  const body = new Uint8Array(3 * MIB)
  const headers = { 'content-type': 'application/json' }
  const post = (bytes: Uint8Array) => b.send('POST', `${path}/attachments`, { body: bytes, headers })
  for (let sent = 0; sent < 50; sent++) {
    post(body)
    b.clock.advance(1000)
  }
  const small = post(new Uint8Array(1))
  expect([small.status, small.headers['retry-after'], b.last().rule]).toEqual([429, '250.000', 'uploadBudgetSpent'])
  expect(b.send('GET', path).status).toBe(200)
  b.clock.advance(249_999)
  expect(post(new Uint8Array(1)).status).toBe(429)
  b.clock.advance(1)
  expect(post(new Uint8Array(1)).status).toBe(400)
})

test('what needs the room of two earlier ones waits for both; switched off, nothing waits', async () => {
  const post = (mib: number) =>
    b.send('POST', `${path}/attachments`, {
      body: new Uint8Array(mib * MIB),
      headers: { 'content-type': 'application/json' },
    })
  for (let sent = 0; sent < 75; sent++) {
    post(2)
    b.clock.advance(100)
  }
  expect(post(4).headers['retry-after']).toBe('292.600')
  await fresh({ uploadBudget: false })
  for (let sent = 0; sent < 76; sent++) post(2)
  expect(rulesOf()).not.toContain('uploadBudgetSpent')
})

test('10,000 requests in ten minutes are enough, in each mailbox', () => {
  for (let sent = 0; sent < 10_000; sent++) {
    b.send('GET', `${path}?$select=id`)
    if (sent === 4999) b.clock.advance(MINUTE_MS)
  }
  expect(rulesOf()).not.toContain('requestBudgetSpent')
  const refused = b.send('GET', path)
  expect([refused.status, refused.headers['retry-after'], b.last().rule]).toEqual([
    429,
    '540.000',
    'requestBudgetSpent',
  ])
  expect(b.send('GET', shared()).status).toBe(200)
  b.clock.advance(540_000)
  expect(b.send('GET', path).status).toBe(200)
})

/** A client with so much to send, which waits as told before it sends the same again. */
function obeying(impatientMs?: number): { tries: number; tookMs: number } {
  const meters = new Map<string, Meter>()
  let nowMs = 0
  let tries = 0
  for (let sent = 0; sent < 100;) {
    tries++
    const waitMs = useUp(meters, { key: 'm', amount: 4, nowMs, windowMs: 300_000, limit: 150 })
    if (waitMs === undefined) sent++
    nowMs += waitMs === undefined ? 1000 : Math.min(waitMs, impatientMs ?? Infinity)
    if (nowMs > 24 * 3_600_000) break
  }
  return { tries, tookMs: nowMs }
}

test('who waits as told gets in at the first try each time; who does not, never gets in at this pace', () => {
  // 100 × 4 of 150 per window: 37 at once, and twice 37 more after a window each; one refusal for each that waited.
  const patient = obeying()
  expect(patient.tookMs).toBeLessThan(3 * 300_000)
  expect(patient.tries).toBeLessThanOrEqual(2 * 100)
  expect(obeying(500).tookMs).toBeGreaterThan(24 * 3_600_000)
})
