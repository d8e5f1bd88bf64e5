import { expect, test } from '@jest/globals'
import type { Failure } from '../kernel'
import { asAttachmentId } from '../kernel'
import type { Sought } from './ledger'
import { lookAfterDoubt, lookForNewcomer, lookLongAfterDoubt, takeBack } from './look'
import { outcomeOf } from './testing/outcome'
import { createWritingStage } from './testing/writingStage'

const sought: Sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' }
const trouble: Failure = { kind: 'server-trouble', status: 503, requestId: undefined }

/** A write that went out, with a doubt about what became of it. */
async function stage(how: { content?: string; bytesAtHand?: boolean } = {}) {
  const bytes = how.bytesAtHand === false ? undefined : new Blob([how.content ?? 'hello'])
  const s = createWritingStage({ before: [], offered: true, sought, bytes })
  await s.writing.ledger.ensureKnown(s.server.event, s.stop.signal)
  s.log.length = 0
  const run = async <T>(look: (...of: [Sought, typeof s.writing, AbortSignal]) => Promise<T>, of = sought) => {
    const outcome = outcomeOf(look(of, s.writing, s.stop.signal))
    await s.clock.advance(600_000)
    expect(s.clock.pending()).toBe(0)
    return outcome
  }
  return { ...s, run, takeBack: () => run((_of, writing, signal) => takeBack(writing, signal)) }
}

test('nothing there: nothing arrived, after one look', async () => {
  const s = await stage()
  s.server.put('X', 'b.txt', 'hello')
  expect(await s.run(lookAfterDoubt)).toBeUndefined()
  expect(s.log).toEqual(['checking', 'list once'])
})

test('of the like of it the one with its bytes is ours: found, told, and nobody else’s from now on', async () => {
  const s = await stage()
  s.server.put('OURS', 'a.txt', 'hello')
  s.server.put('OTHER', 'a.txt', 'olleh')
  expect(await s.run(lookAfterDoubt)).toBe('OURS')
  expect(s.log).toEqual(['checking', 'list once', 'read OTHER', 'read OURS', 'remark {"kind":"found-after-doubt"}'])
  expect(await s.run(lookAfterDoubt)).toBeUndefined()
  expect(s.log.slice(5)).toEqual(['checking', 'list once', 'read OTHER'])
})

test('what was there before is not ours; without that memory, all that is there now was', async () => {
  const s = await stage()
  s.server.put('OLD', 'a.txt', 'hello')
  s.writing.memory.before = [{ id: asAttachmentId('OLD'), name: 'a.txt', sizeBytes: 5, kind: 'file', modified: '' }]
  expect(await s.run(lookAfterDoubt)).toBeUndefined()
  s.writing.memory.before = undefined
  expect(await s.run(lookAfterDoubt)).toBeUndefined()
})

test('an item of its name is ours; a file whose bytes are not at hand stays in doubt', async () => {
  const item = await stage()
  item.server.put('I', 'Hello', 'x', { kind: 'item' })
  expect(await item.run(lookAfterDoubt, { name: 'Hello', sizeBytes: undefined, kind: 'item' })).toBe('I')
  expect(item.log).toEqual(['checking', 'list once', 'remark {"kind":"found-after-doubt"}'])

  const unread = await stage({ bytesAtHand: false })
  unread.server.put('A', 'a.txt', 'hello')
  expect(await unread.run(lookAfterDoubt)).toEqual({ kind: 'in-doubt', because: { kind: 'file-unreadable' } })
})

test('what is gone between the list and the look is not there', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  s.server.fail('content', { kind: 'attachment-gone' })
  expect(await s.run(lookAfterDoubt)).toBeUndefined()
  expect(s.log).toEqual(['checking', 'list once', 'read A'])
})

test('a look goes on until it is answered, and obeys the waits of the service', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  for (let tries = 0; tries < 6; tries++) s.server.fail('list', trouble)
  s.server.fail('content', { kind: 'offline' })
  s.writing.waiting.gate.heed('GET', { status: 429, header: () => '7' })
  expect(await s.run(lookAfterDoubt)).toBe('A')
  expect(s.log.filter((line) => line.includes('waits'))).toEqual([
    '1000 waits until 8000: throttled',
    ...['8000', '9000', '11000', '15000', '23000', '39000'].map(
      (at, tries) => `${at} waits until ${Number(at) + (tries < 5 ? 1000 * 2 ** tries : 30_000)}: server-trouble`,
    ),
    '69000 waits until 99000: offline', // one patience for the whole look
  ])
  expect(s.log.filter((line) => line === 'list once')).toHaveLength(7)
  expect(s.log.filter((line) => line === 'checking')).toHaveLength(1)
})

test('what cannot be read, and not because of the moment, leaves the doubt; a sign-in does not', async () => {
  const refused = await stage()
  refused.server.fail('list', { kind: 'not-allowed', code: 'x' })
  expect(await refused.run(lookAfterDoubt)).toEqual({
    ...{ kind: 'in-doubt', because: { kind: 'not-allowed', code: 'x' } },
  })
  const signIn = await stage()
  signIn.server.fail('list', { kind: 'sign-in-needed', claims: undefined })
  expect(await signIn.run(lookAfterDoubt)).toEqual({ kind: 'sign-in-needed', claims: undefined })
})

test('a look that is stopped ends with that, whatever it waits for', async () => {
  const s = await stage()
  s.server.fail('list', trouble)
  const outcome = outcomeOf(lookAfterDoubt(sought, s.writing, s.stop.signal))
  await s.clock.advance(500)
  s.stop.abort(new Error('stopped'))
  expect(await outcome).toEqual({ kind: 'unexpected', detail: 'Error: stopped' })
})

