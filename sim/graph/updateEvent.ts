import { mailAttendees, peopleOf } from '../world'
import type { Attendee, Mailing, StoredEvent } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { parseJson, tooLargeReply } from './bodies'
import { getEvent } from './events'
import type { FoundEvent } from './mailboxes'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { EVENT, typeIn } from './schema'
import { checkWriters, eventWasWritten } from './store'
import { checkEntity } from './values'
import type { Json } from './values'

/** What a PATCH may set here. Those of the first list are of the meeting and are mailed; the others are the owner's own. */
const MAILED = ['subject', 'body', 'start', 'end', 'location', 'isAllDay', 'importance'] as const
const OWN = ['categories', 'showAs', 'sensitivity'] as const
type Settable = (typeof MAILED)[number] | (typeof OWN)[number] | 'attendees'

/**
 * PATCH {event}. Strict about what it takes and about `If-Match`; whom it mails depends on what really changed, and on whose
 * event it is: an attendee changes no more than the copy in that mailbox. [inferred]
 */
export function updateEvent(found: FoundEvent, asked: Asked, parts: Parts): WireReply {
  const { request } = asked
  const { event, mailbox } = found
  const tooLarge = tooLargeReply(request, parts)
  if (tooLarge !== undefined) return tooLarge
  const changes = parseJson(request)
  checkEntity(changes, typeIn(parts.world.tenant.cloud, EVENT), false)
  const unknown = Object.keys(changes).find((name) => name !== '@odata.type' && !isSettable(name))
  if (unknown !== undefined) refuse('patchNotSimulated', { message: `PATCH of '${unknown}' is not simulated.` })
  if ('attendees' in changes && !isAttendees(changes['attendees'])) refuse('bodyNotReadable')
  checkIfMatch(request.headers['if-match'], event)
  checkWriters(event, parts)

  const before = { ...event, attendees: event.attendees.map((one) => ({ ...one })) }
  for (const [name, value] of Object.entries(changes)) if (isSettable(name)) set(event, name, value)
  dropOnlineMeeting(event)
  eventWasWritten(found, parts)
  if (before.organizer.toLowerCase() === mailbox.address.toLowerCase()) mail(found, before, parts)
  return getEvent(found, asked, parts)
}

function isSettable(name: string): name is Settable {
  return name === 'attendees' || [...MAILED, ...OWN].some((one) => one === name)
}

/** An ETag names one version; `*` any. [documented for OData; the answer reported] */
function checkIfMatch(ifMatch: string | undefined, { changeKey }: StoredEvent): void {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === `W/"${changeKey}"`) return
  refuse('eventChangedMeanwhile')
}

function set(event: StoredEvent, name: Settable, value: unknown): void {
  switch (name) {
    case 'body': {
      const { contentType, content } = value as { contentType: 'text' | 'html'; content: string | null }
      event.body = content ?? ''
      event.bodyType = contentType
      return
    }
    case 'attendees':
      event.attendees = (value as Json[]).map((one) => attendeeOf(one, event))
      event.isMeeting = event.attendees.length > 0
      return
    case 'start':
      event.startMs = momentIn(value)
      return
    case 'end':
      event.endMs = momentIn(value)
      return
    case 'location':
      event.location = (value as { displayName?: string }).displayName ?? ''
      return
    case 'subject':
    case 'isAllDay':
    case 'importance':
    case 'categories':
    case 'showAs':
    case 'sensitivity':
      Object.assign(event, { [name]: value })
  }
}

function momentIn(value: unknown): number {
  const { dateTime, timeZone } = value as { dateTime: string; timeZone: string }
  const ms = Date.parse(`${dateTime.replace(/\.\d+$|Z$/, '')}Z`)
  if (timeZone !== 'UTC') refuse('patchNotSimulated', { message: 'Only UTC is simulated in a PATCH.' })
  return Number.isNaN(ms) ? refuse('bodyNotReadable') : ms
}

function isAttendees(value: unknown): boolean {
  const types = [undefined, 'required', 'optional', 'resource']
  return Array.isArray(value) && value.every((one: Json) => types.some((type) => type === one['type']))
}

function attendeeOf(one: Json, { attendees }: StoredEvent): Attendee {
  const { name, address } = one['emailAddress'] as { name?: string; address: string }
  const known = attendees.find((other) => other.address.toLowerCase() === address.toLowerCase())
  const type = one['type'] as Attendee['type']
  return { ...known, name: name ?? known?.name ?? address, address, ...(type === undefined ? {} : { type }) }
}

/** Without its block in the body the meeting is no online meeting any more. [documented] */
function dropOnlineMeeting(event: StoredEvent): void {
  const { onlineMeeting, body = '' } = event
  if (onlineMeeting !== undefined && !body.includes(onlineMeeting.joinUrl)) delete event.onlineMeeting
}

/** Who is told depends on what is other than before, not on what was sent. [documented for attendees, inferred for the rest] */
function mail(found: FoundEvent, before: StoredEvent, parts: Parts): void {
  const { event } = found
  const { world, settings } = parts
  const how = { nowMs: parts.nowMs(), files: settings.mailedFiles, ownAdditions: settings.ownAdditions }
  const send = (to: readonly Attendee[] | undefined, kind: Mailing['kind'] = 'request') => {
    mailAttendees({ world, ...found, kind, ...(to === undefined ? {} : { to }) }, how)
  }
  const gone = before.attendees.filter((one) => !has(event.attendees, one))
  const come = event.attendees.filter((one) => !has(before.attendees, one))
  if (gone.length > 0) send(gone, 'cancellation')
  if (isChanged(before, event) || leftList(gone, found, parts)) {
    send(undefined)
    delete event.isDraft
  } else if (come.length > 0) send(come)
}

function isChanged(before: StoredEvent, event: StoredEvent): boolean {
  const values = ({ subject, body, startMs, endMs, location, isAllDay, importance }: StoredEvent) =>
    JSON.stringify([subject, body, startMs, endMs, location, isAllDay === true, importance ?? 'normal'])
  return values(before) !== values(event)
}

/** Who is taken off and is on a list that stays has everybody mailed. [documented] */
function leftList(gone: readonly Attendee[], { event, mailbox }: FoundEvent, { world }: Parts): boolean {
  const left = new Set(peopleOf(world, event.attendees, mailbox.address))
  return gone.some(({ address }) => left.has(address.toLowerCase()))
}

function has(attendees: readonly Attendee[], one: Attendee): boolean {
  return attendees.some(({ address }) => address.toLowerCase() === one.address.toLowerCase())
}
