import { expect, test } from '@jest/globals'
import { AppError, asAttachmentId } from '../kernel'
import type { Failure } from '../kernel'
import { postFile, postJson, uploadFile } from './graphWriter'
import type { GraphWriting } from './graphWriter'
import { RANGE_BYTES } from './limits'
import type { WriteMemory } from './memory'
import { discardSession } from './session'
import { UPLOAD_URL } from './testing/eventStage'
import { outcomeOf } from './testing/outcome'
import { createWritingStage } from './testing/writingStage'
import { itemAttachmentJson } from './wire'

const R = RANGE_BYTES
const trouble: Failure = { kind: 'server-trouble', status: 503, requestId: undefined }
const offline: Failure = { kind: 'offline' }
const file = { name: 'a.txt', blob: new Blob(['hello']) }
const large = { name: 'b.bin', blob: new Blob([new Uint8Array(R + 5)]) }
const SENT = 'sending 0+0/5'
const REQUEST = '{"@odata.type":"#microsoft.graph.fileAttachment","name":"a.txt","contentBytes":"aGVsbG8="}'
const SPENT = `spent ${REQUEST.length}`
const POST = ['keep offered=true', SENT, SPENT, 'add a.txt']

function stage(memory: Partial<WriteMemory> = {}, changes: Partial<GraphWriting> = {}) {
  const s = createWritingStage(memory)
  const writing = { ...s.writing, ...changes }
  const run = async <T>(write: (writing: GraphWriting, signal: AbortSignal) => Promise<T>) => {
    const outcome = outcomeOf(write(writing, s.stop.signal))
    await s.clock.advance(1_200_000)
    expect(s.clock.pending()).toBe(0)
    return outcome
  }
  return {
    ...s,
    writing,
    post: () => run((to, signal) => postFile(file, to, signal)),
    postItem: () => {
      const json = itemAttachmentJson({ name: 'Hello', item: {} })
      return run((to, signal) => postJson(json, { name: 'Hello', sizeBytes: undefined, kind: 'item' }, to, signal))
    },
    upload: () => run((to, signal) => uploadFile(large, to, signal)),
    discard: () => run((to) => discardSession(to)),
  }
}

test('a small file is read of the event once, kept in the record, and sent once', async () => {
  const s = stage()
  s.server.put('OLD', 'old.txt', 'old')
  expect(await s.post()).toBe('A1')
  expect(s.log).toEqual(['preparing', 'list', ...POST])
  expect(s.writing.memory).toEqual({
    before: [{ id: 'OLD', name: 'old.txt', sizeBytes: 3, kind: 'file', modified: '' }],
    offered: true,
    sought: { name: 'a.txt', sizeBytes: 5, kind: 'file' },
    session: undefined,
    bytes: file.blob,
  })
  expect(s.writing.ledger.snapshot().at(-1)).toEqual({ id: 'A1', name: 'a.txt', sizeBytes: 5, kind: 'file' })
  expect(s.server.onServer.at(-1)?.content).toBe('hello')
})

test('an item goes with the size of its request; of its size in the store nothing is known', async () => {
  const s = stage()
  expect(await s.postItem()).toBe('A1')
  expect(s.log).toEqual(['list', 'keep offered=true', 'sending 0+0/74', 'spent 74', 'add Hello'])
  expect(s.writing.ledger.snapshot()).toEqual([{ id: 'A1', name: 'Hello', sizeBytes: 0, kind: 'item' }])
})

test('after every answer that leaves a doubt the event is read, and what is there is not sent again', async () => {
  const doubts: Failure[] = [offline, trouble, { kind: 'conflict' }, { kind: 'timed-out', what: 'graph' }]
  for (const failure of doubts) {
    const s = stage()
    s.server.fail('add', failure, 'after')
    expect(await s.post()).toBe('A1')
    expect(s.log.slice(6)).toEqual(['checking', 'list once', 'read A1', 'remark {"kind":"found-after-doubt"}'])
    expect(s.server.onServer).toHaveLength(1)
  }
})

