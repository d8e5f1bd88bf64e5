import type { ShownEvent } from '../outlook/calendarHost'
import type { FoundEvent, NamedEvent } from './types'

/** Whether what Graph has under an id is what Outlook shows. */
export type Verdict =
  | 'same'
  /** A series, where a day of it or the whole may be shown. */
  | 'series'
  /** Something else, or nothing that Outlook told can tell. */
  | 'another'

/** Hosts cut seconds off. */
const SAME_MOMENT_MS = 60_000
/**
 * A whole day has no zone in Graph and begins at midnight of some zone in Outlook. Where that is not the browser's own,
 * the day is known only within this: farther from UTC, the day before would do as well, and the person is asked.
 */
const ZONES_MS = 10 * 3_600_000
/** A whole day with a change of the clocks in it is an hour longer or shorter. */
const CLOCK_CHANGE_MS = 3_600_000

/**
 * Holds Graph's event against what Outlook shows of it. Strict, because a neighbour in the calendar may differ by one
 * thing only: whatever Outlook tells has to agree, and the start has to be told.
 */
export function verdictOn(shown: ShownEvent, found: NamedEvent): Verdict {
  // Classic Outlook and the Mac give the series' id for a day of it (office-js#5305, #3117), and the start of a series
  // is that of its first day: which of the two is open cannot be seen.
  if (found.series?.kind === 'whole') return 'series'
  return isShown(shown, found) ? 'same' : 'another'
}

/** Of the days of a series the one that Outlook shows. */
export function shownDay(shown: ShownEvent, days: readonly NamedEvent[]): NamedEvent | undefined {
  return days.find((day) => isShown(shown, day))
}

function isShown(shown: ShownEvent, found: NamedEvent): boolean {
  return (
    isSameTime(shown, found) &&
    (shown.subject === undefined || sameWords(shown.subject, found.subject)) &&
    (shown.organizer === undefined ||
      found.organizerAddress === undefined ||
      !isAddress(found.organizerAddress) ||
      shown.organizer === found.organizerAddress)
  )
}

function isSameTime(shown: ShownEvent, found: FoundEvent): boolean {
  if (shown.startMs === undefined || found.startMs === undefined) return false
  const startsApart = Math.abs(shown.startMs - found.startMs)
  if (found.isAllDay) {
    const { startDay } = shown
    const isDay = startDay === undefined ? startsApart < ZONES_MS : startDay === dayOf(found.startMs)
    return isDay && lengthsApart(shown, found) <= CLOCK_CHANGE_MS
  }
  const endsApart = shown.endMs === undefined || found.endMs === undefined ? 0 : Math.abs(shown.endMs - found.endMs)
  return startsApart < SAME_MOMENT_MS && endsApart < SAME_MOMENT_MS
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function lengthsApart(shown: ShownEvent, found: FoundEvent): number {
  const lengthOf = ({ startMs, endMs }: { startMs: number | undefined; endMs: number | undefined }) =>
    startMs === undefined || endMs === undefined ? undefined : endMs - startMs
  const [one, other] = [lengthOf(shown), lengthOf(found)]
  return one === undefined || other === undefined ? 0 : Math.abs(one - other)
}

/** Exchange trims subjects and keeps 255 characters; Outlook may show line breaks as blanks. */
function sameWords(shown: string, found: string): boolean {
  return plain(shown) === plain(found)
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 255)
}

/** An organizer who left may be an Exchange name only. */
function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text)
}
