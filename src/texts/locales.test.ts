import { expect, test } from '@jest/globals'
import { directionOf, localeOf, LOCALES } from './locales'

test('every language of ours is found by its own name, however it is written', () => {
  for (const locale of LOCALES) {
    expect([locale, locale.toLowerCase(), locale.toUpperCase()].map(localeOf)).toEqual([locale, locale, locale])
  }
})

test.each([
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['en-GB', 'en'],
  ['ar-SA', 'ar'],
  ['es-419', 'es'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['iw', 'he'],
  ['iw-IL', 'he'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh_CN', 'zh-Hans'],
  [' fr-FR ', 'fr'],
])('%s is read as %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale)
})

test.each([
  'zh-TW',
  'zh-HK',
  'zh-MO',
  'zh-Hant',
  'zh-Hant-TW',
  'zh_TW',
  'nl-NL',
  'den',
  'e',
  'nonsense',
  '-',
  '',
  '  ',
])('“%s” is nothing we speak: English', (language) => {
  expect(localeOf(language)).toBe('en')
})

test('Arabic and Hebrew are written from right to left, all others from left to right', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar', 'he'])
})
