import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { build } from 'esbuild'
import { CATALOGUE_FILE, compileCatalogue, icuMessagesPlugin } from '../../scripts/icuMessages'
import { ROOT } from './source'

const TEXTS = join(ROOT, 'src/texts')

/** What the compiled `source` exports as `name`. */
function compiled(source: string, name: string): unknown {
  const [, exported, text = ''] = /^export const (\w+) = JSON\.parse\((".*")\)$/.exec(compileCatalogue(source)) ?? []
  expect(exported).toBe(name)
  return JSON.parse(JSON.parse(text) as string)
}

test('a part of the catalogue becomes what needs no parser', () => {
  const source = `/** Words. */
export const words = {
  plain: 'It’s “that”.',
  // A value.
  named: '{name} is on the list.',
  counted: '{count, plural, one {# mail} other {# mails}}',
} as const
`
  const tokens = {
    plain: ['It’s “that”.'],
    named: [['name'], ' is on the list.'],
    counted: [['count', 'plural', { one: ['#', ' mail'], other: ['#', ' mails'] }]],
  }
  expect(compiled(source, 'words')).toEqual(tokens)
  // As ts-loader hands it over, and as a part of another language is written.
  expect(compiled(source.replace(' as const', ';') + '//# sourceMappingURL=x.map', 'words')).toEqual(tokens)
  expect(compiled(source.replace('words =', 'words: PartOf<typeof english> ='), 'words')).toEqual(tokens)
})

test('every English part compiles', () => {
  for (const file of readdirSync(join(TEXTS, 'en')).filter((name) => name !== 'index.ts')) {
    expect(() => compileCatalogue(readFileSync(join(TEXTS, 'en', file), 'utf8'))).not.toThrow()
  }
})

test.each([
  ['a brace that is never closed', '{name is on the list.'],
  ['two words for a name', '{the name} is on the list.'],
  ['a plural that is written wrong', '{count, plurl, one {# mail} other {# mails}}'],
  ['a plural that does not fit every number', '{count, plural, one {# mail}}'],
  ['the same within a branch', '{count, plural, other {{more, plural, one {#}}}}'],
  ['a choice, which the pane does not know', '{kind, select, a {x} other {y}}'],
  ['a branch without braces', '{count, plural, other # mails}'],
])('%s stops the build', (_, text) => {
  jest.spyOn(console, 'error').mockReturnValue()
  expect(() => compileCatalogue(`export const words = { fine: 'Fine', broken: '${text}' } as const`)).toThrow(
    `broken is not an ICU message: ${text}`,
  )
})

test('what is no object of strings is no part of the catalogue', () => {
  expect(() => compileCatalogue("export const words = 'Fine'")).toThrow('Not a part of the catalogue')
  expect(() => compileCatalogue('export function words() {}')).toThrow('Not a part of the catalogue')
})

test('files of the catalogue are told from those around them', () => {
  const at = (path: string) => CATALOGUE_FILE.test(`/project/src/texts/${path}`)
  expect(['en/pane.ts', 'pt-BR/rows.ts', 'zh-Hans/failures.ts'].map(at)).toEqual([true, true, true])
  expect(['en/index.ts', 'say.ts', 'testing/pseudo.ts', 'index.ts'].map(at)).toEqual([false, false, false, false])
  expect(CATALOGUE_FILE.test('C:\\project\\src\\texts\\en\\pane.ts')).toBe(true)
})

test('esbuild bundles a catalogue compiled, and stops at a message that is broken', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const folder = mkdtempSync(join(tmpdir(), 'icu-'))
  const file = join(folder, 'src/texts/en/words.ts')
  const bundle = async (text: string) => {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, `export const words = { said: '${text}' } as const\n`)
    const plugins = [icuMessagesPlugin]
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: 'esm',
      plugins,
      logLevel: 'silent',
    })
    return outputFiles[0]?.text ?? ''
  }
  try {
    expect(await bundle('{name} is there.')).toContain('[["name"]," is there."]')
    await expect(bundle('{name is there.')).rejects.toThrow('said is not an ICU message')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
