import type { CalendarChoice, FoundEvent, LinkTrouble } from '../events'
import type { Failure } from '../kernel'
import type { Format } from './format'
import { FIND } from './textsFind'
import { PICK } from './textsPick'
import { timesText, whenText } from './textsTimes'

/** Words of the event picker, fetched with it. */
export const PICKING = {
  calendar: 'Calendar',
  upcoming: 'Coming up',
  others: 'Of others',
  somebodys: 'Somebody else’s calendar…',
  mailboxAddress: 'E-mail address of the person or the room',
  showCalendar: 'Show the calendar',
  noAddress: { sentence: 'This is no e-mail address.', next: 'Write it like name@company.com.' },
  byLink: 'By link or id…',
  link: 'Link or id of the event',
  lookUp: 'Look it up',
  asking: 'Looking…',
  chooseIt: 'Choose this event',
  tryAnyway: 'Try it all the same',
  unseen: 'Event that cannot be read',
  oneDayElsewhere: 'For one day only, find that day among the events that are coming up.',
  onlyLook: 'You can only look at this calendar. To put something on its events, ask its owner for the right to edit.',
} as const

export const ONLY_LOOK = 'you can only look at it'

/** `Site (Facade planning), you can only look at it`. */
export function calendarText({ name, owner, mailbox, canEdit }: CalendarChoice): string {
  const whose = mailbox ?? `${name}${owner === undefined ? '' : ` (${owner})`}`
  return `${whose}${canEdit ? '' : `, ${ONLY_LOOK}`}`
}

/** Under the subject: cancelled, series, 10:30 AM – 11:30 AM, Facade planning. */
export function secondParts(event: FoundEvent, format: Format): string[] {
  const { series, isCancelled, organizer } = event
  const parts = [
    isCancelled ? FIND.cancelled : undefined,
    series === undefined ? undefined : seriesWord(series),
    series?.kind === 'whole' ? undefined : timesText(event, format),
    organizer,
  ]
  return parts.filter((part): part is string => part !== undefined && part !== '')
}

function seriesWord({ kind }: NonNullable<FoundEvent['series']>): string {
  return kind === 'whole' ? 'series' : 'repeats'
}

/** When a single event takes place, day and all. */
export function wholeWhenText(event: FoundEvent, format: Format, nowMs: number): string {
  const parts = [
    event.isCancelled ? FIND.cancelled : undefined,
    event.series?.kind === 'whole' ? PICK.wholeSeries : whenText(event, format, nowMs),
    event.organizer,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** Cause and next step. */
export interface Words {
  sentence: string
  next: string
}

const COPY_IT = 'Open the event in Outlook on the web and copy the address of the page.'

/** Why what was pasted names no event. */
export const LINK_TROUBLE: Readonly<Record<LinkTrouble, Words>> = {
  empty: { sentence: 'Nothing is pasted here yet.', next: COPY_IT },
  'too-long': { sentence: 'This text is too long for a link.', next: 'Paste only the link to the event, or its id.' },
  mail: {
    sentence: 'This leads to a mail, not to an event.',
    next: 'Paste the link of the event. To attach the mail, find it with “Search mail”.',
  },
  'other-cloud': {
    sentence: 'This link leads into another Microsoft cloud than yours.',
    next: 'Its events cannot be reached from here. Open the event there.',
  },
  'other-site': { sentence: 'This link does not lead to an event in Outlook.', next: COPY_IT },
  'group-link': {
    sentence: 'Microsoft 365 takes no attachments on events of a group calendar.',
    next: 'Put the file among the group’s files and a link to it into the event.',
  },
  'no-event': {
    sentence: 'This leads to Outlook, but not to one event.',
    next: 'Open the event itself, so that it fills the page, and copy the address.',
  },
  'cut-id': { sentence: 'The id of the event is not complete.', next: 'Copy the link or the id once more, all of it.' },
  nonsense: { sentence: 'This is neither a link to an event nor its id.', next: COPY_IT },
}

/** A failed look for a pasted event, where it means something else than for an open one; undefined: the usual words do. */
export function lookUpTrouble(failure: Failure): Words | undefined {
  if (failure.kind === 'not-an-id') return LINK_TROUBLE['cut-id']
  const isOfAnother = failure.kind === 'refused' && failure.code === 'ErrorInvalidMailboxItemId'
  return failure.kind === 'event-gone' || isOfAnother ? NO_SUCH_EVENT : undefined
}

const NO_SUCH_EVENT: Words = {
  sentence: 'There is no such event in this mailbox.',
  next: 'It may be deleted, or in the calendar of another person or another organization. If that calendar is shared with you, find the event under “Somebody else’s calendar”.',
}

/** The same for somebody else's calendar. */
export function mailboxTrouble(failure: Failure): Words | undefined {
  return failure.kind === 'folder-gone'
    ? {
        sentence: 'Your organization has no mailbox with this address.',
        next: 'Check how it is written. Calendars of other organizations cannot be reached from here.',
      }
    : undefined
}
