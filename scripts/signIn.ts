// `npm run signin`: every way a sign-in can go, on the production bundle, beside an open form and beside an event that is read. `-- 12006` plays those whose name holds it.
import { parseArgs } from 'node:util'
import { openBench } from '../tests/browser/support/bench'
import { openPaneOn } from '../tests/browser/support/paneOn'
import { CASES, SURFACES } from '../tests/signIn/cases'
import type { Case } from '../tests/signIn/cases'
import { optionsOf, play } from '../tests/signIn/play'
import type { Surface } from '../tests/signIn/play'
import { ensureBuilt } from './demo/build'

const { positionals } = parseArgs({ allowPositionals: true })
const [wanted = ''] = positionals

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

type Bench = Awaited<ReturnType<typeof openBench>>

async function faultsIn(bench: Bench, one: Case, surface: Surface): Promise<string[]> {
  const s = await openPaneOn(bench, optionsOf(one, surface))
  const faults = await play(s, one).catch((error: unknown) => [String(error)])
  await s.close().catch((error: unknown) => faults.push(String(error)))
  return faults
}

async function main(): Promise<void> {
  await ensureBuilt(say)
  const bench = await openBench()
  const started = Date.now()
  let played = 0
  let wrong = 0
  try {
    for (const one of CASES.filter(({ way, name }) => `${way}: ${name}`.includes(wanted))) {
      for (const surface of SURFACES) {
        const faults = await faultsIn(bench, one, surface)
        played++
        if (faults.length > 0) wrong++
        for (const fault of faults) say(`${one.way}, ${surface}, ${one.name}: ${fault}`)
      }
    }
  } finally {
    await bench.close()
  }
  say(`${played} sign-ins, ${wrong} wrong (${((Date.now() - started) / 1000).toFixed(0)} s)`)
  if (wrong > 0 || played === 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
