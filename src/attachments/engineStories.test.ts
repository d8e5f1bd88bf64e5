import { beforeEach, expect, test } from '@jest/globals'
import { AppError, asRestItemId } from '../kernel'
import type { Failure, RestItemId } from '../kernel'
import { openEventAddress } from '../events'
import { chosen, createBrowserStage } from './testing/browserStage'
import type { BrowserStage } from './testing/browserStage'
import { digestAtOnce } from './testing/digestAtOnce'
import { journalEntry } from './testing/journalEntry'
import { eventTarget, fileThing, mailThing } from './testing/rows'
import { plainPolicy } from './testing/silentPorts'
import { silentMail } from './testing/silentPorts'

beforeEach(digestAtOnce)

const onRead = eventTarget()
const onCompose = eventTarget('EVENT=', 'compose')
const other = eventTarget('OTHER=')
const minute = 60_000

test('small goes before large, and what is told to go first before both', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane)
  pane.choose([
    fileThing('large', 'x'.repeat(9)),
    fileThing('small', 'x'),
    fileThing('last', 'x'.repeat(5)),
    fileThing('first', 'xx'),
  ])
  pane.sendFirst(3)
  pane.sendFirst(4)
  pane.attach()
  await b.clock.advance(0)
  expect(b.adds()).toEqual(['add first', 'add last', 'add small', 'add large'])
  expect(pane.rows()).toEqual(['large attached', 'small attached', 'last attached', 'first attached'])
  expect(b.disk.entries.size).toBe(0)
  expect(b.locks.held()).toEqual([])
})

test('what is told to go twice goes once', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt')
  pane.attach()
  pane.attach()
  await b.clock.advance(minute)
  pane.attach()
  pane.tryAgain(1)
  pane.tryAgain(99)
  await b.clock.advance(minute)
  expect(b.adds()).toEqual(['add a.txt'])
})

test('a paused row lets the others pass, and goes on where it is told to', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt', 'b.txt')
  b.throttle(60)
  pane.attach()
  await b.clock.advance(0)
  pane.pauseAll()
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt queued (paused)', 'b.txt queued (paused)'])
  await b.clock.advance(10 * minute)
  pane.goOn(2)
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt queued (paused)', 'b.txt attached'])
  pane.goOnAll()
  await b.clock.advance(0)
  expect([pane.rows(), b.adds()]).toEqual([
    ...[
      ['a.txt attached', 'b.txt attached'],
      ['add a.txt', 'add b.txt', 'add a.txt'],
    ],
  ])
  expect(b.clock.pending()).toBe(0)
})

test('cancelling all ends what is on its way, and leaves what is only chosen', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt', 'b.txt')
  b.throttle(60)
  pane.attach()
  pane.choose([fileThing('c.txt')])
  await b.clock.advance(0)
  pane.cancelAll()
  await b.clock.advance(minute)
  expect(pane.rows()).toEqual(['a.txt cancelled', 'b.txt cancelled', 'c.txt chosen'])
  expect([b.server.onServer, b.disk.entries.size, b.clock.pending()]).toEqual([[], 0, 0])
  pane.tryAgain(1)
  pane.dismiss(2)
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt attached', 'c.txt chosen'])
})

/** A pane that ends while its file waits for the service. */
async function killedUnderWay(b: BrowserStage) {
  const first = b.open()
  await chosen(b, first, 'a.txt')
  b.throttle(60)
  first.attach()
  await b.clock.advance(1_000)
  first.kill()
}

test('a pane that is killed leaves its rows to the next one, which goes on with them', async () => {
  const b = createBrowserStage()
  await killedUnderWay(b)
  const second = b.open()
  second.setTarget(onRead)
  await b.clock.advance(0)
  expect(second.rows()).toEqual(['a.txt interrupted'])
  second.resume(1)
  await b.clock.advance(minute)
  expect(second.rows()).toEqual(['a.txt attached'])
  expect([b.server.onServer.length, b.disk.entries.size, b.locks.held()]).toEqual([1, 0, []])
})

