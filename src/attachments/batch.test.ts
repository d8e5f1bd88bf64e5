import { expect, test } from '@jest/globals'
import { asAttachmentId, createLog } from '../kernel'
import type { Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createBatches } from './batch'
import { laneOf } from './errand'
import { noKeeper } from './memory'
import type { AttachmentsEvent } from './state'
import { createDeskStage } from './testing/deskStage'
import { errandTo, eventTarget } from './testing/rows'

const LANE = laneOf(eventTarget())
const offline: Failure = { kind: 'offline' }

function stage(options: { readBack?: boolean } = {}) {
  const clock = createFakeClock(1_000)
  const s = createDeskStage()
  const told: AttachmentsEvent[] = []
  const support = createLog(clock.now)
  const batches = createBatches({
    ...{ desk: s.desk, clock, chance: () => 0, log: support },
    dispatch: (event) => told.push(event),
    policy: {
      ...{ organizerWrites: 'auto', maxFileBytes: 1_000, blockedExtensions: [], keepUnfinished: true },
      ...{ eventLimitBytes: undefined, readBack: options.readBack ?? false, uploadSessions: true },
    },
    onLooked: () => Promise.resolve(true),
    onDue: (lane) => {
      s.log.push(`${clock.now()} due ${lane}`)
      void batches.close(lane)
    },
  })
  return {
    ...{ ...s, clock, told, support, batches },
    /** Graph said it took this under `id`. */
    arrived: (key: number, id: string, name = `${id}.txt`) => {
      const forget = () => Promise.resolve(void s.log.push(`forget ${key}`))
      const sought = { name, sizeBytes: 5, kind: 'file' } as const
      s.ledger.added({ id: asAttachmentId(id), name, sizeBytes: 5, kind: 'file' })
      const errand = errandTo(eventTarget(), { keeper: { ...noKeeper, forget } })
      batches.arrived(errand, { key, id: asAttachmentId(id), sought, blob: new Blob(['hello']) })
    },
    close: async () => {
      const closed = batches.close(LANE)
      await clock.advance(10_000)
      await closed
    },
  }
}

test('a batch is open from its first arrival until it is looked over, each lane by itself', async () => {
  const s = stage()
  expect(s.batches.isOpen(LANE)).toBe(false)
  s.arrived(1, 'A')
  s.server.put('A', 'A.txt', 'hello')
  expect([s.batches.isOpen(LANE), s.batches.isOpen('other')]).toEqual([true, false])
  await s.close()
  expect(s.batches.isOpen(LANE)).toBe(false)
  await s.batches.close('other') // nothing there: nobody is asked
  expect(s.log).toEqual(['list silently', 'forget 1'])
})

test('what the look says is told row by row, and then everything is let go', async () => {
  const s = stage({ readBack: true })
  s.arrived(1, 'A')
  s.arrived(2, 'B')
  s.arrived(3, 'C')
  s.server.put('A', 'A.txt', 'hello')
  s.server.put('A2', 'A.txt', 'hello')
  s.server.put('B', 'B.txt', 'hell')
  s.server.put('C', 'C.txt', 'hello')
  await s.close()
  const id = (of: string) => ({ writer: 'graph', id: asAttachmentId(of) })
  expect(s.told).toEqual([
    { kind: 'attached-id', key: 1, id: id('A') },
    { kind: 'remark', key: 1, remark: { kind: 'second-copy-removed' } },
    { kind: 'remark', key: 1, remark: { kind: 'read-back' } },
    { kind: 'phase', key: 2, phase: { kind: 'failed', failure: { kind: 'not-whole' } } },
    { kind: 'attached-id', key: 3, id: id('C') },
    { kind: 'remark', key: 3, remark: { kind: 'read-back' } },
  ])
  expect(s.log.filter((line) => line.startsWith('forget'))).toEqual(['forget 1', 'forget 2', 'forget 3'])
  expect(s.support.lines()).toHaveLength(4)
})

test('an event that cannot be read for good is told as not checked, and everything is let go', async () => {
  const s = stage()
  s.arrived(1, 'A')
  s.arrived(2, 'B')
  s.server.fail('list', { kind: 'not-allowed', code: 'x' })
  await s.close()
  expect(s.told).toEqual([
    { kind: 'remark', key: 1, remark: { kind: 'not-checked' } },
    { kind: 'remark', key: 2, remark: { kind: 'not-checked' } },
  ])
  expect(s.log).toEqual(['list silently', 'forget 1', 'forget 2'])
  expect(s.clock.pending()).toBe(0)
})

test('an event that cannot be read just now is looked at again after half a minute, with what came meanwhile', async () => {
  const s = stage()
  s.arrived(1, 'A')
  s.server.put('A', 'A.txt', 'hello')
  s.server.put('B', 'B.txt', 'hello')
  s.server.fail('list', offline)
  await s.batches.close(LANE)
  expect([s.batches.isOpen(LANE), s.told, s.log]).toEqual([false, [], ['list silently']])
  s.arrived(2, 'B')
  await s.clock.advance(29_999)
  expect(s.batches.isOpen(LANE)).toBe(false)
  await s.clock.advance(1)
  expect(s.log).toEqual(['list silently', `31000 due ${LANE}`, 'list silently', 'forget 1', 'forget 2'])
  expect(s.told.map((event) => ('key' in event ? event.key : undefined))).toEqual([1, 2])
  s.arrived(3, 'C')
  expect(s.batches.isOpen(LANE)).toBe(true)
})

test('an event that is gone is looked for three times more; a look that succeeds counts them anew', async () => {
  const s = stage()
  const gone = () => {
    s.server.fail('list', { kind: 'event-gone' })
  }
  s.arrived(1, 'A')
  for (let tries = 0; tries < 4; tries++) gone()
  await s.close()
  await s.clock.advance(300_000)
  expect(s.log.filter((line) => line === 'list silently')).toHaveLength(4)
  expect(s.told).toEqual([{ kind: 'remark', key: 1, remark: { kind: 'not-checked' } }])

  s.server.put('B', 'B.txt', 'hello')
  for (const key of [2, 3]) {
    s.arrived(key, 'B')
    for (let tries = 0; tries < 3; tries++) gone()
    await s.close()
    await s.clock.advance(300_000)
  }
  expect(s.told.slice(1).map(({ kind }) => kind)).toEqual(['attached-id', 'attached-id'])
  expect(s.clock.pending()).toBe(0)
})

test('given up once, the next batch has all its looks again', async () => {
  const s = stage()
  for (const key of [1, 2]) {
    s.arrived(key, 'A')
    for (let tries = 0; tries < 4; tries++) s.server.fail('list', { kind: 'event-gone' })
    await s.close()
    await s.clock.advance(300_000)
  }
  expect(s.log.filter((line) => line === 'list silently')).toHaveLength(8)
})
