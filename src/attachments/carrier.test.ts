import { expect, test } from '@jest/globals'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { FORM_LIMIT_BYTES, RANGE_BYTES } from './limits'
import { emptyMemory } from './memory'
import { attached, carrierStage, inForm } from './testing/carrierStage'
import type { ReadMail } from './testing/carrierStage'
import { UPLOAD_URL } from './testing/eventStage'
import { eventTarget, fileThing, mailThing } from './testing/rows'
import { unreadableBlob } from './testing/unreadableBlob'
import { uploadSessionJson } from './wire'
import type { Phase } from './types'

const R = RANGE_BYTES
const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')

const failed = (failure: Failure): Phase => ({ kind: 'failed', failure })

test('a small file goes by one request, is counted, and is looked over with its batch', async () => {
  const s = carrierStage(fileThing('a/b.txt'))
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['list', 'add a_b.txt'])
  expect(s.phases).toEqual(['preparing', 'preparing', 'sending', 'attached'])
  expect(s.plans).toEqual(['file graph-read-surface 5'])
  expect(s.arrivals).toMatchObject([{ key: 1, id: 'A1', sought: { name: 'a_b.txt', sizeBytes: 5, kind: 'file' } }])
  expect(await s.arrivals[0]?.blob?.text()).toBe('hello')
  expect(s.traffic.recent(1_000)).toHaveLength(1)
})

test('a large file goes through a session, with its progress and the speed of the line', async () => {
  const s = carrierStage(fileThing('a.bin', R + 5))
  s.answers.push(
    { status: 200, body: `{"nextExpectedRanges":["${R}"]}`, takesMs: 1_000 },
    { status: 201, location: "Attachments('NEW')", takesMs: 250 },
  )
  const told: unknown[] = []
  s.store.subscribe(() => {
    const phase = s.store.state().rows[0]?.phase
    if (phase?.kind !== 'sending') return
    const { confirmedBytes, inFlightBytes, totalBytes, bytesPerSecond } = phase
    told.push([confirmedBytes, inFlightBytes, totalBytes, bytesPerSecond])
  })
  expect(s.carrier.bytesPerSecond()).toBeUndefined()
  expect(await s.carry()).toEqual(attached('NEW'))
  expect(told.slice(2)).toEqual([
    [0, 1, R + 5, undefined],
    [R, 0, R + 5, R],
    [R, 1, R + 5, R],
  ])
  // Before the session, before its first range, and where that is acknowledged; a range under way tells no forecast.
  expect(s.log).toEqual([
    ...['list', 'progress', `session ${uploadSessionJson({ name: 'a.bin', sizeBytes: R + 5 })}`, 'progress', 'PUT'],
    ...['progress', 'list silently once', 'PUT'],
  ])
  expect(s.carrier.bytesPerSecond()).toBe(R)
  expect(s.plans).toEqual([`file graph-read-surface ${R + 5}`])
  expect(s.traffic.recent(3_000).map(({ bytes }) => bytes)).toEqual([74, R, 5])
})

test('what is sent twice leaves the line twice; a pause in between is no part of its speed', async () => {
  const s = carrierStage(fileThing('a.bin', 2 * R + 5))
  const ranges = (next: number) => ({ status: 200, body: `{"nextExpectedRanges":["${next}"]}`, takesMs: 1_000 })
  s.answers.push(ranges(R), { status: 503 }, ranges(R), ranges(2 * R), { status: 201, location: "Attachments('NEW')" })
  expect(await s.carry()).toEqual(attached('NEW'))
  expect(s.carrier.bytesPerSecond()).toBe(R)
})

