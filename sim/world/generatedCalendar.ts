import { pick, seededChance, wholeBetween } from './chance'
import type { Chance } from './chance'
import { attachmentId, changeKey, folderId, itemId } from './ids'
import { invite } from './invitations'
import { dateOf, dayOf, dayOfWeek } from './recurrence'
import type { RecurrencePattern, RecurrenceRange } from './recurrence'
import { RIGHTS_OF } from './rights'
import { instancesBetween, removeEvent } from './series'
import type { Attendee, CalendarFolder, Mailbox, StoredAttachment, StoredEvent, World } from './types'
import { mailboxOf, worldOf } from './world'
import { momentAt, ZONES } from './zones'
import type { ZoneName } from './zones'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Few of each, so that much is alike: an event is not known by its subject and its hour. */
const SUBJECTS = ['Stand-up', 'Review', 'Site meeting', '', 'Stand-up '] as const
const HOURS = [0, 7, 9, 9.5, 23] as const
const ZONE_NAMES = Object.keys(ZONES) as ZoneName[]
const COLLEAGUES = ['planning', 'facilities', 'safety', 'finance'] as const
const MANY_INVITED = 5_000

export interface CalendarOptions {
  /** A moment in the first of the weeks that are filled. */
  nowMs: number
  consented?: readonly string[]
}

/**
 * A company drawn from a seed: people who let each other in with different rights, rooms, series with changed and missing
 * days in several zones, copies, cancelled events, whole days, and twins that nothing on a screen tells apart. No mails.
 */
export function generatedCalendar(seed: string, { nowMs, consented = [] }: CalendarOptions): World {
  const chance = seededChance(seed)
  const person = (name: string) => mailboxOf(seed, `${name}@contoso.example`, name)
  const own = person('site.manager')
  const others = COLLEAGUES.slice(0, wholeBetween(chance, 1, COLLEAGUES.length)).map(person)
  const rooms = ['room.1', 'room.2']
    .slice(0, wholeBetween(chance, 0, 2))
    .map((name): Mailbox => ({ ...person(name), kind: 'room' }))
  const world = worldOf([own, ...others, ...rooms], { seed, consented })
  for (const mailbox of others) letIn(mailbox, own, chance)
  const draw: Drawing = { chance, seed, nowMs, world, people: [own, ...others], rooms }
  for (const mailbox of draw.people) fillCalendar(mailbox, draw)
  if (chance() < 0.5) shareCalendar(own, pick(chance, others), draw)
  return world
}

interface Drawing {
  chance: Chance
  seed: string
  nowMs: number
  world: World
  people: readonly Mailbox[]
  rooms: readonly Mailbox[]
}

/** Not at all, or as a reviewer, author or editor. */
function letIn(mailbox: Mailbox, delegate: Mailbox, chance: Chance): void {
  const rights = pick(chance, [0, RIGHTS_OF.reviewer, RIGHTS_OF.author, RIGHTS_OF.editor, RIGHTS_OF.editor])
  if (rights === 0) return
  mailbox.delegates.add(delegate.address)
  mailbox.delegateRights = new Map([[delegate.address, rights]])
}

function fillCalendar(mailbox: Mailbox, draw: Drawing): void {
  const { chance, world } = draw
  const count = wholeBetween(chance, 2, 4)
  for (let at = 0; at < count; at++) {
    const event = drawEvent(mailbox, `${at}`, draw)
    mailbox.events.set(event.id, event)
    if (event.type === 'seriesMaster') changeDays(mailbox, event, draw)
    if (event.isMeeting) invite(world, mailbox, event)
    if (chance() < 0.5) addTwin(mailbox, event, `${at}:twin`, chance)
  }
}

