import * as v from 'valibot'
import { asRestItemId } from '../kernel'
import type { RestItemId } from '../kernel'
import type { EventAddress } from './eventAddress'
import type { FoundEvent, NamedEvent } from './types'

/** What Graph sends of events and calendars; nothing inward of this file sees it. */
const EmailAddress = v.nullish(v.object({ name: v.nullish(v.string()), address: v.nullish(v.string()) }))
const Recipient = v.nullish(v.object({ emailAddress: EmailAddress }))
export const Moment = v.nullish(v.object({ dateTime: v.nullish(v.string()), timeZone: v.nullish(v.string()) }))

const Event = v.object({
  id: v.string(),
  subject: v.nullish(v.string()),
  start: Moment,
  end: Moment,
  isAllDay: v.nullish(v.boolean()),
  organizer: Recipient,
  attendees: v.nullish(v.array(Recipient)),
  isOrganizer: v.nullish(v.boolean()),
  isCancelled: v.nullish(v.boolean()),
  type: v.nullish(v.string()),
  seriesMasterId: v.nullish(v.string()),
  originalStart: v.nullish(v.string()),
})

const EventPage = v.object({ value: v.array(Event), '@odata.nextLink': v.optional(v.string()) })

export const EVENT_PROPERTIES =
  'id,subject,start,end,isAllDay,organizer,attendees,isOrganizer,isCancelled,type,seriesMasterId,originalStart'

/** An event without its place, which depends on where it was looked for. */
export type EventRow = Omit<FoundEvent, 'address'> & { id: RestItemId }

export interface EventRows {
  rows: EventRow[]
  nextLink: string | undefined
}

export function parseEventPage(json: unknown): EventRows {
  const page = v.parse(EventPage, json)
  return { rows: page.value.flatMap((event) => rowOf(event) ?? []), nextLink: page['@odata.nextLink'] }
}

/** One event, of whatever type, as it is told apart from others. Throws on what is no event. */
export function parseNamedEvent(json: unknown, placeOf: (id: RestItemId) => EventAddress): NamedEvent {
  const event = v.parse(Event, json)
  const row = rowOf(event)
  if (row === undefined) throw new Error('An event without an id that Graph takes.')
  return named(event, row, placeOf)
}

/** Days of a series. */
export function parseNamedPage(
  json: unknown,
  placeOf: (id: RestItemId) => EventAddress,
): { rows: NamedEvent[]; nextLink: string | undefined } {
  const page = v.parse(EventPage, json)
  const rows = page.value.flatMap((event) => {
    const row = rowOf(event)
    return row === undefined ? [] : [named(event, row, placeOf)]
  })
  return { rows, nextLink: page['@odata.nextLink'] }
}

function named(
  event: v.InferOutput<typeof Event>,
  { id, ...row }: EventRow,
  placeOf: (id: RestItemId) => EventAddress,
): NamedEvent {
  return {
    ...row,
    address: placeOf(id),
    organizerAddress: event.organizer?.emailAddress?.address?.toLowerCase() || undefined,
  }
}

/** `originalStart` is a DateTimeOffset, unlike the other times of an event. */
function instantOf(text: string | null | undefined): number | undefined {
  const ms = Date.parse(text?.replace(/(\.\d{3})\d+/, '$1') ?? '')
  return Number.isNaN(ms) ? undefined : ms
}

function rowOf(event: v.InferOutput<typeof Event>): EventRow | undefined {
  const id = asRestItemId(event.id)
  if (id === undefined) return undefined // not addressable, so nothing can be put on it
  const organizer = event.organizer?.emailAddress
  const invited = (event.attendees ?? []).map((one) => one?.emailAddress?.address?.toLowerCase())
  return {
    id,
    subject: event.subject ?? '',
    startMs: momentOf(event.start),
    endMs: momentOf(event.end),
    isAllDay: event.isAllDay ?? false,
    organizer: organizer?.name || organizer?.address || '',
    isOrganizer: event.isOrganizer ?? false,
    isCancelled: event.isCancelled ?? false,
    isMeeting: invited.some((address) => address !== organizer?.address?.toLowerCase()),
    ...seriesOf(event),
  }
}

/** A changed day of a series is a day of it like the others. */
function seriesOf({ type, seriesMasterId, originalStart }: v.InferOutput<typeof Event>): Pick<FoundEvent, 'series'> {
  if (type === 'seriesMaster') return { series: { kind: 'whole' } }
  const masterId = asRestItemId(seriesMasterId ?? '')
  return masterId === undefined ? {} : { series: { kind: 'day', masterId, originalStartMs: instantOf(originalStart) } }
}

/** Graph gives UTC unless it is asked for something else, and seven decimals, which not every browser reads. */
export function momentOf(moment: v.InferOutput<typeof Moment>): number | undefined {
  const [, plain, zone = 'Z'] = /^([\d-]+T[\d:]+)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(moment?.dateTime ?? '') ?? []
  const isUtc = /^(utc|etc\/utc|gmt|etc\/gmt)?$/i.test(moment?.timeZone ?? '')
  const ms = plain !== undefined && isUtc ? Date.parse(plain + zone) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}