test('what is not there after a doubt is sent again, when patience says so', async () => {
  const s = stage()
  s.server.fail('add', trouble)
  s.server.fail('add', trouble)
  expect(await s.post()).toBe('A1')
  expect(s.log).toEqual([
    ...['preparing', 'list', ...POST, 'checking', 'list once', '1000 waits until 2000: server-trouble'],
    ...[...POST, 'checking', 'list once', '2000 waits until 4000: server-trouble'],
    ...POST,
  ])
})

test('a clear refusal is told without a look; a wait that is asked for is waited out without one', async () => {
  const refused = stage()
  refused.server.fail('add', { kind: 'not-allowed', code: 'x' })
  expect(await refused.post()).toEqual({ kind: 'not-allowed', code: 'x' })
  expect(refused.log).toEqual(['preparing', 'list', ...POST])
  const throttled = stage()
  throttled.server.fail('add', { kind: 'throttled', retryAfterMs: 700 })
  expect(await throttled.post()).toBe('A1')
  expect(throttled.log.slice(6)).toEqual(['1000 waits until 1700: throttled', ...POST])
})

test('a mistake of ours is not taken for the service’s', async () => {
  const s = stage()
  s.server.event.add = () => Promise.reject(new TypeError('ours'))
  expect(await s.post()).toEqual({ kind: 'unexpected', detail: 'TypeError: ours' })
  expect(s.log.slice(2)).toEqual(['keep offered=true', SENT, SPENT])
})

test('a write waits for its turn before it is offered', async () => {
  const s = stage()
  s.writing.waiting.gate.heed('POST', { status: 429, header: () => '3' })
  expect(await s.post()).toBe('A1')
  expect(s.log).toEqual(['preparing', 'list', '1000 waits until 4000: throttled', ...POST])
})

test('where Graph names no id, the newcomer is it; where there is none, it was no success', async () => {
  const s = stage()
  s.server.namesNoId = true
  expect(await s.post()).toBe('A1')
  expect(s.log.slice(6)).toEqual(['checking', 'list once', 'read A1'])

  const hollow = stage()
  let asked = 0
  hollow.server.event.add = () => Promise.resolve(asked++ < 6 ? undefined : asAttachmentId('B'))
  expect(await hollow.post()).toEqual({ kind: 'server-trouble', status: 200, requestId: undefined })
  expect(asked).toBe(6)
})

test('a second try looks first whether the first one arrived', async () => {
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  const arrived = stage({ before: [], offered: true, sought })
  await arrived.writing.ledger.ensureKnown(arrived.server.event, arrived.stop.signal)
  arrived.server.put('A', 'a.txt', 'hello')
  expect(await arrived.post()).toBe('A')
  expect(arrived.log).toEqual([
    ...['list', 'preparing', 'checking', 'list once', 'read A', 'remark {"kind":"found-after-doubt"}'],
  ])

  const missing = stage({ before: [], offered: true, sought })
  expect(await missing.post()).toBe('A1')
  expect(missing.log.slice(0, 3)).toEqual(['preparing', 'checking', 'list once'])
})

test('what was there before the first try is remembered from then on', async () => {
  const s = stage()
  s.server.fail('add', { kind: 'not-allowed', code: 'x' })
  await s.post()
  s.server.put('LATE', 'late.txt', 'late')
  await s.writing.ledger.refresh(s.server.event, { silentOnly: true }, s.stop.signal)
  s.writing.memory.offered = false // nothing of it was offered after all
  await s.post()
  expect(s.writing.memory.before).toEqual([])
})

