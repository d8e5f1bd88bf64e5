import { fileRow, mailThingRow, onForm, onServer, openOn } from './doors'
import type { Scene } from './doors'
import { askedFor, foundMail, mailsFound, NOW_MS } from './findDoors'
import { KB, MB, READING, scene, sending, SESSION, SITE_MEETING } from './scene'
import { SCENES_OF_ATTENDEES } from './scenesOfAttendees'
import { SCENES_BESIDE_A_MESSAGE, SCENES_OF_ANOTHER_EVENT } from './scenesBesideMessage'
import { SCENES_OF_CHOOSING } from './scenesOfChoosing'
import { SCENES_OF_FINDING } from './scenesOfFinding'
import { SCENES_OF_IDENTITY } from './scenesOfIdentity'
import { SCENES_OF_INTAKE } from './scenesOfIntake'
import { SCENES_OF_LINKS } from './scenesOfLinks'
import { SCENES_OF_MANAGING } from './scenesOfManaging'
import { SCENES_OF_SIGNING_IN } from './scenesOfSigningIn'
import { SCENES_ON_THE_WAY } from './scenesOnTheWay'

const MAILS = [
  foundMail('Offer for the facade, revised', 'Facade planning', { hasAttachments: true, sizeBytes: 4.2 * MB }),
  foundMail('Re: Re: Fwd: Site access next week and the parking permits for all subcontractors', 'Bauleitung Süd', {
    receivedMs: NOW_MS - 3 * 86_400_000,
  }),
  foundMail('Site meeting, phase 2', 'Calendar of the planning office', { nature: 'meeting', sizeBytes: 12_000 }),
  foundMail('', 'no-reply@contoso.example', { receivedMs: NOW_MS - 400 * 86_400_000, sizeBytes: undefined }),
  foundMail('عرض السعر للواجهة', 'قسم المبيعات', { hasAttachments: true, sizeBytes: 900 * KB }),
]

const CHOSEN = [
  fileRow('minutes.txt', 1.2 * KB),
  fileRow('Ground floor plan with furniture and all cable routes, final version 2026-11-20.dwg', 60 * MB),
  mailThingRow('Offer for the facade, revised', 4.2 * MB),
]

const MOVING = [
  fileRow('Ground floor plan with furniture and all cable routes, final version 2026-11-20.dwg', 60 * MB, {
    phase: sending(8, 4.4, 60),
    plan: SESSION,
  }),
  mailThingRow('Offer for the facade, revised', 4.2 * MB, {
    phase: { kind: 'preparing' },
    plan: { writer: 'graph-post', as: 'eml', reason: 'graph-read-surface', shape: 'attachments', loses: [] },
  }),
  fileRow('photos.zip', 22 * MB, { phase: { kind: 'queued' } }),
]

const RETRYING = { kind: 'retrying', untilMs: NOW_MS + 8_000, because: { kind: 'offline' } } as const

