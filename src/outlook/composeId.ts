import { AppError } from '../kernel'
import type { Clock } from '../kernel'
import { need, officeCall, READ_DEADLINE_MS } from './officeCall'
import type { ItemLike } from './officeTypes'

export const UNSAVED = Symbol('unsaved')

/** The id of the open compose form as the host gives it; empty where it gives none. Rejects with an AppError. */
export async function composeId(item: ItemLike, clock: Clock, signal: AbortSignal): Promise<string | typeof UNSAVED> {
  need(item, 'getItemIdAsync', 'Mailbox 1.8')
  try {
    const id = await officeCall<string | null | undefined>({ clock, ms: READ_DEADLINE_MS, signal }, (done) =>
      item.getItemIdAsync?.(done),
    )
    return id ?? ''
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.failure.kind === 'event-unsaved') return UNSAVED
    // Older web builds throw a bare TypeError at once for an event that was never saved (office-js#1310).
    if (error.cause instanceof TypeError) return UNSAVED
    throw error
  }
}
