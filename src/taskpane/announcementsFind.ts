import type { EventSearchState } from '../events'
import type { ContactSearchState, MailSearchState } from '../mail'
import type { Format } from './format'
import { failureText } from './textsFailure'
import { countFoundText, FIND, noneFoundText } from './textsFind'

/** What is told about a search for mails, or about suggestions. */
export function mailAnnouncements(before: MailSearchState, after: MailSearchState, format: Format): string[] {
  if (before === after) return []
  switch (after.kind) {
    case 'idle':
    case 'searching':
      return []
    case 'found': {
      if (after.loadingMore) return []
      if (after.rows.length === 0) return [noneFoundText(after)]
      const what = after.asked.kind === 'suggestions' ? 'mail about this event' : 'mail'
      return [what === 'mail' ? countFoundText(after.rows.length, after.hasMore, what) : aboutText(after.rows.length)]
    }
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'mail', format)
      return [`The search failed. ${sentence} ${next}`]
    }
  }
}

function aboutText(count: number): string {
  return `${FIND.aboutEvent}: ${count}.`
}

type Finder = EventSearchState | ContactSearchState

/** What is told about a search for events or contacts. */
export function finderAnnouncements(
  before: Finder,
  after: Finder,
  what: 'events' | 'contacts',
  format: Format,
): string[] {
  if (before === after) return []
  switch (after.kind) {
    case 'idle':
    case 'searching':
      return []
    case 'found':
      if (after.loadingMore) return []
      if (after.rows.length === 0) return [what === 'events' ? FIND.noEvents : FIND.nobody]
      return [countFoundText(after.rows.length, after.hasMore, what === 'events' ? 'event' : 'contact')]
    case 'failed': {
      const { sentence, next } = failureText(after.failure, what, format)
      return [`The search failed. ${sentence} ${next}`]
    }
  }
}
