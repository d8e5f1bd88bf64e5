import type { Phase, Row, RowKey } from '../attachments'
import { isLinkGoing } from '../links'
import type { LinkPhase, LinkRow } from '../links'

/** How far one thing is, from 0 to 1: what the server acknowledged, and with what is under way on top of it. */
export interface Share {
  confirmed: number
  withInFlight: number
}

/** A bar is full only when the thing is on the event: the last answer may still be a refusal. */
const FULL_BEFORE_ATTACHED = 0.99

/** Where a bar makes sense; undefined: nothing is known that could be counted. */
export function shareOf(phase: Phase): Share | undefined {
  if (phase.kind === 'attached') return { confirmed: 1, withInFlight: 1 }
  if (phase.kind !== 'sending' || phase.totalBytes <= 0) return undefined
  const { confirmedBytes, inFlightBytes, totalBytes } = phase
  return {
    confirmed: capped(confirmedBytes / totalBytes),
    withInFlight: capped((confirmedBytes + inFlightBytes) / totalBytes),
  }
}

function capped(share: number): number {
  return Math.min(FULL_BEFORE_ATTACHED, Math.max(0, share))
}

/** Everything told to go by the last "Attach", taken together. */
export interface TotalProgress {
  /** Still on its way. */
  moving: number
  attached: number
  failed: number
  /** Of what is attached or still moving. */
  doneBytes: number
  totalBytes: number
  share: Share
}

/** What a thing weighs in the total at least, so that a small one or a mail of unknown size is seen to count. */
const LEAST_WEIGHT_BYTES = 64 * 1024

/** Waiting for a button: no part of what goes. */
const NOT_GOING: readonly Phase['kind'][] = ['chosen', 'interrupted']

/** `earlier`: rows that were finished before the last "Attach" and have no part in it. */
export function totalProgress(rows: readonly Row[], earlier: ReadonlySet<RowKey>): TotalProgress {
  const batch = rows.filter(({ phase, key }) => !NOT_GOING.includes(phase.kind) && !earlier.has(key))
  const counted = batch.filter(({ phase }) => phase.kind !== 'failed' && phase.kind !== 'cancelled')
  const attached = counted.filter(({ phase }) => phase.kind === 'attached').length
  let [weight, confirmed, withInFlight, doneBytes, totalBytes] = [0, 0, 0, 0, 0]
  for (const row of counted) {
    const share = shareOf(row.phase) ?? { confirmed: 0, withInFlight: 0 }
    const rowWeight = Math.max(row.sizeBytes ?? 0, LEAST_WEIGHT_BYTES)
    weight += rowWeight
    confirmed += share.confirmed * rowWeight
    withInFlight += share.withInFlight * rowWeight
    totalBytes += row.sizeBytes ?? 0
    doneBytes += doneBytesOf(row)
  }
  const moving = counted.length - attached
  const fraction = (part: number) => (weight === 0 ? 0 : moving === 0 ? 1 : capped(part / weight))
  return {
    moving,
    attached,
    failed: batch.filter(({ phase }) => phase.kind === 'failed').length,
    doneBytes,
    totalBytes,
    share: { confirmed: fraction(confirmed), withInFlight: fraction(withInFlight) },
  }
}

/** Of everything that goes, to the event and to OneDrive; 0 to 1; undefined: nothing goes. */
export function wholeShare(total: TotalProgress, links: readonly LinkRow[]): number | undefined {
  const batch = Math.max(0, ...links.map((row) => (isLinkGoing(row.phase) ? row.batch : 0)))
  const going = links.filter(({ phase, batch: of }) => of === batch && (phase.kind === 'linked' || isLinkGoing(phase)))
  if (total.moving === 0 && batch === 0) return undefined
  const weight = total.moving === 0 ? 0 : Math.max(total.totalBytes, LEAST_WEIGHT_BYTES)
  let [all, done] = [weight, weight * total.share.confirmed]
  for (const { phase, sizeBytes } of going) {
    all += sizeBytes
    done += sizeBytes * linkShare(phase)
  }
  return capped(done / all)
}

function linkShare(phase: LinkPhase): number {
  if (phase.kind === 'linked') return 1
  if (phase.kind === 'linking') return FULL_BEFORE_ATTACHED
  return phase.kind === 'sending' ? (shareOf(phase)?.confirmed ?? 0) : 0
}

function doneBytesOf({ phase, sizeBytes = 0 }: Row): number {
  if (phase.kind === 'attached') return sizeBytes
  if (phase.kind !== 'sending') return 0
  // What goes over the wire may be counted differently from the thing itself; the sum must not pass the total.
  const { withInFlight } = shareOf(phase) ?? { withInFlight: 0 }
  return Math.floor(withInFlight * sizeBytes)
}

/** Rows of a kind that no later "Attach" concerns any more. */
export function finishedKeys(rows: readonly Row[]): ReadonlySet<RowKey> {
  const finished = ['attached', 'failed', 'cancelled']
  return new Set(rows.filter(({ phase }) => finished.includes(phase.kind)).map(({ key }) => key))
}