test('what arrived although its pane was gone is found, and a second copy of it is removed once it is listed', async () => {
  const b = createBrowserStage()
  const first = b.open()
  await chosen(b, first, 'a.txt')
  b.server.fail('add', { kind: 'throttled', retryAfterMs: minute }, 'after')
  first.attach()
  await b.clock.advance(1_000)
  first.kill()
  const second = b.open()
  second.setTarget(onRead)
  await b.clock.advance(2_999)
  b.server.put('COPY', 'a.txt', 'hello')
  await b.clock.advance(1)
  expect([second.rows(), second.remarks()]).toEqual([
    ...[['a.txt attached'], [['found-after-doubt', 'second-copy-removed']]],
  ])
  expect([b.adds(), b.server.onServer.length, b.disk.entries.size]).toEqual([['add a.txt'], 1, 0])
})

test('an interrupted file whose bytes were not kept is gone on with by choosing it again, and another is a new row', async () => {
  const b = createBrowserStage()
  b.disk.entries.set('one', {
    ...journalEntry({ id: 'one', createdMs: 1_000_000, touchedMs: 1_000_000, hasBytes: false, offered: false }),
    ...{ thing: { kind: 'file', name: 'a.txt', sizeBytes: 5, lastModifiedMs: 500 }, before: undefined },
    ...{ session: undefined, sought: undefined },
  })
  const pane = b.open()
  pane.setTarget(onRead)
  await b.clock.advance(0)
  pane.choose([fileThing('b.txt'), fileThing('a.txt'), mailThing()])
  await b.clock.advance(0)
  await b.clock.advance(minute)
  expect(pane.rows()).toEqual(['a.txt attached', 'b.txt chosen', 'Hello chosen'])
  expect(pane.state().notices).toEqual([])
})

test('leaving the event lets go of what was found there; coming back finds it again', async () => {
  const b = createBrowserStage()
  await killedUnderWay(b)
  const second = b.open()
  second.setTarget(onRead)
  await b.clock.advance(0)
  second.setTarget(other)
  await b.clock.advance(0)
  expect([second.rows(), b.locks.held()]).toEqual([[], []])
  second.setTarget(onCompose)
  await b.clock.advance(0)
  expect(second.rows()).toEqual(['a.txt interrupted'])
  second.dismiss(2)
  await b.clock.advance(minute)
  expect([second.rows(), b.disk.entries.size, b.locks.held()]).toEqual([[], 0, []])
})

test('two panes write to one event one after the other, and the one that waits says so', async () => {
  const b = createBrowserStage()
  const [one, two] = [b.open(), b.open()]
  await chosen(b, one, 'a.txt')
  await chosen(b, two, 'b.txt', 'c.txt')
  b.throttle(60)
  one.attach()
  await b.clock.advance(0)
  two.attach()
  await b.clock.advance(0)
  two.pause(2)
  await b.clock.advance(0)
  expect(two.rows()).toEqual(['b.txt queued (other-pane)', 'c.txt queued (paused)'])
  two.cancel(1)
  await b.clock.advance(0)
  expect(b.locks.waiting()).toBe(0)
  two.goOnAll()
  await b.clock.advance(0)
  expect(two.rows()).toEqual(['b.txt cancelled', 'c.txt queued (other-pane)'])
  await b.clock.advance(minute)
  expect([one.rows(), two.rows()]).toEqual([['a.txt attached'], ['b.txt cancelled', 'c.txt attached']])
  expect(b.adds()).toEqual(['add a.txt', 'add a.txt', 'add c.txt'])
})

test('where nobody knows whose mailbox it is, panes do not wait for each other, and nothing is kept', async () => {
  const b = createBrowserStage()
  const [one, two] = [b.open({ account: () => undefined }), b.open({ account: () => undefined })]
  await chosen(b, one, 'a.txt')
  await chosen(b, two, 'b.txt')
  b.throttle(60)
  one.attach()
  await b.clock.advance(0)
  two.attach()
  await b.clock.advance(0)
  expect([two.rows(), b.disk.entries.size, b.locks.held()]).toEqual([['b.txt attached'], 0, []])
})

