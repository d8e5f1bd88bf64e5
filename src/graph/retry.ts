import { assertNever } from '../kernel'
import type { Chance, Failure } from '../kernel'

export type RetryDecision = { retry: false } | { retry: true; afterMs: number }

/** Waits between the tries of one stretch without progress; their number is the number of further tries. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000] as const
/** Spreads the tries of many panes, as a part of the wait. */
const JITTER_SHARE = 0.25

/**
 * The one place that decides about trying again. Only failures known to pass on their own are retried; the server's
 * own wait wins over ours and takes no jitter. `attempt` counts from 0 and starts anew after progress.
 */
export function decideRetry(failure: Failure, attempt: number, chance: Chance): RetryDecision {
  const backoff = BACKOFF_MS[attempt]
  if (backoff === undefined) return { retry: false }
  const ownWait = Math.round(backoff * (1 + JITTER_SHARE * chance()))
  switch (failure.kind) {
    case 'throttled':
    case 'server-trouble':
      return { retry: true, afterMs: failure.retryAfterMs ?? ownWait }
    case 'offline':
    case 'conflict':
      return { retry: true, afterMs: ownWait }
    case 'timed-out':
      // A second silence of that length means that patience does not help.
      return attempt === 0 && (failure.what === 'graph' || failure.what === 'upload')
        ? { retry: true, afterMs: ownWait }
        : { retry: false }
    case 'sign-in-needed':
    case 'sign-in-failed':
    case 'not-allowed':
    case 'event-gone':
    case 'event-unsaved':
    case 'not-an-id':
    case 'route-refused':
    case 'too-large':
    case 'mailbox-full':
    case 'type-blocked':
    case 'too-many-attachments':
    case 'file-unreadable':
    case 'file-empty':
    case 'mail-gone':
    case 'attachment-gone':
    case 'vanished':
    case 'not-whole':
    case 'form-changed':
    case 'form-refused':
    case 'outlook-too-old':
    case 'session-lost':
    case 'session-refused':
    case 'refused':
    case 'unexpected':
      return { retry: false }
    default:
      return assertNever(failure)
  }
}
