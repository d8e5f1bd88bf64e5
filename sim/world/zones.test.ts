import { expect, test } from '@jest/globals'
import { momentAt, wallClock, zoneNamed } from './zones'

const at = (text: string) => Date.parse(text)

test.each([
  ['Europe/Berlin', '2026-11-25T07:00Z', '2026-11-25T06:00Z'],
  ['Europe/Berlin', '2026-07-01T07:00Z', '2026-07-01T05:00Z'],
  ['America/New_York', '2026-11-25T07:00Z', '2026-11-25T12:00Z'],
  ['Asia/Kolkata', '2026-11-25T07:00Z', '2026-11-25T01:30Z'],
  ['Pacific/Auckland', '2026-11-25T07:00Z', '2026-11-24T18:00Z'],
  ['UTC', '2026-11-25T07:00Z', '2026-11-25T07:00Z'],
] as const)('%s: the wall shows %s at %s', (zone, wall, moment) => {
  expect(momentAt(at(wall), zone)).toBe(at(moment))
  expect(wallClock(at(moment), zone)).toBe(at(wall))
})

test('an hour that is skipped is gone through later, of one that comes twice the first is meant', () => {
  expect(momentAt(at('2026-03-29T02:30Z'), 'Europe/Berlin')).toBe(at('2026-03-29T01:30Z'))
  expect(momentAt(at('2026-10-25T02:30Z'), 'Europe/Berlin')).toBe(at('2026-10-25T00:30Z'))
})

test('a zone has a name of IANA and one of Windows', () => {
  expect(zoneNamed('europe/berlin')).toBe('Europe/Berlin')
  expect(zoneNamed('Eastern Standard Time')).toBe('America/New_York')
  expect(zoneNamed('Pacific Standard Time')).toBeUndefined()
})
