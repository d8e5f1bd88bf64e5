import type { Bench } from '../tests/browser/support/bench'
import { openPaneOn } from '../tests/browser/support/paneOn'
import { limit } from './figures'
import type { Figure } from './figures'
import type { Task } from './frame/pane'
import { MB, SESSION_BYTES, attach, choose, chooseFromDisk, openMeasured, benchFrame, withFile } from './measured'
import type { Measured } from './measured'
import { longestByTrace } from './processorTime'

const RUNS = 3
/** A task above this is felt as a stutter. */
const GOAL_TASK_MS = 50
/** Encoded here; the npm copy of Office.js then refuses it (20 MB), as the CDN's does above 25 MB, and Graph takes it. */
const FORM_BYTES = Math.floor((25 * MB) / 3) * 3 - 100_000
/** The most that the npm copy hands over. */
const HAND_OVER_BYTES = 19 * MB
const MANY_FILES = 200
/** What was chosen is drawn by then. */
const QUIET_MS = 1000
/** So that the rows are in the list and move one by one. */
const MANY_ROUND_TRIP_MS = 20

/** The longest main-thread tasks of our own in the three stretches that are hardest on the thread. */
export async function longestTasks(bench: Bench): Promise<Figure[]> {
  const form = await formTasks(bench)
  const session = await sessionTasks(bench)
  const many = await manyTasks(bench)
  const unit = 'ms'
  return [
    { what: 'longest own task, 25 MB encoded for the form', unit, runs: form.own, ...limit(GOAL_TASK_MS) },
    { what: 'longest own task, 150 MB session', unit, runs: session.wall, ...limit(GOAL_TASK_MS) },
    { what: 'longest own task, 150 MB session, processor time', unit, runs: session.processor, ...limit(GOAL_TASK_MS) },
    { what: 'longest own task, 200 rows moving', unit, runs: many.wall, ...limit(GOAL_TASK_MS) },
    { what: 'longest own task, 200 rows moving, processor time', unit, runs: many.processor, ...limit(GOAL_TASK_MS) },
    {
      what: 'longest task of Office.js’ hand-over of 19 MB',
      unit,
      runs: form.handOver,
      ...limit(GOAL_TASK_MS),
      goal: undefined,
    },
  ]
}

async function sessionTasks(bench: Bench): Promise<Longest> {
  return withFile('drawing.bin', SESSION_BYTES, (path) =>
    repeated(bench, async ({ frame }) => {
      await chooseFromDisk(frame, path)
      return () => attach(frame, 'drawing', 1)
    }),
  )
}

async function manyTasks(bench: Bench): Promise<Longest> {
  return repeated(bench, async ({ frame, setLine }) => {
    const files = Array.from({ length: MANY_FILES }, (_, nth) => ({ name: `many ${nth}.bin`, bytes: 1000 }))
    await choose(frame, files)
    setLine({ roundTripMs: MANY_ROUND_TRIP_MS })
    return () => attach(frame, 'many', MANY_FILES)
  })
}

/** Milliseconds, by the clock and of the thread's own, each of as many runs. */
interface Longest {
  wall: number[]
  processor: number[]
}

/** `ready` prepares, what it gives is watched. */
async function repeated(
  bench: Bench,
  ready: (measured: Measured) => Promise<() => Promise<unknown>>,
): Promise<Longest> {
  const runs: Longest = { wall: [], processor: [] }
  for (let run = 0; run < RUNS; run++) {
    await once(bench, ready, async ({ frame }, work) => {
      await frame.evaluate(() => {
        window.bench.startTasks()
      })
      await work()
      runs.wall.push(longest(await frame.evaluate(() => window.bench.tasksSoFar())))
    })
    await once(bench, ready, async (_measured, work) => {
      runs.processor.push(await longestByTrace(bench, work))
    })
  }
  return runs
}

async function once(
  bench: Bench,
  ready: (measured: Measured) => Promise<() => Promise<unknown>>,
  watch: (measured: Measured, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const measured = await openMeasured(bench)
  const work = await ready(measured)
  await measured.frame.waitForTimeout(QUIET_MS)
  await watch(measured, work)
  await measured.close()
}

function longest(tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map(({ startMs, endMs }) => endMs - startMs))
}

/** While 25 MB are encoded; Office.js' hand-over of a file is told apart. */
async function formTasks(bench: Bench): Promise<{ own: number[]; handOver: number[] }> {
  const own: number[] = []
  const handOver: number[] = []
  for (let run = 0; run < RUNS; run++) {
    own.push((await formTasksOnce(bench, FORM_BYTES)).own)
    handOver.push((await formTasksOnce(bench, HAND_OVER_BYTES)).handOver)
  }
  return { own, handOver }
}

interface Seen {
  handedOverAt?: number
}

async function formTasksOnce(bench: Bench, bytes: number): Promise<{ own: number; handOver: number }> {
  const opened = await openPaneOn(bench, { surface: 'compose' })
  // From before Office.js is there: it keeps its own hold of JSON.stringify, which begins its hand-over.
  await opened.page.addInitScript(() => {
    const seen = window as Window & Seen
    const stringify = JSON.stringify.bind(JSON) as (value: unknown) => string
    JSON.stringify = ((value: unknown) => {
      const started = performance.now()
      const text = stringify(value)
      if (typeof text === 'string' && text.length > 20_000_000) seen.handedOverAt ??= started
      return text
    }) as typeof JSON.stringify
  })
  await opened.page.reload()
  const frame = await benchFrame(opened)
  const { tasks, handedOverAt } = await withFile('plan.bin', bytes, async (path) => {
    await chooseFromDisk(frame, path)
    await frame.evaluate(() => {
      window.bench.startTasks()
    })
    await attach(frame, 'plan', 1)
    return frame.evaluate(() => ({
      tasks: window.bench.tasksSoFar(),
      handedOverAt: (window as Window & Seen).handedOverAt,
    }))
  })
  await opened.close()
  if (bytes === HAND_OVER_BYTES && handedOverAt === undefined)
    throw new Error('The hand-over to Office.js was not seen.')
  const border = handedOverAt ?? Infinity
  return {
    own: longest(tasks.filter(({ endMs }) => endMs <= border)),
    handOver: longest(tasks.filter(({ endMs }) => endMs > border)),
  }
}
