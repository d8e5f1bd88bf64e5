import { expect, test } from '@jest/globals'
import { AppError, createLog } from '../kernel'
import type { Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { scriptedGraph } from '../mail/testing/scriptedGraph'
import type { Answer } from '../mail/testing/scriptedGraph'
import type { ShownEvent } from '../outlook/calendarHost'
import { openEventAddress } from './eventAddress'
import { createIdentityCheck } from './identityCheck'
import { createWhereabouts } from './whereabouts'
import { restId, shownEvent, TEN } from './testing/events'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const { signal } = new AbortController()
const silently = { silentOnly: true }
const byClick = { silentOnly: false }
const GONE: Answer = { failure: { kind: 'event-gone' } }
const SIGN_IN: Answer = { failure: { kind: 'sign-in-needed', claims: undefined } }

function eventJson(changes: Record<string, unknown> = {}, startMs = TEN) {
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString().replace('Z', '0000'), timeZone: 'UTC' })
  const json = {
    id: 'EVENT=',
    subject: 'Site meeting',
    start: at(startMs),
    end: at(startMs + HOUR_MS),
    organizer: { emailAddress: { name: 'Site office', address: 'Site@contoso.example' } },
    attendees: [],
    type: 'singleInstance',
    ...changes,
  }
  return { json }
}

const SERIES = eventJson({ id: 'SERIES=', type: 'seriesMaster' }, TEN - 7 * DAY_MS)
const dayJson = (id: string, startMs: number) =>
  eventJson({ id, type: 'occurrence', seriesMasterId: 'SERIES=' }, startMs).json
const DAYS: Answer = {
  json: { value: [dayJson('DAY0=', TEN - DAY_MS), dayJson('DAY1=', TEN), dayJson('DAY2=', TEN + DAY_MS)] },
}

function stage(script: Answer[], shown: ShownEvent | 'not told' = shownEvent(), id = 'EVENT=') {
  const clock = createFakeClock(1_000)
  const graph = scriptedGraph(script)
  const check = createIdentityCheck(
    { address: openEventAddress(restId(id)), shown: shown === 'not told' ? undefined : shown },
    { graph: graph.graph, whereabouts: createWhereabouts(graph.graph), clock, log: createLog(clock.now) },
  )
  const seen: string[] = []
  check.subscribe(() => seen.push(check.state().identity.kind))
  const outcome = async (promise: Promise<void>): Promise<Failure | 'proven'> =>
    promise.then(
      () => 'proven' as const,
      (error: unknown) => {
        if (error instanceof AppError) return error.failure
        throw error
      },
    )
  const eventId = () => check.state().address.eventId
  return { ...graph, clock, check, seen, outcome, eventId }
}

test('the event that Outlook shows is read once, and proven for everyone who asks', async () => {
  const s = stage([eventJson()])
  expect(s.check.state().identity).toEqual({ kind: 'unread' })
  await Promise.all([s.check.prove(silently, signal), s.check.prove(byClick, signal)])
  await s.check.prove(byClick, signal)
  expect(s.paths).toEqual([
    '/me/events/EVENT=?$select=id,subject,start,end,isAllDay,organizer,attendees,isOrganizer,isCancelled,type,seriesMasterId,originalStart',
  ])
  expect(s.check.state()).toMatchObject({ identity: { kind: 'proven', scope: 'single', canChoose: false } })
  expect(s.seen).toEqual(['reading', 'proven'])
})

test('without a token nothing is known, nothing is told to have failed, and a click asks again', async () => {
  const s = stage([SIGN_IN, eventJson()])
  expect(await s.outcome(s.check.prove(silently, signal))).toMatchObject({ kind: 'sign-in-needed' })
  expect(s.check.state().identity).toEqual({ kind: 'unread' })
  expect(await s.outcome(s.check.prove(byClick, signal))).toBe('proven')
  expect(s.calls.map((call) => call.silentOnly)).toEqual([true, false])
})

test('a click that waits for a silent try opens the window that this one could not', async () => {
  const s = stage([SIGN_IN, eventJson()])
  const silent = s.outcome(s.check.prove(silently, signal))
  const clicked = s.outcome(s.check.prove(byClick, signal))
  expect(await silent).toMatchObject({ kind: 'sign-in-needed' })
  expect(await clicked).toBe('proven')
})

