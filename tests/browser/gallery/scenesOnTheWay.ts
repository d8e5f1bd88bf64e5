import type { Hold, Phase, Remark, Row } from '../../../src/attachments'
import { asAttachmentId } from '../../../src/kernel'
import { fileRow, mailThingRow, onServer } from './doors'
import type { Scene } from './doors'
import { NOW_MS } from './findDoors'
import { MB, NOTHING_AHEAD, POST, READING, scene, sending, SESSION, SITE_MEETING } from './scene'

const PLAN = 'Ground floor plan with furniture and all cable routes, final version 2026-11-20.dwg'
const QUEUED: Phase = { kind: 'queued' }

function planOnItsWay(rest: Partial<Row> = {}): Row {
  return fileRow(PLAN, 60 * MB, { phase: sending(12, 0.4, 60), plan: SESSION, ...rest })
}

function heldAll(hold: Hold): Row[] {
  return [
    planOnItsWay({ hold }),
    fileRow('photos.zip', 22 * MB, { phase: QUEUED, hold }),
    mailThingRow('Offer for the facade, revised', 4.2 * MB, { phase: QUEUED, hold }),
  ]
}

function attachedOnServer(name: string, remarks: readonly Remark[]): Row {
  const id = { writer: 'graph', id: asAttachmentId(`graph-${name}`) } as const
  return fileRow(name, 2 * MB, { phase: { kind: 'attached', id }, plan: POST, remarks })
}

function interrupted(name: string, confirmedMb: number, totalMb: number, needsFile: boolean): Row {
  const phase: Phase = {
    kind: 'interrupted',
    confirmedBytes: confirmedMb * MB,
    totalBytes: totalMb * MB,
    needsFile,
  }
  return fileRow(name, totalMb * MB, { phase, plan: SESSION })
}

const REMARKED: [string, Remark[]][] = [
  ['report.docx', [{ kind: 'second-copy-removed' }]],
  ['agenda.docx', [{ kind: 'second-copy-suspected' }]],
  ['drawing.dwg', [{ kind: 'resumed', fromBytes: 1.5 * MB }, { kind: 'read-back' }]],
  ['offer.pdf', [{ kind: 'found-after-doubt' }]],
  ['Zeichnung.pdf', [{ kind: 'started-again' }, { kind: 'renamed-on-event', name: 'Zeichnung_.pdf' }]],
]

/** What pauses, waits, is in doubt, is interrupted or lies ahead. */
export const SCENES_ON_THE_WAY: Record<string, Scene> = {
  waiting: scene(READING, {
    rows: [
      planOnItsWay(),
      fileRow('photos.zip', 22 * MB, { phase: QUEUED }),
      fileRow('minutes of the last site meeting with all comments.docx', 2 * MB, { phase: QUEUED, rank: 1 }),
      mailThingRow('Offer for the facade, revised', 4.2 * MB, { phase: QUEUED }),
    ],
  }),
  throttled: scene(READING, {
    rows: [
      planOnItsWay({ hold: { kind: 'throttled', untilMs: NOW_MS + 42_000 } }),
      fileRow('photos.zip', 22 * MB, { phase: QUEUED, plan: SESSION }),
    ],
    foresight: { ...NOTHING_AHEAD, throttledMs: 42_000, totalMs: 110_000 },
  }),
  offline: scene(READING, { rows: heldAll({ kind: 'offline' }) }),
  paused: scene(READING, { rows: heldAll({ kind: 'paused' }) }),
  'paused-one': scene(READING, {
    rows: [
      planOnItsWay({ hold: { kind: 'paused' } }),
      fileRow('photos.zip', 22 * MB, { phase: sending(3, 1, 22), plan: SESSION }),
    ],
  }),
  'other-pane': scene(READING, { rows: heldAll({ kind: 'other-pane' }) }),
  'in-doubt': scene(READING, {
    rows: [
      planOnItsWay({ phase: { kind: 'checking' } }),
      fileRow('report.docx', 2 * MB, {
        phase: { kind: 'checking' },
        plan: POST,
        hold: { kind: 'retrying', untilMs: NOW_MS + 8_000, because: { kind: 'offline' } },
      }),
    ],
  }),
  remarks: scene(READING, { rows: REMARKED.map(([name, remarks]) => attachedOnServer(name, remarks)) }),
  'remarks-on-event': scene(READING, {
    rows: REMARKED.slice(0, 3).map(([name, remarks]) => attachedOnServer(name, remarks)),
    onEvent: [...REMARKED.slice(0, 3).map(([name]) => onServer(name, 2 * MB)), onServer('minutes.txt', 2_000)],
  }),
  resumed: scene(READING, {
    rows: [planOnItsWay({ phase: sending(38, 2, 60), remarks: [{ kind: 'resumed', fromBytes: 36 * MB }] })],
  }),
  interrupted: scene(READING, {
    rows: [
      interrupted('photos.zip', 12.4, 60, false),
      interrupted(PLAN, 36, 90, true),
      interrupted('film.mp4', 0, 120, true),
    ],
    notices: [{ kind: 'record-unreadable', count: 1 }],
  }),
  'interrupted-and-moving': scene(READING, {
    rows: [interrupted(PLAN, 36, 90, true), fileRow('photos.zip', 22 * MB, { phase: sending(3, 1, 22) })],
    notices: [{ kind: 'not-the-same-file', name: PLAN }],
    keeping: 'record',
  }),
  'foresight-throttle': scene(SITE_MEETING, {
    rows: [1, 2, 3, 4, 5, 6].map((n) => fileRow(`photos ${n} of 6.zip`, 30 * MB)),
    foresight: { ...NOTHING_AHEAD, throttledMs: 220_000, totalMs: 350_000 },
  }),
  'foresight-over': scene(SITE_MEETING, {
    rows: [fileRow('photos.zip', 22 * MB), fileRow('film.mp4', 30 * MB)],
    foresight: { ...NOTHING_AHEAD, overEventLimit: { limitBytes: 35 * MB, wouldBeBytes: 52 * MB, isKnown: false } },
  }),
  'foresight-all': scene(READING, {
    rows: [planOnItsWay(), fileRow('photos.zip', 22 * MB, { phase: QUEUED })],
    foresight: {
      ...NOTHING_AHEAD,
      throttledMs: 220_000,
      totalMs: 350_000,
      overEventLimit: { limitBytes: 35 * MB, wouldBeBytes: 82 * MB, isKnown: true },
    },
    keeping: 'nothing',
  }),
  'not-whole': scene(READING, {
    rows: [
      fileRow('drawing.dwg', 60 * MB, { phase: { kind: 'failed', failure: { kind: 'not-whole' } } }),
      fileRow('minutes.docx', 2 * MB, { phase: { kind: 'failed', failure: { kind: 'vanished' } } }),
    ],
    onEvent: [onServer('drawing.dwg', 12 * MB)],
  }),
}
