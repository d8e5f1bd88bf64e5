import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { aboutSearch } from './about'
import { searchValue } from './kql'
import { NO_FILTERS } from './query'
import type { MailFilters } from './types'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const search = (text: string, filters: Partial<MailFilters> = {}) =>
  searchValue(text, { ...NO_FILTERS, ...filters }, NOW)

test.each([
  ['plan', '"plan"'],
  ['  floor   plan ', '"floor plan"'],
  ['"floor plan" march', '"\\"floor plan\\" march"'],
  ['“floor plan” march', '"\\"floor plan\\" march"'],
  ['from:office', '"\\"from:office\\""'],
  ['a AND b', '"a \\"AND\\" b"'],
  ['not', '"\\"not\\""'],
  ['back\\slash', '"\\"back slash\\""'],
  ['half "open', '"half open"'],
  ['(x OR y)', '"\\"(x\\" \\"OR\\" \\"y)\\""'],
  ['")) OR from:*', '"\\"OR\\" \\"from:\\""'],
  ['plan*', '"plan"'],
  ['Entwürfe 図面', '"Entwürfe 図面"'],
  ['5€', '"5€"'],
  ['🎉', '"🎉"'],
  ['cut \ud83d off', '"cut off"'],
  ['\u202egnp.nalp\u202c', '"\\"gnp.nalp\\""'],
])('%s is sent as %s', (typed, sent) => {
  expect(search(typed)).toBe(sent)
})

test.each(['', '   ', '""', '"', '***', '\\', '\u202e'])('%j searches for nothing', (typed) => {
  expect(search(typed)).toBeUndefined()
})

test('what is chosen beside the words becomes restrictions; unread is none that can be searched for', () => {
  const chosen = {
    from: 'site" office',
    to: 'team@contoso.example',
    hasAttachments: true,
    unread: true,
    days: 7,
  } as const
  expect(search('plan', chosen)).toBe(
    '"plan from:\\"site office\\" to:\\"team@contoso.example\\" hasAttachments:true received>=2026-11-13"',
  )
  expect(search('', { from: 'office' })).toBe('"from:\\"office\\""')
})

test('without words and names there is nothing to search for, only something to browse', () => {
  expect(search('', { hasAttachments: true, days: 30 })).toBeUndefined()
  expect(search('***', { from: '"" \\' })).toBeUndefined()
})

/** Signs, operators and restrictions of KQL, whole and broken, among any other text. */
const hostile = fc.constantFrom(
  ...[
    '"',
    '\\',
    '\\"',
    '”',
    '＂',
    ')',
    '(',
    ':',
    '*',
    'from:',
    'FROM:"x"',
    'subject:(',
    'received>=2000-01-01',
    ' OR ',
  ],
  ...[
    ' and ',
    'NOT ',
    'NEAR(n=5)',
    'XRANK(cb=1)',
    '{',
    '<',
    '\n',
    '\0',
    '\ud83d',
    '\u202e',
    ' ',
    "'",
    '&$filter=',
    '%22',
  ],
)
const typing = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 2 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

const filters: fc.Arbitrary<MailFilters> = fc.record({
  from: fc.oneof(fc.constant(''), typing),
  to: fc.oneof(fc.constant(''), typing),
  hasAttachments: fc.boolean(),
  unread: fc.boolean(),
  days: fc.constantFrom(undefined, 7 as const, 30 as const),
  withDeleted: fc.boolean(),
})

const DATED = /^received(>=|<=)\d{4}-\d\d-\d\d$/

/**
 * The value taken apart by the rules of `$search` and KQL, independently of how it was put together: words and phrases,
 * and the restrictions in it by name. Throws where it is not well-formed.
 */
function takenApart(value: string): { words: string[]; restrictions: string[] } {
  encodeURIComponent(value) // throws on half of a pair
  const inner = /^"((?:[^"\\]|\\")+)"$/s.exec(value)?.[1]?.replaceAll('\\"', '"')
  if (inner === undefined) throw new Error(`not in quotes, or with a bare quote inside: ${value}`)
  const words: string[] = []
  const restrictions: string[] = []
  for (const [token] of inner.matchAll(/(?:[a-z]+:)?"[^"]*"|\S+/gi)) {
    const property = /^([a-z]+)(?::|>=|<=)/i.exec(token)?.[1]
    if (property !== undefined) {
      const isWellFormed = /^[a-z]+:"[^"]+"$/.test(token) || token === 'hasAttachments:true' || DATED.test(token)
      if (!isWellFormed) throw new Error(`restriction ${token} in ${value}`)
      restrictions.push(property)
    } else {
      if (!/^"[^"]+"$/.test(token) && /["()[\]{}:*<>=+|&!~^\\-]/.test(token))
        throw new Error(`sign ${token} in ${value}`)
      if (/^(and|or|not|near|onear|xrank|words|all|any)$/i.test(token)) throw new Error(`operator ${token} in ${value}`)
      words.push(token)
    }
  }
  return { words, restrictions }
}

test('500 queries of anything: well-formed, and no operator, restriction or group comes out of the words', () => {
  fc.assert(
    fc.property(typing, filters, (text, chosen) => {
      const value = searchValue(text, chosen, NOW)
      if (value === undefined) return
      const { restrictions } = takenApart(value)
      const named = restrictions.filter((one) => one === 'from' || one === 'to')
      expect(named.length).toBeLessThanOrEqual((chosen.from === '' ? 0 : 1) + (chosen.to === '' ? 0 : 1))
      expect(restrictions.filter((one) => one === 'hasAttachments')).toHaveLength(chosen.hasAttachments ? 1 : 0)
      expect(restrictions.filter((one) => one === 'received')).toHaveLength(chosen.days === undefined ? 0 : 1)
      expect(new Set([...named, 'hasAttachments', 'received', ...restrictions])).toEqual(
        new Set([...named, 'hasAttachments', 'received']),
      )
    }),
    { numRuns: 500, seed: 5 },
  )
})

/** What surrounds the phrases of a search for mails about an event. */
const SKELETON =
  /^(subject:P( OR subject:P)*)?( OR )?(\(\(from:P( OR from:P)*\) AND received>=\d{4}-\d\d-\d\d AND received<=\d{4}-\d\d-\d\d\))?$/

test('500 events of anything: the search about them is made of phrases and of nothing of theirs', () => {
  fc.assert(
    fc.property(typing, fc.array(typing, { maxLength: 12 }), (subject, attendees) => {
      const value = aboutSearch({ subject, startMs: NOW, organizer: attendees[0], attendees }, NOW)
      if (value === undefined) return
      encodeURIComponent(value)
      const skeleton = value.slice(1, -1).replaceAll(/\\"[^"\\]+\\"/g, 'P')
      expect(skeleton).toMatch(SKELETON)
    }),
    { numRuns: 500, seed: 5 },
  )
})
