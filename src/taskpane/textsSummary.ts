import type { Plan, Row, Thing } from '../attachments'
import type { Format } from './format'

const SMALL = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** `seven`, `13`. */
export function smallNumber(count: number, format: Format): string {
  return SMALL[count] ?? format.count(count)
}

type Summed = Pick<Row, 'thing' | 'sizeBytes' | 'plan'>

/** `2 files and 7 mails, about 23 MB: five as items, two as .eml`: what "Attach" would attach. */
export function summaryText(rows: readonly Summed[], format: Format): string {
  const ways = waysText(rows, format)
  const what = listed(countTexts(rows, format))
  const size = sizeText(rows, format)
  return `${what}${size === undefined ? '' : `, ${size}`}${ways === undefined ? '' : `: ${ways}`}`
}

type Counted = 'file' | 'part' | 'mail' | 'event' | 'contact'

const COUNTED: readonly (readonly [Counted, string])[] = [
  ['file', 'file'],
  ['part', 'attachment'],
  ['mail', 'mail'],
  ['event', 'event'],
  ['contact', 'contact'],
]

function countedAs(thing: Thing): Counted {
  return thing.kind === 'entry' ? thing.entry.kind : thing.kind
}

function countTexts(rows: readonly Summed[], format: Format): string[] {
  return COUNTED.flatMap(([kind, word]) => {
    const count = rows.filter(({ thing }) => countedAs(thing) === kind).length
    return count === 0 ? [] : [`${format.count(count)} ${count === 1 ? word : `${word}s`}`]
  })
}

/** The size of a mail is the mailbox's, and what goes over the line differs from it. */
function sizeText(rows: readonly Summed[], format: Format): string | undefined {
  const bytes = rows.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
  if (bytes === 0) return undefined
  if (rows.some(({ sizeBytes }) => sizeBytes === undefined)) return `at least ${format.bytes(bytes)}`
  return rows.every(({ thing }) => thing.kind === 'file') ? format.bytes(bytes) : `about ${format.bytes(bytes)}`
}

/** How mails travel; undefined while no plan is known, or where there are none. */
function waysText(rows: readonly Summed[], format: Format): string | undefined {
  const mails = rows.filter(({ thing }) => thing.kind === 'mail')
  const ways = { item: counted(mails, 'item'), eml: counted(mails, 'eml') }
  const known = ways.item + ways.eml
  if (known === 0 || known < mails.length) return undefined
  // Among other things it has to be said whose way it is.
  const isAlone = mails.length === rows.length
  if (mails.length === 1) return `${isAlone ? '' : 'the mail '}${ways.item === 1 ? 'as an item' : 'as .eml'}`
  const all = isAlone ? 'all' : 'the mails'
  if (ways.eml === 0) return `${all} as items`
  if (ways.item === 0) return `${all} as .eml`
  return `${smallNumber(ways.item, format)} as ${ways.item === 1 ? 'an item' : 'items'}, ${smallNumber(ways.eml, format)} as .eml`
}

function counted(rows: readonly Summed[], as: Plan['as']): number {
  return rows.filter(({ plan }) => plan?.as === as).length
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
