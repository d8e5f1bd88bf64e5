import { expect, test } from '@jest/globals'
import { isDarkTheme } from './theme'

test.each([
  ['#ffffff', false],
  ['#FFF', false],
  ['#f0f0f0', false],
  ['#000000', true],
  ['000', true],
  ['#1f1f1fff', true],
  ['#212121', true],
  ['#0a2767', true],
  ['#ffff00', false],
  ['#808080', false],
  ['white', undefined],
  ['', undefined],
  ['#12345', undefined],
  ['#ffffff00', undefined],
  ['rgb(0, 0, 0)', undefined],
])('on %s it is dark: %s', (bodyBackgroundColor, isDark) => {
  expect(isDarkTheme({ bodyBackgroundColor })).toBe(isDark)
})

test.each([
  ['none at all', undefined],
  ['null', null],
  ['no colours', {}],
  ['a number', { bodyBackgroundColor: 0 }],
  ['equal ones', { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#1f1f1f' }],
  ['nearly equal ones', { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#cccccc' }],
])('of a theme with %s nothing is believed', (_what, theme) => {
  expect(isDarkTheme(theme as Parameters<typeof isDarkTheme>[0])).toBeUndefined()
})

test('words that can be read, and words that are no colour, leave the ground to decide', () => {
  expect(isDarkTheme({ bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff' })).toBe(true)
  expect(isDarkTheme({ bodyBackgroundColor: '#ffffff', bodyForegroundColor: 'windowtext' })).toBe(false)
})