test('what is not what Outlook shows is a question; only the answer proves it', async () => {
  const s = stage([eventJson({ subject: 'Budget' })])
  expect(await s.outcome(s.check.prove(silently, signal))).toEqual({ kind: 'event-unproven' })
  expect(s.check.state().identity).toMatchObject({ kind: 'differs', found: { subject: 'Budget' } })
  const waiting = s.outcome(s.check.prove(byClick, signal))
  s.check.accept()
  expect(await waiting).toBe('proven')
  expect(s.check.state().identity).toMatchObject({ kind: 'proven', event: { subject: 'Budget' } })
})

test('the id of the series: the day that is shown is found, and the person says which', async () => {
  const s = stage([SERIES, DAYS], shownEvent(), 'SERIES=')
  const waiting = s.outcome(s.check.prove(byClick, signal))
  await s.clock.advance(0)
  expect(s.check.state().identity).toMatchObject({
    kind: 'series',
    day: { startMs: TEN },
    series: { series: { kind: 'whole' } },
  })
  expect(s.eventId()).toBe('SERIES=')
  expect(s.paths[1]).toMatch(
    /^\/me\/events\/SERIES=\/instances\?startDateTime=2026-11-22T22:00:00.000Z&endDateTime=2026-11-25T22:00:00.000Z&/,
  )
  s.check.choose('day')
  expect(await waiting).toBe('proven')
  expect(s.eventId()).toBe('DAY1=')
  s.check.choose('series')
  expect(s.eventId()).toBe('SERIES=')
  expect(s.check.state().identity).toMatchObject({ kind: 'proven', scope: 'series', canChoose: true })
  s.check.choose('day')
  expect(s.eventId()).toBe('DAY1=')
  expect(s.paths).toHaveLength(2)
})

test('a series without the day that is shown: the series, or nothing', async () => {
  const s = stage([SERIES, { json: { value: [] } }], shownEvent(), 'SERIES=')
  await s.outcome(s.check.prove(silently, signal))
  expect(s.check.state().identity).toMatchObject({ kind: 'series', day: undefined })
  s.check.choose('day')
  expect(s.check.state().identity.kind).toBe('series')
  s.check.choose('series')
  expect(s.check.state().identity).toMatchObject({ kind: 'proven', scope: 'series', canChoose: false })
})

test('a proven day: the whole series on request; where that cannot be read, what waits for it fails and does not go to the day', async () => {
  const day = eventJson({ type: 'occurrence', seriesMasterId: 'SERIES=' })
  const s = stage([day, { failure: { kind: 'offline' } }, day, SERIES])
  await s.check.prove(byClick, signal)
  expect(s.check.state().identity).toMatchObject({ kind: 'proven', scope: 'day', canChoose: true })
  s.check.choose('series')
  expect(await s.outcome(s.check.prove(byClick, signal))).toEqual({ kind: 'offline' })
  expect([s.eventId(), s.check.state().identity.kind]).toEqual(['EVENT=', 'failed'])
  await s.check.prove(byClick, signal)
  expect(s.check.state().identity).toMatchObject({ kind: 'proven', scope: 'day' })
  s.check.choose('series')
  await s.clock.advance(0)
  expect(s.eventId()).toBe('SERIES=')
})

test('an id that Graph does not know yet is asked for again, with the next look told', async () => {
  const s = stage([GONE, GONE, GONE, eventJson()])
  const waiting = s.outcome(s.check.prove(byClick, signal))
  await s.clock.advance(0)
  expect(s.check.state().identity).toEqual({ kind: 'late', nextMs: 3_000, untilMs: 181_000 })
  expect(await s.outcome(s.check.prove(silently, signal))).toEqual({ kind: 'event-unproven' })
  await s.clock.advance(10_000)
  expect(await waiting).toBe('proven')
  expect(s.paths).toHaveLength(4)
})

test('after three minutes nobody waits any more, and a later click looks again', async () => {
  const s = stage([...Array<Answer>(40).fill(GONE)])
  const waiting = s.outcome(s.check.prove(byClick, signal))
  await s.clock.advance(200_000)
  expect(await waiting).toEqual({ kind: 'event-gone' })
  const asked = s.paths.length
  expect([asked, s.clock.pending()]).toEqual([16, 0])
  void s.outcome(s.check.prove(byClick, signal))
  await s.clock.advance(0)
  expect([s.paths.length, s.check.state().identity.kind]).toEqual([asked + 1, 'late'])
})

