import { expect, test } from '@jest/globals'
import type { CalendarChoice, SeriesDay } from '../events'
import { namedEvent, TEN } from '../events/testing/events'
import type { Failure } from '../kernel'
import { english, formatIn } from './testing/english'
import { calendarText, LINK_TROUBLE, lookUpTrouble, mailboxTrouble, secondParts, wholeWhenText } from './textsPicking'

const format = formatIn('en-US')
const day = { kind: 'day', masterId: 'SERIES=', originalStartMs: undefined } as unknown as SeriesDay
const found = namedEvent({ organizer: 'Facade planning' })
const calendar = (rest: Partial<CalendarChoice>) =>
  calendarText(
    { name: 'Site', owner: undefined, mailbox: undefined, canEdit: true, ...rest } as CalendarChoice,
    english,
  )

test('a calendar says whose it is, and whether it can only be looked at', () => {
  expect(calendar({})).toBe('Site')
  expect(calendar({ owner: 'Facade planning' })).toBe('Site (Facade planning)')
  expect(calendar({ owner: 'Facade planning', canEdit: false })).toBe('Site (Facade planning), you can only look at it')
  expect(calendar({ mailbox: 'site@contoso.example' })).toBe('site@contoso.example')
})

test('a line says that it repeats', () => {
  expect(secondParts({ ...found, series: { kind: 'whole' } }, format)).toEqual(['series', 'Facade planning'])
  expect(secondParts({ ...found, series: day, isCancelled: true }, format).slice(0, 2)).toEqual([
    'cancelled',
    'repeats',
  ])
  expect(wholeWhenText({ ...found, series: { kind: 'whole' } }, format, TEN)).toBe(
    'The whole series\u00a0· Facade planning',
  )
})

test('what cannot be found by a link or an address is told in words of its own', () => {
  expect(english(LINK_TROUBLE['group-link'].sentence)).toContain('group calendar')
  const told = (failure: Failure) => lookUpTrouble(failure)?.sentence
  expect(told({ kind: 'event-gone' })).toBe('noSuchEvent')
  expect(told({ kind: 'offline' })).toBeUndefined()
  expect(mailboxTrouble({ kind: 'folder-gone' })).toEqual({ sentence: 'noSuchMailbox', next: 'noSuchMailboxNext' })
})
