import type { AttachmentsState, Foresight, OnEvent, Phase, Row } from '../../attachments'
import { asFormAttachmentId } from '../../kernel'

/** A file's row as the engine would show it. */
export function someRow(key: number, phase: Phase, rest: Partial<Row> = {}): Row {
  const name = `file${key}.txt`
  return {
    key,
    thing: { kind: 'file', file: { name, blob: new Blob(), lastModifiedMs: 0 } },
    name,
    renamed: false,
    sizeBytes: 1_000_000,
    mailForm: 'auto',
    plan: undefined,
    phase,
    hold: undefined,
    rank: 0,
    remarks: [],
    replaces: undefined,
    sameName: undefined,
    ...rest,
  }
}

export const ATTACHED: Phase = { kind: 'attached', id: { writer: 'form', id: asFormAttachmentId('1') } }

export function sending(confirmedBytes: number, inFlightBytes: number, totalBytes = 1_000_000): Phase {
  return { kind: 'sending', confirmedBytes, inFlightBytes, totalBytes, bytesPerSecond: undefined }
}

export function someOnEvent(name: string, removal: OnEvent['removal']): OnEvent {
  return {
    id: { writer: 'form', id: asFormAttachmentId(name) },
    name,
    sizeBytes: 0,
    kind: 'file',
    modifiedMs: undefined,
    removal,
  }
}

const NO_LOAD = { bytes: 0, count: 0, limitBytes: 35 * 1024 * 1024, isKnown: false }
export const NOTHING_AHEAD: Foresight = { throttledMs: 0, totalMs: undefined, overEventLimit: undefined, load: NO_LOAD }

export function attachmentsWith(rest: Partial<AttachmentsState>): AttachmentsState {
  return {
    rows: [],
    onEvent: [],
    list: { kind: 'listed' },
    notices: [],
    foresight: NOTHING_AHEAD,
    keeping: 'all',
    ...rest,
  }
}