test('a route that Graph refuses for reading is still tried for writing; an event that cannot be read is not', async () => {
  const route = stage()
  route.server.fail('list', { kind: 'route-refused', route: 'group' })
  expect(await route.post()).toBe('A1')
  const unread = stage()
  unread.server.fail('list', { kind: 'not-allowed', code: 'x' })
  expect(await unread.post()).toEqual({ kind: 'not-allowed', code: 'x' })
  expect(unread.log).toEqual(['preparing', 'list'])
  const mistake = stage()
  mistake.server.event.list = () => Promise.reject(new TypeError('ours'))
  expect(await mistake.post()).toEqual({ kind: 'unexpected', detail: 'TypeError: ours' })
})

test('an event saved just now is waited for, five seconds at a time, for three minutes after its save', async () => {
  const s = stage({}, { savedAtMs: 900 })
  const SYNC = (at: number) => `${at} syncing until 180900`
  s.server.fail('list', { kind: 'event-gone' })
  s.server.fail('add', { kind: 'event-gone' })
  expect(await s.post()).toBe('A1')
  expect(s.log).toEqual(['preparing', 'list', SYNC(1_000), 'list', ...POST, SYNC(6_000), ...POST])

  const never = stage({}, { savedAtMs: 900 })
  never.server.event.list = () => outOfReach()
  expect(await never.post()).toEqual({ kind: 'event-gone' })
  expect(never.log).toHaveLength(37)
  expect(never.log.at(-1)).toBe(SYNC(176_000))

  const edge = stage({}, { savedAtMs: 1_000 - 180_000 })
  edge.server.fail('list', { kind: 'event-gone' })
  expect(await edge.post()).toEqual({ kind: 'event-gone' })
  const long = stage()
  long.server.fail('list', { kind: 'event-gone' })
  expect(await long.post()).toEqual({ kind: 'event-gone' })
  expect(long.log).toEqual(['preparing', 'list'])
})

function outOfReach(): Promise<never> {
  return Promise.reject(new AppError({ kind: 'event-gone' }))
}

const SESSION = 'session {"AttachmentItem":{"attachmentType":"file","name":"b.bin","size":4194309}}'
const SPENT_ON_SESSION = `spent ${SESSION.length - 'session '.length}`
const OPEN = ['sending 0+0/4194309', SPENT_ON_SESSION, SESSION]
const FIRST = [`keep ${R + 5} bytes`, 'sending 0+0/4194309', `keep range 0-${R}`, `spent ${R}`]
const PUT_FIRST = `PUT bytes 0-${R - 1}/${R + 5}`
const LOOK_BEFORE_LAST = 'list silently once'
const LAST = [
  `sending ${R}+0/4194309`,
  LOOK_BEFORE_LAST,
  `keep range ${R}-${R + 5}`,
  'spent 5',
  `PUT bytes ${R}-${R + 4}/${R + 5}`,
]
const expects = (nextByte: number) => ({ status: 200, body: { nextExpectedRanges: [String(nextByte)] } })
const done = { status: 201, headers: { Location: `${UPLOAD_URL}/Attachments('NEW')` } }

test('a large file goes in ranges through a session, each kept in the record before it goes', async () => {
  const s = stage()
  s.answers.push(expects(R), done)
  expect(await s.upload()).toBe('NEW')
  expect(s.log).toEqual(['list', ...OPEN, ...FIRST, PUT_FIRST, ...LAST])
  expect(s.requests.map(({ url }) => url)).toEqual([UPLOAD_URL, UPLOAD_URL])
  expect(s.writing.memory).toMatchObject({ offered: true, session: undefined, bytes: large.blob })
  expect(s.writing.ledger.snapshot()).toEqual([{ id: 'NEW', name: 'b.bin', sizeBytes: R + 5, kind: 'file' }])
})

test('an upload that ends well under a hidden name is in doubt while the list does not show it', async () => {
  const s = stage()
  s.answers.push(expects(R), { status: 201 })
  expect(await s.upload()).toEqual({
    kind: 'in-doubt',
    because: { kind: 'server-trouble', status: 200, requestId: undefined },
  })
  expect(s.log.filter((line) => line === 'list once')).toHaveLength(3)
  s.server.put('LATE', 'b.bin', '\0'.repeat(R + 5))
  expect(await s.upload()).toBe('LATE')
})

