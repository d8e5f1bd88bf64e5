import type { Failure } from '../kernel'
import type { PlainKey } from '../texts'

type LinkWords = readonly [sentence: PlainKey, next: PlainKey]

const WORDS: Partial<Record<Failure['kind'], LinkWords>> = {
  'not-allowed': ['mayNotUseDrive', 'askForFiles'],
  'not-whole': ['notWhole', 'linkDamagedNext'],
  conflict: ['serverTrouble', 'tryInMinutes'],
}

/** Where a failure means something else on the way to OneDrive than on the way to an event. */
export function linkFailureWords(failure: Failure): LinkWords | undefined {
  if (failure.kind === 'timed-out' && failure.what === 'upload') return ['timedOutGraph', 'tryAgainNow']
  return WORDS[failure.kind]
}
