import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CUSTOM_CLOUD } from '../../../sim/server'
import type { World } from '../../../sim/world'

type Cloud = World['tenant']['cloud']

const ROOT = join(__dirname, '../../..')

const builds = new Map<Cloud, Promise<string>>()

/** Folder of the production build for a cloud; that for the global one is there, the others are made once per process. */
export function builtFor(cloud: Cloud): Promise<string> {
  const known = builds.get(cloud) ?? build(cloud)
  builds.set(cloud, known)
  return known
}

async function build(cloud: Cloud): Promise<string> {
  if (cloud === 'global') return join(ROOT, 'dist')
  const folder = join(ROOT, '.cache/clouds', cloud)
  await mkdir(folder, { recursive: true })
  const config = `${folder}.json`
  await writeFile(config, JSON.stringify({ clientId: '00000000-0000-0000-0000-000000000000', ...CUSTOM_CLOUD }))
  const which = cloud === 'custom' ? { ADDIN_CONFIG: config } : { ADDIN_CLOUD: cloud }
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js')
  const child = spawn(process.execPath, [webpack, '--mode', 'production', '--output-path', folder], {
    cwd: ROOT,
    env: { ...process.env, ...which },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`The build for ${cloud} failed:\n${said}`)
  return folder
}
