import type { Failure, Readable, RestItemId } from '../kernel'
import type { ShownEvent } from '../outlook/calendarHost'
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
  series?: SeriesDay | { kind: 'whole' }
}

export interface SeriesDay {
  kind: 'day'
  masterId: RestItemId
  /** When the series has this day, wherever it was moved to. Milliseconds since 1970. */
  originalStartMs: number | undefined
}

/** An event with what tells it apart from its neighbours. */
export interface NamedEvent extends FoundEvent {
  /** SMTP address, lower case. */
  organizerAddress: string | undefined
}

/** `day`: one of a series; `series`: all of its days but those that were changed by themselves. */
export type SeriesScope = 'single' | 'day' | 'series'

/**
 * What is known of whether the id that Outlook gave leads to the event that Outlook shows. Nothing is written by Graph
 * before it is `proven`.
 */
export type Identity =
  /** Not asked yet: nothing needed it, or there is no token and nobody clicked. */
  | { kind: 'unread' }
  | { kind: 'reading' }
  /** Graph does not know the id yet (classic Outlook, cached mode); asked again at `nextMs`, given up at `untilMs`. */
  | { kind: 'late'; nextMs: number; untilMs: number }
  /** The id is that of the series: the person says which. `day` undefined: the series has no such day. */
  | { kind: 'series'; series: NamedEvent; day: NamedEvent | undefined }
  /** Under the id is something that does not look like what Outlook shows: the person says whether it is meant. */
  | { kind: 'differs'; found: NamedEvent; shown: ShownEvent | undefined }
  /** `canChoose`: the whole series may be meant in the day’s place, or the day in the series’. */
  | { kind: 'proven'; event: FoundEvent; scope: SeriesScope; canChoose: boolean }
  | { kind: 'failed'; failure: Failure }

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
