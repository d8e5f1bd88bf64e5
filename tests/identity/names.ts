import type { FoundEvent, OpenEventState } from '../../src/events'
import { eventAt } from '../../sim/world'
import type { World } from '../../sim/world'
import type { EventForm } from '../../sim/outlook/eventForm'
import { toldShared } from '../../sim/outlook/toldItem'
import type { Telling } from '../../sim/outlook/toldItem'
import {
  eventUnder,
  factsOf,
  factsOfFound,
  factsOfWindow,
  factsText,
  isAlike,
  keyOf,
  keysLike,
  mailboxOf,
} from './naming'
import type { Facts, Placed } from './naming'

/** What was named on a screen when something was told to go there. */
export interface Named {
  by: 'window' | 'day' | 'series' | 'accept' | 'pick'
  /** In all of these. */
  alike: readonly Facts[]
  /** Each holds one of the events that it may be. */
  keys: readonly ReadonlySet<string>[]
  /** Outlook's form that stood open; undefined: none is meant. */
  form: EventForm | undefined
}

export type Open = Extract<OpenEventState, { kind: 'open' }>

/** Whether this event, as it is now, is what was named: it itself, or one that no screen tells apart from it. */
export function isMeant(named: Named, placed: Placed): boolean {
  const facts = factsOf(placed)
  return named.alike.every((one, at) => isAlike(one, facts) || (named.keys[at]?.has(keyOf(placed)) ?? false))
}

export function namedText({ by, alike }: Named): string {
  return `${by}: ${alike.map(factsText).join(' and ')}`
}

/** What Outlook's own window says. Where it does not tell that a calendar is somebody else's, it says that it is the person's. */
export function namedByWindow(world: World, form: EventForm, telling: Telling): Named {
  const shared = toldShared(form, telling)
  const facts = factsOfWindow(form, shared === undefined ? form.account.address : form.mailbox.address)
  const keys = new Set(keysLike(world, facts))
  // Nothing that Outlook tells tells a series from its first day; that one of its days is meant, the pane says before it writes.
  if (telling.quirks.has('wrong-delegate-id') && facts.scope === 'series') {
    for (const key of keysLike(world, { ...facts, scope: 'day' })) keys.add(key)
  }
  const { mailbox, eventId } = form
  if (eventId !== undefined && mailbox.address === facts.mailbox) keys.add(keyOfForm(form, eventId))
  return { by: 'window', alike: [facts], keys: [keys], form }
}

function keyOfForm({ mailbox }: EventForm, eventId: string): string {
  const event = mailbox.events.get(eventId) ?? eventAt(mailbox.events, eventId)
  return event === undefined ? '' : keyOf({ mailbox, event })
}

/** What the pane shows of an event that Graph found, while it asks about it or beside its name. */
export function namedByPane(world: World, found: FoundEvent, scope: Facts['scope'], by: Named['by']): Named {
  const facts = factsOfFound(world, found, scope)
  const keys = new Set(keysLike(world, facts))
  const placed = eventUnder(world, found.address)
  if (placed !== undefined) keys.add(keyOf(placed))
  return { by, alike: [facts], keys: [keys], form: undefined }
}

/** The series of a day, as the store has it; undefined: gone. */
export function namedSeries(world: World, day: FoundEvent): Named | undefined {
  const mailbox = mailboxOf(world, day.address)
  const series = day.series?.kind === 'day' ? mailbox?.events.get(day.series.masterId) : undefined
  if (mailbox === undefined || series === undefined) return undefined
  const facts = factsOf({ mailbox, event: series })
  const keys = new Set([...keysLike(world, facts), keyOf({ mailbox, event: series })])
  return { by: 'series', alike: [facts], keys: [keys], form: undefined }
}

/** Both of it: the day that the pane offers, where Outlook shows a day. */
export function both(one: Named, other: Named): Named {
  return { ...one, alike: [...one.alike, ...other.alike], keys: [...one.keys, ...other.keys], form: other.form }
}
