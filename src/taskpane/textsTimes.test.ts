import { expect, test } from '@jest/globals'
import { openEventAddress } from '../events'
import type { FoundEvent } from '../events'
import type { RestItemId } from '../kernel'
import { formatIn } from './testing/english'
import { eventName, timesText, whenText } from './textsTimes'

const format = formatIn('en-GB')
/** In the time zone of whoever runs this, so that the words are the same everywhere. */
const at = (hour: number) => new Date(2026, 10, 24, hour).getTime()
const event = (rest: Partial<FoundEvent>): FoundEvent => ({
  address: openEventAddress('id' as RestItemId, undefined),
  subject: 'Site meeting',
  startMs: at(10),
  endMs: at(11),
  isAllDay: false,
  organizer: 'Facade planning',
  isOrganizer: false,
  isCancelled: false,
  isMeeting: true,
  ...rest,
})

test('an event says when it is, and an end before its start is not believed', () => {
  expect(timesText(event({}), format)).toBe('10:00 – 11:00')
  expect(timesText(event({ endMs: at(9) }), format)).toBe('10:00')
  expect(timesText(event({ isAllDay: true }), format)).toBe('All day')
  expect(whenText(event({ startMs: undefined }), format, at(8))).toBeUndefined()
})

test('the year is said where it is another one', () => {
  const nextYear = new Date(2027, 0, 4).getTime()
  expect(whenText(event({}), format, nextYear)).toBe('Tue, 24 Nov 2026, 10:00 – 11:00')
})

test('its name holds subject, day, time, organizer, and that it is cancelled', () => {
  expect(eventName(event({ isCancelled: true }), format, at(8))).toBe(
    'Site meeting, Tue 24 Nov, 10:00 – 11:00, Facade planning, cancelled',
  )
  expect(eventName(event({ subject: '', startMs: undefined, organizer: '' }), format, at(8))).toBe('(no subject)')
})
