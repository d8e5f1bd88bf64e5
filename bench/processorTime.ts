import type { CDPSession } from 'playwright-core'
import type { Bench } from '../tests/browser/support/bench'

export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  /** Microseconds of the thread's own processor time. */
  tdur?: number
  args?: { name?: string; data?: { url?: string } }
}

/** What the browser's own trace tells of these categories while `work` runs. */
export async function traced(
  { browser }: Bench,
  categories: readonly string[],
  work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol's types call each event a bag of texts; what is read of it is in `TraceEvent`.
    events.push(...(value as unknown as TraceEvent[]))
  })
  await session.send('Tracing.start', { traceConfig: { includedCategories: [...categories] } })
  await work()
  await ended(session)
  await session.detach()
  return events
}

/**
 * Milliseconds of processor time of the longest task on any page's main thread while `work` runs, by the browser's own
 * trace. What the machine does besides is not in it, and nobody has to send messages meanwhile.
 */
export async function longestByTrace(bench: Bench, work: () => Promise<unknown>): Promise<number> {
  const events = await traced(bench, ['toplevel'], work)
  const mainThreads = new Set(events.filter(isMainThread).map(threadOf))
  const tasks = events.filter((one) => one.name.endsWith('RunTask') && mainThreads.has(threadOf(one)))
  if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error('The trace tells no processor time.')
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
}

function isMainThread({ name, args }: TraceEvent): boolean {
  return name === 'thread_name' && args?.name === 'CrRendererMain'
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`
}
