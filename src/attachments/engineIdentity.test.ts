import { beforeEach, expect, test } from '@jest/globals'
import { AppError, createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { EventAddress } from '../events'
import { createAttachments } from './engine'
import { digestAtOnce } from './testing/digestAtOnce'
import { createEventStage } from './testing/eventStage'
import { createFormStage } from './testing/formStage'
import { graphOn } from './testing/graphOn'
import { journalEntry, ownEvent } from './testing/journalEntry'
import { eventTarget, fileThing } from './testing/rows'
import { plainPolicy, silentPorts } from './testing/silentPorts'
import type { AttachmentsDoor, Target } from './types'

beforeEach(digestAtOnce)

type EventTarget = Extract<Target, { kind: 'event' }>
const unproven = (changes: Partial<EventTarget> = {}): EventTarget => ({
  ...eventTarget('SERIES='),
  isProven: false,
  ...changes,
})
const DAY = ownEvent('DAY=')

/** The wire, and a question that the story answers by hand. */
function stage(options: { policy?: Partial<typeof plainPolicy> } = {}) {
  const clock = createFakeClock(1_000)
  const log: string[] = []
  const server = createEventStage(log)
  const form = createFormStage(log)
  const asked: { item: number; silentOnly: boolean; onWait: unknown; answer: (by: EventAddress | AppError) => void }[] =
    []
  const ports = silentPorts(clock, createLog(clock.now))
  const graph = graphOn(server)
  const attachments = createAttachments({
    ...ports,
    policy: { ...plainPolicy, ...options.policy },
    host: { form: () => form.form, loadedAttachments: () => [] },
    graph: {
      ...graph,
      write: (call, signal) => {
        log.push(`${call.method} ${decodeURIComponent(call.path)}`)
        return graph.write(call, signal)
      },
    },
    prove: (item, { silentOnly, onWait }) =>
      new Promise((resolve, reject) => {
        const answer = (by: EventAddress | AppError) => {
          if (by instanceof AppError) reject(by)
          else resolve(by)
        }
        asked.push({ item, silentOnly, onWait, answer })
      }),
    signIn: () => Promise.resolve(),
  })
  const writes = () => log.filter((line) => /^(POST|DELETE)/.test(line))
  return { ...ports, attachments, clock, log, server, asked, writes }
}

const told = (attachments: AttachmentsDoor) =>
  attachments.state().rows.map(({ phase, hold }) => [phase.kind, hold?.kind].filter(Boolean).join(' '))

test('nothing is written before the event is proven, and then to what it turned out to be', async () => {
  const s = stage()
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt'), fileThing('b.txt')])
  s.attachments.attach()
  await s.clock.advance(60_000)
  expect(told(s.attachments)).toEqual(['queued event-unproven', 'queued event-unproven'])
  expect(s.writes()).toEqual([])
  // Once for the list, by itself; once for all rows, by the click.
  expect(s.asked.map(({ silentOnly }) => silentOnly)).toEqual([true, false])

  s.attachments.setTarget(unproven({ address: DAY, isProven: true }))
  for (const { answer } of s.asked) answer(DAY)
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['attached', 'attached'])
  expect(s.writes()).toEqual(['POST /me/events/DAY=/attachments', 'POST /me/events/DAY=/attachments'])
})

test('small things go into the open form without anybody asking which event it is', async () => {
  const s = stage()
  s.attachments.setTarget(unproven({ surface: 'compose' }))
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['attached'])
  expect([s.asked, s.writes()]).toEqual([[], []])
})

test('Outlook shows another item meanwhile: what was told to go goes to the one it was told for', async () => {
  const s = stage()
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  s.attachments.setTarget({ ...eventTarget('OTHER='), item: 2 })
  await s.clock.advance(10_000)
  expect(s.writes()).toEqual([])
  s.asked.at(-1)?.answer(DAY)
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['attached'])
  expect(s.writes()).toEqual(['POST /me/events/DAY=/attachments'])
})

test('what was attached before the whole series was chosen stays on the day; what comes after goes to the series', async () => {
  const s = stage()
  s.attachments.setTarget(unproven({ address: DAY, isProven: true }))
  s.attachments.choose([fileThing('a.txt')])
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 5_000 })
  s.attachments.attach()
  await s.clock.advance(1_000)
  s.attachments.setTarget(unproven({ isProven: true }))
  s.attachments.choose([fileThing('b.txt')])
  s.attachments.attach()
  await s.clock.advance(60_000)
  expect(s.writes().sort()).toEqual([
    'POST /me/events/DAY=/attachments',
    'POST /me/events/DAY=/attachments',
    'POST /me/events/SERIES=/attachments',
  ])
})

