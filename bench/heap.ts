import type { CDPSession } from 'playwright-core'
import type { Bench } from '../tests/browser/support/bench'
import { limit } from './figures'
import type { Figure } from './figures'
import { MB, SESSION_BYTES, attach, chooseFromDisk, openMeasured, withFile } from './measured'
import type { Measured } from './measured'

const RUNS = 3
const SAMPLE_EVERY_MS = 50
const GOAL_MIB = 16

/** Heap of the page with its pane (one process here), above the idle pane while 150 MB go through an upload session: the highest of samples every 50 ms. */
export async function heapOfSession(bench: Bench): Promise<Figure[]> {
  const runs = await withFile('drawing.bin', SESSION_BYTES, async (path) => {
    const extra: number[] = []
    for (let run = 0; run < RUNS; run++) extra.push(await extraHeapMib(bench, path))
    return extra
  })
  return [{ what: 'extra heap during a 150 MB session', unit: 'MiB', runs, ...limit(GOAL_MIB) }]
}

async function extraHeapMib(bench: Bench, path: string): Promise<number> {
  const measured = await openMeasured(bench)
  const { frame, close } = measured
  await chooseFromDisk(frame, path)
  const extra = await extraHeapWhile(measured, () => attach(frame, 'drawing', 1))
  await close()
  return extra
}

/** How far the heap rises above what it was before, while something goes on; MiB. */
export async function extraHeapWhile({ page }: Pick<Measured, 'page'>, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const idle = await heapMib(session)
  let highest = idle
  const done = new AbortController()
  const samples = (async () => {
    while (!done.signal.aborted) {
      highest = Math.max(highest, await heapMib(session))
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS))
    }
  })()
  await work()
  done.abort()
  await samples
  return highest - idle
}

/** JavaScript objects and what they hold outside of the heap (array buffers, strings of the page). */
async function heapMib(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MB
}
