import type { Failure } from '../kernel'
import type { Format } from './format'

/** Cause and next step of what is too large where it should go. */
export interface SizeWords {
  sentence: string
  next: string
}

export function tooLargeWords(limitBytes: number | undefined, isOurs: boolean, format: Format): SizeWords {
  const next = 'Make it smaller, or put a link to it into the event.'
  if (limitBytes !== undefined) {
    return { sentence: `It is larger than ${format.bytes(limitBytes)}, the most that is possible here.`, next }
  }
  return { sentence: isOurs ? 'It is larger than this mailbox accepts.' : 'It is too large.', next }
}

/** In a cloud that takes what one request holds. */
export function noSessionsWords({ formTakes }: Extract<Failure, { kind: 'no-upload-sessions' }>): SizeWords {
  const more = formTakes ? ' Whoever edits the event can attach up to 25 MB in the open form.' : ''
  return {
    sentence: 'In your organization’s cloud, Microsoft 365 takes at most 3 MB here.',
    next: `Make it smaller, or put a link to it into the event.${more}`,
  }
}
