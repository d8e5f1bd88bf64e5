import type { CDPSession } from 'playwright-core'
import type { Bench } from '../tests/browser/support/bench'
import { limit } from './figures'
import type { Figure } from './figures'
import { MB, SESSION_BYTES, attach, chooseFromDisk, openMeasured, withFile } from './measured'

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
  const { frame, page, close } = await openMeasured(bench)
  const session = await page.context().newCDPSession(page)
  await chooseFromDisk(frame, path)
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
  await attach(frame, 'drawing', 1)
  done.abort()
  await samples
  await close()
  return highest - idle
}

/** JavaScript objects and what they hold outside of the heap (array buffers, strings of the page). */
async function heapMib(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MB
}
