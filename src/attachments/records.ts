import { eventPath } from '../events'
import { failureOf } from '../kernel'
import type { Arrival } from './compare'
import type { Errand, Errands } from './errand'
import { laneOf, newErrand } from './errand'
import { entryLock, findInterrupted, interruptedRow, memoryOf, provenMemory } from './interrupted'
import type { Interrupted } from './interrupted'
import { createKeeper, journaledThing } from './keeper'
import type { EventAttachments } from './eventAttachments'
import { holdsBytes } from './sameBytes'
import type { ListedAttachment } from './wire'
import { mayHaveArrived, noKeeper } from './memory'
import type { Keeper } from './memory'
import type { JournaledReplacement } from './journal'
import type { Ledger } from './ledger'
import type { OnEventDesk } from './onEvent'
import type { AttachmentsEvent } from './state'
import type { ChosenFile, Row, RowKey, Target } from './types'
import type { AttachmentsDeps } from './writers'

/** What outlives the pane: keeping rows on their way, and finding those that an earlier pane left. */
export interface Records {
  /** A row was told to go: what can be kept of it is kept from now on. */
  keep: (row: Row, errand: Errand) => void
  /** Another event is open: what was found for the one before is let go. */
  leave(next: Target): void
  /** An earlier pane left something at this address. */
  hasAny(target: EventTarget): Promise<boolean>
  /** Looks for what an earlier pane left unfinished on this event; what has arrived all the same is told as such. */
  find(target: EventTarget, isCurrent: () => boolean): Promise<void>
  /** Brings the bytes of an interrupted row; false: they are not at hand, or not the same ones. */
  supply(key: RowKey, file: ChosenFile | undefined): Promise<boolean>
  /** An interrupted row is this pane's from now on, to be gone on with or given up. */
  take: (row: Row, errand: Errand) => void
}

export interface RecordsDeps extends AttachmentsDeps {
  dispatch: (event: AttachmentsEvent) => void
  errands: Errands
  rows: () => readonly Row[]
  newKey: () => RowKey
  desk: OnEventDesk
  onArrival: (errand: Errand, arrival: Arrival) => void
}

type EventTarget = Extract<Target, { kind: 'event' }>

const BYTES_AT_ONCE = 10

