import type { OnEvent } from '../attachments'
import type { OpenEventState } from '../events'
import { withoutTurns } from './format'
import { TEXTS } from './texts'

/** The event's name in the pane. */
export function subjectText(subject: string | undefined): string {
  const shown = withoutTurns(subject ?? '')
  return shown.trim() === '' ? TEXTS.noSubject : shown
}

/** What the button "Save event" does, said before it is pressed. */
export const SAVE_EVENT_TEXT =
  'Saving puts it on your calendar; nobody is invited by that. Small files go into the form without it; large files need it.'

/** States in which no event is known: why, and what helps. */
export function noEventText(kind: 'none' | 'no-id'): { sentence: string; next: string } {
  return kind === 'none'
    ? {
        sentence: 'No calendar event is open here.',
        next: 'Open one and this goes on by itself. What you choose meanwhile is kept.',
      }
    : {
        sentence: 'Outlook gives no id for this event, so nothing can be put on it from here.',
        next: 'This happens with events opened from a file or from a hidden mailbox. Open the event from a calendar, then look again.',
      }
}

/** Something was written past the open form, which does not notice. */
export function pastFormText(event: OpenEventState, onEvent: readonly OnEvent[]): string | undefined {
  if (event.kind !== 'open' || event.surface !== 'compose') return undefined
  const count = onEvent.filter(({ id }) => id.writer === 'graph').length
  if (count === 0) return undefined
  const what = count === 1 ? 'One attachment is' : `${count} attachments are`
  return `${what} on the saved event, and this form does not show it. To see it, close the form and open the event again. If you save the form before, look whether it is still there: an old form may overwrite it.`
}
