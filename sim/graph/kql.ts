import type { StoredMessage } from '../world'
import { refuse } from './refusal'

/** One restriction; all of them must hold. */
export interface Term {
  /** undefined: the default properties. */
  property: string | undefined
  /** Lower case. A phrase has blanks. */
  text: string
}

/**
 * The value of `$search`: in double quotes, inner quotes escaped by a backslash. A subset of KQL: words, phrases,
 * `from:`, `to:`, `cc:`, `participants:`, `subject:`, `body:`, `attachment:`, `hasattachments:`, AND.
 */
export function parseSearch(value: string): Term[] {
  const inner = /^"(.*)"$/s.exec(value)?.[1]
  if (inner === undefined || /(^|[^\\])"/.test(inner)) refuse('searchNeedsQuotes')
  const kql = inner.replaceAll(/\\(["\\])/g, '$1')
  const terms: Term[] = []
  for (const match of kql.matchAll(/(?:([A-Za-z]+):)?(?:"([^"]*)"|([^\s"]+))/g)) {
    const [whole, property, phrase, word] = match
    if (property === undefined && word !== undefined && /^(OR|NOT|NEAR|ONEAR|XRANK|WORDS)$/.test(word)) {
      refuse('searchNotSimulated', { message: `KQL operator ${word}` })
    }
    if (property === undefined && word === 'AND') continue
    if (word !== undefined && /[()<>=+|!{}[\]~^]/.test(word)) {
      refuse('searchNotSimulated', { message: `KQL sign in ${whole}` })
    }
    if (property !== undefined && !KNOWN.has(property.toLowerCase())) {
      refuse('searchNotSimulated', { message: `KQL property ${property}` })
    }
    terms.push({ property: property?.toLowerCase(), text: (phrase ?? word ?? '').toLowerCase() })
  }
  if (terms.length === 0) refuse('searchNeedsQuotes', { message: 'The search is empty.' })
  return terms
}

type Person = StoredMessage['from']

const PERSONS: Readonly<Record<string, (message: StoredMessage) => Person[]>> = {
  from: (message) => [message.from],
  to: (message) => message.to,
  cc: (message) => message.cc,
  participants: (message) => [message.from, ...message.to, ...message.cc],
}

const TEXTS: Readonly<Record<string, (message: StoredMessage) => string>> = {
  subject: (message) => message.subject,
  body: (message) => message.body.replaceAll(/<[^>]*>/g, ' '),
  attachment: (message) => message.attachments.map((one) => one.name).join(' '),
}

const HAS_ATTACHMENTS = new Set(['hasattachments', 'hasattachment'])
const KNOWN = new Set([...Object.keys(PERSONS), ...Object.keys(TEXTS), ...HAS_ATTACHMENTS])

/** Whether a message is found; words match the beginnings of words. */
export function matches(message: StoredMessage, terms: readonly Term[]): boolean {
  return terms.every((term) => holds(message, term))
}

function holds(message: StoredMessage, { property, text }: Term): boolean {
  if (property === undefined) {
    return ['from', 'subject', 'body'].some((one) => holds(message, { property: one, text }))
  }
  if (HAS_ATTACHMENTS.has(property)) {
    return /^(true|yes|1)$/.test(text) === message.attachments.some((one) => !one.isInline)
  }
  const persons = PERSONS[property]
  const where =
    persons === undefined
      ? (TEXTS[property]?.(message) ?? '')
      : persons(message)
          .map(({ name, address }) => `${name} ${address}`)
          .join(' ')
  return hasWords(where.toLowerCase(), text)
}

function hasWords(where: string, text: string): boolean {
  const wanted = wordsOf(text.replace(/\*$/, ''))
  if (wanted.length === 0) return where.includes(text)
  const words = wordsOf(where)
  return words.some((_word, at) =>
    wanted.every((one, offset) =>
      offset === wanted.length - 1 ? words[at + offset]?.startsWith(one) === true : words[at + offset] === one,
    ),
  )
}

/** Letters, digits and pictures; scripts without blanks between words are taken letter by letter. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}_]+|\p{S}/gu) ?? []
}
