import type { LinkPlace, LinkRow } from '../links'
import type { PlainKey } from '../texts'
import type { Format } from './format'
import { failureText } from './textsFailure'

const PHASE_WORDS = {
  queued: 'waiting',
  preparing: 'preparing',
  sending: 'sending',
  linking: 'linkMaking',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<Exclude<LinkRow['phase']['kind'], 'linked'>, PlainKey>

const PLACE_WORDS = { 'in-text': 'linkInText', 'in-pane': 'linkReady' } as const satisfies Record<
  LinkPlace['kind'],
  PlainKey
>

/** Where a file is on its way to a link, in words and without numbers. */
export function linkWords({ phase, hold }: LinkRow, { say }: Format): string {
  if (phase.kind === 'linked') return say(PLACE_WORDS[phase.place.kind])
  if (hold === undefined || phase.kind === 'failed' || phase.kind === 'cancelled') return say(PHASE_WORDS[phase.kind])
  return say(hold.kind === 'offline' ? 'offline' : 'waiting')
}

/** The same, with numbers where there are some. */
export function linkStateText(row: LinkRow, format: Format): string {
  const state = linkWords(row, format)
  if (row.phase.kind !== 'sending') return state
  const { confirmedBytes, inFlightBytes, totalBytes } = row.phase
  const done = Math.min(totalBytes, confirmedBytes + inFlightBytes)
  return format.say('stateWithBytes', { state, bytes: format.bytesOf(done, totalBytes) })
}

/** What there is to know, or to do, once the link is made. */
export function placeText(place: LinkPlace, format: Format): string {
  const { say } = format
  if (place.kind === 'in-text') return say('linkInTextNote')
  if (place.because === undefined) return say('linkReadNote')
  return say('linkNotInText', { cause: failureText(place.because, 'link', format).sentence })
}

/** What stands in the event's text: the name, how large it is, and that it is a link and no attachment. */
export function bodyWords(
  { name, sizeBytes, url }: { name: string; sizeBytes: number; url: string },
  { say, bytes }: Format,
): { html: string; text: string } {
  const words = say('linkInBody', { name, size: bytes(sizeBytes) })
  return { html: `<a href="${escaped(url)}">${escaped(words)}</a><br>`, text: `${words}: ${url}\n` }
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
}
