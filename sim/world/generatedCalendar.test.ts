import { beforeAll, expect, test } from '@jest/globals'
import { generatedCalendar } from './generatedCalendar'
import { rightsOf, RIGHTS_OF } from './rights'
import { eventAt, eventsBetween, originalStart, seriesDay, uidOf } from './series'
import type { StoredEvent, World } from './types'

const NOW_MS = Date.UTC(2026, 9, 19, 9)
const WORLDS = 300

let worlds: World[]
beforeAll(() => {
  worlds = Array.from({ length: WORLDS }, (_, at) => generatedCalendar(`calendar ${at}`, { nowMs: NOW_MS }))
})

const mailboxes = () => worlds.flatMap(({ mailboxes: all }) => [...all.values()])
const events = () => mailboxes().flatMap((mailbox) => [...mailbox.events.values()])
const some = (isWanted: (event: StoredEvent) => boolean) => events().some(isWanted)

test('the same seed gives the same world, another one another', () => {
  const text = (world: World) => JSON.stringify([...world.mailboxes.values()].map((one) => [...one.events.values()]))
  const again = generatedCalendar('calendar 7', { nowMs: NOW_MS })
  expect(text(again)).toBe(text(worlds[7] ?? again))
  expect(text(again)).not.toBe(text(worlds[8] ?? again))
})

test('300 worlds have all that calendars have', () => {
  for (const type of ['singleInstance', 'seriesMaster', 'exception'] as const) {
    expect([type, some((event) => event.type === type)]).toEqual([type, true])
  }
  for (const type of ['daily', 'weekly', 'absoluteMonthly', 'absoluteYearly']) {
    expect([type, some(({ recurrence }) => recurrence?.pattern.type === type)]).toEqual([type, true])
  }
  for (const type of ['noEnd', 'endDate', 'numbered']) {
    expect([type, some(({ recurrence }) => recurrence?.range.type === type)]).toEqual([type, true])
  }
  expect(new Set(events().map(({ zone }) => zone)).size).toBe(5)
  expect(some(({ isAllDay }) => isAllDay === true)).toBe(true)
  expect(some(({ isCancelled }) => isCancelled === true)).toBe(true)
  expect(some(({ deletedDays }) => (deletedDays ?? []).length > 0)).toBe(true)
  expect(some((event) => originalStart(event) !== event.startMs)).toBe(true)
  expect(some(({ attendees }) => attendees.length >= 5_000)).toBe(true)
  expect(some(({ attendees }) => attendees.some(({ type }) => type === 'resource'))).toBe(true)
  expect(mailboxes().some(({ kind, events: booked }) => kind === 'room' && booked.size > 0)).toBe(true)
  const rights = new Set(
    worlds.flatMap((world) => [...world.mailboxes.values()].map((one) => rightsOf(one, world.signedIn))),
  )
  expect(rights).toEqual(new Set([0, RIGHTS_OF.reviewer, RIGHTS_OF.author, RIGHTS_OF.editor]))
  const shared = mailboxes().flatMap(({ calendars }) => calendars.filter(({ name }) => name === 'Building works'))
  expect(new Set(shared.map(({ canEdit }) => canEdit))).toEqual(new Set([true, false]))
})

test('there are copies in other mailboxes, and twins that only their ids tell apart', () => {
  const shown = ({ subject, startMs, endMs, organizer, type }: StoredEvent) =>
    JSON.stringify([subject, startMs, endMs, organizer, type])
  let copies = 0
  let twins = 0
  for (const { mailboxes: all } of worlds) {
    const uids = [...all.values()].map((one) => new Set([...one.events.values()].map(uidOf)))
    copies += uids.flatMap((set) => [...set]).length - new Set(uids.flatMap((set) => [...set])).size
    for (const { events: own } of all.values()) {
      const looks = [...own.values()].map(shown)
      twins += looks.length - new Set(looks).size
    }
  }
  expect(copies).toBeGreaterThan(100)
  expect(twins).toBeGreaterThan(100)
})

test('every event of a view is found by its id, no two have the same, and a day of a series is there once', () => {
  for (const mailbox of worlds.slice(0, 60).flatMap(({ mailboxes: all }) => [...all.values()])) {
    const view = eventsBetween([...mailbox.events.values()], NOW_MS, NOW_MS + 30 * 86_400_000)
    expect(new Set(view.map(({ id }) => id)).size).toBe(view.length)
    const text = (event: StoredEvent | undefined) => JSON.stringify(event)
    for (const event of view) expect(text(eventAt(mailbox.events, event.id))).toBe(text(event))
    const days = view.filter(({ seriesMasterId }) => seriesMasterId !== undefined)
    expect(new Set(days.map((day) => `${day.seriesMasterId ?? ''} ${seriesDay(day)}`)).size).toBe(days.length)
  }
})
