import type { Bench } from '../tests/browser/support/bench'
import { limit } from './figures'
import type { Figure } from './figures'
import { attach, choose, openMeasured } from './measured'

const RUNS = 3
const FILES = 200
const GOAL_MS = 100
const ROUND_TRIP_MS = 20
const KEY_EVERY_MS = 100
/** What was chosen is drawn by then. */
const QUIET_MS = 1000

/** How long the pane takes to answer a key while 200 rows move: the slowest of all keys, by the browser's own measure. */
export async function inputWhileMoving(bench: Bench): Promise<Figure[]> {
  const slowest: number[] = []
  for (let run = 0; run < RUNS; run++) slowest.push(await once(bench))
  return [{ what: 'a key until it shows, 200 rows moving', unit: 'ms', runs: slowest, ...limit(GOAL_MS) }]
}

async function once(bench: Bench): Promise<number> {
  const measured = await openMeasured(bench)
  const { frame, page, setLine } = measured
  await choose(
    frame,
    Array.from({ length: FILES }, (_, nth) => ({ name: `many ${nth}.bin`, bytes: 1000 })),
  )
  setLine({ roundTripMs: ROUND_TRIP_MS })
  await frame.waitForTimeout(QUIET_MS)
  await frame.evaluate(() => {
    window.bench.startAnswers()
  })
  const moved = attach(frame, 'many', FILES).then(() => false)
  await frame.getByRole('searchbox', { name: 'Search mail' }).focus()
  let keys = 0
  do {
    await page.keyboard.press('a')
    keys += 1
  } while (await Promise.race([moved, page.waitForTimeout(KEY_EVERY_MS).then(() => true)]))
  const answers = await frame.evaluate(() => window.bench.answersSoFar())
  await measured.close()
  if (keys < 10) throw new Error(`Only ${keys} keys were pressed while the rows moved.`)
  return Math.max(0, ...answers)
}
