// `npm run storm -- --stories 1000 --seed 1`: random stories against the simulated Graph, on a virtual clock. `--log` tells each story with its wire log.
import { parseArgs } from 'node:util'
import { seedsFrom, storm, totalsLine } from '../tests/storm/storm'
import type { Told } from '../tests/storm/storm'

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    log: { type: 'boolean', default: false },
    /** Stops at the first story that shows this fault. */
    until: { type: 'string' },
  },
})

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

function tell({ seed, story, verdict, log }: Told): void {
  if (values.log) {
    say(`story ${seed}: ${JSON.stringify(story, undefined, 1)}`)
    for (const line of log) say(line)
  }
  for (const { fault, text } of verdict.faults) say(`seed ${seed}: ${fault}: ${text}`)
  if (verdict.faults.length > 0) say(`  npm run storm -- --seed ${seed} --stories 1 --log`)
}

async function main(): Promise<void> {
  const seeds = seedsFrom(Number(values.seed), Number(values.stories))
  const totals = await storm(seeds, tell, (told) => told.verdict.faults.some(({ fault }) => fault === values.until))
  say(totalsLine(totals))
  const { duplicated, lost, wrongEvent, otherFaults } = totals
  if (duplicated + lost + wrongEvent + otherFaults > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
