import { expect, test } from '@jest/globals'
import { AppError } from '../failure'
import { withDeadline } from '../clock'
import { createFakeClock } from './fakeClock'

const { signal } = new AbortController()

test('waits fall due in order, and what they start is done before the next one', async () => {
  const clock = createFakeClock(1_000)
  const seen: string[] = []
  const chain = async () => {
    await clock.wait(100, signal)
    seen.push(`first ${clock.now()}`)
    await clock.wait(50, signal)
    seen.push(`second ${clock.now()}`)
  }
  const all = Promise.all([chain(), clock.wait(120, signal).then(() => seen.push(`other ${clock.now()}`))])
  await clock.advance(99)
  expect(seen).toEqual([])
  await clock.advance(101)
  expect(seen).toEqual(['first 1100', 'other 1120', 'second 1150'])
  expect(clock.now()).toBe(1_200)
  expect(clock.pending()).toBe(0)
  await all
})

test('an aborted wait rejects with the reason and leaves no timer', async () => {
  const clock = createFakeClock(0)
  const stop = new AbortController()
  const waiting = clock.wait(10, stop.signal)
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  expect(clock.pending()).toBe(0)
})

test('a deadline ends work that never answers', async () => {
  const clock = createFakeClock(0)
  const outcome = withDeadline(
    { clock, ms: 10_000, what: 'outlook', signal },
    () => new Promise(() => undefined),
  ).catch((error: unknown) => error)
  await clock.advance(10_000)
  expect(await outcome).toEqual(new AppError({ kind: 'timed-out', what: 'outlook' }))
  expect(clock.pending()).toBe(0)
})
