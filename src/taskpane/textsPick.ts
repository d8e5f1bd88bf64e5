import type { ChosenBeside } from '../events'
import type { OpenMessage } from '../kernel'
import type { Say } from '../texts'
import { subjectText } from './textsEvent'

/** What the pane stands beside: the subject of a mail, or how many mails are selected. */
export function messagesText(messages: readonly OpenMessage[], say: Say): string {
  const [first, ...more] = messages
  if (first === undefined) return say('noMailSelected')
  if (more.length > 0) return say('mailsSelected', { count: messages.length })
  return first.subject.trim() === '' ? say('noSubject') : first.subject
}

/** `Back to “Site meeting”`; beside nothing there is only a way back. */
export function backText({ shown }: ChosenBeside, say: Say): string {
  return shown?.kind === 'open' ? say('backTo', { subject: subjectText(shown.subject, say) }) : say('back')
}
