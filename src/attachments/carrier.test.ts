import { expect, test } from '@jest/globals'
import { AppError, createLog, createStore, failureOf } from '../kernel'
import type { Failure, MailNature } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { HttpRequest } from '../graph'
import { createCarrier } from './carrier'
import { newRow } from './chosen'
import type { Arrival } from './compare'
import type { Errand } from './errand'
import { createTraffic } from './foresight'
import { FORM_LIMIT_BYTES, RANGE_BYTES } from './limits'
import { emptyMemory, noKeeper } from './memory'
import type { Policy } from './plan'
import { emptyState, reduce } from './state'
import { createDeskStage } from './testing/deskStage'
import { UPLOAD_URL } from './testing/eventStage'
import { createFormStage } from './testing/formStage'
import { graphOn } from './testing/graphOn'
import { fakeNetwork } from './testing/ports'
import { errandTo, eventTarget, fileThing, mailThing } from './testing/rows'
import { plainPolicy, silentMail, silentPorts } from './testing/silentPorts'
import { unreadableBlob } from './testing/unreadableBlob'
import { uploadSessionJson } from './wire'
import type { MailForm, Phase, Plan, Target, Thing } from './types'

const R = RANGE_BYTES
const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')

interface Mail {
  attachments?: readonly string[]
  inlineImages?: number
  nature?: MailNature
  mime?: string
  item?: Readonly<Record<string, unknown>>
}

const planWords = ({ as, reason, shape }: Plan, sizeBytes: number | undefined) =>
  `${as} ${reason}${shape === undefined ? '' : `/${shape}`} ${sizeBytes ?? '?'}`

/** One row on its way to one event; `mail` is what a mail turns out to be when it is read. */
function stage(
  thing: Thing,
  options: { target?: Target; mail?: Mail; policy?: Partial<Policy>; mailForm?: MailForm } = {},
) {
  const clock = createFakeClock(1_000)
  const log: string[] = []
  const s = createDeskStage(log)
  const form = createFormStage(log)
  const support = createLog(clock.now)
  const store = createStore(emptyState, reduce)
  const requests: HttpRequest[] = []
  const answers: { status: number; body?: string; location?: string; takesMs?: number }[] = []
  const phases: string[] = []
  const plans: (string | undefined)[] = []
  const arrivals: Arrival[] = []
  const traffic = createTraffic(clock.now)
  const { attachments = [], inlineImages = 0, nature = 'plain' } = options.mail ?? {}
  const deps = {
    ...silentPorts(clock, support),
    graph: graphOn(s.server),
    policy: { ...plainPolicy, ...options.policy },
    mail: {
      ...silentMail(() => Promise.reject(new Error('not in this story'))),
      readItem: () => {
        log.push('read item')
        const item = options.mail?.item ?? { subject: 'Hello' }
        return Promise.resolve({ item, nature, attachments, inlineImages })
      },
      readWhole: () => {
        log.push('read mime')
        return Promise.resolve(new Blob([options.mail?.mime ?? 'mime']))
      },
      readPart: () => {
        log.push('read part')
        return Promise.resolve(new Blob([options.mail?.mime ?? 'part']))
      },
      readEntryItem: ({ kind }: { kind: string }) => {
        log.push(`read ${kind}`)
        return Promise.resolve({ subject: 'Kick-off' })
      },
      readEntryFile: ({ kind }: { kind: string }) => {
        log.push(`read ${kind} file`)
        return Promise.resolve(new Blob(['text']))
      },
    },
    transport: async (request: HttpRequest, signal: AbortSignal) => {
      requests.push(request)
      log.push(request.method)
      const { status, body = '', location, takesMs = 0 } = answers.shift() ?? { status: 404 }
      request.onSent?.(1)
      if (takesMs > 0) await clock.wait(takesMs, signal)
      return {
        status,
        header: (name: string) => (name === 'Location' ? (location ?? null) : null),
        text: () => Promise.resolve(body),
        blob: () => Promise.resolve(new Blob([])),
      }
    },
    dispatch: (event: Parameters<typeof store.dispatch>[0]) => {
      if (event.kind === 'phase') phases.push(event.phase.kind)
      if (event.kind === 'hold') phases.push(`(${event.hold?.kind ?? 'free'})`)
      if (event.kind === 'planned') plans.push(planWords(event.plan, event.sizeBytes))
      store.dispatch(event)
    },
    ...{ desk: s.desk, traffic },
    onArrival: (_errand: Errand, arrival: Arrival) => arrivals.push(arrival),
    onProgress: () => log.push('progress'),
    onSending: () => undefined,
    freeName: (_errand: Errand, wanted: string) => wanted,
    inFormLine: <T>(work: () => Promise<T>) => work(),
  }
  const network = fakeNetwork()
  const carrier = createCarrier({ ...deps, network })
  const row = { ...newRow(1, thing), mailForm: options.mailForm ?? 'auto' }
  store.dispatch({ kind: 'chosen', rows: [row], notices: [] })
  const target = options.target ?? onRead
  const errand = errandTo(target, {
    form:
      target.kind === 'unsaved' || (target.kind === 'event' && target.surface === 'compose') ? form.form : undefined,
    keeper: { ...noKeeper, forget: () => Promise.resolve(void log.push('forget')) },
  })
  const run = async (work: Promise<void>) => {
    await clock.advance(1_200_000)
    await work
    expect(clock.pending()).toBe(0)
    return store.state().rows[0]?.phase
  }
  return {
    ...s,
    ...{
      clock,
      network,
      form,
      support,
      store,
      requests,
      answers,
      phases,
      plans,
      arrivals,
      traffic,
      carrier,
      row,
      errand,
      log,
    },
    begin: () => carrier.carryRow(row, errand),
    carry: () => run(carrier.carryRow(row, errand)),
    takeBack: () => run(carrier.takeBack(row, errand)),
    discard: () => run(carrier.discard(row, errand)),
    /** Without the turns that only tell how far things are. */
    wire: () => log.filter((line) => line !== 'progress'),
  }
}

