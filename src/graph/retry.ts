import { assertNever } from '../kernel'
import type { Chance, Failure } from '../kernel'

export type RetryDecision = { retry: false } | { retry: true; afterMs: number }

/** Waits between the tries of one stretch without progress; their number is the number of further tries. */
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 16_000] as const
/** A line that comes and goes (a train, a lift) deserves more patience than a service in trouble: about 10 minutes. */
const OFFLINE_BACKOFF_MS = [...BACKOFF_MS, ...Array<number>(19).fill(30_000)]
/** Where the service's own wait is hidden: together more than the 5 minutes that its limit on uploads looks back. */
const THROTTLED_BACKOFF_MS = [5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 160_000] as const
/** A wait without an end of its own: how often to look once all other waits are used up. */
const ENDLESS_MS = 30_000
/** Right after a create, and under many writes, Graph may not know an item for some seconds (corso PR#4840). */
const GONE_FOR_NOW_TRIES = 3
/** Spreads the tries of many panes, as a part of the wait. */
const JITTER_SHARE = 0.25

/** `write`: gives up after some tries. `doubt`: only looks, so it does no harm to go on until the answer is known. */
export type RetryAim = 'write' | 'doubt'

/**
 * The one place that decides about trying again. Only failures known to pass on their own are retried; the server's
 * own wait wins over ours and takes no jitter. `attempt` counts from 0 and starts anew after progress.
 */
export function decideRetry(failure: Failure, attempt: number, chance: Chance, aim: RetryAim = 'write'): RetryDecision {
  const after = (waits: readonly number[], serversOwnMs?: number): RetryDecision => {
    const wait = waits[attempt] ?? (aim === 'doubt' ? ENDLESS_MS : undefined)
    if (wait === undefined) return { retry: false }
    return { retry: true, afterMs: serversOwnMs ?? Math.round(wait * (1 + JITTER_SHARE * chance())) }
  }
  switch (failure.kind) {
    case 'throttled':
      return after(THROTTLED_BACKOFF_MS, failure.retryAfterMs)
    case 'server-trouble':
      return after(BACKOFF_MS, failure.retryAfterMs)
    case 'offline':
      return after(OFFLINE_BACKOFF_MS)
    case 'conflict':
      return after(BACKOFF_MS)
    case 'timed-out':
      // A second silence of that length means that patience does not help.
      if (failure.what !== 'graph' && failure.what !== 'upload') return { retry: false }
      return after(BACKOFF_MS.slice(0, 1))
    case 'event-gone':
      return aim === 'doubt' && attempt < GONE_FOR_NOW_TRIES ? after(BACKOFF_MS) : { retry: false }
    case 'sign-in-needed':
    case 'sign-in-failed':
    case 'not-allowed':
    case 'event-unsaved':
    case 'event-unproven':
    case 'not-an-id':
    case 'route-refused':
    case 'too-large':
    case 'mailbox-full':
    case 'type-blocked':
    case 'too-many-attachments':
    case 'file-unreadable':
    case 'file-empty':
    case 'mail-gone':
    case 'mail-cut':
    case 'folder-gone':
    case 'item-gone':
    case 'attachment-gone':
    case 'in-doubt':
    case 'vanished':
    case 'not-whole':
    case 'form-changed':
    case 'form-closed':
    case 'form-refused':
    case 'outlook-too-old':
    case 'session-lost':
    case 'session-refused':
    case 'no-upload-sessions':
    case 'no-drive':
    case 'drive-full':
    case 'name-taken':
    case 'link-refused':
    case 'refused':
    case 'unexpected':
      return { retry: false }
    default:
      return assertNever(failure)
  }
}
