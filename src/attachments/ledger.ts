import type { AttachmentId } from '../kernel'
import type { EventAttachments } from './eventAttachments'
import type { ListedAttachment } from './wire'

/**
 * What is known to be on one event, and who brought it, so that after any doubt a new attachment can be told from an old
 * one. Graph has no idempotency key: looking is the only way not to send a thing twice.
 */
export interface Ledger {
  /** Reads the event's attachments now and remembers them all. */
  refresh(event: EventAttachments, how: ListOptions, signal: AbortSignal): Promise<void>
  /** Reads them once before the first write; later writes know already. */
  ensureKnown(event: EventAttachments, signal: AbortSignal): Promise<void>
  /** Whether the event's attachments were read at all. */
  isKnown(): boolean
  /** Everything known to be there now: what a write that starts now did not bring. */
  snapshot(): readonly ListedAttachment[]
  /**
   * What is not in `before`, belongs to no other row, and has this thing's name, kind and size, as of the last read. The
   * newest comes first: whoever else brought the like came before what was sent last.
   */
  candidates(sought: Sought, before: readonly ListedAttachment[]): readonly ListedAttachment[]
  /** A row's own from now on. */
  claim(id: AttachmentId): void
  /** The entry of an attachment under the id that it has by now; undefined: not on the event at the last read. */
  entry(id: AttachmentId): ListedAttachment | undefined
  /** What nobody here brought, was not there at first, and equals `own` in name, kind and stored size to the byte. */
  twinsOf(own: ListedAttachment): readonly ListedAttachment[]
  /** How many of ours equal `own` so. */
  ownLike(own: ListedAttachment): number
  /** A write brought this; its size is of the raw bytes. */
  added(one: ListedAttachment): void
  /** From now on `to` is the one we brought. */
  adopt(from: AttachmentId, to: AttachmentId): void
  removed(id: AttachmentId): void
}

export interface ListOptions {
  silentOnly: boolean
  /** The caller decides about asking again. */
  once?: boolean
}

export interface Sought {
  name: string
  /** Raw bytes; undefined for an item, whose size in the store is not foreseeable. */
  sizeBytes: number | undefined
  kind: 'file' | 'item'
}

/** Ids that became others: writing to an occurrence makes it an exception, and all its attachments get new ids (corso). */
export type ChangedIds = ReadonlyMap<AttachmentId, AttachmentId>

/** The store counts some kilobytes of properties on top of a file's own bytes (Graph's sample: 4.5 %). */
const STORE_OVERHEAD_SHARE = 0.1
const STORE_OVERHEAD_BYTES = 16 * 1024

type Owner = 'before' | 'ours' | 'stranger'

