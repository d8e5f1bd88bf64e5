import { AppError, failureOf } from '../kernel'
import type { AttachmentId, Failure } from '../kernel'
import { newRow } from './chosen'
import { laneOf, letGo } from './errand'
import type { Errand, Errands } from './errand'
import { createEventAttachments } from './eventAttachments'
import { UNDO_MS } from './limits'
import { attachmentName, freeName } from './names'
import type { OnEventDesk } from './onEvent'
import type { Lanes } from './lanes'
import { refusal } from './plan'
import { removeOld, takeNewOff } from './replacingSteps'
import type { Standing } from './replacingSteps'
import { couldHold } from './ledger'
import { proveInForm } from './replacingInForm'
import { sameId } from './attachedId'
import type { AttachmentsEvent } from './state'
import type {
  AttachedId,
  AttachmentsState,
  ChosenFile,
  OldOne,
  OnEvent,
  Renaming,
  Replacement,
  Replacing,
  Row,
  RowKey,
  Unreplaceable,
} from './types'
import type { AttachmentsDeps, WaitTeller } from './writers'

/**
 * One attachment in another's place: Graph cannot rename an attachment, and nobody can change its bytes. The new one
 * travels as every row does; the old one goes only when the new one was read back from where it is.
 */
export interface Replacements {
  rename: (id: AttachedId, name: string) => Promise<Renaming>
  replace: (id: AttachedId, file: ChosenFile) => Promise<Replacing>
  /** A row as it can be carried: the bytes of one that is renamed are read first. */
  ready(row: Row, errand: Errand, tell: WaitTeller, signal: AbortSignal): Promise<Row>
  /** The end of a batch, for each row; whether its record may go. Never rejects. */
  looked(errand: Errand, key: RowKey, found: { id: AttachmentId } | { failure: Failure }): Promise<boolean>
  /** Something of this lane is to be proved in the form, or taken away. */
  isDue(lane: string): boolean
  /** Does that, in the lane's turn. Never rejects. */
  finish(lane: string): Promise<void>
  /** The person wants the old one removed after all. */
  again: (key: RowKey) => Promise<void>
  /** Keeps the old one, and takes the new one away; false: nothing takes the place of this. */
  undo(id: AttachedId): boolean
  /** The person took it off, be it an old one or a new one. */
  removed(id: AttachedId): void
  /** A row with both there leaves the list: both stay. false: not yet, its old one is about to go. */
  dismiss: (row: Row) => boolean
}

export interface ReplacementsDeps extends AttachmentsDeps {
  dispatch: (event: AttachmentsEvent) => void
  state: () => AttachmentsState
  errands: Errands
  desk: OnEventDesk
  newKey: () => RowKey
  /** Tells a new row to go. */
  send: (key: RowKey) => void
  /** The bytes of a renamed one are there: it is kept beyond the pane from now on. */
  keep: (row: Row, errand: Errand) => void
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
  lanes: Lanes
  /** Something is due in this lane. */
  start: (lane: string) => void
}

const never = new AbortController().signal

/** Without what has to be known before this code is there. */
export type FetchedReplacements = Omit<Replacements, 'rename' | 'replace' | 'again' | 'dismiss'> & {
  rename: (id: AttachedId, name: string) => Renaming
  replace: (id: AttachedId, file: ChosenFile) => Replacing
  again: (key: RowKey) => void
}

