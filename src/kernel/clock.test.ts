import { expect, test } from '@jest/globals'
import { systemClock, withDeadline } from './clock'
import { createFakeClock } from './testing/fakeClock'

const outcome = <T>(promise: Promise<T>) =>
  promise.then(
    (value) => value,
    (error: unknown) => error,
  )
const never = () => new Promise<never>(() => undefined)

test('work that answers in time leaves no timer behind', async () => {
  const clock = createFakeClock(0)
  const work = { clock, ms: 1000, what: 'outlook', signal: new AbortController().signal } as const
  expect(await withDeadline(work, () => Promise.resolve('done'))).toBe('done')
  await clock.advance(0)
  expect(clock.pending()).toBe(0)
})

test('work that never answers fails at its deadline and is told to stop', async () => {
  const clock = createFakeClock(0)
  let told: unknown
  const late = outcome(
    withDeadline({ clock, ms: 1000, what: 'sign-in', signal: new AbortController().signal }, (signal) => {
      signal.addEventListener('abort', () => {
        told = signal.reason
      })
      return never()
    }),
  )
  await clock.advance(1000)
  expect(await late).toMatchObject({ failure: { kind: 'timed-out', what: 'sign-in' } })
  expect(told).toMatchObject({ failure: { kind: 'timed-out', what: 'sign-in' } })
})

test('the caller’s abort ends the wait with the caller’s reason', async () => {
  const clock = createFakeClock(0)
  const stop = new AbortController()
  const work = outcome(withDeadline({ clock, ms: 1000, what: 'graph', signal: stop.signal }, never))
  stop.abort(new Error('enough'))
  expect(await work).toMatchObject({ message: 'enough' })
  expect(clock.pending()).toBe(0)
})

test('work that fails after its deadline is no unhandled rejection', async () => {
  const clock = createFakeClock(0)
  let fail: (error: Error) => void = () => undefined
  const work = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  const late = outcome(withDeadline({ clock, ms: 10, what: 'graph', signal: new AbortController().signal }, () => work))
  await clock.advance(10)
  fail(new Error('too late'))
  expect(await late).toMatchObject({ failure: { kind: 'timed-out' } })
})

test('the system clock’s wait ends at once when it is aborted, before or during', async () => {
  const stop = new AbortController()
  const waiting = outcome(systemClock.wait(60_000, stop.signal))
  stop.abort(new Error('now'))
  expect(await waiting).toMatchObject({ message: 'now' })
  expect(await outcome(systemClock.wait(60_000, stop.signal))).toMatchObject({ message: 'now' })
  await systemClock.wait(0, new AbortController().signal)
})
