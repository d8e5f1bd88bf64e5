import { expect, test } from '@jest/globals'
import { createForecast } from './forecast'
import { createTraffic } from './foresight'
import { emptyState } from './state'
import type { AttachmentsEvent } from './state'
import { fileRow } from './testing/rows'
import type { AttachmentsState, Plan } from './types'

const MIB = 1024 * 1024
const graph: Plan = { writer: 'graph-session', as: 'file', reason: 'graph-read-surface', shape: undefined, loses: [] }

function stage(state: AttachmentsState, eventLimitBytes?: number) {
  const time = { nowMs: 1_000 }
  const told: AttachmentsEvent[] = []
  const traffic = createTraffic(() => time.nowMs)
  const forecast = createForecast({
    state: () => state,
    dispatch: (event) => told.push(event),
    traffic,
    bytesPerSecond: () => MIB,
    isForOpenEvent: ({ name }) => name !== 'elsewhere',
    policy: {
      ...{ organizerWrites: 'auto', maxFileBytes: 150 * MIB, blockedExtensions: [], keepUnfinished: true },
      ...{ eventLimitBytes, readBack: false, uploadSessions: true },
    },
    clock: { now: () => time.nowMs, wait: () => Promise.resolve() },
  })
  return { time, told, traffic, forecast }
}

test('it adds up what every row has to send and what went out before; the open event’s limit counts its own rows', () => {
  const queued = { plan: graph, phase: { kind: 'queued' }, sizeBytes: 8 * MIB } as const
  const s = stage({ ...emptyState, rows: [fileRow(1, queued), fileRow(2, { ...queued, name: 'elsewhere' })] }, 7 * MIB)
  s.traffic.spent(142 * MIB)
  s.forecast.now()
  expect(s.told).toEqual([
    {
      kind: 'foresight',
      foresight: {
        // Two ranges fit and take 8 s; the third goes when the first five minutes are over, the fourth after it.
        throttledMs: 292_000,
        totalMs: 308_000,
        overEventLimit: { limitBytes: 7 * MIB, wouldBeBytes: 8 * MIB, isKnown: true },
        load: { bytes: 8 * MIB, count: 1, limitBytes: 7 * MIB, isKnown: true },
      },
    },
  ])
})

test('asked often, it is made once a second; asked for now, at once', () => {
  const s = stage(emptyState)
  const at = (nowMs: number, how: 'now' | 'soon') => {
    s.time.nowMs = nowMs
    s.forecast[how]()
    return s.told.length
  }
  expect([at(1_000, 'soon'), at(1_000, 'soon'), at(1_999, 'soon')]).toEqual([1, 1, 1])
  expect([at(2_000, 'soon'), at(2_001, 'now'), at(3_000, 'soon')]).toEqual([2, 3, 3])
  expect([at(2_000, 'soon'), at(2_001, 'soon')]).toEqual([4, 4]) // the clock was put back
})