const attached = (id: string): Phase => ({ kind: 'attached', id: { writer: 'graph', id: id as never } })
const inForm = (id: string): Phase => ({ kind: 'attached', id: { writer: 'form', id: id as never } })
const failed = (failure: Failure): Phase => ({ kind: 'failed', failure })

test('a small file goes by one request, is counted, and is looked over with its batch', async () => {
  const s = stage(fileThing('a/b.txt'))
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['list', 'add a_b.txt'])
  expect(s.phases).toEqual(['preparing', 'preparing', 'sending', 'attached'])
  expect(s.plans).toEqual(['file graph-read-surface 5'])
  expect(s.arrivals).toMatchObject([{ key: 1, id: 'A1', sought: { name: 'a_b.txt', sizeBytes: 5, kind: 'file' } }])
  expect(await s.arrivals[0]?.blob?.text()).toBe('hello')
  expect(s.traffic.recent(1_000)).toHaveLength(1)
})

test('a large file goes through a session, with its progress and the speed of the line', async () => {
  const s = stage(fileThing('a.bin', R + 5))
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
  const s = stage(fileThing('a.bin', 2 * R + 5))
  const ranges = (next: number) => ({ status: 200, body: `{"nextExpectedRanges":["${next}"]}`, takesMs: 1_000 })
  s.answers.push(ranges(R), { status: 503 }, ranges(R), ranges(2 * R), { status: 201, location: "Attachments('NEW')" })
  expect(await s.carry()).toEqual(attached('NEW'))
  expect(s.carrier.bytesPerSecond()).toBe(R)
})