test('a day whose id became another one is found by its series', async () => {
  const s = stage([GONE, DAYS], shownEvent({ seriesId: restId('SERIES=') }))
  expect(await s.outcome(s.check.prove(byClick, signal))).toBe('proven')
  expect(s.eventId()).toBe('DAY1=')
})

test('the id of the pane’s own save needs no comparison', async () => {
  const s = stage([eventJson({ subject: 'As saved' })], 'not told')
  expect(await s.outcome(s.check.prove(byClick, signal))).toBe('proven')
})

test('when Outlook shows another item, a question has no answer any more; what is being read is finished', async () => {
  const asked = stage([eventJson({ subject: 'Budget' })])
  const waiting = asked.outcome(asked.check.prove(byClick, signal))
  await asked.clock.advance(0)
  asked.check.leave()
  expect(await waiting).toEqual({ kind: 'event-unproven' })
  asked.check.accept()
  expect(asked.check.state().identity.kind).toBe('failed')

  const reading = stage(['later'])
  const read = reading.outcome(reading.check.prove(byClick, signal))
  await reading.clock.advance(0)
  reading.check.leave()
  reading.late[0]?.(eventJson().json)
  expect(await read).toBe('proven')

  const late = stage(['later'])
  const different = late.outcome(late.check.prove(byClick, signal))
  await late.clock.advance(0)
  late.check.leave()
  late.late[0]?.(eventJson({ subject: 'Budget' }).json)
  expect(await different).toEqual({ kind: 'event-unproven' })
})

test('who gives up waiting gives up alone', async () => {
  const s = stage(['later'])
  const stop = new AbortController()
  const impatient = s.check.prove(silently, signal)
  const other = s.check.prove(byClick, stop.signal)
  stop.abort(new Error('enough'))
  await expect(other).rejects.toThrow('enough')
  s.late[0]?.(eventJson().json)
  await impatient
})

test('what is meant is what Outlook shows until the person says otherwise; of a series nobody knows which it shows', async () => {
  const day = eventJson({ type: 'occurrence', seriesMasterId: 'SERIES=' })
  const s = stage([day, { failure: { kind: 'offline' } }, day, SERIES])
  const isShown = () => s.check.state().isShown
  await s.check.prove(byClick, signal)
  expect(isShown()).toBe(true)
  s.check.choose('series')
  expect([s.check.state().identity.kind, isShown()]).toEqual(['reading', false])
  await s.clock.advance(0)
  await s.check.prove(byClick, signal)
  expect(isShown()).toBe(true)
  s.check.choose('series')
  await s.clock.advance(0)
  expect(isShown()).toBe(false)
  s.check.choose('day')
  expect(isShown()).toBe(true)

  const asked = stage([SERIES, DAYS], shownEvent(), 'SERIES=')
  await asked.outcome(asked.check.prove(silently, signal))
  expect(asked.check.state().isShown).toBe(true)
  asked.check.choose('day')
  expect(asked.check.state().isShown).toBe(false)

  const accepted = stage([eventJson({ subject: 'Review' })])
  await accepted.outcome(accepted.check.prove(silently, signal))
  accepted.check.accept()
  expect(accepted.check.state()).toMatchObject({ isShown: true, identity: { kind: 'proven' } })
})

test('why the read takes long is told to everybody who waits for it, also to who comes later', async () => {
  const s = stage(['later'])
  const told: string[] = []
  const wait = { untilMs: 5_000, because: { kind: 'offline' } } as const
  const first = s.check.prove({ silentOnly: true, onWait: () => told.push('first') }, signal)
  await s.clock.advance(0)
  s.calls[0]?.onWait?.(wait)
  const second = s.check.prove(
    { silentOnly: false, onWait: ({ because }) => told.push(`second ${because.kind}`) },
    signal,
  )
  expect(told).toEqual(['first', 'second offline'])
  s.late[0]?.(eventJson().json)
  await Promise.all([first, second])
  s.calls[0]?.onWait?.(wait)
  expect(told).toHaveLength(2)
})
