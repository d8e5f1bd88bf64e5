import type { AppError } from '../kernel'
import type { Chance, Clock, Failure, Readable } from '../kernel'
import { decideRetry } from '../graph'
import type { Gate, HttpRequest, RetryAim } from '../graph'
import type { WaitTeller } from './writers'

export interface PatienceDeps {
  clock: Clock
  chance: Chance
  gate: Gate
  network: Readable<{ isOnline: boolean }>
}

/** The waiting of one stretch of work: how often it was tried in vain, and what it waits for. */
export interface Patience {
  /** Comes back when such a request may go: at once, or when a wait that the service asked for is over. */
  turn(method: HttpRequest['method'], signal: AbortSignal): Promise<void>
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
    async turn(method, signal) {
      for (let untilMs = gate.closedUntil(method); untilMs !== undefined; untilMs = gate.closedUntil(method)) {
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
      await waitUntil(clock.now() + decision.afterMs, failure, signal)
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
