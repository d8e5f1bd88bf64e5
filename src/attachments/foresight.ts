import {
  DEFAULT_EVENT_LIMIT_BYTES,
  GRAPH_BODY_LIMIT_BYTES,
  RANGE_BYTES,
  UPLOAD_LIMIT_BYTES,
  UPLOAD_WINDOW_MS,
} from './limits'
import type { Policy } from './plan'
import type { EventLoad, Foresight, OnEvent, OverEventLimit, Row } from './types'

/** What went to the service in the last minutes, as its limit counts it: bodies of POST and PUT. */
export interface Traffic {
  spent: (bytes: number) => void
  recent: (nowMs: number) => readonly Spent[]
}

export interface Spent {
  atMs: number
  bytes: number
}

export function createTraffic(now: () => number): Traffic {
  let spent: Spent[] = []
  return {
    spent(bytes) {
      spent = [...recentOf(spent, now()), { atMs: now(), bytes }]
    },
    recent: (nowMs) => recentOf(spent, nowMs),
  }
}

function recentOf(spent: readonly Spent[], nowMs: number): Spent[] {
  return spent.filter(({ atMs }) => atMs > nowMs - UPLOAD_WINDOW_MS && atMs <= nowMs)
}

/**
 * How long everything takes, and how much of that is the service's limit of 150 MB in 5 minutes per person and add-in
 * (Graph throttling limits). Whether ranges sent to Outlook's upload host count is not documented; they are taken to.
 */
export function foresee(
  bodies: readonly number[],
  earlier: readonly Spent[],
  line: { nowMs: number; bytesPerSecond: number | undefined },
): Pick<Foresight, 'throttledMs' | 'totalMs'> {
  let atMs = line.nowMs
  let throttledMs = 0
  const sent = recentOf(earlier, atMs)
  let first = 0 // of `sent`, still within the window
  let sum = sent.reduce((bytes, one) => bytes + one.bytes, 0)
  const forget = () => {
    for (let oldest = sent[first]; oldest !== undefined && oldest.atMs <= atMs - UPLOAD_WINDOW_MS;) {
      sum -= oldest.bytes
      oldest = sent[++first]
    }
  }
  for (const bytes of bodies) {
    forget()
    // One body of its own is never above the limit, so the window is never empty here.
    for (let oldest = sent[first]; oldest !== undefined && sum + bytes > UPLOAD_LIMIT_BYTES; oldest = sent[first]) {
      const freeMs = oldest.atMs + UPLOAD_WINDOW_MS
      throttledMs += freeMs - atMs
      atMs = freeMs
      forget()
    }
    if (line.bytesPerSecond !== undefined && line.bytesPerSecond > 0) atMs += (bytes / line.bytesPerSecond) * 1000
    sent.push({ atMs, bytes })
    sum += bytes
  }
  return { throttledMs, totalMs: line.bytesPerSecond === undefined ? undefined : atMs - line.nowMs }
}

/** The bodies that a row still has to send through Graph, in order; none for one that goes into the form. */
export function bodiesOf({ plan, phase, sizeBytes = 0 }: Row): number[] {
  if (plan?.writer === 'form' || plan?.obstacle !== undefined) return []
  switch (phase.kind) {
    case 'attached':
    case 'failed':
    case 'cancelled':
    case 'cancelling':
    case 'interrupted':
      return []
    case 'chosen':
    case 'queued':
    case 'preparing':
    case 'checking':
      return bodiesFrom(0, sizeBytes)
    case 'sending':
      return bodiesFrom(phase.confirmedBytes, Math.max(phase.totalBytes, sizeBytes))
  }
}

function bodiesFrom(startByte: number, size: number): number[] {
  const base64 = Math.ceil(size / 3) * 4
  if (base64 <= GRAPH_BODY_LIMIT_BYTES) return [base64]
  const bodies: number[] = []
  for (let at = startByte; at < size; at += RANGE_BYTES) bodies.push(Math.min(RANGE_BYTES, size - at))
  return bodies
}

/** Whether the event would weigh more than the organization allows with everything that is still to come. */
export function overEventLimit(
  rows: readonly Row[],
  onEvent: readonly OnEvent[],
  { eventLimitBytes }: Pick<Policy, 'eventLimitBytes'>,
): OverEventLimit | undefined {
  const coming = rows.filter((row) => bodiesOf(row).length > 0).reduce((sum, row) => sum + (row.sizeBytes ?? 0), 0)
  const there = onEvent.reduce((sum, one) => sum + one.sizeBytes, 0)
  const limitBytes = eventLimitBytes ?? DEFAULT_EVENT_LIMIT_BYTES
  const wouldBeBytes = there + coming
  if (coming === 0 || wouldBeBytes <= limitBytes) return undefined
  return { limitBytes, wouldBeBytes, isKnown: eventLimitBytes !== undefined }
}

/** Everything that is on the event, or is to come to it by whatever way. */
export function eventLoad(
  rows: readonly Row[],
  onEvent: readonly OnEvent[],
  { eventLimitBytes }: Pick<Policy, 'eventLimitBytes'>,
): EventLoad {
  const coming = rows.filter(isToCome)
  const bytes = [...onEvent, ...coming].reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
  return {
    bytes,
    count: onEvent.length + coming.length,
    limitBytes: eventLimitBytes ?? DEFAULT_EVENT_LIMIT_BYTES,
    isKnown: eventLimitBytes !== undefined,
  }
}

function isToCome({ phase, plan }: Row): boolean {
  if (plan?.obstacle !== undefined) return false
  switch (phase.kind) {
    case 'chosen':
    case 'queued':
    case 'preparing':
    case 'sending':
    case 'checking':
      return true
    case 'cancelling':
    case 'attached':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return false
  }
}
