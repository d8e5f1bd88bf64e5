/** Figures of one bench run: each is a ratio against a named limit or peer, measured in this run. */
export interface Figure {
  what: string
  /** Median of the runs. */
  measured: number
  unit: 'KB' | 'ms' | 'MiB' | '×'
  /** The goal, or the peer's figure of the same run. */
  against: { what: string; value: number }
  /** Below the goal is good; a report has no goal. */
  isGoal: boolean
  runs: readonly number[]
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? NaN)) / 2
}

export function line({ what, measured, unit, against, isGoal, runs }: Figure): string {
  const ratio = measured / against.value
  const verdict = !isGoal ? 'report' : ratio <= 1 ? 'ok' : 'MISSED'
  const spread = runs.length > 1 ? ` (runs: ${runs.map((run) => run.toFixed(1)).join(' ')})` : ''
  const figures = `${measured.toFixed(1)} ${unit}, ${ratio.toFixed(2)} of ${against.what} (${against.value.toFixed(1)} ${unit})`
  return `${verdict.padEnd(7)} ${what}: ${figures}${spread}`
}