test('what is acknowledged is remembered for a later try; what was under way is no progress any more', async () => {
  const s = stage()
  s.answers.push(expects(R), {
    status: 403,
    then: () => {
      s.requests.at(-1)?.onSent?.(3)
    },
  })
  expect(await s.upload()).toEqual({ kind: 'not-allowed', code: '' })
  expect(s.log.slice(-2)).toEqual([`sending ${R}+3/4194309`, `sending ${R}+0/4194309`])
  expect(s.writing.memory.session).toEqual({
    ...{ uploadUrl: UPLOAD_URL, confirmedBytes: R, totalBytes: R + 5, proofs: [] },
  })
})

test('a session of an earlier try is gone on with, after a question', async () => {
  const s = stage({
    ...{ before: [], offered: true, sought: { name: 'b.bin', sizeBytes: R + 5, kind: 'file' } },
    session: { uploadUrl: `${UPLOAD_URL}2`, confirmedBytes: 0, totalBytes: R + 5, proofs: [] },
  })
  s.answers.push(expects(R), done)
  expect(await s.upload()).toBe('NEW')
  expect(s.log).toEqual([
    ...['list', 'remark {"kind":"resumed","fromBytes":0}', `keep ${R + 5} bytes`, 'sending 0+0/4194309', 'GET'],
    ...LAST,
  ])
  expect(s.requests.map(({ url }) => url)).toEqual([`${UPLOAD_URL}2`, `${UPLOAD_URL}2`])
})

test('what was acknowledged before is told as where it went on', async () => {
  const s = stage({
    ...{ before: [], offered: true, sought: { name: 'b.bin', sizeBytes: R + 5, kind: 'file' } },
    session: { uploadUrl: UPLOAD_URL, confirmedBytes: 4, totalBytes: R + 5, proofs: [] },
  })
  s.answers.push({ status: 403 })
  expect(await s.upload()).toEqual({ kind: 'not-allowed', code: '' })
  expect(s.log[1]).toBe('remark {"kind":"resumed","fromBytes":4}')
})

test('where its last range may have arrived, the event is looked at before the session is asked', async () => {
  const s = stage({
    ...{ before: [], offered: true, sought: { name: 'b.bin', sizeBytes: R + 5, kind: 'file' } },
    session: { uploadUrl: UPLOAD_URL, confirmedBytes: R, totalBytes: R + 5, proofs: [] },
  })
  s.server.put('A', 'b.bin', '\0'.repeat(R + 5))
  expect(await s.upload()).toBe('A')
  expect(s.log).toEqual(['checking', 'list once', 'read A', 'remark {"kind":"found-after-doubt"}'])
})

test('a session that is lost is opened anew, twice; then it is told', async () => {
  const s = stage()
  s.answers.push({ status: 404 }, { status: 404 }, { status: 404 })
  expect(await s.upload()).toEqual({ kind: 'session-lost' })
  const round = [...OPEN, ...FIRST, PUT_FIRST, 'keep session=false', 'remark {"kind":"started-again"}']
  expect(s.log).toEqual(['list', ...round, ...round, ...round])
  expect(s.writing.memory.session).toBeUndefined()
  expect(s.writing.log.lines()).toHaveLength(3)
})

