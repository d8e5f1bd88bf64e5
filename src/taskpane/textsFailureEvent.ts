import type { Failure } from '../kernel'
import type { FailureText } from './textsFailure'

type EventFailure = Extract<
  Failure,
  { kind: 'event-gone' | 'event-unsaved' | 'event-unproven' | 'not-an-id' | 'route-refused' }
>

/** What keeps the event itself from taking anything: cause and next step. */
export function eventWords(failure: EventFailure): Pick<FailureText, 'sentence' | 'next' | 'button'> {
  switch (failure.kind) {
    case 'event-gone':
      return { sentence: 'The event was deleted or moved.', next: 'Open it again from the calendar.', button: 'none' }
    case 'event-unsaved':
      return {
        sentence: 'The event is not saved yet.',
        next: 'Choose “Save event”; this goes on by itself afterwards.',
        button: 'save-event',
      }
    case 'event-unproven':
      return {
        sentence: 'Outlook showed another event before it was clear which one was meant.',
        next: 'Open the event and attach it there.',
        button: 'none',
      }
    case 'not-an-id':
      return {
        sentence: 'Outlook gave no usable id for this event.',
        next: 'Close the event, open it again, then try again.',
        button: 'try-again',
      }
    case 'route-refused':
      return ROUTE_REFUSED[failure.route]
  }
}

const ROUTE_REFUSED = {
  group: {
    sentence: 'Microsoft 365 takes no attachments on events of a group calendar.',
    next: 'Put the file among the group’s files and a link to it into the event.',
    button: 'none',
  },
  calendargroup: {
    sentence: 'Microsoft 365 no longer knows this way to a calendar (“calendargroup”).',
    next: 'Open the event from the calendar itself.',
    button: 'none',
  },
} as const
