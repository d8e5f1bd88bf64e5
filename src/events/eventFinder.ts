import { createPagedSearch } from '../graph'
import type { Graph, GraphCall, Page } from '../graph'
import type { Clock, Log, RestItemId } from '../kernel'
import { CALENDAR_PROPERTIES, parseCalendar, parseCalendars, parseGroups } from './calendarWire'
import { openEventAddress, routeRefusal } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { parseEventLink } from './eventLink'
import { readEvent } from './eventReading'
import type { LinkHosts } from './eventLink'
import { EVENT_PROPERTIES, parseEventPage } from './eventWire'
import type { EventRow } from './eventWire'
import type { CalendarChoice, CalendarGroup, EventFinderDoor, EventQuery, EventSearchState, FoundEvent } from './types'

export interface EventFinderDeps {
  graph: Graph
  /** Opens the sign-in window. */
  signIn: (scopes: GraphCall['scopes'], signal: AbortSignal) => Promise<void>
  clock: Clock
  log: Log
  /** SMTP address of the mailbox Outlook shows, as far as it is known. */
  ownAddress: () => string | undefined
  linkHosts: () => LinkHosts
  /** Whether a series can be found as a whole, by its words. */
  withSeries: boolean
}

const DAY_MS = 86_400_000
/** Yesterday's meeting is the one whose minutes are to be added today. */
const BACK_MS = DAY_MS
/** Graph wants an end for a calendar view; further days are asked for when they are wanted. */
const WINDOW_MS = 30 * DAY_MS
const HORIZON_MS = 180 * DAY_MS
const ROWS_PER_PAGE = 50
const CALENDARS = 100
const OWN: GraphCall['scopes'] = ['Calendars.ReadWrite']
const OTHERS: GraphCall['scopes'] = ['Calendars.ReadWrite.Shared']
/** Exchange keeps no longer subject. */
const MAX_TEXT_CHARS = 255

/** Finds events: what is coming up, by words of the subject, or at an address. */
export function createEventFinder(deps: EventFinderDeps): EventFinderDoor {
  const { graph, signIn, clock, log, withSeries } = deps
  /** Where the days end that a link is about: a next link says nothing of that itself. */
  const windowEnds = new Map<string, number>()
  const startOfToday = () => Math.floor(clock.now() / DAY_MS) * DAY_MS

  async function upcoming(query: EventQuery, link: string | undefined, signal: AbortSignal): Promise<Page<EventRow>> {
    const today = startOfToday()
    if (link === undefined) windowEnds.clear()
    const endMs = (link === undefined ? undefined : windowEnds.get(link)) ?? today + WINDOW_MS
    const path = link ?? viewPath(query, today - BACK_MS, endMs)
    const page = await graph.read(call(path, query.calendar), parseEventPage, signal)
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
          : await graph.read(call(link ?? textPath(query, text), query.calendar), parseEventPage, signal)
      const rows = page.rows.map(({ id, ...event }) => ({ ...event, address: addressOf(query.calendar, id) }))
      return { rows: rows.filter(({ series }) => withSeries || series?.kind !== 'whole'), nextLink: page.nextLink }
    },
    idOf: ({ address }) => address.eventId,
    signIn: ({ query }, signal) => signIn(scopesIn(query.calendar), signal),
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
    calendars: (signal) => readCalendars(deps, signal),
    calendarOf: (mailbox, signal) => readCalendarOf(deps, mailbox, signal),
    readLink: (text) => Promise.resolve(parseEventLink(text, deps.linkHosts())),
    lookUp: (address, signal) => lookUp(graph, address, signal),
  }
}

async function readCalendars({ graph, ownAddress }: EventFinderDeps, signal: AbortSignal): Promise<CalendarGroup[]> {
  const top = `$top=${CALENDARS}`
  const groups = await graph.read(call(`/me/calendarGroups?$select=id,name&${top}`), parseGroups, signal)
  const reading = groups.map(async (group): Promise<CalendarGroup> => {
    const path = `/me/calendarGroups/${encodeURIComponent(group.id)}/calendars?$select=${CALENDAR_PROPERTIES}&${top}`
    return { ...group, calendars: await graph.read(call(path), parseCalendars, signal) }
  })
  return mainFirst(await Promise.all(reading), ownAddress())
}

/** The main calendar and its group first, the rest by name; an owner is told where it is somebody else. */
function mainFirst(groups: readonly CalendarGroup[], ownAddress: string | undefined): CalendarGroup[] {
  const main = groups.flatMap(({ calendars }) => calendars).find(({ isDefault }) => isDefault)
  const own = (ownAddress ?? main?.owner)?.toLowerCase()
  return groups
    .filter(({ calendars }) => calendars.length > 0)
    .map((group) => ({
      ...group,
      calendars: group.calendars
        .map((one) => ({ ...one, isDefault: one === main, owner: one.owner === own ? undefined : one.owner }))
        .sort((one, other) => Number(other.isDefault) - Number(one.isDefault) || one.name.localeCompare(other.name)),
    }))
    .sort((one, other) => Number(hasMain(other)) - Number(hasMain(one)))
}

function hasMain({ calendars }: CalendarGroup): boolean {
  return calendars.some(({ isDefault }) => isDefault)
}

async function readCalendarOf(
  { graph, ownAddress }: EventFinderDeps,
  mailbox: string,
  signal: AbortSignal,
): Promise<CalendarChoice> {
  const isOwn = mailbox.toLowerCase() === ownAddress()?.toLowerCase()
  const place = isOwn ? '/me' : `/users/${encodeURIComponent(mailbox)}`
  const path = `${place}/calendar?$select=${CALENDAR_PROPERTIES}`
  const asked = { path, scopes: isOwn ? OWN : OTHERS, missing: 'folder' } as const
  const calendar = await graph.read(asked, parseCalendar, signal)
  const owner = isOwn ? undefined : mailbox
  return { ...calendar, isDefault: true, owner, mailbox: owner }
}

/** A route that Graph refuses is asked all the same, and its answer told in words. */
async function lookUp(graph: Graph, address: EventAddress, signal: AbortSignal): Promise<FoundEvent> {
  try {
    return await readEvent(graph, address, { silentOnly: false }, signal)
  } catch (error) {
    throw routeRefusal(address, error)
  }
}

/** The pane asks while the person types, so no window may open for it: that is for the click on "Sign in". */
function call(path: string, calendar?: CalendarChoice): GraphCall {
  return { path, scopes: scopesIn(calendar), missing: 'folder', silentOnly: true }
}

function scopesIn(calendar: CalendarChoice | undefined): GraphCall['scopes'] {
  return calendar?.mailbox === undefined ? OWN : OTHERS
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
  if (calendar?.mailbox !== undefined) return `/users/${encodeURIComponent(calendar.mailbox)}/calendar`
  return calendar === undefined || calendar.isDefault ? '/me' : `/me/calendars/${encodeURIComponent(calendar.id)}`
}

function addressOf(calendar: CalendarChoice | undefined, eventId: RestItemId): EventAddress {
  if (calendar?.mailbox !== undefined) {
    return { owner: { kind: 'user', user: calendar.mailbox }, calendar: { kind: 'default' }, eventId }
  }
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
