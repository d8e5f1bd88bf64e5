import type { FoundEvent } from '../events'
import type { Format } from './format'
import { subjectText } from './textsEvent'
import { FIND } from './textsFind'

type Times = Pick<FoundEvent, 'startMs' | 'endMs' | 'isAllDay'>

/** `10:30 AM – 11:30 AM`, `All day`; undefined where the event does not say. An end before the start is left out. */
export function timesText({ startMs, endMs, isAllDay }: Times, format: Format): string | undefined {
  if (startMs === undefined) return undefined
  if (isAllDay) return 'All day'
  if (endMs === undefined || endMs <= startMs) return format.time(startMs)
  return `${format.time(startMs)} – ${format.time(endMs)}`
}

/** The heading over the events of one day. */
export function dayText({ startMs }: Times, format: Format, nowMs: number): string {
  return startMs === undefined ? 'Without a date' : format.day(startMs, nowMs)
}

/** `Tue, Nov 24, 10:30 AM – 11:30 AM`; undefined where the event does not say. */
export function whenText(event: Times, format: Format, nowMs: number): string | undefined {
  if (event.startMs === undefined) return undefined
  return [dayText(event, format, nowMs), timesText(event, format)].join(', ')
}

/** `Site meeting, Tue, Nov 24, 10:30 AM, Facade planning, cancelled`. */
export function eventName(event: FoundEvent, format: Format, nowMs: number): string {
  const parts = [
    subjectText(event.subject),
    whenText(event, format, nowMs),
    event.organizer,
    event.isCancelled ? FIND.cancelled : undefined,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
