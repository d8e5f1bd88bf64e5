import type { AttachmentId } from '../kernel'
import type { EventAttachments } from './eventAttachments'
import type { ListedAttachment } from './wire'

/**
 * What is known to be on one event, so that after any doubt a new attachment can be told from an old one. Graph has no
 * idempotency key: looking is the only way not to send a thing twice.
 */
export interface Ledger {
  /** Reads the event's attachments now and remembers them all. */
  refresh(event: EventAttachments, options: { silentOnly: boolean }, signal: AbortSignal): Promise<void>
  /** Reads them once before the first write; later writes know already. */
  ensureKnown(event: EventAttachments, signal: AbortSignal): Promise<void>
  /** Everything known to be there now: what a write that starts now did not bring. */
  snapshot(): ReadonlySet<AttachmentId>
  /** Reads, and returns what is not in `before`, belongs to no other row, and can only be this thing. Claims it. */
  findNew(
    event: EventAttachments,
    sought: Sought,
    before: ReadonlySet<AttachmentId>,
    signal: AbortSignal,
  ): Promise<AttachmentId | undefined>
  /**
   * Reads, and returns what came twice: not there when the pane began, of no row, and to the byte like something that
   * a row brought. A browser sends a POST again by itself when a kept connection dies before the reply (seen in
   * Chromium); the page then sees one clean success and the event holds two.
   */
  findSurplus(event: EventAttachments, signal: AbortSignal): Promise<ListedAttachment[]>
  /** A write brought this. */
  added(one: ListedAttachment): void
  removed(id: AttachmentId): void
}

export interface Sought {
  name: string
  /** Raw bytes; undefined for an item, whose size in the store is not foreseeable. */
  sizeBytes: number | undefined
  kind: 'file' | 'item'
}

/** The store counts some kilobytes of properties on top of a file's own bytes (Graph's sample: 4.5 %). */
const STORE_OVERHEAD_SHARE = 0.1
const STORE_OVERHEAD_BYTES = 16 * 1024

export function createLedger(onChange: (listed: readonly ListedAttachment[]) => void): Ledger {
  let known: ListedAttachment[] | undefined
  const claimed = new Set<AttachmentId>()
  const atFirst = new Set<AttachmentId>()

  function remember(listed: ListedAttachment[]) {
    if (known === undefined) for (const { id } of listed) atFirst.add(id)
    known = listed
    onChange(listed)
  }

  async function refresh(event: EventAttachments, options: { silentOnly: boolean }, signal: AbortSignal) {
    remember(await event.list(options, signal))
  }

  return {
    refresh,
    async ensureKnown(event, signal) {
      if (known === undefined) await refresh(event, { silentOnly: false }, signal)
    },
    snapshot: () => new Set((known ?? []).map((one) => one.id)),
    async findNew(event, sought, before, signal) {
      const listed = await event.list({ silentOnly: false }, signal)
      remember(listed)
      const unseen = listed.filter((one) => !before.has(one.id) && !claimed.has(one.id) && one.kind === sought.kind)
      // Exchange may have changed the name; a single newcomer of the right size is it.
      const alike = unseen.filter((one) => couldBe(one, sought))
      const id = unseen.find((one) => one.name === sought.name)?.id ?? (alike.length === 1 ? alike[0]?.id : undefined)
      if (id !== undefined) claimed.add(id)
      return id
    },
    async findSurplus(event, signal) {
      const listed = await event.list({ silentOnly: true }, signal)
      remember(listed)
      const ours = listed.filter(({ id }) => claimed.has(id))
      return listed.filter(
        (one) => !atFirst.has(one.id) && !claimed.has(one.id) && ours.some((own) => isTwin(own, one)),
      )
    },
    added(one) {
      claimed.add(one.id)
      if (known?.some((other) => other.id === one.id) === true) return // the list's own entry says more
      remember([...(known ?? []), one])
    },
    removed(id) {
      remember((known ?? []).filter((one) => one.id !== id))
    },
  }
}

function isTwin(own: ListedAttachment, other: ListedAttachment): boolean {
  return own.name === other.name && own.sizeBytes === other.sizeBytes && own.kind === other.kind
}

function couldBe(one: ListedAttachment, { sizeBytes }: Sought): boolean {
  if (sizeBytes === undefined) return false
  return one.sizeBytes >= sizeBytes && one.sizeBytes <= sizeBytes * (1 + STORE_OVERHEAD_SHARE) + STORE_OVERHEAD_BYTES
}