function drawEvent(mailbox: Mailbox, name: string, draw: Drawing): StoredEvent {
  const { chance, seed, nowMs } = draw
  const id = itemId(seed, mailbox.address, `generated:${name}`)
  const isAllDay = chance() < 0.15
  const zone = pick(chance, ZONE_NAMES)
  const attendees = chance() < 0.6 ? drawAttendees(mailbox, draw) : []
  const times = drawTimes({ isAllDay, zone }, chance, nowMs)
  return {
    id,
    calendarId: calendarOf(mailbox, chance).id,
    changeKey: changeKey(id, nowMs, 0),
    subject: pick(chance, SUBJECTS),
    ...times,
    location: '',
    organizer: mailbox.address,
    attendees,
    isMeeting: attendees.length > 0,
    ...(isAllDay ? { isAllDay } : {}),
    ...(zone === 'UTC' ? {} : { zone }),
    ...(chance() < 0.1 ? { isCancelled: true } : {}),
    ...drawSeries(times.startMs, isAllDay ? 'UTC' : zone, chance),
    attachments: chance() < 0.3 ? [seedFile(id, nowMs)] : [],
    createdMs: nowMs - 14 * DAY_MS,
    modifiedMs: nowMs - 14 * DAY_MS,
  }
}

function calendarOf(mailbox: Mailbox, chance: Chance): CalendarFolder {
  return pick(
    chance,
    mailbox.calendars.filter(({ owner, isDefault }) => owner === undefined && (isDefault || chance() < 0.2)),
  )
}

/** Within two weeks, read from a wall in the zone; a whole day is one of UTC. */
function drawTimes(
  { isAllDay, zone }: { isAllDay: boolean; zone: ZoneName },
  chance: Chance,
  nowMs: number,
): { startMs: number; endMs: number } {
  const midnight = Math.floor(nowMs / DAY_MS) * DAY_MS + wholeBetween(chance, 0, 13) * DAY_MS
  if (isAllDay) return { startMs: midnight, endMs: midnight + wholeBetween(chance, 1, 2) * DAY_MS }
  const startMs = momentAt(midnight + pick(chance, HOURS) * HOUR_MS, zone)
  return { startMs, endMs: startMs + pick(chance, [0, 15, 60, 120]) * MINUTE_MS }
}

function drawSeries(startMs: number, zone: ZoneName, chance: Chance): Pick<StoredEvent, 'type' | 'recurrence'> {
  if (chance() < 0.5) return { type: 'singleInstance' }
  // The day on the wall, not that of UTC: an event at seven in Auckland takes place on the day before there.
  const startDate = wallDate(startMs, zone)
  return {
    type: 'seriesMaster',
    recurrence: { pattern: drawPattern(startDate, chance), range: drawRange(startDate, zone, chance) },
  }
}

function wallDate(ms: number, zone: ZoneName): string {
  const near = Math.floor(ms / DAY_MS)
  const day = [near + 1, near, near - 1].find((one) => momentAt(one * DAY_MS, zone) <= ms)
  return dateOf(day ?? near)
}

function drawPattern(startDate: string, chance: Chance): RecurrencePattern {
  const common = {
    interval: wholeBetween(chance, 1, 2),
    month: 0,
    dayOfMonth: 0,
    index: 'first',
    firstDayOfWeek: 'monday',
  } as const
  const today = dayOfWeek(dayOf(startDate))
  const dayOfMonth = Number(startDate.slice(8))
  switch (pick(chance, ['daily', 'weekly', 'weekly', 'absoluteMonthly', 'absoluteYearly'] as const)) {
    case 'daily':
      return { ...common, type: 'daily' }
    case 'weekly':
      return { ...common, type: 'weekly', daysOfWeek: [...new Set([today, 'tuesday', 'friday'] as const)] }
    case 'absoluteMonthly':
      return { ...common, type: 'absoluteMonthly', dayOfMonth }
    case 'absoluteYearly':
      return { ...common, type: 'absoluteYearly', month: Number(startDate.slice(5, 7)), dayOfMonth }
  }
}

function drawRange(startDate: string, recurrenceTimeZone: ZoneName, chance: Chance): RecurrenceRange {
  const none = { startDate, recurrenceTimeZone, endDate: '0001-01-01', numberOfOccurrences: 0 }
  switch (pick(chance, ['noEnd', 'endDate', 'numbered'] as const)) {
    case 'noEnd':
      return { ...none, type: 'noEnd' }
    case 'endDate':
      return { ...none, type: 'endDate', endDate: dateOf(dayOf(startDate) + wholeBetween(chance, 7, 200)) }
    case 'numbered':
      return { ...none, type: 'numbered', numberOfOccurrences: wholeBetween(chance, 2, 40) }
  }
}

