import { beforeEach, expect, test } from '@jest/globals'
import { asFormAttachmentId } from '../kernel'
import type { Failure } from '../kernel'
import type { EventChange } from '../events'
import { createBrowserStage } from './testing/browserStage'
import type { BrowserStage } from './testing/browserStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { eventTarget, fileThing } from './testing/rows'
import { plainPolicy } from './testing/silentPorts'
import type { AttachedId, ChosenFile, OnEvent, Row } from './types'

beforeEach(digestAtOnce)

const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')
const minute = 60_000
const seconds = 1_000
const trouble: Failure = { kind: 'refused', status: 400, code: 'ErrorSomething', requestId: undefined }

type Pane = ReturnType<BrowserStage['open']>

const fileOf = (name: string, content: string): ChosenFile => fileThing(name, content).file
const onEventOf = (pane: Pane) => pane.state().onEvent.map(({ name, removal }) => `${name} ${removal.kind}`)
const stored = (b: BrowserStage) => b.server.onServer.map(({ name, content }) => `${name}: ${content}`)
const oldOf = ({ replaces }: Row) => (replaces === undefined ? 'nothing' : JSON.stringify(replaces.then))

function idOf(pane: Pane, name: string): AttachedId {
  const entry = pane.state().onEvent.find((one) => one.name === name) as OnEvent
  return entry.id
}

/** An event with one file on it, and a pane beside it. */
async function besideOne(changes: Parameters<BrowserStage['open']>[0] = {}) {
  const b = createBrowserStage()
  b.server.put('OLD', 'plan.pdf', 'as it was', { modified: '2026-11-01' })
  const news: EventChange[] = []
  const pane = b.open({ onChange: (change) => news.push(change), ...changes })
  pane.setTarget(onRead)
  await b.clock.advance(0)
  return { b, pane, news }
}

/** The requests that write or read bytes, in order. */
const wire = (b: BrowserStage) => b.log.filter((line) => /^(add|remove|read|form)/.test(line))

test('a renamed file is read, added, read back, and only then the old one goes', async () => {
  const { b, pane, news } = await besideOne()
  expect(await pane.rename(idOf(pane, 'plan.pdf'), ' Plan 2.pdf ')).toEqual({ kind: 'started', key: 1 })
  await b.clock.advance(minute)
  expect(wire(b)).toEqual(['read OLD', 'add Plan 2.pdf', 'read A1', 'remove OLD'])
  expect([stored(b), pane.rows(), onEventOf(pane)]).toEqual([
    ['Plan 2.pdf: as it was'],
    ['Plan 2.pdf attached'],
    ['Plan 2.pdf none'],
  ])
  expect(news.map((one) => `${one.kind} ${one.name}`)).toEqual(['added Plan 2.pdf', 'replaced plan.pdf'])
  expect([b.disk.entries.size, b.locks.held(), b.clock.pending()]).toEqual([0, [], 0])
})

test('a replaced file stays for six seconds beside the new one, and can be kept all that while', async () => {
  const { b, pane, news } = await besideOne()
  await pane.replace(idOf(pane, 'plan.pdf'), fileOf('plan.pdf', 'as it is now'))
  await b.clock.advance(5_000)
  expect(stored(b)).toEqual(['plan.pdf: as it was', 'plan.pdf: as it is now'])
  expect(onEventOf(pane)).toEqual(['plan.pdf pending', 'plan.pdf none'])
  pane.undoRemove({ writer: 'graph', id: 'OLD' as never })
  await b.clock.advance(minute)
  expect([stored(b), pane.rows(), onEventOf(pane)]).toEqual([
    ['plan.pdf: as it was'],
    ['plan.pdf cancelled'],
    ['plan.pdf none'],
  ])
  expect(news.map((one) => one.kind)).toEqual(['added', 'removed'])
  expect([b.disk.entries.size, b.locks.held()]).toEqual([0, []])
})

