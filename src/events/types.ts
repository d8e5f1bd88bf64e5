import type { Failure, Readable, RestItemId } from '../kernel'
import type { EventAddress } from './eventAddress'
import type { EventLink } from './eventLink'

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
  /** It repeats: this is one day of the series, or the series with all its days. undefined: it takes place once. */
  series?: { kind: 'day'; masterId: RestItemId } | { kind: 'whole' }
}

export interface CalendarChoice {
  id: string
  name: string
  /** false: it can be looked at, and nothing can be put on its events. */
  canEdit: boolean
  isDefault: boolean
  /** SMTP address of the owner where that is somebody else. */
  owner: string | undefined
  /** Address of the mailbox that it is looked at in, as the main calendar there; undefined: the person's own mailbox. */
  mailbox: string | undefined
}

/** Calendars as Outlook groups them. */
export interface CalendarGroup {
  id: string
  name: string
  calendars: readonly CalendarChoice[]
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
  /** The person's calendars in their groups, the main one first. Rejects with an AppError. */
  calendars(signal: AbortSignal): Promise<readonly CalendarGroup[]>
  /** The main calendar of another person, or of a room. Call it from a click: a sign-in window may open. Rejects with an AppError. */
  calendarOf(mailbox: string, signal: AbortSignal): Promise<CalendarChoice>
  /** What was pasted. Asks nobody. */
  readLink(text: string): Promise<EventLink>
  /** The event at an address. Call it from a click: a sign-in window may open. Rejects with an AppError. */
  lookUp(address: EventAddress, signal: AbortSignal): Promise<FoundEvent>
}