test('a file that cannot be attached is told before anybody is asked', async () => {
  const empty = carrierStage(fileThing('a.txt', ''))
  expect(await empty.carry()).toEqual(failed({ kind: 'file-empty' }))
  const file = { name: 'a.txt', blob: unreadableBlob(5), lastModifiedMs: 1 }
  const gone = carrierStage({ kind: 'file', file })
  expect(await gone.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  expect([empty.wire(), gone.wire()]).toEqual([['forget'], []])
})

test('a large file that cannot be read any more is told before anybody is asked', async () => {
  const s = carrierStage({ kind: 'file', file: { name: 'a.bin', blob: unreadableBlob(R / 2 + 1), lastModifiedMs: 1 } })
  expect(await s.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  expect(s.wire()).toEqual([])
})

test('on an event that is only read no form is asked', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.errand.form = s.form.form
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.form.onForm).toEqual([])
})

test('without a network a row says so, and goes on when it is back', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.network.dispatch({ isOnline: false })
  s.server.fail('add', { kind: 'offline' })
  const carried = s.begin()
  await s.clock.advance(1_000)
  expect(s.phases.slice(2)).toEqual(['sending', 'checking', '(offline)'])
  expect(s.wire()).toEqual(['list', 'add a.txt', 'list once'])
  s.network.dispatch({ isOnline: true })
  await s.clock.advance(0)
  await carried
  expect(s.phases.at(-1)).toBe('attached')
})

test('a file that is gone after its first try is looked for before it is given up', async () => {
  const file = { name: 'a.txt', blob: unreadableBlob(5), lastModifiedMs: 1 }
  const s = carrierStage({ kind: 'file', file })
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  s.errand.memory = { ...emptyMemory(), before: [], offered: true, sought }
  await s.ledger.ensureKnown(s.server.event, s.errand.cancel.signal)
  expect(await s.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  s.server.put('A', 'a.txt', 'hello')
  expect(await s.carry()).toEqual(failed({ kind: 'in-doubt', because: { kind: 'file-unreadable' } }))
  expect(s.wire()).toEqual(['list', 'list once', 'list once'])
})

test('an open form takes small files itself', async () => {
  const s = carrierStage(fileThing('a.txt'), { target: onCompose })
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.wire()).toEqual(['form file a.txt', 'form read', 'form took 1 F1 a.txt'])
  expect([s.plans, s.arrivals]).toEqual([['file form 5'], []])
})

test('a file that the form finds too large goes by Graph, if there is a saved event', async () => {
  const tooLarge: Failure = { kind: 'too-large', limitBytes: undefined }
  const saved = carrierStage(fileThing('a.txt'), { target: onCompose })
  saved.form.fail(tooLarge)
  expect(await saved.carry()).toEqual(attached('A1'))
  expect(saved.plans).toEqual(['file form 5', 'file graph-over-form-limit 5'])
  const unsaved = carrierStage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  unsaved.form.fail(tooLarge)
  expect(await unsaved.carry()).toEqual({ kind: 'queued' })
  expect(unsaved.store.state().rows[0]?.hold).toEqual({ kind: 'event-unsaved' })
  const other = carrierStage(fileThing('a.txt'), { target: onCompose })
  other.form.fail({ kind: 'type-blocked' })
  expect(await other.carry()).toEqual(failed({ kind: 'type-blocked' }))
})

test('what the form holds already counts; what Graph may have already is not put beside it', async () => {
  const full = carrierStage(fileThing('a.txt'), { target: onCompose })
  full.form.onForm.push({ id: '0' as never, name: 'x', sizeBytes: FORM_LIMIT_BYTES - 4, kind: 'file', isInline: false })
  await full.carry()
  expect(full.plans).toEqual(['file graph-form-full 5'])
  const offered = carrierStage(fileThing('a.txt'), { target: onCompose })
  offered.errand.memory = { ...emptyMemory(), before: [], offered: true }
  await offered.carry()
  expect(offered.plans).toEqual(['file graph-form-full 5'])
  const formless = carrierStage(fileThing('a.txt'), { target: onCompose })
  formless.errand.form = undefined
  await formless.carry()
  expect(formless.plans).toEqual(['file graph-read-surface 5'])
})

