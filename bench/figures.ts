type Unit = 'KB' | 'ms' | 'MiB' | 'requests' | 'elements' | 'score'

/** One line of the table: what was measured, against a named peer or limit of the same run. */
export interface Figure {
  what: string
  unit: Unit
  /** Their median is the figure. */
  runs: readonly number[]
  /** A peer has as many runs, each made right before or after ours; a limit has one. */
  against: { what: string; runs: readonly number[] }
  /** Good up to this ratio; undefined: a report without a goal. */
  goal: number | undefined
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? NaN)) / 2
}

/** A limit that the runs themselves must not exceed. */
export function limit(value: number): Pick<Figure, 'against' | 'goal'> {
  return { against: { what: 'the limit', runs: [value] }, goal: 1 }
}

export function missesGoal(figure: Figure): boolean {
  const { goal, runs, against } = figure
  if (goal === undefined) return false
  if (median(against.runs) === 0) return median(runs) > 0
  return !(median(ratiosOf(figure)) <= goal)
}

/** Pairs stand beside each other in time: what the machine did meanwhile is in both, so they are divided one by one. */
function ratiosOf({ runs, against }: Figure): number[] {
  const isPaired = against.runs.length === runs.length
  return runs.map((run, at) => run / (isPaired ? (against.runs[at] ?? NaN) : median(against.runs)))
}

export function line(figure: Figure): string {
  const { what, unit, against, goal, runs } = figure
  const verdict = goal === undefined ? 'report' : missesGoal(figure) ? 'MISSED' : 'ok'
  const peer = `${against.what} ${told(against.runs, unit)}`
  const wanted = goal === undefined ? '' : `, goal ≤ ${goal.toFixed(2)}`
  const ratios = ratiosOf(figure)
  const ratio = median(against.runs) === 0 ? '' : `; ratio ${told(ratios, '×', 3)}${wanted}`
  return `${verdict.padEnd(7)} ${what}: ${told(runs, unit)}; ${peer}${ratio}`
}

/** Others have one. */
const DIGITS: Partial<Record<Unit | '×', number>> = { requests: 0, score: 4 }

/** `12.3 ms (11.9–14.0)`: the median and the spread. */
function told(values: readonly number[], unit: Unit | '×', digits = DIGITS[unit] ?? 1): string {
  const spread = `(${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`
  return [`${median(values).toFixed(digits)} ${unit}`, ...(values.length > 1 ? [spread] : [])].join(' ')
}
