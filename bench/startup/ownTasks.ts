import type { Bench } from '../../tests/browser/support/bench'
import { traced } from '../processorTime'

/** Scripts of these hosts are not ours. */
const FOREIGN = /^https:\/\/(appsforoffice\.microsoft\.com|ajax\.aspnetcdn\.com)\//
const OURS = /^https:\/\/localhost:3000\//
/** Set by `watchStart` once the first control is painted. */
const USABLE = 'bench-usable'

/** Milliseconds of processor time of the longest task of the pane's thread after its first paint without Office.js in it. */
export async function longestOwnTask(bench: Bench, work: () => Promise<unknown>): Promise<number> {
  const events = await traced(bench, ['toplevel', 'devtools.timeline', 'blink.user_timing'], work)
  const mark = events.find(({ name }) => name === USABLE)
  if (mark === undefined) throw new Error('The trace does not tell when the control was usable.')
  const onThread = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid)
  const scripts = onThread.flatMap((event) => {
    const url = event.args?.data?.url
    return url === undefined ? [] : [{ ts: event.ts, url }]
  })
  if (!scripts.some(({ url }) => OURS.test(url))) throw new Error('The trace tells of no script of ours.')
  const own = onThread.filter(({ name, ts, dur }) => {
    if (!name.endsWith('RunTask') || ts < mark.ts) return false
    return !scripts.some((script) => script.ts >= ts && script.ts <= ts + (dur ?? 0) && FOREIGN.test(script.url))
  })
  return own.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}
