import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { openBench } from '../tests/browser/support/bench'
import type { Bench } from '../tests/browser/support/bench'
import { firstLoad } from './firstLoad'
import { line, missesGoal } from './figures'
import type { Figure } from './figures'
import { scrollingManyRows, typingToRows } from './finding'
import { heapOfSession } from './heap'
import { inputWhileMoving } from './input'
import { longestTasks } from './longTasks'
import { mailsAgainstBound } from './mails'
import { manyAgainstBound } from './manyFiles'
import { requestsOfOneFile } from './oneFile'
import { heapOfLargeMail } from './oneLargeMail'
import { postAgainstFetch } from './onePost'
import { sessionAgainstPeers, whatDefaultsDo } from './session'
import { startupAgainstTemplate } from './startup'

const ROOT = join(__dirname, '..')

const MEASURES: Record<string, (bench: Bench) => Promise<Figure[]> | Figure[]> = {
  load: () => firstLoad(join(ROOT, 'dist'), join(ROOT, '../shared/data/peers/taskpane-react')),
  startup: startupAgainstTemplate,
  session: sessionAgainstPeers,
  heap: heapOfSession,
  many: manyAgainstBound,
  one: requestsOfOneFile,
  tasks: longestTasks,
  input: inputWhileMoving,
  post: postAgainstFetch,
  mails: mailsAgainstBound,
  mail: heapOfLargeMail,
  typing: typingToRows,
  rows: scrollingManyRows,
}

/**
 * `npm run bench`: figures of the production bundle in the simulated Outlook, each as a ratio within this run. Names of
 * measures after it (`npm run bench -- many heap`) leave the others out.
 */
async function run(names: readonly string[]): Promise<void> {
  const started = performance.now()
  const bench = await openBench()
  console.log(machine(bench))
  const missed: Figure[] = []
  try {
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (names.length > 0 && !names.includes(name)) continue
      const figures = await measure(bench)
      for (const figure of figures) console.log(line(figure))
      missed.push(...figures.filter(missesGoal))
      if (name === 'session') console.log(`note    ${await whatDefaultsDo(bench)}`)
    }
  } finally {
    await bench.close()
  }
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s; ${load()}; goals missed: ${missed.length}`)
  if (missed.length > 0) process.exitCode = 1
}

function machine({ browser }: Bench): string {
  const memory = `${(totalmem() / 1024 ** 3).toFixed(0)} GB`
  return `${cpus().length} cores, ${memory}, Node ${process.versions.node}, Chromium ${browser.version()}; ${load()}`
}

/** Who measures while something else works measures both. */
function load(): string {
  return `load of the last minute ${(loadavg()[0] ?? NaN).toFixed(1)}`
}

void run(process.argv.slice(2))
