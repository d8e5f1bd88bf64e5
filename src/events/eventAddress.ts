import type { GraphCall } from '../graph'
import { AppError } from '../kernel'
import type { RestItemId } from '../kernel'

/**
 * Where an event lives in Graph. One value per calendar route of "Add attachment" (the 2015 page lists twelve; today's
 * Graph answers ten of them). Ids go in raw: they are encoded once, in `eventPath`.
 */
export type EventAddress =
  | { owner: PersonalOwner; calendar: PersonalCalendar; eventId: RestItemId }
  | { owner: { kind: 'group'; groupId: string }; calendar: { kind: 'none' } | { kind: 'default' }; eventId: RestItemId }

export type PersonalOwner =
  | { kind: 'me' }
  /** Another mailbox, by object id or user principal name. */
  | { kind: 'user'; user: string }

export type PersonalCalendar =
  | { kind: 'none' }
  | { kind: 'default' }
  | { kind: 'calendar'; calendarId: string }
  /** The singular `calendargroup` segment of the 2015 page; gone from today's Graph. */
  | { kind: 'legacy-group'; calendarId: string }
  | { kind: 'in-group'; groupId: string; calendarId: string }

/** The event the pane stands beside: in the person's own mailbox, or in the owner's when the calendar is shared. */
export function openEventAddress(eventId: RestItemId, sharedMailbox?: string): EventAddress {
  const owner: PersonalOwner = sharedMailbox === undefined ? { kind: 'me' } : { kind: 'user', user: sharedMailbox }
  return { owner, calendar: { kind: 'none' }, eventId }
}

/** Path below the service root (`https://graph.microsoft.com/v1.0`), starting with a slash. The one place where ids are encoded. */
export function eventPath(address: EventAddress): string {
  return `${ownerPath(address.owner)}${calendarPath(address.calendar)}/events/${segment(address.eventId)}`
}

/** Routes that Graph is known to refuse for attachments; used to turn its bare 400/404/405 into a sentence. */
export function refusedRoute(address: EventAddress): 'group' | 'calendargroup' | undefined {
  if (address.owner.kind === 'group') return 'group'
  return address.calendar.kind === 'legacy-group' ? 'calendargroup' : undefined
}

/** Graph refuses two of the routes with codes that say little; the address knows better. Everything else stays the error it is. */
export function routeRefusal(address: EventAddress, error: unknown): unknown {
  const route = refusedRoute(address)
  if (route === undefined || !(error instanceof AppError)) return error
  const { kind } = error.failure
  const isRefused = kind === 'refused' || kind === 'event-gone' || kind === 'not-allowed'
  return isRefused ? new AppError({ kind: 'route-refused', route }, { cause: error }) : error
}

/** Another event of the same calendar. */
export function beside(address: EventAddress, eventId: EventAddress['eventId']): EventAddress {
  return { ...address, eventId }
}

/** What a token for this address must be good for: the wider one only in somebody else's mailbox. */
export function scopesOf({ owner }: EventAddress): GraphCall['scopes'] {
  return owner.kind === 'user' ? ['Calendars.ReadWrite.Shared'] : ['Calendars.ReadWrite']
}

export function sameEvent(one: EventAddress, other: EventAddress): boolean {
  return eventPath(one) === eventPath(other)
}

function ownerPath(owner: EventAddress['owner']): string {
  switch (owner.kind) {
    case 'me':
      return '/me'
    case 'user':
      return `/users/${segment(owner.user)}`
    case 'group':
      return `/groups/${segment(owner.groupId)}`
  }
}

function calendarPath(calendar: PersonalCalendar): string {
  switch (calendar.kind) {
    case 'none':
      return ''
    case 'default':
      return '/calendar'
    case 'calendar':
      return `/calendars/${segment(calendar.calendarId)}`
    case 'legacy-group':
      return `/calendargroup/calendars/${segment(calendar.calendarId)}`
    case 'in-group':
      return `/calendargroups/${segment(calendar.groupId)}/calendars/${segment(calendar.calendarId)}`
  }
}

function segment(id: string): string {
  return encodeURIComponent(id)
}
