import { ownMailbox } from '../sim/world'
import type { Bench } from '../tests/browser/support/bench'
import { limit } from './figures'
import type { Figure } from './figures'
import { extraHeapWhile } from './heap'
import { addMailOf, chooseFound } from './mails'
import { attach, MB, openMeasured } from './measured'

const RUNS = 3
const MAIL_BYTES = 100 * MB
/** One copy beyond what the browser itself holds of the body. */
const GOAL_SHARE = 1.25

/** JavaScript heap while a mail of 100 MB is read, proved whole, and sent through a session. */
export async function heapOfLargeMail(bench: Bench): Promise<Figure[]> {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const measured = await openMeasured(bench)
    ownMailbox(measured.world).messages.clear()
    await addMailOf(measured.world, 'Survey of the whole site', MAIL_BYTES)
    await chooseFound(measured.frame, 'survey', 1)
    runs.push(await extraHeapWhile(measured, () => attach(measured.frame, 'Survey', 1)))
    await measured.close()
  }
  const most = (GOAL_SHARE * MAIL_BYTES) / MB
  return [{ what: 'extra heap while a mail of 100 MB is attached', unit: 'MiB', runs, ...limit(most) }]
}
