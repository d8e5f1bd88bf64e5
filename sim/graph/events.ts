import type { StoredEvent } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { shownId } from './ids'
import type { IdSpace } from './ids'
import type { Parts } from './parts'
import { parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import { json, moment } from './reply'
import { EVENT, typeIn } from './schema'

/** GET {event} */
export function getEvent(event: StoredEvent, { url, space }: Asked, parts: Parts): WireReply {
  const shape = eventShape(parseQuery(url, ['$select']), space, parts)
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(parts.world.signedIn)}')/events/$entity`
  return json(200, { '@odata.context': context, ...shape(event) })
}

/** What `$select` makes of an event, in this cloud and with these ids. */
export function eventShape(query: Query, space: IdSpace, { world }: Parts) {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, EVENT).properties))
  const select = parseSelect(query.get('$select'), { name: 'event', properties })
  return (event: StoredEvent) => selected(eventJson(event, { signedIn: world.signedIn, space }), select ?? properties)
}

function eventJson(
  event: StoredEvent,
  { signedIn, space }: { signedIn: string; space: IdSpace },
): Record<string, unknown> {
  const content = event.body ?? ''
  return {
    '@odata.etag': `W/"${event.changeKey}"`,
    id: shownId(event, space),
    createdDateTime: moment(event.createdMs),
    lastModifiedDateTime: moment(event.modifiedMs),
    changeKey: event.changeKey,
    categories: event.categories ?? [],
    subject: event.subject,
    bodyPreview: content.replaceAll(/<[^>]*>/g, '').slice(0, 255),
    body: { contentType: 'html', content },
    importance: event.importance ?? 'normal',
    sensitivity: event.sensitivity ?? 'normal',
    isAllDay: event.isAllDay === true,
    isCancelled: event.isCancelled === true,
    isDraft: false,
    isOrganizer: event.organizer.toLowerCase() === signedIn.toLowerCase(),
    isOnlineMeeting: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: event.showAs ?? 'busy',
    type: event.type,
    seriesMasterId: event.seriesMasterId === undefined ? null : shownId({ id: event.seriesMasterId }, space),
    iCalUId: `040000008200E00074C5B7101A82E008${event.id.slice(-24, -1)}`,
    transactionId: null,
    recurrence: event.recurrence ?? null,
    cancelledOccurrences: [],
    onlineMeeting: null,
    onlineMeetingProvider: 'unknown',
    onlineMeetingUrl: null,
    originalStart: event.type === 'occurrence' || event.type === 'exception' ? moment(event.startMs) : null,
    start: zoned(event.startMs),
    end: zoned(event.endMs),
    originalStartTimeZone: 'UTC',
    originalEndTimeZone: 'UTC',
    location: { displayName: event.location, locationType: 'default' },
    locations: event.location === '' ? [] : [{ displayName: event.location, locationType: 'default' }],
    attendees: event.attendees.map((one) => ({
      type: 'required',
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: one,
    })),
    organizer: { emailAddress: { name: event.organizer, address: event.organizer } },
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}`,
    // Inline-only attachments do not count. [documented]
    hasAttachments: event.attachments.some((one) => !one.isInline),
  }
}

function zoned(ms: number): { dateTime: string; timeZone: string } {
  return { dateTime: new Date(ms).toISOString().replace(/\.\d+Z$/, '.0000000'), timeZone: 'UTC' }
}
