import type { Clock } from '../kernel'
import { parseRetryAfter } from './graphFailure'
import type { HttpReply, HttpRequest } from './transport'

/**
 * Keeps the waits that the service asks for, for all requests of this pane: its limits count per add-in and mailbox, and
 * a request that comes too early counts as well (Graph throttling guidance).
 */
export interface Gate {
  /** Takes note of what the service answered to a request. */
  heed(method: HttpRequest['method'], reply: Pick<HttpReply, 'status' | 'header'>): void
  /** Until when such a request has to wait, milliseconds since 1970; undefined: it may go. */
  closedUntil(method: HttpRequest['method']): number | undefined
  /**
   * Comes back when fewer than 4 requests are under way, first come, first served; gives the way to say that this one is
   * over. The service refuses a fifth (`ApplicationThrottled`, over its MailboxConcurrency limit).
   */
  enter(signal: AbortSignal): Promise<() => void>
}

/** Of one add-in in one mailbox (Graph throttling limits). */
const AT_ONCE = 4

type Kind = 'read' | 'write'

/** 429 and 509 are limits; a service in trouble may ask for a pause as well. */
const ASKS_FOR_PAUSE = new Set([429, 503, 509])

/** A wait that a write was told does not hold up reading: the limit on uploads counts writes only. */
export function createGate(clock: Clock): Gate {
  const closings: Record<Kind, { sinceMs: number; untilMs: number }> = {
    read: { sinceMs: 0, untilMs: 0 },
    write: { sinceMs: 0, untilMs: 0 },
  }

  function open(kind: Kind): number | undefined {
    const { sinceMs, untilMs } = closings[kind]
    const now = clock.now()
    // A clock that was put back must not keep the gate closed for an hour.
    return now >= sinceMs && untilMs > now ? untilMs : undefined
  }

  return {
    heed(method, { status, header }) {
      const now = clock.now()
      const afterMs = ASKS_FOR_PAUSE.has(status) ? parseRetryAfter(header('Retry-After'), now) : undefined
      if (afterMs === undefined) return
      const kinds: readonly Kind[] = kindOf(method) === 'read' ? ['read', 'write'] : ['write']
      for (const kind of kinds) {
        closings[kind] = { sinceMs: now, untilMs: Math.max(open(kind) ?? 0, now + afterMs) }
      }
    },
    closedUntil: (method) => open(kindOf(method)),
    enter: createTurnstile(AT_ONCE),
  }
}

function createTurnstile(places: number): Gate['enter'] {
  const waiting: (() => void)[] = []
  let taken = 0

  /** Each place is given back once, however often its holder says so. */
  function holdPlace(): () => void {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const next = waiting.shift()
      if (next === undefined) taken--
      else next()
    }
  }

  return async (signal) => {
    signal.throwIfAborted()
    if (taken < places) {
      taken++
      return holdPlace()
    }
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(signal.reason as Error)
      }
      const enter = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      waiting.push(enter)
      signal.addEventListener('abort', giveUp, { once: true })
    })
    return holdPlace()
  }
}

function kindOf(method: HttpRequest['method']): Kind {
  return method === 'GET' ? 'read' : 'write'
}
