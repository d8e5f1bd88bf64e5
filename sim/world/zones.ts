const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The zones that calendars of this world use: IANA name, and the Windows name that Graph writes. */
export const ZONES = {
  UTC: 'UTC',
  'Europe/Berlin': 'W. Europe Standard Time',
  'America/New_York': 'Eastern Standard Time',
  'Asia/Kolkata': 'India Standard Time',
  'Pacific/Auckland': 'New Zealand Standard Time',
} as const

export type ZoneName = keyof typeof ZONES

/** A zone by either of its names, without regard to letter case. */
export function zoneNamed(name: string): ZoneName | undefined {
  const wanted = name.toLowerCase()
  const entries = Object.entries(ZONES) as [ZoneName, string][]
  return entries.find(([iana, windows]) => iana.toLowerCase() === wanted || windows.toLowerCase() === wanted)?.[0]
}

/** What a clock on the wall shows at a moment, as if it were one of UTC. */
export function wallClock(ms: number, zone: ZoneName): number {
  return ms + offsetMs(ms, zone)
}

/**
 * The moment at which a clock on the wall shows this. An hour that a change of the clock skips is gone through one hour
 * later; of an hour that comes twice, the first one is meant. [inferred]
 */
export function momentAt(wallMs: number, zone: ZoneName): number {
  const before = wallMs - offsetMs(wallMs - DAY_MS, zone)
  const after = wallMs - offsetMs(wallMs + DAY_MS, zone)
  return [before, after].find((ms) => wallClock(ms, zone) === wallMs) ?? before
}

const formats = new Map<ZoneName, Intl.DateTimeFormat>()
const known = new Map<string, number>()

/** Clocks are changed at whole hours of UTC, in each of these zones. */
function offsetMs(ms: number, zone: ZoneName): number {
  if (zone === 'UTC') return 0
  const hour = Math.floor(ms / HOUR_MS)
  const key = `${zone} ${hour}`
  let offset = known.get(key)
  if (offset === undefined) {
    offset = readWall(hour * HOUR_MS, zone) - hour * HOUR_MS
    known.set(key, offset)
  }
  return offset
}

function readWall(ms: number, zone: ZoneName): number {
  let format = formats.get(zone)
  if (format === undefined) {
    const part = 'numeric'
    const options = { year: part, month: part, day: part, hour: part, minute: part, second: part } as const
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options })
    formats.set(zone, format)
  }
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}
