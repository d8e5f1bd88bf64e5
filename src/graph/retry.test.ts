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

test.each<Failure>([
  { kind: 'not-allowed', code: 'ErrorAccessDenied' },
  { kind: 'event-gone' },
  { kind: 'too-large', limitBytes: undefined },
  { kind: 'sign-in-needed', claims: undefined },
  { kind: 'refused', status: 422, code: 'UnprocessableType', requestId: undefined },
  { kind: 'unexpected', detail: 'x' },
  { kind: 'sign-in-failed', reason: 'cancelled', code: 'x' },
  { kind: 'event-unsaved' },
  { kind: 'not-an-id' },
  { kind: 'route-refused', route: 'group' },
  { kind: 'mailbox-full' },
  { kind: 'type-blocked' },
  { kind: 'too-many-attachments' },
  { kind: 'file-unreadable' },
  { kind: 'file-empty' },
  { kind: 'mail-gone' },
  { kind: 'attachment-gone' },
  { kind: 'in-doubt', because: { kind: 'offline' } },
  { kind: 'vanished' },
  { kind: 'not-whole' },
  { kind: 'form-changed' },
  { kind: 'form-refused', code: 9002 },
  { kind: 'outlook-too-old', needs: 'x' },
  { kind: 'session-lost' },
  { kind: 'session-refused', code: 'x' },
  { kind: 'timed-out', what: 'outlook' },
  { kind: 'timed-out', what: 'sign-in' },
])('$kind is not tried again, whatever for', (failure) => {
  for (const aim of ['write', 'doubt'] as const) {
    const decisions = [0, 1].map((attempt) => decideRetry(failure, attempt, () => 0, aim))
    const mayPass = failure.kind === 'event-gone' && aim === 'doubt'
    if (!mayPass) expect(decisions).toEqual([{ retry: false }, { retry: false }])
  }
})

test('an upload that is not answered in time is asked after once', () => {
  expect(waits({ kind: 'timed-out', what: 'upload' }).slice(0, 2)).toEqual([1000, 'stop'])
})

test('what is no known failure is a mistake of ours, not a reason to go on', () => {
  expect(() => decideRetry({ kind: 'new' } as never, 0, () => 0)).toThrow('Not a known case')
})
