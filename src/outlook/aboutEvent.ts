import type { Clock, EventAbout } from '../kernel'
import { propertyOf } from './askProperty'
import type { ItemLike } from './officeTypes'
import { addressOf, momentOf } from './propertyValues'

const NOTHING_SAID: EventAbout = { subject: undefined, startMs: undefined, organizer: undefined, attendees: [] }

export interface AboutDeps {
  /** The open appointment. */
  item: ItemLike | undefined
  clock: Clock
  /** SMTP address of the person, who is nobody to look for mails of. */
  own: string | undefined
}

/** What the open appointment says of itself; what Outlook does not tell within 2 s is left out. Rejects with the signal's reason only. */
export async function aboutEvent({ item, clock, own }: AboutDeps, signal: AbortSignal): Promise<EventAbout> {
  signal.throwIfAborted()
  if (item === undefined) return NOTHING_SAID
  const ask = { clock, signal }
  const [subject, start, organizer, required, optional] = await Promise.all([
    propertyOf(item.subject, ask),
    propertyOf(item.start, ask),
    propertyOf(item.organizer, ask),
    propertyOf(item.requiredAttendees, ask),
    propertyOf(item.optionalAttendees, ask),
  ])
  signal.throwIfAborted()
  const invited = new Set([...(required ?? []), ...(optional ?? [])].flatMap((person) => addressOf(person) ?? []))
  if (own !== undefined) invited.delete(own.toLowerCase())
  return {
    subject: subject?.trim() || undefined,
    startMs: momentOf(start),
    organizer: addressOf(organizer),
    attendees: [...invited],
  }
}