test('a mistake of ours is not waited out', async () => {
  const s = await stage()
  s.server.event.list = () => Promise.reject(new TypeError('not a list'))
  expect(await s.run(lookAfterDoubt)).toEqual({ kind: 'unexpected', detail: 'TypeError: not a list' })
})

test('a file that cannot be read any more is told as the doubt that it leaves', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  const slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) })
  s.writing.memory.bytes = { size: 5, slice } as never
  expect(await s.run(lookAfterDoubt)).toEqual({ kind: 'in-doubt', because: { kind: 'file-unreadable' } })
})

test('where all was sent and nobody said what became of it, it is looked for three times in four seconds', async () => {
  const s = await stage()
  expect(await s.run(lookLongAfterDoubt)).toBeUndefined()
  expect(s.log).toEqual(['checking', 'list once', 'checking', 'list once', 'checking', 'list once'])
  const late = await stage()
  late.server.put('OTHER', 'a.txt', 'olleh')
  void late.clock.wait(3_999, late.stop.signal).then(() => {
    late.server.put('A', 'a.txt', 'hello')
  })
  expect(await late.run(lookLongAfterDoubt)).toBe('A')
})

test('where Graph took it without saying as which, it is what has come since just before the last bytes went', async () => {
  const s = await stage()
  s.writing.memory.seenBeforeLast = new Set([asAttachmentId('LATE')])
  void s.clock.wait(999, s.stop.signal).then(() => {
    s.server.put('EARLY', 'a.txt', 'hello', { modified: '1' })
    s.server.put('LATE', 'a.txt', 'hello', { modified: '2' })
  })
  expect(await s.run(lookForNewcomer)).toBe('EARLY')
  expect(s.log).toEqual(['checking', 'list once', 'checking', 'list once'])
  expect(s.writing.ledger.ownLike({ id: asAttachmentId('X'), name: 'a.txt', sizeBytes: 5, kind: 'file' })).toBe(1)
  expect(await (await stage()).run(lookForNewcomer)).toBeUndefined()
})

test('where nobody looked just before, the bytes tell which it is; without them the newest is it', async () => {
  const s = await stage()
  s.server.put('EARLY', 'a.txt', 'hello', { modified: '1' })
  s.server.put('LATE', 'a.txt', 'olleh', { modified: '2' })
  expect(await s.run(lookForNewcomer)).toBe('EARLY')
  expect(s.log).toEqual(['checking', 'list once', 'read LATE', 'read EARLY'])
  const unread = await stage({ bytesAtHand: false })
  unread.server.put('EARLY', 'a.txt', 'hello', { modified: '1' })
  unread.server.put('LATE', 'a.txt', 'olleh', { modified: '2' })
  expect(await unread.run(lookForNewcomer)).toBe('LATE')
})

test('after a cancel every copy that arrived is taken off, and nothing that is somebody else’s', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello', { modified: '1' })
  s.server.put('OTHER', 'a.txt', 'olleh', { modified: '2' })
  s.server.put('B', 'a.txt', 'hello', { modified: '3' })
  await s.takeBack()
  expect(s.log).toEqual(['checking', 'list once', 'read B', 'remove B', 'read OTHER', 'read A', 'remove A'])
  expect(s.server.onServer.map(({ id }) => id)).toEqual(['OTHER'])
  expect(s.writing.ledger.snapshot().map(({ id }) => id)).toEqual(['OTHER'])
})

test('after a cancel an item of its name is taken off; what cannot be compared leaves the doubt', async () => {
  const item = await stage()
  item.writing.memory.sought = { name: 'Hello', sizeBytes: undefined, kind: 'item' }
  item.server.put('I', 'Hello', 'x', { kind: 'item' })
  await item.takeBack()
  expect(item.server.onServer).toEqual([])

  const unread = await stage({ bytesAtHand: false })
  unread.server.put('A', 'a.txt', 'hello')
  expect(await unread.takeBack()).toEqual({ kind: 'in-doubt', because: { kind: 'file-unreadable' } })
  expect(unread.server.onServer).toHaveLength(1)
})

test('what was never sought is not taken back, and nobody is asked', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  s.writing.memory.sought = undefined
  await s.takeBack()
  expect(s.log).toEqual([])
})

test('what was cut off under way may still arrive: it is looked for three times in four seconds', async () => {
  const s = await stage()
  s.server.put('OTHER', 'a.txt', 'olleh')
  void s.clock.wait(3_999, s.stop.signal).then(() => {
    s.server.put('A', 'a.txt', 'hello', { modified: '1' })
  })
  await s.takeBack()
  const look = ['checking', 'list once', 'read OTHER']
  expect(s.log).toEqual([...look, ...look, 'checking', 'list once', 'read A', 'remove A', 'read OTHER'])
})

test('a removal is tried again until it is done; one that is done already is done', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  s.server.fail('remove', trouble)
  s.server.fail('remove', { kind: 'offline' }, 'after')
  s.writing.waiting.gate.heed('DELETE', { status: 429, header: () => '7' })
  await s.takeBack()
  expect(s.log).toEqual([
    ...['checking', 'list once', 'read A', '1000 waits until 8000: throttled', 'remove A'],
    ...['8000 waits until 9000: server-trouble', 'remove A', '9000 waits until 11000: offline', 'remove A'],
  ])
  expect(s.writing.ledger.snapshot()).toEqual([])
})

test('a removal that is refused is told', async () => {
  const s = await stage()
  s.server.put('A', 'a.txt', 'hello')
  s.server.fail('remove', { kind: 'not-allowed', code: 'x' })
  expect(await s.takeBack()).toEqual({ kind: 'not-allowed', code: 'x' })
  expect(s.writing.ledger.snapshot()).toHaveLength(1)
})
