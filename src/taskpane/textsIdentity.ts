import type { Identity, OpenEventState } from '../events'
import type { Format } from './format'
import { subjectText } from './textsEvent'
import { SERIES } from './textsSeries'
import { secondsText } from './textsTime'
import { whenText } from './textsTimes'

/** Words for which event is meant. */
export const IDENTITY = {
  noSuchDay:
    'The day that Outlook shows is not among the days of this series: it was moved or deleted, or the form was changed and not saved.',
  dayIsMeant: 'Goes to this day only.',
  seriesIsMeant: 'Goes to the whole series, except days that were changed on their own.',
  takeSeries: 'Whole series instead',
  takeDay: 'Only this day instead',
  isThisIt: 'Is this the event that you mean?',
  late: 'Microsoft 365 does not know this event yet.',
  notFound: 'Microsoft 365 does not find this event in your mailbox.',
} as const

type Open = Extract<OpenEventState, { kind: 'open' }>
type Differs = Extract<Identity, { kind: 'differs' }>

/** Both, side by side: the person sees what is different. */
export function differsTexts(
  { found, shown }: Differs,
  isForm: boolean,
  format: Format,
  nowMs: number,
): { outlook: string; graph: string; next: string } {
  const named = (subject: string | undefined, when: string | undefined, organizer: string | undefined) =>
    [subject === undefined ? undefined : `“${subjectText(subject)}”`, when, organizer]
      .filter((part) => part !== undefined && part !== '')
      .join(', ')
  const { startMs, endMs } = shown ?? {}
  const when = whenText({ startMs, endMs, isAllDay: found.isAllDay && shown?.startDay !== undefined }, format, nowMs)
  return {
    outlook: `Outlook shows ${named(shown?.subject, when, shown?.organizer) || 'nothing of it'}.`,
    graph: `Microsoft 365 has ${named(found.subject, whenText(found, format, nowMs), found.organizerAddress)}.`,
    next: isForm
      ? 'If you changed the event and did not save it yet, save it, then look again. If it is another event, close it and open it from the calendar.'
      : 'If it was just changed, look again. If it is another event, close it and open it from the calendar.',
  }
}

const SHOWN_CHARS = 40

/** The answer names what would be written to. */
export function acceptText({ found, shown }: Differs): string {
  const subject = subjectText(found.subject)
  if (shown?.subject === found.subject) return 'Yes, it is the same event'
  return `Yes, attach to “${subject.length > SHOWN_CHARS ? `${subject.slice(0, SHOWN_CHARS).trimEnd()}…` : subject}”`
}

/** While Graph does not know the id. */
export function lateText(
  { surface, savedAtMs }: Pick<Open, 'surface' | 'savedAtMs'>,
  { secondsLeft, untilMs }: { secondsLeft: number; untilMs: number },
  format: Format,
): string {
  const soon = secondsLeft > 0 ? `in ${secondsText(secondsLeft, format)}` : 'now'
  const look = `Next look ${soon}, until ${format.time(untilMs)} at most. What you choose is kept.`
  if (surface === 'compose' || savedAtMs !== undefined) {
    return `It was probably just saved, and Outlook is still sending it. “Save” in Outlook hurries it up. ${look}`
  }
  return `If it is new, Outlook may still be sending it; if it lies in another mailbox or account, it is not found from here. ${look}`
}

/** It was not found for as long as anybody would wait. */
export function notFoundText({ shared, surface }: Open): string {
  const place =
    shared === undefined
      ? 'It was deleted or moved, or it lies in another mailbox or account than the one you are signed in to.'
      : `It was deleted or moved, or Outlook gave an id that is not of the calendar of ${shared.mailbox}.`
  const form = surface === 'compose' ? ' Small files still go into the open form.' : ''
  return `${place} Close it and open it from its own calendar, or choose it with “Another event”.${form}`
}

/** What a screen reader is told when it comes up; the rest is read where it stands. */
export function spokenText(identity: Identity): string | undefined {
  switch (identity.kind) {
    case 'series':
      return SERIES.whichDays
    case 'differs':
      return IDENTITY.isThisIt
    case 'late':
      return IDENTITY.late
    case 'failed':
      return identity.failure.kind === 'event-gone' ? IDENTITY.notFound : undefined
    case 'proven':
      if (identity.scope === 'single') return undefined
      return identity.scope === 'day' ? IDENTITY.dayIsMeant : IDENTITY.seriesIsMeant
    case 'unread':
    case 'reading':
      return undefined
  }
}

/** Rights that Outlook tells before anything is written. */
export function lookOnlyText(mailbox: string): string {
  return `You may look at the calendar of ${mailbox}, and not change it. Microsoft 365 will refuse attachments here; ask its owner for the right to edit.`
}
