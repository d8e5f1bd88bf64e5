import type { OnEvent } from '../attachments'
import type { OpenEventState } from '../events'
import type { Say } from '../texts'
import { withoutTurns } from './format'

/** The event's name in the pane. */
export function subjectText(subject: string | undefined, say: Say): string {
  const shown = withoutTurns(subject ?? '')
  return shown.trim() === '' ? say('noSubject') : shown
}

/** States in which no event is known: why, and what helps. */
export function noEventText(kind: 'none' | 'no-id', say: Say): { sentence: string; next: string } {
  return kind === 'none'
    ? { sentence: say('noEventOpen'), next: say('noEventOpenNext') }
    : { sentence: say('eventWithoutId'), next: say('eventWithoutIdNext') }
}

/** Something was written past the open form, which does not notice. */
export function pastFormText(event: OpenEventState, onEvent: readonly OnEvent[], say: Say): string | undefined {
  if (event.kind !== 'open' || event.surface !== 'compose') return undefined
  const count = onEvent.filter(({ id }) => id.writer === 'graph').length
  return count === 0 ? undefined : say('pastForm', { count })
}
