import { expect, test } from '@jest/globals'
import type { CalendarChoice, SeriesDay } from '../events'
import { namedEvent, TEN } from '../events/testing/events'
import type { Failure } from '../kernel'
import { english, formatIn } from './testing/english'
import {
  addedToName,
  calendarText,
  LINK_TROUBLE,
  lookUpTrouble,
  mailboxTrouble,
  secondText,
  wholeWhenText,
} from './textsPicking'

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

test('a line says that it repeats, or is off limits', () => {
  expect(secondText({ ...found, series: { kind: 'whole' } }, format)).toBe('series · Facade planning')
  expect(secondText({ ...found, series: day, isCancelled: true }, format)).toMatch(/^cancelled · repeats · \d/)
  expect(addedToName(found, false, english)).toEqual([])
  expect(addedToName({ ...found, series: day }, true, english)).toEqual(['repeats', 'you can only look at it'])
  expect(wholeWhenText({ ...found, series: { kind: 'whole' } }, format, TEN)).toBe('The whole series · Facade planning')
})

test('what cannot be found by a link or an address is told in words of its own', () => {
  expect(english(LINK_TROUBLE['group-link'].sentence)).toContain('group calendar')
  const told = (failure: Failure) => lookUpTrouble(failure)?.sentence
  expect(told({ kind: 'event-gone' })).toBe('noSuchEvent')
  expect(told({ kind: 'offline' })).toBeUndefined()
  expect(mailboxTrouble({ kind: 'folder-gone' })).toEqual({ sentence: 'noSuchMailbox', next: 'noSuchMailboxNext' })
})