test('lost after its last byte was offered, the event is looked at before it is sent again', async () => {
  const there = stage()
  there.answers.push(expects(R), {
    status: 404,
    then: () => {
      there.server.put('A', 'b.bin', '\0'.repeat(R + 5))
    },
  })
  expect(await there.upload()).toBe('A')
  expect(there.log.slice(-5)).toEqual([
    ...['keep session=false', 'checking', 'list once', 'read A', 'remark {"kind":"found-after-doubt"}'],
  ])
  const missing = stage()
  missing.answers.push(expects(R), { status: 404 }, expects(R), done)
  expect(await missing.upload()).toBe('NEW')
  const looks = Array<string[]>(3).fill(['checking', 'list once']).flat()
  expect(missing.log).toEqual([
    ...['list', ...OPEN, ...FIRST, PUT_FIRST, ...LAST, 'keep session=false', ...looks],
    ...['remark {"kind":"started-again"}', ...OPEN, ...FIRST, PUT_FIRST, ...LAST],
  ])
})

test('a last range in doubt that cannot be asked after is looked for on the event', async () => {
  const s = stage()
  s.answers.push(expects(R), {
    fails: offline,
    then: () => {
      s.server.put('A', 'b.bin', '\0'.repeat(R + 5))
    },
  })
  s.answers.push({ status: 405 })
  expect(await s.upload()).toBe('A')
  expect(s.log.slice(-6)).toEqual([
    ...['1000 waits until 2000: offline', 'GET', 'checking', 'list once', 'read A'],
    'remark {"kind":"found-after-doubt"}',
  ])
})

test('a session that ends without naming the id leaves the newcomer as it', async () => {
  const s = stage()
  s.answers.push(expects(R), {
    status: 201,
    then: () => {
      s.server.put('A', 'b.bin', '\0'.repeat(R + 5))
    },
  })
  expect(await s.upload()).toBe('A')
  expect(s.log.slice(-2)).toEqual(['checking', 'list once'])
})

test('what somebody else brought before the last range went is not taken for ours, whatever it is called', async () => {
  const s = stage()
  const rival = () => {
    s.server.put('RIVAL', 'b.bin', 'x'.repeat(R + 5), { modified: '9' })
  }
  s.answers.push(
    { ...expects(R), then: rival },
    {
      status: 201,
      then: () => {
        s.server.put('A', 'b.bin', '\0'.repeat(R + 5))
      },
    },
  )
  expect(await s.upload()).toBe('A')
  expect(s.log.slice(-2)).toEqual(['checking', 'list once'])
  expect(s.writing.memory.seenBeforeLast).toEqual(new Set(['RIVAL']))
})

test('where nobody could look before the last range, the bytes tell', async () => {
  const s = stage()
  s.answers.push(
    {
      ...expects(R),
      then: () => {
        s.server.fail('list', offline)
        s.server.put('RIVAL', 'b.bin', 'x'.repeat(R + 5), { modified: '9' })
      },
    },
    {
      status: 201,
      then: () => {
        s.server.put('A', 'b.bin', '\0'.repeat(R + 5))
      },
    },
  )
  expect(await s.upload()).toBe('A')
  expect(s.log.slice(-4)).toEqual(['checking', 'list once', 'read RIVAL', 'read A'])
  expect(s.writing.log.lines()).toHaveLength(1)
})

test('a new request forgets who was seen before the last range of an earlier one', async () => {
  const s = stage({ seenBeforeLast: new Set([asAttachmentId('A1')]) })
  s.server.namesNoId = true
  expect(await s.post()).toBe('A1')
})

test('an upload that is stopped while the event is looked at stops there', async () => {
  const s = stage()
  s.answers.push({
    ...expects(R),
    then: () => {
      s.server.fail('list', offline)
      s.stop.abort(new Error('stopped'))
    },
  })
  expect(await s.upload()).toEqual({ kind: 'unexpected', detail: 'Error: stopped' })
  expect(s.requests).toHaveLength(1)
})

test('an earlier session that is lost leaves a doubt: the event is looked at before a new one is opened', async () => {
  const s = stage({
    ...{ before: [], offered: true, sought: { name: 'b.bin', sizeBytes: R + 5, kind: 'file' } },
    session: { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: R + 5, proofs: [] },
  })
  s.answers.push({ status: 404 }, { status: 404 }, expects(R), done)
  expect(await s.upload()).toBe('NEW')
  expect(s.log.filter((line) => line === 'list once')).toHaveLength(3) // after the first loss only
})

