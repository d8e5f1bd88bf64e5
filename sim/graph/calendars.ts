import type { CalendarFolder, Mailbox, StoredEvent } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { eventShape } from './events'
import { pageOf } from './paging'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import { refuse } from './refusal'
import { CALENDAR, typeIn } from './schema'

const DAY_MS = 86_400_000
const VIEW_MAX_DAYS = 1825
const LIST_OPTIONS = ['$select', '$top', '$orderby', '$skiptoken']

interface FoundEvents {
  mailbox: Mailbox
  events: readonly StoredEvent[]
}

/** GET …/calendars */
export function listCalendars(mailbox: Mailbox, { url }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, ['$select', '$top', '$skiptoken'])
  const properties = new Set(Object.keys(typeIn(parts.world.tenant.cloud, CALENDAR).properties))
  const select = parseSelect(query.get('$select'), { name: 'calendar', properties })
  const shape = (calendar: CalendarFolder) => selected(calendarJson(calendar, mailbox), select ?? properties)
  const context = `users('${encodeURIComponent(mailbox.address)}')/calendars`
  return pageOf(mailbox.calendars, shape, { url, query, context, parts })
}

function calendarJson(calendar: CalendarFolder, mailbox: Mailbox): Record<string, unknown> {
  const isOwn = calendar.owner === undefined
  return {
    id: calendar.id,
    name: calendar.name,
    color: 'auto',
    hexColor: '',
    changeKey: calendar.id.slice(-24, -4),
    isDefaultCalendar: calendar.isDefault,
    canShare: isOwn,
    canViewPrivateItems: isOwn,
    canEdit: calendar.canEdit,
    isRemovable: !calendar.isDefault,
    isTallyingResponses: calendar.isDefault,
    allowedOnlineMeetingProviders: [],
    defaultOnlineMeetingProvider: 'unknown',
    owner: calendar.owner ?? { name: mailbox.displayName, address: mailbox.address },
  }
}

/** GET …/events: single events and masters of series, no occurrences. [documented] */
export function listEvents({ mailbox, events }: FoundEvents, { url, space }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, [...LIST_OPTIONS, '$filter'])
  const shape = eventShape(query, space, parts)
  const part = parseFilter(query.get('$filter'))
  const rows = events.filter(
    ({ type, subject }) =>
      (type === 'singleInstance' || type === 'seriesMaster') && subject.toLowerCase().includes(part.toLowerCase()),
  )
  const context = `users('${encodeURIComponent(mailbox.address)}')/events`
  return pageOf(ordered(rows, query.get('$orderby')), shape, { url, query, context, parts })
}

/** GET …/calendarView: what takes place within a window, occurrences one by one, no masters. [documented] */
export function viewCalendar({ mailbox, events }: FoundEvents, { url, space }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, [...LIST_OPTIONS, 'startDateTime', 'endDateTime'])
  const { fromMs, toMs } = parseWindow(query.get('startDateTime'), query.get('endDateTime'))
  if (/createdDateTime|lastModifiedDateTime/.test(query.get('$select') ?? '')) refuse('viewHasNoStamps')
  const shape = eventShape(query, space, parts)
  const rows = events.filter(({ type, startMs, endMs }) => {
    // One that ends before it starts is there when it starts. [inferred]
    return type !== 'seriesMaster' && startMs < toMs && Math.max(endMs, startMs + 1) > fromMs
  })
  const context = `users('${encodeURIComponent(mailbox.address)}')/calendarView`
  return pageOf(ordered(rows, query.get('$orderby')), shape, { url, query, context, parts })
}

function parseWindow(start: string | undefined, end: string | undefined): { fromMs: number; toMs: number } {
  if (start === undefined || end === undefined) refuse('viewWindowMissing')
  const [fromMs, toMs] = [momentOf(start), momentOf(end)]
  if (!(fromMs <= toMs)) refuse('viewWindowUnreadable')
  if (toMs - fromMs > VIEW_MAX_DAYS * DAY_MS) refuse('viewWindowTooLong')
  return { fromMs, toMs }
}

/** An offset in the value decides; without one it is UTC. [documented] */
function momentOf(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(text)
  return match?.[1] === undefined
    ? NaN
    : Date.parse(match[1].includes('T') ? `${match[1]}${match[2] ?? 'Z'}` : match[1])
}

/** As they lie, unless an order is asked for. */
function ordered(events: readonly StoredEvent[], orderBy: string | undefined): StoredEvent[] {
  if (orderBy === undefined) return [...events]
  const match = /^start\/dateTime(?: (asc|desc))?$/.exec(orderBy.trim())
  if (match === null) refuse('queryOptionRefused', { message: `$orderby was not understood: ${orderBy}` })
  const sign = match[1] === 'desc' ? -1 : 1
  return [...events].sort((one, other) => sign * (one.startMs - other.startMs))
}

/** What the subject must contain; '' where nothing is asked. */
function parseFilter(text: string | undefined): string {
  if (text === undefined) return ''
  const part = /^contains\(subject,\s*'((?:[^']|'')*)'\)$/.exec(text.trim())?.[1]
  return part?.replaceAll("''", "'") ?? refuse('filterNotSimulated', { message: `$filter=${text}` })
}
