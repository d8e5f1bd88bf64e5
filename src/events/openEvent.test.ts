import { expect, test } from '@jest/globals'
import { AppError, asRestItemId, createLog } from '../kernel'
import type { RestItemId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { CalendarHost, OpenEvent, Surface } from '../outlook/calendarHost'
import { openEventAddress } from './eventAddress'
import { createOpenEvent } from './openEvent'
import { createWhereabouts } from './whereabouts'
import { shownEvent } from './testing/events'
import { scriptedGraph } from '../mail/testing/scriptedGraph'
import type { Answer } from '../mail/testing/scriptedGraph'
import type { FoundEvent } from './types'

const id = asRestItemId('EVENT=') as RestItemId
const saved = (surface: Surface, subject: string | undefined): Extract<OpenEvent, { kind: 'saved' }> => ({
  ...{ kind: 'saved', id, surface, shared: undefined, shown: shownEvent({ subject }) },
})
const unsaved = (subject: string | undefined): OpenEvent => ({ kind: 'unsaved', shown: shownEvent({ subject }) })

function stage(opens: (OpenEvent | AppError)[], saves: (RestItemId | AppError)[] = [], reads: Answer[] = []) {
  const clock = createFakeClock(5000)
  const calls: string[] = []
  const answer = <T>(what: string, script: (T | AppError)[]): Promise<T> => {
    calls.push(what)
    const next = script.shift()
    if (next === undefined) return Promise.reject(new Error(`not in the script: ${what}`))
    return next instanceof AppError ? Promise.reject(next) : Promise.resolve(next)
  }
  const host: Pick<CalendarHost, 'openEvent' | 'saveEvent'> = {
    openEvent: () => answer('open', opens),
    saveEvent: () => answer('save', saves),
  }
  const { graph, paths } = scriptedGraph(reads)
  const places = createWhereabouts(graph)
  return {
    places,
    event: createOpenEvent({ host, graph, whereabouts: places, clock, log: createLog(clock.now) }),
    calls,
    clock,
    paths,
  }
}

test('a saved event is addressed in the own mailbox, a shared one in its owner’s', async () => {
  const s = stage([
    saved('read', 'Plan'),
    { ...saved('compose', undefined), shared: { mailbox: 'boss@contoso.example', rights: undefined } },
  ])
  await s.event.look()
  const address = { owner: { kind: 'me' }, calendar: { kind: 'none' }, eventId: id }
  expect(s.event.state()).toEqual({
    kind: 'open',
    item: 1,
    surface: 'read',
    address,
    identity: { kind: 'unread' },
    subject: 'Plan',
    shared: undefined,
    savedAtMs: undefined,
    picked: undefined,
  })
  await s.event.look()
  expect(s.event.state()).toMatchObject({ address: { owner: { kind: 'user', user: 'boss@contoso.example' } } })
})

test('an unsaved event is saved by the click and by nothing else', async () => {
  const stillUnsaved = unsaved('New') // a host that does not notice its own save
  const s = stage([stillUnsaved, stillUnsaved], [id])
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'unsaved', subject: 'New', saving: false, failure: undefined })
  expect(s.calls).toEqual(['open'])
  const saving = s.event.save()
  const twice = s.event.save()
  expect(s.event.state()).toMatchObject({ saving: true })
  await Promise.all([saving, twice])
  expect(s.calls).toEqual(['open', 'save', 'open'])
  expect(s.event.state()).toMatchObject({
    kind: 'open',
    surface: 'compose',
    savedAtMs: 5000,
    picked: undefined,
    address: { owner: { kind: 'me' } },
  })
})

test('a new event in a shared calendar is addressed in its owner’s mailbox', async () => {
  const shared = { mailbox: 'boss@contoso.example', rights: undefined }
  const s = stage([unsaved('New'), { ...saved('compose', 'New'), shared }], [id])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toMatchObject({ address: { owner: { kind: 'user', user: 'boss@contoso.example' } } })
})

test('a save that fails leaves the event unsaved, with the reason', async () => {
  const failure = { kind: 'timed-out', what: 'outlook' } as const
  const s = stage([unsaved(undefined)], [new AppError(failure)])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toEqual({ kind: 'unsaved', subject: undefined, saving: false, failure })
})

test.each<OpenEvent>([{ kind: 'none' }, { kind: 'no-id', surface: 'read' }])('$kind is a state', async (found) => {
  const s = stage([found])
  await s.event.look()
  await s.event.save()
  expect(s.event.state()).toEqual(found)
  expect(s.calls).toEqual(['open'])
})

test('an Outlook that does not answer is a state, and looking again is possible', async () => {
  const s = stage([new AppError({ kind: 'timed-out', what: 'outlook' }), { kind: 'none' }])
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'failed', failure: { kind: 'timed-out', what: 'outlook' } })
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'none' })
})

