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
  const { say } = format
  const time = totalMs === undefined ? undefined : aboutText(totalMs, format)
  if (throttledMs > 0) {
    const pause = aboutText(throttledMs, format)
    if (time === undefined) return say('throttledAhead', { pause })
    return say(isGoing ? 'throttledAheadToGo' : 'throttledAheadInAll', { pause, time })
  }
  if (time === undefined || totalMs === undefined || totalMs < WORTH_TELLING_MS) return undefined
  return say(isGoing ? 'timeToGo' : 'takesInAll', { time })
}

/** That not all of it will find room on the event. */
export function overLimitText({ limitBytes, wouldBeBytes, isKnown }: OverEventLimit, format: Format): string {
  const [limit, all] = [format.bytes(limitBytes), format.bytes(wouldBeBytes)]
  return format.say(isKnown ? 'overKnownLimit' : 'overUsualLimit', { limit, all })
}

/** From here on it hurts to begin again. */
const LARGE_BYTES = 5 * 1024 * 1024

/** What closing the pane would cost; said only while it would cost something. */
export function keepingText(
  { keeping, rows }: Pick<AttachmentsState, 'keeping' | 'rows'>,
  { say }: Format,
): string | undefined {
  const large = rows.filter(isLargeOnItsWay)
  if (keeping === 'nothing' && large.length > 0) return say('closingLoses')
  // A mail is read from the mailbox again; only a file has to be handed over once more.
  if (keeping === 'record' && large.some(({ thing }) => thing.kind === 'file')) {
    return say('closingAsksAgain')
  }
  return undefined
}

function isLargeOnItsWay(row: Row): boolean {
  return isMoving(row) && row.plan?.writer !== 'form' && (row.sizeBytes ?? 0) > LARGE_BYTES
}
