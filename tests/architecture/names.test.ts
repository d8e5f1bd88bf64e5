import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { codeLines, defaultExports, namings, origins } from './names'
import { ROOT, isTestSource, sources } from './source'
import type { Source } from './source'

const TYPESCRIPT = ['.ts', '.tsx']
const SRC = sources(['src'], TYPESCRIPT)
const SHIPPED = SRC.filter(({ path }) => !isTestSource(path))
const REST = sources(['sim', 'tests', 'bench', 'scripts'], [...TYPESCRIPT, '.js', '.mjs'])

/** Ways out of the pane. Each request goes through one of these folders, which check where it goes. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts']
const NETWORK_FOLDERS = ['src/graph/', 'src/config/', 'src/main.ts', 'src/signIn.ts']

function namedOutside(files: readonly Source[], name: string, allowed: readonly string[]): string[] {
  return files
    .filter(({ path }) => !allowed.some((start) => path.startsWith(start)))
    .flatMap((file) => namings(file, name))
}

test('only src/outlook names Office', () => {
  expect(namedOutside(SHIPPED, 'Office', ['src/outlook/'])).toEqual([])
})

test.each([
  'Office.onReady()',
  'window.Office',
  "globalThis['Office']",
  'let x: typeof Office',
  'let x: Office.Mailbox',
  'const { Office } = window',
])('%s in another folder is found', (text) => {
  expect(namedOutside([{ path: 'src/mail/a.ts', text }], 'Office', ['src/outlook/'])).toEqual(['src/mail/a.ts:1'])
})

test('a comment, a sentence or a key of that name is none', () => {
  const text = "// Office\nconst text = { Office: 'Office.js' }"
  expect(namedOutside([{ path: 'src/mail/a.ts', text }], 'Office', [])).toEqual([])
})

test('nothing in src/ writes to the console but kernel/log', () => {
  expect(namedOutside(SHIPPED, 'console', ['src/kernel/log.ts'])).toEqual([])
  const sample = { path: 'src/mail/a.ts', text: 'globalThis.console.log(1)' }
  expect(namedOutside([sample], 'console', ['src/kernel/log.ts'])).toEqual(['src/mail/a.ts:1'])
})

test.each(NETWORK)('%s is named only where requests are made', (name) => {
  expect(namedOutside(SHIPPED, name, NETWORK_FOLDERS)).toEqual([])
  const sample = { path: 'src/mail/a.ts', text: `globalThis.${name}('x')` }
  expect(namedOutside([sample], name, NETWORK_FOLDERS)).toEqual(['src/mail/a.ts:1'])
})

test('host names stand in src/config/hosts.json and nowhere else', () => {
  expect(SHIPPED.flatMap((file) => origins(file).map((origin) => `${file.path} ${origin}`))).toEqual([])
  const sample = { path: 'src/mail/a.ts', text: 'fetch(`https://example.com/${id}`) // https://example.org' }
  expect(origins(sample)).toEqual(['https://example.com'])
})

test('exports have names', () => {
  expect([...SRC, ...REST].filter(({ path }) => !path.endsWith('js')).flatMap(defaultExports)).toEqual([])
})

test.each(['export default 1', 'export default function f() {}', 'export { x as default }', 'export = x'])(
  '%s is found',
  (text) => {
    expect(defaultExports({ path: 'src/a.ts', text })).toEqual(['src/a.ts:1'])
  },
)

test('no file is longer than one can keep in mind: 300 lines of code, 500 for a story or a table of the simulator', () => {
  const limitOf = (path: string) => (path.startsWith('src/') && !isTestSource(path) ? 300 : 500)
  const tooLong = [...SRC, ...REST].map((file) => ({ path: file.path, lines: codeLines(file) }))
  expect(tooLong.filter(({ path, lines }) => lines > limitOf(path))).toEqual([])
})

test('comments and blank lines do not make a file long', () => {
  const text = '/**\n * A reason.\n */\nconst a = `\n`\n\n// why\nf(\n  a,\n)\n'
  expect(codeLines({ path: 'src/a.ts', text })).toBe(5)
})

test('there is no folder for whatever found no place', () => {
  const lost = [...SRC, ...REST]
    .map(({ path }) => path)
    .filter((path) => /\/(utils?|helpers?|common|misc)(\/|\.)/.test(path))
  expect(lost).toEqual([])
})

test('the page loads one script by address: Office.js, from hosts.json', () => {
  const page = readFileSync(join(ROOT, 'src/taskpane.html'), 'utf8')
  expect(page.match(/<script[\s\S]*?<\/script>/g)).toEqual(['<script defer data-own src="<%= src %>"></script>'])
  expect(page.match(/<link[^%]*data-office[^/]*\/>/g)).toEqual([
    '<link rel="preload" as="script" data-office href="<%= officeJsUrl %>" />',
  ])
  expect(page).not.toMatch(/https?:\/\//)
})
