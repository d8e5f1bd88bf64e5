import { expect, test } from '@jest/globals'
import { createStore } from '../kernel'
import { createBrowserStage } from './testing/browserStage'
import { eventTarget, fileThing } from './testing/rows'

const onRead = eventTarget()
const seconds = 1_000

/** A pane that can be seen, beside an event on which others put things. */
async function watched(isVisible = true) {
  const b = createBrowserStage()
  const sight = createStore<{ isVisible: boolean }, { isVisible: boolean }>({ isVisible }, (_before, now) => now)
  const pane = b.open({ sight })
  pane.setTarget(onRead)
  await b.clock.advance(0)
  b.log.length = 0
  return {
    ...{ b, pane },
    look: (visible: boolean) => {
      sight.dispatch({ isVisible: visible })
    },
    lists: () => b.log.filter((line) => line.startsWith('list')).length,
    names: () => pane.state().onEvent.map(({ name }) => name),
  }
}

test('what somebody else adds appears by itself, in at most 45 seconds, asked for without a window', async () => {
  const w = await watched()
  w.b.server.put('X', 'theirs.pdf', 'x', { modified: '2026-11-30T10:00:00Z' })
  await w.b.clock.advance(44 * seconds)
  expect(w.names()).toEqual([])
  await w.b.clock.advance(seconds)
  expect([w.names(), w.b.log]).toEqual([['theirs.pdf'], ['list silently once']])
  expect(w.pane.state().onEvent[0]?.modifiedMs).toBe(Date.parse('2026-11-30T10:00:00Z'))
})

test('a pane that nobody sees does not ask; back in sight it asks at once, but not twice within ten seconds', async () => {
  const w = await watched(false)
  await w.b.clock.advance(600 * seconds)
  expect(w.lists()).toBe(0)
  w.b.server.put('X', 'theirs.pdf', 'x')
  w.look(true)
  await w.b.clock.advance(0)
  expect([w.lists(), w.names()]).toEqual([1, ['theirs.pdf']])
  w.look(false)
  w.look(true)
  await w.b.clock.advance(9 * seconds)
  expect(w.lists()).toBe(1)
  await w.b.clock.advance(seconds)
  expect(w.lists()).toBe(2)
  w.look(false)
  await w.b.clock.advance(600 * seconds)
  expect([w.lists(), w.b.clock.pending()]).toEqual([2, 0])
})

test('nothing is asked while something is written, and what is shown stays as it is when a look fails', async () => {
  const w = await watched()
  w.pane.choose([fileThing('a.txt')])
  w.b.throttle(100)
  w.pane.attach()
  await w.b.clock.advance(90 * seconds)
  expect(w.b.log.filter((line) => line.includes('once'))).toEqual([])
  await w.b.clock.advance(30 * seconds)
  expect(w.names()).toEqual(['a.txt'])
  w.b.server.fail('list', { kind: 'offline' })
  await w.b.clock.advance(60 * seconds)
  expect([w.names(), w.pane.state().list]).toEqual([['a.txt'], { kind: 'listed' }])
})

test('a look under way ends when something is written: what it would tell is of before', async () => {
  const w = await watched()
  const { event } = w.b.server
  const whole = { ...event }
  let release: () => void = () => undefined
  event.list = async (how, signal) => {
    await new Promise<void>((resolve, reject) => {
      release = resolve
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error)
      })
    })
    return whole.list(how, signal)
  }
  await w.b.clock.advance(45 * seconds)
  Object.assign(event, whole)
  w.pane.choose([fileThing('a.txt')])
  w.pane.attach()
  await w.b.clock.advance(5 * seconds)
  release()
  await w.b.clock.advance(0)
  expect(w.names()).toEqual(['a.txt'])
})

test('removed together, they go together, and one undo brings them all back', async () => {
  const w = await watched()
  for (const id of ['A', 'B', 'C']) w.b.server.put(id, `${id}.txt`, id, { modified: '2026-11-01' })
  w.pane.refresh()
  await w.b.clock.advance(0)
  const some = w.pane
    .state()
    .onEvent.slice(0, 2)
    .map(({ id }) => id)
  w.pane.removeMany(some)
  expect(new Set(w.pane.state().onEvent.map(({ removal }) => JSON.stringify(removal))).size).toBe(2)
  await w.b.clock.advance(3 * seconds)
  w.pane.undoRemoveMany(some)
  await w.b.clock.advance(20 * seconds)
  expect(w.names()).toEqual(['A.txt', 'B.txt', 'C.txt'])
  w.pane.removeMany(some)
  await w.b.clock.advance(7 * seconds)
  expect([w.names(), w.b.server.onServer.length]).toEqual([['C.txt'], 1])
})

test('what the form says is asked for when Outlook says that it changed', async () => {
  const b = createBrowserStage()
  let tell: () => void = () => undefined
  const onFormAttachments = (listener: () => void) => {
    tell = listener
    return () => undefined
  }
  const pane = b.open({ host: { form: () => b.form.form, loadedAttachments: () => [], onFormAttachments } })
  pane.setTarget(eventTarget('EVENT=', 'compose'))
  await b.clock.advance(0)
  b.form.onForm.push({ id: 'F' as never, name: 'theirs.pdf', sizeBytes: 1, kind: 'file', isInline: false })
  tell()
  await b.clock.advance(0)
  expect(pane.state().onEvent.map(({ name }) => name)).toEqual(['theirs.pdf'])
})
