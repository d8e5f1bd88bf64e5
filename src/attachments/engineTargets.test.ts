import { beforeEach, expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import type { Failure } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { createBrowserStage, chosen } from './testing/browserStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { createFormStage } from './testing/formStage'
import { journalEntry } from './testing/journalEntry'
import { createMemoryJournal } from './testing/memoryJournal'
import { eventTarget, fileThing, mailThing } from './testing/rows'
import type { Target, Thing } from './types'
import { silentMail } from './testing/silentPorts'

// Which event a thing goes to, whatever is open by then; and who waits for whom.

beforeEach(digestAtOnce)

const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')
const other = eventTarget('OTHER=')
const otherCompose = eventTarget('OTHER=', 'compose')
const UNSAVED: Target = { kind: 'unsaved' }
const UNKNOWN: Target = { kind: 'unknown' }
const POST = 'POST /me/events/EVENT%3D/attachments'
const POST_OTHER = 'POST /me/events/OTHER%3D/attachments'

/** Adds to this form wait; what it returns lets the last one go on. */
function holdAdds(form: EventForm): () => void {
  const addFile = form.addFile.bind(form)
  let goOn: () => void = () => undefined
  form.addFile = async (file, signal) => {
    await new Promise<void>((resolve) => (goOn = resolve))
    return addFile(file, signal)
  }
  return () => {
    goOn()
  }
}

test('a second try goes to the event of the first, also while the form of another one is open', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  pane.choose([fileThing('a.txt')])
  b.form.fail({ kind: 'form-refused', code: 9003 })
  pane.attach()
  await b.clock.advance(0)
  expect([pane.rows(), b.written]).toEqual([['a.txt failed'], []])
  for (const next of [other, otherCompose]) {
    pane.setTarget(next)
    b.server.fail('add', { kind: 'mailbox-full' })
    pane.tryAgain(1)
    await b.clock.advance(0)
  }
  pane.setTarget(UNKNOWN)
  pane.tryAgain(1)
  await b.clock.advance(0)
  expect([pane.rows(), b.written, b.form.onForm]).toEqual([['a.txt attached'], [POST, POST, POST], []])
})

test('what waits for a form goes to its event through Graph once another form is open', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  pane.choose([fileThing('a.txt'), fileThing('b.txt')])
  const goOn = holdAdds(b.form.form)
  pane.attach()
  await b.clock.advance(0)
  pane.setTarget(otherCompose)
  goOn()
  await b.clock.advance(0)
  expect([b.form.onForm.map(({ name }) => name), b.written]).toEqual([['a.txt'], [POST]])
})

test('while another event is chosen beside an open form, what waits for the form goes into it, and what is new to the other', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  pane.choose([fileThing('a.txt'), fileThing('b.txt')])
  const goOn = holdAdds(b.form.form)
  pane.attach()
  await b.clock.advance(0)
  pane.setTarget(UNKNOWN, onCompose) // choosing
  pane.choose([fileThing('c.txt')])
  pane.setTarget(other, onCompose)
  pane.attach()
  for (let turn = 0; turn < 3; turn++) {
    goOn()
    await b.clock.advance(0)
  }
  expect(pane.rows()).toEqual(['a.txt attached', 'b.txt attached', 'c.txt attached'])
  expect([b.form.onForm.map(({ name }) => name), b.written]).toEqual([['a.txt', 'b.txt'], [POST_OTHER]])
})

test('what is told to go while none is chosen yet waits, and goes to the event that is chosen', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  pane.setTarget(UNKNOWN, onCompose)
  pane.choose([fileThing('a.txt')])
  pane.attach()
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt queued (event-unknown)'])
  pane.setTarget(other, onCompose)
  await b.clock.advance(0)
  expect([b.form.onForm, b.written]).toEqual([[], [POST_OTHER]])
})

test('a row of a new event that was closed unsaved goes nowhere else, however often it is tried', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(UNSAVED)
  pane.choose([fileThing('taken.txt'), fileThing('a.txt')])
  pane.attach()
  b.form.fail({ kind: 'form-refused', code: 9003 })
  await b.clock.advance(0)
  expect(pane.rows().sort()).toEqual(['a.txt attached', 'taken.txt failed'].sort())
  pane.setTarget(UNKNOWN)
  for (const next of [UNSAVED, otherCompose, onRead]) {
    pane.setTarget(next)
    pane.tryAgain(1)
    await b.clock.advance(0)
    expect(pane.state().rows[0]?.phase).toEqual({ kind: 'failed', failure: { kind: 'form-closed' } })
  }
  expect([b.written, b.form.onForm.map(({ name }) => name)]).toEqual([[], ['a.txt']])
  expect(pane.rows()[1]).toBe('a.txt attached') // into the form it was meant for
})