/** Every state a person can meet, by name. */
export const SCENES: Record<string, Scene> = {
  looking: scene({ kind: 'looking' }, { list: { kind: 'unknown' } }),
  'compose-empty': scene(SITE_MEETING),
  unsaved: scene(
    { kind: 'unsaved', subject: 'Kick-off', saving: false, failure: undefined },
    { rows: CHOSEN.slice(0, 1) },
  ),
  'unsaved-saving-failed': scene({
    kind: 'unsaved',
    subject: undefined,
    saving: false,
    failure: { kind: 'timed-out', what: 'outlook' },
  }),
  'no-event': scene({ kind: 'none' }, { list: { kind: 'unknown' } }),
  'no-id': scene({ kind: 'no-id', surface: 'read' }, { list: { kind: 'unknown' } }),
  'event-failed': scene(
    { kind: 'failed', failure: { kind: 'timed-out', what: 'outlook' } },
    { list: { kind: 'unknown' } },
  ),
  'shared-read': scene(openOn('read', 'Board meeting', 'ingrid.larsen@contoso.example'), {
    onEvent: [onServer('agenda.docx', 88 * KB)],
  }),
  chosen: scene(SITE_MEETING, { rows: CHOSEN }),
  mails: scene(READING, {}, mailsFound('facade', MAILS, true)),
  'mails-searching': scene(READING, {}, { kind: 'searching', asked: askedFor('fac'), rows: MAILS.slice(0, 2) }),
  'mails-none': scene(READING, {}, mailsFound('xyzzy', [])),
  'mails-sign-in': scene(
    READING,
    {},
    { kind: 'failed', asked: askedFor(''), failure: { kind: 'sign-in-needed', claims: undefined } },
  ),
  moving: scene(READING, { rows: MOVING }),
  holds: scene(SITE_MEETING, {
    rows: [
      fileRow('sign-in.pdf', 9 * MB, { phase: { kind: 'queued' }, hold: { kind: 'sign-in' } }),
      fileRow('throttled.pdf', 9 * MB, {
        phase: sending(4, 0, 9),
        hold: { kind: 'throttled', untilMs: NOW_MS + 42_000 },
      }),
      fileRow('retrying.pdf', 9 * MB, { phase: { kind: 'checking' }, hold: RETRYING }),
      fileRow('syncing.pdf', 9 * MB, {
        phase: { kind: 'preparing' },
        hold: { kind: 'syncing', untilMs: NOW_MS + 3_000 },
      }),
    ],
  }),
  ...SCENES_ON_THE_WAY,
  ...SCENES_OF_FINDING,
  ...SCENES_OF_SIGNING_IN,
  ...SCENES_OF_IDENTITY,
  ...SCENES_OF_CHOOSING,
  ...SCENES_OF_INTAKE,
  ...SCENES_OF_LINKS,
  ...SCENES_OF_MANAGING,
  ...SCENES_BESIDE_A_MESSAGE,
  ...SCENES_OF_ATTENDEES,
  ...SCENES_OF_ANOTHER_EVENT,
  failed: scene(READING, {
    rows: [
      fileRow('drawing.dwg', 60 * MB, { phase: { kind: 'failed', failure: { kind: 'session-lost' } } }),
      fileRow('refused.pdf', 2 * MB, {
        phase: {
          kind: 'failed',
          failure: { kind: 'refused', status: 400, code: 'ErrorInvalidRequest', requestId: '1b0d6c52-77aa-4a50' },
        },
      }),
      mailThingRow('Deleted meanwhile', 30 * KB, { phase: { kind: 'failed', failure: { kind: 'mail-gone' } } }),
      fileRow('stopped.zip', 7 * MB, { phase: { kind: 'cancelled' } }),
      fileRow('stopping.zip', 7 * MB, { phase: { kind: 'cancelling' } }),
    ],
  }),
  renamed: scene(SITE_MEETING, {
    rows: [
      {
        ...fileRow('plan-b_.pdf', 300 * KB, { renamed: true }),
        thing: { kind: 'file', file: { name: 'plan:b?.pdf', blob: new Blob([]), lastModifiedMs: 0 } },
      },
    ],
    notices: [
      { kind: 'already-chosen', name: 'minutes.txt' },
      { kind: 'refused', name: 'empty.txt', failure: { kind: 'file-empty' } },
      { kind: 'refused', name: 'film.mov', failure: { kind: 'too-large', limitBytes: 150 * MB } },
    ],
  }),
  'on-event': scene(SITE_MEETING, {
    onEvent: [
      onForm('minutes.txt', 1.2 * KB),
      onForm('Offer for the facade, revised', 4.2 * MB, { kind: 'item' }),
      onForm('shared folder', 0, { kind: 'link' }),
      onForm('old agenda.docx', 88 * KB, { removal: { kind: 'pending', atMs: NOW_MS + 5_000 } }),
      onForm('older agenda.docx', 88 * KB, { removal: { kind: 'removing' } }),
      onForm('oldest agenda.docx', 88 * KB, { removal: { kind: 'failed', failure: { kind: 'offline' } } }),
    ],
  }),
  'past-the-form': scene(SITE_MEETING, {
    onEvent: [onForm('minutes.txt', 1.2 * KB), onServer('drawing.dwg', 61 * MB)],
  }),
  'list-failed': scene(READING, {
    list: { kind: 'failed', failure: { kind: 'not-allowed', code: 'ErrorAccessDenied' } },
  }),
  everything: scene(
    SITE_MEETING,
    {
      rows: [...CHOSEN.slice(0, 1), ...MOVING.slice(0, 2)],
      onEvent: [onForm('notes.txt', 2 * KB)],
    },
    mailsFound('', MAILS),
  ),
}
