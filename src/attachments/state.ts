import type { ChangedIds } from './ledger'
import { DEFAULT_EVENT_LIMIT_BYTES } from './limits'
import type { Named } from './chosenNames'
import { attachedKey, sameId } from './attachedId'
import { withSameNames } from './sameName'
import type {
  AttachmentsState,
  AttachedId,
  Foresight,
  Hold,
  ListState,
  MailForm,
  Notice,
  OldOne,
  OnEvent,
  Phase,
  Plan,
  Remark,
  Replacement,
  Removal,
  Row,
  RowKey,
  SameName,
  Thing,
} from './types'

export type AttachmentsEvent =
  | { kind: 'chosen'; rows: readonly Row[]; notices: readonly Notice[] }
  | { kind: 'planned'; key: RowKey; plan: Plan; sizeBytes: number | undefined }
  /** How each chosen thing would travel as things stand. */
  | { kind: 'previewed'; plans: ReadonlyMap<RowKey, Plan> }
  | { kind: 'named'; files: ReadonlyMap<RowKey, Named>; notices: readonly Notice[] }
  | { kind: 'mail-form'; key: RowKey; mailForm: MailForm }
  /** A row that moves on is held by nothing. */
  | { kind: 'phase'; key: RowKey; phase: Phase }
  | { kind: 'hold'; key: RowKey; hold: Hold | undefined }
  | { kind: 'remark'; key: RowKey; remark: Remark }
  | { kind: 'rank'; key: RowKey; rank: number }
  /** Left unfinished by an earlier pane. */
  | { kind: 'found'; rows: readonly Row[] }
  /** The bytes of an interrupted thing are at hand again. */
  | { kind: 'supplied'; key: RowKey; thing: Thing }
  | { kind: 'gone'; key: RowKey }
  | { kind: 'foresight'; foresight: Foresight }
  | { kind: 'keeping'; keeping: AttachmentsState['keeping'] }
  /** Of an attached row: the copy that stays. */
  | { kind: 'attached-id'; key: RowKey; id: AttachedId }
  /** What became of the attachment whose place this row takes. */
  | { kind: 'old-one'; key: RowKey; then: OldOne }
  /** The person has said what a file of a taken name shall do. */
  | { kind: 'same-name'; key: RowKey; answer: SameName['answer'] }
  /** Told to go: under which name, and in whose place. */
  | { kind: 'settled-name'; key: RowKey; name: string; replaces: Replacement | undefined }
  /** The event's attachments have other ids now. */
  | { kind: 'ids'; changed: ChangedIds }
  | { kind: 'noticed'; notices: readonly Notice[] }
  | { kind: 'list-state'; list: ListState }
  | { kind: 'listed'; onEvent: readonly OnEvent[] }
  | { kind: 'removal'; id: AttachedId; removal: Removal }

export const emptyState: AttachmentsState = {
  rows: [],
  onEvent: [],
  list: { kind: 'unknown' },
  notices: [],
  foresight: {
    throttledMs: 0,
    totalMs: undefined,
    overEventLimit: undefined,
    load: { bytes: 0, count: 0, limitBytes: DEFAULT_EVENT_LIMIT_BYTES, isKnown: false },
  },
  keeping: 'all',
}

/** The only way this state changes. */
export function reduce(state: AttachmentsState, event: AttachmentsEvent): AttachmentsState {
  const next = reduced(state, event)
  return touchesNames(event, state, next) ? { ...next, rows: withSameNames(next) } : next
}

/** Bytes that move change no name. */
function touchesNames(event: AttachmentsEvent, before: AttachmentsState, after: AttachmentsState): boolean {
  if (event.kind === 'same-name' || event.kind === 'named') return true
  if (before.onEvent === after.onEvent && before.rows.length === after.rows.length) {
    if (event.kind !== 'phase') return false
    // A name that becomes free, or goes from the list onto its way, concerns those that it was taken from; of 2,000 rows
    // that are told to go at once, most times nobody.
    const was = before.rows.find(({ key }) => key === event.key)?.phase.kind
    const comesBack = was === 'failed' || was === 'cancelled' || was === 'interrupted'
    if (!comesBack) return after.rows.some(({ phase, sameName }) => sameName !== undefined && phase.kind === 'chosen')
  }
  return after.rows.some(({ phase }) => phase.kind === 'chosen')
}

