import type { AttachmentsState, Foresight, Phase, Plan } from '../../../src/attachments'
import type { OpenEventState } from '../../../src/events'
import { openOn } from './doors'
import type { Scene } from './doors'

export const KB = 1024
export const MB = 1024 * KB

export const SITE_MEETING = openOn('compose', 'Site meeting, phase 2')
export const READING = openOn('read', 'Quarterly review with the northern region')
const NO_LOAD = { bytes: 0, count: 0, limitBytes: 35 * 1024 * 1024, isKnown: false }
export const NOTHING_AHEAD: Foresight = { throttledMs: 0, totalMs: undefined, overEventLimit: undefined, load: NO_LOAD }
const NOTHING: AttachmentsState = {
  rows: [],
  onEvent: [],
  list: { kind: 'listed' },
  notices: [],
  foresight: NOTHING_AHEAD,
  keeping: 'all',
}
const IDLE = { kind: 'idle' } as const

/** Everything that is not named is empty and at rest. */
export function scene(
  event: OpenEventState,
  attachments: Partial<AttachmentsState> = {},
  mail: Scene['mail'] = IDLE,
  rest: Pick<Scene, 'mailbox' | 'steps' | 'update' | 'links'> = {},
): Scene {
  return { event, attachments: { ...NOTHING, ...attachments }, mail, ...rest }
}

const MB_PER_SECOND = 1.2

/** Of so many MB, at 1.2 MB/s. */
export function sending(confirmedMb: number, inFlightMb: number, totalMb: number): Phase {
  return {
    kind: 'sending',
    confirmedBytes: confirmedMb * MB,
    inFlightBytes: inFlightMb * MB,
    totalBytes: totalMb * MB,
    bytesPerSecond: MB_PER_SECOND * MB,
  }
}

export const SESSION: Plan = {
  writer: 'graph-session',
  as: 'file',
  reason: 'graph-over-form-limit',
  shape: undefined,
  loses: [],
}
export const POST: Plan = {
  writer: 'graph-post',
  as: 'file',
  reason: 'graph-read-surface',
  shape: undefined,
  loses: [],
}