test('a file that cannot be attached is told before anybody is asked', async () => {
  const empty = stage(fileThing('a.txt', ''))
  expect(await empty.carry()).toEqual(failed({ kind: 'file-empty' }))
  const file = { name: 'a.txt', blob: unreadableBlob(5), lastModifiedMs: 1 }
  const gone = stage({ kind: 'file', file })
  expect(await gone.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  expect([empty.wire(), gone.wire()]).toEqual([['forget'], []])
})

test('a large file that cannot be read any more is told before anybody is asked', async () => {
  const s = stage({ kind: 'file', file: { name: 'a.bin', blob: unreadableBlob(R / 2 + 1), lastModifiedMs: 1 } })
  expect(await s.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  expect(s.wire()).toEqual([])
})

test('on an event that is only read no form is asked', async () => {
  const s = stage(fileThing('a.txt'))
  s.errand.form = s.form.form
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.form.onForm).toEqual([])
})

test('without a network a row says so, and goes on when it is back', async () => {
  const s = stage(fileThing('a.txt'))
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
  const s = stage({ kind: 'file', file })
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  s.errand.memory = { ...emptyMemory(), before: [], offered: true, sought }
  await s.ledger.ensureKnown(s.server.event, s.errand.cancel.signal)
  expect(await s.carry()).toEqual(failed({ kind: 'file-unreadable' }))
  s.server.put('A', 'a.txt', 'hello')
  expect(await s.carry()).toEqual(failed({ kind: 'in-doubt', because: { kind: 'file-unreadable' } }))
  expect(s.wire()).toEqual(['list', 'list once', 'list once'])
})

test('an open form takes small files itself', async () => {
  const s = stage(fileThing('a.txt'), { target: onCompose })
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.wire()).toEqual(['form file a.txt', 'form read', 'form took 1 F1 a.txt'])
  expect([s.plans, s.arrivals]).toEqual([['file form 5'], []])
})

test('a file that the form finds too large goes by Graph, if there is a saved event', async () => {
  const tooLarge: Failure = { kind: 'too-large', limitBytes: undefined }
  const saved = stage(fileThing('a.txt'), { target: onCompose })
  saved.form.fail(tooLarge)
  expect(await saved.carry()).toEqual(attached('A1'))
  expect(saved.plans).toEqual(['file form 5', 'file graph-over-form-limit 5'])
  const unsaved = stage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  unsaved.form.fail(tooLarge)
  expect(await unsaved.carry()).toEqual({ kind: 'queued' })
  expect(unsaved.store.state().rows[0]?.hold).toEqual({ kind: 'event-unsaved' })
  const other = stage(fileThing('a.txt'), { target: onCompose })
  other.form.fail({ kind: 'type-blocked' })
  expect(await other.carry()).toEqual(failed({ kind: 'type-blocked' }))
})

test('what the form holds already counts; what Graph may have already is not put beside it', async () => {
  const full = stage(fileThing('a.txt'), { target: onCompose })
  full.form.onForm.push({ id: '0' as never, name: 'x', sizeBytes: FORM_LIMIT_BYTES - 4, kind: 'file', isInline: false })
  await full.carry()
  expect(full.plans).toEqual(['file graph-form-full 5'])
  const offered = stage(fileThing('a.txt'), { target: onCompose })
  offered.errand.memory = { ...emptyMemory(), before: [], offered: true }
  await offered.carry()
  expect(offered.plans).toEqual(['file graph-form-full 5'])
  const formless = stage(fileThing('a.txt'), { target: onCompose })
  formless.errand.form = undefined
  await formless.carry()
  expect(formless.plans).toEqual(['file graph-read-surface 5'])
})

test('a mail goes into the form as an item; where Outlook refuses that, as its MIME', async () => {
  const item = stage(mailThing(), { target: onCompose })
  expect(await item.carry()).toEqual(inForm('F1'))
  expect(item.wire()).toEqual(['form item Hello MAIL=', 'form read', 'form took 1 F1 Hello'])
  expect(item.plans).toEqual(['item form/nothing-lost 900'])
  const refused = stage(mailThing(), { target: onCompose })
  refused.form.fail({ kind: 'form-refused', code: 9000 })
  expect(await refused.carry()).toEqual(inForm('F1'))
  expect(refused.wire().slice(0, 3)).toEqual(['form item Hello MAIL=', 'read mime', 'form file Hello.eml'])
  expect(refused.plans).toEqual(['item form/nothing-lost 900', 'eml form/item-refused 900', 'eml form/item-refused 4'])
  const broken = stage(mailThing(), { target: onCompose })
  broken.form.fail({ kind: 'form-changed' })
  expect(await broken.carry()).toEqual(failed({ kind: 'form-changed' }))
})

