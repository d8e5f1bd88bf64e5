import type { Progress } from '../attachments'
import type { Format } from './format'

const SECOND_MS = 1000
const SECONDS_PER_MINUTE = 60
const MINUTES_PER_HOUR = 60

/** `45 seconds`, `3 minutes`; for a countdown, which moves anyway. */
export function secondsText(seconds: number, { say }: Format): string {
  if (seconds < 2 * SECONDS_PER_MINUTE) return say('seconds', { count: seconds })
  return say('minutes', { count: Math.ceil(seconds / SECONDS_PER_MINUTE) })
}

/** Below this nobody plans by the number any more. */
const FEW_SECONDS = 5
/** From here on single minutes are a precision that no line keeps. */
const STEPS_FROM_MINUTES = 10

/** `about 40 s`, `about 6 min`, `about 1 h 30 min`: an estimate, upwards and in steps so wide that it stands still for a while. */
export function aboutText(ms: number, { say }: Format): string {
  const seconds = ms / SECOND_MS
  if (seconds <= FEW_SECONDS) return say('fewSeconds')
  const tens = upTo(10, seconds)
  if (tens < SECONDS_PER_MINUTE) return say('aboutSeconds', { count: tens })
  const minutes = Math.ceil(seconds / SECONDS_PER_MINUTE)
  if (minutes <= STEPS_FROM_MINUTES) return say('aboutMinutes', { count: minutes })
  const fives = upTo(5, minutes)
  if (fives < MINUTES_PER_HOUR) return say('aboutMinutes', { count: fives })
  const quarters = upTo(15, minutes)
  const [hours, rest] = [Math.floor(quarters / MINUTES_PER_HOUR), quarters % MINUTES_PER_HOUR]
  return rest === 0 ? say('aboutHours', { count: hours }) : say('aboutHoursMinutes', { hours, minutes: rest })
}

function upTo(step: number, value: number): number {
  return Math.ceil(value / step) * step
}

/** `1.2 MB/s, about 40 s left`; undefined while nothing was measured, or nothing moves. */
export function paceText(progress: Progress, format: Format): string | undefined {
  const { confirmedBytes, inFlightBytes, totalBytes, bytesPerSecond } = progress
  if (bytesPerSecond === undefined || bytesPerSecond <= 0) return undefined
  const leftBytes = Math.max(0, totalBytes - confirmedBytes - inFlightBytes)
  const time = aboutText((leftBytes / bytesPerSecond) * SECOND_MS, format)
  return format.say('pace', { rate: format.rate(bytesPerSecond), time })
}
