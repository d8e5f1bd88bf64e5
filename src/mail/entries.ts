import * as v from 'valibot'
import type { Graph, GraphCall, ReadHow } from '../graph'
import type { Cloud, ItemRef } from '../kernel'
import { contactFile } from './contactFile'
import { eventFile } from './eventFile'
import { mailboxPath } from './paths'
import type { Scope } from './paths'
import { copyOf, REMINDER_OFF, WHITE_LISTS } from './whiteList'

/** Another event, or a contact. */
export type Entry = ItemRef & { kind: 'event' | 'contact' }

interface EntryDeps {
  graph: Graph
  cloud: Cloud
  how: ReadHow | undefined
}

type Item = Readonly<Record<string, unknown>>

const Anything = v.looseObject({})

export function readEntryItem({ graph, cloud, how }: EntryDeps, entry: Entry, signal: AbortSignal): Promise<Item> {
  const names = WHITE_LISTS[cloud][entry.kind]
  return graph.read(
    entryCall(entry, names, how),
    (json) => {
      const copy = copyOf(entry.kind, names, v.parse(Anything, json))
      return entry.kind === 'event' ? { ...withoutAnswers(copy), ...REMINDER_OFF } : copy
    },
    signal,
  )
}

/** What a file says beside what an item does; known in every cloud. */
const FILE_EXTRAS = { event: ['iCalUId', 'isCancelled', 'type'], contact: [] } as const

export async function readEntryFile(
  { graph, cloud, how }: EntryDeps,
  entry: Entry,
  signal: AbortSignal,
): Promise<Blob> {
  const names = [...WHITE_LISTS[cloud][entry.kind], ...FILE_EXTRAS[entry.kind]]
  const json = await graph.read(entryCall(entry, names, how), (found) => v.parse(Anything, found), signal)
  return entry.kind === 'event' ? eventFile(json) : contactFile(json)
}

function entryCall({ id, mailbox, kind }: Entry, names: readonly string[], how: EntryDeps['how']): GraphCall {
  const list = kind === 'event' ? 'events' : 'contacts'
  const path = `${mailboxPath(mailbox)}/${list}/${encodeURIComponent(id)}?$select=${names.join(',')}`
  const call: GraphCall = { path, scopes: scopesOf(kind, mailbox), missing: 'item' }
  return { ...call, ...how }
}

function scopesOf(kind: Entry['kind'], mailbox: string | undefined): readonly Scope[] {
  if (kind === 'contact') return ['Contacts.Read']
  return [mailbox === undefined ? 'Calendars.ReadWrite' : 'Calendars.ReadWrite.Shared']
}

const Attendees = v.array(v.looseObject({}))

/** Who said what is between them and the organizer. */
function withoutAnswers(event: Item): Item {
  if (event['attendees'] === undefined) return event
  const attendees = v.parse(Attendees, event['attendees']).map(({ emailAddress, type }) => ({
    emailAddress,
    ...(type === undefined ? {} : { type }),
  }))
  return { ...event, attendees }
}
