import type { OldOne, Row, SameName } from '../../../src/attachments'
import { asAttachmentId } from '../../../src/kernel'
import { fileRow, onServer } from './doors'
import type { Scene } from './doors'
import { NOW_MS } from './findDoors'
import { MB, POST, READING, scene } from './scene'

const NAME = 'Ground floor plan with furniture and all cable routes, final version 2026-11-20.dwg'
const HOUR_MS = 3_600_000

const ON_EVENT = [
  onServer('agenda.docx', 0.4 * MB, { modifiedMs: NOW_MS - HOUR_MS }),
  onServer(NAME, 16 * MB, { modifiedMs: NOW_MS - 50 * HOUR_MS }),
  onServer('Offer for the facade', 3 * MB, { kind: 'item', modifiedMs: NOW_MS - 400 * HOUR_MS }),
  onServer('notes.txt', 0.1 * MB, { modifiedMs: NOW_MS - 3 * HOUR_MS }),
  onServer('photos.zip', 22 * MB, { modifiedMs: NOW_MS - 2 * HOUR_MS }),
]

function taken(name: string, answer: SameName['answer'], rest: Partial<SameName> = {}): Row {
  const [old] = ON_EVENT
  const replaceable = old === undefined ? undefined : ({ kind: 'on-event', old } as const)
  const freeName = name.replace(/(?=\.\w+$)/, ' (2)')
  return fileRow(name, 2 * MB, { plan: POST, sameName: { with: 'event', replaceable, freeName, answer, ...rest } })
}

function inPlaceOf(then: OldOne, rest: Partial<Row> = {}): Row {
  const id = { writer: 'graph', id: asAttachmentId('graph-agenda.docx') } as const
  return fileRow('agenda of Monday.docx', 0.4 * MB, {
    phase: { kind: 'attached', id: { writer: 'graph', id: asAttachmentId('graph-agenda of Monday.docx') } },
    plan: POST,
    replaces: { why: 'rename', old: { id, name: 'agenda.docx', sizeBytes: 0.4 * MB }, then },
    ...rest,
  })
}

const BOTH = [...ON_EVENT.slice(0, 2), onServer('agenda of Monday.docx', 0.4 * MB, { modifiedMs: NOW_MS })]
const opened = [{ click: 'More' }]

const looking = (name: string, rest: Parameters<typeof onServer>[2] = {}) =>
  scene(READING, { onEvent: [onServer(name, 0.1 * MB, rest)] }, undefined, { steps: [...opened, { click: 'Preview' }] })

/** What is on the event is renamed, replaced, marked and sorted; names that are taken. */
export const SCENES_OF_MANAGING: Record<string, Scene> = {
  'same-name': scene(READING, { rows: [taken('agenda.docx', undefined)], onEvent: ON_EVENT }),
  'same-name-many': scene(READING, {
    rows: [
      taken('agenda.docx', 'replace'),
      taken(NAME, undefined),
      taken('notes.txt', 'keep-both', { with: 'list', replaceable: undefined }),
    ],
    onEvent: ON_EVENT,
  }),
  'more-of-a-file': scene(READING, { onEvent: ON_EVENT }, undefined, { steps: opened }),
  'looking-at-text': looking('notes.txt'),
  'looking-at-mail': looking('Offer for the facade', { kind: 'item' }),
  'looking-at-no-mail': looking('offer.eml'),
  renaming: scene(READING, { onEvent: ON_EVENT }, undefined, { steps: [...opened, { click: 'Rename' }] }),
  replacing: scene(READING, {
    rows: [
      inPlaceOf(
        { kind: 'stands' },
        {
          phase: {
            kind: 'sending',
            confirmedBytes: 0,
            inFlightBytes: 0.2 * MB,
            totalBytes: 0.4 * MB,
            bytesPerSecond: undefined,
          },
        },
      ),
    ],
    onEvent: ON_EVENT,
  }),
  'replaced-undo': scene(READING, {
    rows: [inPlaceOf({ kind: 'leaves', atMs: NOW_MS + 5_000 })],
    onEvent: BOTH.map((one) =>
      one.name === 'agenda.docx' ? { ...one, removal: { kind: 'pending', atMs: NOW_MS + 5_000 } } : one,
    ),
  }),
  'replaced-both-there': scene(READING, {
    rows: [inPlaceOf({ kind: 'stays', because: { kind: 'interrupted' } })],
    onEvent: BOTH,
  }),
  'replaced-beside-form': scene(READING, {
    rows: [inPlaceOf({ kind: 'stays', because: { kind: 'beside-form' } })],
    onEvent: BOTH,
  }),
  'replaced-failed': scene(READING, {
    rows: [inPlaceOf({ kind: 'stands' }, { phase: { kind: 'failed', failure: { kind: 'not-whole' } } })],
    onEvent: ON_EVENT,
  }),
  selecting: scene(READING, { onEvent: ON_EVENT }, undefined, { steps: [{ click: 'Select' }] }),
}
