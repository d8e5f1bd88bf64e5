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
  /** Everything known to be there now: what a write that starts now did not bring. */
  snapshot(): readonly ListedAttachment[]
  /** What is not in `before`, belongs to no other row, and can only be this thing, as of the last read. Claims it. */
  findNew(sought: Sought, before: readonly ListedAttachment[]): AttachmentId | undefined
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

interface Known {
  listed: ListedAttachment
  owner: 'before' | 'ours' | 'stranger'
  /** Not read from the event yet: the size is our own count. */
  isUnread: boolean
}

export function createLedger(onChange: (listed: readonly ListedAttachment[], changed: ChangedIds) => void): Ledger {
  let known: Known[] | undefined
  const nowCalled = new Map<AttachmentId, AttachmentId>()

  function remember(listed: readonly ListedAttachment[]) {
    const earlier = known
    const changed = earlier === undefined ? new Map<AttachmentId, AttachmentId>() : changedIds(earlier, listed)
    for (const [from, to] of changed) nowCalled.set(from, to)
    const ownerOf = new Map((earlier ?? []).map((one) => [changed.get(one.listed.id) ?? one.listed.id, one.owner]))
    const newcomer = earlier === undefined ? 'before' : 'stranger'
    known = listed.map((one) => ({ listed: one, owner: ownerOf.get(one.id) ?? newcomer, isUnread: false }))
    onChange(listed, changed)
  }

  function tell() {
    onChange(
      (known ?? []).map((one) => one.listed),
      new Map(),
    )
  }

  function current(id: AttachmentId): AttachmentId {
    let last = id
    for (let next = nowCalled.get(last); next !== undefined && next !== id; next = nowCalled.get(last)) last = next
    return last
  }

  function claim(id: AttachmentId) {
    for (const one of known ?? []) if (one.listed.id === id) one.owner = 'ours'
  }

  async function refresh(event: EventAttachments, how: ListOptions, signal: AbortSignal) {
    remember(await event.list(how, signal))
  }

  return {
    refresh,
    async ensureKnown(event, signal) {
      if (known === undefined) await refresh(event, { silentOnly: false }, signal)
    },
    snapshot: () => (known ?? []).map((one) => one.listed),
    findNew(sought, before) {
      const all = known ?? []
      const old = knownBefore(
        before,
        all.map(({ listed }) => listed),
      )
      const unseen = all.filter(({ listed, owner }) => owner !== 'ours' && !old.has(listed.id))
      const alike = unseen.map(({ listed }) => listed).filter((one) => couldBe(one, sought))
      // Exchange may have changed the name; a single newcomer of the right size is it.
      const named = alike.find((one) => one.name === sought.name)
      const found = named ?? (alike.length === 1 && sought.sizeBytes !== undefined ? alike[0] : undefined)
      if (found !== undefined) claim(found.id)
      return found?.id
    },
    entry: (id) => known?.find(({ listed, isUnread }) => !isUnread && listed.id === current(id))?.listed,
    twinsOf: (own) =>
      (known ?? [])
        .filter(({ listed, owner }) => owner === 'stranger' && isTwin(own, listed))
        .map(({ listed }) => listed),
    ownLike: (own) => (known ?? []).filter(({ listed, owner }) => owner === 'ours' && isTwin(own, listed)).length,
    added(one) {
      const entry = known?.find(({ listed }) => listed.id === one.id)
      // The list's own entry says more.
      if (entry !== undefined) entry.owner = 'ours'
      else known = [...(known ?? []), { listed: one, owner: 'ours', isUnread: true }]
      tell()
    },
    adopt(from, to) {
      nowCalled.set(current(from), to)
      claim(to)
    },
    removed(id) {
      known = (known ?? []).filter(({ listed }) => listed.id !== current(id))
      tell()
    },
  }
}

/** Ids change all at once or not at all; a single one that is gone was removed by somebody. */
function changedIds(earlier: readonly Known[], listed: readonly ListedAttachment[]): ChangedIds {
  const read = earlier.filter(({ isUnread }) => !isUnread)
  return matched(
    read.length > 0 ? earlier.map((one) => ({ ...one.listed, isRaw: one.isUnread })) : [],
    listed,
    read.map((one) => one.listed.id),
  )
}

/** Which of the listed ones are those of `before`, also when all their ids have changed meanwhile. */
function knownBefore(
  before: readonly ListedAttachment[],
  listed: readonly ListedAttachment[],
): ReadonlySet<AttachmentId> {
  const ids = before.map((one) => one.id)
  const changed = matched(
    before.map((one) => ({ ...one, isRaw: false })),
    listed,
    ids,
  )
  return new Set([...ids, ...changed.values()])
}

function matched(
  earlier: readonly (ListedAttachment & { isRaw: boolean })[],
  listed: readonly ListedAttachment[],
  ids: readonly AttachmentId[],
): Map<AttachmentId, AttachmentId> {
  const changed = new Map<AttachmentId, AttachmentId>()
  const present = new Set(listed.map((one) => one.id))
  if (ids.length === 0 || ids.some((id) => present.has(id))) return changed
  const free = listed.filter((one) => !earlier.some((other) => other.id === one.id))
  for (const { isRaw, ...one } of earlier) {
    if (present.has(one.id)) continue
    const at = free.findIndex((other) => (isRaw ? couldBe(other, soughtOf(one)) : isTwin(one, other)))
    const [same] = at < 0 ? [] : free.splice(at, 1)
    if (same !== undefined) changed.set(one.id, same.id)
  }
  return changed
}

function soughtOf({ name, sizeBytes, kind }: ListedAttachment): Sought {
  return { name, sizeBytes: kind === 'file' ? sizeBytes : undefined, kind: kind === 'item' ? 'item' : 'file' }
}

function isTwin(own: ListedAttachment, other: ListedAttachment): boolean {
  return own.name === other.name && own.sizeBytes === other.sizeBytes && own.kind === other.kind
}

/** Whether a listed attachment can be the one that was sent, by kind and size (items: by kind and name). */
export function couldBe(one: ListedAttachment, sought: Sought): boolean {
  const { sizeBytes } = sought
  if (one.kind !== sought.kind) return false
  if (sizeBytes === undefined) return one.name === sought.name
  return one.sizeBytes >= sizeBytes && one.sizeBytes <= sizeBytes * (1 + STORE_OVERHEAD_SHARE) + STORE_OVERHEAD_BYTES
}