test.each([
  ['never answered', { kind: 'event-unproven' }, 'failed'],
  ['unknown to Graph', { kind: 'event-gone' }, 'failed'],
  ['without a token', { kind: 'sign-in-needed', claims: undefined }, 'queued sign-in'],
] as const)('a question that was %s ends the wait', async (_name, failure, expected) => {
  const s = stage()
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  s.asked.at(-1)?.answer(new AppError(failure))
  await s.clock.advance(1_000)
  expect(told(s.attachments)).toEqual([expected])
  // Again, and it is asked again.
  const before = s.asked.length
  if (expected === 'failed') s.attachments.tryAgain(1)
  else s.attachments.signIn()
  await s.clock.advance(1_000)
  expect(s.asked).toHaveLength(before + 1)
  s.asked.at(-1)?.answer(DAY)
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['attached'])
})

test('a row that is cancelled while it waits is written nowhere', async () => {
  const s = stage()
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  s.attachments.cancel(1)
  s.asked.at(-1)?.answer(DAY)
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['cancelled'])
  expect(s.writes()).toEqual([])
})

test('nothing is kept beyond the pane under a name that may be another event’s', async () => {
  const s = stage()
  const kept = async (address: EventAddress) =>
    (await s.journal.load('alex@contoso.example', `/me/events/${encodeURIComponent(address.eventId)}`)).entries.length
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  expect(await kept(ownEvent('SERIES='))).toBe(0)
  s.server.fail('add', { kind: 'throttled', retryAfterMs: 50_000 })
  s.asked.at(-1)?.answer(DAY)
  await s.clock.advance(1_000)
  expect([await kept(ownEvent('SERIES=')), await kept(DAY)]).toEqual([0, 1])
})

test('what an earlier pane left is offered once the event is proven; beside a form it is a reason to find out', async () => {
  const s = stage()
  await s.journal.put(journalEntry({ address: DAY, eventKey: '/me/events/DAY%3D' }))
  s.attachments.setTarget(unproven({ surface: 'compose' }))
  await s.clock.advance(1_000)
  expect([s.asked.length, told(s.attachments)]).toEqual([0, []])
  s.attachments.setTarget(unproven({ surface: 'compose', address: DAY, item: 2 }))
  await s.clock.advance(1_000)
  expect(s.asked.map(({ silentOnly }) => silentOnly)).toEqual([true])
  expect(told(s.attachments)).toEqual([])
  s.attachments.setTarget(unproven({ surface: 'compose', address: DAY, item: 2, isProven: true }))
  await s.clock.advance(5_000)
  expect(told(s.attachments)).toEqual(['interrupted'])
})

test('nothing is taken off an event before it is proven', async () => {
  const s = stage()
  s.server.put('A9', 'old.txt', 'old')
  s.attachments.setTarget(eventTarget('SERIES='))
  await s.clock.advance(0)
  const [old] = s.attachments.state().onEvent
  if (old === undefined) throw new Error('nothing is listed')
  s.attachments.setTarget(unproven({ item: 3 }))
  s.attachments.remove(old.id)
  await s.clock.advance(10_000)
  expect(s.writes()).toEqual([])
  s.asked.at(-1)?.answer(DAY)
  await s.clock.advance(1_000)
  expect(s.writes()).toEqual(['DELETE /me/events/DAY=/attachments/A9'])
})

test('a proof that waits for the line says so in the row, and the row goes on after it', async () => {
  const s = stage()
  s.attachments.setTarget(unproven())
  s.attachments.choose([fileThing('a.txt')])
  s.attachments.attach()
  await s.clock.advance(0)
  const proof = s.asked.at(-1)
  const onWait = proof?.onWait as (wait: { untilMs: number; because: { kind: 'offline' } }) => void
  onWait({ untilMs: 9_000, because: { kind: 'offline' } })
  expect(told(s.attachments)).toEqual(['queued retrying'])
  // As in the pane: the address is known to the engine before whoever asked for it.
  s.attachments.setTarget(unproven({ address: DAY, isProven: true }))
  proof?.answer(DAY)
  await s.clock.advance(10_000)
  expect(told(s.attachments)).toEqual(['attached'])
})
