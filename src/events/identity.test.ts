import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shownDay, verdictOn } from './identity'
import { namedEvent, restId, shownEvent, TEN } from './testing/events'

const HOUR_MS = 3_600_000
const MIDNIGHT = Date.UTC(2026, 10, 24)

test('what Outlook shows and what Graph has agree', () => {
  expect(verdictOn(shownEvent(), namedEvent())).toBe('same')
  expect(verdictOn(shownEvent({ subject: ' Site\r\n meeting ' }), namedEvent())).toBe('same')
  // What Outlook does not tell is compared with nothing.
  const quiet = shownEvent({ subject: undefined, endMs: undefined, organizer: undefined })
  expect(verdictOn(quiet, namedEvent())).toBe('same')
  // An organizer who left may be an Exchange name in one place.
  const left = namedEvent({ organizerAddress: '/o=exchangelabs/cn=recipients/cn=left' })
  expect(verdictOn(shownEvent(), left)).toBe('same')
})

test.each([
  ['another start', { startMs: TEN + HOUR_MS, endMs: TEN + 2 * HOUR_MS }],
  ['another end', { endMs: TEN + 2 * HOUR_MS }],
  ['another subject', { subject: 'Site meeting 2' }],
  ['no subject where there is one', { subject: '' }],
  ['another organizer', { organizer: 'other@contoso.example' }],
  ['no start told, which is not enough', { startMs: undefined }],
] as const)('one thing is enough for another event: %s', (_name, changes) => {
  expect(verdictOn(shownEvent(changes), namedEvent())).toBe('another')
})

test('a series is never taken for a day of it, even at its first day', () => {
  expect(verdictOn(shownEvent(), namedEvent({ series: { kind: 'whole' } }))).toBe('series')
})

test('a whole day is the same day wherever the person is, and never the day beside it', () => {
  const whole = namedEvent({ isAllDay: true, startMs: MIDNIGHT, endMs: MIDNIGHT + 24 * HOUR_MS })
  fc.assert(
    fc.property(
      fc.integer({ min: -12 * 4, max: 14 * 4 }),
      fc.constantFrom(-1, 0, 1),
      fc.boolean(),
      (quarters, days, isOwnZone) => {
        const zoneMs = (quarters * HOUR_MS) / 4
        const dayMs = MIDNIGHT + days * 24 * HOUR_MS
        const startMs = dayMs - zoneMs
        const shown = shownEvent({
          startMs,
          endMs: startMs + 24 * HOUR_MS,
          // In the zone of the browser the day is known; in another one only the moment is.
          startDay: isOwnZone ? new Date(dayMs).toISOString().slice(0, 10) : undefined,
        })
        const verdict = verdictOn(shown, whole)
        if (days !== 0) expect(verdict).toBe('another')
        else if (isOwnZone || Math.abs(zoneMs) < 10 * HOUR_MS) expect(verdict).toBe('same')
      },
    ),
    { numRuns: 500 },
  )
})

test('a whole day over a change of the clocks is still that day; two days are not one', () => {
  const whole = namedEvent({ isAllDay: true, startMs: MIDNIGHT, endMs: MIDNIGHT + 24 * HOUR_MS })
  const shown = (hours: number) => shownEvent({ startMs: MIDNIGHT - HOUR_MS, endMs: MIDNIGHT + (hours - 1) * HOUR_MS })
  expect([23, 24, 25, 48].map((hours) => verdictOn(shown(hours), whole))).toEqual(['same', 'same', 'same', 'another'])
})

test('of the days of a series the one that is shown', () => {
  const day = (number: number) =>
    namedEvent({
      series: { kind: 'day', masterId: restId('SERIES='), originalStartMs: undefined },
      startMs: TEN + number * 24 * HOUR_MS,
      endMs: TEN + (number * 24 + 1) * HOUR_MS,
    })
  const days = [day(-1), day(0), day(1)]
  expect(shownDay(shownEvent(), days)).toBe(days[1])
  expect(shownDay(shownEvent({ subject: 'Changed in the form' }), days)).toBeUndefined()
})
