import type { Failure, Readable } from '../kernel'
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

/** What one read of an event tells of it, as far as it decides who has what is attached. */
export interface EventFacts {
  subject: string
  /** Milliseconds since 1970. An event may end before it starts, or not say either: then undefined. */
  startMs: number | undefined
  endMs: number | undefined
  isAllDay: boolean
  /** Name, or address where there is no name; empty: Graph does not say. */
  organizer: string
  /** Of the mailbox that the event was read from, whoever asks. */
  isOrganizer: boolean
  /** Changed in Outlook, and attendees were not told yet. */
  isDraft: boolean
  isCancelled: boolean
  /** Invited besides the organizer, without rooms and equipment. A distribution list counts as one. */
  attendeeCount: number
  roomCount: number
  /** undefined: not known; Graph does not tell a list from a person, Office.js does. */
  hasDistributionList: boolean | undefined
  seriesType: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster'
  /** Of a whole series: days of it were changed by themselves. undefined: not known. */
  hasChangedInstances: boolean | undefined
  responseStatus: ResponseStatus
}

export type ResponseStatus = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'
