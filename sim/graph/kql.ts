import { refuse } from './refusal'

/** What stands behind a property or by itself: one word, or several in quotes. */
export interface KqlText {
  text: string
  isPhrase: boolean
  /** Ends in `*`. */
  isPrefix: boolean
}

export type KqlOperator = ':' | '=' | '<>' | '<' | '<=' | '>' | '>='

/** A query of the Keyword Query Language, as a tree. */
export type KqlNode =
  | ({ kind: 'words' } & KqlText)
  | { kind: 'restriction'; property: KqlProperty; operator: KqlOperator; value: KqlText | KqlRange }
  | { kind: 'and' | 'or'; of: KqlNode[] }
  | { kind: 'not'; of: KqlNode }

/** `a..b`, both included. */
export interface KqlRange {
  from: string
  to: string
}

/** What may restrict a search of mails. [documented] */
export const KQL_PROPERTIES = [
  'attachment',
  'bcc',
  'body',
  'cc',
  'from',
  'hasattachment',
  'hasattachments',
  'importance',
  'kind',
  'participants',
  'received',
  'recipients',
  'sent',
  'size',
  'subject',
  'to',
] as const

export type KqlProperty = (typeof KQL_PROPERTIES)[number]

/** Written in capitals only; in any other letters they are words. [documented] */
const OPERATORS = new Set(['AND', 'OR', 'NOT'])
const OTHER_OPERATORS = /^(NEAR|ONEAR|XRANK|WORDS)$/
/** Signs that other parts of the language, or older forms of it, give a meaning to. */
const STRANGE_SIGNS = /[<>=|!{}[\]~^*:]/

type Token =
  | { kind: 'open' | 'close' | 'AND' | 'OR' | 'NOT' | 'without' | 'with' }
  | { kind: 'operand'; node: KqlNode; isRestriction: boolean }

/**
 * Reads the value of `$search`, with its outer quotes, in which `"` and `\` are escaped by a backslash. Throws a Refusal
 * where the service would answer 400, or where nobody knows what it would answer.
 */
export function parseKql(value: string): KqlNode {
  const tokens = tokensOf(unquoted(value))
  if (tokens.length === 0) refuse('searchNeedsQuotes', { message: 'The search is empty.' })
  const walk = { tokens, at: 0 }
  const node = parseOr(walk)
  if (walk.at < tokens.length) malformed('a parenthesis closes that was not opened')
  return node
}

function malformed(why: string): never {
  return refuse('searchMalformed', { message: `Syntax error in $search: ${why}.` })
}

function strange(what: string): never {
  return refuse('searchNotSimulated', { message: `KQL: ${what}` })
}

/** What stands between the outer quotes, with its escapes read. */
function unquoted(value: string): string {
  if (value.length < 2 || !value.startsWith('"')) refuse('searchNeedsQuotes')
  let text = ''
  for (let at = 1; at < value.length; at++) {
    const sign = value.charAt(at)
    if (sign === '"') {
      return at === value.length - 1 ? text : refuse('searchNeedsQuotes')
    }
    if (sign !== '\\') {
      text += sign
      continue
    }
    at++
    const escaped = value.charAt(at)
    if (escaped !== '"' && escaped !== '\\') malformed('a backslash escapes nothing')
    text += escaped
  }
  return refuse('searchNeedsQuotes')
}

function tokensOf(kql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < kql.length) {
    const sign = kql.charAt(at)
    if (/\s/.test(sign)) {
      at++
    } else if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign === '(' ? 'open' : 'close' })
      at++
    } else if ((sign === '-' || sign === '+') && /[^\s)+-]/.test(kql.charAt(at + 1))) {
      tokens.push({ kind: sign === '-' ? 'without' : 'with' })
      at++
    } else {
      const read = readOperand(kql, at)
      tokens.push(read.token)
      at = read.end
    }
  }
  return tokens
}

interface Read {
  token: Token
  end: number
}

function readOperand(kql: string, at: number): Read {
  const restricted = /^([A-Za-z]+)(:|=|<>|<=|>=|<|>)/.exec(kql.slice(at, at + 40))
  if (restricted?.[1] !== undefined) {
    const property = propertyOf(restricted[1])
    const { value, end } = readValue(kql, at + restricted[0].length)
    const operator = restricted[2] as KqlOperator
    return { token: { kind: 'operand', node: restriction(property, operator, value), isRestriction: true }, end }
  }
  const { text, isPhrase, isPrefix, end } = readText(kql, at)
  if (!isPhrase && !isPrefix && OPERATORS.has(text)) return { token: { kind: text as 'AND' | 'OR' | 'NOT' }, end }
  if (!isPhrase) checkWord(text)
  return { token: { kind: 'operand', node: { kind: 'words', text, isPhrase, isPrefix }, isRestriction: false }, end }
}

function propertyOf(name: string): KqlProperty {
  const property = KQL_PROPERTIES.find((one) => one === name.toLowerCase())
  return property ?? strange(`the property ${name}`)
}

