import type { Bench } from '../tests/browser/support/bench'
import type { Figure } from './figures'
import { MB, SESSION_BYTES, attach, chooseFromDisk, giveToBench, openMeasured, withFile } from './measured'
import type { Measured } from './measured'

const RUNS = 5
const LOOPBACK_RUNS = 3
const RANGE_BYTES = 4 * MB
/** Faster than most people's: the faster the line, the more of the time is ours. */
const UP_MBIT = 200
const ROUND_TRIP_MS = 20
const LINE = { bytesPerSecond: (UP_MBIT * 1_000_000) / 8, roundTripMs: ROUND_TRIP_MS }
const LOOPBACK = { bytesPerSecond: undefined, roundTripMs: 0 }

type Way = 'ours' | 'bare' | 'task'

/** Click to "attached" of 150 MB, against a bare loop and Microsoft's uploader in the same frame, in turns. */
export async function sessionAgainstPeers(bench: Bench): Promise<Figure[]> {
  return withFile('drawing.bin', SESSION_BYTES, async (path) => {
    const slow = await inTurns(bench, path, { ways: ['ours', 'bare', 'task'], line: LINE, runs: RUNS })
    const fast = await inTurns(bench, path, { ways: ['ours', 'bare'], line: LOOPBACK, runs: LOOPBACK_RUNS })
    const line = `${UP_MBIT} Mbit/s up, ${ROUND_TRIP_MS} ms round trip`
    const ours = { what: `150 MB session, ${line}`, unit: 'ms', runs: slow.ours } as const
    return [
      { ...ours, against: { what: 'a bare loop of PUTs', runs: slow.bare }, goal: 1.02 },
      { ...ours, against: { what: 'LargeFileUploadTask told to send 4 MiB', runs: slow.task }, goal: undefined },
      {
        what: '150 MB session, loopback at its full speed',
        unit: 'ms',
        runs: fast.ours,
        against: { what: 'a bare loop of PUTs', runs: fast.bare },
        goal: undefined,
      },
    ]
  })
}

/** Another one is first in each run, in a pane and on an event of their own. */
async function inTurns(
  bench: Bench,
  path: string,
  { ways, line, runs }: { ways: readonly Way[]; line: typeof LINE | typeof LOOPBACK; runs: number },
): Promise<Record<Way, number[]>> {
  const took: Record<Way, number[]> = { ours: [], bare: [], task: [] }
  for (let run = 0; run < runs; run++) {
    const measured = await openMeasured(bench)
    await chooseFromDisk(measured.frame, path)
    await giveToBench(measured.frame, path)
    measured.setLine(line)
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(run + turn) % ways.length] ?? 'ours'
      took[way].push(await once(measured, way))
    }
    measured.setLine(LOOPBACK)
    await measured.close()
  }
  return took
}

async function once({ frame, target }: Measured, way: Way): Promise<number> {
  switch (way) {
    case 'ours':
      return attach(frame, 'drawing', 1)
    case 'bare':
      return frame.evaluate((target) => window.bench.bareLoop(target), target)
    case 'task': {
      const about = { target, rangeBytes: RANGE_BYTES }
      const run = await frame.evaluate((about) => window.bench.microsoftTask(about.target, about.rangeBytes), about)
      if (run.kind === 'ended') throw new Error(`LargeFileUploadTask ended with ${run.with}`)
      return run.ms
    }
  }
}

/** What Microsoft's uploader does when nobody tells it a range size: told, not measured, since nothing arrives. */
export async function whatDefaultsDo(bench: Bench): Promise<string> {
  const measured = await openMeasured(bench)
  measured.expectTrouble(/status of 4\d\d/) // the refusal below
  const run = await withFile('drawing.bin', 6 * MB, async (path) => {
    await giveToBench(measured.frame, path)
    return measured.frame.evaluate((target) => window.bench.microsoftTask(target, undefined), measured.target)
  })
  const rule = measured.graph.log.findLast(({ request }) => request.method === 'PUT')?.rule
  await measured.close()
  const outcome = run.kind === 'uploaded' ? 'arrives' : `ends with ${run.with}`
  return `LargeFileUploadTask with its defaults (ranges of 5 MiB) ${outcome}; rule: ${rule ?? 'none'}`
}
