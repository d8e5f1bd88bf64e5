import { join } from 'node:path'
import { openBench } from '../tests/browser/support/bench'
import { firstLoad } from './firstLoad'
import { line, missesGoal } from './figures'
import { encodeForForm, heapOfSession, postAgainstFetch } from './inBrowser'

/** `npm run bench`: figures of the production bundle in the simulated Outlook, each as a ratio within this run. */
async function run(): Promise<void> {
  const root = join(__dirname, '..')
  const bench = await openBench()
  try {
    const figures = [
      ...firstLoad(join(root, 'dist'), join(root, '../shared/data/peers/taskpane-react')),
      ...(await postAgainstFetch(bench)),
      ...(await encodeForForm(bench)),
      ...(await heapOfSession(bench)),
    ]
    for (const figure of figures) console.log(line(figure))
    if (figures.some(missesGoal)) process.exitCode = 1
  } finally {
    await bench.close()
  }
}

void run()
