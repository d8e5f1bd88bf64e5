import type { AppError } from '../kernel'
import type { Chance, Clock, Failure, Readable } from '../kernel'
import { decideRetry } from '../graph'
import type { RetryAim } from '../graph'
import type { WaitTeller } from './writers'

/** Closed by a wait that the service asked for; nobody of this pane sends to it meanwhile. */
export interface Gate {
  closeUntil(ms: number): void
  /** Milliseconds since 1970; undefined: open. */
  closedUntil(): number | undefined
}

export function createGate(clock: Clock): Gate {
  let closedAtMs = 0
  let untilMs = 0
  return {
    closeUntil(ms) {
      closedAtMs = clock.now()
      untilMs = Math.max(untilMs, ms)
    },
    closedUntil() {
      const now = clock.now()
      // A clock that was put back must not keep the gate closed for an hour.
      if (now < closedAtMs) untilMs = 0
      return untilMs > now ? untilMs : undefined
    },
  }
}

export interface PatienceDeps {
  clock: Clock
  chance: Chance
  gate: Gate
  network: Readable<{ isOnline: boolean }>
}

/** The waiting of one stretch of work: how often it was tried in vain, and what it waits for. */
export interface Patience {
  /** Comes back when a request may go: at once, or when a wait that the service asked for is over. */
  turn(signal: AbortSignal): Promise<void>
  /** Comes back when another try makes sense; rejects with `error` when none does, or with the signal's reason. */
  after(error: AppError, signal: AbortSignal): Promise<void>
  /** Something moved: tries are counted anew. */
  progressed(): void
}

/** Some browsers say "offline" for ever (virtual network cards): then it is tried all the same, this far apart. */
const OFFLINE_DISBELIEF_MS = 60_000

export function createPatience(deps: PatienceDeps, tell: WaitTeller, aim: RetryAim = 'write'): Patience {
  const { clock, chance, gate, network } = deps
  let tries = 0

  async function waitUntil(untilMs: number, because: Failure, signal: AbortSignal) {
    tell.waiting({ untilMs, because })
    await clock.wait(untilMs - clock.now(), signal)
  }

  return {
    async turn(signal) {
      for (let untilMs = gate.closedUntil(); untilMs !== undefined; untilMs = gate.closedUntil()) {
        await waitUntil(untilMs, { kind: 'throttled', retryAfterMs: undefined }, signal)
      }
    },
    async after(error, signal) {
      const { failure } = error
      if (failure.kind === 'offline' && !network.state().isOnline) {
        tell.offline()
        await backOnline(deps, signal)
        return
      }
      const decision = decideRetry(failure, tries++, chance, aim)
      if (!decision.retry) throw error
      const untilMs = clock.now() + decision.afterMs
      // Without a wait of the service's own it is this stretch alone that holds back.
      if (failure.kind === 'throttled' && failure.retryAfterMs !== undefined) gate.closeUntil(untilMs)
      await waitUntil(untilMs, failure, signal)
    },
    progressed() {
      tries = 0
    },
  }
}

/** Until the browser sees a network again, or nobody believes it any more. */
async function backOnline({ clock, network }: PatienceDeps, signal: AbortSignal): Promise<void> {
  const back = new AbortController()
  const stop = network.subscribe(() => {
    if (network.state().isOnline) back.abort(new DOMException('Back online.', 'AbortError'))
  })
  try {
    await clock.wait(OFFLINE_DISBELIEF_MS, AbortSignal.any([signal, back.signal]))
  } catch (error) {
    if (!back.signal.aborted) throw error
  } finally {
    stop()
  }
  signal.throwIfAborted()
}
