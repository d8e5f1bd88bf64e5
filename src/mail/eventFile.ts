import * as v from 'valibot'
import { cleanText, jCalFile, oneLine, textLine } from './jCal'
import type { Line } from './jCal'
import { textOfHtml } from './plainText'
import { Recurrence, recurrenceLine } from './recurrence'

const Moment = v.nullish(v.object({ dateTime: v.string(), timeZone: v.nullish(v.string(), 'UTC') }))
type MomentJson = v.InferOutput<typeof Moment>

const Human = v.object({
  emailAddress: v.nullish(v.object({ name: v.nullish(v.string()), address: v.nullish(v.string()) })),
})
const Person = v.nullish(Human)
type PersonJson = v.InferOutput<typeof Person>

const Event = v.object({
  id: v.nullish(v.string(), ''),
  iCalUId: v.nullish(v.string(), ''),
  subject: v.nullish(v.string(), ''),
  body: v.nullish(v.object({ contentType: v.nullish(v.string()), content: v.nullish(v.string(), '') })),
  start: Moment,
  end: Moment,
  isAllDay: v.nullish(v.boolean(), false),
  location: v.nullish(v.object({ displayName: v.nullish(v.string()) })),
  organizer: Person,
  attendees: v.nullish(v.array(v.object({ ...Human.entries, type: v.nullish(v.string()) })), []),
  importance: v.nullish(v.string()),
  sensitivity: v.nullish(v.string()),
  showAs: v.nullish(v.string()),
  isCancelled: v.nullish(v.boolean(), false),
  recurrence: v.nullish(Recurrence),
})
type EventJson = v.InferOutput<typeof Event>

/** An event as `.ics` (RFC 5545), in UTC. Its own attachments, its reminder and people's answers do not travel. */
export function eventFile(json: unknown): Promise<Blob> {
  const event = v.parse(Event, json)
  const lines: Line[] = [
    ['uid', {}, 'text', oneLine(event.iCalUId) === '' ? oneLine(event.id) : oneLine(event.iCalUId)],
    // A stamp must be there; not the time of reading, so that the same event read twice is the same file.
    ['dtstamp', {}, 'date-time', zuluOf(event.start) ?? '1970-01-01T00:00:00Z'],
    ...timeLines(event),
    ...textLine('summary', event.subject),
    ...textLine('location', event.location?.displayName),
    ...textLine('description', bodyText(event)),
    ...personLine('organizer', event.organizer, {}),
    ...event.attendees.flatMap((one) => personLine('attendee', one, roleOf(one.type))),
    ['status', {}, 'text', statusOf(event)],
    ['transp', {}, 'text', event.showAs === 'free' ? 'TRANSPARENT' : 'OPAQUE'],
    ...classLine(event.sensitivity),
  ]
  const head: Line[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Event Attachments for Outlook//EN'],
    ['method', {}, 'text', 'PUBLISH'],
  ]
  return jCalFile(['vcalendar', head, [['vevent', lines, []]]], 'text/calendar; charset=utf-8')
}

function timeLines(event: EventJson): Line[] {
  const type = event.isAllDay ? 'date' : 'date-time'
  const valueOf = (moment: MomentJson) => (type === 'date' ? dayOf(moment) : zuluOf(moment))
  const start = valueOf(event.start)
  if (start === undefined) return []
  const end = valueOf(event.end) ?? start
  return [
    ['dtstart', {}, type, start],
    // Calendars refuse a file in which an event ends before it starts; both are written in a way that sorts by time.
    ['dtend', {}, type, end < start ? start : end],
    ...recurrenceLine(event.recurrence ?? undefined, start),
  ]
}

/** `2026-11-20T08:00:00.0000000` becomes `2026-11-20T08:00:00Z`; Graph answers in UTC unless asked otherwise. */
function zuluOf(moment: MomentJson): string | undefined {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(moment?.dateTime ?? '')?.[0]
  if (local === undefined) return undefined
  return /^(UTC|Etc\/(GMT|UTC)|tzone:\/\/Microsoft\/Utc)$/i.test(moment?.timeZone ?? 'UTC') ? `${local}Z` : local
}

function dayOf(moment: MomentJson): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(moment?.dateTime ?? '')?.[0]
}

function bodyText({ body }: EventJson): string {
  const content = body?.content ?? ''
  return body?.contentType?.toLowerCase() === 'html' ? textOfHtml(content) : cleanText(content)
}

function personLine(name: string, person: PersonJson, role: Readonly<Record<string, string>>): Line[] {
  const address = oneLine(person?.emailAddress?.address).replaceAll(' ', '')
  if (address === '') return []
  const shown = oneLine(person?.emailAddress?.name)
  return [[name, { ...(shown === '' ? {} : { cn: shown }), ...role }, 'cal-address', `mailto:${address}`]]
}

function roleOf(type: string | null | undefined): Readonly<Record<string, string>> {
  if (type === 'resource') return { cutype: 'RESOURCE', role: 'NON-PARTICIPANT' }
  return { role: type === 'optional' ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT' }
}

function statusOf({ isCancelled, showAs }: EventJson): string {
  if (isCancelled) return 'CANCELLED'
  return showAs === 'tentative' ? 'TENTATIVE' : 'CONFIRMED'
}

function classLine(sensitivity: string | null | undefined): Line[] {
  if (sensitivity === 'confidential') return [['class', {}, 'text', 'CONFIDENTIAL']]
  return sensitivity === 'private' || sensitivity === 'personal' ? [['class', {}, 'text', 'PRIVATE']] : []
}