test('three events are written to at a time, the fourth when one of them is done', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  for (let at = 0; at < 4; at++) {
    pane.setTarget(eventTarget(`E${at}=`))
    await b.clock.advance(0)
    pane.choose([fileThing(`${at}.txt`)])
    b.throttle(60 + at)
    pane.attach()
  }
  await b.clock.advance(0)
  expect(pane.rows()).toEqual([...[0, 1, 2].map((at) => `${at}.txt sending (throttled)`), '3.txt queued'])
  await b.clock.advance(10 * minute)
  expect(pane.rows()).toEqual([0, 1, 2, 3].map((at) => `${at}.txt attached`))
})

test('a second try goes to the event of the first; what was told to go to no event yet, to the one that comes', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  await chosen(b, pane, 'a.txt')
  b.server.fail('add', { kind: 'mailbox-full' })
  pane.attach()
  await b.clock.advance(0)
  pane.setTarget(other)
  await b.clock.advance(0)
  pane.tryAgain(1)
  await b.clock.advance(0)
  expect([pane.rows(), pane.state().onEvent]).toEqual([['a.txt attached'], pane.state().onEvent])
  pane.setTarget({ kind: 'unknown' })
  pane.choose([fileThing('b.txt')])
  pane.attach()
  await b.clock.advance(0)
  expect(pane.rows()[1]).toBe('b.txt queued (event-unknown)')
  pane.setTarget({ kind: 'unsaved' })
  await b.clock.advance(0)
  expect(pane.rows()[1]).toBe('b.txt queued (event-unsaved)')
  pane.setTarget(onCompose)
  await b.clock.advance(0)
  expect(pane.rows()[1]).toBe('b.txt attached')
})

test('the sign-in window is asked for what the waiting rows need, and its end is theirs', async () => {
  const b = createBrowserStage()
  const needs: unknown[] = []
  const answers: Failure[] = []
  const signIn = (need: unknown) => {
    needs.push(need)
    const [answer] = answers
    return answer === undefined ? Promise.resolve() : Promise.reject(new AppError(answer))
  }
  const mail = silentMail(() => Promise.reject(signInNeeded()))
  const pane = b.open({ signIn, mail })
  const shared = { ...onRead, address: openEventAddress(asRestItemId('EVENT=') as RestItemId, 'kim@contoso.example') }
  pane.setTarget(onRead)
  pane.choose([fileThing('a.txt')])
  b.server.fail('add', { kind: 'sign-in-needed', claims: undefined })
  pane.attach()
  await b.clock.advance(0)
  pane.signIn()
  await b.clock.advance(0)
  expect([needs, pane.rows()]).toEqual([[needsNothing], ['a.txt attached']])
  pane.setTarget(shared)
  pane.choose([mailThing()])
  pane.attach()
  await b.clock.advance(0)
  const refused: Failure = { kind: 'sign-in-failed', reason: 'popup-blocked', code: 'x' }
  answers.push(refused)
  pane.signIn()
  await b.clock.advance(0)
  expect(needs[1]).toEqual({ ...needsNothing, mail: true, shared: true })
  expect(pane.state().rows[1]?.phase).toEqual({ kind: 'failed', failure: refused })
})

const needsNothing = { mail: false, shared: false, sharedMail: false, contacts: false }

function signInNeeded(): AppError {
  return new AppError({ kind: 'sign-in-needed', claims: undefined })
}

test('what vanished from the form after an add that was answered is told at the end', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  await b.clock.advance(0)
  pane.choose([fileThing('a.txt'), fileThing('b.txt')])
  const addFile = b.form.form.addFile.bind(b.form.form)
  b.form.form.addFile = async (file, signal) => {
    const id = await addFile(file, signal)
    if (file.name === 'b.txt') b.form.onForm = b.form.onForm.filter(({ name }) => name !== 'a.txt')
    return id
  }
  pane.attach()
  await b.clock.advance(0)
  expect(pane.rows()).toEqual(['a.txt failed', 'b.txt attached'])
  expect(pane.state().rows[0]?.phase).toEqual({ kind: 'failed', failure: { kind: 'vanished' } })
})

