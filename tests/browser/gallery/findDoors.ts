import type { CalendarChoice, CalendarGroup, EventFinderDoor, EventSearchState, FoundEvent } from '../../../src/events'
import { openEventAddress } from '../../../src/events'
import { parseEventLink } from '../../../src/events/eventLink'
import { AppError, asAttachmentId, createStore } from '../../../src/kernel'
import type { EventAbout, Failure, RestItemId, Store } from '../../../src/kernel'
import { EVERYWHERE, NO_FILTERS } from '../../../src/mail'
import type {
  ContactDoor,
  ContactRow,
  ContactSearchState,
  MailDoor,
  MailFilters,
  MailFolder,
  MailPart,
  MailPreview,
  MailQuery,
  MailRow,
  MailSearchState,
} from '../../../src/mail'

/** A moment that every picture shares: 24 November 2026, 10:00 UTC. */
export const NOW_MS = Date.UTC(2026, 10, 24, 10)

/** What the mailbox of a scene holds beside what is shown at once. */
export interface Mailbox {
  about: EventAbout
  /** Every mail of the conversation, whichever is asked for. */
  conversation: readonly MailRow[]
  preview: Partial<MailPreview>
  parts: readonly MailPart[] | Failure
  /** By the name of the level; `''`: the own mailbox's top. */
  folders: Record<string, readonly MailFolder[] | Failure>
  /** What a message says of itself when it is described. */
  describe: readonly MailRow[] | Failure
  contacts: ContactSearchState
  otherEvents: EventSearchState
  eventPicker: EventSearchState
  calendars: readonly CalendarGroup[]
  /** What somebody else's calendar, and what an event at an address, is found to be. */
  calendarOf: CalendarChoice | Failure
  lookUp: FoundEvent | Failure
}

export const EMPTY_MAILBOX: Mailbox = {
  about: {
    subject: 'Site meeting, phase 2',
    startMs: NOW_MS,
    organizer: 'planning@contoso.example',
    attendees: ['site@contoso.example'],
  },
  conversation: [],
  preview: {},
  parts: [],
  folders: {},
  describe: [],
  contacts: { kind: 'idle' },
  otherEvents: { kind: 'idle' },
  eventPicker: { kind: 'idle' },
  calendars: [],
  calendarOf: { kind: 'folder-gone' },
  lookUp: { kind: 'event-gone' },
}

export function holding<State>(state: State): Store<State, State> {
  return createStore<State, State>(state, (_before, next) => next)
}

/** `search facade, unread, 7 days, in Inbox`. */
function queryWords({ text, filters, place }: MailQuery): string {
  return [
    `search ${text}`,
    ...filterWords(filters),
    ...(place.kind === 'folder' ? [`in ${place.folder.name}`] : []),
  ].join(', ')
}

function filterWords({ from, to, hasAttachments, unread, days, withDeleted }: MailFilters): string[] {
  return [
    ...(from === '' ? [] : [`from ${from}`]),
    ...(to === '' ? [] : [`to ${to}`]),
    ...(hasAttachments ? ['with attachments'] : []),
    ...(unread ? ['unread'] : []),
    ...(days === undefined ? [] : [`${days} days`]),
    ...(withDeleted ? ['with deleted'] : []),
  ]
}

function orThrow<T>(answer: T | Failure): Promise<T> {
  const isFailure = typeof answer === 'object' && answer !== null && 'kind' in answer
  return isFailure ? Promise.reject(new AppError(answer)) : Promise.resolve(answer)
}

export function mailDoor(
  state: MailSearchState,
  mailbox: Mailbox,
  { calls, quietCalls }: { calls: string[]; quietCalls: string[] },
): MailDoor {
  const noted = (words: string) => {
    calls.push(words)
    return Promise.resolve()
  }
  return {
    ...holding(state),
    search: (query) => noted(queryWords(query)),
    suggest: ({ subject }, how) => {
      if (how === 'asked') return noted('suggest')
      quietCalls.push(`suggest ${subject ?? ''}`)
      return Promise.resolve()
    },
    more: () => noted('more'),
    clear: () => void noted('clear'),
    signIn: () => noted('mail sign-in'),
    conversation: ({ subject }) => {
      calls.push(`conversation of ${subject}`)
      return Promise.resolve(mailbox.conversation)
    },
    preview: async ({ id }) => {
      calls.push('preview')
      const found = 'rows' in state ? state.rows.find((row) => row.id === id) : undefined
      return Promise.resolve({
        subject: found?.subject ?? '',
        from: `${found?.sender ?? ''} <offers@contoso.example>`,
        to: ['planning@contoso.example'],
        cc: [],
        sentMs: found?.receivedMs,
        body: { kind: 'text', content: '' },
        parts: [],
        ...mailbox.preview,
      })
    },
    parts: () => {
      calls.push('parts')
      return orThrow(mailbox.parts)
    },
    folders: (within) => {
      const level = 'name' in within ? within.name : (within.mailbox ?? '')
      calls.push(`folders ${level}`)
      return orThrow<readonly MailFolder[]>(mailbox.folders[level] ?? [])
    },
    describe: (mails) => {
      calls.push(`describe ${mails.length}`)
      return orThrow(mailbox.describe)
    },
  }
}

