import * as v from 'valibot'
import type { Line } from './jCal'

/** Graph's patternedRecurrence. */
export const Recurrence = v.object({
  pattern: v.object({
    type: v.string(),
    interval: v.nullish(v.number(), 1),
    month: v.nullish(v.number(), 0),
    dayOfMonth: v.nullish(v.number(), 0),
    daysOfWeek: v.nullish(v.array(v.string()), []),
    firstDayOfWeek: v.nullish(v.string()),
    index: v.nullish(v.string()),
  }),
  range: v.object({
    type: v.string(),
    startDate: v.nullish(v.string(), ''),
    endDate: v.nullish(v.string(), ''),
    numberOfOccurrences: v.nullish(v.number(), 0),
  }),
})
type RecurrenceJson = v.InferOutput<typeof Recurrence>
type PatternJson = RecurrenceJson['pattern']
type Rule = Readonly<Record<string, string | number | readonly (string | number)[]>>

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKS = ['first', 'second', 'third', 'fourth']

/**
 * A series as RRULE. Its days are those of the organizer's time zone and the file is in UTC, so a series whose first
 * day is another one in UTC does not map, nor does a pattern that is not known: then the file is its first event.
 */
export function recurrenceLine(recurrence: RecurrenceJson | undefined, start: string): Line[] {
  if (recurrence === undefined || recurrence.range.startDate !== start.slice(0, 10)) return []
  const pattern = patternRule(recurrence.pattern)
  if (pattern === undefined) return []
  const isAllDay = start.length === 'YYYY-MM-DD'.length
  const rule: Rule = {
    ...pattern,
    interval: recurrence.pattern.interval,
    ...rangeRule(recurrence.range, isAllDay),
  }
  return [['rrule', {}, 'recur', rule]]
}

function patternRule(pattern: PatternJson): Rule | undefined {
  const days = pattern.daysOfWeek.map(dayCode)
  const week = weekNumber(pattern.index)
  const { month, dayOfMonth: day } = pattern
  switch (pattern.type) {
    case 'daily':
      return { freq: 'DAILY' }
    case 'weekly':
      return days.length === 0
        ? undefined
        : { freq: 'WEEKLY', byday: days, wkst: dayCode(pattern.firstDayOfWeek ?? 'sunday') }
    case 'absoluteMonthly':
      return day === 0 ? undefined : { freq: 'MONTHLY', bymonthday: [day] }
    case 'relativeMonthly':
      return days.length === 0 ? undefined : { freq: 'MONTHLY', byday: days, bysetpos: [week] }
    case 'absoluteYearly':
      return day === 0 || month === 0 ? undefined : { freq: 'YEARLY', bymonth: [month], bymonthday: [day] }
    case 'relativeYearly':
      return days.length === 0 || month === 0
        ? undefined
        : { freq: 'YEARLY', bymonth: [month], byday: days, bysetpos: [week] }
    default:
      return undefined
  }
}

function rangeRule({ type, endDate, numberOfOccurrences }: RecurrenceJson['range'], isAllDay: boolean): Rule {
  if (type === 'numbered' && numberOfOccurrences > 0) return { count: numberOfOccurrences }
  if (type !== 'endDate' || !/^\d{4}-\d\d-\d\d$/.test(endDate)) return {}
  return { until: isAllDay ? endDate : `${endDate}T23:59:59Z` }
}

function dayCode(day: string): string {
  return (DAYS.includes(day.toLowerCase()) ? day : 'monday').slice(0, 2).toUpperCase()
}

/** -1: the last one. */
function weekNumber(index: string | null | undefined): number {
  return index === 'last' ? -1 : Math.max(0, WEEKS.indexOf(index ?? 'first')) + 1
}