test('a mail goes into the form as an item; where Outlook refuses that, as its MIME', async () => {
  const item = carrierStage(mailThing(), { target: onCompose })
  expect(await item.carry()).toEqual(inForm('F1'))
  expect(item.wire()).toEqual(['form item Hello MAIL=', 'form read', 'form took 1 F1 Hello'])
  expect(item.plans).toEqual(['item form/nothing-lost 900'])
  const refused = carrierStage(mailThing(), { target: onCompose })
  refused.form.fail({ kind: 'form-refused', code: 9000 })
  expect(await refused.carry()).toEqual(inForm('F1'))
  expect(refused.wire().slice(0, 3)).toEqual(['form item Hello MAIL=', 'read mime', 'form file Hello.eml'])
  expect(refused.plans).toEqual(['item form/nothing-lost 900', 'eml form/item-refused 900', 'eml form/item-refused 4'])
  const broken = carrierStage(mailThing(), { target: onCompose })
  broken.form.fail({ kind: 'form-changed' })
  expect(await broken.carry()).toEqual(failed({ kind: 'form-changed' }))
})

test('a mail whose MIME outgrew the form goes by Graph', async () => {
  const s = carrierStage(mailThing(), { target: onCompose, mailForm: 'eml' })
  s.form.onForm.push({ id: '0' as never, name: 'x', sizeBytes: FORM_LIMIT_BYTES - 900, kind: 'file', isInline: false })
  const large = carrierStage(mailThing(), { target: onCompose, mailForm: 'eml', mail: { mime: 'x'.repeat(901) } })
  large.form.onForm = [...s.form.onForm]
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['eml form/file-chosen 900', 'eml form/file-chosen 4'])
  expect(await large.carry()).toEqual(attached('A1'))
  expect(large.plans).toEqual(['eml form/file-chosen 900', 'eml graph-form-full/file-chosen 901'])
})

test('a mail is read before it goes by Graph, and goes as an item where nothing is lost by that', async () => {
  const s = carrierStage(mailThing())
  s.errand.memory.session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 5, proofs: [] }
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['read item', 'list', 'add Hello'])
  expect(s.plans).toEqual(['item graph-read-surface/nothing-lost 900'])
  expect(s.arrivals).toMatchObject([{ sought: { name: 'Hello', sizeBytes: undefined, kind: 'item' }, blob: undefined }])
  expect(s.errand.memory.session).toBeUndefined()
})

test.each<[ReadMail, string]>([
  [{ attachments: ['a.pdf'] }, 'graph-read-surface/attachments'],
  [{ inlineImages: 1 }, 'graph-read-surface/inline-images'],
  [{ nature: 'meeting' }, 'graph-read-surface/meeting'],
  [{ item: { body: 'x'.repeat(4 * 1024 * 1024) } }, 'graph-read-surface/too-large'],
])('a mail that would lose something as an item goes as its MIME (%#)', async (mail, reason) => {
  const s = carrierStage(mailThing(), { mail })
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['read item', 'read mime', 'list', 'add Hello.eml'])
  expect(s.plans).toEqual([`eml ${reason} 900`, `eml ${reason} 4`])
})

test('what the list knew of a mail already holds, whatever its reading says', async () => {
  for (const change of [{ hasAttachments: true }, { nature: 'meeting' as const }]) {
    const s = carrierStage(mailThing(change))
    await s.carry()
    expect(s.wire().slice(0, 1)).toEqual(['read mime'])
  }
  const wanted = carrierStage(mailThing({ hasAttachments: true }), { mailForm: 'item' })
  await wanted.carry()
  expect(wanted.plans).toEqual(['item graph-read-surface/item-chosen 900'])
})

test('a mail read anew need not have the same bytes: its old session is given up; kept bytes go on', async () => {
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 5, proofs: [] }
  const anew = carrierStage(mailThing(), { mailForm: 'eml' })
  anew.errand.memory.session = session
  await anew.carry()
  expect(anew.wire()).toEqual(['read mime', 'DELETE', 'list', 'add Hello.eml'])
  const kept = carrierStage(mailThing(), { mailForm: 'eml' })
  kept.errand.keptBytes = new Blob(['kept'])
  await kept.carry()
  expect([kept.wire(), kept.server.onServer[0]?.content]).toEqual([['list', 'add Hello.eml'], 'kept'])
})

