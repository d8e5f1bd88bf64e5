import type { Clock } from '../clock'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves on by `ms`, stopping at each wait that falls due on the way and letting its consequences happen first. */
  advance(ms: number): Promise<void>
  /** How many waits are pending; 0 at the end of a story proves that no timer was left behind. */
  pending(): number
}

interface Alarm {
  dueMs: number
  ring: () => void
}

/**
 * Promises resolved by Node itself (Blob.arrayBuffer, streams, dynamic import of a loaded module) need some turns of the
 * event loop, not only microtasks; these are turns, not time.
 */
const TURNS_PER_STEP = 6

export function createFakeClock(startMs: number): FakeClock {
  let nowMs = startMs
  let alarms: Alarm[] = []

  function nextAlarm(untilMs: number): Alarm | undefined {
    return alarms.filter((alarm) => alarm.dueMs <= untilMs).reduce<Alarm | undefined>(earlier, undefined)
  }

  return {
    now: () => nowMs,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error)
          return
        }
        const stop = () => {
          alarms = alarms.filter((other) => other !== alarm)
          reject(signal.reason as Error)
        }
        const alarm: Alarm = {
          dueMs: nowMs + Math.max(0, ms),
          ring: () => {
            signal.removeEventListener('abort', stop)
            resolve()
          },
        }
        alarms = [...alarms, alarm]
        signal.addEventListener('abort', stop, { once: true })
      }),
    async advance(ms) {
      const untilMs = nowMs + ms
      await settle()
      for (let alarm = nextAlarm(untilMs); alarm; alarm = nextAlarm(untilMs)) {
        const due = alarm
        nowMs = Math.max(nowMs, due.dueMs)
        alarms = alarms.filter((other) => other !== due)
        due.ring()
        await settle()
      }
      nowMs = untilMs
    },
    pending: () => alarms.length,
  }
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS_PER_STEP; turn++) await new Promise((resolve) => setImmediate(resolve))
}

function earlier(best: Alarm | undefined, alarm: Alarm): Alarm {
  return best === undefined || alarm.dueMs < best.dueMs ? alarm : best
}
