import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseKql } from './kql'
import type { KqlNode } from './kql'
import { Refusal } from './refusal'

const word = (text: string) => ({ kind: 'words', text, isPhrase: false, isPrefix: false }) as const
const phrase = (text: string) => ({ kind: 'words', text, isPhrase: true, isPrefix: false }) as const
const value = (text: string, isPhrase = false) => ({ text, isPhrase, isPrefix: false })

/** As it stands between the outer quotes, before its own quotes are escaped. */
const read = (kql: string): KqlNode => parseKql(`"${kql.replaceAll(/["\\]/g, '\\$&')}"`)

function ruleOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.rule
    throw error
  }
  return 'none'
}

test('words side by side must all be found; operators are written in capitals', () => {
  expect(read('site meeting')).toEqual({ kind: 'and', of: [word('site'), word('meeting')] })
  expect(read('site AND meeting')).toEqual(read('site meeting'))
  expect(read('site and meeting')).toEqual({ kind: 'and', of: [word('site'), word('and'), word('meeting')] })
  expect(read('not or')).toEqual({ kind: 'and', of: [word('not'), word('or')] })
  expect(read('a OR b c')).toEqual({ kind: 'or', of: [word('a'), { kind: 'and', of: [word('b'), word('c')] }] })
  expect(read('(a OR b) c')).toEqual({ kind: 'and', of: [{ kind: 'or', of: [word('a'), word('b')] }, word('c')] })
})

test('what is left out: NOT, or a hyphen before a word; within a word it is a hyphen', () => {
  const left = { kind: 'and', of: [word('a'), { kind: 'not', of: word('b') }] }
  for (const kql of ['a NOT b', 'a AND NOT b', 'a -b']) expect(read(kql)).toEqual(left)
  expect(read('+a B-01')).toEqual({ kind: 'and', of: [word('a'), word('B-01')] })
  expect(read('-(a OR b)')).toEqual({ kind: 'not', of: { kind: 'or', of: [word('a'), word('b')] } })
})

test('between quotes everything is text', () => {
  expect(read('"NOT from:me (a OR b) -c"')).toEqual(phrase('NOT from:me (a OR b) -c'))
  expect(read('"a\\b"')).toEqual(phrase('a\\b'))
  expect(read('"site meet*"')).toEqual({ ...phrase('site meet'), isPrefix: true })
  expect(read('"site meet"*')).toEqual({ ...phrase('site meet'), isPrefix: true })
  expect(read('meet*')).toEqual({ ...word('meet'), isPrefix: true })
})

test('properties restrict, in any letter case', () => {
  const restricted = (property: string, operator: string, of: unknown) => ({
    kind: 'restriction',
    property,
    operator,
    value: of,
  })
  expect(read('From:planning')).toEqual(restricted('from', ':', value('planning')))
  expect(read('subject:"site meeting"')).toEqual(restricted('subject', ':', value('site meeting', true)))
  expect(read('received>=2026-11-18')).toEqual(restricted('received', '>=', value('2026-11-18')))
  expect(read('size:1..1000')).toEqual(restricted('size', ':', { from: '1', to: '1000' }))
  expect(read('sent=11/18/2026..11/20/2026')).toEqual(restricted('sent', '=', { from: '11/18/2026', to: '11/20/2026' }))
})

test.each([
  'a AND',
  'OR b',
  'a AND OR b',
  'NOT',
  '(a',
  'a)',
  '()',
  '"a',
  '""',
  'a"b"',
  '"a"b',
  'subject:',
  'from: planning',
  'from:"',
  'size:1..',
  'size>1..2',
])('malformed: %s', (kql) => {
  expect(ruleOf(() => read(kql))).toBe('searchMalformed')
})

test.each([
  'a NEAR b',
  'RE:',
  'http://x',
  '10:30',
  'a|b',
  'a*b',
  '*',
  '{a}',
  'from<>a',
  'from>a',
  'isread:true',
  'subject:(a b)',
  'subject:a subject:b',
  'received:2026*',
])('nobody knows, or it is not simulated: %s', (kql) => {
  expect(ruleOf(() => read(kql))).toBe('searchNotSimulated')
})

test('one property twice is fine with an operator between', () => {
  expect(ruleOf(() => read('subject:a OR subject:b'))).toBe('none')
  expect(ruleOf(() => read('from:a subject:b from:c'))).toBe('none')
})

test.each(['a', '"', '"a', 'a"', '"a"b"', '"a\\"', '""', '"  "'])('the outer quotes of %s are not in order', (kql) => {
  expect(ruleOf(() => parseKql(kql))).toBe('searchNeedsQuotes')
})

test('a backslash escapes a quote or another one, and nothing else', () => {
  expect(ruleOf(() => parseKql('"a\\b"'))).toBe('searchMalformed')
  expect(parseKql('"\\"a\\\\b\\""')).toEqual(phrase('a\\b'))
})

test('whatever is typed, it is read or refused; between quotes it is one phrase', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '"',
    '*',
    '-',
    ' AND ',
    ' OR ',
    ' NOT ',
    'from:',
    'size>',
    '..',
    'a',
    ' ',
    '\\',
    '会',
  )
  const typed = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(typed, (kql) => {
      expect(['none', 'searchMalformed', 'searchNotSimulated', 'searchNeedsQuotes']).toContain(ruleOf(() => read(kql)))
    }),
  )
  const withoutQuotes = typed.filter((text) => !/["*]/.test(text) && text.trim() !== '')
  fc.assert(
    fc.property(withoutQuotes, (text) => {
      expect(read(`"${text}"`)).toEqual(phrase(text))
    }),
  )
})
