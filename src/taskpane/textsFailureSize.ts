import type { Failure } from '../kernel'
import type { Say } from '../texts'
import type { Format } from './format'

/** Cause and next step of what is too large where it should go. */
export interface SizeWords {
  sentence: string
  next: string
}

export function tooLargeWords(limitBytes: number | undefined, isOurs: boolean, { say, bytes }: Format): SizeWords {
  const next = say('makeSmaller')
  if (limitBytes !== undefined) return { sentence: say('largerThan', { size: bytes(limitBytes) }), next }
  return { sentence: say(isOurs ? 'largerThanMailbox' : 'tooLarge'), next }
}

/** In a cloud that takes what one request holds. */
export function noSessionsWords({ formTakes }: Extract<Failure, { kind: 'no-upload-sessions' }>, say: Say): SizeWords {
  return { sentence: say('noSessions'), next: say(formTakes ? 'noSessionsButForm' : 'makeSmaller') }
}
