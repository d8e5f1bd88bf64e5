import { expect, test } from '@jest/globals'
import { dateOf, dayOf, daysBetween } from './recurrence'
import type { RecurrencePattern, RecurrenceRange } from './recurrence'

const PATTERN = { interval: 1, month: 0, dayOfMonth: 0, firstDayOfWeek: 'monday', index: 'first' } as const
const RANGE = { endDate: '0001-01-01', recurrenceTimeZone: 'UTC', numberOfOccurrences: 0 } as const

function dates(
  pattern: Partial<RecurrencePattern> & Pick<RecurrencePattern, 'type'>,
  range: Partial<RecurrenceRange> & Pick<RecurrenceRange, 'startDate'>,
  window: [string, string],
): string[] {
  const recurrence = { pattern: { ...PATTERN, ...pattern }, range: { ...RANGE, type: 'noEnd' as const, ...range } }
  return daysBetween(recurrence, dayOf(window[0]), dayOf(window[1])).map(dateOf)
}

test('every other day, from any window on', () => {
  const window: [string, string] = ['2031-01-01', '2031-01-06']
  expect(dates({ type: 'daily', interval: 2 }, { startDate: '2026-11-25' }, window)).toEqual([
    '2031-01-01',
    '2031-01-03',
    '2031-01-05',
  ])
  expect(dates({ type: 'daily' }, { startDate: '2026-11-25' }, ['2026-11-20', '2026-11-26'])).toEqual([
    '2026-11-25',
    '2026-11-26',
  ])
})

test('some days of every second week, which begins where the pattern says', () => {
  const weekly = { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'tuesday'] } as const
  const window: [string, string] = ['2026-11-01', '2026-12-14']
  expect(dates({ ...weekly, daysOfWeek: [...weekly.daysOfWeek] }, { startDate: '2026-11-25' }, window)).toEqual([
    '2026-11-29',
    '2026-12-08',
    '2026-12-13',
  ])
  const onSunday = { ...weekly, daysOfWeek: [...weekly.daysOfWeek], firstDayOfWeek: 'sunday' as const }
  expect(dates(onSunday, { startDate: '2026-11-25' }, window)).toEqual(['2026-12-06', '2026-12-08'])
})

test('the 31st of a month that has none is its last day; the last Friday is counted from the end', () => {
  expect(
    dates({ type: 'absoluteMonthly', dayOfMonth: 31 }, { startDate: '2026-11-01' }, ['2027-01-15', '2027-04-30']),
  ).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  expect(
    dates(
      { type: 'relativeMonthly', interval: 3, daysOfWeek: ['friday'], index: 'last' },
      { startDate: '2026-11-01' },
      ['2026-11-01', '2027-06-30'],
    ),
  ).toEqual(['2026-11-27', '2027-02-26', '2027-05-28'])
})

test('yearly, by date and by day of the week', () => {
  expect(
    dates({ type: 'absoluteYearly', month: 2, dayOfMonth: 29 }, { startDate: '2026-11-25' }, [
      '2027-01-01',
      '2028-12-31',
    ]),
  ).toEqual(['2027-02-28', '2028-02-29'])
  expect(
    dates({ type: 'relativeYearly', month: 12, daysOfWeek: ['monday'], index: 'second' }, { startDate: '2026-11-25' }, [
      '2026-01-01',
      '2027-12-31',
    ]),
  ).toEqual(['2026-12-14', '2027-12-13'])
})

test('an end date, and a number of times, which is counted from the beginning wherever one looks', () => {
  const all: [string, string] = ['2026-01-01', '2030-01-01']
  const until = { startDate: '2026-11-25', type: 'endDate', endDate: '2026-11-27' } as const
  expect(dates({ type: 'daily' }, until, all)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27'])
  const three = { startDate: '2026-11-25', type: 'numbered', numberOfOccurrences: 3 } as const
  expect(dates({ type: 'absoluteMonthly', dayOfMonth: 5 }, three, all)).toEqual([
    '2026-12-05',
    '2027-01-05',
    '2027-02-05',
  ])
  expect(dates({ type: 'absoluteMonthly', dayOfMonth: 5 }, three, ['2027-02-01', '2028-01-01'])).toEqual(['2027-02-05'])
})

test('a pattern that never moves on is a mistake of the world', () => {
  expect(() =>
    dates({ type: 'daily', interval: 0 }, { startDate: '2026-11-25' }, ['2026-11-25', '2026-11-26']),
  ).toThrow('every 0')
})
