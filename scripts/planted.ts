// `npm run planted`: bugs that are planted on purpose, each caught by the storm or by a test. A patch that does not apply, or a bug that nobody sees, fails.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = resolve(__dirname, '..')
const PATCHES = join(ROOT, 'tests/planted')
/** Made by builds and installs, or none of a copy's business. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', '.cache', '.demo', 'coverage'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stories: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
})

/** A bug as its patch tells it, above the diff: `Bug: …` and `Caught by: storm, duplicated` or `Caught by: test, <path>`. */
interface Planted {
  name: string
  patch: string
  bug: string
  by: 'storm' | 'test'
  /** A kind of fault, or the path of a test. */
  what: string
}

type Outcome = { kind: 'caught'; text: string } | { kind: 'survived' | 'broken'; text: string }

function planted(file: string): Planted {
  const patch = join(PATCHES, file)
  const text = readFileSync(patch, 'utf8')
  const bug = /^Bug: (.+)$/m.exec(text)?.[1]
  const [, by, what] = /^Caught by: (storm|test), (.+)$/m.exec(text) ?? []
  if (bug === undefined || what === undefined || (by !== 'storm' && by !== 'test')) {
    throw new Error(`${file} does not say what it is and what catches it.`)
  }
  return { name: basename(file, '.patch'), patch, bug, by, what }
}

interface Run {
  code: number
  output: string
}

function run(folder: string, command: string, args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(command, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      done({ code, output: stdout + stderr })
    })
  })
}

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (from) => !LEFT_OUT.has(relative(ROOT, from).split(/[\\/]/)[0] ?? ''),
  })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

const TSX = 'node_modules/tsx/dist/cli.mjs'
const JEST = 'node_modules/jest/bin/jest.js'

function storm(folder: string, { what }: Planted, seed: number, stories: number): Promise<Run> {
  const args = [TSX, 'scripts/storm.ts', '--stories', String(stories), '--seed', String(seed), '--until', what]
  return run(folder, process.execPath, args)
}

/** What a story shows without the bug too was not caught: the search goes on behind it. */
async function inStorm(folder: string, one: Planted): Promise<Outcome> {
  const last = Number(values.seed) + Number(values.stories) - 1
  for (let first = Number(values.seed); first <= last;) {
    const { output } = await storm(folder, one, first, last - first + 1)
    const shown = faultShown(output, one)
    if (shown === undefined) break
    if (faultShown((await storm(ROOT, one, shown.seed, 1)).output, one) === undefined) {
      return { kind: 'caught', text: `storm, ${shown.line}` }
    }
    first = shown.seed + 1
  }
  return {
    kind: 'survived',
    text: `${values.stories} stories show no "${one.what}" that the healthy engine does not show.`,
  }
}

function faultShown(output: string, { what }: Planted): { seed: number; line: string } | undefined {
  const line = output.split('\n').find((text) => new RegExp(`^seed \\d+: ${what}: `).test(text))
  const seed = /^seed (\d+)/.exec(line ?? '')?.[1]
  return line === undefined || seed === undefined ? undefined : { seed: Number(seed), line }
}

async function inTest(folder: string, { what }: Planted): Promise<Outcome> {
  const { code, output } = await run(folder, process.execPath, [JEST, '--ci', '-i', '--runTestsByPath', what])
  const failing = /^\s*● (.+)$/m.exec(output)?.[1]
  if (code === 0 || failing === undefined) return { kind: 'survived', text: `${what} passes. ${output.slice(-400)}` }
  const healthy = await run(ROOT, process.execPath, [JEST, '--ci', '-i', '--runTestsByPath', what])
  if (healthy.code !== 0) return { kind: 'broken', text: `${what} fails without the bug.` }
  return { kind: 'caught', text: `test, ${what}: ${failing}` }
}

async function plant(folder: string, one: Planted): Promise<Outcome> {
  const applied = await run(folder, 'git', ['apply', '-C1', one.patch])
  if (applied.code !== 0) return { kind: 'broken', text: `the patch does not apply: ${applied.output.trim()}` }
  const outcome = await (one.by === 'storm' ? inStorm(folder, one) : inTest(folder, one))
  const back = await run(folder, 'git', ['apply', '-R', '-C1', one.patch])
  if (back.code !== 0) throw new Error(`${one.name} cannot be taken back: ${back.output}`)
  return outcome
}

async function main(): Promise<void> {
  const all = readdirSync(PATCHES)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map(planted)
  const waiting = positionals.length === 0 ? [...all] : all.filter(({ name }) => positionals.includes(name))
  const count = waiting.length
  let caught = 0
  const lane = async () => {
    const folder = copyTree()
    try {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const { kind, text } = await plant(folder, one)
        if (kind === 'caught') caught++
        process.stdout.write(
          `${kind === 'caught' ? 'caught  ' : kind.toUpperCase()} ${one.name} (${one.bug}): ${text}\n`,
        )
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, availableParallelism(), 4) }, lane))
  process.stdout.write(`${count} planted bugs, ${caught} caught\n`)
  if (caught < count || count === 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
