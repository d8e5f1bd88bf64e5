import type { Failure, Readable, RestItemId } from '../kernel'
import type { EventAddress } from './eventAddress'

/** An event as the event list shows it. */
export interface FoundEvent {
  address: EventAddress
  subject: string
  /** Milliseconds since 1970. An event may end before it starts, or not say either: then undefined. */
  startMs: number | undefined
  endMs: number | undefined
  isAllDay: boolean
  /** Name, or address where there is no name. */
  organizer: string
  isOrganizer: boolean
  isCancelled: boolean
  /** Somebody besides the organizer is invited. */
  isMeeting: boolean
}

export interface CalendarChoice {
  id: string
  name: string
  /** false: it can be looked at, and nothing can be put on its events. */
  canEdit: boolean
  isDefault: boolean
  /** SMTP address of the owner where that is somebody else. */
  owner: string | undefined
}

export interface EventQuery {
  /** Words of the subject. Empty: what is coming up. */
  text: string
  /** undefined: the person's main calendar. */
  calendar: CalendarChoice | undefined
}

export type EventSearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; query: EventQuery; rows: readonly FoundEvent[] }
  | { kind: 'found'; query: EventQuery; rows: readonly FoundEvent[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; query: EventQuery; failure: Failure }

/** Finding an event other than the open one: to attach to, or to be attached itself. */
export interface EventFinderDoor extends Readable<EventSearchState> {
  /** A newer search replaces the one under way. */
  search(query: EventQuery): Promise<void>
  more(): Promise<void>
  clear(): void
  /** Opens the sign-in window for the calendars and asks again; call it from a click. */
  signIn(): Promise<void>
  /** The person's calendars, the main one first. Rejects with an AppError. */
  calendars(signal: AbortSignal): Promise<readonly CalendarChoice[]>
}

/** What Graph says of the event that things go to: read before the first write, named on the screen from then on. */
export interface EventFacts {
  id: RestItemId
  subject: string
  /** Milliseconds since 1970; undefined where Graph gives none that can be read. An all-day event: midnight of its first day, in UTC. */
  startMs: number | undefined
  endMs: number | undefined
  isAllDay: boolean
  organizer: { name: string; address: string }
  /** Of the mailbox it is in: its owner organized it, and an update of it reaches the others. */
  isOrganizer: boolean
  isCancelled: boolean
  /** Changed in Outlook, and the changes were not sent yet. */
  isDraft: boolean
  type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster'
  /** Of an occurrence or exception: its series. */
  seriesMasterId: RestItemId | undefined
  /** Without the organizer. A distribution list counts as one of `people`: Graph does not tell it apart. */
  invited: { people: number; rooms: number }
}
