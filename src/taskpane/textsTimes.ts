import type { FoundEvent } from '../events'
import type { Format } from './format'
import { subjectText } from './textsEvent'

type Times = Pick<FoundEvent, 'startMs' | 'endMs' | 'isAllDay'>

/** `10:30 AM – 11:30 AM`, `All day`; undefined where the event does not say. An end before the start is left out. */
export function timesText({ startMs, endMs, isAllDay }: Times, format: Format): string | undefined {
  if (startMs === undefined) return undefined
  if (isAllDay) return format.say('allDay')
  if (endMs === undefined || endMs <= startMs) return format.time(startMs)
  return format.say('timeRange', { start: format.time(startMs), end: format.time(endMs) })
}

/** The heading over the events of one day. */
export function dayText({ startMs }: Times, format: Format, nowMs: number): string {
  return startMs === undefined ? format.say('withoutDate') : format.day(startMs, nowMs)
}

/** `Tue, Nov 24, 10:30 AM – 11:30 AM`; undefined where the event does not say. */
export function whenText(event: Times, format: Format, nowMs: number): string | undefined {
  const times = timesText(event, format)
  return times === undefined ? undefined : format.say('dayAndTimes', { day: dayText(event, format, nowMs), times })
}

/** `Site meeting, Tue, Nov 24, 10:30 AM, Facade planning, cancelled`. */
export function eventName(event: FoundEvent, format: Format, nowMs: number): string {
  return format.comma([
    subjectText(event.subject, format.say),
    whenText(event, format, nowMs),
    event.organizer,
    event.isCancelled ? format.say('eventCancelled') : undefined,
  ])
}
