import type { CalendarChoice, FoundEvent, LinkTrouble } from '../events'
import type { Failure } from '../kernel'
import type { PlainKey, Say } from '../texts'
import { DOT } from './format'
import type { Format } from './format'
import { timesText, whenText } from './textsTimes'

/** `Site (Facade planning), you can only look at it`. */
export function calendarText({ name, owner, mailbox, canEdit }: CalendarChoice, say: Say): string {
  const own = owner === undefined ? name : say('calendarWithOwner', { calendar: name, owner })
  const calendar = mailbox ?? own
  return canEdit ? calendar : say('calendarToLookAt', { calendar })
}

/** Under the subject: cancelled, series, 10:30 AM – 11:30 AM, Facade planning. */
export function secondParts(event: FoundEvent, format: Format): string[] {
  const { series, isCancelled, organizer } = event
  const parts = [
    isCancelled ? format.say('eventCancelled') : undefined,
    series === undefined ? undefined : format.say(SERIES_WORDS[series.kind]),
    series?.kind === 'whole' ? undefined : timesText(event, format),
    organizer,
  ]
  return parts.filter((part): part is string => part !== undefined && part !== '')
}

const SERIES_WORDS: Record<NonNullable<FoundEvent['series']>['kind'], PlainKey> = {
  whole: 'eventSeries',
  day: 'eventRepeats',
}

/** When a single event takes place, day and all. */
export function wholeWhenText(event: FoundEvent, format: Format, nowMs: number): string {
  const parts = [
    event.isCancelled ? format.say('eventCancelled') : undefined,
    event.series?.kind === 'whole' ? format.say('wholeSeries') : whenText(event, format, nowMs),
    event.organizer,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(DOT)
}

/** Cause and next step. */
export interface Words {
  sentence: PlainKey
  next: PlainKey
}

/** Why what was pasted names no event. */
export const LINK_TROUBLE: Readonly<Record<LinkTrouble, Words>> = {
  empty: { sentence: 'linkEmpty', next: 'copyAddressOfEvent' },
  'too-long': { sentence: 'linkTooLong', next: 'linkTooLongNext' },
  mail: { sentence: 'linkToMail', next: 'linkToMailNext' },
  'other-cloud': { sentence: 'linkToOtherCloud', next: 'linkToOtherCloudNext' },
  'other-site': { sentence: 'linkElsewhere', next: 'copyAddressOfEvent' },
  'group-link': { sentence: 'groupRefused', next: 'groupRefusedNext' },
  'no-event': { sentence: 'linkToNoEvent', next: 'linkToNoEventNext' },
  'cut-id': { sentence: 'linkIdCut', next: 'linkIdCutNext' },
  nonsense: { sentence: 'linkNonsense', next: 'copyAddressOfEvent' },
}

/** A failed look for a pasted event, where it means something else than for an open one; undefined: the usual words do. */
export function lookUpTrouble(failure: Failure): Words | undefined {
  if (failure.kind === 'not-an-id') return LINK_TROUBLE['cut-id']
  const isOfAnother = failure.kind === 'refused' && failure.code === 'ErrorInvalidMailboxItemId'
  return failure.kind === 'event-gone' || isOfAnother ? { sentence: 'noSuchEvent', next: 'noSuchEventNext' } : undefined
}

/** The same for somebody else's calendar. */
export function mailboxTrouble(failure: Failure): Words | undefined {
  return failure.kind === 'folder-gone' ? { sentence: 'noSuchMailbox', next: 'noSuchMailboxNext' } : undefined
}
