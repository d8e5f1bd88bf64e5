import { dateOf, originalStart, seriesDay, uidOf, wallClock, ZONES } from '../world'
import type { Mailbox, StoredEvent } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { shownId } from './ids'
import type { AskedZone, BodyType, IdSpace } from './ids'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import { json, moment } from './reply'
import { EVENT, typeIn } from './schema'

/** Whose event is shown, with which ids and times. */
export interface EventView {
  mailbox: Pick<Mailbox, 'address'>
  space: IdSpace
  timeZone: AskedZone | undefined
  bodyType: BodyType
}

/** GET {event} */
export function getEvent(
  { mailbox, event }: { mailbox: EventView['mailbox']; event: StoredEvent },
  { url, ...view }: Asked,
  parts: Parts,
): WireReply {
  const shape = eventShape(parseQuery(url, ['$select']), { ...view, mailbox }, parts)
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(parts.world.signedIn)}')/events/$entity`
  return json(200, { '@odata.context': context, ...shape(event) })
}

/** What `$select` makes of an event, in this cloud and with these ids. */
export function eventShape(query: Query, view: EventView, { world }: Parts) {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, EVENT).properties))
  const select = parseSelect(query.get('$select'), { name: 'event', properties })
  return (event: StoredEvent) => selected(eventJson(event, view), select ?? properties)
}

function eventJson(event: StoredEvent, { mailbox, space, timeZone, bodyType }: EventView): Record<string, unknown> {
  const body = bodyAs(event, bodyType)
  const isOnlineMeeting = event.onlineMeeting !== undefined
  return {
    '@odata.etag': `W/"${event.changeKey}"`,
    id: shownId(event, space),
    createdDateTime: moment(event.createdMs),
    lastModifiedDateTime: moment(event.modifiedMs),
    changeKey: event.changeKey,
    categories: event.categories ?? [],
    subject: event.subject,
    bodyPreview: bodyAs(event, 'text').content.slice(0, 255),
    body,
    importance: event.importance ?? 'normal',
    sensitivity: event.sensitivity ?? 'normal',
    isAllDay: event.isAllDay === true,
    isCancelled: event.isCancelled === true,
    isDraft: event.isDraft === true,
    // Of whoever owns the calendar, not of whoever asks. [documented]
    isOrganizer: event.organizer.toLowerCase() === mailbox.address.toLowerCase(),
    isOnlineMeeting,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: event.showAs ?? 'busy',
    type: event.type,
    seriesMasterId: event.seriesMasterId === undefined ? null : shownId({ id: event.seriesMasterId }, space),
    iCalUId: iCalUId(event),
    transactionId: null,
    recurrence: event.recurrence ?? null,
    cancelledOccurrences: (event.deletedDays ?? []).map((day) => `OID.${shownId(event, space)}.${day}`),
    onlineMeeting: event.onlineMeeting ?? null,
    onlineMeetingProvider: isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    onlineMeetingUrl: null,
    originalStart: isOfSeries(event) ? moment(originalStart(event)) : null,
    start: zoned(event.startMs, event, timeZone),
    end: zoned(event.endMs, event, timeZone),
    originalStartTimeZone: ZONES[event.zone ?? 'UTC'],
    originalEndTimeZone: ZONES[event.zone ?? 'UTC'],
    location: { displayName: event.location, locationType: 'default' },
    locations: event.location === '' ? [] : [{ displayName: event.location, locationType: 'default' }],
    attendees: event.attendees.map((one) => ({
      type: one.type ?? 'required',
      status: { response: one.response ?? 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { name: one.name, address: one.address },
    })),
    organizer: { emailAddress: { name: event.organizer, address: event.organizer } },
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}`,
    // Inline-only attachments do not count. [documented]
    hasAttachments: event.attachments.some((one) => !one.isInline),
  }
}

/** The other type is made of the stored one: text in a page of its own, HTML without its tags. [documented; the page inferred] */
function bodyAs({ body = '', bodyType: stored = 'html' }: StoredEvent, contentType: BodyType) {
  if (stored === contentType) return { contentType, content: body }
  if (contentType === 'text') return { contentType, content: body.replaceAll(/<[^>]*>/g, '') }
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const lines = text.replaceAll(/\r\n|\r|\n/g, '<br>\r\n')
  const content = `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n<div class="PlainText">${lines}</div>\r\n</body>\r\n</html>\r\n`
  return { contentType, content }
}

function isOfSeries({ type }: StoredEvent): boolean {
  return type === 'occurrence' || type === 'exception'
}

/** The same in every mailbox; a day of a series has its date in it. [documented] */
function iCalUId(event: StoredEvent): string {
  const [year = 0, month = 0, day = 0] = isOfSeries(event) ? dateOf(seriesDay(event)).split('-').map(Number) : []
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
  return `040000008200E00074C5B7101A82E008${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}${uidOf(event)}`
}

/** A whole day goes from midnight to midnight, whatever zone is asked for. [documented for writing; inferred] */
function zoned(ms: number, { isAllDay }: StoredEvent, asked: AskedZone | undefined) {
  const wallMs = isAllDay === true || asked === undefined ? ms : wallClock(ms, asked.zone)
  return { dateTime: new Date(wallMs).toISOString().replace(/\.\d+Z$/, '.0000000'), timeZone: asked?.name ?? 'UTC' }
}
