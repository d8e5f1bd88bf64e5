import { mailboxAt } from '../world'
import type { Mailbox, StoredEvent, World } from '../world'
import { authorizeCalendar, authorizeGroup } from './auth'
import { checkId, eventById, inEitherSpace } from './ids'
import type { Parts } from './parts'
import { refuse } from './refusal'
import type { CalendarPath, Owner } from './routes'

/** The mailbox an address names; `/users/` takes the object id or the user principal name. */
export function mailboxOf(owner: Exclude<Owner, { kind: 'group' }>, { world }: Parts): Mailbox {
  if (owner.kind === 'me') return mailboxAt(world, world.signedIn)
  const user = owner.user.toLowerCase()
  const found =
    world.mailboxes.get(user) ?? [...world.mailboxes.values()].find((mailbox) => mailbox.userId.toLowerCase() === user)
  return found ?? refuse('mailboxUnknown', { message: `The requested user '${owner.user}' is invalid.` })
}

export interface FoundEvent {
  mailbox: Mailbox
  /** A day of a series that nobody ever wrote to is not in the mailbox yet. */
  event: StoredEvent
}

/** The event at a calendar route, after the rights were checked; it must be in that mailbox and that calendar. */
export function findEvent(
  address: { owner: Exclude<Owner, { kind: 'group' }>; calendar: CalendarPath; eventId: string },
  access: 'read' | 'write',
  parts: Parts,
): FoundEvent {
  const mailbox = mailboxOf(address.owner, parts)
  authorizeCalendar(mailbox, access, parts)
  checkId(address.eventId)
  const calendarId = calendarIdOf(address.calendar, mailbox)
  const event = eventById(mailbox, address.eventId)
  if (event === undefined) notInThisMailbox(address.eventId, mailbox, parts)
  if (calendarId !== undefined && event.calendarId !== calendarId) refuse('itemNotFound')
  if (!isVisible(event, parts)) refuse('itemNotFound')
  const calendar = mailbox.calendars.find((one) => one.id === event.calendarId)
  if (access === 'write' && calendar?.canEdit === false) refuse('calendarNotEditable')
  return { mailbox, event }
}

/** An id of another mailbox's is not found here. [documented] Some were told so in other words. [reported] */
function notInThisMailbox(eventId: string, own: Mailbox, { world, settings }: Parts): never {
  const isElsewhere = [...world.mailboxes.values()].some((one) => eventById(one, eventId) !== undefined)
  if (!isElsewhere || settings.otherMailboxId === 'not-found') return refuse('itemNotFound')
  return refuse('idOfAnotherMailbox', {
    message: `Item '${eventId}' doesn't belong to the targeted mailbox '${own.address}'.`,
  })
}

/** The events of a calendar route, after the rights were checked: of one calendar, or of all. */
export function findEvents(
  { owner, calendar }: { owner: Exclude<Owner, { kind: 'group' }>; calendar: CalendarPath },
  parts: Parts,
): { mailbox: Mailbox; events: StoredEvent[] } {
  const mailbox = mailboxOf(owner, parts)
  authorizeCalendar(mailbox, 'read', parts)
  // Without a calendar it is the default one that is meant. [inferred]
  const calendarId = calendarIdOf(calendar.kind === 'none' ? { kind: 'default' } : calendar, mailbox)
  const events = [...mailbox.events.values()].filter((one) => one.calendarId === calendarId && isVisible(one, parts))
  return { mailbox, events }
}

/** Classic Outlook's cached mode: a new event reaches the service later. */
function isVisible({ visibleToGraphAtMs }: StoredEvent, parts: Parts): boolean {
  return visibleToGraphAtMs === undefined || parts.nowMs() >= visibleToGraphAtMs
}

/** A group's event can be read with a group scope. */
export function findGroupEvent(
  { groupId, eventId }: { groupId: string; eventId: string },
  access: 'read' | 'write',
  parts: Parts,
): { mailbox: { address: string }; event: StoredEvent } {
  authorizeGroup(access, parts)
  const group = groupAt(parts.world, groupId)
  const event = group === undefined ? undefined : inEitherSpace(group.events, eventId)
  // Nobody is the organizer's owner there.
  return { mailbox: { address: groupId }, event: event ?? refuse('itemNotFound') }
}

function groupAt(world: World, groupId: string) {
  return world.groups.get(groupId) ?? world.groups.get(groupId.toLowerCase())
}

/** undefined: any calendar of the mailbox. */
export function calendarIdOf(path: CalendarPath, mailbox: Mailbox): string | undefined {
  switch (path.kind) {
    case 'none':
      return undefined
    case 'default':
      return mailbox.calendars.find((one) => one.isDefault)?.id ?? refuse('itemNotFound')
    case 'calendar':
      checkId(path.calendarId)
      return mailbox.calendars.find((one) => one.id === path.calendarId)?.id ?? refuse('itemNotFound')
    case 'in-group': {
      checkId(path.groupId)
      checkId(path.calendarId)
      const group = mailbox.calendarGroups.find((one) => one.id === path.groupId)
      return group?.calendarIds.find((id) => id === path.calendarId) ?? refuse('itemNotFound')
    }
  }
}
