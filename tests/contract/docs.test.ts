import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { fidelityPage } from '../../scripts/fidelity/page'
import { securityHeaders } from '../../scripts/securityHeaders'
import { SCOPES } from '../../src/auth/tokenSource'
import { parseConfig } from '../../src/config/parseConfig'

const ROOT = resolve(__dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const PAGES = ['README.md', 'CHANGELOG.md', ...pagesBelow('docs')]

function pagesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

/** Links of a page to files that are not there. */
function deadLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(resolve(ROOT, dirname(page), link)))
    .map((link) => `${page}: ${link}`)
}

test('links between the pages lead somewhere', () => {
  expect(PAGES.length).toBeGreaterThan(6)
  expect(PAGES.flatMap((page) => deadLinks(page, read(page)))).toEqual([])
  expect(deadLinks('docs/a.md', '[b](nowhere.md#part) [c](quirks.md) [d](https://example.com)')).toEqual([
    'docs/a.md: nowhere.md',
  ])
})

/** Tests named as `file`: "title" that no file of tests/browser holds. */
function testsMissing(page: string): string[] {
  return [...page.matchAll(/`(\w+)`: "([^"]+)"/g)]
    .filter(([, file = '', title = '']) => {
      const path = join('tests/browser', `${file}.test.ts`)
      return !existsSync(join(ROOT, path)) || !read(path).includes(title)
    })
    .map(([named]) => named)
}

test('each feature names a test that is there', () => {
  const page = read('docs/features.md')
  expect(page.match(/^\| \d+ /gm)).toHaveLength(29)
  expect(testsMissing(page)).toEqual([])
  expect(testsMissing('`states`: "nobody does this"')).toEqual(['`states`: "nobody does this"'])
})

test('mail-fidelity.md is what `npm run fidelity -- --page` writes now', () => {
  expect(read('docs/mail-fidelity.md')).toBe(fidelityPage())
})

test('deployment.md shows the headers that the tests run under', () => {
  const headers = Object.entries(securityHeaders() as Record<string, string>)
  const shown = /```http\n([\s\S]*?)\n```/.exec(read('docs/deployment.md'))?.[1]
  expect(shown).toBe(headers.map(([name, value]) => `${name}: ${value}`).join('\n'))
})

/** The first cells of the table under "Configuration": `key` and default. */
function documentedKeys(): Map<string, string> {
  const section = /## Configuration\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? ''
  const rows = section.matchAll(/^\| `(\w+)` +\| (.*?) +\|/gm)
  return new Map([...rows].map(([, key = '', standard = '']) => [key, standard]))
}

test('the README names every key of config.json, and no other', () => {
  const clientId = '1a2b3c4d-1234-4321-abcd-0123456789ab'
  const parsed = parseConfig(JSON.stringify({ clientId }), { url: 'https://addin.example.com/taskpane.html' })
  if (parsed.kind !== 'ok') throw new Error('the smallest config.json is refused')
  const keys = documentedKeys()
  expect([...keys.keys()].sort()).toEqual(Object.keys(parsed.config).sort())
  const { cloud, organizerWrites, maxFileBytes, blockedExtensions, keepUnfinished, readBack } = parsed.config
  const plain = { cloud, organizerWrites, maxFileBytes, blockedExtensions, keepUnfinished, readBack }
  for (const [key, value] of Object.entries(plain)) {
    expect(`${key} ${keys.get(key) ?? ''}`).toContain(`${key} \`${JSON.stringify(value)}\``)
  }
  expect([parsed.config.eventLimitBytes, keys.get('eventLimitBytes')]).toEqual([undefined, 'none'])
})

test('every permission the code can ask for is in the deployment and the privacy page', () => {
  for (const page of ['README.md', 'docs/deployment.md', 'docs/privacy.md']) {
    for (const scope of SCOPES) expect(read(page)).toContain(`\`${scope}\``)
  }
})

test('the README lays out every folder of src/', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const layout = /## Layout\n([\s\S]*?)\n\n[A-Z]/.exec(read('README.md'))?.[1] ?? ''
  const told = [...layout.matchAll(/^src\/(\w+)/gm)].map(([, name]) => name)
  expect(told.sort()).toEqual(folders.map(({ name }) => name).sort())
})

/** Names of npm commands in the code of a page: what stands between backticks. */
function npmCommands(text: string): string[] {
  const code = text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []
  return code.flatMap((span) => [...span.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name))
}

test("the commands the pages tell are scripts of package.json, or npm's own", () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const known = [...Object.keys(scripts), 'ci', 'rebuild']
  const told = PAGES.flatMap((page) => npmCommands(read(page)))
  expect(told).toEqual(expect.arrayContaining(['ci', 'demo', 'test', 'start', 'stop', 'validate']))
  expect(told.filter((name) => !known.includes(name))).toEqual([])
  expect(npmCommands('The npm copy: `npm run tset -- --all`')).toEqual(['tset'])
})
