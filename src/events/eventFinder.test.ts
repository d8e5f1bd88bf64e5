import { expect, test } from '@jest/globals'
import { AppError, asRestItemId, createLog } from '../kernel'
import type { Failure, RestItemId } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import type { Graph, GraphCall } from '../graph'
import { openEventAddress } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { createEventFinder } from './eventFinder'
import { createLaterEventFinder } from './laterEventFinder'
import type { CalendarChoice, EventSearchState } from './types'

const NOW = Date.UTC(2026, 10, 25, 12)
const { signal } = new AbortController()
const SELECT =
  '$top=50&$select=id,subject,start,end,isAllDay,organizer,attendees,isOrganizer,isCancelled,type,seriesMasterId,originalStart'
const days = (from: string, to: string) =>
  `startDateTime=${from}T00:00:00.000Z&endDateTime=${to}T00:00:00.000Z&$orderby=start/dateTime&${SELECT}`
const comingUp = { text: '', calendar: undefined }
const team: CalendarChoice = {
  id: 'TEAM/1=',
  name: 'Team',
  canEdit: true,
  isDefault: false,
  owner: undefined,
  mailbox: undefined,
}

type Answer = object | { failure: Failure }

function stage(script: Answer[], own?: string, { withSeries = false, create = createEventFinder } = {}) {
  const calls: GraphCall[] = []
  const signIns: string[] = []
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
  const finder = create({
    graph: { ...graph, readBlob: never, write: never },
    signIn: (scopes) => {
      signIns.push(...scopes)
      return Promise.resolve()
    },
    clock,
    log: createLog(clock.now),
    ownAddress: () => own,
    linkHosts: () => ({ graph: 'graph.example', outlook: ['outlook.example'], elsewhere: [] }),
    withSeries,
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
  expect([s.signIns(), s.rows().length]).toEqual([['Calendars.ReadWrite'], 1])
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
])(
  'calendars in their groups, the main one first, then by name; an owner is told where it is not %s',
  async (_name, own) => {
    const s = stage(
      [
        {
          value: [
            { id: 'G2=', name: 'People' },
            { id: 'G0=', name: 'Empty' },
            { id: 'G/1=', name: 'Mine' },
          ],
        },
        { value: [calendar('B=', 'Anna', 'Anna@contoso.example')] },
        { value: [] },
        {
          value: [
            calendar('C=', 'Zeppelin', 'alex@contoso.example', { canEdit: false }),
            calendar('A=', 'Calendar', 'alex@contoso.example', { isDefaultCalendar: true }),
          ],
        },
      ],
      own,
    )
    const one = { canEdit: true, isDefault: false, owner: undefined, mailbox: undefined }
    expect(await s.finder.calendars(signal)).toEqual([
      {
        id: 'G/1=',
        name: 'Mine',
        calendars: [
          { ...one, id: 'A=', name: 'Calendar', isDefault: true },
          { ...one, id: 'C=', name: 'Zeppelin', canEdit: false },
        ],
      },
      { id: 'G2=', name: 'People', calendars: [{ ...one, id: 'B=', name: 'Anna', owner: 'anna@contoso.example' }] },
    ])
    const select = '?$select=id,name,canEdit,owner,isDefaultCalendar&$top=100'
    expect(s.calls.map(({ path }) => path)).toEqual([
      '/me/calendarGroups?$select=id,name&$top=100',
      `/me/calendarGroups/G2%3D/calendars${select}`,
      `/me/calendarGroups/G0%3D/calendars${select}`,
      `/me/calendarGroups/G%2F1%3D/calendars${select}`,
    ])
  },
)

test('calendars that cannot be had are a failure of their own', async () => {
  const s = stage([{ failure: { kind: 'offline' } }])
  await expect(s.finder.calendars(signal)).rejects.toEqual(new AppError({ kind: 'offline' }))
})

test('somebody else’s calendar is asked for, looked through and addressed in that mailbox, with the shared permission only there', async () => {
  const s = stage(
    [
      calendar('BOSS=', 'Calendar', 'boss@contoso.example', { canEdit: false, isDefaultCalendar: true }),
      { value: screenful('A', '2026-11-26T09:00') },
      { value: [event('B=', '2026-11-26T09:00')] },
      { failure: { kind: 'sign-in-needed', claims: undefined } },
      { value: [] },
    ],
    'alex@contoso.example',
  )
  const theirs = await s.finder.calendarOf('Boss@contoso.example', signal)
  expect(theirs).toEqual({
    id: 'BOSS=',
    name: 'Calendar',
    canEdit: false,
    isDefault: true,
    owner: 'Boss@contoso.example',
    mailbox: 'Boss@contoso.example',
  })
  await s.finder.search({ text: '', calendar: theirs })
  await s.finder.search({ text: 'site', calendar: theirs })
  expect(s.rows().map(({ address }) => address)).toEqual([
    { owner: { kind: 'user', user: 'Boss@contoso.example' }, calendar: { kind: 'default' }, eventId: 'B=' },
  ])
  await s.finder.search({ text: 'other', calendar: theirs })
  await s.finder.signIn()
  expect(s.calls.map(({ path, scopes, silentOnly }) => [path.split('?')[0], ...scopes, silentOnly])).toEqual([
    ['/users/Boss%40contoso.example/calendar', 'Calendars.ReadWrite.Shared', undefined],
    ['/users/Boss%40contoso.example/calendar/calendarView', 'Calendars.ReadWrite.Shared', true],
    ['/users/Boss%40contoso.example/calendar/events', 'Calendars.ReadWrite.Shared', true],
    ['/users/Boss%40contoso.example/calendar/events', 'Calendars.ReadWrite.Shared', true],
    ['/users/Boss%40contoso.example/calendar/events', 'Calendars.ReadWrite.Shared', true],
  ])
  expect(s.signIns()).toEqual(['Calendars.ReadWrite.Shared'])
})

test('the own address given as somebody else’s is the own main calendar', async () => {
  const s = stage([calendar('A=', 'Calendar', 'alex@contoso.example')], 'Alex@contoso.example')
  const own = await s.finder.calendarOf('alex@contoso.example', signal)
  expect([own.owner, own.mailbox, own.isDefault]).toEqual([undefined, undefined, true])
  expect(s.calls).toMatchObject([{ scopes: ['Calendars.ReadWrite'] }])
  expect(s.paths()[0]).toMatch(/^\/me\/calendar\?/)
})

test('days of a series name it; the series itself is found by its words where that is wanted', async () => {
  const days = [
    event('DAY=', '2026-11-26T09:00', {
      type: 'occurrence',
      seriesMasterId: 'SERIES=',
      originalStart: '2026-11-26T08:00:00.0000000Z',
    }),
    event('CHANGED=', '2026-11-27T09:00', { type: 'exception', seriesMasterId: 'SERIES=' }),
    event('SERIES=', '2026-11-20T09:00', { type: 'seriesMaster' }),
  ]
  const s = stage([{ value: days }], undefined, { withSeries: true })
  await s.finder.search({ text: 'x', calendar: undefined })
  expect(s.rows().map(({ address, series }) => [address.eventId, series])).toEqual([
    ['DAY=', { kind: 'day', masterId: 'SERIES=', originalStartMs: Date.UTC(2026, 10, 26, 8) }],
    ['CHANGED=', { kind: 'day', masterId: 'SERIES=', originalStartMs: undefined }],
    ['SERIES=', { kind: 'whole' }],
  ])
})

const eventId = asRestItemId('EVENT=') as RestItemId

test('an event is read at its address before anybody relies on it, and a window may open for that', async () => {
  const s = stage([event('EVENT=', '2026-11-26T09:00'), event('EVENT=', '2026-11-26T09:00')])
  const theirs: EventAddress = {
    owner: { kind: 'user', user: 'boss@contoso.example' },
    calendar: { kind: 'calendar', calendarId: 'C=' },
    eventId,
  }
  for (const address of [openEventAddress(eventId), theirs]) {
    expect(await s.finder.lookUp(address, signal)).toMatchObject({ address, subject: 'Subject EVENT=' })
  }
  expect(s.calls).toMatchObject([
    { scopes: ['Calendars.ReadWrite'], missing: 'event' },
    { scopes: ['Calendars.ReadWrite.Shared'], missing: 'event' },
  ])
  expect(s.calls.map(({ silentOnly }) => silentOnly)).toEqual([false, false])
  expect(s.calls.map(({ path }) => path.split('?')[0])).toEqual([
    '/me/events/EVENT%3D',
    '/users/boss%40contoso.example/calendars/C%3D/events/EVENT%3D',
  ])
})

test('a route that Graph refuses is asked, and its refusal has a name of its own; other failures keep theirs', async () => {
  const group: EventAddress = { owner: { kind: 'group', groupId: 'g' }, calendar: { kind: 'none' }, eventId }
  const s = stage([
    { failure: { kind: 'not-allowed', code: 'ErrorAccessDenied' } },
    { failure: { kind: 'offline' } },
    { failure: { kind: 'event-gone' } },
  ])
  await expect(s.finder.lookUp(group, signal)).rejects.toEqual(new AppError({ kind: 'route-refused', route: 'group' }))
  await expect(s.finder.lookUp(group, signal)).rejects.toEqual(new AppError({ kind: 'offline' }))
  const own = openEventAddress(eventId)
  await expect(s.finder.lookUp(own, signal)).rejects.toEqual(new AppError({ kind: 'event-gone' }))
})

test('the finder that is fetched later does what it is told once it is there, and only the last of it', async () => {
  const s = stage([{ value: [event('B=', '2026-11-26T09:00')] }], undefined, { create: createLaterEventFinder })
  const query = (text: string) => ({ text, calendar: undefined })
  expect(s.finder.state()).toEqual({ kind: 'idle' })
  const both = [s.finder.search(query('first')), s.finder.search(query('second'))]
  expect(s.finder.state()).toEqual({ kind: 'searching', query: query('second'), rows: [] })
  await Promise.all(both)
  expect(s.finder.state()).toMatchObject({ kind: 'found', query: query('second') })
  expect(s.paths()).toHaveLength(1)
  expect(await s.finder.readLink('')).toEqual({ kind: 'unusable', because: 'empty' })
  s.finder.clear()
  expect(s.finder.state()).toEqual({ kind: 'idle' })
})

test('cleared before it is there, the later finder asks nothing', async () => {
  const s = stage([], undefined, { create: createLaterEventFinder })
  const searching = s.finder.search(comingUp)
  s.finder.clear()
  await searching
  await s.finder.more()
  expect([s.finder.state(), s.calls]).toEqual([{ kind: 'idle' }, []])
})
