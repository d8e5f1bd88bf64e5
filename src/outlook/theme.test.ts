import { expect, test } from '@jest/globals'
import { isDarkColor } from './theme'

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
])('%s is dark: %s', (color, dark) => {
  expect(isDarkColor(color)).toBe(dark)
})