test('a form that cannot be read at the end of a batch changes nothing', async () => {
  const b = createBrowserStage()
  const pane = b.open({ hasForm: true })
  pane.setTarget(onCompose)
  await b.clock.advance(0)
  pane.choose([fileThing('a.txt')])
  pane.attach()
  const list = b.form.form.list.bind(b.form.form)
  let lists = 0
  b.form.form.list = (signal) => (++lists > 3 ? Promise.reject(new AppError({ kind: 'form-changed' })) : list(signal))
  await b.clock.advance(0)
  expect([pane.rows(), lists]).toEqual([['a.txt attached'], 4])
})

test('the foresight counts what is meant for the open event, and is made anew as things are chosen and attached', async () => {
  const b = createBrowserStage()
  const pane = b.open({ policy: { ...plainPolicy, eventLimitBytes: 4 } })
  await chosen(b, pane, 'a.txt')
  const over = () => pane.state().foresight.overEventLimit
  expect(over()).toEqual({ limitBytes: 4, wouldBeBytes: 5, isKnown: true })
  pane.cancel(1)
  expect(over()).toBeUndefined()
  pane.choose([fileThing('b.txt')])
  b.throttle(60)
  pane.attach()
  await b.clock.advance(0)
  pane.setTarget(other)
  await b.clock.advance(0)
  expect(over()).toBeUndefined()
  pane.choose([fileThing('c.txt')])
  expect(over()?.wouldBeBytes).toBe(5)
})

test('a mail’s shape is chosen before it goes, and not after', async () => {
  const b = createBrowserStage()
  const mail = {
    ...silentMail(() => Promise.reject(new Error('not in this story'))),
    readItem: () => Promise.resolve({ item: {}, nature: 'plain' as const, attachments: [], inlineImages: 0 }),
    readWhole: () => Promise.resolve(new Blob(['mime'])),
  }
  const pane = b.open({ mail })
  await chosen(b, pane)
  pane.choose([mailThing()])
  const reason = () => `${pane.state().rows[0]?.plan?.reason ?? ''}/${pane.state().rows[0]?.plan?.shape ?? ''}`
  expect(reason()).toBe('graph-read-surface/nothing-lost')
  pane.setMailForm(1, 'eml')
  expect(reason()).toBe('graph-read-surface/file-chosen')
  pane.attach()
  pane.setMailForm(1, 'item')
  pane.setMailForm(9, 'item')
  await b.clock.advance(0)
  expect([b.adds(), pane.state().rows[0]?.mailForm]).toEqual([['add Hello.eml'], 'eml'])
})

test('the same target told again changes nothing; another surface is another target', async () => {
  const b = createBrowserStage()
  const pane = b.open()
  pane.setTarget(onRead)
  await b.clock.advance(0)
  pane.setTarget({ ...onRead })
  pane.setTarget({ ...onRead, savedAtMs: 5 })
  await b.clock.advance(0)
  expect(b.log).toEqual(['list silently'])
  pane.setTarget({ kind: 'unsaved' })
  pane.setTarget({ kind: 'unsaved' })
  await b.clock.advance(0)
  pane.setTarget(onRead)
  await b.clock.advance(0)
  pane.setTarget(onCompose)
  await b.clock.advance(0)
  pane.setTarget(onRead)
  await b.clock.advance(0)
  expect(b.log).toEqual(['list silently', 'list silently', 'list silently'])
  pane.refresh()
  await b.clock.advance(0)
  expect(b.log.at(-1)).toBe('list')
})

test('a removal and an opening reach the event, and an undo comes in time', async () => {
  const b = createBrowserStage()
  b.server.put('A', 'a.txt', 'hello')
  b.server.put('B', 'b.txt', 'hello')
  const pane = b.open()
  await chosen(b, pane)
  const [a, second] = pane.state().onEvent.map(({ id }) => id)
  if (a === undefined || second === undefined) throw new Error('two are listed')
  const { name, blob } = await pane.open(a, new AbortController().signal)
  expect([name, await blob.text()]).toEqual(['a.txt', 'hello'])
  pane.remove(a)
  pane.remove(second)
  pane.undoRemove(second)
  await b.clock.advance(6_000)
  expect(b.server.onServer.map(({ id }) => id)).toEqual(['B'])
})