export function createLedger(onChange: (listed: readonly ListedAttachment[], changed: ChangedIds) => void): Ledger {
  let known: readonly ListedAttachment[] | undefined
  /** Kept for good: a list that lags behind takes nothing from anybody. */
  const owners = new Map<AttachmentId, Owner>()
  const nowCalled = new Map<AttachmentId, AttachmentId>()

  function remember(listed: readonly ListedAttachment[]) {
    const earlier = known ?? []
    const changed = matched(earlier, listed)
    for (const [from, to] of changed) {
      nowCalled.set(from, to)
      owners.set(to, owners.get(from) ?? 'stranger')
    }
    const newcomer = known === undefined ? 'before' : 'stranger'
    for (const { id } of listed) owners.set(id, owners.get(id) ?? newcomer)
    // What Graph said it took is there, although the list does not have it yet.
    const ids = new Set(listed.map(({ id }) => id))
    known = [...listed, ...earlier.filter((one) => isUnread(one) && !ids.has(one.id))]
    onChange(known, changed)
  }

  function current(id: AttachmentId): AttachmentId {
    const passed = new Set<AttachmentId>()
    let last = id
    for (let next = nowCalled.get(last); next !== undefined && !passed.has(next); next = nowCalled.get(last)) {
      passed.add(last)
      last = next
    }
    return last
  }

  function change(next: readonly ListedAttachment[]) {
    known = next
    onChange(next, new Map())
  }

  async function refresh(event: EventAttachments, how: ListOptions, signal: AbortSignal) {
    remember(await event.list(how, signal))
  }

  return {
    refresh,
    async ensureKnown(event, signal) {
      if (known === undefined) await refresh(event, { silentOnly: false }, signal)
    },
    isKnown: () => known !== undefined,
    snapshot: () => known ?? [],
    candidates(sought, before) {
      const listed = (known ?? []).filter((one) => !isUnread(one))
      const old = knownBefore(before, listed, current)
      const unseen = listed.filter(({ id }) => owners.get(id) !== 'ours' && !old.has(id))
      const alike = unseen.filter((one) => couldBe(one, sought))
      for (const { id } of alike) owners.set(id, 'stranger') // whoever listed them first: they came after `before`
      return [...alike].reverse().sort((one, other) => compareTexts(other.modified ?? '', one.modified ?? ''))
    },
    claim(id) {
      owners.set(id, 'ours')
    },
    entry: (id) => (known ?? []).find((one) => !isUnread(one) && one.id === current(id)),
    twinsOf: (own) =>
      (known ?? []).filter((one) => owners.get(one.id) === 'stranger' && one.id !== own.id && isTwin(own, one)),
    ownLike: (own) => (known ?? []).filter((one) => owners.get(one.id) === 'ours' && isTwin(own, one)).length,
    added(one) {
      owners.set(one.id, 'ours')
      // The list's own entry says more.
      const isListed = known?.some(({ id }) => id === one.id) === true
      change(isListed ? (known ?? []) : [...(known ?? []), one])
    },
    adopt(from, to) {
      if (from !== to) nowCalled.set(current(from), to)
      owners.set(to, 'ours')
    },
    removed(id) {
      const all = known ?? []
      // The one of exactly this id, also when another one has taken its place in the meantime.
      const gone = all.some((one) => one.id === id) ? id : current(id)
      change(all.filter((one) => one.id !== gone))
    },
  }
}

/** Which of those on the event now were there before, under whatever id. */
function knownBefore(
  before: readonly ListedAttachment[],
  now: readonly ListedAttachment[],
  current: (id: AttachmentId) => AttachmentId,
): ReadonlySet<AttachmentId> {
  const earlier = before.map((one) => ({ ...one, id: current(one.id) }))
  const changed = matched(earlier, now)
  return new Set([...earlier.map((one) => one.id), ...changed.values()])
}

/**
 * Which ids became which. They change all at once or not at all; a single one that is gone was removed by somebody. What was added since the last read (its size is still our own count) has its new id already.
 */
function matched(
  earlier: readonly ListedAttachment[],
  listed: readonly ListedAttachment[],
): Map<AttachmentId, AttachmentId> {
  const changed = new Map<AttachmentId, AttachmentId>()
  const present = new Set(listed.map((one) => one.id))
  const read = earlier.filter((one) => !isUnread(one))
  if (read.some((one) => present.has(one.id))) return changed
  const free = listed.filter((one) => !earlier.some((other) => other.id === one.id))
  for (const one of read) {
    const at = free.findIndex((other) => isTwin(one, other))
    const [same] = at < 0 ? [] : free.splice(at, 1)
    if (same !== undefined) changed.set(one.id, same.id)
  }
  return changed
}

/** Only the server tells when something was changed. */
function isUnread({ modified }: ListedAttachment): boolean {
  return modified === undefined
}

/** Exchange may keep other letters than it was given; another file of nearly the same size is no proof of anything. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}

function isTwin(own: ListedAttachment, other: ListedAttachment): boolean {
  return own.name === other.name && own.sizeBytes === other.sizeBytes && own.kind === other.kind
}

/** Whether a listed attachment can be the one that was sent. */
function couldBe(one: ListedAttachment, { name, sizeBytes, kind }: Sought): boolean {
  if (one.kind !== kind || !isSameName(one.name, name)) return false
  return sizeBytes === undefined || couldHold(one.sizeBytes, sizeBytes)
}

/** Whether what the store counts as `listedBytes` can be `bytes` long. */
export function couldHold(listedBytes: number, bytes: number): boolean {
  return listedBytes >= bytes && listedBytes <= bytes * (1 + STORE_OVERHEAD_SHARE) + STORE_OVERHEAD_BYTES
}

export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