test('after six seconds the old one is gone, and taking back comes too late', async () => {
  const { b, pane, news } = await besideOne()
  await pane.replace(idOf(pane, 'plan.pdf'), fileOf('plan.pdf', 'as it is now'))
  await b.clock.advance(7_000)
  pane.undoRemove({ writer: 'graph', id: 'OLD' as never })
  await b.clock.advance(minute)
  expect([stored(b), onEventOf(pane)]).toEqual([['plan.pdf: as it is now'], ['plan.pdf none']])
  expect(news).toMatchObject([{ kind: 'added' }, { kind: 'replaced', name: 'plan.pdf', by: 'plan.pdf' }])
  expect([b.disk.entries.size, b.locks.held(), b.clock.pending()]).toEqual([0, [], 0])
})

test('what cannot be added leaves the old one, and another try replaces it', async () => {
  const { b, pane } = await besideOne()
  b.server.fail('add', trouble)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect([stored(b), pane.rows(), onEventOf(pane)]).toEqual([
    ['plan.pdf: as it was'],
    ['new.pdf failed'],
    ['plan.pdf none'],
  ])
  pane.tryAgain(1)
  await b.clock.advance(minute)
  expect([stored(b), pane.rows()]).toEqual([['new.pdf: as it was'], ['new.pdf attached']])
})

test('what came otherwise than it was sent is not believed: the old one stays', async () => {
  const { b, pane } = await besideOne()
  const { event } = b.server
  const whole = { ...event }
  event.content = async (id, signal) => (id === 'A1' ? new Blob(['as it wax']) : whole.content(id, signal))
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect([stored(b), pane.rows()]).toEqual([['plan.pdf: as it was', 'new.pdf: as it was'], ['new.pdf failed']])
  expect(pane.state().rows[0]?.phase).toMatchObject({ failure: { kind: 'not-whole' } })
})

test('a reading that does not agree with what the store counts renames nothing', async () => {
  const { b, pane } = await besideOne()
  for (const one of b.server.onServer) one.sizeBytes = 100_000
  pane.refresh()
  await b.clock.advance(0)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect([stored(b), pane.rows(), b.adds()]).toEqual([['plan.pdf: as it was'], ['new.pdf failed'], []])
})

test('an old one that cannot be removed stays, is said to, and goes when it is told to once more', async () => {
  const { b, pane } = await besideOne()
  b.server.fail('remove', trouble)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect([stored(b), onEventOf(pane)]).toEqual([
    ['plan.pdf: as it was', 'new.pdf: as it was'],
    ['plan.pdf none', 'new.pdf none'],
  ])
  expect(oldOf(pane.state().rows[0] as Row)).toContain('"stays"')
  expect(b.disk.entries.size).toBe(1)
  pane.finishReplacing(1)
  await b.clock.advance(minute)
  expect([stored(b), b.disk.entries.size, b.locks.held()]).toEqual([['new.pdf: as it was'], 0, []])
})

test('both are kept where the person says so', async () => {
  const { b, pane } = await besideOne()
  b.server.fail('remove', trouble)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  pane.dismiss(1)
  await b.clock.advance(minute)
  expect([stored(b).length, pane.rows(), b.disk.entries.size, b.locks.held()]).toEqual([2, [], 0, []])
})

test('a lost answer to the removal is asked about, not guessed', async () => {
  const { b, pane } = await besideOne()
  b.server.fail('remove', { kind: 'server-trouble', status: 504, requestId: undefined }, 'after')
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect([stored(b), oldOf(pane.state().rows[0] as Row)]).toEqual([['new.pdf: as it was'], '{"kind":"gone"}'])
})