test('the older of two looks does not win', async () => {
  const s = stage([unsaved('first'), unsaved('second')])
  await Promise.all([s.event.look(), s.event.look()])
  expect(s.event.state()).toMatchObject({ subject: 'second' })
})

const messages = [{ id: asRestItemId('MAIL=') as RestItemId, subject: 'Floor plan' }]
const others = [{ id: asRestItemId('OTHER=') as RestItemId, subject: 'Offer' }]
const found: FoundEvent = {
  address: openEventAddress(id),
  subject: 'Site meeting',
  startMs: 1000,
  endMs: 2000,
  isAllDay: false,
  organizer: 'Site office',
  isOrganizer: true,
  isCancelled: false,
  isMeeting: true,
}
const picked = {
  kind: 'open',
  surface: 'read',
  item: 1,
  address: found.address,
  identity: { kind: 'proven', event: found, scope: 'single', canChoose: false },
  subject: 'Site meeting',
  shared: undefined,
  savedAtMs: undefined,
  picked: { event: found, messages, shown: undefined },
}

test('beside a message the person chooses an event, and may choose again', async () => {
  const s = stage([{ kind: 'messages', messages }])
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'choose', messages, shown: undefined })
  s.event.pick(found)
  expect(s.event.state()).toEqual(picked)
  s.event.pick({ ...found, subject: '' })
  expect(s.event.state()).toMatchObject({ kind: 'open', subject: undefined })
  s.event.chooseAnother()
  expect(s.event.state()).toEqual({ kind: 'choose', messages, shown: undefined })
  expect(s.calls).toEqual(['open'])
})

test('another message, or none, leaves the choice as it is, and is there without a blank in between', async () => {
  const s = stage([{ kind: 'messages', messages }, { kind: 'messages', messages: others }, { kind: 'none' }])
  await s.event.look()
  s.event.pick(found)
  const seen: string[] = []
  s.event.subscribe(() => seen.push(s.event.state().kind))
  await s.event.look()
  expect(s.event.state()).toEqual({ ...picked, picked: { event: found, messages: others, shown: undefined } })
  await s.event.look()
  expect(s.event.state()).toEqual({ ...picked, picked: { event: found, messages: [], shown: { kind: 'none' } } })
  expect(seen).toEqual(['open', 'open'])
  s.event.backToShown()
  expect(s.event.state()).toEqual({ kind: 'none' })
})

test('a choice made while Outlook is being asked again holds', async () => {
  const s = stage([
    { kind: 'messages', messages },
    { kind: 'messages', messages: others },
  ])
  await s.event.look()
  const looking = s.event.look()
  s.event.pick(found)
  await looking
  expect(s.event.state()).toMatchObject({ picked: { event: found, messages: others, shown: undefined } })
})

test('an event that Outlook opens takes the place of the chosen one, for good', async () => {
  const shown = saved('read', 'Shown')
  const s = stage([{ kind: 'messages', messages }, shown, { kind: 'messages', messages }])
  await s.event.look()
  s.event.pick(found)
  await s.event.look()
  expect(s.event.state()).toMatchObject({ kind: 'open', subject: 'Shown', picked: undefined })
  await s.event.look()
  expect(s.event.state()).toEqual({ kind: 'choose', messages, shown: undefined })
})

test('an Outlook that is silent for a while does not lose the choice', async () => {
  const s = stage([
    { kind: 'messages', messages },
    new AppError({ kind: 'timed-out', what: 'outlook' }),
    { kind: 'messages', messages },
  ])
  await s.event.look()
  s.event.pick(found)
  await s.event.look()
  expect(s.event.state()).toMatchObject({ kind: 'failed' })
  await s.event.look()
  expect(s.event.state()).toEqual(picked)
})

test('beside an event nothing is chosen before another one is wanted', async () => {
  const s = stage([saved('compose', 'Shown')])
  await s.event.look()
  const before = s.event.state()
  s.event.pick(found)
  s.event.backToShown()
  expect(s.event.state()).toBe(before)
})

const onScreen = saved('compose', 'Shown')
const FOUND_AT_GRAPH = {
  id: 'EVENT=',
  start: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
  end: { dateTime: '2026-11-24T11:00:00', timeZone: 'UTC' },
  organizer: { emailAddress: { address: 'somebody.else@contoso.example' } },
  type: 'singleInstance',
}
const elsewhere: FoundEvent = { ...found, address: openEventAddress(asRestItemId('ELSEWHERE=') as RestItemId) }

test('beside an event another one is chosen, and the way back is to the one that is shown', async () => {
  const s = stage([onScreen])
  await s.event.look()
  const shown = s.event.state()
  s.event.chooseAnother()
  expect(s.event.state()).toEqual({ kind: 'choose', messages: [], shown })
  s.event.backToShown()
  expect(s.event.state()).toBe(shown)
  s.event.chooseAnother()
  s.event.pick(elsewhere)
  expect(s.event.state()).toEqual({
    ...picked,
    item: 2,
    address: elsewhere.address,
    identity: { ...picked.identity, event: elsewhere },
    picked: { event: elsewhere, messages: [], shown },
  })
  s.event.chooseAnother()
  expect(s.event.state()).toEqual({ kind: 'choose', messages: [], shown })
  s.event.pick(elsewhere)
  s.event.backToShown()
  expect(s.event.state()).toBe(shown)
  expect(s.calls).toEqual(['open'])
})

