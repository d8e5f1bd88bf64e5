import { beforeEach, expect, test } from '@jest/globals'
import { AppError, asFormAttachmentId } from '../kernel'
import { createBrowserStage } from './testing/browserStage'
import type { BrowserStage } from './testing/browserStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { eventTarget, fileThing } from './testing/rows'
import { plainPolicy } from './testing/silentPorts'
import type { AttachedId, OnEvent, Target } from './types'

/** A replacement within an open form, whose pane is killed: the form holds one whole copy, and the next pane says where it holds two. */

beforeEach(digestAtOnce)

const proven = eventTarget('EVENT=', 'compose')
const unproven: Target = { ...proven, isProven: false }
const unsaved: Target = { kind: 'unsaved' }
const minute = 60_000
const seconds = 1_000

type Pane = ReturnType<BrowserStage['open']>

const idOf = (pane: Pane, name: string): AttachedId =>
  (pane.state().onEvent.find((one) => one.name === name) as OnEvent).id

/** A form with one file in it. It keeps what it is given until it is closed, whatever becomes of panes. */
function withForm() {
  const b = createBrowserStage()
  const { form } = b.form
  const contents = new Map([['OLD', 'as it was']])
  b.form.onForm.push({ id: asFormAttachmentId('OLD'), name: 'plan.pdf', sizeBytes: 9, kind: 'file', isInline: false })
  const add = form.addFile.bind(form)
  form.addFile = async (file, signal) => {
    const id = await add(file, signal)
    contents.set(id, atob(file.base64))
    return id
  }
  form.content = (id) => Promise.resolve(new Blob([contents.get(id) ?? '']))
  const inForm = () => b.form.onForm.map(({ id, name }) => `${name}: ${contents.get(id)}`)
  return { b, inForm }
}

async function openPane(b: BrowserStage, target: Target, prove: Parameters<BrowserStage['open']>[0] = {}) {
  const pane = b.open({ hasForm: true, policy: { ...plainPolicy, keepUnfinished: false }, ...prove })
  pane.setTarget(target)
  await b.clock.advance(0)
  return pane
}

const renames = (pane: Pane) => pane.rename(idOf(pane, 'plan.pdf'), 'new.pdf')
const replaces = (pane: Pane) => pane.replace(idOf(pane, 'plan.pdf'), fileThing('new.pdf', 'as it is now').file)
const replacesByItsName = (pane: Pane) =>
  pane.replace(idOf(pane, 'plan.pdf'), fileThing('plan.pdf', 'as it is now').file)

/** Dies before its call of this number reaches Outlook, or once Outlook has done it. */
async function killedAt(
  number: number,
  when: 'before' | 'after',
  target: Target,
  act: (pane: Pane) => Promise<unknown>,
) {
  const stage = withForm()
  const { b } = stage
  const pane = await openPane(b, target)
  const { form } = b.form
  const whole = { ...form }
  let made = 0
  let isDead = false
  async function mortal<T>(call: () => Promise<T>): Promise<T> {
    if (isDead) return new Promise(() => undefined)
    if (++made < number) return call()
    isDead = true
    if (when === 'after') await call()
    pane.kill()
    return new Promise(() => undefined)
  }
  form.list = (signal) => mortal(() => whole.list(signal))
  form.addFile = (file, signal) => mortal(() => whole.addFile(file, signal))
  form.content = (id, signal) => mortal(() => whole.content(id, signal))
  form.remove = (id, signal) => mortal(() => whole.remove(id, signal))
  await act(pane)
  for (let step = 0; step < 20 && made < number; step++) await b.clock.advance(seconds)
  Object.assign(form, whole)
  return { ...stage, isDead }
}

const ways = Object.entries({ renames, replaces, replacesByItsName })
const targets = Object.entries({ proven, unproven, unsaved })

test.each(targets.flatMap(([of, target]) => ways.map(([how, act]) => [how, of, target, act] as const)))(
  'killed at any call to Outlook while it %s in a form (%s): one whole copy, told where there are two, one in the end',
  async (_how, _of, target, act) => {
    const seen = new Set<string>()
    for (const when of ['before', 'after'] as const) {
      for (let number = 1; ; number++) {
        const { b, inForm, isDead } = await killedAt(number, when, target, act)
        if (!isDead) break
        const left = inForm()
        expect(left).toContainEqual(expect.stringMatching(/: as it (was|is now)$/))
        const next = await openPane(b, target)
        await b.clock.advance(minute)
        const rows = next.state().rows
        seen.add(`${left.length}: ${rows.map((row) => `${row.phase.kind} ${row.replaces?.then.kind ?? ''}`).join()}`)
        for (const { key } of rows) next.finishReplacing(key)
        await b.clock.advance(minute)
        expect(inForm()).toEqual([left.at(-1)])
        expect([b.written, b.locks.held()]).toEqual([[], []])
        // Another form that was never saved may still hold both: its record goes by its age.
        if (target.kind === 'event') expect(b.disk.entries.size).toBe(0)
      }
    }
    expect([...seen].sort()).toEqual(['1: ', '2: attached stays'])
  },
)

