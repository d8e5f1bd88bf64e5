import { beforeEach, expect, test } from '@jest/globals'
import { createPlanner } from './calendar'
import { invite } from './invitations'
import { dateOf } from './recurrence'
import type { Recurrence } from './recurrence'
import { eventAt, eventsBetween, instancesBetween, removeEvent, seriesDay, uidOf } from './series'
import type { Mailbox, StoredEvent, World } from './types'
import { createWorld, mailboxAt, ownMailbox, PEOPLE } from './world'

const NOW_MS = Date.UTC(2026, 9, 20, 12)
const DAY_MS = 86_400_000
const WEEKDAYS: Recurrence = {
  pattern: {
    type: 'weekly',
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    firstDayOfWeek: 'monday',
    index: 'first',
  },
  range: {
    type: 'noEnd',
    startDate: '2026-10-20',
    endDate: '0001-01-01',
    recurrenceTimeZone: 'Europe/Berlin',
    numberOfOccurrences: 0,
  },
}

let world: World
let own: Mailbox
let master: StoredEvent

beforeEach(async () => {
  world = await createWorld({ nowMs: NOW_MS })
  own = ownMailbox(world)
  const calendar = own.calendars[0]
  if (calendar === undefined) throw new Error('There is no calendar.')
  master = createPlanner(own, { seed: 'series', nowMs: NOW_MS })({
    name: 'standup',
    subject: 'Stand-up',
    day: 0,
    hour: 5, // 7 in Berlin, in October
    minutes: 30,
    calendar,
    organizer: own.address,
    attendees: [{ name: 'Facilities', address: PEOPLE.delegator }],
    type: 'seriesMaster',
    files: [{ name: 'agenda.txt', contentType: 'text/plain', text: 'Agenda' }],
    more: { recurrence: WEEKDAYS, zone: 'Europe/Berlin' },
  })
})

function days(from: string, to: string, mailbox = own, series = master): StoredEvent[] {
  const window = { fromMs: Date.parse(`${from}T00:00Z`), toMs: Date.parse(`${to}T00:00Z`) }
  return instancesBetween([...mailbox.events.values()], series, window)
}

const starts = (events: StoredEvent[]) => events.map(({ startMs }) => new Date(startMs).toISOString().slice(0, 16))

function dayAt(at: number, events = days('2026-10-20', '2026-11-01')): StoredEvent {
  const day = events[at]
  if (day === undefined) throw new Error(`The series has no day ${at}.`)
  return day
}

test('seven in the morning stays seven in the morning when the clocks are put back', () => {
  expect(starts(days('2026-10-22', '2026-10-28'))).toEqual([
    '2026-10-22T05:00',
    '2026-10-23T05:00',
    '2026-10-26T06:00',
    '2026-10-27T06:00',
  ])
})

test('a day has an id of its own that stays, and is found by it without being stored', () => {
  const before = own.events.size
  const [one, other] = [dayAt(0), dayAt(1)]
  expect(one.id).not.toBe(other.id)
  expect(one.id).toHaveLength(152)
  expect(eventAt(own.events, one.id)).toEqual(one)
  expect(one).toMatchObject({ type: 'occurrence', seriesMasterId: master.id, originalStartMs: one.startMs })
  expect(one.recurrence).toBeUndefined()
  expect(one.attachments[0]?.name).toBe('agenda.txt')
  expect(one.attachments[0]?.id).not.toBe(other.attachments[0]?.id)
  expect(own.events.size).toBe(before)
})

test('a series without an end is there in any window, however far', () => {
  expect(starts(days('2126-10-21', '2126-10-22'))).toEqual(['2126-10-21T05:00'])
  expect(days('2026-10-01', '2026-10-20')).toEqual([])
})

test('a day that was moved and renamed is there once, where it is now; its day of the series is the old one', () => {
  const day = { ...dayAt(1), type: 'exception' as const, subject: 'Stand-up, moved' }
  day.startMs += 3 * DAY_MS
  day.endMs += 3 * DAY_MS
  own.events.set(day.id, day)
  expect(starts(days('2026-10-21', '2026-10-22'))).toEqual([])
  expect(days('2026-10-24', '2026-10-25').map(({ subject }) => subject)).toEqual(['Stand-up, moved'])
  expect(dateOf(seriesDay(day))).toBe('2026-10-21')
  expect(eventAt(own.events, day.id)).toBe(day)
})

test('a day that became another event in the store is not found by its old id', () => {
  const { id } = dayAt(1)
  const changed = { ...dayAt(1), type: 'exception' as const, id: 'another' }
  own.events.set(changed.id, changed)
  expect(eventAt(own.events, id)).toBeUndefined()
  expect(days('2026-10-21', '2026-10-22')).toEqual([changed])
})

test('a day that was taken out stays out, a series that was taken off leaves nothing', () => {
  const day = dayAt(1)
  removeEvent(own.events, day)
  expect(days('2026-10-21', '2026-10-22')).toEqual([])
  expect(eventAt(own.events, day.id)).toBeUndefined()
  const kept = dayAt(1)
  own.events.set(kept.id, kept)
  removeEvent(own.events, master)
  expect(eventAt(own.events, kept.id)).toBeUndefined()
  expect(eventAt(own.events, dayAt(2).id)).toBeUndefined()
})

test('a view has the days of a series and no master; whole days are days of UTC', () => {
  master.isAllDay = true
  master.startMs = Date.parse('2026-10-20T00:00Z')
  master.endMs = Date.parse('2026-10-21T00:00Z')
  const fromMs = Date.parse('2026-10-26T00:00Z')
  const view = eventsBetween([...own.events.values()], fromMs, fromMs + DAY_MS)
  expect(view.some(({ type }) => type === 'seriesMaster')).toBe(false)
  expect(starts(view.filter(({ subject }) => subject === 'Stand-up'))).toEqual(['2026-10-26T00:00'])
})

test('a copy has another id and the same uid, for each of its days', () => {
  const changed = { ...dayAt(1), type: 'exception' as const, subject: 'Stand-up, changed' }
  own.events.set(changed.id, changed)
  const copies = invite(world, own, master)
  const theirs = mailboxAt(world, PEOPLE.delegator)
  const copy = copies.get(PEOPLE.delegator)
  if (copy === undefined) throw new Error('Nobody was invited.')
  expect([...copies.keys()]).toEqual([PEOPLE.delegator])
  expect(theirs.events.get(copy.id)).toBe(copy)
  expect(copy.id).not.toBe(master.id)
  expect(copy).toMatchObject({ organizer: own.address, uid: uidOf(master), zone: 'Europe/Berlin' })
  expect(theirs.calendars.some(({ id, isDefault }) => id === copy.calendarId && isDefault)).toBe(true)
  const both = [days('2026-10-20', '2026-10-23'), days('2026-10-20', '2026-10-23', theirs, copy)]
  const [mine = [], other = []] = both
  expect(other.map(({ subject }) => subject)).toEqual(['Stand-up', 'Stand-up, changed', 'Stand-up'])
  expect(other.map(uidOf)).toEqual(mine.map(uidOf))
  expect(new Set([...mine, ...other].map(({ id }) => id)).size).toBe(6)
})
