import { attachmentId, changeKey, dayInId, occurrenceId } from './ids'
import { dateOf, daysBetween } from './recurrence'
import type { Day } from './recurrence'
import type { Mailbox, StoredAttachment, StoredEvent } from './types'
import { momentAt, wallClock } from './zones'
import type { ZoneName } from './zones'

const DAY_MS = 86_400_000

type Events = Pick<Mailbox, 'events'>['events']

/**
 * The event of a REST id. A day of a series that nobody ever wrote to is made anew each time: put it into `events`
 * before anything of it is changed.
 */
export function eventAt(events: Events, id: string): StoredEvent | undefined {
  const stored = events.get(id)
  if (stored !== undefined) return stored
  const day = dayInId(id)
  if (day === undefined) return undefined
  const master = mastersIn(events.values()).find((one) => occurrenceId(one.id, day) === id)
  if (master === undefined || !isDayOf(master, day) || isStored(events.values(), master, day)) return undefined
  return occurrenceOn(master, day)
}

/** What takes place within a window: everything but the masters, the days of series one by one. */
export function eventsBetween(stored: readonly StoredEvent[], fromMs: number, toMs: number): StoredEvent[] {
  return stored.flatMap((event) => {
    if (event.type !== 'seriesMaster') return overlaps(event, fromMs, toMs) ? [event] : []
    return generated(stored, event, { fromMs, toMs })
  })
}

/** The days of one series within a window, changed ones included. */
export function instancesBetween(
  stored: readonly StoredEvent[],
  master: StoredEvent,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): StoredEvent[] {
  const written = stored.filter((one) => one.seriesMasterId === master.id && overlaps(one, fromMs, toMs))
  return [...written, ...generated(stored, master, { fromMs, toMs })].sort((one, other) => one.startMs - other.startMs)
}

/** Takes an event off its calendar: a series with all its days, a day of a series for good. */
export function removeEvent(events: Events, event: StoredEvent): void {
  events.delete(event.id)
  for (const one of [...events.values()]) if (one.seriesMasterId === event.id) events.delete(one.id)
  const master = event.seriesMasterId === undefined ? undefined : events.get(event.seriesMasterId)
  if (master !== undefined) master.deletedDays = [...(master.deletedDays ?? []), dateOf(seriesDay(event))]
}

/** When the series has this day; that of an occurrence which was moved is another one than `startMs`. */
export function originalStart({ originalStartMs, startMs }: StoredEvent): number {
  return originalStartMs ?? startMs
}

/** The zone whose days and hours count: whole days are of none. */
export function zoneOf({ zone = 'UTC', isAllDay = false }: Pick<StoredEvent, 'zone' | 'isAllDay'>): ZoneName {
  return isAllDay ? 'UTC' : zone
}

/** The day of a series on which this event takes place, or would. */
export function seriesDay(event: StoredEvent): Day {
  return Math.floor(wallClock(originalStart(event), zoneOf(event)) / DAY_MS)
}

function mastersIn(events: Iterable<StoredEvent>): StoredEvent[] {
  return [...events].filter(({ type }) => type === 'seriesMaster')
}

function isDayOf({ recurrence, deletedDays = [] }: StoredEvent, day: Day): boolean {
  if (recurrence === undefined || deletedDays.includes(dateOf(day))) return false
  return daysBetween(recurrence, day, day).length > 0
}

function isStored(stored: Iterable<StoredEvent>, master: StoredEvent, day: Day): boolean {
  return [...stored].some((one) => one.seriesMasterId === master.id && seriesDay(one) === day)
}

function generated(
  stored: readonly StoredEvent[],
  master: StoredEvent,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): StoredEvent[] {
  const { recurrence, deletedDays = [] } = master
  if (recurrence === undefined) return []
  const written = new Set(stored.filter((one) => one.seriesMasterId === master.id).map(seriesDay))
  // A day more on either side, for the zone's sake.
  const first = Math.floor((fromMs - Math.max(0, master.endMs - master.startMs)) / DAY_MS) - 1
  const last = Math.ceil(toMs / DAY_MS) + 1
  return daysBetween(recurrence, first, last)
    .filter((day) => !written.has(day) && !deletedDays.includes(dateOf(day)))
    .map((day) => occurrenceOn(master, day))
    .filter((event) => overlaps(event, fromMs, toMs))
}

/** An occurrence as nobody wrote to it: the clock on the wall shows the same as in the whole series. */
function occurrenceOn(master: StoredEvent, day: Day): StoredEvent {
  const zone = zoneOf(master)
  const wallStart = wallClock(master.startMs, zone)
  const shift = (day - Math.floor(wallStart / DAY_MS)) * DAY_MS
  const id = occurrenceId(master.id, day)
  const startMs = momentAt(wallStart + shift, zone)
  const occurrence: StoredEvent = {
    ...master,
    id,
    changeKey: changeKey(id, master.modifiedMs, master.attachments.length),
    type: 'occurrence',
    seriesMasterId: master.id,
    uid: uidOf(master),
    startMs,
    endMs: momentAt(wallClock(master.endMs, zone) + shift, zone),
    originalStartMs: startMs,
    attendees: master.attendees.map((one) => ({ ...one })),
    attachments: master.attachments.map((one) => inherited(id, one)),
  }
  delete occurrence.recurrence
  delete occurrence.deletedDays
  delete occurrence.immutableId
  return occurrence
}

/** The series' attachments are those of its days at first, under ids of their own. [reported] */
function inherited(eventId: string, attachment: StoredAttachment): StoredAttachment {
  return { ...attachment, id: attachmentId(eventId, `inherited:${attachment.id}`) }
}

/** What all copies of an event have in common, and all days of a series. */
export function uidOf({ uid, seriesMasterId, id }: StoredEvent): string {
  return uid ?? (seriesMasterId ?? id).slice(-24, -1)
}

/** One that ends before it starts is there when it starts. [inferred] */
function overlaps({ startMs, endMs }: StoredEvent, fromMs: number, toMs: number): boolean {
  return startMs < toMs && Math.max(endMs, startMs + 1) > fromMs
}