function reduced(state: AttachmentsState, event: AttachmentsEvent): AttachmentsState {
  switch (event.kind) {
    case 'chosen':
      return { ...state, rows: [...state.rows, ...event.rows], notices: event.notices }
    case 'planned':
      return changeRow(state, event.key, { plan: event.plan, sizeBytes: event.sizeBytes })
    case 'previewed':
      return changeRows(state, event.plans, (plan) => ({ plan }))
    case 'named':
      return { ...changeRows(state, event.files, (named) => named), notices: event.notices }
    case 'mail-form':
      return changeRow(state, event.key, { mailForm: event.mailForm })
    case 'phase':
      return changeRow(state, event.key, { phase: event.phase, hold: undefined })
    case 'hold':
      return changeRow(state, event.key, { hold: event.hold })
    case 'remark':
      return withRow(state, event.key, (row) => ({ remarks: withRemark(row.remarks, event.remark) }))
    case 'rank':
      return changeRow(state, event.key, { rank: event.rank })
    case 'found':
      return { ...state, rows: [...state.rows, ...event.rows] }
    case 'supplied':
      return changeRow(state, event.key, { thing: event.thing })
    case 'foresight':
      return { ...state, foresight: event.foresight }
    case 'keeping':
      return state.keeping === event.keeping ? state : { ...state, keeping: event.keeping }
    case 'attached-id': {
      const phase = state.rows.find((row) => row.key === event.key)?.phase
      if (phase?.kind !== 'attached' || sameId(phase.id, event.id)) return state
      return changeRow(state, event.key, { phase: { kind: 'attached', id: event.id } })
    }
    case 'old-one':
      return withRow(state, event.key, ({ replaces }) =>
        replaces === undefined ? {} : { replaces: { ...replaces, then: event.then } },
      )
    case 'same-name':
      return withRow(state, event.key, ({ sameName }) =>
        sameName === undefined ? {} : { sameName: { ...sameName, answer: event.answer } },
      )
    case 'settled-name':
      return changeRow(state, event.key, { name: event.name, replaces: event.replaces, sameName: undefined })
    case 'ids':
      return { ...state, rows: state.rows.map((row) => withNewId(row, event.changed)) }
    case 'noticed':
      return { ...state, notices: [...state.notices, ...event.notices] }
    case 'gone':
      return { ...state, rows: state.rows.filter((row) => row.key !== event.key) }
    case 'list-state':
      return { ...state, list: event.list }
    case 'listed': {
      const known = new Map(state.onEvent.map((one) => [attachedKey(one.id), one]))
      const onEvent = event.onEvent.map((one) => asKnown(one, known.get(attachedKey(one.id))))
      return { ...state, onEvent, list: { kind: 'listed' } }
    }
    case 'removal':
      return {
        ...state,
        onEvent: state.onEvent.map((one) => (sameId(one.id, event.id) ? { ...one, removal: event.removal } : one)),
      }
  }
}

/** A removal under way outlives a fresh list; and what is as it was stays the same object, so that nobody draws it anew. */
function asKnown(one: OnEvent, known: OnEvent | undefined): OnEvent {
  if (known === undefined) return one
  const isSame =
    one.name === known.name &&
    one.sizeBytes === known.sizeBytes &&
    one.kind === known.kind &&
    one.modifiedMs === known.modifiedMs
  return isSame ? known : { ...one, removal: known.removal }
}

function withNewId(row: Row, changed: ChangedIds): Row {
  const { phase, replaces } = row
  const own = phase.kind === 'attached' ? newIdOf(phase.id, changed) : undefined
  const old = replaces === undefined ? undefined : newIdOf(replaces.old.id, changed)
  if (own === undefined && old === undefined) return row
  return {
    ...row,
    ...(own === undefined ? {} : { phase: { kind: 'attached', id: own } }),
    ...(old === undefined || replaces === undefined
      ? {}
      : { replaces: { ...replaces, old: { ...replaces.old, id: old } } }),
  }
}

function newIdOf(id: AttachedId, changed: ChangedIds): AttachedId | undefined {
  const now = id.writer === 'graph' ? changed.get(id.id) : undefined
  return now === undefined ? undefined : { writer: 'graph', id: now }
}

/** Said once is enough; the last one of a kind is the one that counts. */
function withRemark(remarks: readonly Remark[], remark: Remark): readonly Remark[] {
  return [...remarks.filter(({ kind }) => kind !== remark.kind), remark]
}

function withRow(state: AttachmentsState, key: RowKey, change: (row: Row) => Partial<Row>): AttachmentsState {
  const row = state.rows.find((one) => one.key === key)
  return row === undefined ? state : changeRow(state, key, change(row))
}

/** Thousands of rows in one go. */
function changeRows<Change>(
  state: AttachmentsState,
  changes: ReadonlyMap<RowKey, Change>,
  changed: (change: Change) => Partial<Row>,
): AttachmentsState {
  const rows = state.rows.map((row) => {
    const change = changes.get(row.key)
    return change === undefined ? row : { ...row, ...changed(change) }
  })
  return { ...state, rows }
}

function changeRow(state: AttachmentsState, key: RowKey, change: Partial<Row>): AttachmentsState {
  return { ...state, rows: state.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) }
}