function checkWord(word: string): void {
  if (OTHER_OPERATORS.test(word.replace(/\(.*$/, ''))) strange(`the operator ${word}`)
  if (STRANGE_SIGNS.test(word)) strange(`a sign in ${word}`)
}

interface ReadText extends KqlText {
  end: number
}

/** A phrase, or a word up to a blank, a quote or a parenthesis; a `*` behind either makes it a beginning. */
function readText(kql: string, at: number): ReadText {
  if (kql.charAt(at) === '"') {
    const close = kql.indexOf('"', at + 1)
    if (close < 0) malformed('a quotation mark is missing')
    const text = kql.slice(at + 1, close)
    if (text.trim() === '') malformed('a phrase is empty')
    const isPrefix = kql.charAt(close + 1) === '*' || text.endsWith('*')
    const end = kql.charAt(close + 1) === '*' ? close + 2 : close + 1
    if (/[^\s()]/.test(kql.charAt(end))) malformed('a sign stands right behind a phrase')
    return { text: text.replace(/\*$/, ''), isPhrase: true, isPrefix, end }
  }
  const word = /^[^\s"()]*/.exec(kql.slice(at))?.[0] ?? ''
  const end = at + word.length
  if (kql.charAt(end) === '"') malformed('a quotation mark stands inside a word')
  const isPrefix = word.length > 1 && word.endsWith('*')
  return { text: isPrefix ? word.slice(0, -1) : word, isPhrase: false, isPrefix, end }
}

/** No blank may stand between operator and value. [documented] */
function readValue(kql: string, at: number): { value: KqlText; end: number } {
  const next = kql.charAt(at)
  if (next === '' || /\s|\)/.test(next)) malformed('a property has no value')
  if (next === '(') strange('parentheses behind a property')
  const { end, ...value } = readText(kql, at)
  return { value, end }
}

/** Properties that hold a day or a number; the others hold words. */
const MEASURED = new Set<KqlProperty>(['received', 'sent', 'size'])

function restriction(property: KqlProperty, operator: KqlOperator, value: KqlText): KqlNode {
  if (operator === '<>') strange('the operator <>')
  if (!MEASURED.has(property)) {
    if (operator !== ':' && operator !== '=') strange(`the operator ${operator} on ${property}`)
    if (!value.isPhrase && /[<>=|!{}[\]~^*]/.test(value.text)) strange(`a sign in ${value.text}`)
    return { kind: 'restriction', property, operator, value }
  }
  if (value.isPrefix) strange(`a beginning of a value of ${property}`)
  const [from, to, ...more] = value.text.split('..')
  if (to === undefined) return { kind: 'restriction', property, operator, value }
  if (from === undefined || from === '' || to === '' || more.length > 0)
    malformed(`a range of ${property} has an end too few`)
  if (operator !== ':' && operator !== '=') malformed(`a range behind ${operator}`)
  return { kind: 'restriction', property, operator, value: { from, to } }
}

interface Walk {
  tokens: readonly Token[]
  at: number
}

function parseOr(walk: Walk): KqlNode {
  const of = [parseAnd(walk)]
  while (walk.tokens[walk.at]?.kind === 'OR') {
    walk.at++
    of.push(parseAnd(walk))
  }
  return joined('or', of)
}

/** Two operands side by side must both hold. [documented] */
function parseAnd(walk: Walk): KqlNode {
  const of = [parseNot(walk)]
  for (;;) {
    const before = walk.tokens[walk.at - 1]
    const token = walk.tokens[walk.at]
    if (token === undefined || token.kind === 'OR' || token.kind === 'close') return joined('and', of)
    if (token.kind === 'AND') walk.at++
    else checkSideBySide(before, token)
    of.push(parseNot(walk))
  }
}

/**
 * KQL joins restrictions of one property by OR when nothing stands between them, Exchange's own pages say AND: nobody
 * should count on either.
 */
function checkSideBySide(before: Token | undefined, token: Token): void {
  const [one, other] = [before, token].map((each) =>
    each?.kind === 'operand' && each.node.kind === 'restriction' ? each.node.property : undefined,
  )
  if (one !== undefined && one === other) strange(`${one} twice with nothing between`)
}

function parseNot(walk: Walk): KqlNode {
  const token = walk.tokens[walk.at]
  if (token === undefined) return malformed('something is missing at its end')
  walk.at++
  switch (token.kind) {
    case 'NOT':
    case 'without':
      return { kind: 'not', of: parseNot(walk) }
    case 'with':
      return parseNot(walk)
    case 'operand':
      return token.node
    case 'open': {
      const inside = parseOr(walk)
      if (walk.tokens[walk.at]?.kind !== 'close') malformed('a parenthesis is not closed')
      walk.at++
      return inside
    }
    case 'AND':
    case 'OR':
      return malformed(`nothing stands before ${token.kind}`)
    case 'close':
      return malformed('a parenthesis holds nothing, or was not opened')
  }
}

function joined(kind: 'and' | 'or', of: KqlNode[]): KqlNode {
  const [only, ...others] = of
  return only !== undefined && others.length === 0 ? only : { kind, of }
}
