import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import {
  createWorld,
  eventAt,
  instancesBetween,
  invite,
  mailboxAt,
  ownMailbox,
  PEOPLE,
  RIGHTS,
  RIGHTS_OF,
} from '../world'
import type { StoredEvent, World } from '../world'
import { ewsForm } from './ids'
import { createOfficeHost } from './officeHost'
import type { OfficeHost } from './officeHost'
import { HOST_QUIRK_NAMES, HOST_QUIRKS } from './quirks'
import type { HostQuirkName } from './quirks'

const START_MS = Date.UTC(2026, 10, 25, 12)
const ATTENDEES = 15
const TIME = 24
const SAVE = 32
const RECURRENCE = 103
const SHARED = 108
const ITEM_ID = 164
const SUBJECT = 18
const NONE = 6

let world: World
let host: OfficeHost
let nowMs: number

beforeEach(async () => {
  nowMs = START_MS
  world = await createWorld({ nowMs })
  host = createOfficeHost({ world, now: () => nowMs, wait: () => Promise.resolve() })
})

async function call(formId: string, dispatchId: number, params: Record<string, unknown> = {}): Promise<unknown> {
  const data = { ApiParams: params, MethodData: { ControlId: formId, DispatchId: dispatchId } }
  const answer = await host.answer({ formId, actionName: 'ExecuteMethod', actionType: 0, data })
  if (answer.kind === 'silence') return 'silence'
  const { wasSuccessful, data: value, errorCode } = answer.data as Record<string, unknown>
  return wasSuccessful === true ? value : errorCode
}

async function initial(formId: string): Promise<Record<string, unknown>> {
  const answer = await host.answer({ formId, actionName: 'GetInitialData', actionType: 0, data: null })
  if (answer.kind === 'silence') throw new Error('The host said nothing.')
  return answer.data as Record<string, unknown>
}

function series(): StoredEvent {
  const master = [...ownMailbox(world).events.values()].find(({ type }) => type === 'seriesMaster')
  if (master === undefined) throw new Error('The world has no series.')
  return master
}

/** A day in a far week, which nobody wrote to. */
function farDay(): StoredEvent {
  const fromMs = Date.UTC(2027, 2, 1)
  const window = { fromMs, toMs: fromMs + 86_400_000 }
  const day = instancesBetween([...ownMailbox(world).events.values()], series(), window)[0]
  if (day === undefined) throw new Error('The series has no such day.')
  return day
}

function sharedEvent(): StoredEvent {
  const event = [...mailboxAt(world, PEOPLE.delegator).events.values()].find(
    ({ subject }) => subject === 'Lift service',
  )
  if (event === undefined) throw new Error('The world has no shared event.')
  return event
}

const compose = (event: StoredEvent) => host.open({ surface: 'compose', eventId: event.id }).formId
const read = (event: StoredEvent) => host.open({ surface: 'read', eventId: event.id }).formId

test('without quirks a day of a series is itself: id, series, times, how it repeats', async () => {
  const day = farDay()
  const formId = compose(day)
  expect(await call(formId, ITEM_ID)).toBe(ewsForm(day.id))
  expect(await call(formId, TIME, { TimeProperty: 1 })).toBe(day.startMs)
  expect(await call(formId, TIME, { TimeProperty: 2 })).toBe(day.endMs)
  expect((await initial(formId))['seriesId']).toBe(ewsForm(series().id))
  const recurrence = {
    recurrenceType: 'daily',
    recurrenceProperties: { interval: 1 },
    recurrenceTimeZone: { name: 'UTC', offset: 0 },
    seriesTimeJson: {
      startYear: 2026,
      startMonth: 11,
      startDay: 18,
      startTimeMin: 420,
      durationMin: 15,
      noEndDate: true,
    },
  }
  expect(await call(formId, RECURRENCE)).toMatchObject(recurrence)
  expect(await initial(read(day))).toMatchObject({
    id: ewsForm(day.id),
    seriesId: ewsForm(series().id),
    start: day.startMs,
    end: day.endMs,
    recurrence,
  })
})

