import type { Locks } from './journal'
import { MAX_IN_FLIGHT } from './limits'

export interface Lanes {
  /** Runs work when the earlier work of this lane is done; a failed one does not stop the next. */
  inLine<T>(lane: string, work: () => Promise<T>): Promise<T>
  /**
   * Starts a worker for each of these lanes that has none, at most 3 in all. A worker is called when the lane is this
   * pane's alone, and asks by itself for what is to be done.
   */
  start(lanes: Iterable<string>): void
  /** Something runs or waits in a lane. */
  isBusy(): boolean
  /** Nobody waits in this lane any more: a worker that still waits for its turn gives up. */
  giveUpWaiting(lane: string): void
}

export interface LanesDeps {
  locks: Locks
  work: (lane: string) => Promise<void>
  /** Another pane of this browser writes to the same event. */
  onWait: (lane: string) => void
  /** A worker is done: what was left out for want of room may start. */
  onIdle: () => void
  /** Work begins where there was none. */
  onBusy?: () => void
  /** What the browser-wide lock of a lane is called; undefined: the lane is of this pane only. */
  lockOf: (lane: string) => string | undefined
}

export function createLanes({ locks, work, onWait, onIdle, onBusy, lockOf }: LanesDeps): Lanes {
  const lines = new Map<string, Promise<unknown>>()
  const workers = new Map<string, AbortController>()
  let inLines = 0

  async function turn(lane: string, signal: AbortSignal): Promise<() => void> {
    const lock = lockOf(lane)
    if (lock === undefined) return () => undefined
    const held = await locks.tryHold(lock)
    if (held !== undefined) return held
    onWait(lane)
    return locks.hold(lock, signal)
  }

  async function worker(lane: string, waiting: AbortController): Promise<void> {
    try {
      const release = await turn(lane, waiting.signal)
      try {
        await work(lane)
      } finally {
        release()
      }
    } catch (error) {
      if (!waiting.signal.aborted) throw error
    } finally {
      workers.delete(lane)
      onIdle()
    }
  }

  return {
    inLine(lane, doIt) {
      if (inLines++ === 0) onBusy?.()
      const mine = (lines.get(lane) ?? Promise.resolve()).then(doIt, doIt)
      lines.set(lane, mine)
      const done = () => {
        inLines -= 1
      }
      mine.then(done, done)
      return mine
    },
    start(lanes) {
      for (const lane of lanes) {
        if (workers.has(lane) || workers.size >= MAX_IN_FLIGHT) continue
        const waiting = new AbortController()
        workers.set(lane, waiting)
        void worker(lane, waiting)
      }
    },
    isBusy: () => inLines > 0 || workers.size > 0,
    giveUpWaiting(lane) {
      workers.get(lane)?.abort(new DOMException('Nothing waits here any more.', 'AbortError'))
    },
  }
}