test('a mail whose MIME outgrew the form goes by Graph', async () => {
  const s = stage(mailThing(), { target: onCompose, mailForm: 'eml' })
  s.form.onForm.push({ id: '0' as never, name: 'x', sizeBytes: FORM_LIMIT_BYTES - 900, kind: 'file', isInline: false })
  const large = stage(mailThing(), { target: onCompose, mailForm: 'eml', mail: { mime: 'x'.repeat(901) } })
  large.form.onForm = [...s.form.onForm]
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['eml form/file-chosen 900', 'eml form/file-chosen 4'])
  expect(await large.carry()).toEqual(attached('A1'))
  expect(large.plans).toEqual(['eml form/file-chosen 900', 'eml graph-form-full/file-chosen 901'])
})

test('a mail is read before it goes by Graph, and goes as an item where nothing is lost by that', async () => {
  const s = stage(mailThing())
  s.errand.memory.session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 5, proofs: [] }
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['read item', 'list', 'add Hello'])
  expect(s.plans).toEqual(['item graph-read-surface/nothing-lost 900'])
  expect(s.arrivals).toMatchObject([{ sought: { name: 'Hello', sizeBytes: undefined, kind: 'item' }, blob: undefined }])
  expect(s.errand.memory.session).toBeUndefined()
})

test.each<[Mail, string]>([
  [{ attachments: ['a.pdf'] }, 'graph-read-surface/attachments'],
  [{ inlineImages: 1 }, 'graph-read-surface/inline-images'],
  [{ nature: 'meeting' }, 'graph-read-surface/meeting'],
  [{ item: { body: 'x'.repeat(4 * 1024 * 1024) } }, 'graph-read-surface/too-large'],
])('a mail that would lose something as an item goes as its MIME (%#)', async (mail, reason) => {
  const s = stage(mailThing(), { mail })
  expect(await s.carry()).toEqual(attached('A1'))
  expect(s.wire()).toEqual(['read item', 'read mime', 'list', 'add Hello.eml'])
  expect(s.plans).toEqual([`eml ${reason} 900`, `eml ${reason} 4`])
})

test('what the list knew of a mail already holds, whatever its reading says', async () => {
  for (const change of [{ hasAttachments: true }, { nature: 'meeting' as const }]) {
    const s = stage(mailThing(change))
    await s.carry()
    expect(s.wire().slice(0, 1)).toEqual(['read mime'])
  }
  const wanted = stage(mailThing({ hasAttachments: true }), { mailForm: 'item' })
  await wanted.carry()
  expect(wanted.plans).toEqual(['item graph-read-surface/item-chosen 900'])
})

test.each([
  ['by an Office.js code for another store', { kind: 'form-refused', code: 9022 }],
  ['as a type that is not supported', { kind: 'type-blocked' }],
  ['as not possible in shared folders', { kind: 'form-refused', code: 9055 }],
  ['by an Outlook without the call', { kind: 'outlook-too-old', needs: 'Mailbox 1.1' }],
] as const)('an item that the form refuses %s goes there as a file, and the row says why', async (_, failure) => {
  const s = stage(mailThing(), { target: onCompose })
  s.form.form.addItem = () => Promise.reject(new AppError(failure))
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['item form/nothing-lost 900', 'eml form/item-refused 900', 'eml form/item-refused 4'])
  expect(s.form.onForm.map(({ name, kind }) => [name, kind])).toEqual([['Hello.eml', 'file']])
})

test('a mail of another mailbox is never offered to the form as an item', async () => {
  const s = stage(mailThing({ mailbox: 'boss@contoso.example' }), { target: onCompose })
  expect(await s.carry()).toEqual(inForm('F1'))
  expect(s.plans).toEqual(['eml form/other-mailbox 900', 'eml form/other-mailbox 4'])
  expect(s.wire().filter((line) => line.startsWith('add item'))).toEqual([])
})

