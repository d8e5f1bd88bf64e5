import type { EventAddress, FoundEvent } from '../../src/events'
import { dateOf, eventAt, eventsBetween, mailboxAt, ownMailbox, seriesDay, uidOf } from '../../sim/world'
import type { Mailbox, StoredEvent, World } from '../../sim/world'
import type { EventForm } from '../../sim/outlook/eventForm'

export type Scope = 'single' | 'day' | 'series'

/** What a screen names an event by. */
export interface Facts {
  /** Address of the mailbox it is in. */
  mailbox: string
  subject: string
  startMs: number | undefined
  endMs: number | undefined
  organizer: string
  scope: Scope
}

export interface Placed {
  mailbox: Mailbox
  event: StoredEvent
}

const AROUND_MS = 3 * 86_400_000

export function scopeOf({ type }: StoredEvent): Scope {
  if (type === 'seriesMaster') return 'series'
  return type === 'singleInstance' ? 'single' : 'day'
}

/** The same for one event whatever becomes of it: its ids, its times and its words may change. */
export function keyOf({ mailbox, event }: Placed): string {
  const day = scopeOf(event) === 'day' ? dateOf(seriesDay(event)) : scopeOf(event)
  return `${mailbox.address}|${uidOf(event)}|${day}`
}

export function factsOf({ mailbox, event }: Placed): Facts {
  const { subject, startMs, endMs, organizer } = event
  return { mailbox: mailbox.address, subject, startMs, endMs, organizer, scope: scopeOf(event) }
}

/** As a line of the pane shows one that Graph found. */
export function factsOfFound(world: World, found: FoundEvent, scope: Scope): Facts {
  const { subject, startMs, endMs, organizer, address } = found
  return { mailbox: mailboxOf(world, address)?.address ?? '', subject, startMs, endMs, organizer, scope }
}

/** As Outlook's window shows what is open in it. `mailbox`: whose calendar the window says that it is. */
export function factsOfWindow(form: EventForm, mailbox: string): Facts {
  const { subject, startMs, endMs, organizer, eventId, seriesMasterId } = form
  const event = eventId === undefined ? undefined : eventAt(form.mailbox.events, eventId)
  const scope = seriesMasterId !== undefined ? 'day' : event === undefined ? 'single' : scopeOf(event)
  return { mailbox, subject, startMs, endMs, organizer: organizer.address, scope }
}

export function isAlike(one: Facts, other: Facts): boolean {
  return (
    one.mailbox.toLowerCase() === other.mailbox.toLowerCase() &&
    words(one.subject) === words(other.subject) &&
    one.startMs === other.startMs &&
    one.endMs === other.endMs &&
    one.organizer.toLowerCase() === other.organizer.toLowerCase() &&
    // One of its days looks like an event that takes place once.
    (one.scope === 'series') === (other.scope === 'series')
  )
}

/** All in that mailbox that no screen can tell apart from this. */
export function keysLike(world: World, facts: Facts): string[] {
  const mailbox = world.mailboxes.get(facts.mailbox.toLowerCase())
  if (mailbox === undefined || facts.startMs === undefined) return []
  return eventsAround(mailbox, facts.startMs)
    .map((event) => ({ mailbox, event }))
    .filter((placed) => isAlike(factsOf(placed), facts))
    .map(keyOf)
}

/** What takes place around a moment, and every series. */
export function eventsAround({ events }: Mailbox, ms: number, aroundMs = AROUND_MS): StoredEvent[] {
  const stored = [...events.values()]
  const masters = stored.filter(({ type }) => type === 'seriesMaster')
  return [...eventsBetween(stored, ms - aroundMs, ms + aroundMs), ...masters]
}

export function mailboxOf(world: World, { owner }: EventAddress): Mailbox | undefined {
  if (owner.kind === 'group') return undefined
  return owner.kind === 'me' ? ownMailbox(world) : mailboxAt(world, owner.user)
}

/** The event that an address leads to at this moment. */
export function eventUnder(world: World, address: EventAddress): Placed | undefined {
  const mailbox = mailboxOf(world, address)
  const event = mailbox === undefined ? undefined : eventAt(mailbox.events, address.eventId)
  return mailbox === undefined || event === undefined ? undefined : { mailbox, event }
}

export function factsText({ mailbox, subject, startMs, endMs, organizer, scope }: Facts): string {
  const moment = (ms: number | undefined) => (ms === undefined ? '?' : new Date(ms).toISOString().slice(0, 16))
  return `"${subject}" ${moment(startMs)}–${moment(endMs)} by ${organizer}, ${scope}, in ${mailbox}`
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
