import { eventsBetween, guid, instancesBetween, RIGHTS, rightsOf } from '../world'
import type { CalendarFolder, Mailbox, StoredEvent, World } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { eventShape } from './events'
import { checkId } from './ids'
import { calendarIdOf } from './mailboxes'
import type { FoundEvent } from './mailboxes'
import { pageOf } from './paging'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import { refuse } from './refusal'
import { json } from './reply'
import type { CalendarPath } from './routes'
import { CALENDAR, CALENDAR_GROUP, typeIn } from './schema'

const DAY_MS = 86_400_000
const VIEW_MAX_DAYS = 1825
const WINDOW_OPTIONS = ['startDateTime', 'endDateTime']
const LIST_OPTIONS = ['$select', '$top', '$orderby', '$skiptoken']

interface FoundEvents {
  mailbox: Mailbox
  events: readonly StoredEvent[]
}

/** GET …/calendars, of the mailbox or of one of its groups */
export function listCalendars(
  { mailbox, groupId }: { mailbox: Mailbox; groupId: string | undefined },
  { url }: Asked,
  parts: Parts,
): WireReply {
  const query = parseQuery(url, ['$select', '$top', '$skiptoken'])
  const shape = calendarShape(query, mailbox, parts)
  const context = `users('${encodeURIComponent(mailbox.address)}')/calendars`
  return pageOf(calendarsIn(mailbox, groupId), shape, { url, query, context, parts })
}

/** GET …/calendar, the mailbox's own, and …/calendars/{id} */
export function getCalendar(
  { mailbox, path }: { mailbox: Mailbox; path: CalendarPath },
  { url }: Asked,
  parts: Parts,
): WireReply {
  const shape = calendarShape(parseQuery(url, ['$select']), mailbox, parts)
  const id = calendarIdOf(path, mailbox)
  const calendar = mailbox.calendars.find((one) => one.id === id) ?? refuse('itemNotFound')
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(parts.world.signedIn)}')/calendar/$entity`
  return json(200, { '@odata.context': context, ...shape(calendar) })
}

function calendarShape(query: Query, mailbox: Mailbox, { world }: Parts) {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, CALENDAR).properties))
  const select = parseSelect(query.get('$select'), { name: 'calendar', properties })
  return (calendar: CalendarFolder) => selected(calendarJson(calendar, mailbox, world), select ?? properties)
}

function calendarsIn({ calendars, calendarGroups }: Mailbox, groupId: string | undefined): readonly CalendarFolder[] {
  if (groupId === undefined) return calendars
  checkId(groupId)
  const group = calendarGroups.find(({ id }) => id === groupId) ?? refuse('itemNotFound')
  return calendars.filter(({ id }) => group.calendarIds.includes(id))
}

/** GET …/calendarGroups */
export function listCalendarGroups(mailbox: Mailbox, { url }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, ['$select', '$top', '$skiptoken'])
  const properties = new Set(Object.keys(typeIn(parts.world.tenant.cloud, CALENDAR_GROUP).properties))
  const select = parseSelect(query.get('$select'), { name: 'calendarGroup', properties })
  const shape = ({ id, name }: Mailbox['calendarGroups'][number]) =>
    selected({ id, name, changeKey: id.slice(-24, -4), classId: guid('calendar-group', name) }, select ?? properties)
  const context = `users('${encodeURIComponent(mailbox.address)}')/calendarGroups`
  return pageOf(mailbox.calendarGroups, shape, { url, query, context, parts })
}

function calendarJson(calendar: CalendarFolder, mailbox: Mailbox, { signedIn }: World): Record<string, unknown> {
  const isMine = mailbox.address === signedIn.toLowerCase()
  const isOwn = calendar.owner === undefined && isMine
  // Whether whoever asks may write there. [documented]
  const mayEdit = isMine || (rightsOf(mailbox, signedIn) & RIGHTS.editAll) !== 0
  return {
    id: calendar.id,
    name: calendar.name,
    color: 'auto',
    hexColor: '',
    changeKey: calendar.id.slice(-24, -4),
    isDefaultCalendar: calendar.isDefault,
    canShare: isOwn,
    canViewPrivateItems: isOwn,
    canEdit: calendar.canEdit && mayEdit,
    isRemovable: !calendar.isDefault,
    isTallyingResponses: calendar.isDefault,
    allowedOnlineMeetingProviders: [],
    defaultOnlineMeetingProvider: 'unknown',
    owner: calendar.owner ?? { name: mailbox.displayName, address: mailbox.address },
  }
}

/** GET …/events: single events and masters of series, no occurrences. [documented] */
export function listEvents({ mailbox, events }: FoundEvents, { url, ...view }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, [...LIST_OPTIONS, '$filter'])
  const shape = eventShape(query, { ...view, mailbox }, parts)
  const part = parseFilter(query.get('$filter'))
  const rows = events.filter(
    ({ type, subject }) =>
      (type === 'singleInstance' || type === 'seriesMaster') && subject.toLowerCase().includes(part.toLowerCase()),
  )
  const context = `users('${encodeURIComponent(mailbox.address)}')/events`
  return pageOf(ordered(rows, query.get('$orderby')), shape, { url, query, context, parts })
}

/** GET …/calendarView: what takes place within a window, occurrences one by one, no masters. [documented] */
export function viewCalendar({ mailbox, events }: FoundEvents, { url, ...view }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, [...LIST_OPTIONS, ...WINDOW_OPTIONS])
  const { fromMs, toMs } = parseWindow(query.get('startDateTime'), query.get('endDateTime'))
  if (/createdDateTime|lastModifiedDateTime/.test(query.get('$select') ?? '')) refuse('viewHasNoStamps')
  const shape = eventShape(query, { ...view, mailbox }, parts)
  const rows = eventsBetween(events, fromMs, toMs)
  const context = `users('${encodeURIComponent(mailbox.address)}')/calendarView`
  return pageOf(ordered(rows, query.get('$orderby')), shape, { url, query, context, parts })
}

/** GET {event}/instances: the days of a series within a window. [documented] */
export function listInstances({ mailbox, event }: FoundEvent, { url, ...view }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, [...LIST_OPTIONS, ...WINDOW_OPTIONS])
  const window = parseWindow(query.get('startDateTime'), query.get('endDateTime'))
  if (event.type !== 'seriesMaster') refuse('instancesOfNoSeries')
  const shape = eventShape(query, { ...view, mailbox }, parts)
  const rows = instancesBetween([...mailbox.events.values()], event, window).filter(
    ({ type }) => type !== 'exception' || parts.settings.instances === 'whole',
  )
  const context = `users('${encodeURIComponent(mailbox.address)}')/events('${encodeURIComponent(event.id)}')/instances`
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
