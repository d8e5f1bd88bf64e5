// `npm test`: everything that must hold, in one command. Stops at the first failed step; `npm test -- --all` runs every step.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { styleText } from 'node:util'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const CACHE = join(ROOT, '.cache')
/** Jest by itself leaves one processor free, of two as well; the tests in a browser wait more than they compute. */
const WORKERS = Math.max(2, availableParallelism() - 1)
const KEEP_GOING = process.argv.includes('--all')

/** Steps of one stage do not need each other and run side by side; a stage waits for the one before. */
const STAGES = [
  [
    npmStep('build', 'build'),
    npmStep('types', 'typecheck'),
    npmStep('lint', 'lint'),
    npmStep('format', 'format:check'),
    npmStep('dead code', 'deadcode'),
  ],
  [jestStep('unit and contract tests', ['unit', 'contract'])],
  // These load the bundle that `build` made.
  [jestStep('browser tests', ['browser'])],
]

function npmStep(name, script) {
  // Started by hand there is no npm_execpath; `npm` itself is a shell script that only a shell finds on Windows.
  const npm = process.env.npm_execpath
  const [command, start] = npm ? [process.execPath, [npm]] : ['npm', []]
  return {
    name,
    command,
    args: [...start, 'run', '--silent', script],
    shell: npm === undefined,
    count: countOne,
    summary: () => '',
  }
}

function jestStep(name, projects) {
  const report = join(CACHE, `jest-${projects.join('-')}.json`)
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const args = [
    jest,
    '--ci',
    `--maxWorkers=${WORKERS}`,
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${report}`,
  ]
  return {
    name,
    command: process.execPath,
    args,
    shell: false,
    before: () => rmSync(report, { force: true }),
    count: (code) => countJest(report, code),
    // Jest reports on stderr; stdout is the JSON.
    summary: ({ stderr }) =>
      [...stderr.split('\n').filter((line) => /^(Test Suites|Tests):/.test(line)), ...skipped(report)].join('\n'),
  }
}

/** A skipped test names its reason in its own name; it must not vanish in a number. */
function skipped(report) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending')
    .map(({ fullName }) => `skipped: ${fullName}`)
}

function countOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A file that could not even start counts as one failure, and so does a run that tested nothing. */
function countJest(report, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = numFailedTests + numRuntimeErrorTestSuites
    const isHollow = failed === 0 && (code !== 0 || numPassedTests === 0)
    return { passed: numPassedTests, failed: isHollow ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const running = new Set()

function run(step) {
  step.before?.()
  const started = performance.now()
  return new Promise((done) => {
    const output = { stdout: '', stderr: '' }
    const child = spawn(step.command, step.args, { cwd: ROOT, shell: step.shell, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    child.stdout.on('data', (chunk) => (output.stdout += chunk))
    child.stderr.on('data', (chunk) => (output.stderr += chunk))
    child.on('error', (error) => (output.stderr += String(error)))
    child.on('close', (code, signal) => {
      running.delete(child)
      done({
        step,
        output,
        seconds: (performance.now() - started) / 1000,
        stopped: signal !== null && isStopping,
        ...step.count(code),
      })
    })
  })
}

let isStopping = false

function tell({ step, output, seconds, passed, failed, stopped }) {
  const time = `${seconds.toFixed(1)} s`
  if (stopped) return
  if (failed === 0) {
    const summary = step.summary(output)
    console.log(`${styleText('green', '✓')} ${step.name} (${time})${summary === '' ? '' : `\n${summary}`}`)
    return
  }
  const json = step.args.includes('--json')
  console.log(`${styleText('red', '✗')} ${step.name} (${time})\n${json ? '' : output.stdout}${output.stderr}`)
  if (passed + failed > 1) console.log(`${step.name}: ${String(passed)} passed, ${String(failed)} failed`)
}

/** Runs the steps with as many at a time as there are processors (the build alone keeps one busy). */
async function runStage(steps) {
  const waiting = [...steps]
  const results = []
  const lanes = Array.from({ length: Math.min(steps.length, Math.max(2, availableParallelism())) }, async () => {
    for (let step = waiting.shift(); step !== undefined && !isStopping; step = waiting.shift()) {
      const result = await run(step)
      tell(result)
      if (!result.stopped) results.push(result)
      if (result.failed > 0 && !KEEP_GOING && !isStopping) {
        isStopping = true
        for (const child of running) child.kill()
      }
    }
  })
  await Promise.all(lanes)
  return results
}

mkdirSync(CACHE, { recursive: true })
const results = []
for (const stage of STAGES) {
  if (!isStopping) results.push(...(await runStage(stage)))
}
const ran = results.map(({ step }) => step.name)
const left = STAGES.flat().filter(({ name }) => !ran.includes(name))
if (left.length > 0) console.log(`not run: ${left.map(({ name }) => name).join(', ')}`)
const sum = (what) => results.reduce((total, result) => total + result[what], 0)
console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`)
process.exitCode = sum('failed') > 0 || left.length > 0 ? 1 : 0
