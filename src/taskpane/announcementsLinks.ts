import type { LinkPhase, LinkRow, LinksState } from '../links'
import type { Format } from './format'
import { failureText } from './textsFailure'
import { linkWords, placeText } from './textsLinks'
import { holdWithoutCountdown } from './textsRows'

/** What a screen reader is told of links: start, quarters, end and failure, not each percent. */
export function linkAnnouncements(before: LinksState, after: LinksState, format: Format): string[] {
  return after.rows.flatMap((row) => {
    const was = before.rows.find(({ key }) => key === row.key)
    return was === row ? [] : told(was, row, format).map((words) => format.say('saidOf', { name: row.name, words }))
  })
}

function told(was: LinkRow | undefined, row: LinkRow, format: Format): string[] {
  const { phase, hold } = row
  const words: string[] = []
  if (was?.phase.kind !== phase.kind) words.push(...phaseWords(row, format))
  const share = was === undefined ? undefined : quarter(was.phase, phase)
  if (share !== undefined) words.push(format.percent(share))
  if (hold !== undefined && hold.kind !== was?.hold?.kind) words.push(holdWithoutCountdown(hold, format))
  return words
}

function phaseWords(row: LinkRow, format: Format): string[] {
  const { phase } = row
  switch (phase.kind) {
    case 'sending':
      return [format.say('saidSending')]
    case 'cancelled':
      return [format.say('saidCancelled')]
    case 'linked':
      return [linkWords(row, format), placeText(phase.place, format)]
    case 'failed': {
      const { sentence, next } = failureText(phase.failure, 'link', format)
      return [format.say('saidFailed', { cause: sentence, next })]
    }
    case 'queued':
    case 'preparing':
    case 'linking':
      return [] // passing states
  }
}

const QUARTERS = [0.75, 0.5, 0.25]

/** The last quarter that OneDrive has acknowledged in between. */
function quarter(was: LinkPhase, is: LinkPhase): number | undefined {
  if (was.kind !== 'sending' || is.kind !== 'sending') return undefined
  const [from, to] = [was.confirmedBytes / is.totalBytes, is.confirmedBytes / is.totalBytes]
  return QUARTERS.find((share) => from < share && to >= share && to < 1)
}
