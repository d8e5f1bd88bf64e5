// `npm run planted`: bugs that are planted on purpose, each caught by the storm or by a test. A patch that does not apply, or a bug that nobody sees, fails.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { THEMES } from '../tests/identity/scenario'

const ROOT = resolve(__dirname, '..')
const PATCHES = join(ROOT, 'tests/planted')
/** Made by builds and installs, or none of a copy's business. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', '.cache', '.demo', 'coverage'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stories: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    'identity-runs': { type: 'string', default: '2000' },
  },
})

/**
 * A bug as its patch tells it, above the diff: `Bug: …` and `Caught by: storm, duplicated`, `Caught by: identity, wrong event`
 * or `Caught by: test, <path>`.
 */
interface Planted {
  name: string
  patch: string
  bug: string
  by: (typeof WAYS)[number]
  /** A kind of fault, or the path of a test. */
  what: string
}

type Outcome = { kind: 'caught'; text: string } | { kind: 'survived' | 'broken'; text: string }

function planted(file: string): Planted {
  const patch = join(PATCHES, file)
  const text = readFileSync(patch, 'utf8')
  const bug = /^Bug: (.+)$/m.exec(text)?.[1]
  const [, how, what] = /^Caught by: (\w+), (.+)$/m.exec(text) ?? []
  const by = WAYS.find((one) => one === how)
  if (bug === undefined || what === undefined || by === undefined) {
    throw new Error(`${file} does not say what it is and what catches it.`)
  }
  return { name: basename(file, '.patch'), patch, bug, by, what }
}

const WAYS = ['storm', 'identity', 'test'] as const

interface Run {
  code: number
  output: string
}

function run(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } }
  return new Promise((done) => {
    execFile(command, args, options, (error, stdout, stderr) => {
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

const IDENTITY_TEST = 'tests/contract/identityProperties.test.ts'

async function inTest(folder: string, path: string): Promise<Outcome> {
  const { code, output } = await jest(folder, path)
  const failing = /^\s*● (.+)$/m.exec(output)?.[1]
  if (code === 0 || failing === undefined) return { kind: 'survived', text: `${path} passes. ${output.slice(-400)}` }
  if (!(await passesHealthy(path))) return { kind: 'broken', text: `${path} fails without the bug.` }
  return { kind: 'caught', text: `test, ${path}: ${failing}` }
}

async function inIdentity(folder: string, { what }: Planted): Promise<Outcome> {
  for (const { name } of THEMES) {
    const { output } = await jest(folder, IDENTITY_TEST, ['-t', name])
    const shown = output.split('\n').find((line) => line.trim().startsWith(`${what}: `))
    if (shown === undefined) continue
    if (!(await passesHealthy(IDENTITY_TEST)))
      return { kind: 'broken', text: `${IDENTITY_TEST} fails without the bug.` }
    return { kind: 'caught', text: `identity, ${shown.trim()}` }
  }
  return { kind: 'survived', text: `no story shows "${what}".` }
}

function jest(folder: string, path: string, more: readonly string[] = []): Promise<Run> {
  const args = [JEST, '--ci', '-i', '--runTestsByPath', path, ...more]
  return run(folder, process.execPath, args, { IDENTITY_RUNS: values['identity-runs'] })
}

const healthy = new Map<string, Promise<Run>>()

async function passesHealthy(path: string): Promise<boolean> {
  const running = healthy.get(path) ?? jest(ROOT, path)
  healthy.set(path, running)
  return (await running).code === 0
}

function outcomeIn(folder: string, one: Planted): Promise<Outcome> {
  switch (one.by) {
    case 'storm':
      return inStorm(folder, one)
    case 'identity':
      return inIdentity(folder, one)
    case 'test':
      return inTest(folder, one.what)
  }
}

async function plant(folder: string, one: Planted): Promise<Outcome> {
  const applied = await run(folder, 'git', ['apply', '-C1', one.patch])
  if (applied.code !== 0) return { kind: 'broken', text: `the patch does not apply: ${applied.output.trim()}` }
  const outcome = await outcomeIn(folder, one)
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
