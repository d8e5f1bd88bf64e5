import { dateOf, eventAt, itemId, mailboxAt, ownMailbox, removeEvent, rightsOf, uidOf } from '../../sim/world'
import type { Mailbox, StoredEvent, World } from '../../sim/world'
import type { OpenItem } from '../../sim/outlook/eventForm'
import { eventsAround, scopeOf } from './naming'
import type { Placed } from './naming'
import type { Opening, ServerAct } from './scenario'

const HOUR_MS = 3_600_000
const TWO_WEEKS_MS = 14 * 24 * HOUR_MS

/** What there is to open; a mailbox that nobody is let into cannot be looked at. */
export function openItem(world: World, { what, where, surface, at }: Opening, nowMs: number): OpenItem {
  if (what === 'nothing') return { surface: 'none' }
  if (what === 'new') return { surface: 'compose', unsaved: true }
  const own = ownMailbox(world)
  const theirs = [...world.mailboxes.values()].filter((one) => one !== own && rightsOf(one, own.address) > 0)
  const mailboxes = where === 'own' || theirs.length === 0 ? [own] : theirs
  const all = mailboxes.flatMap((mailbox) => eventsAround(mailbox, nowMs, TWO_WEEKS_MS))
  const ofKind = all.filter((event) => scopeOf(event) === what)
  const from = ofKind.length > 0 ? ofKind : all
  const event = from[at % Math.max(1, from.length)]
  return event === undefined ? { surface: 'none' } : { surface, eventId: event.id }
}

/** Another person's mailbox. */
export function theirMailbox(world: World, at: number): Mailbox {
  const others = [...world.mailboxes.values()].filter(({ address }) => address !== world.signedIn)
  return others[at % others.length] ?? mailboxAt(world, world.signedIn)
}

/** The event that is next to this one in its calendar. */
export function neighbourOf({ mailbox, event }: Placed): Placed | undefined {
  const distance = ({ startMs }: StoredEvent) => Math.abs(startMs - event.startMs)
  const [nearest] = eventsAround(mailbox, event.startMs)
    .filter((one) => one.id !== event.id && one.type !== 'seriesMaster' && one.id !== event.seriesMasterId)
    .sort((one, other) => distance(one) - distance(other))
  return nearest === undefined ? undefined : { mailbox, event: nearest }
}

/** What somebody else does to an event. Gives what is gone with it. */
export function actOn(placed: Placed, act: ServerAct, nowMs: number): StoredEvent[] {
  const { mailbox } = placed
  if (act === 'delete') {
    const days = [...mailbox.events.values()].filter((one) => one.seriesMasterId === placed.event.id)
    removeEvent(mailbox.events, placed.event)
    return [placed.event, ...days]
  }
  const event = written(placed)
  // When a series takes place is in its recurrence, too.
  switch (event.type === 'seriesMaster' && act !== 'new organizer' ? 'rename' : act) {
    case 'rename':
      event.subject = event.subject === 'Review' ? 'Stand-up' : 'Review'
      return []
    case 'move':
      // A whole day stays one.
      event.startMs += event.isAllDay === true ? 24 * HOUR_MS : HOUR_MS
      event.endMs += event.isAllDay === true ? 24 * HOUR_MS : HOUR_MS
      return []
    case 'new organizer':
      event.organizer = `facilities.${event.organizer}`
      return []
    case 'new id':
      newId({ mailbox, event }, nowMs)
      return []
    case 'swap':
      swap({ mailbox, event })
      return []
  }
}

/** Of a series it changes all days that nobody changed; a day of a series becomes one that was changed. */
function written({ mailbox, event }: Placed): StoredEvent {
  const stored = eventAt(mailbox.events, event.id) ?? event
  if (stored.type === 'occurrence') stored.type = 'exception'
  mailbox.events.set(stored.id, stored)
  return stored
}

/** As after a move to another calendar. The days of a series have its id in theirs, so a series stays. */
function newId({ mailbox, event }: Placed, nowMs: number): void {
  if (event.type !== 'singleInstance') return
  event.uid = uidOf(event)
  mailbox.events.delete(event.id)
  event.id = itemId('moved', mailbox.address, `${event.id}:${dateOf(0)}:${nowMs}`)
  mailbox.events.set(event.id, event)
}

/** Two events change places: each looks like the other one did. */
function swap(placed: Placed): void {
  const other = neighbourOf(placed)
  if (other === undefined) return
  const one = placed.event
  const two = written(other)
  // A whole day stays one.
  if ((one.isAllDay === true) !== (two.isAllDay === true)) return
  const { subject, startMs, endMs } = one
  Object.assign(one, { subject: two.subject, startMs: two.startMs, endMs: two.endMs })
  Object.assign(two, { subject, startMs, endMs })
}
