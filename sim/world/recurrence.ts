import type { ZoneName } from './zones'

/** How a series repeats, in Graph's own shape. */
export interface Recurrence {
  pattern: RecurrencePattern
  range: RecurrenceRange
}

export interface RecurrencePattern {
  type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly'
  /** Days, weeks, months or years from one time to the next. */
  interval: number
  /** Yearly: from 1; 0 where it means nothing. */
  month: number
  /** Absolute ones; a month that lacks the day has its last one instead, as Outlook says beside the field. */
  dayOfMonth: number
  daysOfWeek?: DayOfWeek[]
  firstDayOfWeek: DayOfWeek
  /** Relative ones: which of the days of the week. */
  index: (typeof INDEXES)[number]
}

export interface RecurrenceRange {
  type: 'endDate' | 'noEnd' | 'numbered'
  /** `yyyy-mm-dd`, in `recurrenceTimeZone`. */
  startDate: string
  /** `0001-01-01` where there is none. */
  endDate: string
  recurrenceTimeZone: ZoneName
  numberOfOccurrences: number
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type DayOfWeek = (typeof DAYS)[number]
const INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const

const DAY_MS = 86_400_000

/** A day of the calendar, in days since 1970: of no zone. */
export type Day = number

export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

export function dateOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function dayOfWeek(day: Day): DayOfWeek {
  return DAYS[new Date(day * DAY_MS).getUTCDay()] ?? 'sunday'
}

/** The days of a series from `first` to `last`, both included. A series without an end is only looked at there. */
export function daysBetween({ pattern, range }: Recurrence, first: Day, last: Day): Day[] {
  if (!(pattern.interval >= 1)) throw new Error(`A series repeats every ${pattern.interval}.`)
  const start = dayOf(range.startDate)
  const end = range.type === 'endDate' ? Math.min(last, dayOf(range.endDate)) : last
  const most = range.type === 'numbered' ? range.numberOfOccurrences : Infinity
  const found: Day[] = []
  let count = 0
  // A number of times can only be counted from the beginning.
  for (let turn = range.type === 'numbered' ? 0 : turnBefore(pattern, start, first); ; turn++) {
    const { from, days } = turnOf(pattern, start, turn)
    if (from > end) return found
    for (const day of days) {
      if (day < start || count >= most || day > end) continue
      count++
      if (day >= first) found.push(day)
    }
    if (count >= most) return found
  }
}

/** One day, week, month or year of the pattern: when it begins, and its days in their order. */
function turnOf(pattern: RecurrencePattern, start: Day, turn: number): { from: Day; days: Day[] } {
  const steps = turn * pattern.interval
  const [year, month] = monthOf(start)
  switch (pattern.type) {
    case 'daily':
      return { from: start + steps, days: [start + steps] }
    case 'weekly': {
      const from = weekStart(pattern, start) + steps * 7
      return { from, days: range(from, 7).filter((day) => isNamed(pattern, day)) }
    }
    case 'absoluteMonthly':
      return inMonth(year, month + steps, (from, length) => [from + Math.min(pattern.dayOfMonth, length) - 1])
    case 'relativeMonthly':
      return inMonth(year, month + steps, (from, length) => nth(pattern, from, length))
    case 'absoluteYearly':
      return inMonth(year + steps, pattern.month - 1, (from, length) => [
        from + Math.min(pattern.dayOfMonth, length) - 1,
      ])
    case 'relativeYearly':
      return inMonth(year + steps, pattern.month - 1, (from, length) => nth(pattern, from, length))
  }
}

/** A turn that lies before the day, near it. */
function turnBefore(pattern: RecurrencePattern, start: Day, day: Day): number {
  const days = Math.max(0, day - start)
  const longest = { daily: 1, weekly: 7, absoluteMonthly: 31, relativeMonthly: 31 } as Readonly<Record<string, number>>
  return Math.max(0, Math.floor(days / ((longest[pattern.type] ?? 366) * pattern.interval)) - 1)
}

function inMonth(year: number, month: number, pick: (from: Day, length: number) => Day[]): { from: Day; days: Day[] } {
  const from = Date.UTC(year, month, 1) / DAY_MS
  const length = Date.UTC(year, month + 1, 1) / DAY_MS - from
  return { from, days: pick(from, length) }
}

function nth(pattern: RecurrencePattern, from: Day, length: number): Day[] {
  const named = range(from, length).filter((day) => isNamed(pattern, day))
  const at = pattern.index === 'last' ? named.length - 1 : INDEXES.indexOf(pattern.index)
  return named.slice(at, at + 1)
}

function isNamed({ daysOfWeek = [] }: RecurrencePattern, day: Day): boolean {
  return daysOfWeek.includes(dayOfWeek(day))
}

function weekStart({ firstDayOfWeek }: RecurrencePattern, day: Day): Day {
  return day - ((DAYS.indexOf(dayOfWeek(day)) - DAYS.indexOf(firstDayOfWeek) + 7) % 7)
}

function monthOf(day: Day): [year: number, month: number] {
  const date = new Date(day * DAY_MS)
  return [date.getUTCFullYear(), date.getUTCMonth()]
}

function range(from: Day, length: number): Day[] {
  return Array.from({ length }, (_, at) => from + at)
}
