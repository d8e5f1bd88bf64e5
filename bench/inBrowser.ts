import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Frame } from 'playwright-core'
import type { Bench } from '../tests/browser/support/bench'
import { openPaneOn } from '../tests/browser/support/paneOn'
import type { OpenedPane } from '../tests/browser/support/paneOn'
import { median } from './figures'
import type { Figure } from './figures'

const RUNS = 5
const MB = 1024 * 1024
const POST_BYTES = 3_000_000
/** Encoded here; the npm copy of Office.js then refuses it (20 MB), as the CDN's does above 25 MB, and Graph takes it. */
const FORM_BYTES = Math.floor((25 * MB) / 3) * 3 - 100_000
/** The most that the npm copy hands over. */
const HAND_OVER_BYTES = 19 * MB
const SESSION_BYTES = 60 * MB
/** A task above this is felt as a stutter. */
const GOAL_TASK_MS = 50
const GOAL_HEAP_MIB = 16

/** From the click on "Attach" to Graph's 201 for 3 MB, against a bare `fetch` of the same body from the same frame. */
export async function postAgainstFetch(bench: Bench): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  const opened = await openPaneOn(bench, { surface: 'read' })
  const frame = await paneFrame(opened)
  // The first click also signs in and loads msal; the measured ones do what every later one does.
  await choose(opened, 'first.bin', 1000)
  await attachAll(opened, 'first.bin')
  for (let run = 0; run < RUNS; run++) {
    const name = `post ${run}.bin`
    await choose(opened, name, POST_BYTES)
    await frame.evaluate(() => {
      performance.clearResourceTimings()
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Attach')
      ;(window as Window & { clickedAt?: number }).clickedAt = performance.now()
      button?.click()
    })
    await waitAttached(opened, name)
    ours.push(
      await frame.evaluate(() => {
        const posts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/attachments'))
        return (
          ((posts.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? NaN) -
          ((window as Window & { clickedAt?: number }).clickedAt ?? NaN)
        )
      }),
    )
    const token = opened.world.accessToken
    const url = opened.graph.log.find((one) => one.request.method === 'POST')?.request.url ?? ''
    const base64 = randomBytes(POST_BYTES).toString('base64')
    bare.push(
      await frame.evaluate(
        async ({ token, url, base64 }) => {
          const body = JSON.stringify({
            '@odata.type': '#microsoft.graph.fileAttachment',
            name: 'bare.bin',
            contentBytes: base64,
          })
          const started = performance.now()
          const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
          const reply = await fetch(url, { method: 'POST', headers, body })
          await reply.text()
          return performance.now() - started
        },
        { token, url, base64 },
      ),
    )
  }
  await opened.close()
  const what = '3 MB, click to 201'
  return [
    {
      what,
      unit: 'ms',
      against: { what: 'a bare fetch', value: median(bare) },
      isGoal: false,
      runs: ours,
    },
  ]
}

/** The longest main-thread task of our own while 25 MB are encoded; Office.js' hand-over of a file is told apart. */
export async function encodeForForm(bench: Bench): Promise<Figure[]> {
  const own: number[] = []
  const handOver: number[] = []
  for (let run = 0; run < 3; run++) {
    own.push((await longestTasks(bench, FORM_BYTES)).own)
    handOver.push((await longestTasks(bench, HAND_OVER_BYTES)).handOver)
  }
  const goal = { what: 'the goal', value: GOAL_TASK_MS }
  return [
    {
      what: 'longest own task while 25 MB are encoded for the form',
      unit: 'ms',
      against: goal,
      isGoal: true,
      runs: own,
    },
    {
      what: 'longest task of Office.js’ hand-over of 19 MB',
      unit: 'ms',
      against: goal,
      isGoal: false,
      runs: handOver,
    },
  ]
}

