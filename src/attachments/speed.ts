import type { Clock } from '../kernel'

/** How fast bytes leave, smoothed so that a person can read it. */
export interface Speed {
  /** Bytes that went out in all, as far as is known now. */
  reached(bytes: number): void
  /** What was counted so far belongs to another stretch (a pause, another thing): the line's speed stays known. */
  restart(): void
  bytesPerSecond(): number | undefined
}

/** A sample shorter than this says more about buffers than about the line. */
const LEAST_SAMPLE_MS = 500
/** How far back the figure looks: after so long, two thirds of it are new. */
const MEMORY_MS = 6_000
/** A longer silence was no transfer: the machine slept, or the clock was moved. */
const LONGEST_SAMPLE_MS = 60_000

export function createSpeed(clock: Clock): Speed {
  let from: { atMs: number; bytes: number } | undefined
  let smoothed: number | undefined

  return {
    reached(bytes) {
      const now = clock.now()
      const elapsedMs = from === undefined ? 0 : now - from.atMs
      if (from === undefined || bytes < from.bytes || elapsedMs < 0 || elapsedMs > LONGEST_SAMPLE_MS) {
        from = { atMs: now, bytes }
        return
      }
      if (elapsedMs < LEAST_SAMPLE_MS) return
      const measured = ((bytes - from.bytes) / elapsedMs) * 1000
      const weight = 1 - Math.exp(-elapsedMs / MEMORY_MS)
      smoothed = smoothed === undefined ? measured : smoothed + (measured - smoothed) * weight
      from = { atMs: now, bytes }
    },
    restart() {
      from = undefined
    },
    bytesPerSecond: () => smoothed,
  }
}