test('a MIME that is larger than what may be attached is told', async () => {
  const s = carrierStage(mailThing(), { mailForm: 'eml', policy: { maxFileBytes: 3 } })
  expect(await s.carry()).toEqual(failed({ kind: 'too-large', limitBytes: 3 }))
})

test('what waits for the save of a form that is gone says so instead of waiting', async () => {
  const s = carrierStage(mailThing(), { target: { kind: 'unsaved' }, policy: { organizerWrites: 'graph' } })
  s.errand.isFormClosed = true
  expect(await s.carry()).toEqual(failed({ kind: 'form-closed' }))
})

test('a mail that needs Graph waits for the save of its event', async () => {
  const s = carrierStage(mailThing(), { target: { kind: 'unsaved' }, policy: { organizerWrites: 'graph' } })
  expect(await s.carry()).toEqual({ kind: 'queued' })
  expect([s.store.state().rows[0]?.hold, s.wire()]).toEqual([{ kind: 'event-unsaved' }, []])
  const saved = carrierStage(mailThing(), { target: { kind: 'unsaved' }, policy: { organizerWrites: 'graph' } })
  saved.form.form.list = () => {
    saved.errand.target = onCompose
    return Promise.resolve([])
  }
  expect(await saved.carry()).toEqual({ kind: 'queued' })
  expect(saved.store.state().rows[0]?.hold).toBeUndefined() // its turn comes again at once
})

test('a missing sign-in holds the row, and keeps what it has', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.server.fail('add', { kind: 'sign-in-needed', claims: undefined })
  expect(await s.carry()).toEqual({ kind: 'queued' })
  expect([s.store.state().rows[0]?.hold, s.wire()]).toEqual([{ kind: 'sign-in' }, ['list', 'add a.txt']])
})

test('what makes no sense to go on with is let go; what a later pane may go on with is kept', async () => {
  const ends: [Failure, boolean][] = [
    [{ kind: 'event-gone' }, true],
    [{ kind: 'not-an-id' }, true],
    [{ kind: 'route-refused', route: 'group' }, true],
    [{ kind: 'too-large', limitBytes: undefined }, true],
    [{ kind: 'type-blocked' }, true],
    [{ kind: 'too-many-attachments' }, true],
    [{ kind: 'mail-gone' }, true],
    [{ kind: 'session-refused', code: 'x' }, true],
    [{ kind: 'refused', status: 400, code: 'x', requestId: undefined }, true],
    [{ kind: 'mailbox-full' }, false],
    [{ kind: 'not-allowed', code: 'x' }, false],
  ]
  for (const [failure, isFinal] of ends) {
    const s = carrierStage(fileThing('a.txt'))
    s.server.fail('add', failure)
    expect([await s.carry(), s.wire().includes('forget')]).toEqual([failed(failure), isFinal])
    expect(s.support.lines()).toHaveLength(1)
  }
})

test('a pause stops it where it is, and what the server has stays', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 60_000 })
  const begun = s.begin()
  await s.clock.advance(1_000)
  s.errand.pause.abort(new Error('paused'))
  await s.clock.advance(0)
  await begun
  expect([s.phases.slice(-2), s.store.state().rows[0]?.phase]).toEqual([['queued', '(paused)'], { kind: 'queued' }])
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 3, totalBytes: 5, proofs: [] }
  const mid = carrierStage(fileThing('a.txt'))
  mid.errand.memory.session = session
  mid.errand.pause.abort(new Error('paused'))
  await mid.carry()
  expect(mid.store.state().rows[0]?.phase).toMatchObject({ kind: 'sending', confirmedBytes: 3, inFlightBytes: 0 })
  expect(mid.store.state().rows[0]?.phase).toMatchObject({ bytesPerSecond: undefined })
  expect(mid.phases).not.toContain('checking')
})

