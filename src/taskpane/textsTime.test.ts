import { expect, test } from '@jest/globals'
import { aboutText, paceText, secondsText } from './textsTime'

import { formatIn } from './testing/english'

const MB = 1024 * 1024
const format = formatIn('en-US')

test('seconds become minutes where nobody counts seconds', () => {
  expect([1, 3, 119, 120, 121].map((seconds) => secondsText(seconds, format))).toEqual([
    '1 second',
    '3 seconds',
    '119 seconds',
    '2 minutes',
    '3 minutes',
  ])
})

test.each([
  [0, 'a few seconds'],
  [5, 'a few seconds'],
  [5.1, 'about 10 s'],
  [31, 'about 40 s'],
  [50, 'about 50 s'],
  [51, 'about 1 min'],
  [60, 'about 1 min'],
  [61, 'about 2 min'],
  [600, 'about 10 min'],
  [601, 'about 15 min'],
  [55 * 60, 'about 55 min'],
  [55 * 60 + 1, 'about 1 h'],
  [3601, 'about 1 h 15 min'],
  [7200, 'about 2 h'],
])('an estimate of %d seconds is told upwards, in steps: %s', (seconds, text) => {
  expect(aboutText(seconds * 1000, format)).toBe(text)
})

test('the pace is told once it is known, with what is left beyond the bytes under way', () => {
  const progress = { confirmedBytes: 8 * MB, inFlightBytes: 4 * MB, totalBytes: 60 * MB, bytesPerSecond: 1.2 * MB }
  expect(paceText(progress, format)).toBe('1.2 MB/s, about 40 s left')
  expect(paceText({ ...progress, inFlightBytes: 52 * MB }, format)).toBe('1.2 MB/s, a few seconds left')
  // More in flight than the whole: the wire carries more than the file.
  expect(paceText({ ...progress, inFlightBytes: 90 * MB }, format)).toBe('1.2 MB/s, a few seconds left')
  expect(paceText({ ...progress, bytesPerSecond: undefined }, format)).toBeUndefined()
  expect(paceText({ ...progress, bytesPerSecond: 0 }, format)).toBeUndefined()
})