/** Some days moved, also onto another day's hour, some renamed, some taken out. */
function changeDays(mailbox: Mailbox, master: StoredEvent, { chance, nowMs }: Drawing): void {
  const window = { fromMs: nowMs - DAY_MS, toMs: nowMs + 21 * DAY_MS }
  const days = instancesBetween([...mailbox.events.values()], master, window).slice(0, 6)
  for (const [at, day] of days.entries()) {
    const what = pick(chance, ['nothing', 'nothing', 'move', 'onto-next', 'rename', 'delete'] as const)
    const next = days[at + 1]
    // A whole day stays one.
    const aside = master.isAllDay === true ? DAY_MS : HOUR_MS
    const shift = what === 'move' ? aside : what === 'onto-next' && next !== undefined ? next.startMs - day.startMs : 0
    if (what === 'delete') removeEvent(mailbox.events, day)
    if (what === 'nothing' || what === 'delete') continue
    day.type = 'exception'
    if (what === 'rename') day.subject = pick(chance, SUBJECTS)
    day.startMs += shift
    day.endMs += shift
    mailbox.events.set(day.id, day)
  }
}

function drawAttendees(mailbox: Mailbox, { chance, people, rooms }: Drawing): Attendee[] {
  const invited = people
    .filter((one) => one !== mailbox && chance() < 0.7)
    .map(({ address, displayName }): Attendee => ({
      name: displayName,
      address,
      type: pick(chance, ['required', 'optional']),
    }))
  const booked = rooms
    .filter(() => chance() < 0.5)
    .map(({ address, displayName }): Attendee => ({ name: displayName, address, type: 'resource' }))
  const crowd = chance() < 0.01 ? MANY_INVITED : 0
  const guests = Array.from({ length: crowd }, (_, at) => ({
    name: `Guest ${at}`,
    address: `guest.${at}@fabrikam.example`,
  }))
  return [...invited, ...booked, ...guests]
}

/** Another event in all that is not shown, or all but one thing. */
function addTwin(mailbox: Mailbox, event: StoredEvent, name: string, chance: Chance): void {
  const id = itemId('twin', mailbox.address, `${event.id}:${name}`)
  mailbox.events.set(id, {
    ...event,
    ...otherThan(event, chance),
    id,
    attendees: event.attendees.map((one) => ({ ...one })),
    attachments: [],
    uid: id.slice(-24, -1),
  })
}

function otherThan({ type, subject, startMs, endMs, isAllDay }: StoredEvent, chance: Chance): Partial<StoredEvent> {
  const aside = isAllDay === true ? DAY_MS : HOUR_MS
  switch (pick(chance, ['nothing', 'subject', 'organizer', 'start', 'end'] as const)) {
    case 'nothing':
      return {}
    case 'subject':
      return {
        subject: pick(
          chance,
          SUBJECTS.filter((one) => one.trim() !== subject.trim()),
        ),
      }
    case 'organizer':
      return { organizer: 'reception@contoso.example' }
    case 'start':
      // When a series takes place is in its recurrence, too.
      return type === 'seriesMaster' ? {} : { startMs: startMs + aside, endMs: endMs + aside }
    case 'end':
      return { endMs: endMs + aside }
  }
}

/** A calendar of a colleague's in the person's own list, which may be written to or only looked at. */
function shareCalendar(own: Mailbox, owner: Mailbox, draw: Drawing): void {
  const { chance, seed } = draw
  const calendar: CalendarFolder = {
    id: folderId(seed, own.address, `shared:${owner.address}`),
    name: 'Building works',
    isDefault: false,
    canEdit: chance() < 0.5,
    owner: { name: owner.displayName, address: owner.address },
  }
  own.calendars.push(calendar)
  own.calendarGroups.at(-1)?.calendarIds.push(calendar.id)
  const event = { ...drawEvent(own, 'shared', draw), calendarId: calendar.id, organizer: owner.address }
  own.events.set(event.id, event)
}

function seedFile(eventId: string, modifiedMs: number): StoredAttachment {
  const bytes = new TextEncoder().encode('Agenda')
  const file = { kind: 'file', name: 'agenda.txt', contentType: 'text/plain', bytes, isInline: false } as const
  return { ...file, id: attachmentId(eventId, 'generated'), contentId: null, modifiedMs, writtenBy: 'seed' }
}
