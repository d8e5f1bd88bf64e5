import { expect, test } from '@jest/globals'
import type { Catalogue } from './catalogue'
import { en } from './en'
import type { Locale } from './locales'
import { createSay } from './say'

const say = createSay('en', en)
const sayIn = (locale: Locale, catalogue: Partial<Catalogue> = {}) => createSay(locale, { ...en, ...catalogue })

test('a sentence is said with its values', () => {
  expect(say('attach')).toBe('Attach')
  expect(say('sizeOf', { done: '12.4', total: '60 MB' })).toBe('12.4 of 60 MB')
})

test('a number decides about the words, and is written as the language writes it', () => {
  expect([0, 1, 2, 5_000].map((count) => say('seconds', { count }))).toEqual([
    '0 seconds',
    '1 second',
    '2 seconds',
    '5,000 seconds',
  ])
  const seconds = '{count, plural, one {# sekunda} few {# sekundy} many {# sekund} other {# sekundy}}'
  const polish = sayIn('pl', { seconds })
  expect([1, 2, 5, 22, 12_345].map((count) => polish('seconds', { count }))).toEqual([
    '1 sekunda',
    '2 sekundy',
    '5 sekund',
    '22 sekundy',
    '12\u00a0345 sekund',
  ])
})

test('Arabic has Latin digits, as Outlook and the file managers beside it', () => {
  expect(sayIn('ar')('seconds', { count: 12 })).toBe('12 seconds')
})

test.each(['ar', 'he'] as const)('in %s each value keeps its own direction, and numbers need none', (locale) => {
  expect(sayIn(locale)('sizeOf', { done: '', total: '60 MB' })).toBe(' of \u206860 MB\u2069')
  expect(sayIn(locale)('chooseAgain', { name: 'a (1).pdf' })).toBe('Choose “\u2068a (1).pdf\u2069” again')
  expect(sayIn(locale)('seconds', { count: 2 })).toBe('2 seconds')
  expect(sayIn(locale)('attach')).toBe('Attach')
})

test.each(['ar', 'he'] as const)('in %s words of the catalogue run its way, whatever they begin with', (locale) => {
  const speak = sayIn(locale)
  expect(speak('sentenceAndNext', { first: 'Outlook אינו עונה.', next: 'נסו שוב.' })).toBe(
    '\u2067Outlook אינו עונה.\u2069 \u2067נסו שוב.\u2069',
  )
  // Two times, each of which keeps its own direction: the first of them stands at the right.
  const times = speak('timeRange', { start: '10:00', end: '11:00' })
  expect(speak('onlyThisDayWhen', { when: times })).toBe(
    'Only this day: \u2067\u206810:00\u2069 – \u206811:00\u2069\u2069',
  )
})

test('from left to right nothing is put around a value', () => {
  expect(sayIn('ja')('chooseAgain', { name: 'a.pdf' })).toBe('Choose “a.pdf” again')
})

const NAMES = [
  '{name}.txt',
  '{count, plural, other {#}}',
  'it’s {',
  "it's '{'",
  '#1 $& $1 %s',
  '\\u0041.txt',
  '\\\\u0041 \\x41',
  '\\u005cu0041',
  'C:\\x41\\u0042',
  '\\',
]

test.each(NAMES)('the name %j is shown as it is', (name) => {
  expect(say('chooseAgain', { name })).toBe(`Choose “${name}” again`)
  expect(sayIn('he')('chooseAgain', { name })).toBe(`Choose “\u2068${name}\u2069” again`)
  // A sentence in a sentence.
  const cause = say('chooseAgain', { name })
  expect(say('saidNotSaved', { cause })).toBe(`The event could not be saved. ${cause}`)
})
