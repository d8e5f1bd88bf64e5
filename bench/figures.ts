/** Figures of one bench run: each is a ratio against a named limit or peer, measured in this run. */
export interface Figure {
  what: string
  unit: 'KB' | 'ms' | 'MiB' | '×'
  /** The goal, or the peer's figure of the same run. */
  against: { what: string; value: number }
  /** Below the goal is good; a report has no goal. */
  isGoal: boolean
  /** Their median is the figure. */
  runs: readonly number[]
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? NaN)) / 2
}

export function missesGoal({ isGoal, runs, against }: Figure): boolean {
  return isGoal && median(runs) > against.value
}

export function line(figure: Figure): string {
  const { what, unit, against, isGoal, runs } = figure
  const measured = median(runs)
  const ratio = measured / against.value
  const verdict = !isGoal ? 'report' : missesGoal(figure) ? 'MISSED' : 'ok'
  const spread = runs.length > 1 ? ` (runs: ${runs.map((run) => run.toFixed(1)).join(' ')})` : ''
  const figures = `${measured.toFixed(1)} ${unit}, ${ratio.toFixed(2)} of ${against.what} (${against.value.toFixed(1)} ${unit})`
  return `${verdict.padEnd(7)} ${what}: ${figures}${spread}`
}
