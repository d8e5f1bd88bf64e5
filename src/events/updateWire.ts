import * as v from 'valibot'
import { Moment, momentOf } from './eventWire'
import type { InvitationBody } from './invitation'
import type { EventFacts } from './types'

/** What Graph sends of an event that is to be told about; nothing inward of this file sees it. */
const Person = v.nullish(
  v.object({ emailAddress: v.nullish(v.object({ name: v.nullish(v.string()), address: v.nullish(v.string()) })) }),
)
const Attendee = v.nullish(v.object({ type: v.nullish(v.string()), ...v.unwrap(Person).entries }))

const SERIES_TYPES = ['singleInstance', 'occurrence', 'exception', 'seriesMaster'] as const
const RESPONSES = ['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded'] as const

const Facts = v.object({
  '@odata.etag': v.nullish(v.string()),
  subject: v.nullish(v.string(), ''),
  start: Moment,
  end: Moment,
  isAllDay: v.nullish(v.boolean(), false),
  organizer: Person,
  attendees: v.nullish(v.array(Attendee), []),
  isOrganizer: v.boolean(),
  isDraft: v.nullish(v.boolean(), false),
  isCancelled: v.nullish(v.boolean(), false),
  type: v.nullish(v.fallback(v.picklist(SERIES_TYPES), 'singleInstance'), 'singleInstance'),
  responseStatus: v.nullish(v.object({ response: v.fallback(v.picklist(RESPONSES), 'none') })),
})

const Whole = v.object({
  ...Facts.entries,
  body: v.object({ contentType: v.picklist(['html', 'text']), content: v.nullish(v.string(), '') }),
})

/** Known in every cloud. */
export const FACTS_PROPERTIES =
  'subject,start,end,isAllDay,organizer,attendees,isOrganizer,isDraft,isCancelled,type,responseStatus'

export interface EventAsRead {
  facts: EventFacts
  body: InvitationBody
  /** Names this version of the event; undefined: Graph gave none. */
  etag: string | undefined
}

export function parseFacts(json: unknown): EventFacts {
  return factsIn(v.parse(Facts, json))
}

export function parseEvent(json: unknown): EventAsRead {
  const { body, ...event } = v.parse(Whole, json)
  return { facts: factsIn(event), body, etag: event['@odata.etag'] ?? undefined }
}

function factsIn(event: v.InferOutput<typeof Facts>): EventFacts {
  const organizer = event.organizer?.emailAddress
  const addressOf = (one: v.InferOutput<typeof Person>) => one?.emailAddress?.address?.toLowerCase() ?? ''
  const invited = event.attendees.filter((one) => addressOf(one) !== organizer?.address?.toLowerCase())
  const isThing = (one: v.InferOutput<typeof Attendee>) => one?.type === 'resource'
  const count = (some: typeof invited) => new Set(some.map((one, index) => addressOf(one) || index)).size
  return {
    subject: event.subject,
    startMs: momentOf(event.start),
    endMs: momentOf(event.end),
    isAllDay: event.isAllDay,
    organizer: organizer?.name || organizer?.address || '',
    isOrganizer: event.isOrganizer,
    isDraft: event.isDraft,
    isCancelled: event.isCancelled,
    attendeeCount: count(invited.filter((one) => !isThing(one))),
    roomCount: count(invited.filter(isThing)),
    hasDistributionList: undefined,
    seriesType: event.type,
    hasChangedInstances: undefined,
    responseStatus: event.responseStatus?.response ?? 'none',
  }
}
