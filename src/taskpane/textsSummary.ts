import type { Plan, Row, Thing } from '../attachments'
import type { Say } from '../texts'
import type { Format } from './format'

type Summed = Pick<Row, 'thing' | 'sizeBytes' | 'plan'>

/** `2 files and 7 mails, about 23 MB: 5 as items, 2 as .eml`: what "Attach" would attach. */
export function summaryText(rows: readonly Summed[], format: Format): string {
  const { say } = format
  const kinds = format.list(countTexts(rows, format))
  const size = sizeText(rows, format)
  const what = size === undefined ? kinds : say('whatWithSize', { what: kinds, size })
  const ways = waysText(rows, format)
  return ways === undefined ? what : say('whatWithWays', { what, ways })
}

type Counted = 'file' | 'part' | 'mail' | 'event' | 'contact'

const COUNTED = [
  ['file', 'filesCount'],
  ['part', 'partsCount'],
  ['mail', 'mailsCount'],
  ['event', 'eventsCount'],
  ['contact', 'contactsCount'],
] as const satisfies readonly (readonly [Counted, Parameters<Say>[0]])[]

function countedAs(thing: Thing): Counted {
  return thing.kind === 'entry' ? thing.entry.kind : thing.kind
}

function countTexts(rows: readonly Summed[], { say }: Format): string[] {
  return COUNTED.flatMap(([kind, key]) => {
    const count = rows.filter(({ thing }) => countedAs(thing) === kind).length
    return count === 0 ? [] : [say(key, { count })]
  })
}

/** The size of a mail is the mailbox's, and what goes over the line differs from it. */
function sizeText(rows: readonly Summed[], { say, bytes }: Format): string | undefined {
  const sum = rows.reduce((all, { sizeBytes }) => all + (sizeBytes ?? 0), 0)
  if (sum === 0) return undefined
  const size = bytes(sum)
  if (rows.some(({ sizeBytes }) => sizeBytes === undefined)) return say('sizeAtLeast', { size })
  return rows.every(({ thing }) => thing.kind === 'file') ? size : say('sizeAbout', { size })
}

/** How mails travel; undefined while no plan is known, or where there are none. */
function waysText(rows: readonly Summed[], { say }: Format): string | undefined {
  const mails = rows.filter(({ thing }) => thing.kind === 'mail')
  const [items, files] = [counted(mails, 'item'), counted(mails, 'eml')]
  const count = mails.length
  if (items + files === 0 || items + files < count) return undefined
  if (items > 0 && files > 0) return say('itemsAndFiles', { items, files })
  // Among other things it has to be said whose way it is.
  const isAlone = count === rows.length
  if (files === 0) return say(isAlone ? 'allAsItems' : 'mailsAsItems', { count })
  return say(isAlone ? 'allAsFiles' : 'mailsAsFiles', { count })
}

function counted(rows: readonly Summed[], as: Plan['as']): number {
  return rows.filter(({ plan }) => plan?.as === as).length
}
