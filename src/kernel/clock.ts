import { AppError } from './failure'
import type { Failure } from './failure'

/** Time and chance come from outside, so that tests never sleep and a story can be told twice the same way. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Resolves after `ms`; rejects at once with the signal's reason when it is aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A number in [0, 1). */
export type Chance = () => number

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      }
      signal.addEventListener('abort', stop, { once: true })
    }),
}

export interface Deadline {
  clock: Clock
  ms: number
  what: Extract<Failure, { kind: 'timed-out' }>['what']
  signal: AbortSignal
}

/**
 * Runs something that may never answer (an Office.js callback, the sign-in bridge, a request) and fails with
 * `timed-out` after `ms`. The work is given a signal that ends with the deadline or with the caller's.
 */
export async function withDeadline<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, ms, what, signal } = deadline
  signal.throwIfAborted()
  const done = new AbortController()
  const expiry = new AbortController()
  const workSignal = AbortSignal.any([signal, expiry.signal])
  const alarm = clock.wait(ms, AbortSignal.any([signal, done.signal])).then(() => {
    const late = new AppError({ kind: 'timed-out', what })
    expiry.abort(late)
    throw late
  })
  try {
    return await Promise.race([work(workSignal), alarm])
  } finally {
    done.abort(new DOMException('The deadline is no longer needed.', 'AbortError'))
    alarm.catch(() => undefined) // its end is either ours above or of no interest
  }
}
