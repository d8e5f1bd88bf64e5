import { expect, test } from '@jest/globals'
import { laneOf, letGo, nextInLane, isReady } from './errand'
import type { Errands } from './errand'
import { noKeeper } from './memory'
import { errandTo, eventTarget, fileRow } from './testing/rows'
import type { Row, Target } from './types'

const onEvent = eventTarget()
const LANE = '/me/events/EVENT%3D'
const queued = (key: number, changes: Partial<Row> = {}) => fileRow(key, { phase: { kind: 'queued' }, ...changes })

/** Takes row after row as a worker would, until none is left. */
function order(rows: readonly Row[], lane = LANE, targets: Readonly<Record<number, Target>> = {}) {
  const errands: Errands = new Map(rows.map(({ key }) => [key, errandTo(targets[key] ?? onEvent)]))
  let left = rows
  const keys: number[] = []
  for (let next = nextInLane(left, errands, lane); next !== undefined; next = nextInLane(left, errands, lane)) {
    const { key } = next
    keys.push(key)
    left = left.filter((row) => row.key !== key)
  }
  return keys
}

test('small goes before large, then first chosen first; a mail of unknown size counts as 100 KB', () => {
  const rows = [
    queued(1, { sizeBytes: 102_401 }),
    queued(2, { sizeBytes: undefined }),
    queued(3, { sizeBytes: 102_399 }),
    queued(5, { sizeBytes: 7 }),
    queued(4, { sizeBytes: 7 }),
  ]
  expect(order(rows)).toEqual([4, 5, 3, 2, 1])
})

test('what the person told to go first goes first, the last told foremost, whatever its size', () => {
  const rows = [
    queued(1, { sizeBytes: 1 }),
    queued(2, { sizeBytes: 900, rank: 1 }),
    queued(3, { sizeBytes: 9_000, rank: 2 }),
  ]
  expect(order(rows)).toEqual([3, 2, 1])
})

test('only rows of this lane that are told to go and held by nothing have a turn', () => {
  const rows = [
    queued(1),
    queued(2, { hold: { kind: 'other-pane' } }),
    queued(3, { hold: { kind: 'paused' } }),
    queued(4, { hold: { kind: 'sign-in' } }),
    fileRow(5),
    fileRow(6, { phase: { kind: 'preparing' } }),
    queued(7),
    queued(8),
  ]
  const targets: Record<number, Target> = { 7: eventTarget('OTHER='), 8: { kind: 'unsaved' } }
  expect(rows.map(isReady)).toEqual([true, true, false, false, false, false, true, true])
  expect(order(rows, LANE, targets)).toEqual([1, 2])
  expect(order(rows, '/me/events/OTHER%3D', targets)).toEqual([7])
  expect(order(rows, 'unsaved', targets)).toEqual([8])
})

test('a row without an errand is in no event’s lane', () => {
  expect(nextInLane([queued(1)], new Map(), LANE)).toBeUndefined()
  expect(nextInLane([queued(1)], new Map(), 'unknown')?.key).toBe(1)
})

test('an event’s lane is its path, on whatever surface; the unsaved form has its own', () => {
  expect([eventTarget(), eventTarget('EVENT=', 'compose'), { kind: 'unsaved' } as const].map(laneOf)).toEqual([
    LANE,
    LANE,
    'unsaved',
  ])
  expect(laneOf({ kind: 'unknown' })).toBe('unknown')
})

test('letting go forgets first and gives the name back after, once', async () => {
  const log: string[] = []
  let forgotten: () => void = () => undefined
  const forget = () =>
    new Promise<void>((resolve) => {
      log.push('forget')
      forgotten = resolve
    })
  const errand = errandTo(onEvent, { keeper: { ...noKeeper, forget }, release: () => log.push('release') })
  const going = letGo(errand)
  await letGo(errand) // another end of the same row
  expect(log).toEqual(['forget'])
  forgotten()
  await going
  expect(log).toEqual(['forget', 'release'])
  expect([errand.keeper, errand.release]).toEqual([noKeeper, undefined])
})
