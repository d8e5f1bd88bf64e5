import type { MailFilters } from './types'

/** A request line has its limits; nobody types so much, but anybody can paste it. */
const MAX_CHARS = 500
const DAY_MS = 24 * 60 * 60_000
/** What people write who are not sure of it; all mean the plain double quote. */
const QUOTES = /[“”„‟«»＂]/g
/** Half of a surrogate pair cannot be sent; control characters and those that turn the direction mean nothing here. */
const UNSENDABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * What a person typed and chose, as the value of Graph's `$search`: in quotes, with KQL's own signs and operators taken
 * as plain text. Words are looked for in any order (KQL joins them with AND); "words in quotes" stay together. Unread
 * is nothing that can be searched for; it is left to whoever reads the answer. Returns undefined when neither words
 * nor names are left: then there is nothing to search for, only something to browse.
 */
export function searchValue(text: string, filters: MailFilters, nowMs: number): string | undefined {
  const words = wordTerms(text)
  const names = [...restriction('from', filters.from), ...restriction('to', filters.to)]
  if (words.length === 0 && names.length === 0) return undefined
  const since = filters.days === undefined ? [] : [`received>=${kqlDate(nowMs - filters.days * DAY_MS)}`]
  return `"${[...words, ...names, ...(filters.hasAttachments ? ['hasAttachments:true'] : []), ...since].join(' ')}"`
}

/** `from:"…"`, cleaned as the words are; nothing where nothing searchable is left. */
export function restriction(property: 'from' | 'to' | 'subject', value: string): string[] {
  const plain = plainText(value.slice(0, MAX_CHARS))
  return isSearchable(plain) ? [`${property}:${phrase(plain)}`] : []
}

/** Years of four digits, and nothing else, are dates for KQL. */
const [FIRST_DAY_MS, LAST_DAY_MS] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')]

/** The day in UTC, as KQL's `received` takes it; the first or last day there is where it lies beyond. */
export function kqlDate(ms: number): string {
  return new Date(Math.min(Math.max(ms, FIRST_DAY_MS), LAST_DAY_MS)).toISOString().slice(0, 10)
}

/** KQL knows operators in capitals; taken as words in any case, which costs nothing. */
const KQL_OPERATORS = /^(AND|OR|NOT|NEAR|ONEAR|XRANK|WORDS|ALL|ANY)$/i
/** Only what is certainly no sign of KQL goes without quotes. */
const BARE = /^[\p{L}\p{M}\p{N}\p{Sc}\p{So}_\u200c\u200d]+$/u

function wordTerms(text: string): string[] {
  return [
    ...text
      .slice(0, MAX_CHARS)
      .replaceAll(QUOTES, '"')
      .matchAll(/"([^"]*)"|[^\s"]+/g),
  ].flatMap(([whole, quoted]) => {
    const plain = plainText(quoted ?? whole)
    if (!isSearchable(plain)) return []
    const isBare = quoted === undefined && BARE.test(plain) && !KQL_OPERATORS.test(plain)
    return [isBare ? plain : phrase(plain)]
  })
}

function plainText(text: string): string {
  return (
    text
      .replaceAll(QUOTES, ' ')
      // An asterisk at the end would make a beginning of a phrase, too; words find beginnings without being told.
      .replaceAll(/["\\*]/g, ' ')
      .replaceAll(UNSENDABLE, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}

function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text)
}

/** Inside `$search`'s own quotes, a phrase's quotes are escaped with a backslash. */
function phrase(plain: string): string {
  return `\\"${plain}\\"`
}