test('what is paused while no event is known goes to the one that comes, and only when it is told to go on', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  pane.choose([fileThing('a.txt')])
  pane.attach()
  pane.pauseAll()
  pane.setTarget(other)
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt queued (paused)'])
  expect(b.disk.entries.size).toBe(1)
  pane.setTarget(onRead)
  await b.clock.advance(0)
  pane.goOnAll()
  await b.clock.advance(0)
  expect([pane.rows(), b.written]).toEqual([['a.txt attached'], [POST_OTHER]])
})

test('a row that is paused while it waits behind a removal stays paused', async () => {
  const b = createBrowserStage()
  b.server.put('OLD', 'old.txt', 'hello')
  const pane = b.open()
  await chosen(b, pane, 'a.txt')
  const [old] = pane.state().onEvent.map(({ id }) => id)
  if (old === undefined) throw new Error('one is listed')
  let goOn: () => void = () => undefined
  const remove = b.server.event.remove.bind(b.server.event)
  b.server.event.remove = async (id, signal) => {
    await new Promise<void>((resolve) => (goOn = resolve))
    return remove(id, signal)
  }
  pane.remove(old)
  await b.clock.advance(6_000)
  pane.attach()
  await b.clock.advance(0)
  pane.pause(1)
  goOn()
  await b.clock.advance(0)
  expect([pane.rows(), b.adds()]).toEqual([['a.txt queued (paused)'], []])
  expect(b.server.onServer).toEqual([])
})

test('only what goes to the same event waits for the other pane, and none says so once it is its turn', async () => {
  const b = createBrowserStage()
  const [one, two] = [b.open(), b.open()]
  await chosen(b, one, 'a.txt')
  b.throttle(60)
  one.attach()
  await b.clock.advance(0)
  const attachTo = async (target: Target, ...things: Thing[]) => {
    two.setTarget(target)
    await b.clock.advance(0)
    two.choose(things)
    two.attach()
    await b.clock.advance(0)
  }
  b.throttle(200)
  await attachTo(other, fileThing('c.txt', 'c'), fileThing('d.txt', 'dd'))
  await attachTo(onRead, fileThing('e.txt', 'e'), fileThing('f.txt', 'ff'))
  expect(two.rows()).toEqual([
    ...['c.txt sending (throttled)', 'd.txt queued'],
    ...['e.txt queued (other-pane)', 'f.txt queued (other-pane)'],
  ])
  const add = b.server.event.add.bind(b.server.event)
  b.server.event.add = (json, signal) => {
    if (json.includes('e.txt')) b.throttle(60)
    return add(json, signal)
  }
  await b.clock.advance(60_000)
  expect(one.rows()).toEqual(['a.txt attached'])
  expect(two.rows().slice(2)).toEqual(['e.txt sending (throttled)', 'f.txt queued'])
})

test('the unsaved forms of two panes are two forms', async () => {
  const b = createBrowserStage()
  const slow = createFormStage(b.log)
  slow.form.addFile = () => new Promise(() => undefined)
  const one = b.open({ host: { form: () => slow.form, loadedAttachments: () => [] } })
  const two = b.open({ hasForm: true })
  for (const [pane, name] of [
    [one, 'a.txt'],
    [two, 'b.txt'],
  ] as const) {
    pane.setTarget(UNSAVED)
    pane.choose([fileThing(name)])
    pane.attach()
    await b.clock.advance(0)
  }
  expect([one.rows(), two.rows()]).toEqual([['a.txt sending'], ['b.txt attached']])
})

test('an unsaved form says how a thing would travel, and a row that would travel as before stays as it is', () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(UNSAVED)
  pane.choose([fileThing('a.txt')])
  const [before] = pane.state().rows
  expect(before?.plan?.reason).toBe('form')
  pane.choose([fileThing('b.txt')])
  expect(pane.state().rows[0]).toBe(before) // or it would be drawn anew
})

