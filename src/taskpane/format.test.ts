import { expect, test } from '@jest/globals'
import { createFormat, splitName } from './format'
import { english as say, formatIn } from './testing/english'

const KB = 1024
const MB = 1024 * KB
const english = formatIn('en-US')

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1,023 bytes'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [3 * MB, '3 MB'],
  [12.44 * MB, '12.4 MB'],
  [MB - 1, '1 MB'],
  [150 * MB, '150 MB'],
  [1023.96 * MB, '1 GB'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(english.bytes(bytes)).toBe(text)
})

test('progress is told in the unit of the whole', () => {
  expect(english.bytesOf(12.4 * MB, 60 * MB)).toBe('12.4 of 60 MB')
  expect(english.bytesOf(0, 900)).toBe('0 of 900 bytes')
})

test.each([
  [500, '0.49 KB/s'],
  [347 * KB, '350 KB/s'],
  [1.24 * MB, '1.2 MB/s'],
  [12.4 * MB, '12 MB/s'],
  [117 * MB, '120 MB/s'],
])('%d bytes in a second are a rate of %s', (bytesPerSecond, text) => {
  expect(english.rate(bytesPerSecond)).toBe(text)
})

test('a date is the time for today, the day for this year, and has a year otherwise', () => {
  const now = new Date(2026, 10, 24, 18).getTime()
  expect(english.date(new Date(2026, 10, 24, 9, 5).getTime(), now)).toBe('9:05 AM')
  expect(english.date(new Date(2026, 10, 3).getTime(), now)).toBe('Nov 3')
  expect(english.date(new Date(2025, 10, 3).getTime(), now)).toBe('Nov 3, 2025')
})

test('numbers and units follow the language that is spoken, digits stay Latin', () => {
  const spoken = (locale: 'de' | 'fr' | 'ar', language: string) => createFormat(language, { locale, say })
  expect(spoken('de', 'de-DE').bytes(12.4 * MB)).toBe('12,4 MB')
  expect(spoken('de', 'de-CH').bytes(1234)).toBe('2 KB')
  expect(spoken('fr', 'fr-FR').bytes(12.4 * MB)).toBe('12,4\u202fMo')
  expect(spoken('ar', 'ar-SA').bytes(60 * MB)).toBe('60 م.ب')
})

test('a language that nobody translated, or nobody knows, is English in the manner of its country', () => {
  const noonMs = new Date(2026, 10, 30, 15, 5).getTime()
  expect(formatIn('not a language').bytes(12.4 * MB)).toBe('12.4 MB')
  expect(formatIn('fa-IR').bytes(12.4 * MB)).toBe('12.4 MB')
  expect(formatIn('da-DK').dayAndTime(noonMs)).toMatch(/^Mon, 30 Nov 2026/)
  expect(formatIn('en-US').dayAndTime(noonMs)).toMatch(/^Mon, Nov 30, 2026/)
})

test('days are those of the calendar that Outlook shows, also where another one is in use', () => {
  const noonMs = new Date(2026, 10, 30, 12).getTime()
  const arabic = createFormat('ar-SA', { locale: 'ar', say })
  expect(arabic.dayAndTime(noonMs)).toContain('2026')
  expect(formatIn('th-TH').dayAndTime(noonMs)).toContain('2026')
})

test('a long name is split so that its ending stays, and never within a letter', () => {
  expect(splitName('minutes.txt')).toEqual({ head: 'minutes.txt', tail: '' })
  const { head, tail } = splitName('Quarterly report of the northern region.xlsx')
  expect(head + tail).toBe('Quarterly report of the northern region.xlsx')
  expect(tail).toBe('gion.xlsx')
  const family = '👨‍👩‍👧'
  expect(splitName(family.repeat(30)).tail).toBe(family.repeat(9))
})

test.each([
  'th-TH',
  'th-TH-u-ca-buddhist',
  'fa-IR-u-ca-persian-nu-arabext',
  'ar-SA',
  'ar-SA-u-ca-islamic',
  'ja-JP-u-ca-japanese',
])('an Outlook that speaks %s counts the years of its own calendar, in digits that everybody reads', (language) => {
  const format = createFormat(language, { locale: 'en', say })
  const atMs = new Date(2026, 10, 24, 18, 5).getTime()
  for (const text of [format.dayAndTime(atMs), format.day(atMs, 0), format.date(atMs, 0)]) expect(text).toMatch(/2026/)
  expect(format.time(atMs)).toMatch(/(18|6):05/)
  expect(format.count(1234)).toMatch(/^1.234$/)
})
