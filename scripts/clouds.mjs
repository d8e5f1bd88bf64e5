// `npm run clouds`: the same flow in all five clouds, each with a production build of its own; `npm test` plays two of them.
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const jest = join(ROOT, 'node_modules/jest/bin/jest.js')

const build = spawnSync(process.execPath, [join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], {
  cwd: ROOT,
  encoding: 'utf8',
})
if (build.status !== 0) {
  console.log(`${build.stdout}${build.stderr}`)
  process.exit(1)
}
const args = [jest, '--ci', '--selectProjects=browser', '--testPathPatterns=tests/browser/clouds']
const { status } = spawnSync(process.execPath, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CLOUDS: 'all' },
})
process.exitCode = status ?? 1