test('a series opened as a whole is its master, a single event has neither series nor recurrence', async () => {
  const whole = await initial(read(series()))
  expect(whole).toMatchObject({ id: ewsForm(series().id), seriesId: null, start: series().startMs })
  expect(whole['recurrence']).not.toBeNull()
  const formId = compose(sharedEvent())
  expect(await initial(formId)).toMatchObject({ seriesId: null })
  expect(await call(formId, RECURRENCE)).toBeNull()
})

test('required and optional people are told apart, rooms are in neither list', async () => {
  const event = sharedEvent()
  const who = (name: string) => ({ name, address: `${name}@contoso.example` })
  event.attendees = [who('one'), { ...who('two'), type: 'optional' }, { ...who('room'), type: 'resource' }]
  expect(await initial(read(event))).toMatchObject({ to: [who('one')], cc: [who('two')] })
  const formId = compose(event)
  expect(await call(formId, ATTENDEES, { recipientField: 0 })).toEqual([who('one')])
  expect(await call(formId, ATTENDEES, { recipientField: 1 })).toEqual([who('two')])
})

test('series-id-for-occurrence: the id is the series’, everything else is the day’s', async () => {
  host.quirks.add('series-id-for-occurrence')
  const day = farDay()
  expect(await call(compose(day), ITEM_ID)).toBe(ewsForm(series().id))
  expect(await initial(read(day))).toMatchObject({ id: ewsForm(series().id), seriesId: null, start: day.startMs })
  host.settings.seriesIdBeside = 'same'
  expect(await initial(read(day))).toMatchObject({ id: ewsForm(series().id), seriesId: ewsForm(series().id) })
})

test('no-series-id, no-recurrence: the day keeps its own id', async () => {
  host.quirks.add('no-series-id').add('no-recurrence')
  const day = farDay()
  const told = await initial(read(day))
  expect(told).toMatchObject({ id: ewsForm(day.id), seriesId: null })
  expect(told['recurrence']).toBeUndefined()
  expect(await call(compose(day), RECURRENCE)).toBeNull()
})

test('late-id: known after its time, or at once by Outlook’s own Save', async () => {
  host.quirks.add('late-id')
  host.settings.lateIdMs = 90_000
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  const id = await call(formId, SAVE)
  const event = [...ownMailbox(world).events.values()].find((one) => ewsForm(one.id) === id)
  expect(event?.visibleToGraphAtMs).toBe(START_MS + 90_000)
  await call(formId, SAVE)
  expect(event?.visibleToGraphAtMs).toBe(START_MS + 90_000)
  host.saveInOutlook(formId)
  expect(event?.visibleToGraphAtMs).toBeUndefined()
})

test('never-known: not even by Outlook’s own Save', async () => {
  host.quirks.add('never-known')
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  await call(formId, SAVE)
  expect(host.saveInOutlook(formId).visibleToGraphAtMs).toBe(Infinity)
})

test('not-saved-after-save: 9046 for what was saved from this form, not for an older event', async () => {
  host.quirks.add('not-saved-after-save')
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  expect(await call(formId, SAVE)).toEqual(expect.any(String))
  expect(await call(formId, ITEM_ID)).toBe(9046)
  expect(await call(compose(series()), ITEM_ID)).toBe(ewsForm(series().id))
})

test('secondary-account: the window is another person’s, and its events are nobody else’s there', async () => {
  host.quirks.add('secondary-account')
  const other = mailboxAt(world, PEOPLE.stranger)
  const event = [...other.events.values()][0]
  if (event === undefined) throw new Error('The mailbox is empty.')
  expect(await initial(read(event))).toMatchObject({ userEmailAddress: other.address, isFromSharedFolder: false })
  const { formId } = host.open({ surface: 'compose', unsaved: true })
  await call(formId, SAVE)
  expect(await call(formId, ITEM_ID)).toBe(9046)
  expect(other.events.size).toBe(2)
})

test.each<HostQuirkName>(['nothing-selected', 'search-open', 'group-calendar', 'rights-managed', 'hidden-mailbox'])(
  '%s: there is no item',
  async (name) => {
    host.quirks.add(name)
    expect(await initial(read(series()))).toMatchObject({ itemType: NONE })
  },
)