test('a cancel ends it, and what went out is taken back', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 60_000 }, 'after')
  const begun = s.begin()
  await s.clock.advance(1_000)
  s.errand.cancel.abort(new Error('cancelled'))
  await s.clock.advance(10_000)
  await begun
  expect(s.wire()).toEqual(['list', 'add a.txt', 'list once', 'read A1', 'remove A1', 'forget'])
  expect(s.phases.slice(-2)).toEqual(['cancelling', 'cancelled'])
  expect(s.server.onServer).toEqual([])
})

test('what was cancelled, or has no event, before its turn is not begun', async () => {
  const cancelled = carrierStage(fileThing('a.txt'))
  cancelled.errand.cancel.abort(new Error('cancelled'))
  await cancelled.carry()
  const nowhere = carrierStage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  await nowhere.carry()
  expect([cancelled.phases, nowhere.phases, cancelled.wire()]).toEqual([[], [], []])
})

test('a cancel reads the form anew; nothing of an unsaved one went to Graph', async () => {
  const s = carrierStage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  s.errand.memory = { ...emptyMemory(), offered: true }
  expect(await s.takeBack()).toEqual({ kind: 'cancelled' })
  expect(s.wire()).toEqual(['form read', 'forget'])
  const nowhere = carrierStage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  expect(await nowhere.takeBack()).toEqual({ kind: 'cancelled' })
  expect(nowhere.wire()).toEqual(['forget'])
})

test('what cannot be taken back is told as in doubt, and kept', async () => {
  const s = carrierStage(fileThing('a.txt'))
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  s.errand.memory = { ...emptyMemory(), before: [], offered: true, sought }
  s.server.fail('list', { kind: 'not-allowed', code: 'x' })
  expect(await s.takeBack()).toEqual(failed({ kind: 'in-doubt', because: { kind: 'not-allowed', code: 'x' } }))
  expect(s.wire()).toEqual(['list once'])
})

test('a session is given up with its row, and nobody else is asked', async () => {
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: R + 5, proofs: [] }
  const s = carrierStage(fileThing('a.txt'))
  s.errand.memory.session = session
  await s.discard()
  const none = carrierStage(fileThing('a.txt'))
  await none.discard()
  const unsaved = carrierStage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  unsaved.errand.memory.session = session
  await unsaved.discard()
  const nowhere = carrierStage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  nowhere.errand.memory.session = session
  await nowhere.discard()
  expect([s.wire(), none.wire(), unsaved.wire(), nowhere.wire()]).toEqual([['DELETE'], [], [], []])
  const begun = carrierStage(fileThing('a.txt'))
  begun.errand.memory = { ...emptyMemory(), offered: true, session, sought: { name: 'a', sizeBytes: 5, kind: 'file' } }
  expect(await begun.takeBack()).toEqual({ kind: 'cancelled' })
  expect(begun.wire()).toEqual(['DELETE', 'forget']) // its last range never went
})

test('waits are told as what they are, and end with the next step', async () => {
  const s = carrierStage(fileThing('a.txt'), { target: { ...onRead, savedAtMs: 900 } })
  s.server.fail('list', { kind: 'event-gone' })
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 700 })
  s.server.fail('add', { kind: 'server-trouble', status: 503, requestId: undefined })
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.phases).toEqual([
    ...['preparing', 'preparing', '(syncing)', 'sending', '(throttled)', 'sending', 'checking', '(retrying)'],
    ...['sending', 'attached'],
  ])
  expect(s.store.state().rows[0]?.hold).toBeUndefined()
})

test('a mistake of ours stays visible', async () => {
  const s = carrierStage(fileThing('a.txt'))
  s.server.event.add = () => Promise.reject(new TypeError('ours'))
  expect(await s.carry()).toEqual(failed(failureOf(new TypeError('ours'))))
  expect(s.support.lines()[0]).toContain('error=TypeError')
})
