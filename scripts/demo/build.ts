import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(__dirname, '../..')
const STAMP = join(ROOT, '.cache/demo-build')

/** What the bundle is made of. */
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'package.json',
  'package-lock.json',
  'webpack.config.js',
  'babel.config.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'scripts/deploymentManifest.js',
  'scripts/securityHeaders.js',
]

/** Builds the production bundle, unless dist/ is what the present sources gave. Returns its folder. */
export async function ensureBuilt(tell: (line: string) => void): Promise<string> {
  const dist = join(ROOT, 'dist')
  const fresh = async () => `${await digest(SOURCES)} ${await digest(['dist'])}`
  const stamp = await readFile(STAMP, 'utf8').catch(() => '')
  if (stamp !== '' && stamp === (await fresh())) return dist
  tell('Building the production bundle …')
  const started = Date.now()
  const webpack = require.resolve('webpack/bin/webpack.js')
  await promisify(execFile)(process.execPath, [webpack, '--mode', 'production'], {
    cwd: ROOT,
    env: { ...process.env, ADDIN_URL: undefined },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`The build failed.\n${stdout ?? ''}${stderr ?? ''}`)
  })
  tell(`Built in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  await writeFile(STAMP, await fresh())
  return dist
}

/** One hash over names and contents. */
async function digest(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesOf(path)) hash.update(`${file}\n`).update(await readFile(join(ROOT, file)))
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  const files: string[] = []
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = `${path}/${entry.name}`
    files.push(...(entry.isDirectory() ? await filesOf(inside) : [inside]))
  }
  return files
}
