import { namedEvent, openOn, restId, shownEvent } from '../../../src/events/testing/events'
import type { Identity, OpenEventState } from '../../../src/events'
import { fileRow } from './doors'
import type { Scene } from './doors'
import { NOW_MS } from './findDoors'
import { KB, MB, scene } from './scene'

type Open = Extract<OpenEventState, { kind: 'open' }>

const HOUR_MS = 3_600_000
const times = { startMs: NOW_MS + 26 * HOUR_MS, endMs: NOW_MS + 27 * HOUR_MS }
const ofSeries = { kind: 'day', masterId: restId('SERIES='), originalStartMs: undefined } as const
const day = namedEvent({ subject: 'Morning round', ...times, series: ofSeries })
const series = namedEvent({ ...day, series: { kind: 'whole' } })
const shown = shownEvent({ subject: 'Lift service, north tower, second visit', ...times })
const other = namedEvent({
  subject: 'Window cleaning on all floors of building B and the bridge between them',
  startMs: times.startMs + 24 * HOUR_MS,
  endMs: times.endMs + 24 * HOUR_MS,
})

const waiting = {
  rows: [fileRow('drawing.dwg', 9 * MB, { phase: { kind: 'queued' }, hold: { kind: 'event-unproven' } })],
  list: { kind: 'unknown' },
} as const

const open = (identity: Identity, changes: Partial<Open> & { owner?: string } = {}): Open =>
  openOn('read', { identity, subject: day.subject, ...changes })

const lookOnly = { read: true, write: false, deleteOwn: false, deleteAll: false, editOwn: false, editAll: false }

/** What a person meets where it is not plain which event is meant. */
export const SCENES_OF_IDENTITY: Record<string, Scene> = {
  'identity-series': scene(open({ kind: 'series', series, day }), waiting),
  'identity-series-no-day': scene(open({ kind: 'series', series, day: undefined }), waiting),
  'identity-differs': scene(open({ kind: 'differs', found: other, shown }, { subject: shown.subject }), waiting),
  'identity-differs-form': scene(
    openOn('compose', {
      identity: { kind: 'differs', found: namedEvent({ ...other, subject: shown.subject ?? '' }), shown },
      subject: shown.subject,
    }),
    waiting,
  ),
  'identity-late': scene(
    openOn('compose', { identity: { kind: 'late', nextMs: NOW_MS + 8_000, untilMs: NOW_MS + 150_000 } }),
    waiting,
  ),
  'identity-late-read': scene(
    open({ kind: 'late', nextMs: NOW_MS + 8_000, untilMs: NOW_MS + 150_000 }, { owner: 'boss@contoso.example' }),
    waiting,
  ),
  'identity-not-found': scene(open({ kind: 'failed', failure: { kind: 'event-gone' } }), {
    rows: [fileRow('drawing.dwg', 9 * MB, { phase: { kind: 'failed', failure: { kind: 'event-gone' } } })],
    list: { kind: 'failed', failure: { kind: 'event-gone' } },
  }),
  'identity-day': scene(open({ kind: 'proven', event: day, scope: 'day', canChoose: true })),
  'identity-whole': scene(open({ kind: 'proven', event: series, scope: 'series', canChoose: true })),
  'identity-left': scene(openOn('read', {}), {
    rows: [fileRow('note.txt', 2 * KB, { phase: { kind: 'failed', failure: { kind: 'event-unproven' } } })],
  }),
  'shared-look-only': scene(
    openOn('read', { owner: 'boss@contoso.example', shared: { mailbox: 'boss@contoso.example', rights: lookOnly } }),
  ),
}