export function createRecords(deps: RecordsDeps): Records {
  const { journal, locks, account, policy, clock, log, newId, dispatch, errands, rows, newKey, desk, onArrival } = deps
  const ownIds = new Set<string>()
  const toKeep: { keeper: Keeper; blob: Blob }[] = []
  let keeping: Promise<void> | undefined
  const keeperDeps = {
    journal,
    clock,
    log,
    onKeeping: (keeping: 'all' | 'record' | 'nothing') => {
      dispatch({ kind: 'keeping', keeping })
    },
  }

  function keeperFor(row: Row, errand: Errand, entry?: Interrupted['entry']) {
    const owner = account()
    const { target } = errand
    // Of what may turn out to be another event nothing is kept under its name.
    if (target.kind !== 'event' || !target.isProven || owner === undefined) return undefined
    const id = entry?.id ?? newId()
    ownIds.add(id)
    const kept = {
      id,
      account: entry?.account ?? owner,
      target,
      thing: entry?.thing ?? journaledThing(row.thing, row.mailForm),
      createdMs: entry?.createdMs ?? clock.now(),
      keepsBytes: policy.keepUnfinished,
      hasBytes: entry?.hasBytes ?? false,
      replaces: entry?.replaces ?? journaledReplacement(row),
    }
    return { id, keeper: createKeeper(kept, keeperDeps) }
  }

  return {
    keep(row, errand) {
      if (errand.release !== undefined || isUnread(row)) return // kept already, or nothing has happened yet
      const made = keeperFor(row, errand)
      if (made === undefined) return
      errand.keeper = made.keeper
      errand.release = holdEntry(made.id)
      // The form holds it; a record is begun if Graph must take it after all.
      if (row.plan?.writer === 'form' || isForForm(row)) return
      errand.keeper.note(errand.memory)
      if (row.thing.kind !== 'file') return
      toKeep.push({ keeper: made.keeper, blob: row.thing.file.blob })
      keeping ??= keepBytes()
    },

    leave(next) {
      for (const { key, phase } of rows()) {
        const errand = errands.get(key)
        if (phase.kind !== 'interrupted' || errand === undefined || laneOf(errand.target) === laneOf(next)) continue
        errand.interrupted?.release()
        errands.delete(key)
        dispatch({ kind: 'gone', key })
      }
    },

    async hasAny({ address }) {
      const owner = account()
      if (owner === undefined) return false
      const kept = await journal.load(owner, eventPath(address)).catch(() => undefined)
      return kept !== undefined && kept.entries.some(({ formDigest }) => formDigest === undefined)
    },

    async find(target, isCurrent) {
      const owner = account()
      if (owner === undefined) return
      const { found, unreadable } = await findInterrupted({ journal, locks, now: clock.now, log }, owner, target)
      if (unreadable > 0) dispatch({ kind: 'noticed', notices: [{ kind: 'record-unreadable', count: unreadable }] })
      const foreign = found.filter(({ entry }) => !ownIds.has(entry.id))
      const isListed = await listed(target, foreign)
      for (const interrupted of found) {
        if (!isCurrent() || !foreign.includes(interrupted)) {
          interrupted.release()
          continue
        }
        const row = interruptedRow(newKey(), interrupted.entry)
        const errand = errandOf(interrupted, target)
        errands.set(row.key, errand)
        if (!isListed || !(await arrivedMeanwhile(row, errand))) dispatch({ kind: 'found', rows: [row] })
      }
    },

    async supply(key, file) {
      const row = rows().find((one) => one.key === key)
      const errand = errands.get(key)
      if (row?.phase.kind !== 'interrupted' || errand?.interrupted === undefined) return false
      const { entry } = errand.interrupted
      if (file !== undefined && row.thing.kind === 'file') {
        const memory = await provenMemory(entry, file).catch(() => undefined)
        if (memory === undefined) {
          dispatch({ kind: 'noticed', notices: [{ kind: 'not-the-same-file', name: file.name }] })
          return false
        }
        errand.memory = memory
        const { as } = row.thing.file
        dispatch({ kind: 'supplied', key, thing: { kind: 'file', file: { ...file, as } } })
        dispatch({ kind: 'chosen', rows: [], notices: [] }) // what was said of a wrong one is over
      } else {
        const bytes = entry.hasBytes ? await bytesOf(entry.id) : undefined
        if (row.thing.kind !== 'file') {
          errand.keptBytes = bytes
        } else if (bytes === undefined && row.replaces?.why === 'rename') {
          // Read from the event again; a session goes on with kept bytes only.
          errand.memory = { ...errand.memory, session: undefined }
        } else if (bytes === undefined) {
          dispatch({ kind: 'phase', key, phase: { ...row.phase, needsFile: true } })
          return false
        } else {
          dispatch({ kind: 'supplied', key, thing: { kind: 'file', file: { ...row.thing.file, blob: bytes } } })
        }
      }
      take(row, errand)
      return true
    },
    take,
  }

  /**
   * The bytes of what waits, some at a time: those of 200 rows at once would hold up the click, and the disk. Their records
   * are there already, so that all of them are told, whenever the pane ends; what is sent meanwhile is kept by itself.
   */
  async function keepBytes() {
    while (toKeep.length > 0) {
      await Promise.all(toKeep.splice(0, BYTES_AT_ONCE).map(({ keeper, blob }) => keeper.bytes(blob)))
    }
    keeping = undefined
  }

  /** The id is new, so nobody else can hold it; given back as soon as it is there when it was given back before. */
  function holdEntry(id: string): () => void {
    const held = locks.tryHold(entryLock(id))
    return () => {
      void held.then((release) => release?.())
    }
  }

  function take(row: Row, errand: Errand) {
    const { interrupted } = errand
    if (interrupted === undefined) return
    // The last word of a record may have found the storage blocked: what it says was never sent is looked for all the same.
    const { memory } = errand
    if (!memory.offered && row.thing.kind === 'file')
      errand.memory = { ...memory, offered: true, before: memory.before ?? [] }
    errand.interrupted = undefined
    errand.release = interrupted.release
    errand.keeper = keeperFor(row, errand, interrupted.entry)?.keeper ?? noKeeper
  }

  /** Where something is in doubt, the event is read: without a sign-in window, since nobody clicked. */
  async function listed(target: EventTarget, found: readonly Interrupted[]): Promise<boolean> {
    if (!found.some(({ entry }) => mayHaveArrived(entry))) return false
    try {
      await desk
        .ledgerOf(target)
        .refresh(desk.attachmentsOf(target), { silentOnly: true }, new AbortController().signal)
      return true
    } catch (error) {
      log.note('interrupted ones not looked for', { kind: failureOf(error).kind })
      return false
    }
  }

  /** Its last request arrived although the pane was gone before the answer. */
  async function arrivedMeanwhile(row: Row, errand: Errand): Promise<boolean> {
    const { sought, before, provenAs } = errand.memory
    if (!mayHaveArrived(errand.memory) || sought === undefined) return false
    const { interrupted } = errand
    if (interrupted === undefined) return false
    const blob = interrupted.entry.hasBytes ? await bytesOf(interrupted.entry.id) : undefined
    const ledger = desk.ledgerOf(errand.target)
    const event = desk.attachmentsOf(errand.target)
    const proven = provenAs === undefined ? undefined : ledger.entry(provenAs)?.id
    const id = proven ?? (await ownOf(ledger.candidates(sought, before ?? []), blob, event))
    if (id === undefined) return false
    ledger.claim(id)
    take(row, errand)
    dispatch({
      kind: 'found',
      rows: [
        {
          ...row,
          phase: { kind: 'attached', id: { writer: 'graph', id } },
          remarks: [{ kind: 'found-after-doubt' }],
          replaces: replacementOf(row, ledger),
        },
      ],
    })
    onArrival(errand, { key: row.key, id, sought, blob })
    return true
  }

  /** By its bytes; without them a file stays in doubt until it is chosen again. */
  async function ownOf(candidates: readonly ListedAttachment[], blob: Blob | undefined, event: EventAttachments) {
    for (const { id, kind } of candidates) {
      if (kind === 'item') return id
      if (blob === undefined) return undefined
      if (await holdsBytes(event, id, blob, new AbortController().signal).catch(() => false)) return id
    }
    return undefined
  }

  async function bytesOf(id: string): Promise<Blob | undefined> {
    try {
      return await journal.bytesOf(id)
    } catch (error) {
      log.note('bytes not read', { kind: failureOf(error).kind })
      return undefined
    }
  }
}