test.each<HostQuirkName>(['from-disk', 'no-id-across-regions'])('%s: an item without an id', async (name) => {
  host.quirks.add(name)
  expect(await initial(read(sharedEvent()))).toMatchObject({ itemType: 2, id: null, subject: 'Lift service' })
  expect(await call(compose(sharedEvent()), ITEM_ID)).toBeNull()
})

test('wrong-delegate-id: another event of the same calendar, in shared ones only', async () => {
  host.quirks.add('wrong-delegate-id')
  const others = [...mailboxAt(world, PEOPLE.delegator).events.values()].filter(({ id }) => id !== sharedEvent().id)
  expect((await initial(read(sharedEvent())))['id']).toBe(ewsForm(others[0]?.id ?? ''))
  expect((await initial(read(series())))['id']).toBe(ewsForm(series().id))
})

test('delegate-id-of-own-mailbox: the copy there, or nothing that anybody knows', async () => {
  host.quirks.add('delegate-id-of-own-mailbox')
  const id = String((await initial(read(sharedEvent())))['id'])
  expect([...world.mailboxes.values()].some(({ events }) => eventAt(events, id) !== undefined)).toBe(false)
  sharedEvent().attendees = [{ name: 'Site manager', address: world.signedIn }]
  const copy = invite(world, mailboxAt(world, PEOPLE.delegator), sharedEvent()).get(world.signedIn)
  expect((await initial(read(sharedEvent())))['id']).toBe(ewsForm(copy?.id ?? ''))
})

test('no-shared-properties: the call fails although the calendar is shared; otherwise it tells the rights', async () => {
  const rights = (bits: number) =>
    (mailboxAt(world, PEOPLE.delegator).delegateRights = new Map([[world.signedIn, bits]]))
  const formId = read(sharedEvent())
  expect(await call(formId, SHARED)).toMatchObject({ targetMailbox: PEOPLE.delegator, delegatePermissions: 63 })
  rights(RIGHTS_OF.reviewer)
  expect(await call(formId, SHARED)).toMatchObject({ delegatePermissions: RIGHTS.read })
  host.quirks.add('no-shared-properties')
  expect(await call(formId, SHARED)).toBe(9055)
  expect(await initial(formId)).toMatchObject({ isFromSharedFolder: true })
})

test('popped-out: calls hang or end in 9030, and the pane gets no item any more', async () => {
  const formId = compose(series())
  await initial(formId)
  host.quirks.add('popped-out')
  expect(await call(formId, ITEM_ID)).toBe('silence')
  host.settings.deadCalls = 'refuse'
  expect(await call(formId, ITEM_ID)).toBe(9030)
  await expect(initial(formId)).rejects.toThrow('said nothing')
  expect(await initial(compose(series()))).toMatchObject({ itemType: 5 }) // a window that was opened since
})

test('item-switched: 9030 for the call that ran meanwhile; without it the other item answers', async () => {
  const to = { surface: 'compose', eventId: sharedEvent().id } as const
  host.script('subject.getAsync', { kind: 'switch', to }, 2)
  expect(await call(compose(series()), SUBJECT)).toBe('Lift service')
  host.quirks.add('item-switched')
  expect(await call(compose(series()), SUBJECT)).toBe(9030)
})

test('the table in docs/quirks.md has every quirk once, with its source, and names tests that exist', () => {
  const root = path.join(__dirname, '../..')
  const page = readFileSync(path.join(root, 'docs/quirks.md'), 'utf8')
  const [, section = ''] = page.split('## Quirks played by name')
  const [table = ''] = section.split('\n## ')
  const rows = [...table.matchAll(/^\| `([a-z-]+)` *\| (.*?) *\| (.*?) *\| (.*?) *\|$/gm)]
  expect(rows.map(([, name]) => name)).toEqual(HOST_QUIRK_NAMES)
  expect(rows.map(([, , source]) => source)).toEqual(HOST_QUIRK_NAMES.map((name) => HOST_QUIRKS[name].source))
  for (const [, name = '', , , tests = ''] of rows) {
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => path.join(root, file))
    expect([name, files.length]).toEqual([name, 1])
    expect([name, files.filter((file) => !existsSync(file))]).toEqual([name, []])
    expect([name, files.some((file) => readFileSync(file, 'utf8').includes(`'${name}'`))]).toEqual([name, true])
  }
})