test('a new one that is gone by the last look leaves the old one alone', async () => {
  const { b, pane } = await besideOne()
  await pane.replace(idOf(pane, 'plan.pdf'), fileOf('other.pdf', 'as it is now'))
  await b.clock.advance(3_000)
  b.server.onServer.splice(1, 1)
  await b.clock.advance(minute)
  expect([stored(b), pane.rows(), onEventOf(pane)]).toEqual([
    ['plan.pdf: as it was'],
    ['other.pdf failed'],
    ['plan.pdf none'],
  ])
})

test('a file replaced by itself is not removed with its copy', async () => {
  const { b, pane } = await besideOne()
  await pane.replace(idOf(pane, 'plan.pdf'), fileOf('plan.pdf', 'as it was'))
  await b.clock.advance(minute)
  expect(stored(b)).toEqual(['plan.pdf: as it was'])
})

test('cancelled under way, everything is as it was', async () => {
  const { b, pane } = await besideOne()
  b.throttle(60)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(seconds)
  pane.cancel(1)
  await b.clock.advance(10 * minute)
  expect([stored(b), pane.rows(), b.disk.entries.size]).toEqual([['plan.pdf: as it was'], ['new.pdf cancelled'], 0])
})

test('names that say nothing, nothing new, or are taken begin nothing', async () => {
  const b = createBrowserStage()
  b.server.put('ONE', 'plan.pdf', 'one')
  b.server.put('TWO', 'Offer.pdf', 'two')
  b.server.put('ITEM', 'A mail', 'item', { kind: 'item' })
  const pane = b.open()
  pane.setTarget(onRead)
  await b.clock.advance(0)
  const plan = idOf(pane, 'plan.pdf')
  expect([
    await pane.rename(plan, '  '),
    await pane.rename(plan, '...'),
    await pane.rename(plan, 'plan.pdf'),
    await pane.rename(plan, 'offer.PDF'),
    await pane.rename(idOf(pane, 'A mail'), 'x'),
    await pane.replace(idOf(pane, 'A mail'), fileOf('x', 'x')),
    await pane.replace(plan, fileOf('x', '')),
    await pane.rename({ writer: 'form', id: asFormAttachmentId('7') }, 'x'),
  ]).toEqual([
    { kind: 'empty' },
    { kind: 'empty' },
    { kind: 'unchanged' },
    { kind: 'taken', name: 'offer.PDF', freeName: 'offer (2).PDF' },
    { kind: 'not-a-file' },
    { kind: 'not-a-file' },
    { kind: 'refused', failure: { kind: 'file-empty' } },
    { kind: 'busy' },
  ])
  await pane.rename(plan, 'PLAN.pdf')
  expect(await pane.rename(plan, 'y.pdf')).toEqual({ kind: 'busy' })
  await b.clock.advance(minute)
  expect(stored(b)).toEqual(['Offer.pdf: two', 'A mail: item', 'PLAN.pdf: one'])
  pane.remove(idOf(pane, 'PLAN.pdf'))
  expect(await pane.rename(idOf(pane, 'PLAN.pdf'), 'z.pdf')).toEqual({ kind: 'busy' })
})

/** The pane is killed before its request of this number reaches the server, or once the server has done it. */
async function killedAt(
  number: number,
  when: 'before' | 'after',
  { act, keepUnfinished }: { act: (pane: Pane) => Promise<unknown>; keepUnfinished: boolean },
) {
  const { b, pane } = await besideOne({ policy: { ...plainPolicy, keepUnfinished } })
  const { event } = b.server
  const whole = { ...event }
  let made = 0
  let isDead = false
  async function mortal<T>(request: () => Promise<T>): Promise<T> {
    if (isDead) return new Promise(() => undefined)
    if (++made < number) return request()
    isDead = true
    if (when === 'after') await request()
    pane.kill()
    return new Promise(() => undefined)
  }
  event.list = (how, signal) => mortal(() => whole.list(how, signal))
  event.add = (json, signal) => mortal(() => whole.add(json, signal))
  event.remove = (id, signal) => mortal(() => whole.remove(id, signal))
  event.content = (id, signal) => mortal(() => whole.content(id, signal))
  await act(pane)
  for (let step = 0; step < 20 && made < number; step++) await b.clock.advance(seconds)
  Object.assign(event, whole)
  return { b, isDead }
}