test('one attachment of a mail is the file that it is; what lies inside as an item is told apart by its first words', async () => {
  const part = {
    mail: { id: 'MAIL=' as never, mailbox: undefined },
    id: 'P1' as never,
    sizeBytes: 9,
    ofSubject: 'Offer',
  }
  const file = stage({ kind: 'part', part: { ...part, name: 'a/b.pdf', kind: 'file' } })
  expect(await file.carry()).toEqual(attached('A1'))
  expect(file.wire()).toEqual(['read part', 'list', 'add a_b.pdf'])
  expect(file.plans).toEqual(['file graph-read-surface/part 9', 'file graph-read-surface/part 4'])
  for (const [content, name] of [
    ['From: a', 'Inner mail.eml'],
    ['BEGIN:VCALENDAR', 'Inner mail.ics'],
    ['BEGIN:VCARD', 'Inner mail.vcf'],
  ] as const) {
    const item = stage(
      { kind: 'part', part: { ...part, name: 'Inner mail', kind: 'item' } },
      { mail: { mime: content } },
    )
    await item.carry()
    expect(item.wire()).toEqual(['read part', 'list', `add ${name}`])
  }
})

test('another event goes as an item, a contact as the file that was chosen', async () => {
  const ref = { id: 'ITEM=' as never, mailbox: undefined }
  const event = stage({ kind: 'entry', entry: { ...ref, kind: 'event', name: 'Kick-off' } })
  expect(await event.carry()).toEqual(attached('A1'))
  expect(event.wire()).toEqual(['read event', 'list', 'add Kick-off'])
  const contact = stage({ kind: 'entry', entry: { ...ref, kind: 'contact', name: '' } }, { mailForm: 'eml' })
  expect(await contact.carry()).toEqual(attached('A1'))
  expect(contact.wire()).toEqual(['read contact file', 'list', 'add Contact.vcf'])
  expect(contact.plans).toEqual(['vcf graph-read-surface/file-chosen ?', 'vcf graph-read-surface/file-chosen 4'])
})

test('what an item leaves behind is known by name once it was read', async () => {
  const mail = { attachments: ['a.pdf', 'b.docx'], inlineImages: 1 }
  const s = stage(mailThing({ hasAttachments: true }), { mailForm: 'item', mail })
  await s.carry()
  expect(s.store.state().rows[0]?.plan?.loses).toEqual(['a.pdf', 'b.docx', 'its pictures'])
})

test('a mail read anew need not have the same bytes: its old session is given up; kept bytes go on', async () => {
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: 5, proofs: [] }
  const anew = stage(mailThing(), { mailForm: 'eml' })
  anew.errand.memory.session = session
  await anew.carry()
  expect(anew.wire()).toEqual(['read mime', 'DELETE', 'list', 'add Hello.eml'])
  const kept = stage(mailThing(), { mailForm: 'eml' })
  kept.errand.keptBytes = new Blob(['kept'])
  await kept.carry()
  expect([kept.wire(), kept.server.onServer[0]?.content]).toEqual([['list', 'add Hello.eml'], 'kept'])
})

test('a MIME that is larger than what may be attached is told', async () => {
  const s = stage(mailThing(), { mailForm: 'eml', policy: { maxFileBytes: 3 } })
  expect(await s.carry()).toEqual(failed({ kind: 'too-large', limitBytes: 3 }))
})

test('a mail that needs Graph waits for the save of its event', async () => {
  const s = stage(mailThing(), { target: { kind: 'unsaved' }, policy: { organizerWrites: 'graph' } })
  expect(await s.carry()).toEqual({ kind: 'queued' })
  expect([s.store.state().rows[0]?.hold, s.wire()]).toEqual([{ kind: 'event-unsaved' }, []])
  const saved = stage(mailThing(), { target: { kind: 'unsaved' }, policy: { organizerWrites: 'graph' } })
  saved.form.form.list = () => {
    saved.errand.target = onCompose
    return Promise.resolve([])
  }
  expect(await saved.carry()).toEqual({ kind: 'queued' })
  expect(saved.store.state().rows[0]?.hold).toBeUndefined() // its turn comes again at once
})

test('a missing sign-in holds the row, and keeps what it has', async () => {
  const s = stage(fileThing('a.txt'))
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
    const s = stage(fileThing('a.txt'))
    s.server.fail('add', failure)
    expect([await s.carry(), s.wire().includes('forget')]).toEqual([failed(failure), isFinal])
    expect(s.support.lines()).toHaveLength(1)
  }
})

