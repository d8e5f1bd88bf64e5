import type { ChosenBeside } from '../events'
import type { OpenMessage } from '../kernel'
import type { Say } from '../texts'
import { shortName } from './format'
import { subjectText } from './textsEvent'

/** What the pane stands beside: the subject of a mail, or how many mails are selected. */
export function messagesText(messages: readonly OpenMessage[], say: Say): string {
  const [first, ...more] = messages
  if (first === undefined) return say('noMailSelected')
  if (more.length > 0) return say('mailsSelected', { count: messages.length })
  return first.subject.trim() === '' ? say('noSubject') : first.subject
}

/** `chars`: of the subject, at most. `Back to “Site meeting”`; beside nothing there is only a way back. */
export function backText({ shown }: ChosenBeside, say: Say, chars = Infinity): string {
  if (shown?.kind !== 'open') return say('back')
  return say('backTo', { subject: shortName(subjectText(shown.subject, say), chars) })
}