export function createReplacements(deps: ReplacementsDeps): FetchedReplacements {
  const { dispatch, state, errands, clock, log, policy, newKey, send, keep, start } = deps

  /** Their moment of undo is over; not by the clock on the wall, which may be put back. */
  const mayGo = new Set<RowKey>()

  const rowOf = (key: RowKey) => state().rows.find((row) => row.key === key)
  const then = (key: RowKey, next: OldOne) => {
    dispatch({ kind: 'old-one', key, then: next })
  }

  function entryOf(id: AttachedId): OnEvent | undefined {
    return state().onEvent.find((one) => sameId(one.id, id))
  }

  function obstacleTo(entry: OnEvent | undefined): Unreplaceable | undefined {
    if (entry === undefined || entry.removal.kind === 'pending' || entry.removal.kind === 'removing') return BUSY
    if (state().rows.some((row) => isTaking(row, entry.id))) return BUSY
    return entry.kind === 'file' ? undefined : { kind: 'not-a-file' }
  }

  function begin(file: ChosenFile, entry: OnEvent, why: Replacement['why']): { kind: 'started'; key: RowKey } {
    const { id, name, sizeBytes } = entry
    const key = newKey()
    const row = newRow(key, { kind: 'file', file })
    const replaces: Replacement = { why, old: { id, name, sizeBytes }, then: { kind: 'stands' } }
    const knownBytes = why === 'rename' ? (sizeBytes === 0 ? undefined : sizeBytes) : row.sizeBytes
    dispatch({ kind: 'found', rows: [{ ...row, sizeBytes: knownBytes, replaces }] })
    send(key)
    start(laneOf(errands.get(key)?.target ?? { kind: 'unknown' }))
    return { kind: 'started', key }
  }

  /** Names that are on the event or will be, without this one's own; lower case. */
  function namesBeside(own: OnEvent): ReadonlySet<string> {
    const others = state().onEvent.filter((one) => !sameId(one.id, own.id))
    const coming = state().rows.filter(({ phase, thing }) => thing.kind === 'file' && !OVER.includes(phase.kind))
    return new Set([...others, ...coming].map(({ name }) => name.toLowerCase()))
  }

  async function contentOf({ old }: Replacement, errand: Errand, tell: WaitTeller, signal: AbortSignal): Promise<Blob> {
    const { id } = old
    if (id.writer === 'form') {
      const content = await deps.inFormLine(async () => errand.form?.content(id.id, signal))
      if (content === undefined) throw new AppError({ kind: 'attachment-gone' })
      return content
    }
    const { target } = errand
    if (target.kind !== 'event') throw new AppError({ kind: 'event-unsaved' })
    if (!target.isProven) throw new AppError({ kind: 'event-unproven' })
    const blob = await createEventAttachments(deps, target.address, tell.waiting).content(id.id, signal)
    // The one reading that cannot be compared with anything: what the store counts has to agree with it.
    if (!couldHold(old.sizeBytes, blob.size)) throw new AppError({ kind: 'not-whole' })
    return blob
  }

  function standingOf(row: Row, errand: Errand): Standing | undefined {
    const { key, phase, replaces, name, thing } = row
    if (phase.kind !== 'attached' || replaces === undefined) return undefined
    const blob = thing.kind === 'file' && thing.file.blob.size > 0 ? thing.file.blob : undefined
    return { key, newId: phase.id, name, blob, replaces, errand }
  }

  /** From now on the old one may go: at once where only the name changes, which can be changed back. */
  function leaves(key: RowKey, { why, old }: Replacement, errand: Errand) {
    const waitMs = why === 'rename' ? 0 : UNDO_MS
    const atMs = clock.now() + waitMs
    then(key, { kind: 'leaves', atMs })
    mayGo.delete(key)
    if (waitMs === 0) {
      mayGo.add(key)
      return
    }
    dispatch({ kind: 'removal', id: old.id, removal: { kind: 'pending', atMs } })
    void clock.wait(waitMs, never).then(() => {
      mayGo.add(key)
      start(laneOf(errand.target))
    })
  }

  function stays({ key, replaces }: Standing, failure: Failure) {
    log.note('the old one stays', { kind: failure.kind })
    then(key, { kind: 'stays', because: { kind: 'failed', failure } })
    const id = rowOf(key)?.replaces?.old.id ?? replaces.old.id
    dispatch({ kind: 'removal', id, removal: { kind: 'none' } })
  }

  /** The new one is not there any more: all there is is the old one. */
  function vanished({ key, replaces }: Standing) {
    dispatch({ kind: 'phase', key, phase: { kind: 'failed', failure: { kind: 'vanished' } } })
    then(key, { kind: 'stands' })
    dispatch({ kind: 'removal', id: replaces.old.id, removal: { kind: 'none' } })
  }

  async function gone({ key, replaces, errand, name }: Standing) {
    then(key, { kind: 'gone' })
    const { target } = errand
    if (target.kind === 'event' && replaces.old.id.writer === 'graph') {
      deps.onChange?.({ address: target.address, kind: 'replaced', name: replaces.old.name, by: name })
    }
    for (const row of state().rows) {
      const isOfOld = row.phase.kind === 'attached' && sameId(row.phase.id, replaces.old.id)
      if (isOfOld) dispatch({ kind: 'gone', key: row.key })
    }
    await letGo(errand)
  }

  async function finishOne(standing: Standing) {
    const { key, replaces, newId } = standing
    if (replaces.then.kind === 'stands') {
      const isWhole = await proveInForm(standing, deps)
      if (isWhole) leaves(key, replaces, standing.errand)
      else vanished(standing)
      return
    }
    then(key, { kind: 'leaving' })
    dispatch({ kind: 'removal', id: replaces.old.id, removal: { kind: 'removing' } })
    const isRemoved = await removeOld({ ...standing, newId }, deps)
    if (isRemoved) await gone(standing)
    else vanished(standing)
  }

  function dueIn(lane: string): Standing[] {
    return state().rows.flatMap((row) => {
      const errand = errands.get(row.key)
      const standing = errand === undefined ? undefined : standingOf(row, errand)
      if (standing === undefined || laneOf(standing.errand.target) !== lane) return []
      const { then: next } = standing.replaces
      const isUnproved = next.kind === 'stands' && standing.newId.writer === 'form'
      return isUnproved || (next.kind === 'leaves' && mayGo.has(row.key)) ? [standing] : []
    })
  }

  async function takeBack(standing: Standing) {
    const { key, name, errand, newId } = standing
    try {
      const isOldThere = await takeNewOff(standing, deps)
      if (!isOldThere) {
        dispatch({ kind: 'phase', key, phase: { kind: 'attached', id: newId } })
        await gone(standing)
        return
      }
      dispatch({ kind: 'phase', key, phase: { kind: 'cancelled' } })
      then(key, { kind: 'stands' })
      const { target } = errand
      if (target.kind === 'event' && newId.writer === 'graph') {
        deps.onChange?.({ address: target.address, kind: 'removed', name })
      }
      await letGo(errand)
    } catch (error) {
      dispatch({ kind: 'phase', key, phase: { kind: 'attached', id: newId } })
      stays(standing, failureOf(error))
    }
  }

  return {
    rename(id, name) {
      const entry = entryOf(id)
      const obstacle = obstacleTo(entry)
      if (obstacle !== undefined || entry === undefined) return obstacle ?? BUSY
      const clean = attachmentName(name)
      if (name.trim() === '' || (clean === attachmentName('') && clean !== name.trim())) return { kind: 'empty' }
      if (clean === entry.name) return { kind: 'unchanged' }
      const failure = refusal({ name: clean, sizeBytes: 1 }, policy)
      if (failure !== undefined) return { kind: 'refused', failure }
      const taken = namesBeside(entry)
      if (taken.has(clean.toLowerCase())) {
        return { kind: 'taken', name: clean, freeName: freeName(clean, (one) => taken.has(one)) }
      }
      const lastModifiedMs = Math.round(clock.now())
      return begin({ name: clean, blob: new Blob([]), lastModifiedMs }, entry, 'rename')
    },
    replace(id, file) {
      const entry = entryOf(id)
      const obstacle = obstacleTo(entry)
      if (obstacle !== undefined || entry === undefined) return obstacle ?? BUSY
      const failure = refusal({ name: attachmentName(file.name), sizeBytes: file.blob.size }, policy)
      return failure === undefined ? begin(file, entry, 'replace') : { kind: 'refused', failure }
    },
    async ready(row, errand, tell, signal) {
      const { key, replaces, thing } = row
      const isUnread = replaces?.why === 'rename' && thing.kind === 'file' && thing.file.blob.size === 0
      if (!isUnread) return row
      const blob = await contentOf(replaces, errand, tell, signal)
      dispatch({ kind: 'supplied', key, thing: { kind: 'file', file: { ...thing.file, blob } } })
      const now = { ...(rowOf(key) ?? row), sizeBytes: blob.size }
      keep(now, errand)
      return now
    },
    async looked(errand, key, found) {
      const row = rowOf(key)
      const standing = row === undefined ? undefined : standingOf(row, errand)
      if (standing === undefined) return true
      const { replaces } = standing
      if (replaces.then.kind !== 'stands') return replaces.then.kind === 'gone'
      if ('failure' in found) {
        stays(standing, { kind: 'in-doubt', because: found.failure })
        return false
      }
      if (replaces.old.id.writer === 'form') {
        then(key, { kind: 'stays', because: { kind: 'beside-form' } })
        return true
      }
      errand.memory.provenAs = found.id
      await errand.keeper.proven(errand.memory)
      leaves(key, replaces, errand)
      return false
    },
    isDue: (lane) => dueIn(lane).length > 0,
    async finish(lane) {
      for (const standing of dueIn(lane)) {
        try {
          await finishOne(standing)
        } catch (error) {
          stays(standing, failureOf(error))
        }
      }
    },
    again(key) {
      const row = rowOf(key)
      const errand = errands.get(key)
      if (row?.replaces?.then.kind !== 'stays' || errand === undefined) return
      if (row.replaces.then.because.kind === 'beside-form') return
      then(key, { kind: 'leaves', atMs: clock.now() })
      mayGo.add(key)
      start(laneOf(errand.target))
    },
    undo(id) {
      const row = state().rows.find(({ replaces }) => isAboutToGo(replaces, id))
      const errand = row === undefined ? undefined : errands.get(row.key)
      const standing = row === undefined || errand === undefined ? undefined : standingOf(row, errand)
      if (row === undefined || errand === undefined || standing === undefined) return false
      if (standing.replaces.then.kind === 'leaving') return true // too late
      then(row.key, { kind: 'stands' })
      dispatch({ kind: 'phase', key: row.key, phase: { kind: 'cancelling' } })
      dispatch({ kind: 'removal', id, removal: { kind: 'none' } })
      void deps.lanes.inLine(laneOf(errand.target), () => takeBack(standing))
      return true
    },
    removed(id) {
      for (const { key, phase, replaces } of state().rows) {
        const errand = errands.get(key)
        if (replaces === undefined || errand === undefined || phase.kind !== 'attached') continue
        if (sameId(replaces.old.id, id)) then(key, { kind: 'gone' })
        else if (!sameId(phase.id, id)) continue
        if (replaces.then.kind === 'stays' || replaces.then.kind === 'leaves') void letGo(errand)
      }
    },
  }
}

const BUSY: Unreplaceable = { kind: 'busy' }
const OVER: readonly Row['phase']['kind'][] = ['attached', 'cancelled', 'failed', 'chosen']

function isAboutToGo(replaces: Replacement | undefined, id: AttachedId): boolean {
  if (replaces === undefined || !sameId(replaces.old.id, id)) return false
  return replaces.then.kind === 'leaves' || replaces.then.kind === 'leaving'
}

/** It takes the place of this one, and is not at its end. */
function isTaking({ phase, replaces }: Row, id: AttachedId): boolean {
  if (replaces === undefined || !sameId(replaces.old.id, id)) return false
  return phase.kind !== 'failed' && phase.kind !== 'cancelled' && replaces.then.kind !== 'stays'
}
