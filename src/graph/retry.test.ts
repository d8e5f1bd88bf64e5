import { expect, test } from '@jest/globals'
import type { Failure } from '../kernel'
import { decideRetry } from './retry'

const waits = (failure: Failure, chance = 0) =>
  [0, 1, 2, 3, 4, 5].map((attempt) => {
    const decision = decideRetry(failure, attempt, () => chance)
    return decision.retry ? decision.afterMs : 'stop'
  })

test('a lost connection is tried again five times, waiting longer each time', () => {
  expect(waits({ kind: 'offline' })).toEqual([1000, 2000, 4000, 8000, 16000, 'stop'])
  expect(waits({ kind: 'offline' }, 0.5)).toEqual([1125, 2250, 4500, 9000, 18000, 'stop'])
})

test('the server’s own wait wins and takes no jitter', () => {
  expect(waits({ kind: 'throttled', retryAfterMs: 2128 }, 0.9)).toEqual([2128, 2128, 2128, 2128, 2128, 'stop'])
  expect(waits({ kind: 'throttled', retryAfterMs: undefined }).slice(0, 2)).toEqual([1000, 2000])
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
])('$kind is not tried again', (failure) => {
  expect(waits(failure)[0]).toBe('stop')
})