test('a pause stops it where it is, and what the server has stays', async () => {
  const s = stage(fileThing('a.txt'))
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 60_000 })
  const begun = s.begin()
  await s.clock.advance(1_000)
  s.errand.pause.abort(new Error('paused'))
  await s.clock.advance(0)
  await begun
  expect([s.phases.slice(-2), s.store.state().rows[0]?.phase]).toEqual([['queued', '(paused)'], { kind: 'queued' }])
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 3, totalBytes: 5, proofs: [] }
  const mid = stage(fileThing('a.txt'))
  mid.errand.memory.session = session
  mid.errand.pause.abort(new Error('paused'))
  await mid.carry()
  expect(mid.store.state().rows[0]?.phase).toMatchObject({ kind: 'sending', confirmedBytes: 3, inFlightBytes: 0 })
  expect(mid.store.state().rows[0]?.phase).toMatchObject({ bytesPerSecond: undefined })
  expect(mid.phases).not.toContain('checking')
})

test('a cancel ends it, and what went out is taken back', async () => {
  const s = stage(fileThing('a.txt'))
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
  const cancelled = stage(fileThing('a.txt'))
  cancelled.errand.cancel.abort(new Error('cancelled'))
  await cancelled.carry()
  const nowhere = stage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  await nowhere.carry()
  expect([cancelled.phases, nowhere.phases, cancelled.wire()]).toEqual([[], [], []])
})

test('a cancel reads the form anew; nothing of an unsaved one went to Graph', async () => {
  const s = stage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  s.errand.memory = { ...emptyMemory(), offered: true }
  expect(await s.takeBack()).toEqual({ kind: 'cancelled' })
  expect(s.wire()).toEqual(['form read', 'forget'])
  const nowhere = stage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  expect(await nowhere.takeBack()).toEqual({ kind: 'cancelled' })
  expect(nowhere.wire()).toEqual(['forget'])
})

test('what cannot be taken back is told as in doubt, and kept', async () => {
  const s = stage(fileThing('a.txt'))
  const sought = { name: 'a.txt', sizeBytes: 5, kind: 'file' } as const
  s.errand.memory = { ...emptyMemory(), before: [], offered: true, sought }
  s.server.fail('list', { kind: 'not-allowed', code: 'x' })
  expect(await s.takeBack()).toEqual(failed({ kind: 'in-doubt', because: { kind: 'not-allowed', code: 'x' } }))
  expect(s.wire()).toEqual(['list once'])
})

test('a session is given up with its row, and nobody else is asked', async () => {
  const session = { uploadUrl: UPLOAD_URL, confirmedBytes: 0, totalBytes: R + 5, proofs: [] }
  const s = stage(fileThing('a.txt'))
  s.errand.memory.session = session
  await s.discard()
  const none = stage(fileThing('a.txt'))
  await none.discard()
  const unsaved = stage(fileThing('a.txt'), { target: { kind: 'unsaved' } })
  unsaved.errand.memory.session = session
  await unsaved.discard()
  const nowhere = stage(fileThing('a.txt'), { target: { kind: 'unknown' } })
  nowhere.errand.memory.session = session
  await nowhere.discard()
  expect([s.wire(), none.wire(), unsaved.wire(), nowhere.wire()]).toEqual([['DELETE'], [], [], []])
  const begun = stage(fileThing('a.txt'))
  begun.errand.memory = { ...emptyMemory(), offered: true, session, sought: { name: 'a', sizeBytes: 5, kind: 'file' } }
  expect(await begun.takeBack()).toEqual({ kind: 'cancelled' })
  expect(begun.wire()).toEqual(['DELETE', 'forget']) // its last range never went
})

test('waits are told as what they are, and end with the next step', async () => {
  const s = stage(fileThing('a.txt'), { target: { ...onRead, savedAtMs: 900 } })
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
  const s = stage(fileThing('a.txt'))
  s.server.event.add = () => Promise.reject(new TypeError('ours'))
  expect(await s.carry()).toEqual(failed(failureOf(new TypeError('ours'))))
  expect(s.support.lines()[0]).toContain('TypeError: ours')
})