/** The bytes of a renamed one are still to be read. */
function isUnread({ thing, replaces }: Row): boolean {
  return replaces?.why === 'rename' && thing.kind === 'file' && thing.file.blob.size === 0
}

/** Not planned yet, and what it takes the place of is in the form. */
function isForForm({ plan, replaces }: Row): boolean {
  return plan === undefined && replaces?.old.id.writer === 'form'
}

function journaledReplacement({ replaces }: Row): JournaledReplacement | undefined {
  return replaces === undefined ? undefined : { why: replaces.why, old: replaces.old }
}

/** The new one is there. Nobody in this pane asked for the old one to go: where it stands, that is asked. */
function replacementOf({ replaces }: Row, ledger: Ledger): Row['replaces'] {
  if (replaces === undefined) return undefined
  const { id } = replaces.old
  const now = id.writer === 'graph' ? ledger.entry(id.id) : undefined
  if (id.writer === 'graph' && now === undefined) return { ...replaces, then: { kind: 'gone' } }
  const old = now === undefined ? replaces.old : { ...replaces.old, id: { writer: 'graph' as const, id: now.id } }
  return { ...replaces, old, then: { kind: 'stays', because: { kind: 'interrupted' } } }
}

function errandOf(interrupted: Interrupted, target: Target): Errand {
  return { ...newErrand(target), memory: memoryOf(interrupted.entry), interrupted }
}
