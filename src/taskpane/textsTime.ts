import type { Progress } from '../attachments'
import type { Format } from './format'

const SECOND_MS = 1000
const SECONDS_PER_MINUTE = 60
const MINUTES_PER_HOUR = 60

/** `45 seconds`, `3 minutes`; for a countdown, which moves anyway. */
export function secondsText(seconds: number, format: Format): string {
  if (seconds === 1) return '1 second'
  if (seconds < 2 * SECONDS_PER_MINUTE) return `${format.count(seconds)} seconds`
  return `${format.count(Math.ceil(seconds / SECONDS_PER_MINUTE))} minutes`
}

/** Below this nobody plans by the number any more. */
const FEW_SECONDS = 5
/** From here on single minutes are a precision that no line keeps. */
const STEPS_FROM_MINUTES = 10

/** `about 40 s`, `about 6 min`, `about 1 h 30 min`: an estimate, upwards and in steps so wide that it stands still for a while. */
export function aboutText(ms: number, format: Format): string {
  const seconds = ms / SECOND_MS
  if (seconds <= FEW_SECONDS) return 'a few seconds'
  const tens = upTo(10, seconds)
  if (tens < SECONDS_PER_MINUTE) return `about ${format.count(tens)} s`
  const minutes = Math.ceil(seconds / SECONDS_PER_MINUTE)
  if (minutes <= STEPS_FROM_MINUTES) return `about ${format.count(minutes)} min`
  const fives = upTo(5, minutes)
  if (fives < MINUTES_PER_HOUR) return `about ${format.count(fives)} min`
  const quarters = upTo(15, minutes)
  const rest = quarters % MINUTES_PER_HOUR
  const hours = `about ${format.count(Math.floor(quarters / MINUTES_PER_HOUR))} h`
  return rest === 0 ? hours : `${hours} ${format.count(rest)} min`
}

function upTo(step: number, value: number): number {
  return Math.ceil(value / step) * step
}

/** `1.2 MB/s, about 40 s left`; undefined while nothing was measured, or nothing moves. */
export function paceText(progress: Progress, format: Format): string | undefined {
  const { confirmedBytes, inFlightBytes, totalBytes, bytesPerSecond } = progress
  if (bytesPerSecond === undefined || bytesPerSecond <= 0) return undefined
  const leftBytes = Math.max(0, totalBytes - confirmedBytes - inFlightBytes)
  return `${format.rate(bytesPerSecond)}, ${aboutText((leftBytes / bytesPerSecond) * SECOND_MS, format)} left`
}
