import { createPagedSearch } from '../graph'
import type { Graph, GraphCall, Page } from '../graph'
import type { Clock, Log, RestItemId } from '../kernel'
import { openEventAddress } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { CALENDAR_PROPERTIES, EVENT_PROPERTIES, parseCalendars, parseEventPage } from './eventWire'
import type { EventRow } from './eventWire'
import type { CalendarChoice, EventFinderDoor, EventQuery, EventSearchState, FoundEvent } from './types'

export interface EventFinderDeps {
  graph: Graph
  /** Opens the sign-in window for `Calendars.ReadWrite`. */
  signIn: (signal: AbortSignal) => Promise<void>
  clock: Clock
  log: Log
  /** SMTP address of the mailbox Outlook shows, as far as it is known. */
  ownAddress: () => string | undefined
}

const DAY_MS = 86_400_000
/** Yesterday's meeting is the one whose minutes are to be added today. */
const BACK_MS = DAY_MS
/** Graph wants an end for a calendar view; further days are asked for when they are wanted. */
const WINDOW_MS = 30 * DAY_MS
const HORIZON_MS = 180 * DAY_MS
const ROWS_PER_PAGE = 50
const CALENDARS = 100
/** Exchange keeps no longer subject. */
const MAX_TEXT_CHARS = 255

/** Finds events: what is coming up, or by words of the subject. Occurrences count, the series they belong to does not. */
export function createEventFinder({ graph, signIn, clock, log, ownAddress }: EventFinderDeps): EventFinderDoor {
  /** Where the days end that a link is about: a next link says nothing of that itself. */
  const windowEnds = new Map<string, number>()
  const startOfToday = () => Math.floor(clock.now() / DAY_MS) * DAY_MS

  async function upcoming(query: EventQuery, link: string | undefined, signal: AbortSignal): Promise<Page<EventRow>> {
    const today = startOfToday()
    if (link === undefined) windowEnds.clear()
    const endMs = (link === undefined ? undefined : windowEnds.get(link)) ?? today + WINDOW_MS
    const path = link ?? viewPath(query, today - BACK_MS, endMs)
    const page = await graph.read(call(path), parseEventPage, signal)
    const isLast = page.nextLink === undefined && endMs >= today + HORIZON_MS
    if (isLast) return page
    const nextLink = page.nextLink ?? viewPath(query, endMs, endMs + WINDOW_MS)
    windowEnds.set(nextLink, page.nextLink === undefined ? endMs + WINDOW_MS : endMs)
    return { ...page, nextLink }
  }

  const search = createPagedSearch<{ query: EventQuery }, FoundEvent>({
    async read({ question: { query }, link }, signal) {
      const text = searchable(query.text)
      const page =
        text === ''
          ? await upcoming(query, link, signal)
          : await graph.read(call(link ?? textPath(query, text)), parseEventPage, signal)
      const rows = page.rows.map(({ id, ...event }) => ({ ...event, address: addressOf(query.calendar, id) }))
      return { rows, nextLink: page.nextLink }
    },
    idOf: ({ address }) => address.eventId,
    signIn: (_question, signal) => signIn(signal),
    unasked: { query: { text: '', calendar: undefined } },
    log,
  })

  let shown: { of: EventSearchState; as: EventSearchState } = { of: search.state(), as: search.state() }

  return {
    state() {
      const state = search.state()
      if (shown.of !== state) shown = { of: state, as: ordered(state, clock.now()) }
      return shown.as
    },
    subscribe: search.subscribe,
    search: (query) => search.search({ query }),
    more: search.more,
    clear: search.clear,
    signIn: search.signIn,
    calendars: (signal) =>
      graph.read(
        call(`/me/calendars?$select=${CALENDAR_PROPERTIES}&$top=${CALENDARS}`),
        (json) => parseCalendars(json, ownAddress()),
        signal,
      ),
  }
}

/** The pane asks while the person types, so no window may open for it: that is for the click on "Sign in". */
function call(path: string): GraphCall {
  return { path, scopes: ['Calendars.ReadWrite'], missing: 'folder', silentOnly: true }
}

function viewPath({ calendar }: EventQuery, startMs: number, endMs: number): string {
  const days = `startDateTime=${new Date(startMs).toISOString()}&endDateTime=${new Date(endMs).toISOString()}`
  return `${calendarPath(calendar)}/calendarView?${days}&$orderby=start/dateTime&$top=${ROWS_PER_PAGE}&$select=${EVENT_PROPERTIES}`
}

/** Without `$orderby`: Graph refuses it beside a filter of another property. */
function textPath({ calendar }: EventQuery, text: string): string {
  const filter = encodeURIComponent(`contains(subject,'${text.replaceAll("'", "''")}')`)
  return `${calendarPath(calendar)}/events?$filter=${filter}&$top=${ROWS_PER_PAGE}&$select=${EVENT_PROPERTIES}`
}

function calendarPath(calendar: CalendarChoice | undefined): string {
  return calendar === undefined || calendar.isDefault ? '/me' : `/me/calendars/${encodeURIComponent(calendar.id)}`
}

function addressOf(calendar: CalendarChoice | undefined, eventId: RestItemId): EventAddress {
  if (calendar === undefined || calendar.isDefault) return openEventAddress(eventId)
  return { owner: { kind: 'me' }, calendar: { kind: 'calendar', calendarId: calendar.id }, eventId }
}

/** Half a character and control characters cannot travel in an address, and stand in no subject. */
function searchable(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT_CHARS)
    .replace(/\p{Cs}/gu, '')
}

/** Found by words: Graph gives no order, and the next event is most likely the one that is meant. */
function ordered(state: EventSearchState, nowMs: number): EventSearchState {
  if (state.kind !== 'found' || searchable(state.query.text) === '') return state
  return { ...state, rows: nearestFirst(state.rows, nowMs) }
}

/** What is coming up, the nearest first; then what is past, the newest first; then what does not say when. */
function nearestFirst(rows: readonly FoundEvent[], nowMs: number): FoundEvent[] {
  const isAhead = ({ startMs, endMs }: FoundEvent) => Math.max(startMs ?? -Infinity, endMs ?? -Infinity) >= nowMs
  const startOf = ({ startMs, endMs }: FoundEvent) => startMs ?? endMs ?? -Infinity
  const ahead = rows.filter(isAhead).sort((one, other) => startOf(one) - startOf(other))
  const past = rows.filter((row) => !isAhead(row)).sort((one, other) => compareDown(startOf(one), startOf(other)))
  return [...ahead, ...past]
}

/** Subtracting would make nothing of two moments that are not known. */
function compareDown(one: number, other: number): number {
  return one === other ? 0 : one < other ? 1 : -1
}