async function longestTasks(bench: Bench, bytes: number): Promise<{ own: number; handOver: number }> {
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
  const frame = await paneFrame(opened)
  // From the disk: a file handed over by the driver is decoded in the page, which is a long task of its own.
  await chooseFromDisk(opened, 'plan.bin', bytes)
  // A message to itself comes round as often as the thread is free: the gaps are the tasks, also those below the 50 ms
  // from which the browser's own observer reports.
  await frame.evaluate(() => {
    const tasks: { start: number; end: number }[] = []
    ;(window as Window & Seen).tasks = tasks
    const { port1, port2 } = new MessageChannel()
    let last = performance.now()
    port1.onmessage = () => {
      const now = performance.now()
      if (now - last > 2) tasks.push({ start: last, end: now })
      last = now
      port2.postMessage(0)
    }
    port2.postMessage(0)
  })
  await attachAll(opened, 'plan.bin')
  const { tasks, handedOverAt } = await frame.evaluate(() => {
    const seen = window as Window & Seen
    return { tasks: seen.tasks ?? [], handedOverAt: seen.handedOverAt }
  })
  await opened.close()
  if (bytes === HAND_OVER_BYTES && handedOverAt === undefined)
    throw new Error('The hand-over to Office.js was not seen.')
  const longest = (some: { start: number; end: number }[]) => Math.max(0, ...some.map(({ start, end }) => end - start))
  const border = handedOverAt ?? Infinity
  return {
    own: longest(tasks.filter(({ end }) => end <= border)),
    handOver: longest(tasks.filter(({ end }) => end > border)),
  }
}

interface Seen {
  tasks?: { start: number; end: number }[]
  handedOverAt?: number
}

/** Heap of the page with its pane (one process here), above the idle pane while 60 MB go through an upload session: the highest of samples every 50 ms. */
export async function heapOfSession(bench: Bench): Promise<Figure[]> {
  const extra: number[] = []
  for (let run = 0; run < 3; run++) {
    const opened = await openPaneOn(bench, { surface: 'read' })
    await paneFrame(opened)
    await choose(opened, 'first.bin', 1000)
    await attachAll(opened, 'first.bin')
    const session = await opened.page.context().newCDPSession(opened.page)
    await chooseFromDisk(opened, 'drawing.bin', SESSION_BYTES)
    await session.send('HeapProfiler.collectGarbage')
    const idle = await heapMib(session)
    let highest = idle
    const done = new AbortController()
    const samples = (async () => {
      while (!done.signal.aborted) {
        highest = Math.max(highest, await heapMib(session))
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })()
    await attachAll(opened, 'drawing.bin')
    done.abort()
    await samples
    extra.push(highest - idle)
    await opened.close()
  }
  const goal = { what: 'the goal', value: GOAL_HEAP_MIB }
  return [
    {
      what: 'extra heap during a 60 MB session',
      unit: 'MiB',
      against: goal,
      isGoal: true,
      runs: extra,
    },
  ]
}

/** JavaScript objects and what they hold outside of the heap (array buffers, strings of the page). */
async function heapMib(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MB
}

async function paneFrame({ page }: OpenedPane): Promise<Frame> {
  const handle = await page.waitForSelector('iframe[title="Event Attachments"]')
  const frame = await handle.contentFrame()
  if (frame === null) throw new Error('The pane has no frame.')
  await frame.waitForSelector('input[type=file]')
  return frame
}

async function choose({ pane }: OpenedPane, name: string, bytes: number): Promise<void> {
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: randomBytes(bytes) })
}

async function chooseFromDisk({ pane }: OpenedPane, name: string, bytes: number): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'bench-')), name)
  await writeFile(path, randomBytes(bytes))
  await pane.locator('input[type=file]').setInputFiles(path)
}

async function attachAll(opened: OpenedPane, name: string): Promise<void> {
  await opened.pane.getByRole('button', { name: 'Attach', exact: true }).click()
  await waitAttached(opened, name)
}

async function waitAttached({ pane }: OpenedPane, name: string): Promise<void> {
  await pane.getByRole('listitem', { name: new RegExp(`^${name},.*Attached$`) }).waitFor({ timeout: 60_000 })
}
