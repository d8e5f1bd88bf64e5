// `node scripts/completeLockFile.mjs`: after `npm install` on a registry that does not carry every platform's binaries.
// npm leaves what it cannot find out of the lock file, and `npm ci` then refuses the file everywhere. The missing entries are
// all optional binaries for other platforms; their version is fixed by whoever asks for them, so they can be written down.
// `--check` only says what is missing, and fails when something is.
import { readFileSync, writeFileSync } from 'node:fs'

const PATH = 'package-lock.json'
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix', 'win32']
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el']

function missingOptional(lock) {
  const missing = new Map()
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (path === '') continue
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isThere = lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`]
      if (isThere === undefined) missing.set(name, { version, dev })
    }
  }
  return missing
}

function entryFor(name, { version, dev }) {
  const words = name.split(/[-/]/)
  const os = OS.find((one) => words.includes(one))
  const cpu = CPU.find((one) => words.some((word) => word === one || (one === 'arm' && word === 'arm')))
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+$/.test(version)) return undefined
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] }
}

const lock = JSON.parse(readFileSync(PATH, 'utf8'))
const missing = missingOptional(lock)
if (process.argv.includes('--check')) {
  for (const name of missing.keys()) console.log(`not in the lock file: ${name}`)
  process.exit(missing.size === 0 ? 0 : 1)
}
let added = 0
for (const [name, about] of missing) {
  const entry = entryFor(name, about)
  if (entry === undefined) {
    console.log(`left alone: ${name} ${about.version}`)
    continue
  }
  lock.packages[`node_modules/${name}`] = entry
  added += 1
}
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([one], [other]) => one.localeCompare(other, 'en'))])
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} entries added to ${PATH}`)
