import type { Failure } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { eventPath, sameEvent } from '../events'
import type { Interrupted } from './interrupted'
import type { Ledger, Sought } from './ledger'
import { emptyMemory, mayHaveArrived, noKeeper } from './memory'
import type { Keeper, WriteMemory } from './memory'
import { freeName } from './names'
import type { Reads } from './reads'
import type { Row, Target } from './types'

/** What a row needs beyond what is shown of it. */
export interface Errand {
  /** The event as the command was given; a later change of the open item does not redirect it. */
  target: Target
  /** The form that is open beside the pane, as long as it is this event's. */
  form: EventForm | undefined
  /** The unsaved event it was meant for is gone. */
  isFormClosed?: boolean
  cancel: AbortController
  /** Ends the work at hand without giving anything up. */
  pause: AbortController
  memory: WriteMemory
  keeper: Keeper
  /** Gives the journal's entry back; undefined: nothing of it is in the journal. */
  release: (() => void) | undefined
  /** Of an earlier pane, until somebody goes on with it. */
  interrupted: Interrupted | undefined
  /** Of an existing item: its bytes, where an earlier pane had read them already. */
  keptBytes: Blob | undefined
  /** Reading an existing item, once begun; it may be ahead of its turn. */
  reads: Reads | undefined
  /** The name its file has on the event, from the first try on. */
  fileName: string | undefined
}

export type Errands = Map<Row['key'], Errand>

/** What a row was told to do, with nothing done yet. */
export function newErrand(target: Target): Errand {
  return {
    target,
    form: undefined,
    cancel: new AbortController(),
    pause: new AbortController(),
    memory: emptyMemory(),
    keeper: noKeeper,
    release: undefined,
    interrupted: undefined,
    keptBytes: undefined,
    reads: undefined,
    fileName: undefined,
  }
}

/** A thing that may be on the event all the same has not simply failed. */
export function inDoubt(failure: Failure, { memory }: Errand): Failure {
  const isToldSo = failure.kind === 'in-doubt' || failure.kind === 'vanished' || !mayHaveArrived(memory)
  return isToldSo ? failure : { kind: 'in-doubt', because: failure }
}

/** Nothing of it stays in the browser's storage, and another pane may have its name. */
export async function letGo(errand: Errand): Promise<void> {
  const { keeper, release } = errand
  errand.keeper = noKeeper
  errand.release = undefined
  await keeper.forget()
  release?.()
}

/** Writes to one event go one after another: this is what they queue up for. */
export function laneOf(target: Target): string {
  return target.kind === 'event' ? eventPath(target.address) : target.kind
}

/** A name for the file of this errand that nothing else has: not on the event, nor on its way there. */
export function fileNameFor(errand: Errand, wanted: string, errands: Errands, listed: readonly string[]): string {
  const { sought } = errand.memory
  const earlier = sought?.kind === 'file' ? sought.name : undefined
  const others = [...errands.values()].filter((one) => one !== errand && laneOf(one.target) === laneOf(errand.target))
  const taken = new Set([...listed, ...others.map(({ fileName = '' }) => fileName)].map((name) => name.toLowerCase()))
  errand.fileName ??= earlier ?? freeName(wanted, (name) => taken.has(name))
  return errand.fileName
}

export function isSameTarget(one: Target, other: Target): boolean {
  if (one.kind !== 'event' || other.kind !== 'event') return one.kind === other.kind
  const isSameShowing = one.item === other.item && one.isProven === other.isProven
  return isSameShowing && one.surface === other.surface && sameEvent(one.address, other.address)
}

/** The same item in Outlook, whatever its address turned out to be. */
export function isOneShowing(one: Target, other: Target): boolean {
  return one.kind === 'event' && other.kind === 'event' && one.item === other.item
}

/** Graph may write there. */
export function isWritable(target: Target): boolean {
  return target.kind === 'event' && target.isProven
}

/** Its record says already what it will be: written while another thing is on the line. */
export function announce(errand: Errand, sought: Sought, ledger: Ledger): void {
  const { memory, keeper, target } = errand
  if (target.kind !== 'event' || memory.offered || memory.session !== undefined || !ledger.isKnown()) return
  memory.before ??= ledger.snapshot()
  memory.sought = sought
  keeper.announce({ ...memory, offered: true })
}

/** A mail whose size nobody told weighs little, as most do. */
const USUAL_MAIL_BYTES = 100 * 1024

/** The row of a lane whose turn it is. */
export function nextInLane(rows: readonly Row[], errands: Errands, lane: string): Row | undefined {
  return queueOf(rows, errands, lane)[0]
}

/** The rows of a lane in their order: what the person wants first, then small before large, then as chosen. */
export function queueOf(rows: readonly Row[], errands: Errands, lane: string): Row[] {
  return rows
    .filter((row) => isReady(row) && laneOf(errands.get(row.key)?.target ?? { kind: 'unknown' }) === lane)
    .sort((one, other) => other.rank - one.rank || weight(one) - weight(other) || one.key - other.key)
}

/** Told to go, and nothing holds it but its turn. */
export function isReady({ phase, hold }: Row): boolean {
  return phase.kind === 'queued' && (hold === undefined || hold.kind === 'other-pane')
}

function weight({ sizeBytes = USUAL_MAIL_BYTES }: Row): number {
  return sizeBytes
}
