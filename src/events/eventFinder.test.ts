import { expect, test } from '@jest/globals'
import { AppError, createLog } from '../kernel'
import type { Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { Graph, GraphCall } from '../graph'
import { createEventFinder } from './eventFinder'
import type { CalendarChoice, EventSearchState } from './types'

const NOW = Date.UTC(2026, 10, 25, 12)
const { signal } = new AbortController()
const SELECT = '$top=50&$select=id,subject,start,end,isAllDay,organizer,attendees,isOrganizer,isCancelled,type'
const days = (from: string, to: string) =>
  `startDateTime=${from}T00:00:00.000Z&endDateTime=${to}T00:00:00.000Z&$orderby=start/dateTime&${SELECT}`
const comingUp = { text: '', calendar: undefined }
const team: CalendarChoice = { id: 'TEAM/1=', name: 'Team', canEdit: true, isDefault: false, owner: undefined }

type Answer = object | { failure: Failure }

function stage(script: Answer[], own?: string) {
  const calls: GraphCall[] = []
  let signIns = 0
  const graph: Pick<Graph, 'read'> = {
    read: (call, parse) => {
      calls.push(call)
      const answer = script.shift()
      if (answer === undefined) return Promise.reject(new Error(`not in the script: ${call.path}`))
      if ('failure' in answer) return Promise.reject(new AppError(answer.failure))
      return Promise.resolve(parse(answer))
    },
  }
  const clock = createFakeClock(NOW)
  const finder = createEventFinder({
    graph: { ...graph, readBlob: never, write: never },
    signIn: () => {
      signIns += 1
      return Promise.resolve()
    },
    clock,
    log: createLog(clock.now),
    ownAddress: () => own,
  })
  return {
    finder,
    calls,
    paths: () => calls.map(({ path }) => decodeURIComponent(path)),
    signIns: () => signIns,
    rows: () => rowsOf(finder.state()),
  }
}

const never = () => Promise.reject(new Error('finding events does not write'))
const rowsOf = (state: EventSearchState) => (state.kind === 'found' ? state.rows : [])
const utc = (dateTime: string) => ({ dateTime: `${dateTime}:00.0000000`, timeZone: 'UTC' })
const person = (address: string, name?: string) => ({ emailAddress: { address, name } })

function event(id: string, start: string, more: object = {}) {
  return {
    id,
    subject: `Subject ${id}`,
    start: utc(start),
    end: utc(start),
    isAllDay: false,
    organizer: person('alex@contoso.example', 'Alex'),
    attendees: [],
    isOrganizer: true,
    isCancelled: false,
    type: 'singleInstance',
    ...more,
  }
}

/** Enough rows that the search does not go on by itself. */
const screenful = (prefix: string, start: string) =>
  Array.from({ length: 20 }, (_one, index) => event(`${prefix}${index}=`, start))

test('with nothing typed: what is coming up from yesterday on, by its start', async () => {
  const s = stage([{ value: screenful('A', '2026-11-26T09:00'), '@odata.nextLink': 'https://graph.example/next' }])
  await s.finder.search(comingUp)
  expect(s.paths()).toEqual([`/me/calendarView?${days('2026-11-24', '2026-12-25')}`])
  expect(s.calls[0]).toMatchObject({ scopes: ['Calendars.ReadWrite'], silentOnly: true })
  expect(s.finder.state()).toMatchObject({ kind: 'found', query: comingUp, hasMore: true, loadingMore: false })
  expect(s.rows()[0]).toEqual({
    address: { owner: { kind: 'me' }, calendar: { kind: 'none' }, eventId: 'A0=' },
    subject: 'Subject A0=',
    startMs: Date.UTC(2026, 10, 26, 9),
    endMs: Date.UTC(2026, 10, 26, 9),
    isAllDay: false,
    organizer: 'Alex',
    isOrganizer: true,
    isCancelled: false,
    isMeeting: false,
  })
})

test('more follows the link as given, and behind the last link come the next 30 days', async () => {
  const link = 'https://graph.example/v1.0/me/calendarView?$skiptoken=a%2Fb'
  const s = stage([
    { value: screenful('A', '2026-11-26T09:00'), '@odata.nextLink': link },
    { value: [...screenful('A', '2026-11-26T09:00'), ...screenful('B', '2026-12-01T09:00')] },
    { value: screenful('C', '2027-01-10T09:00') },
  ])
  await s.finder.search(comingUp)
  await s.finder.more()
  await s.finder.more()
  expect(s.calls.map(({ path }) => path)).toEqual([
    `/me/calendarView?${days('2026-11-24', '2026-12-25')}`,
    link,
    `/me/calendarView?${days('2026-12-25', '2027-01-24')}`,
  ])
  // An event that reaches from one page, or one window, into the next is there once.
  expect(s.rows()).toHaveLength(60)
})

test('an empty calendar is read to 180 days from today, and then it is the end', async () => {
  const empty = { value: [] }
  const s = stage([empty, empty, empty, empty, empty, empty])
  await s.finder.search(comingUp)
  expect(s.finder.state()).toMatchObject({ kind: 'found', rows: [], hasMore: true })
  await s.finder.more()
  expect(s.finder.state()).toMatchObject({ kind: 'found', rows: [], hasMore: false })
  expect(s.paths().at(-1)).toBe(`/me/calendarView?${days('2027-04-24', '2027-05-24')}`)
  expect(s.calls).toHaveLength(6)
})

test('words become one filter that they cannot leave', async () => {
  const s = stage([{ value: [] }, { value: [] }])
  await s.finder.search({ text: "  Site') or startswith(subject,'\n ", calendar: undefined })
  await s.finder.search({ text: 'half \ud83d & #1?', calendar: undefined })
  expect(s.calls.map(({ path }) => path)).toEqual([
    `/me/events?$filter=${encodeURIComponent("contains(subject,'Site'') or startswith(subject,''')")}&${SELECT}`,
    `/me/events?$filter=contains(subject%2C'half%20%20%26%20%231%3F')&${SELECT}`,
  ])
})

test('found by words: the next one first, then the past, the newest first; the series itself is left out', async () => {
  const s = stage([
    {
      value: [
        event('LAST-YEAR=', '2025-11-25T09:00'),
        event('TOMORROW=', '2026-11-26T09:00'),
        event('SERIES=', '2026-11-26T09:00', { type: 'seriesMaster' }),
        event('UNDATED=', '2026-11-26T09:00', { start: null, end: null }),
        event('YESTERDAY=', '2026-11-24T09:00'),
        event('NEXT-YEAR=', '2027-11-26T09:00'),
        event('RUNNING=', '2026-11-25T11:00', { end: utc('2026-11-25T13:00') }),
        event('no id', '2026-11-26T09:00'),
      ],
    },
  ])
  await s.finder.search({ text: 'site', calendar: undefined })
  expect(s.rows().map(({ address }) => address.eventId)).toEqual([
    'RUNNING=',
    'TOMORROW=',
    'NEXT-YEAR=',
    'YESTERDAY=',
    'LAST-YEAR=',
    'UNDATED=',
  ])
  expect(s.finder.state()).toBe(s.finder.state()) // the pane draws again for another state only
})

test('another calendar has its own view, its own search, and its events are addressed in it', async () => {
  const s = stage([{ value: screenful('A', '2026-11-26T09:00') }, { value: [event('B=', '2026-11-26T09:00')] }])
  await s.finder.search({ text: '', calendar: team })
  await s.finder.search({ text: 'site', calendar: team })
  expect(s.calls[0]?.path).toMatch(/^\/me\/calendars\/TEAM%2F1%3D\/calendarView\?/)
  expect(s.calls[1]?.path).toMatch(/^\/me\/calendars\/TEAM%2F1%3D\/events\?\$filter=/)
  expect(s.rows()[0]?.address).toEqual({
    owner: { kind: 'me' },
    calendar: { kind: 'calendar', calendarId: 'TEAM/1=' },
    eventId: 'B=',
  })
})

test('the main calendar, chosen by name, is addressed like the open event', async () => {
  const s = stage([{ value: [event('B=', '2026-11-26T09:00')] }])
  await s.finder.search({ text: 'site', calendar: { ...team, isDefault: true } })
  expect(s.calls[0]?.path).toMatch(/^\/me\/events\?/)
  expect(s.rows()[0]?.address).toMatchObject({ calendar: { kind: 'none' } })
})

test('dates that make no sense are none; an end before the start stays; no subject is an empty one', async () => {
  const s = stage([
    {
      value: [
        event('A=', '2026-11-26T09:00', {
          subject: null,
          end: utc('2026-11-26T08:00'),
          organizer: person('boss@contoso.example'),
          attendees: [person('Boss@contoso.example'), person('one@contoso.example')],
        }),
        event('B=', '', {
          start: { dateTime: 'soon', timeZone: 'UTC' },
          end: { dateTime: '2026-11-26T09:00:00', timeZone: 'Pacific Standard Time' },
          organizer: null,
          attendees: null,
        }),
      ],
    },
  ])
  await s.finder.search({ text: 'x', calendar: undefined })
  expect(s.rows()).toMatchObject([
    {
      subject: '',
      startMs: Date.UTC(2026, 10, 26, 9),
      endMs: Date.UTC(2026, 10, 26, 8),
      organizer: 'boss@contoso.example',
      isMeeting: true,
    },
    { startMs: undefined, endMs: undefined, organizer: '', isMeeting: false },
  ])
})

test('a meeting with nobody but its organizer is none', async () => {
  const own = person('Alex@contoso.example')
  const s = stage([{ value: [event('A=', '2026-11-26T09:00', { attendees: [own] })] }])
  await s.finder.search({ text: 'x', calendar: undefined })
  expect(s.rows()).toMatchObject([{ isMeeting: false }])
})

test('a failure keeps the question; the click on "Sign in" asks it again', async () => {
  const failure: Failure = { kind: 'sign-in-needed', claims: undefined }
  const s = stage([{ failure }, { value: [event('A=', '2026-11-26T09:00')] }])
  const query = { text: 'site', calendar: undefined }
  await s.finder.search(query)
  expect(s.finder.state()).toEqual({ kind: 'failed', query, failure })
  await s.finder.signIn()
  expect([s.signIns(), s.rows().length]).toEqual([1, 1])
  s.finder.clear()
  expect(s.finder.state()).toEqual({ kind: 'idle' })
})

const calendar = (id: string, name: string, address: string, more: object = {}) => ({
  id,
  name,
  canEdit: true,
  isDefaultCalendar: false,
  owner: { name: 'Somebody', address },
  ...more,
})

test.each([
  ['the mailbox Outlook shows', 'Alex@contoso.example'],
  ['the owner of the main calendar, where Outlook does not say', undefined],
])('calendars: the main one first, then by name; an owner is told where it is not %s', async (_name, own) => {
  const s = stage(
    [
      {
        value: [
          calendar('C=', 'Zeppelin', 'alex@contoso.example', { canEdit: false }),
          calendar('B=', 'Anna', 'Anna@contoso.example'),
          calendar('A=', 'Calendar', 'alex@contoso.example', { isDefaultCalendar: true }),
        ],
      },
    ],
    own,
  )
  expect(await s.finder.calendars(signal)).toEqual([
    { id: 'A=', name: 'Calendar', canEdit: true, isDefault: true, owner: undefined },
    { id: 'B=', name: 'Anna', canEdit: true, isDefault: false, owner: 'anna@contoso.example' },
    { id: 'C=', name: 'Zeppelin', canEdit: false, isDefault: false, owner: undefined },
  ])
  expect(s.paths()).toEqual(['/me/calendars?$select=id,name,canEdit,owner,isDefaultCalendar&$top=100'])
})

test('calendars that cannot be had are a failure of their own', async () => {
  const s = stage([{ failure: { kind: 'offline' } }])
  await expect(s.finder.calendars(signal)).rejects.toEqual(new AppError({ kind: 'offline' }))
})
