import type {
  AttachmentsState,
  AttachedId,
  Hold,
  ListState,
  MailForm,
  Notice,
  OnEvent,
  Phase,
  Plan,
  Removal,
  Row,
  RowKey,
} from './types'

export type AttachmentsEvent =
  | { kind: 'chosen'; rows: readonly Row[]; notices: readonly Notice[] }
  | { kind: 'planned'; key: RowKey; plan: Plan; sizeBytes: number | undefined }
  | { kind: 'mail-form'; key: RowKey; mailForm: MailForm }
  /** A row that moves on is held by nothing. */
  | { kind: 'phase'; key: RowKey; phase: Phase }
  | { kind: 'hold'; key: RowKey; hold: Hold | undefined }
  | { kind: 'gone'; key: RowKey }
  | { kind: 'noticed'; notices: readonly Notice[] }
  | { kind: 'list-state'; list: ListState }
  | { kind: 'listed'; onEvent: readonly OnEvent[] }
  | { kind: 'removal'; id: AttachedId; removal: Removal }

export const emptyState: AttachmentsState = { rows: [], onEvent: [], list: { kind: 'unknown' }, notices: [] }

/** The only way this state changes. */
export function reduce(state: AttachmentsState, event: AttachmentsEvent): AttachmentsState {
  switch (event.kind) {
    case 'chosen':
      return { ...state, rows: [...state.rows, ...event.rows], notices: event.notices }
    case 'planned':
      return changeRow(state, event.key, { plan: event.plan, sizeBytes: event.sizeBytes })
    case 'mail-form':
      return changeRow(state, event.key, { mailForm: event.mailForm })
    case 'phase':
      return changeRow(state, event.key, { phase: event.phase, hold: undefined })
    case 'hold':
      return changeRow(state, event.key, { hold: event.hold })
    case 'noticed':
      return { ...state, notices: [...state.notices, ...event.notices] }
    case 'gone':
      return { ...state, rows: state.rows.filter((row) => row.key !== event.key) }
    case 'list-state':
      return { ...state, list: event.list }
    case 'listed': {
      // A removal under way outlives a fresh list.
      const onEvent = event.onEvent.map((one) => ({ ...one, removal: removalOf(state, one.id) ?? one.removal }))
      return { ...state, onEvent, list: { kind: 'listed' } }
    }
    case 'removal':
      return {
        ...state,
        onEvent: state.onEvent.map((one) => (sameId(one.id, event.id) ? { ...one, removal: event.removal } : one)),
      }
  }
}

export function sameId(one: AttachedId, other: AttachedId): boolean {
  return one.writer === other.writer && one.id === other.id
}

function removalOf(state: AttachmentsState, id: AttachedId): Removal | undefined {
  return state.onEvent.find((one) => sameId(one.id, id))?.removal
}

function changeRow(state: AttachmentsState, key: RowKey, change: Partial<Row>): AttachmentsState {
  return { ...state, rows: state.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) }
}
