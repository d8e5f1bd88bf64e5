import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT } from './source'

interface Package {
  version: string
  license: string
  engines: { node: string }
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const project = JSON.parse(read('package.json')) as Package

/** What this kind of project is known by. Major versions are choices: docs/decisions/0001-libraries.md. */
const SHIPPED = { '@azure/msal-browser': 5, '@fluentui/react-components': 9, react: 19, 'react-dom': 19 }
const TOOLS = {
  '@microsoft/office-js': 1,
  '@types/office-js': 1,
  jest: 30,
  'office-addin-debugging': 7,
  'office-addin-manifest': 3,
  'ts-loader': 9,
  typescript: 6,
  webpack: 5,
}
const SCRIPTS = [
  'build',
  'build:dev',
  'dev-server',
  'start',
  'stop',
  'validate',
  'lint',
  'test',
  'watch',
  'demo',
  'bench',
]

function majorsOf(ranges: Record<string, string>): Record<string, number> {
  return Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, Number(/\d+/.exec(range)?.[0])]))
}

test('the packages and scripts a reader expects are there', () => {
  expect(majorsOf(project.dependencies)).toMatchObject(SHIPPED)
  expect(majorsOf(project.devDependencies)).toMatchObject(TOOLS)
  expect(Object.keys(project.scripts)).toEqual(expect.arrayContaining(SCRIPTS))
})

test('Office.js is never bundled: the npm copy is of 2022 and serves demo and tests', () => {
  expect(Object.keys(project.dependencies)).not.toContain('@microsoft/office-js')
})

test('licence, engines and the versions of changelog and package agree', () => {
  expect(project.license).toBe('MIT')
  expect(read('LICENSE')).toMatch(/^MIT License\n/)
  expect(project.engines.node).toBe('>=20.19')
  expect(read('CHANGELOG.md')).toContain(`## ${project.version}`)
})

/** A lock file that names the registry it was written behind is of no use elsewhere. */
function lockComplaints(text: string): string[] {
  return text.match(/"resolved"|"lockfileVersion": [12],/g) ?? []
}

test('the lock file holds the binaries of every platform, or npm ci refuses it', () => {
  const check = (lock: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'lock-'))
    writeFileSync(join(folder, 'package-lock.json'), lock)
    const script = join(ROOT, 'scripts/completeLockFile.mjs')
    const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    return `${status ?? 'no'} ${stdout}`
  }
  const whole = read('package-lock.json')
  expect(check(whole)).toBe('0 ')
  const lock = JSON.parse(whole) as { packages: Record<string, unknown> }
  delete lock.packages['node_modules/@esbuild/win32-x64']
  expect(check(JSON.stringify(lock))).toBe('1 not in the lock file: @esbuild/win32-x64\n')
})

test('there is one lock file, and it names no registry', () => {
  const locks = readdirSync(ROOT).filter((name) =>
    /^(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?)$/.test(name),
  )
  expect(locks).toEqual(['package-lock.json'])
  expect(lockComplaints(read('package-lock.json'))).toEqual([])
  expect(lockComplaints('{ "lockfileVersion": 2,\n"resolved": "https://registry.example.com/x.tgz" }')).toHaveLength(2)
})

test('nothing a package wants to run at installation is run', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})