export function contactDoor({ contacts }: Mailbox, calls: string[]): ContactDoor {
  const store = holding<ContactSearchState>({ kind: 'idle' })
  return {
    ...store,
    search: (text) => {
      calls.push(`contacts ${text}`)
      store.dispatch(contacts)
      return Promise.resolve()
    },
    more: () => Promise.resolve(),
    clear: () => undefined,
    signIn: () => {
      calls.push('contacts sign-in')
      return Promise.resolve()
    },
  }
}

const LINK_HOSTS = {
  graph: 'graph.microsoft.com',
  outlook: ['outlook.office.com'],
  elsewhere: ['outlook.office365.us'],
}

export function eventDoor(state: EventSearchState, mailbox: Mailbox, calls: string[]): EventFinderDoor {
  const store = holding<EventSearchState>({ kind: 'idle' })
  return {
    ...store,
    search: ({ text, calendar }) => {
      calls.push(`events ${text}${calendar === undefined ? '' : ` in ${calendar.name}`}`)
      store.dispatch(state)
      return Promise.resolve()
    },
    more: () => Promise.resolve(),
    clear: () => undefined,
    signIn: () => {
      calls.push('events sign-in')
      return Promise.resolve()
    },
    calendars: () => Promise.resolve(mailbox.calendars),
    calendarOf: (address) => {
      calls.push(`calendar of ${address}`)
      return orThrow(mailbox.calendarOf)
    },
    readLink: (text) => Promise.resolve(parseEventLink(text, LINK_HOSTS)),
    lookUp: () => {
      calls.push('look up')
      return orThrow(mailbox.lookUp)
    },
  }
}

export function foundMail(subject: string, sender: string, rest: Partial<MailRow> = {}): MailRow {
  return {
    id: `found-${subject}` as RestItemId,
    mailbox: undefined,
    subject,
    sender,
    receivedMs: NOW_MS - 3_600_000,
    sizeBytes: 48_000,
    hasAttachments: false,
    nature: 'plain',
    isRead: true,
    conversationId: undefined,
    preview: '',
    ...rest,
  }
}

export function askedFor(text: string): { kind: 'search'; query: MailQuery } {
  return { kind: 'search', query: { text, filters: NO_FILTERS, place: EVERYWHERE } }
}

export function mailsFound(text: string, rows: readonly MailRow[], hasMore = false): MailSearchState {
  return { kind: 'found', asked: askedFor(text), rows, hasMore, loadingMore: false }
}

export function suggested(rows: readonly MailRow[]): MailSearchState {
  return { kind: 'found', asked: { kind: 'suggestions' }, rows, hasMore: false, loadingMore: false }
}

export function folder(name: string, mailCount: number, rest: Partial<MailFolder> = {}): MailFolder {
  return { id: `folder-${name}`, name, mailbox: undefined, wellKnown: undefined, childCount: 0, mailCount, ...rest }
}

export function part(name: string, sizeBytes: number, rest: Partial<MailPart> = {}): MailPart {
  return { id: asAttachmentId(`part-${name}`), name, sizeBytes, kind: 'file', isInline: false, ...rest }
}

const HOUR_MS = 3_600_000

/** `inHours` from the shared moment. */
export function foundEvent(subject: string, inHours: number, rest: Partial<FoundEvent> = {}): FoundEvent {
  return {
    address: openEventAddress(`event-${subject}-${inHours}` as RestItemId, undefined),
    subject,
    startMs: NOW_MS + inHours * HOUR_MS,
    endMs: NOW_MS + (inHours + 1) * HOUR_MS,
    isAllDay: false,
    organizer: 'Facade planning',
    isOrganizer: false,
    isCancelled: false,
    isMeeting: true,
    ...rest,
  }
}

export function contact(name: string, company: string, address: string): ContactRow {
  return { id: `contact-${name}${address}` as RestItemId, mailbox: undefined, name, company, address }
}
