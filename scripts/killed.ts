// `npm run killed`: a 60 MB upload in a Chromium whose processes are killed 20 times; twice, once with a session that can be asked. `-- --kills N --mb N --seed S`.
import { parseArgs } from 'node:util'
import { faultsOf, figuresOf } from '../tests/browser/support/killedReport'
import { playKilledUpload } from '../tests/browser/support/killedUpload'
import { ensureBuilt } from './demo/build'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    mb: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})

/** How the upload's address behaves, and how the last browser dies. */
const STORIES = [
  { sessionStatus: 'answered', lastDeath: 'in the body of a range' },
  { sessionStatus: 'refused', lastDeath: 'stored, no reply' },
] as const

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

async function play(how: (typeof STORIES)[number]): Promise<boolean> {
  say(
    `${values.mb} MB, ${values.kills} kills, seed ${values.seed}; asked where it stands, the session is ${how.sessionStatus}`,
  )
  const started = Date.now()
  const sizeBytes = Number(values.mb) * 1024 * 1024
  const tell = (line: string) => {
    say(`  ${line}`)
  }
  const report = await playKilledUpload({ sizeBytes, kills: Number(values.kills), seed: values.seed, tell, ...how })
  const { offered, again, needless, refused, stored } = figuresOf(report)
  say(
    `  ranges: ${stored} stored, ${offered} begun; sent again ${again}, of which there already ${refused}, not in doubt ${needless}`,
  )
  say(`  on the event: ${report.attached.length}, SHA-256 ${report.attached.join(', ')}; of the file ${report.chosen}`)
  say(`  left in the browser: ${report.kept.entries.length} records, bytes of ${report.kept.bytes} files`)
  say(`  the row: ${report.row}`)
  const faults = faultsOf(report, how.sessionStatus)
  for (const fault of faults) say(`  FAULT: ${fault}`)
  say(
    `  ${faults.length === 0 ? 'once, whole, nothing sent needlessly' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  )
  return faults.length === 0
}

async function main(): Promise<void> {
  await ensureBuilt(say)
  for (const how of STORIES) {
    if (!(await play(how))) process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
