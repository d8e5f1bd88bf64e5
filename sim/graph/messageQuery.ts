import type { StoredMessage } from '../world'
import { parseKql } from './kql'
import { matcherOf } from './kqlMatch'
import type { WordMatch } from './kqlMatch'
import type { Query } from './query'
import { refuse } from './refusal'

/** Documented: at most this many results of a search. */
const SEARCH_MAX_RESULTS = 1000

type Sortable = 'receivedDateTime' | 'sentDateTime' | 'subject'

const SORT_KEYS: Readonly<Record<Sortable, (message: StoredMessage) => number | string>> = {
  receivedDateTime: (message) => message.receivedMs,
  sentDateTime: (message) => message.sentMs,
  subject: (message) => message.subject.toLowerCase(),
}

interface Condition {
  property: string
  holds: (message: StoredMessage) => boolean
}

/** The messages a query means, in its order. */
export function queryMessages(all: readonly StoredMessage[], query: Query, words: WordMatch): StoredMessage[] {
  const search = query.get('$search')
  const orderBy = query.get('$orderby')
  const filter = query.get('$filter')
  if (search !== undefined) {
    if (orderBy !== undefined) refuse('searchWithOrderBy')
    if (filter !== undefined) refuse('searchWithFilter')
    const isFound = matcherOf(parseKql(search), words)
    // Sorted by the date sent, whatever is asked. [documented]
    return all
      .filter(isFound)
      .sort((one, other) => other.sentMs - one.sentMs)
      .slice(0, SEARCH_MAX_RESULTS)
  }
  const conditions = parseFilter(filter)
  const order = parseOrderBy(orderBy)
  if (filter !== undefined) checkEfficient(conditions, order)
  return all
    .filter((message) => conditions.every((condition) => condition.holds(message)))
    .sort((one, other) => compare(one, other, order))
}

interface Order {
  property: Sortable
  descending: boolean
}

function parseOrderBy(text: string | undefined): Order[] {
  if (text === undefined) return []
  return text.split(',').map((part) => {
    const match = /^\s*(receivedDateTime|sentDateTime|subject)(?:\s+(asc|desc))?\s*$/.exec(part)
    if (match?.[1] === undefined) refuse('queryOptionRefused', { message: `$orderby was not understood: ${part}` })
    return { property: match[1] as Sortable, descending: match[2] === 'desc' }
  })
}

/** Without an order the newest comes first, as a folder is kept. [inferred] */
function compare(one: StoredMessage, other: StoredMessage, order: readonly Order[]): number {
  for (const { property, descending } of order) {
    const [a, b] = [SORT_KEYS[property](one), SORT_KEYS[property](other)]
    if (a !== b) return a < b === descending ? 1 : -1
  }
  return other.receivedMs - one.receivedMs
}

function parseFilter(text: string | undefined): Condition[] {
  if (text === undefined) return []
  return joinedByAnd(text).map(parseCondition)
}

/** Parts of a filter; an `and` between quotes joins nothing. */
function joinedByAnd(text: string): string[] {
  // Every second piece stands between quotes: a doubled quote closes one and opens the next.
  const parts = ['']
  for (const [at, piece] of text.split("'").entries()) {
    const [first = '', ...others] = at % 2 === 1 ? [piece] : piece.split(/\s+and\s+/)
    parts.push(`${parts.pop() ?? ''}${at === 0 ? '' : "'"}${first}`, ...others)
  }
  return parts.map((part) => part.trim())
}

const FLAGS: Readonly<Record<string, (message: StoredMessage) => boolean>> = {
  hasAttachments: (message) => message.attachments.some((one) => !one.isInline),
  isRead: (message) => message.isRead,
  isDraft: (message) => message.isDraft,
}

function parseCondition(text: string): Condition {
  const date = /^(receivedDateTime|sentDateTime)\s+(ge|gt|le|lt|eq)\s+(\S+)$/.exec(text)
  if (date?.[1] !== undefined && date[2] !== undefined && date[3] !== undefined) {
    const [, property, operator, value] = date
    const of = SORT_KEYS[property as Sortable]
    const limit = momentOf(value)
    return { property, holds: (message) => inOrder(Number(of(message)), operator, limit) }
  }
  const flag = /^(hasAttachments|isRead|isDraft)\s+eq\s+(true|false)$/.exec(text)
  const of = FLAGS[flag?.[1] ?? '']
  if (flag?.[1] !== undefined && of !== undefined) {
    const wanted = flag[2] === 'true'
    return { property: flag[1], holds: (message) => of(message) === wanted }
  }
  const conversation = /^conversationId\s+eq\s+'((?:[^']|'')*)'$/.exec(text)?.[1]?.replaceAll("''", "'")
  if (conversation === undefined) refuse('filterNotSimulated', { message: `$filter=${text}` })
  return { property: 'conversationId', holds: (message) => message.conversationId === conversation }
}

/** A day or a moment as OData writes them. */
function momentOf(text: string): number {
  const isMoment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
  const ms = isMoment ? Date.parse(text) : NaN
  return Number.isNaN(ms) ? refuse('queryOptionRefused', { message: `Not a date in $filter: ${text}` }) : ms
}

function inOrder(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case 'ge':
      return value >= limit
    case 'gt':
      return value > limit
    case 'le':
      return value <= limit
    case 'eq':
      // Graph tells whole seconds, so that is what it compares. [inferred]
      return Math.floor(value / 1000) === Math.floor(limit / 1000)
    default:
      return value < limit
  }
}

/** Every property of $orderby stands in $filter, in the same order, before all others. [documented] */
function checkEfficient(conditions: readonly Condition[], order: readonly Order[]): void {
  const filtered = [...new Set(conditions.map((condition) => condition.property))]
  if (order.some(({ property }, at) => filtered[at] !== property)) refuse('inefficientFilter')
}