test('a session is asked for until it is opened, as patience says', async () => {
  const s = stage()
  s.server.fail('session', trouble)
  s.server.fail('session', { kind: 'throttled', retryAfterMs: 700 })
  s.writing.waiting.gate.heed('POST', { status: 429, header: () => '3' })
  s.answers.push(expects(R), done)
  expect(await s.upload()).toBe('NEW')
  expect(s.log.slice(0, 8)).toEqual([
    ...['list', 'sending 0+0/4194309', '1000 waits until 4000: throttled'],
    ...[SPENT_ON_SESSION, SESSION, '4000 waits until 5000: server-trouble', SPENT_ON_SESSION, SESSION],
  ])
  expect(s.log[8]).toBe('5000 waits until 5700: throttled')
})

test('a session that is refused is told as such; what is no session, as the service’s trouble', async () => {
  for (const failure of [
    { kind: 'not-allowed', code: 'x' },
    { kind: 'refused', status: 400, code: 'x', requestId: undefined },
  ] as const) {
    const s = stage()
    s.server.fail('session', failure)
    expect(await s.upload()).toEqual({ kind: 'session-refused', code: 'x' })
    expect(s.log).toEqual(['list', ...OPEN])
  }
  const gone = stage()
  gone.server.fail('session', { kind: 'event-gone' })
  expect(await gone.upload()).toEqual({ kind: 'event-gone' })
  const hollow = stage()
  hollow.server.session.reply = undefined
  expect(await hollow.upload()).toEqual({ kind: 'server-trouble', status: 200, requestId: undefined })
  expect(hollow.log.filter((line) => line === SESSION)).toHaveLength(6)
  const mistake = stage()
  mistake.server.event.createUploadSession = () => Promise.reject(new TypeError('ours'))
  expect(await mistake.upload()).toEqual({ kind: 'unexpected', detail: 'TypeError: ours' })
})

test('a fresh event is waited for before its session, too', async () => {
  const s = stage({}, { savedAtMs: 900 })
  s.server.fail('session', { kind: 'event-gone' })
  s.answers.push(expects(R), done)
  expect(await s.upload()).toBe('NEW')
  expect(s.log.slice(0, 5)).toEqual(['list', ...OPEN, '1000 syncing until 180900'])
})

test('no byte goes to a host that is not Outlook’s', async () => {
  const s = stage()
  s.server.session.reply = { uploadUrl: 'https://contoso.example/upload' }
  expect(await s.upload()).toMatchObject({ kind: 'unexpected' })
  expect(s.requests).toEqual([])
})

test('a session is given up by one request that nobody waits for longer than that; none, by none', async () => {
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: R + 5, proofs: [] }
  const s = stage({ session })
  s.answers.push({ status: 204 })
  expect(await s.discard()).toBeUndefined()
  expect([s.log, s.requests[0]?.url, s.writing.memory.session]).toEqual([['DELETE'], UPLOAD_URL, undefined])
  const lost = stage({ session })
  lost.answers.push({ fails: offline })
  expect(await lost.discard()).toBeUndefined()
  expect(await lost.discard()).toBeUndefined()
  expect(lost.log).toEqual(['DELETE'])
})

test('a pause that the service asked for does not hold up whoever gives a session up; it is given up after it', async () => {
  const s = stage({ session: { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: R + 5, proofs: [] } })
  s.answers.push({ status: 204 })
  s.writing.waiting.gate.heed('PUT', { status: 429, header: () => '3' })
  await discardSession(s.writing)
  await s.clock.advance(2_999)
  expect([s.log, s.writing.memory.session]).toEqual([[], undefined])
  await s.clock.advance(1)
  expect(s.log).toEqual(['DELETE'])
})
