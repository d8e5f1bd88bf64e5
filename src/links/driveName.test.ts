import { expect, test } from '@jest/globals'
import { driveName, numbered } from './driveName'

test.each([
  ['film.mov', 'film.mov'],
  ['50 % of “all” #2 & more.zip', '50 % of “all” #2 & more.zip'],
  ['a/b\\c:d*e?f"g<h>i|j.txt', 'a-b-c-d-e-f-g-h-i-j.txt'],
  ['  spaced . ', 'spaced'],
  ['~$lock.docx', '$lock.docx'],
  ['CON', 'file CON'],
  ['con.txt', 'file con.txt'],
  ['LPT1', 'file LPT1'],
  ['_vti_bin', '-vti-bin'],
  ['...', 'file'],
  ['', 'file'],
])('%j is kept as %j', (wanted, kept) => {
  expect(driveName(wanted)).toBe(kept)
})

test('a long name is cut before its ending, and no letter in two', () => {
  expect(driveName(`${'x'.repeat(300)}.tar.gz`)).toBe(`${'x'.repeat(193)}.tar.gz`)
  expect(driveName(`${'😀'.repeat(150)}.mov`).endsWith('😀.mov')).toBe(true)
  expect(driveName(`${'😀'.repeat(150)}.mov`).length).toBeLessThanOrEqual(200)
})

test('numbers stand before the ending', () => {
  expect(numbered('film.mov', 1)).toBe('film.mov')
  expect(numbered('film.mov', 2)).toBe('film (2).mov')
  expect(numbered('plans.tar.gz', 3)).toBe('plans (3).tar.gz')
  expect(numbered('README', 2)).toBe('README (2)')
  expect(numbered('Minutes of the 3. meeting', 2)).toBe('Minutes of the 3. meeting (2)')
})