/** How many copies the next pane may find, and what it says of them. Without its bytes a new one is not known again until somebody resumes. */
const found = ['1: attached gone', '1: interrupted stands', '2: attached stays']

test.each([
  ['renamed, its bytes kept', 'rename', true, ['1: ', ...found]],
  ['renamed, its bytes not kept', 'rename', false, ['1: ', ...found, '2: interrupted stands']],
  ['replaced, its bytes kept', 'replace', true, found],
  ['replaced, its bytes not kept', 'replace', false, [...found, '2: interrupted stands']],
] as const)('killed at any request while it is %s: one whole copy, and one in the end', async (...story) => {
  const [, why, keepUnfinished, expected] = story
  const file = fileOf('new.pdf', why === 'rename' ? 'as it was' : 'as it is now')
  const act = (pane: Pane) =>
    why === 'rename' ? pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf') : pane.replace(idOf(pane, 'plan.pdf'), file)
  const seen = new Set<string>()
  for (const when of ['before', 'after'] as const) {
    for (let number = 1; ; number++) {
      const { b, isDead } = await killedAt(number, when, { act, keepUnfinished })
      if (!isDead) break
      const left = stored(b)
      expect(left.some((one) => one === 'new.pdf: as it is now' || one.endsWith(': as it was'))).toBe(true)
      const next = b.open({ policy: { ...plainPolicy, keepUnfinished } })
      next.setTarget(onRead)
      await b.clock.advance(minute)
      const rows = next.state().rows
      seen.add(`${left.length}: ${rows.map((row) => `${row.phase.kind} ${row.replaces?.then.kind ?? ''}`).join()}`)
      for (const { key, phase } of rows) {
        if (phase.kind === 'interrupted') next.resume(key, phase.needsFile ? file : undefined)
        else next.finishReplacing(key)
      }
      await b.clock.advance(minute)
      // Before it was read nothing had happened: the old name simply stands.
      expect(stored(b)).toEqual([rows.length === 0 ? 'plan.pdf: as it was' : stored(b)[0]])
      if (rows.length > 0) expect(stored(b)[0]).toMatch(/^new.pdf/)
      expect([b.disk.entries.size, b.locks.held()]).toEqual([0, []])
    }
  }
  expect([...seen].sort()).toEqual(expected)
})

test('the form: added, read back, the old one removed; nothing goes to Graph', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  b.form.onForm.push({ id: asFormAttachmentId('OLD'), name: 'plan.pdf', sizeBytes: 9, kind: 'file', isInline: false })
  const contents = new Map([['OLD', 'as it was']])
  const whole = { ...b.form.form }
  b.form.form.addFile = async (file, signal) => {
    const id = await whole.addFile(file, signal)
    contents.set(id, atob(file.base64))
    return id
  }
  b.form.form.content = (id) => {
    b.log.push(`form read ${id}`)
    return Promise.resolve(new Blob([contents.get(id) ?? '']))
  }
  pane.setTarget(onCompose)
  await b.clock.advance(0)
  await pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
  await b.clock.advance(minute)
  expect(wire(b)).toEqual(['form read OLD', 'form file new.pdf', 'form read F1', 'form read F1', 'form remove OLD'])
  expect([onEventOf(pane), b.written, b.disk.entries.size]).toEqual([['new.pdf none'], [], 0])
  await pane.replace(idOf(pane, 'new.pdf'), fileOf('new.pdf', 'now'))
  await b.clock.advance(3_000)
  pane.undoRemove(idOf(pane, 'new.pdf'))
  await b.clock.advance(minute)
  expect([onEventOf(pane), contents.get(pane.state().onEvent[0]?.id.id ?? '')]).toEqual([['new.pdf none'], 'as it was'])
})
