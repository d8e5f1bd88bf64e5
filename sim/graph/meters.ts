/** What was used up lately. */
export interface Meter {
  readings: { atMs: number; amount: number }[]
  /** The latest moment that a refusal told to come back at. */
  toldMs: number
}

interface Use {
  key: string
  amount: number
  nowMs: number
  windowMs: number
  limit: number
}

/**
 * Takes `amount` out of what a sliding window allows, and gives undefined; or leaves it, and gives the wait in ms after
 * which this very amount fits. "Requests while throttled still count" is taken at its word: a refused use counts when
 * it was made before the moment an earlier refusal had told, and then no less long than a served one. The first
 * refusal itself does not, so whoever waits as told finds room, and whoever does not waits longer. [inferred]
 */
export function useUp(meters: Map<string, Meter>, use: Use): number | undefined {
  const { key, amount, nowMs, windowMs, limit } = use
  const meter = meters.get(key) ?? { readings: [], toldMs: -Infinity }
  meters.set(key, meter)
  forget(meter, nowMs - windowMs)
  const used = meter.readings.reduce((sum, one) => sum + one.amount, 0)
  if (used + amount <= limit) {
    note(meter, nowMs, amount)
    return undefined
  }
  if (nowMs < meter.toldMs) note(meter, nowMs, amount)
  const fitsMs = fitsAt(meter, use)
  meter.toldMs = Math.max(meter.toldMs, fitsMs)
  return fitsMs - nowMs
}

function forget({ readings }: Meter, untilMs: number): void {
  const kept = readings.findIndex(({ atMs }) => atMs > untilMs)
  readings.splice(0, kept < 0 ? readings.length : kept)
}

function note({ readings }: Meter, atMs: number, amount: number): void {
  const last = readings.at(-1)
  if (last?.atMs === atMs) last.amount += amount
  else readings.push({ atMs, amount })
}

/** The moment at which so much of the readings has left the window that the amount fits; the last one's, if it never does. */
function fitsAt({ readings }: Meter, { amount, nowMs, windowMs, limit }: Use): number {
  let used = readings.reduce((sum, one) => sum + one.amount, 0)
  let atMs = nowMs
  for (const reading of readings) {
    if (used + amount <= limit) break
    used -= reading.amount
    atMs = Math.max(atMs, reading.atMs + windowMs)
  }
  return atMs
}
