import type { ChosenBeside } from '../events'
import type { OpenMessage } from '../kernel'
import type { Format } from './format'
import { TEXTS } from './texts'
import { subjectText } from './textsEvent'

/** Words of choosing an event, as far as they stand there before one is looked for; the others are in textsPicking.ts. */
export const PICK = {
  addToEvent: 'Add to an event',
  chooseEvent: 'Choose the event. What you attach goes onto it and not into the mail.',
  chooseAnother: 'Choose an event',
  chooseOther: 'What you attach from now on goes onto it. What is on its way goes where it was sent.',
  another: 'Another event…',
  back: 'Back',
  wholeSeries: 'The whole series',
  cancelled: 'This event is cancelled. Things can still be put on it.',
} as const

/** `Add to an event: “Offer”`, or how many mails are selected. */
export function messagesText(messages: readonly OpenMessage[], format: Format): string {
  const [first, ...more] = messages
  if (first === undefined) return 'No mail is selected.'
  if (more.length > 0) return `${format.count(messages.length)} mails selected`
  return first.subject.trim() === '' ? TEXTS.noSubject : first.subject
}

/** `Back to “Site meeting”`; beside nothing there is only a way back. */
export function backText({ shown }: ChosenBeside): string {
  return shown?.kind === 'open' ? `Back to “${subjectText(shown.subject)}”` : PICK.back
}
