// `npm run fidelity`: attaches a mail of every kind, in compose and in read, with the production bundle, and compares each with
// what was in the mailbox. `npm run fidelity -- --page` writes docs/mail-fidelity.md. Names after it leave the other mails out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBench } from '../tests/browser/support/bench'
import { ensureBuilt } from './demo/build'
import { attachAll } from './fidelity/attachAll'
import type { Outcome } from './fidelity/attachAll'
import { mailCases } from './fidelity/cases'
import { fidelityPage } from './fidelity/page'

const tell = (line: string) => {
  process.stdout.write(`${line}\n`)
}

function line({ name, subject, surface, bytes, sentence, problem }: Outcome): string {
  const size = bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
  const title = Array.from(subject.replaceAll(/[\p{C}\s]+/gu, ' '))
    .slice(0, 40)
    .join('')
  const verdict = problem === '' ? 'same     ' : 'DIFFERENT'
  return [verdict, surface.padEnd(7), name.padEnd(24), size.padStart(8), title.padEnd(40), problem || sentence].join(
    '  ',
  )
}

async function main(names: readonly string[]): Promise<void> {
  if (names.includes('--page')) {
    writeFileSync(join(__dirname, '../docs/mail-fidelity.md'), fidelityPage())
    return
  }
  await ensureBuilt(tell)
  const cases = (await mailCases(tell)).filter(({ name }) => names.length === 0 || names.includes(name))
  const bench = await openBench()
  let [same, different] = [0, 0]
  try {
    for (const surface of ['compose', 'read'] as const) {
      await attachAll(bench, cases, surface, (outcome) => {
        if (outcome.problem === '') same++
        else different++
        tell(line(outcome))
      })
    }
  } finally {
    await bench.close()
  }
  tell(`${cases.length} mails on 2 surfaces: ${same} the same, ${different} different`)
  if (different > 0 || same !== 2 * cases.length) process.exitCode = 1
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
