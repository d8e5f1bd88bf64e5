import { AppError } from '../kernel'
import type { AttachmentId, Clock, Failure } from '../kernel'
import type { EventAttachments } from './eventAttachments'
import { holdsBytes } from './sameBytes'
import { compareTexts } from './ledger'
import type { Ledger, Sought } from './ledger'
import type { Remark, RowKey } from './types'
import type { ListedAttachment } from './wire'

/** A thing that Graph said it took. */
export interface Arrival {
  key: RowKey
  id: AttachmentId
  sought: Sought
  /** Its bytes, where they are still at hand. */
  blob: Blob | undefined
  /** Another attachment goes because of it: its bytes are read back, whatever the policy. */
  mustProve?: boolean
}

/** What the event says about one of them. */
export type Verdict =
  | { key: RowKey; kind: 'there'; id: AttachmentId; remarks: readonly Remark[] }
  | { key: RowKey; kind: 'wrong'; failure: Failure }

export interface Comparison {
  event: EventAttachments
  ledger: Ledger
  clock: Clock
  /** Read the bytes back and compare them. */
  readBack: boolean
}

/** The list may lag behind a write for a moment. */
const LOOK_AGAIN_AFTER_MS = [1_000, 3_000] as const

/**
 * The end of a batch: what was sent against what is on the event. A clean 201 is no proof that there is one copy, since a
 * browser sends a POST again by itself when a kept connection dies before the reply (seen in Chromium).
 */
export async function compareWithEvent(
  arrivals: readonly Arrival[],
  comparison: Comparison,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const { event, ledger, clock } = comparison
  const read = () => ledger.refresh(event, { silentOnly: true }, signal)
  await read()
  for (const pauseMs of LOOK_AGAIN_AFTER_MS) {
    if (arrivals.every(({ id }) => ledger.entry(id) !== undefined)) break
    await clock.wait(pauseMs, signal)
    await read()
  }
  const verdicts: Verdict[] = []
  for (const arrival of arrivals) verdicts.push(await verdictOn(arrival, comparison, signal))
  return verdicts
}

async function verdictOn(arrival: Arrival, comparison: Comparison, signal: AbortSignal): Promise<Verdict> {
  const { key, sought, blob, mustProve = false } = arrival
  const { ledger, event, readBack } = comparison
  const entry = ledger.entry(arrival.id)
  if (entry === undefined) {
    ledger.removed(arrival.id)
    return { key, kind: 'wrong', failure: { kind: 'vanished' } }
  }
  const isShort = sought.sizeBytes !== undefined && entry.sizeBytes > 0 && entry.sizeBytes < sought.sizeBytes
  if (isShort) return { key, kind: 'wrong', failure: { kind: 'not-whole' } }

  const remarks: Remark[] = []
  if (entry.name !== sought.name) remarks.push({ kind: 'renamed-on-event', name: entry.name })
  const { id, remark } = await withoutTwins(entry, arrival, comparison, signal)
  if (remark !== undefined) remarks.push(remark)
  if ((readBack || mustProve) && blob !== undefined) {
    if (!(await holdsBytes(event, id, blob, signal))) return { key, kind: 'wrong', failure: { kind: 'not-whole' } }
    remarks.push({ kind: 'read-back' })
  }
  return { key, kind: 'there', id, remarks }
}

/**
 * What came twice comes off again where it is provably ours. Of equal copies the first one stays, by the server's own
 * time and then by id: two panes that see the same copies remove the same ones, and never both of them.
 */
async function withoutTwins(
  entry: ListedAttachment,
  { blob }: Arrival,
  { event, ledger }: Comparison,
  signal: AbortSignal,
): Promise<{ id: AttachmentId; remark: Remark | undefined }> {
  const twins = ledger.twinsOf(entry)
  if (twins.length === 0) return { id: entry.id, remark: undefined }
  const suspected = { id: entry.id, remark: { kind: 'second-copy-suspected' } } as const
  const copies: ListedAttachment[] = []
  for (const twin of twins) {
    const whose = await whoseIs(twin, blob, event, signal)
    if (whose === 'unknown') return suspected
    if (whose === 'ours') copies.push(twin)
  }
  if (copies.length === 0) return { id: entry.id, remark: undefined }
  if (ledger.ownLike(entry) > 1) return suspected

  const [first = entry, ...surplus] = [entry, ...copies].sort(byAge)
  ledger.adopt(entry.id, first.id)
  for (const { id } of surplus) {
    try {
      await event.remove(id, signal)
    } catch (error) {
      const isGone = error instanceof AppError && error.failure.kind === 'attachment-gone'
      if (!isGone) return { id: first.id, remark: { kind: 'second-copy-suspected' } }
    }
    ledger.removed(id)
  }
  return { id: first.id, remark: { kind: 'second-copy-removed' } }
}

function byAge(one: ListedAttachment, other: ListedAttachment): number {
  return compareTexts(one.modified ?? '', other.modified ?? '') || compareTexts(one.id, other.id)
}

/** An item of the same name and stored size to the byte is; a file by its bytes, where they are at hand. */
async function whoseIs(
  twin: ListedAttachment,
  blob: Blob | undefined,
  event: EventAttachments,
  signal: AbortSignal,
): Promise<'ours' | 'another' | 'unknown'> {
  if (twin.kind === 'item') return 'ours'
  if (blob === undefined) return 'unknown'
  try {
    return (await holdsBytes(event, twin.id, blob, signal)) ? 'ours' : 'another'
  } catch {
    return 'unknown'
  }
}
