import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Catalogue, TextKey } from './catalogue'
import { en } from './en'
import { CATALOGUES } from './loadTexts'
import type { Locale } from './locales'
import { createSay } from './say'
import { allPieces, piecesOf } from './testing/icu'

const KEYS = Object.keys(en) as TextKey[]

/** What a message asks for: each value once, and whether it is counted. */
function valuesIn(message: string): string[] {
  const values = allPieces(piecesOf(message)).flatMap((piece) => {
    if (piece.kind === 'value') return [piece.name]
    return piece.kind === 'plural' ? [`${piece.name} (counted)`] : []
  })
  return [...new Set(values)].sort()
}

function wordsOf(message: string): string[] {
  return allPieces(piecesOf(message)).flatMap((piece) => (piece.kind === 'words' ? [piece.text] : []))
}

/** Categories of the language that a plural leaves out; one that is the same for every number has `other` alone. */
function missingCategories(message: string, locale: Locale): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
  return allPieces(piecesOf(message)).flatMap((piece) => {
    if (piece.kind !== 'plural') return []
    const { branches } = piece
    if (!branches.has('other')) return ['other']
    return branches.size === 1 ? [] : pluralCategories.filter((category) => !branches.has(category))
  })
}

/** What cannot come up in the language. */
function needlessCategories(message: string, locale: Locale): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
  const known = new Set<string>([...pluralCategories, '0', '1'])
  return allPieces(piecesOf(message)).flatMap((piece) =>
    piece.kind === 'plural' ? [...piece.branches.keys()].filter((key) => !known.has(key)) : [],
  )
}

const COUNTS = [0, 1, 2, 3, 11, 25, 100, 5_000, 1_000_000]

type SayAny = (key: TextKey, values: Readonly<Record<string, string | number>>) => string

/** A message said with each number. */
function saidOf(key: TextKey, catalogue: Catalogue, locale: Locale): string[] {
  const say = createSay(locale, catalogue) as unknown as SayAny
  return COUNTS.map((count) => {
    const values = valuesIn(en[key]).map((name) => name.split(' '))
    return say(
      key,
      Object.fromEntries(values.map(([name = '', counted]) => [name, counted === undefined ? 'V' : count])),
    )
  })
}

/** Messages of a catalogue of which `complaints` says anything, with what it says. */
function faults(catalogue: Catalogue, complaints: (message: string, key: TextKey) => readonly string[]) {
  return KEYS.flatMap((key) => complaints(catalogue[key], key).map((complaint) => `${key}: ${complaint}`))
}

/** A catalogue is covered once src/texts/loadTexts.ts loads it. */
describe.each(Object.keys(CATALOGUES) as Locale[])('%s', (locale) => {
  const load = () => CATALOGUES[locale]()

  test('has the names of the English catalogue, and no others', async () => {
    expect(Object.keys(await load()).sort()).toEqual([...KEYS].sort())
  })

  test('each message is one, and asks for the same values as in English', async () => {
    const catalogue = await load()
    for (const key of KEYS) expect([key, valuesIn(catalogue[key])]).toEqual([key, valuesIn(en[key])])
  })

  test('each plural has a branch for whatever number comes, and none for numbers that do not', async () => {
    expect(faults(await load(), (message) => missingCategories(message, locale))).toEqual([])
    expect(faults(await load(), (message) => needlessCategories(message, locale))).toEqual([])
  })

  test('each is said whole: no brace, no sign of a number and no gap is left', async () => {
    const catalogue = await load()
    const left = faults(catalogue, (_, key) =>
      saidOf(key, catalogue, locale).filter((text) => /[{}#]|undefined/.test(text)),
    )
    expect(left).toEqual([])
    expect(faults(catalogue, (message) => (message.trim() === '' ? ['empty'] : []))).toEqual([])
    expect(faults(catalogue, (message) => wordsOf(message).filter((text) => /[{}]| {2}|\\/.test(text)))).toEqual([])
  })
})

test.each(['ar', 'he'] as const)('in %s an ending such as .eml keeps its dot before it', async (locale) => {
  const torn = (text: string) => (/(?<![A-Za-z\u200e])\.[A-Za-z]/.test(text) ? [text] : [])
  const catalogue = await CATALOGUES[locale]()
  expect(faults(catalogue, (message) => wordsOf(message).flatMap(torn))).toEqual([])
  expect(torn('כקובץ .eml')).toHaveLength(1)
})

test('English has no straight quotes', () => {
  expect(faults(en, (message) => wordsOf(message).filter((text) => /["'`]/.test(text)))).toEqual([])
})

test('no name stands in two parts of the English catalogue', () => {
  const folder = join(__dirname, 'en')
  const parts = readdirSync(folder).filter((file) => file !== 'index.ts')
  const names = parts.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name),
  )
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(names.sort()).toEqual([...KEYS].sort())
})

test('what would be wrong is noticed', () => {
  expect(() => valuesIn('{count, plurl, other {x}}')).toThrow()
  expect(() => valuesIn('{name')).toThrow()
  expect(valuesIn('{count, plural, one {{name}} other {# {name}}} {size}')).toEqual(['count (counted)', 'name', 'size'])
  const two = '{count, plural, one {# a} other {# b}}'
  expect([missingCategories(two, 'en'), missingCategories(two, 'pl')]).toEqual([[], ['few', 'many']])
  expect(missingCategories('{count, plural, one {#}}', 'en')).toEqual(['other'])
  expect(missingCategories('{count, plural, other {#}}', 'ar')).toEqual([])
  expect([needlessCategories(two, 'en'), needlessCategories(two, 'ja')]).toEqual([[], ['one']])
})
