import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Frame } from 'playwright-core'
import type { Line } from '../sim/server'
import type { Bench } from '../tests/browser/support/bench'
import { paneFrame } from '../tests/browser/support/paneFrame'
import { openPaneOn } from '../tests/browser/support/paneOn'
import type { OpenedPane } from '../tests/browser/support/paneOn'
import type { Target } from './frame/bare'
import type { FrameBench } from './frame/main'

declare global {
  interface Window {
    bench: FrameBench
  }
}

export const MB = 1024 * 1024
/** The most that Graph takes. */
export const SESSION_BYTES = 150 * MB

/** A pane that has attached a thing already: sign-in, the first reading of the event and late scripts are behind it. */
export interface Measured extends OpenedPane {
  frame: Frame
  /** For requests of the bench's own. */
  target: Target
  setLine: (line: Partial<Line>) => void
}

/** The event takes any number of large files, and nobody is asked to wait: neither is what is measured here. */
export async function openMeasured(bench: Bench): Promise<Measured> {
  const opened = await openPaneOn(bench, {
    surface: 'read',
    prepare({ graph, world }) {
      graph.settings.uploadBudget = false
      world.tenant.messageSizeLimitBytes = 100 * SESSION_BYTES
    },
  })
  const frame = await benchFrame(opened)
  await choose(frame, [{ name: 'first.bin', bytes: 1000 }])
  await attach(frame, 'first', 1)
  await frame.waitForFunction(() => document.body.textContent.includes('1 attached'))
  const url = opened.graph.log.find(({ request }) => request.method === 'POST')?.request.url ?? ''
  const { line } = opened.simulator
  const setLine = (change: Partial<Line>) => void Object.assign(line, change)
  return { ...opened, frame, target: { token: opened.world.accessToken, url }, setLine }
}

/** The pane's frame, with `window.bench` in it. */
export async function benchFrame(opened: OpenedPane): Promise<Frame> {
  const frame = await paneFrame(opened)
  await frame.waitForSelector('input[type=file]')
  await frame.evaluate(await frameScript())
  return frame
}

let bundled: Promise<string> | undefined

function frameScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(__dirname, 'frame/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles: [output] }) => {
    if (output === undefined) throw new Error('esbuild made nothing of the bench’s script.')
    return output.text
  })
  return bundled
}

/** Chooses small files, which the driver hands over. */
export async function choose(frame: Frame, files: readonly { name: string; bytes: number }[]): Promise<void> {
  const mimeType = 'application/octet-stream'
  await frame
    .locator('input[type=file]:not(#bench)')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType, buffer: randomBytes(bytes) })))
}

/** Chooses a file from the disk: one that the driver hands over is decoded in the page, a long task of its own. */
export async function chooseFromDisk(frame: Frame, path: string): Promise<void> {
  await frame.locator('input[type=file]:not(#bench)').setInputFiles(path)
}

/** Puts a file into an input of the bench's own, for the peers. */
export async function giveToBench(frame: Frame, path: string): Promise<void> {
  await frame.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'bench'
    input.hidden = true
    document.querySelector('#bench')?.remove()
    document.body.append(input)
  })
  await frame.locator('#bench').setInputFiles(path)
}

/** Milliseconds from the click on "Attach" until so many rows whose names begin so are attached. */
export async function attach(frame: Frame, prefix: string, count: number): Promise<number> {
  // What was chosen is drawn a moment later.
  await frame.locator('button:text-is("Attach"):not([aria-disabled="true"])').waitFor()
  return frame.evaluate(({ prefix, count }) => window.bench.attach(prefix, count), { prefix, count })
}

/** Works on a file of random bytes, which is gone afterwards. */
export async function withFile<T>(name: string, bytes: number, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const path = join(folder, name)
    await writeFile(path, randomBytes(bytes))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