test('a sign-in goes on with what waits for it, for the right scopes, and its failure is theirs alone', async () => {
  const b = createBrowserStage()
  const needs: unknown[] = []
  const answers: (Failure | undefined)[] = []
  const signIn = (need: unknown) => {
    needs.push(need)
    const answer = answers.shift()
    return answer === undefined ? Promise.resolve() : Promise.reject(new AppError(answer))
  }
  const needed = () => Promise.reject(new AppError({ kind: 'sign-in-needed', claims: undefined }))
  const pane = b.open({ signIn, mail: silentMail(needed) })
  await chosen(b, pane, 'a.txt', 'b.txt')
  pane.choose([mailThing()])
  for (let at = 0; at < 2; at++) b.server.fail('add', { kind: 'sign-in-needed', claims: undefined })
  pane.attach()
  pane.pause(1)
  await b.clock.advance(0)
  const held = ['a.txt queued (paused)', 'b.txt queued (sign-in)', 'Hello queued (sign-in)']
  expect(pane.rows()).toEqual(held)
  pane.signIn()
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(held) // a mail waits beside a file: both scopes are asked for, and are missing again
  answers.push({ kind: 'sign-in-failed', reason: 'cancelled', code: 'x' })
  pane.signIn()
  await b.clock.advance(0)
  expect([pane.rows(), needs]).toEqual([
    ['a.txt queued (paused)', 'b.txt failed', 'Hello failed'],
    Array.from({ length: 2 }, () => ({ mail: true, shared: false, sharedMail: false, contacts: false })),
  ])
  // What had been sent before may be there; what never was has only failed.
  expect(pane.state().rows.map(({ phase }) => (phase.kind === 'failed' ? phase.failure.kind : phase.kind))).toEqual([
    ...['queued', 'in-doubt', 'sign-in-failed'],
  ])
})

test('a file chosen again goes on with the one that asks for it, beside others that do not', async () => {
  const b = createBrowserStage()
  const own = { before: [], sought: undefined, session: undefined, offered: false } as const
  const thing = (name: string) => ({ kind: 'file', name, sizeBytes: 5, lastModifiedMs: 500 }) as const
  b.disk.entries.set('one', journalEntry({ ...own, id: 'one', thing: thing('a.txt'), hasBytes: true }))
  b.disk.bytes.set('one', new Blob(['hello']))
  b.disk.entries.set('two', journalEntry({ ...own, id: 'two', thing: thing('b.txt'), hasBytes: false }))
  const pane = b.open()
  pane.setTarget(onRead)
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt interrupted', 'b.txt interrupted'])
  const changed = fileThing('a.txt', 'hullo')
  changed.file.lastModifiedMs = 501
  pane.choose([changed, mailThing(), fileThing('b.txt')])
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt interrupted', 'b.txt attached', 'a.txt chosen', 'Hello chosen'])
  pane.choose([fileThing('a.txt')])
  await b.clock.advance(0)
  expect(pane.rows().slice(0, 2)).toEqual(['a.txt attached', 'b.txt attached'])
  expect([b.adds(), pane.state().notices]).toEqual([['add b.txt', 'add a.txt'], []])
})

test('a look at the event that cannot be taken is taken later, and a second copy comes off then', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt')
  const add = b.server.event.add.bind(b.server.event)
  b.server.event.add = async (json, signal) => {
    const id = await add(json, signal)
    await add(json, signal) // as Chromium does by itself
    b.server.fail('list', { kind: 'offline' })
    return id
  }
  pane.attach()
  await b.clock.advance(29_000)
  expect(b.server.onServer).toHaveLength(2)
  await b.clock.advance(1_000)
  expect([b.server.onServer.length, pane.remarks()]).toEqual([1, [['second-copy-removed']]])
})

test('what stands still makes the forecast anew, and not with each word of it', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt')
  for (const seconds of [0.5, 2, 60]) b.throttle(seconds)
  pane.attach()
  await b.clock.advance(0)
  const { foresight } = pane.state()
  await b.clock.advance(500)
  expect(pane.state().foresight).toBe(foresight)
  await b.clock.advance(2_000)
  expect(pane.state().foresight).not.toBe(foresight)
})

test('what earlier panes left is tidied beside each event, saved or not, once', async () => {
  const b = createBrowserStage()
  const kept = createMemoryJournal({ disk: b.disk, clock: b.clock })
  let tidied = 0
  const forgetOlderThan = (ms: number) => {
    tidied += 1
    return kept.forgetOlderThan(ms)
  }
  const pane = b.open({ journal: { ...kept, forgetOlderThan } })
  const seen: number[] = []
  for (const target of [UNKNOWN, UNSAVED, onRead]) {
    pane.setTarget(target)
    await b.clock.advance(0)
    seen.push(tidied)
  }
  expect(seen).toEqual([0, 1, 2])
})
