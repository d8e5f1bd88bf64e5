import type { AttachmentsState, Foresight, OverEventLimit, Row } from '../attachments'
import type { Format } from './format'
import { isMoving } from './rowKinds'
import { aboutText } from './textsTime'

/** Shorter than this is not worth a sentence. */
const WORTH_TELLING_MS = 60_000

/** How long all of it will take, where that is more than a moment. `isGoing`: it has started. */
export function durationText(
  { throttledMs, totalMs }: Foresight,
  isGoing: boolean,
  format: Format,
): string | undefined {
  const until = isGoing ? 'to go' : 'in all'
  const total = totalMs === undefined ? undefined : `${aboutText(totalMs, format)} ${until}`
  if (throttledMs > 0) {
    const cause = 'Microsoft 365 takes 150 MB in 5 minutes'
    const pause = `so this will pause for ${aboutText(throttledMs, format)} on the way`
    return `${cause}, ${pause}${total === undefined ? '' : `; ${total}`}.`
  }
  if (total === undefined || totalMs === undefined || totalMs < WORTH_TELLING_MS) return undefined
  return isGoing ? `${total.charAt(0).toUpperCase()}${total.slice(1)}.` : `This takes ${total}.`
}

/** That not all of it will find room on the event. */
export function overLimitText({ limitBytes, wouldBeBytes, isKnown }: OverEventLimit, format: Format): string {
  const [limit, all] = [format.bytes(limitBytes), format.bytes(wouldBeBytes)]
  return isKnown
    ? `Your organization allows ${limit} on an event; this would make ${all}, so the last ones will be refused. Leave some out, or put links to them into the event.`
    : `Together with what is on the event this would be ${all}; most organizations allow ${limit}. It may be refused.`
}

/** From here on it hurts to begin again. */
const LARGE_BYTES = 5 * 1024 * 1024

/** What closing the pane would cost; said only while it would cost something. */
export function keepingText({ keeping, rows }: Pick<AttachmentsState, 'keeping' | 'rows'>): string | undefined {
  const large = rows.filter(isLargeOnItsWay)
  if (keeping === 'nothing' && large.length > 0) return 'If this pane is closed, what is unfinished is lost.'
  // A mail is read from the mailbox again; only a file has to be handed over once more.
  if (keeping === 'record' && large.some(({ thing }) => thing.kind === 'file')) {
    return 'If this pane is closed, it can go on later, with the same file chosen again.'
  }
  return undefined
}

function isLargeOnItsWay(row: Row): boolean {
  return isMoving(row) && row.plan?.writer !== 'form' && (row.sizeBytes ?? 0) > LARGE_BYTES
}
