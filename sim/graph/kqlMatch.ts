import type { StoredMessage } from '../world'
import type { KqlNode, KqlOperator, KqlProperty, KqlRange, KqlText } from './kql'
import { refuse } from './refusal'

/** Whether words find the beginnings of words, or whole ones unless they end in `*`. */
export type WordMatch = 'beginnings' | 'whole'

type Test = (message: StoredMessage) => boolean
type Restriction = Extract<KqlNode, { kind: 'restriction' }>
type Person = StoredMessage['from']

/** Tells which messages a query finds. Refuses values that its properties cannot have. */
export function matcherOf(node: KqlNode, words: WordMatch): Test {
  switch (node.kind) {
    case 'and': {
      const tests = node.of.map((one) => matcherOf(one, words))
      return (message) => tests.every((holds) => holds(message))
    }
    case 'or': {
      const tests = node.of.map((one) => matcherOf(one, words))
      return (message) => tests.some((holds) => holds(message))
    }
    case 'not': {
      const holds = matcherOf(node.of, words)
      return (message) => !holds(message)
    }
    case 'words':
      // Sender, subject and body are searched by default. [documented]
      return (message) => [TEXTS.from, TEXTS.subject, TEXTS.body].some((of) => hasWords(of(message), node, words))
    case 'restriction':
      return restrictionTest(node, words)
  }
}

function restrictionTest({ property, operator, value }: Restriction, words: WordMatch): Test {
  switch (property) {
    case 'received':
      return dateTest((message) => message.receivedMs, operator, value)
    case 'sent':
      return dateTest((message) => message.sentMs, operator, value)
    case 'size':
      return sizeTest(operator, value)
    case 'hasattachment':
    case 'hasattachments': {
      const wanted = oneOf(textOf(value), FLAGS)
      return (message) => wanted === message.attachments.some((one) => !one.isInline)
    }
    case 'importance': {
      const wanted = oneOf(textOf(value), IMPORTANCES)
      return (message) => message.importance === wanted
    }
    case 'kind': {
      const wanted = oneOf(textOf(value), KINDS)
      return (message) => wanted === kindOf(message)
    }
    case 'attachment':
    case 'bcc':
    case 'body':
    case 'cc':
    case 'from':
    case 'participants':
    case 'recipients':
    case 'subject':
    case 'to': {
      const of = TEXTS[property]
      if (!('text' in value)) throw new Error('Only days and numbers have ranges.')
      return (message) => hasWords(of(message), value, words)
    }
  }
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
}
const IMPORTANCES: Readonly<Record<string, StoredMessage['importance']>> = {
  low: 'low',
  normal: 'normal',
  medium: 'normal',
  high: 'high',
}
const KINDS: Readonly<Record<string, 'email' | 'im' | 'meetings'>> = { email: 'email', im: 'im', meetings: 'meetings' }

function kindOf({ messageClass }: StoredMessage): 'email' | 'im' | 'meetings' {
  if (messageClass === 'IPM.SkypeTeams.Message') return 'im'
  return messageClass.startsWith('IPM.Schedule.Meeting') ? 'meetings' : 'email'
}

function textOf(value: KqlText | KqlRange): string {
  return 'text' in value ? value.text.toLowerCase() : ''
}

function oneOf<T>(text: string, known: Readonly<Record<string, T>>): T {
  const found = Object.hasOwn(known, text) ? known[text] : undefined
  return found ?? refuse('searchNotSimulated', { message: `KQL: the value ${text}` })
}

/** From the first to the last moment that a value means; a day has both. */
interface Span {
  first: number
  last: number
}

const DAY_MS = 86_400_000

/** `2026-11-18`, `11/18/2026`, or a moment with its time in UTC. */
function spanOf(text: string): Span {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (day !== null) return daySpan(Number(day[1]), Number(day[2]), Number(day[3]))
  if (american !== null) return daySpan(Number(american[3]), Number(american[1]), Number(american[2]))
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(moment)) refuse('searchNotSimulated', { message: `KQL: the date ${text}` })
  return { first: moment, last: moment + 999 }
}

function daySpan(year: number, month: number, day: number): Span {
  const first = Date.UTC(year, month - 1, day)
  if (new Date(first).getUTCMonth() !== month - 1) refuse('searchMalformed', { message: 'No such day in $search.' })
  return { first, last: first + DAY_MS - 1 }
}

function dateTest(of: (message: StoredMessage) => number, operator: KqlOperator, value: KqlText | KqlRange): Test {
  const span = 'text' in value ? spanOf(value.text) : { first: spanOf(value.from).first, last: spanOf(value.to).last }
  return (message) => inSpan(of(message), operator, span)
}

function sizeTest(operator: KqlOperator, value: KqlText | KqlRange): Test {
  const bytes = (text: string) =>
    /^\d+$/.test(text) ? Number(text) : refuse('searchNotSimulated', { message: `KQL: the size ${text}` })
  const span =
    'text' in value
      ? { first: bytes(value.text), last: bytes(value.text) }
      : { first: bytes(value.from), last: bytes(value.to) }
  return (message) => inSpan(message.storeSizeBytes, operator, span)
}

function inSpan(value: number, operator: KqlOperator, { first, last }: Span): boolean {
  switch (operator) {
    case '<':
      return value < first
    case '<=':
      return value <= last
    case '>':
      return value > last
    case '>=':
      return value >= first
    case '<>':
      return value < first || value > last
    case ':':
    case '=':
      return value >= first && value <= last
  }
}

const persons = (of: (message: StoredMessage) => Person[]) => (message: StoredMessage) =>
  of(message)
    .map(({ name, address }) => `${name} ${address}`)
    .join(' ')

type TextProperty = Exclude<
  KqlProperty,
  'received' | 'sent' | 'size' | 'hasattachment' | 'hasattachments' | 'importance' | 'kind'
>

const TEXTS: Readonly<Record<TextProperty, (message: StoredMessage) => string>> = {
  from: persons((message) => [message.from]),
  to: persons((message) => message.to),
  cc: persons((message) => message.cc),
  bcc: persons((message) => message.bcc),
  recipients: persons((message) => [...message.to, ...message.cc, ...message.bcc]),
  participants: persons((message) => [message.from, ...message.to, ...message.cc, ...message.bcc]),
  subject: (message) => message.subject,
  body: (message) => message.body.replaceAll(/<[^>]*>/g, ' '),
  attachment: (message) => message.attachments.map((one) => one.name).join(' '),
}

function hasWords(where: string, { text, isPrefix }: KqlText, match: WordMatch): boolean {
  const wanted = wordsOf(text.toLowerCase())
  if (wanted.length === 0) return where.toLowerCase().includes(text.toLowerCase())
  const words = wordsOf(where.toLowerCase())
  const isBeginning = isPrefix || match === 'beginnings'
  return words.some((_word, at) =>
    wanted.every((one, offset) => {
      const word = words[at + offset]
      return offset === wanted.length - 1 && isBeginning ? word?.startsWith(one) === true : word === one
    }),
  )
}

/** Letters, digits and pictures; scripts without blanks between words are taken letter by letter. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}_]+|\p{S}/gu) ?? []
}
