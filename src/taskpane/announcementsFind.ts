import type { EventSearchState } from '../events'
import type { ContactSearchState, MailSearchState } from '../mail'
import type { Format } from './format'
import { failureText } from './textsFailure'
import { noneFoundText } from './textsFind'

/** What is told about a search for mails, or about suggestions. */
export function mailAnnouncements(before: MailSearchState, after: MailSearchState, format: Format): string[] {
  if (before === after) return []
  switch (after.kind) {
    case 'idle':
    case 'searching':
      return []
    case 'found': {
      if (after.loadingMore) return []
      const count = after.rows.length
      if (count === 0) return [noneFoundText(after, format.say)]
      if (after.asked.kind === 'suggestions') return [format.say('saidMailsAboutEvent', { count })]
      return [format.say(after.hasMore ? 'saidMailsFoundMore' : 'saidMailsFound', { count })]
    }
    case 'failed': {
      const { sentence, next } = failureText(after.failure, 'mail', format)
      return [format.say('saidSearchFailed', { cause: sentence, next })]
    }
  }
}

type Finder = EventSearchState | ContactSearchState

const COUNTED = {
  events: { found: 'saidEventsFound', foundMore: 'saidEventsFoundMore' },
  contacts: { found: 'saidContactsFound', foundMore: 'saidContactsFoundMore' },
} as const

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
    case 'found': {
      if (after.loadingMore) return []
      const count = after.rows.length
      if (count === 0) return [format.say(what === 'events' ? 'noEventFound' : 'noContactFound')]
      const { found, foundMore } = COUNTED[what]
      return [format.say(after.hasMore ? foundMore : found, { count })]
    }
    case 'failed': {
      const { sentence, next } = failureText(after.failure, what, format)
      return [format.say('saidSearchFailed', { cause: sentence, next })]
    }
  }
}