test('the shown event, chosen by another route, is the shown event: its form stays the owner of what is in it', async () => {
  const s = stage([onScreen])
  await s.event.look()
  const shown = s.event.state()
  s.event.chooseAnother()
  s.event.pick({
    ...found,
    address: { owner: { kind: 'me' }, calendar: { kind: 'calendar', calendarId: 'C=' }, eventId: id },
  })
  expect(s.event.state()).toBe(shown)
})

test('what is found out of the shown event meanwhile is there on the way back, and does not end the choice', async () => {
  const s = stage([onScreen], [], [{ json: { ...FOUND_AT_GRAPH, subject: 'Another subject' } }])
  await s.event.look()
  const proving = s.event.prove(1, { silentOnly: false }, new AbortController().signal)
  s.event.chooseAnother()
  s.event.pick(elsewhere)
  await s.clock.advance(0)
  expect(s.event.state()).toMatchObject({ subject: 'Site meeting', picked: { event: elsewhere } })
  s.event.backToShown()
  expect(s.event.state()).toMatchObject({ identity: { kind: 'differs' }, picked: undefined })
  s.event.accept()
  expect(await proving).toEqual(found.address)
})

test('a chosen day of a series is found again when a write gives it another id', async () => {
  const originalStart = '2026-11-24T10:00:00Z'
  const moved = { ...FOUND_AT_GRAPH, id: 'MOVED=', type: 'exception', seriesMasterId: 'SERIES=', originalStart }
  const s = stage([{ kind: 'none' }], [], [{ json: { value: [moved] } }])
  await s.event.look()
  s.event.chooseAnother()
  const masterId = asRestItemId('SERIES=') as RestItemId
  s.event.pick({ ...found, series: { kind: 'day', masterId, originalStartMs: Date.parse(originalStart) } })
  expect(s.event.state()).toMatchObject({ identity: { kind: 'proven', scope: 'day' } })
  expect(await s.places.find(found.address, new AbortController().signal)).toMatchObject({ eventId: 'MOVED=' })
})

test('Outlook says that the same event changed: the choice holds; another event ends it', async () => {
  const next = { ...saved('compose', 'Next'), id: asRestItemId('NEXT=') as RestItemId }
  const s = stage([onScreen, onScreen, onScreen, next])
  await s.event.look()
  s.event.chooseAnother()
  const choosing = s.event.state()
  await s.event.look()
  expect(s.event.state()).toEqual(choosing)
  s.event.pick(elsewhere)
  const chosen = s.event.state()
  await s.event.look()
  expect(s.event.state()).toEqual(chosen)
  await s.event.look()
  expect(s.event.state()).toMatchObject({ kind: 'open', subject: 'Next', picked: undefined })
})

test('where nothing is open, or an event without an id, one can be chosen; from an unsaved form it cannot', async () => {
  for (const shown of [{ kind: 'none' }, { kind: 'no-id', surface: 'read' }] as const) {
    const s = stage([shown])
    await s.event.look()
    s.event.chooseAnother()
    expect(s.event.state()).toEqual({ kind: 'choose', messages: [], shown })
    s.event.pick(found)
    expect(s.event.state()).toEqual({ ...picked, picked: { event: found, messages: [], shown } })
    s.event.backToShown()
    expect(s.event.state()).toEqual(shown)
  }
  const s = stage([unsaved('New')])
  await s.event.look()
  s.event.chooseAnother()
  expect(s.event.state()).toMatchObject({ kind: 'unsaved' })
})

test('the series of the day in an open form is nothing that this form holds', async () => {
  const day = {
    id: 'EVENT=',
    type: 'occurrence',
    seriesMasterId: 'SERIES=',
    start: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' },
  }
  const series = { ...day, id: 'SERIES=', type: 'seriesMaster', seriesMasterId: null }
  const shown = shownEvent({ subject: undefined, startMs: Date.UTC(2026, 10, 24, 10), endMs: undefined })
  const s = stage([{ ...saved('compose', undefined), shown }], [], [{ json: day }, { json: series }])
  await s.event.look()
  await s.event.prove(1, { silentOnly: false }, new AbortController().signal)
  expect(s.event.state()).toMatchObject({ surface: 'compose', identity: { kind: 'proven', scope: 'day' } })
  s.event.chooseScope('series')
  await s.clock.advance(0)
  expect(s.event.state()).toMatchObject({ surface: 'read', address: { eventId: 'SERIES=' } })
  s.event.chooseScope('day')
  expect(s.event.state()).toMatchObject({ surface: 'compose', address: { eventId: 'EVENT=' } })
})
