import { asRestItemId } from '../../src/kernel'
import type { RestItemId } from '../../src/kernel'
import type { Target, Thing } from '../../src/attachments'
import type { EventAddress } from '../../src/events'
import { createWorld, mailboxAt, ownMailbox, PEOPLE } from '../../sim/world'
import type { Mailbox, StoredAttachment, StoredEvent, StoredMessage, World } from '../../sim/world'
import { lastStart, sameBytes, StoryBlob, stretch } from './bytes'
import type { Health } from './bytes'
import { PLACES } from './story'
import type { Place, StoryThing } from './story'

/** Monday morning of the week that the worlds show. */
export const START_MS = Date.parse('2026-11-23T09:00:00Z')
/** Each file of a story has a date of its own, by which its row is known again. */
const FIRST_DATE_MS = Date.parse('2026-01-01T00:00:00Z')
const OTHER_DATE_MS = Date.parse('2026-02-01T00:00:00Z')

const SUBJECTS: Readonly<Record<Place, { subject: string; mailbox: string }>> = {
  plain: { subject: 'Site meeting', mailbox: PEOPLE.signedIn },
  'with files': { subject: 'Handover, building B', mailbox: PEOPLE.signedIn },
  shared: { subject: 'Lift service', mailbox: PEOPLE.delegator },
  occurrence: { subject: 'Morning round', mailbox: PEOPLE.signedIn },
  other: { subject: 'Crane inspection', mailbox: PEOPLE.signedIn },
}

/** The events of a story, held by hand: one that is moved or deleted meanwhile can still be looked at. */
export type Events = Readonly<Record<Place, StoredEvent>>

let first: Promise<World> | undefined

/** A world for one story. Parsing its mails takes a moment, so all worlds share what no story writes to. */
export async function freshWorld(): Promise<World> {
  first ??= createWorld({
    nowMs: START_MS,
    consented: ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared', 'Mail.Read'],
  })
  const model = await first
  return { ...model, mailboxes: new Map([...model.mailboxes].map(([address, one]) => [address, copyOf(one)])) }
}

function copyOf(mailbox: Mailbox): Mailbox {
  const events = [...mailbox.events.values()].map((event) => ({
    ...event,
    attachments: event.attachments.map((one) => ({ ...one })),
  }))
  return { ...mailbox, events: new Map(events.map((event) => [event.id, event])) }
}

export function eventsOf(world: World): Events {
  const found = PLACES.map((place) => {
    const { subject, mailbox } = SUBJECTS[place]
    const all = [...mailboxAt(world, mailbox).events.values()]
    const event = all.find((one) => one.subject === subject && one.type !== 'seriesMaster')
    if (event === undefined) throw new Error(`No such event in the world: ${subject}`)
    return [place, event] as const
  })
  return Object.fromEntries(found) as unknown as Events
}

/** By the id that the event has at the beginning: a pane that stands beside a moved event still has the old one. */
export function targetsOf(events: Events): Readonly<Record<Place, Target>> {
  const targets = PLACES.map((place) => {
    const owner: EventAddress['owner'] = place === 'shared' ? { kind: 'user', user: PEOPLE.delegator } : { kind: 'me' }
    const address = { owner, calendar: { kind: 'none' }, eventId: restId(events[place].id) } as EventAddress
    return [place, { kind: 'event', surface: 'read', address, savedAtMs: undefined, item: 1, isProven: true }] as const
  })
  return Object.fromEntries(targets) as unknown as Readonly<Record<Place, Target>>
}

/** One thing of a story as the pane is given it, and as it is known again in the store. */
export interface Prop {
  index: number
  name: string
  thing: Thing
  health: Health
  /** Whether this attachment is that thing, whole. */
  isIt: (attachment: StoredAttachment) => boolean
  /** A file of the same name and size but other bytes. */
  impostor: (sameDate: boolean) => Thing
  isImpostor: (attachment: StoredAttachment) => boolean
}

export function propsOf(things: readonly StoryThing[], world: World): Prop[] {
  const mails = [...ownMailbox(world).messages.values()]
  return things.map((thing, index) =>
    thing.kind === 'file' ? fileProp(thing, index) : mailProp(mails[thing.mail % mails.length] as StoredMessage, index),
  )
}

/** Which thing a row is about; -1: none that was chosen. */
export function indexOfThing(thing: Thing, props: readonly Prop[]): number {
  if (thing.kind === 'mail') {
    return props.findIndex((one) => one.thing.kind === 'mail' && one.thing.mail.id === thing.mail.id)
  }
  if (thing.kind !== 'file') return -1 // no story has others
  const { lastModifiedMs } = thing.file
  const index = lastModifiedMs - (lastModifiedMs >= OTHER_DATE_MS ? OTHER_DATE_MS : FIRST_DATE_MS)
  return index < props.length ? index : -1 // what only takes another's place is nothing that was chosen
}

function fileProp({ name, start, sizeBytes }: Extract<StoryThing, { kind: 'file' }>, index: number): Prop {
  const bytes = stretch(start, sizeBytes)
  const others = otherBytes(start, sizeBytes)
  const health = { isReadable: true }
  // Beside another of its name it is `plan (2).pdf`.
  const isNamed = (one: StoredAttachment) => one.kind === 'file' && one.name.replace(/ \(\d+\)(?=\.\w+$)/, '') === name
  return {
    index,
    name,
    thing: { kind: 'file', file: { name, blob: new StoryBlob(bytes, health), lastModifiedMs: FIRST_DATE_MS + index } },
    health,
    isIt: (one) => isNamed(one) && sameBytes(one.bytes, bytes),
    impostor: (sameDate) => {
      const lastModifiedMs = (sameDate ? FIRST_DATE_MS : OTHER_DATE_MS) + index
      return { kind: 'file', file: { name, blob: new StoryBlob(others), lastModifiedMs } }
    },
    isImpostor: (one) => isNamed(one) && sameBytes(one.bytes, others),
  }
}

function otherBytes(start: number, sizeBytes: number): Uint8Array {
  const bytes = stretch(start, sizeBytes)
  for (let step = 1; ; step++) {
    const other = stretch((start + step * 13) % (lastStart(sizeBytes) + 1), sizeBytes)
    if (!sameBytes(bytes, other)) return other
  }
}

function mailProp(message: StoredMessage, index: number): Prop {
  const { subject, mime } = message
  const mail = {
    id: restId(message.id),
    subject,
    sizeBytes: mime.length,
    hasAttachments: message.attachments.some((one) => !one.isInline),
    nature: message.odataType === 'microsoft.graph.message' ? ('plain' as const) : ('meeting' as const),
    mailbox: undefined,
    receivedMs: message.receivedMs,
  }
  const isIt = (one: StoredAttachment) =>
    one.kind === 'item'
      ? one.item?.['internetMessageId'] === message.internetMessageId
      : one.name.endsWith('.eml') && sameBytes(one.bytes, mime)
  return {
    index,
    name: subject,
    thing: { kind: 'mail', mail },
    health: { isReadable: true },
    isIt,
    impostor: () => ({ kind: 'mail', mail }),
    isImpostor: () => false,
  }
}

function restId(text: string): RestItemId {
  const id = asRestItemId(text)
  if (id === undefined) throw new Error(`No id of the store: ${text}`)
  return id
}
