import type { Clock } from '../../src/kernel'
import type { StoryTime } from './time'

/** What one pane lives by. A dead pane's timers never ring and its calls are never answered; a frozen one's ring later. */
export interface Life {
  readonly name: string
  clock: Clock
  isDead(): boolean
  /** Happens in the pane: later when it is frozen, never when it is dead. Returns the way to call it off. */
  after(ms: number, act: () => void): () => void
  /** Timers of the pane that have not rung. */
  timers(): number
  freeze(ms: number): void
  isFrozen(): boolean
  /** The computer's clock is put on, or back. */
  jump(ms: number): void
  /** How often the clock was put. */
  jumps(): number
  die(): void
  onDeath(act: () => void): void
}

export function createLife(name: string, time: StoryTime): Life {
  let isDead = false
  let frozenUntilMs = 0
  let skewMs = 0
  let jumps = 0
  let timers = 0
  const deaths: (() => void)[] = []

  function after(ms: number, act: () => void): () => void {
    let callOff: () => void = () => undefined
    const ring = () => {
      if (isDead) return
      if (time.now() < frozenUntilMs) callOff = time.after(frozenUntilMs - time.now(), ring)
      else act()
    }
    callOff = time.after(ms, ring)
    return () => {
      callOff()
    }
  }

  function wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (isDead) return
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      timers++
      const callOff = after(ms, () => {
        timers--
        signal.removeEventListener('abort', stop)
        resolve()
      })
      const stop = () => {
        timers--
        callOff()
        if (!isDead) reject(signal.reason as Error)
      }
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  return {
    name,
    clock: { now: () => time.now() + skewMs, wait },
    isDead: () => isDead,
    after,
    timers: () => timers,
    freeze(ms) {
      frozenUntilMs = time.now() + ms
    },
    isFrozen: () => time.now() < frozenUntilMs,
    jump(ms) {
      skewMs += ms
      jumps++
    },
    jumps: () => jumps,
    die() {
      isDead = true
      for (const act of deaths) act()
    },
    onDeath(act) {
      deaths.push(act)
    },
  }
}
