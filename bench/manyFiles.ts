import type { Bench } from '../tests/browser/support/bench'
import { median } from './figures'
import type { Figure } from './figures'
import { attach, choose, openMeasured } from './measured'

const RUNS = 5
const FILES = 30
const FILE_BYTES = 50_000
const ROUND_TRIP_MS = 80
/** Bare ones, half before and half after ours. */
const BARE_POSTS = 16

/** Click to the last of 30 rows "attached", against what 30 bare POSTs one after another would take at the least. */
export async function manyAgainstBound(bench: Bench): Promise<Figure[]> {
  const ours: number[] = []
  const bound: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const measured = await openMeasured(bench)
    const { frame, target } = measured
    const bare = () =>
      frame.evaluate(({ target, bytes, count }) => window.bench.barePosts(target, bytes, count), {
        target,
        bytes: FILE_BYTES,
        count: BARE_POSTS / 2,
      })
    const files = Array.from({ length: FILES }, (_, nth) => ({ name: `many ${nth}.bin`, bytes: FILE_BYTES }))
    await choose(frame, files)
    measured.setLine({ roundTripMs: ROUND_TRIP_MS })
    const before = await bare()
    ours.push(await attach(frame, 'many', FILES))
    bound.push(FILES * median([...before, ...(await bare())]))
    measured.setLine({ roundTripMs: 0 })
    await measured.close()
  }
  return [
    {
      what: `30 files of 50 KB, ${ROUND_TRIP_MS} ms round trip`,
      unit: 'ms',
      runs: ours,
      against: { what: '30 bare POSTs, one after another', runs: bound },
      goal: 1.1,
    },
  ]
}
