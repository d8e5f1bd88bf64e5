import { dateOf, dayOf, daysBetween } from '../world/recurrence'
import type { Recurrence } from '../world/recurrence'
import { wallClock, ZONES } from '../world/zones'
import type { ZoneName } from '../world/zones'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TYPES = {
  daily: 'daily',
  weekly: 'weekly',
  absoluteMonthly: 'monthly',
  relativeMonthly: 'monthly',
  absoluteYearly: 'yearly',
  relativeYearly: 'yearly',
} as const
/** A series is counted out to its end within this: Outlook takes at most 999 times. */
const FAR_AHEAD_DAYS = 999 * 366

/** A series as the host hands it to Office.js, which makes its `recurrence` from it. */
export function hostRecurrence(
  recurrence: Recurrence,
  { startMs, endMs, zone }: { startMs: number; endMs: number; zone: ZoneName },
): Record<string, unknown> {
  const { pattern, range } = recurrence
  const [startYear, startMonth, startDay] = range.startDate.split('-').map(Number)
  const wallMinutes = Math.floor(wallClock(startMs, zone) / MINUTE_MS)
  const isRelative = pattern.type === 'relativeMonthly' || pattern.type === 'relativeYearly'
  const days = (pattern.daysOfWeek ?? []).map((day) => day.slice(0, 3))
  return {
    recurrenceType: TYPES[pattern.type],
    recurrenceProperties: {
      interval: pattern.interval,
      firstDayOfWeek: pattern.firstDayOfWeek.slice(0, 3),
      ...(pattern.type === 'weekly' ? { days } : {}),
      ...(isRelative ? { weekNumber: pattern.index, dayOfWeek: days[0] } : { dayOfMonth: pattern.dayOfMonth }),
      ...(pattern.month === 0 ? {} : { month: MONTHS[pattern.month - 1] }),
    },
    recurrenceTimeZone: { name: ZONES[zone], offset: wallMinutes - Math.floor(startMs / MINUTE_MS) },
    seriesTimeJson: {
      startYear,
      startMonth,
      startDay,
      startTimeMin: ((wallMinutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES,
      durationMin: Math.round((endMs - startMs) / MINUTE_MS),
      ...endOf(recurrence),
    },
  }
}

function endOf(recurrence: Recurrence): Record<string, unknown> {
  const { range } = recurrence
  if (range.type === 'noEnd') return { noEndDate: true }
  const start = dayOf(range.startDate)
  const last =
    range.type === 'endDate'
      ? range.endDate
      : dateOf(daysBetween(recurrence, start, start + FAR_AHEAD_DAYS).at(-1) ?? start)
  const [endYear, endMonth, endDay] = last.split('-').map(Number)
  return { endYear, endMonth, endDay }
}
