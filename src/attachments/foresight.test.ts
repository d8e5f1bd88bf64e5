import { expect, test } from '@jest/globals'
import { asFormAttachmentId } from '../kernel'
import { bodiesOf, createTraffic, foresee, overEventLimit } from './foresight'
import { GRAPH_BODY_LIMIT_BYTES, RANGE_BYTES } from './limits'
import { fileRow } from './testing/rows'
import type { OnEvent, Phase, Plan } from './types'

const MIB = 1024 * 1024
const R = RANGE_BYTES
const bodies = (count: number) => Array<number>(count).fill(R)
const graph: Plan = { writer: 'graph-session', as: 'file', reason: 'graph-read-surface', shape: undefined, loses: [] }
const form: Plan = { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] }

test('150 MB in five minutes go without a stop; the next body waits until the first of them is five minutes old', () => {
  const line = { nowMs: 1_000, bytesPerSecond: undefined }
  expect(foresee([...bodies(37), 2 * MIB], [], line)).toEqual({ throttledMs: 0, totalMs: undefined })
  expect(foresee([...bodies(37), 2 * MIB + 1], [], line)).toEqual({ throttledMs: 300_000, totalMs: undefined })
})

test('what the line itself takes counts towards the five minutes', () => {
  const line = { nowMs: 1_000, bytesPerSecond: MIB }
  expect(foresee(bodies(37), [], line)).toEqual({ throttledMs: 0, totalMs: 148_000 })
  // The first was through after 4 s, so the 38th may go at 304 s instead of 148 s.
  expect(foresee(bodies(38), [], line)).toEqual({ throttledMs: 156_000, totalMs: 308_000 })
  // At a quarter of that speed the window empties itself.
  expect(foresee(bodies(80), [], { nowMs: 1_000, bytesPerSecond: MIB / 4 })).toEqual({
    throttledMs: 0,
    totalMs: 1_280_000,
  })
})

test('each stop frees what is five minutes old by then, and no more', () => {
  const line = { nowMs: 300_000, bytesPerSecond: undefined }
  const earlier = [
    { atMs: 10_000, bytes: 100 * MIB },
    { atMs: 20_000, bytes: 46 * MIB },
  ]
  expect(foresee([4 * MIB], earlier, line).throttledMs).toBe(0)
  expect(foresee([4 * MIB, 4 * MIB], earlier, line).throttledMs).toBe(10_000)
  expect(foresee([4 * MIB, 100 * MIB, 4 * MIB], earlier, line).throttledMs).toBe(20_000)
  expect(foresee([150 * MIB], earlier, line).throttledMs).toBe(20_000)
})

test('what is older than the window, or of a clock that was ahead, is forgotten', () => {
  const line = { nowMs: 400_000, bytesPerSecond: undefined }
  const full = (atMs: number) => foresee([1], [{ atMs, bytes: 150 * MIB }], line).throttledMs
  expect([full(100_000), full(100_001), full(400_000), full(400_001)]).toEqual([0, 1, 300_000, 0])
})

test('a line that stands still has a forecast of its stops only', () => {
  expect(foresee(bodies(38), [], { nowMs: 0, bytesPerSecond: 0 })).toEqual({ throttledMs: 300_000, totalMs: 300_000 })
})

test('traffic is what went in the last five minutes', () => {
  const time = { nowMs: 1_000 }
  const traffic = createTraffic(() => time.nowMs)
  traffic.spent(10)
  time.nowMs = 200_000
  traffic.spent(20)
  expect(traffic.recent(300_999)).toEqual([
    { atMs: 1_000, bytes: 10 },
    { atMs: 200_000, bytes: 20 },
  ])
  expect(traffic.recent(301_000)).toEqual([{ atMs: 200_000, bytes: 20 }])
  expect(traffic.recent(199_999)).toEqual([{ atMs: 1_000, bytes: 10 }])
})

test('a small file is one body of base64; above 4 MiB of that it goes in ranges', () => {
  const of = (sizeBytes: number | undefined) => bodiesOf(fileRow(1, { plan: graph, sizeBytes }))
  expect(of(undefined)).toEqual([0])
  expect(of(1)).toEqual([4])
  expect(of(3)).toEqual([4])
  expect(of(4)).toEqual([8])
  expect(of(3 * MIB)).toEqual([GRAPH_BODY_LIMIT_BYTES])
  expect(of(3 * MIB + 1)).toEqual([3 * MIB + 1])
  expect(of(10 * MIB)).toEqual([R, R, 2 * MIB])
  expect(of(2 * R)).toEqual([R, R])
})

test('a row has bodies to send for as long as it is not at its end, and none for the form', () => {
  const failure = { kind: 'offline' } as const
  const sending = (confirmedBytes: number, totalBytes: number): Phase => ({
    ...{ kind: 'sending', confirmedBytes, totalBytes },
    ...{ inFlightBytes: 0, bytesPerSecond: undefined },
  })
  const of = (phase: Phase, plan: Plan | undefined = graph) =>
    bodiesOf(fileRow(1, { plan, sizeBytes: 10 * MIB, phase }))
  const all = [R, R, 2 * MIB]
  expect(
    (['chosen', 'queued', 'preparing', 'checking', 'cancelling', 'cancelled'] as const).map((kind) => of({ kind })),
  ).toEqual([all, all, all, all, [], []])
  expect(of({ kind: 'failed', failure })).toEqual([])
  expect(of({ kind: 'attached', id: { writer: 'form', id: asFormAttachmentId('0') } })).toEqual([])
  const interrupted = { confirmedBytes: R, totalBytes: 10 * MIB, needsFile: false }
  expect(of({ kind: 'interrupted', ...interrupted })).toEqual([])
  expect(of(sending(R, 10 * MIB))).toEqual([R, 2 * MIB])
  expect(of(sending(10 * MIB, 10 * MIB))).toEqual([])
  expect(of(sending(0, 12 * MIB))).toEqual([R, R, R]) // a mail is larger than its list said
  expect(of(sending(0, 5))).toEqual(all)
  expect(of({ kind: 'queued' }, form)).toEqual([])
  expect(of({ kind: 'queued' }, undefined)).toEqual(all)
})

test('what is on the event and what comes are held against the organization’s limit, or against 35 MB', () => {
  const there = (sizeBytes: number): OnEvent => ({
    ...{ id: { writer: 'form', id: asFormAttachmentId('0') }, name: 'old', sizeBytes, kind: 'file' },
    modifiedMs: undefined,
    removal: { kind: 'none' },
  })
  const coming = (sizeBytes: number | undefined) => fileRow(1, { plan: graph, sizeBytes })
  const done = fileRow(2, { sizeBytes: 99, phase: { kind: 'cancelled' } })
  const known = { eventLimitBytes: 100 }
  expect(overEventLimit([coming(60)], [there(20), there(20)], known)).toBeUndefined()
  expect(overEventLimit([coming(61), done], [there(20), there(20)], known)).toEqual({
    ...{ limitBytes: 100, wouldBeBytes: 101, isKnown: true },
  })
  expect(overEventLimit([done], [there(200)], known)).toBeUndefined()
  expect(overEventLimit([coming(undefined)], [there(200)], known)).toBeUndefined()
  expect(overEventLimit([coming(35 * MIB)], [], { eventLimitBytes: undefined })).toBeUndefined()
  expect(overEventLimit([coming(35 * MIB)], [there(1)], { eventLimitBytes: undefined })).toEqual({
    ...{ limitBytes: 35 * MIB, wouldBeBytes: 35 * MIB + 1, isKnown: false },
  })
})
