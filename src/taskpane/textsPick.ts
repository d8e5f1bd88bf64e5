import type { CalendarChoice } from '../events'
import type { OpenMessage } from '../kernel'
import type { Format } from './format'
import { TEXTS } from './texts'

/** Words of choosing an event beside a message. */
export const PICK = {
  addToEvent: 'Add to an event',
  chooseEvent: 'Choose the event. What you attach goes onto it and not into the mail.',
  calendar: 'Calendar',
  upcoming: 'Coming up',
  another: 'Another event',
  cancelled: 'This event is cancelled. Things can still be put on it.',
} as const

/** `Add to an event: “Offer”`, or how many mails are selected. */
export function messagesText(messages: readonly OpenMessage[], format: Format): string {
  const [first, ...more] = messages
  if (first === undefined) return 'No mail is selected.'
  if (more.length > 0) return `${format.count(messages.length)} mails selected`
  return first.subject.trim() === '' ? TEXTS.noSubject : first.subject
}

/** `Site (Facade planning), you can only look at it`. */
export function calendarText({ name, owner, canEdit }: CalendarChoice): string {
  return `${name}${owner === undefined ? '' : ` (${owner})`}${canEdit ? '' : ', you can only look at it'}`
}
