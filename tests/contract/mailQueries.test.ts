import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { EventAbout } from '../../src/kernel'
import type { MailFilters } from '../../src/mail'
import { parseKql } from '../../sim/graph/kql'
import type { KqlNode } from '../../sim/graph/kql'
import { ownMailbox } from '../../sim/world'
import { query } from './support/mailStage'
import { createStage } from './support/stage'
import type { Stage } from './support/stage'

/** Signs, operators and restrictions of KQL, whole and broken, as people type, paste and attack. */
const HOSTILE = [
  ...[
    '"',
    '\\',
    '\\"',
    '\\\\',
    '")) OR from:*',
    '")',
    '(',
    ')',
    '((',
    ':',
    '*',
    '**',
    '-',
    '+',
    '-x',
    '+x',
    'x*',
    '"x"*',
  ],
  ...[
    '“',
    '”',
    '„',
    '«',
    '»',
    '＂',
    '‘',
    '’',
    "'",
    '&',
    '%22',
    '&$filter=',
    '#',
    '?',
    '{',
    '}',
    '[',
    ']',
    '|',
    '!',
    '~',
    '^',
  ],
  ...[
    '=',
    '<',
    '>',
    '<>',
    '<=',
    '>=',
    '..',
    'from:',
    'FROM:"x"',
    'subject:(',
    'received>=2000-01-01',
    'size>1',
    'kind:im',
  ],
  ...[
    ' AND ',
    ' OR ',
    ' NOT ',
    ' and ',
    ' Or ',
    ' nOT ',
    'NEAR(3)',
    'ONEAR(n=5)',
    'XRANK(cb=1)',
    'WORDS(a,b)',
    'ALL',
    'ANY',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200f',
    '\ud83d',
    '\udc00',
    '\ufeff',
    '\0',
    '\n',
    '\t',
    '\u00a0',
    '\u2028',
    '🏗️',
    '図面',
    'é',
  ],
]
const hostile = fc.constantFrom(...HOSTILE)
const anything = fc
  .array(
    fc.oneof(
      { arbitrary: hostile, weight: 3 },
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.lorem({ maxCount: 2 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
const typing = fc.oneof(
  { arbitrary: anything, weight: 12 },
  fc.constantFrom('', ' ', '*', '"', '\\'),
  hostile.map((sign) => sign.repeat(2000)),
)
const chips = fc.record<Partial<MailFilters>>({
  from: fc.oneof(fc.constant(''), typing),
  to: fc.oneof(fc.constant(''), typing),
  hasAttachments: fc.boolean(),
  unread: fc.boolean(),
  days: fc.constantFrom(undefined, 7 as const, 30 as const),
  withDeleted: fc.boolean(),
})

const RUNS = { numRuns: 500, seed: 20261123 }
const TIME_MS = 60_000

/** A mailbox without mails: what matters is how it is asked. */
async function emptyStage(): Promise<Stage> {
  const s = await createStage()
  ownMailbox(s.world).messages.clear()
  return s
}

/** What the requests since then asked for, in the order they were sent. */
function searchesSince(s: Stage, before: number): { search: string | undefined; order: string | undefined }[] {
  return s.sent
    .slice(before)
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname.endsWith('/messages'))
    .map(({ searchParams: of }) => ({ search: of.get('$search') ?? undefined, order: of.get('$orderby') ?? undefined }))
}

type Simple = Extract<KqlNode, { kind: 'words' | 'restriction' }>

/** What stands side by side in a query that is nothing but words and restrictions, all of which must hold. */
function conjuncts(node: KqlNode): Simple[] {
  switch (node.kind) {
    case 'words':
    case 'restriction':
      return [node]
    case 'and':
      return node.of.flatMap(conjuncts)
    case 'or':
    case 'not':
      throw new Error(`A typed operator works: ${JSON.stringify(node)}`)
  }
}

/** The searchable signs of a text, in their order: nothing may get lost, and nothing may turn into something else. */
function lettersOf(text: string): string {
  return (text.slice(0, 500).match(/[\p{L}\p{N}]/gu) ?? []).join('')
}

const isSearchable = (text: string) => /[\p{L}\p{N}\p{S}]/u.test(text.slice(0, 500))

/** The words of a query, and the restrictions in it by name. */
function takenApart(search: string) {
  const parts = conjuncts(parseKql(search))
  const words = parts.filter((one) => one.kind === 'words')
  const restrictions = parts.filter((one) => one.kind === 'restriction')
  const valueOf = (property: string) => {
    const [only, ...others] = restrictions.filter((one) => one.property === property)
    if (others.length > 0) throw new Error(`${property} stands there twice.`)
    return only === undefined ? undefined : { operator: only.operator, ...only.value }
  }
  return { words, properties: restrictions.map((one) => one.property).sort(), valueOf }
}

const wanted = (filters: Partial<MailFilters>) =>
  [
    ...(isSearchable(filters.from ?? '') ? ['from'] : []),
    ...(filters.hasAttachments === true ? ['hasattachments'] : []),
    ...(filters.days === undefined ? [] : ['received']),
    ...(isSearchable(filters.to ?? '') ? ['to'] : []),
  ].sort()

test(
  '500 searches of anything: well-formed on the wire, and nothing typed is more than a word',
  async () => {
    const s = await emptyStage()
    let searched = 0
    await fc.assert(
      fc.asyncProperty(typing, chips, async (text, filters) => {
        const before = s.sent.length
        await s.mail.search(query(text, filters))
        const [asked, ...others] = searchesSince(s, before)
        expect(others).toEqual([])
        const isSearch = [text, filters.from ?? '', filters.to ?? ''].some(isSearchable)
        if (!isSearch) {
          expect(asked).toEqual({ search: undefined, order: 'receivedDateTime desc' })
          return
        }
        searched++
        expect(asked?.order).toBeUndefined()
        const { words, properties, valueOf } = takenApart(asked?.search ?? '')
        expect(words.filter((one) => one.isPrefix)).toEqual([])
        expect(lettersOf(words.map((one) => one.text).join(' '))).toBe(lettersOf(text))
        expect(properties).toEqual(wanted(filters))
        for (const name of ['from', 'to'] as const) {
          const value = valueOf(name)
          if (value === undefined) continue
          expect(value).toMatchObject({ operator: ':', isPhrase: true, isPrefix: false })
          expect(lettersOf('text' in value ? value.text : '')).toBe(lettersOf(filters[name] ?? ''))
        }
        expect(s.mail.state()).toMatchObject({ kind: 'found', rows: [] })
      }),
      RUNS,
    )
    expect(searched).toBeGreaterThan(300)
    expect(s.service.unknownRequests()).toEqual([])
  },
  TIME_MS,
)

test(
  'any case of an operator is a word, in any place and any company',
  async () => {
    const s = await emptyStage()
    for (const operator of [
      'AND',
      'and',
      'Or',
      'OR',
      'not',
      'NOT',
      'near',
      'NEAR',
      'ONEAR',
      'XRANK',
      'WORDS',
      'ALL',
      'ANY',
    ]) {
      for (const text of [
        operator,
        `a ${operator} b`,
        `${operator} a`,
        `a ${operator}`,
        `${operator}(3) a`,
        `"${operator}"`,
      ]) {
        const before = s.sent.length
        await s.mail.search(query(text))
        const { words, properties } = takenApart(searchesSince(s, before)[0]?.search ?? '')
        expect([text, lettersOf(words.map((one) => one.text).join(' '))]).toEqual([text, lettersOf(text)])
        expect(properties).toEqual([])
      }
    }
    expect(s.service.unknownRequests()).toEqual([])
  },
  TIME_MS,
)

const moment = fc.oneof(
  fc.constant(undefined),
  fc
    .date({ min: new Date('0001-02-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
    .map(Number),
)
const event: fc.Arbitrary<EventAbout> = fc.record({
  subject: fc.oneof(fc.constant(undefined), typing),
  startMs: moment,
  organizer: fc.oneof(fc.constant(undefined), typing, fc.emailAddress()),
  attendees: fc.array(fc.oneof(typing, fc.emailAddress()), { maxLength: 12 }),
})

/** Alternatives of a search about an event: words of its subject, and its people around its day. */
function alternatives(node: KqlNode) {
  const of = node.kind === 'or' ? node.of : [node]
  const subjects = of.filter((one) => one.kind === 'restriction').map((one) => restrictionOf(one, 'subject'))
  const others = of.filter((one) => one.kind !== 'restriction')
  expect(others.length).toBeLessThanOrEqual(1)
  const [people] = others
  if (people === undefined) return { subjects, senders: [], days: [] }
  if (people.kind !== 'and') throw new Error(`Not restricted to its days: ${JSON.stringify(people)}`)
  const [from, ...days] = people.of
  expect(days).toHaveLength(2)
  const senders = from?.kind === 'or' ? from.of : [from]
  return {
    subjects,
    senders: senders.map((one) => restrictionOf(one, 'from')),
    days: days.map((one) => restrictionOf(one, 'received')),
  }
}

/** The value of what must be this restriction, and none that finds the beginnings of words. */
function restrictionOf(node: KqlNode | undefined, property: string): string {
  if (node?.kind !== 'restriction' || node.property !== property || !('text' in node.value))
    throw new Error(`Not ${property}: ${JSON.stringify(node)}`)
  expect(node.value.isPrefix).toBe(false)
  return `${node.operator}${node.value.text}`
}

test(
  '500 events of anything: one well-formed search of subject words, senders and days, and of nothing else',
  async () => {
    const s = await emptyStage()
    let asked = 0
    await fc.assert(
      fc.asyncProperty(event, async (about) => {
        const before = s.sent.length
        await s.mail.suggest(about, 'asked')
        const [first, ...others] = searchesSince(s, before)
        expect(others).toEqual([])
        expect(s.mail.state()).toMatchObject({ kind: 'found', rows: [] })
        if (first === undefined) return
        asked++
        expect(first.order).toBeUndefined()
        const { subjects, senders, days } = alternatives(parseKql(first.search ?? ''))
        const subject = (about.subject ?? '').normalize('NFC').toLowerCase()
        for (const word of subjects) expect(subject).toContain(word.slice(1))
        const people = [about.organizer ?? '', ...about.attendees].map((one) => lettersOf(one.trim().toLowerCase()))
        for (const sender of senders) expect(people).toContain(lettersOf(sender.slice(1)))
        for (const day of days) expect(day).toMatch(/^[<>]=\d{4}-\d\d-\d\d$/)
      }),
      RUNS,
    )
    expect(asked).toBeGreaterThan(300)
    expect(s.service.unknownRequests()).toEqual([])
  },
  TIME_MS,
)
