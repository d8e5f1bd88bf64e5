import { expect, test } from '@jest/globals'
import type { Failure } from '../kernel'
import { decideRetry } from './retry'
import type { RetryAim } from './retry'

const waits = (failure: Failure, chance = 0, aim?: RetryAim) =>
  [0, 1, 2, 3, 4, 5].map((attempt) => {
    const decision = decideRetry(failure, attempt, () => chance, aim)
    return decision.retry ? decision.afterMs : 'stop'
  })
const trouble: Failure = { kind: 'server-trouble', status: 503, requestId: undefined }

test('a service in trouble is tried again five times, waiting longer each time', () => {
  expect(waits(trouble)).toEqual([1000, 2000, 4000, 8000, 16000, 'stop'])
  expect(waits(trouble, 0.5)).toEqual([1125, 2250, 4500, 9000, 18000, 'stop'])
  expect(waits({ kind: 'conflict' })).toEqual([1000, 2000, 4000, 8000, 16000, 'stop'])
})

test('a lost connection gets ten minutes', () => {
  expect(waits({ kind: 'offline' })).toEqual([1000, 2000, 4000, 8000, 16000, 30000])
  const all = Array.from({ length: 30 }, (_, attempt) => decideRetry({ kind: 'offline' }, attempt, () => 0))
  const sum = all.reduce((ms, one) => ms + (one.retry ? one.afterMs : 0), 0)
  expect(all.filter(({ retry }) => retry)).toHaveLength(24)
  expect(sum).toBe(601_000)
})

test('the server’s own wait wins and takes no jitter', () => {
  expect(waits({ kind: 'throttled', retryAfterMs: 2128 }, 0.9)).toEqual(Array(6).fill(2128))
  expect(waits({ ...trouble, retryAfterMs: 700 }, 0.9)).toEqual([700, 700, 700, 700, 700, 'stop'])
})

test('where the server’s wait is hidden, ours outlasts its five minutes', () => {
  expect(waits({ kind: 'throttled', retryAfterMs: undefined })).toEqual([5000, 10000, 20000, 40000, 80000, 160000])
  const decisions = [6, 7].map((attempt) =>
    decideRetry({ kind: 'throttled', retryAfterMs: undefined }, attempt, () => 0),
  )
  expect(decisions).toEqual([{ retry: true, afterMs: 160_000 }, { retry: false }])
})

test('a look after a doubt goes on until it is answered', () => {
  expect(waits(trouble, 0, 'doubt')).toEqual([1000, 2000, 4000, 8000, 16000, 30000])
  expect(waits({ kind: 'timed-out', what: 'graph' }, 0, 'doubt').slice(0, 2)).toEqual([1000, 30000])
  expect(waits({ kind: 'event-gone' }, 0, 'doubt')).toEqual([1000, 2000, 4000, 'stop', 'stop', 'stop'])
  expect(waits({ kind: 'timed-out', what: 'outlook' }, 0, 'doubt')[0]).toBe('stop')
  expect(waits({ kind: 'not-allowed', code: 'x' }, 0, 'doubt')[0]).toBe('stop')
})

test('a second silence is the last', () => {
  expect(waits({ kind: 'timed-out', what: 'graph' }).slice(0, 2)).toEqual([1000, 'stop'])
  expect(waits({ kind: 'timed-out', what: 'outlook' })[0]).toBe('stop')
})

/** By kind, so that a new kind without a decision does not compile. */
type Tried = 'throttled' | 'server-trouble' | 'offline' | 'conflict' | 'timed-out'
const NEVER: { [Kind in Exclude<Failure['kind'], Tried>]: Extract<Failure, { kind: Kind }> } = {
  'sign-in-needed': { kind: 'sign-in-needed', claims: undefined },
  'sign-in-failed': { kind: 'sign-in-failed', reason: 'cancelled', code: '' },
  'not-allowed': { kind: 'not-allowed', code: 'ErrorAccessDenied' },
  'event-gone': { kind: 'event-gone' },
  'event-unsaved': { kind: 'event-unsaved' },
  'event-unproven': { kind: 'event-unproven' },
  'not-an-id': { kind: 'not-an-id' },
  'route-refused': { kind: 'route-refused', route: 'group' },
  'too-large': { kind: 'too-large', limitBytes: undefined },
  'mailbox-full': { kind: 'mailbox-full' },
  'type-blocked': { kind: 'type-blocked' },
  'too-many-attachments': { kind: 'too-many-attachments' },
  'file-unreadable': { kind: 'file-unreadable' },
  'file-empty': { kind: 'file-empty' },
  'mail-gone': { kind: 'mail-gone' },
  'mail-cut': { kind: 'mail-cut' },
  'folder-gone': { kind: 'folder-gone' },
  'item-gone': { kind: 'item-gone' },
  'attachment-gone': { kind: 'attachment-gone' },
  'in-doubt': { kind: 'in-doubt', because: { kind: 'event-gone' } },
  vanished: { kind: 'vanished' },
  'not-whole': { kind: 'not-whole' },
  'form-changed': { kind: 'form-changed' },
  'form-closed': { kind: 'form-closed' },
  'form-refused': { kind: 'form-refused', code: 9000 },
  'outlook-too-old': { kind: 'outlook-too-old', needs: 'Mailbox 1.8' },
  'session-lost': { kind: 'session-lost' },
  'no-upload-sessions': { kind: 'no-upload-sessions', formTakes: true },
  'no-drive': { kind: 'no-drive' },
  'drive-full': { kind: 'drive-full' },
  'name-taken': { kind: 'name-taken' },
  'link-refused': { kind: 'link-refused' },
  'session-refused': { kind: 'session-refused', code: 'ErrorAccessDenied' },
  refused: { kind: 'refused', status: 422, code: 'UnprocessableType', requestId: undefined },
  unexpected: { kind: 'unexpected', detail: 'x' },
}

test.each(Object.values<Failure>(NEVER))('$kind is not tried again', (failure) => {
  expect(decideRetry(failure, 0, () => 0)).toEqual({ retry: false })
})

test('of the silences, those of Graph and of an upload get one more try', () => {
  const decided = (['graph', 'upload', 'outlook', 'sign-in', 'config'] as const).map((what) =>
    decideRetry({ kind: 'timed-out', what }, 0, () => 0),
  )
  const never = { retry: false }
  expect(decided).toEqual([{ retry: true, afterMs: 1000 }, { retry: true, afterMs: 1000 }, never, never, never])
})

test('what is no failure of ours is a bug, and seen as one', () => {
  expect(() => decideRetry({ kind: 'new' } as never, 0, () => 0)).toThrow('Not a known case')
})
