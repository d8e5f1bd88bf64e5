import { asEwsItemId, restFromEws } from '../kernel'
import type { Clock } from '../kernel'
import { propertyOf } from './askProperty'
import type { ShownEvent } from './calendarHost'
import type { ItemLike } from './officeTypes'
import { addressOf, momentOf } from './propertyValues'

/**
 * What Outlook shows of the open event, to be held against what Graph has under its id. What Outlook does not tell
 * within 2 s is undefined, and compared with nothing. Rejects with the signal's reason only.
 */
export async function shownEvent(item: ItemLike, ask: { clock: Clock; signal: AbortSignal }): Promise<ShownEvent> {
  const [subject, start, end, organizer] = await Promise.all([
    propertyOf(item.subject, ask),
    propertyOf(item.start, ask),
    propertyOf(item.end, ask),
    propertyOf(item.organizer, ask),
  ])
  ask.signal.throwIfAborted()
  const seriesId = asEwsItemId(item.seriesId ?? '')
  return {
    // An empty one is told as the empty text; a host that keeps silent tells nothing.
    subject: typeof subject === 'string' ? subject : undefined,
    startMs: momentOf(start),
    endMs: momentOf(end),
    startDay: dayFromMidnight(start),
    organizer: addressOf(organizer),
    seriesId: seriesId === undefined ? undefined : restFromEws(seriesId),
  }
}

function dayFromMidnight(start: Date | undefined): string | undefined {
  if (momentOf(start) === undefined || start === undefined) return undefined
  const isMidnight = start.getHours() === 0 && start.getMinutes() === 0
  if (!isMidnight) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`
}