/** The pane was closed in the six seconds in which the old one can be kept. */
async function closedMeanwhile(target: Target) {
  const stage = withForm()
  const pane = await openPane(stage.b, target)
  await replaces(pane)
  await stage.b.clock.advance(2_000)
  pane.kill()
  return stage
}

test('both stay where the person says so, and nothing is said of it again', async () => {
  const { b, inForm } = await closedMeanwhile(proven)
  const next = await openPane(b, proven)
  await b.clock.advance(0)
  next.dismiss(1)
  await b.clock.advance(minute)
  next.kill()
  const last = await openPane(b, proven)
  expect([last.rows(), inForm(), b.disk.entries.size]).toEqual([
    [],
    ['plan.pdf: as it was', 'new.pdf: as it is now'],
    0,
  ])
})

test('a form that was closed without saving has only the old one: nothing to say', async () => {
  const { b } = await closedMeanwhile(unproven)
  b.form.onForm.pop()
  const next = await openPane(b, unproven)
  expect([next.rows(), b.disk.entries.size]).toEqual([[], 0])
})

test('a form that was saved with both: whoever reads the event is told, and Graph removes the old one', async () => {
  const { b } = await closedMeanwhile(proven)
  b.server.put('S1', 'plan.pdf', 'as it was')
  b.server.put('S2', 'new.pdf', 'as it is now')
  const next = b.open()
  next.setTarget(eventTarget())
  await b.clock.advance(minute)
  expect(next.state().rows.map(({ phase, replaces }) => [phase.kind, replaces?.then.kind])).toEqual([
    ['attached', 'stays'],
  ])
  next.finishReplacing(1)
  await b.clock.advance(minute)
  expect(b.server.onServer.map(({ name }) => name)).toEqual(['new.pdf'])
  expect([b.disk.entries.size, b.locks.held()]).toEqual([0, []])
})

test('what only looks like it is not said to be it: other bytes, or two that the old one could be', async () => {
  const { b, inForm } = await closedMeanwhile(unsaved)
  const both = [...b.form.onForm]
  b.form.form.content = () => Promise.resolve(new Blob(['as it is n0w']))
  expect((await openPane(b, unsaved)).rows()).toEqual([])
  b.form.form.content = () => Promise.resolve(undefined)
  b.form.onForm.push({ ...(both[0] as (typeof both)[0]), id: asFormAttachmentId('OTHER') })
  expect((await openPane(b, unsaved)).rows()).toEqual([])
  b.form.onForm = both
  expect((await openPane(b, unsaved)).rows()).toEqual(['new.pdf attached'])
  expect(inForm()).toHaveLength(2)
})

test('a form that takes less than it says: Graph goes on, with a record of its own kind or with none', async () => {
  for (const [target, kept] of [
    [proven, 1],
    [unproven, 0],
  ] as const) {
    const { b } = withForm()
    b.form.form.addFile = () => Promise.reject(new AppError({ kind: 'too-large', limitBytes: undefined }))
    b.throttle(600)
    const pane = await openPane(b, target, { prove: () => new Promise(() => undefined) })
    await replaces(pane)
    await b.clock.advance(2 * seconds)
    expect([pane.rows(), b.disk.entries.size]).toEqual([
      [kept === 1 ? 'new.pdf sending (throttled)' : 'new.pdf queued (event-unproven)'],
      kept,
    ])
    for (const entry of b.disk.entries.values()) expect(entry).toMatchObject({ formDigest: undefined, offered: true })
    pane.kill()
    await b.clock.advance(minute)
  }
})

test('a storage that takes nothing costs the word and nothing else', async () => {
  const { b, inForm } = withForm()
  b.disk.trouble = 'blocked'
  const pane = await openPane(b, unproven)
  await replaces(pane)
  await b.clock.advance(minute)
  expect(inForm()).toEqual(['new.pdf: as it is now'])
  expect(pane.state().keeping).toBe('nothing')
})
