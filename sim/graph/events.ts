import type { StoredEvent } from '../world'
import type { WireReply } from '../wire'
import { shownId } from './ids'
import type { IdSpace } from './ids'
import { parseQuery, parseSelect, selected } from './query'
import { json, moment } from './reply'
import { EVENT } from './schema'

const SELECTABLE = { name: 'event', properties: new Set(Object.keys(EVENT.properties)) }

/** GET {event} */
export function getEvent(event: StoredEvent, about: { signedIn: string; url: URL; space: IdSpace }): WireReply {
  const query = parseQuery(about.url, ['$select'])
  const select = parseSelect(query.get('$select'), SELECTABLE)
  const context = `${about.url.origin}/v1.0/$metadata#users('${encodeURIComponent(about.signedIn)}')/events/$entity`
  return json(200, { '@odata.context': context, ...selected(eventJson(event, about), select) })
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
    categories: [],
    subject: event.subject,
    bodyPreview: content.replaceAll(/<[^>]*>/g, '').slice(0, 255),
    body: { contentType: 'html', content },
    importance: 'normal',
    sensitivity: 'normal',
    isAllDay: false,
    isCancelled: false,
    isDraft: false,
    isOrganizer: event.organizer.toLowerCase() === signedIn.toLowerCase(),
    isOnlineMeeting: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: 'busy',
    type: event.type,
    seriesMasterId: event.seriesMasterId === undefined ? null : shownId({ id: event.seriesMasterId }, space),
    iCalUId: `040000008200E00074C5B7101A82E008${event.id.slice(-24, -1)}`,
    transactionId: null,
    recurrence: null,
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
