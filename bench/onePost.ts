import type { Bench } from '../tests/browser/support/bench'
import type { Figure } from './figures'
import { attach, choose, openMeasured } from './measured'

const RUNS = 5
const POST_BYTES = 3_000_000

/** From the click on "Attach" to the row "attached" for 3 MB, against a bare `fetch` of the same size from the same frame. */
export async function postAgainstFetch(bench: Bench): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  const { frame, target, close } = await openMeasured(bench)
  for (let run = 0; run < RUNS; run++) {
    await choose(frame, [{ name: `post ${run}.bin`, bytes: POST_BYTES }])
    ours.push(await attach(frame, `post ${run}`, 1))
    const about = { target, bytes: POST_BYTES }
    bare.push(...(await frame.evaluate(({ target, bytes }) => window.bench.barePosts(target, bytes, 1), about)))
  }
  await close()
  const against = { what: 'a bare fetch', runs: bare }
  return [{ what: '3 MB, click to attached', unit: 'ms', runs: ours, against, goal: undefined }]
}
