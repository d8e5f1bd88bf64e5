import { expect, test } from '@jest/globals'
import type { Plan, Thing } from '../attachments'
import type { RestItemId } from '../kernel'
import { mailToAttach } from './mailSelection'
import { someMail } from './testing/mails'
import { someRow } from './testing/rows'
import { summaryText } from './textsSummary'

import { formatIn } from './testing/english'

const MB = 1024 * 1024
const format = formatIn('en-US')
const ITEM: Plan = { writer: 'graph-post', as: 'item', reason: 'graph-read-surface', shape: 'nothing-lost', loses: [] }
const EML: Plan = { writer: 'graph-post', as: 'eml', reason: 'graph-read-surface', shape: 'attachments', loses: [] }

const mails = (count: number, plan?: Plan, sizeBytes: number | undefined = MB) =>
  Array.from({ length: count }, (_, index) =>
    someRow(
      index,
      { kind: 'chosen' },
      { thing: { kind: 'mail', mail: mailToAttach(someMail(index)) }, plan, sizeBytes },
    ),
  )
const files = (count: number) =>
  Array.from({ length: count }, (_, index) => someRow(index, { kind: 'chosen' }, { sizeBytes: MB }))
const told = (rows: ReturnType<typeof files>) => summaryText(rows, format)

test('mails are counted, weighed and told by their ways', () => {
  expect(told([...mails(5, ITEM), ...mails(2, EML)])).toBe('7 mails, about 7 MB: 5 as items, 2 as .eml')
  expect(told([...mails(1, ITEM), ...mails(13, EML)])).toBe('14 mails, about 14 MB: 1 as an item, 13 as .eml')
  expect(told(mails(3, EML))).toBe('3 mails, about 3 MB: all as .eml')
  expect(told(mails(1, ITEM))).toBe('1 mail, about 1 MB: as an item')
})

test('files stand before mails, and have no ways', () => {
  expect(told(files(2))).toBe('2 files, 2 MB')
  expect(told([...files(2), ...mails(6, ITEM), ...mails(1, EML)])).toBe(
    '2 files and 7 mails, about 9 MB: 6 as items, 1 as .eml',
  )
  expect(told([...files(1), ...mails(2, ITEM)])).toBe('1 file and 2 mails, about 3 MB: the mails as items')
})

test('what is not known is not said', () => {
  expect(told([...mails(1, ITEM), ...mails(1)])).toBe('2 mails, about 2 MB')
  expect(
    told(
      [...mails(1, EML), ...mails(1, EML, undefined)].map((row, index) =>
        index === 0 ? row : { ...row, sizeBytes: undefined },
      ),
    ),
  ).toBe('2 mails, at least 1 MB: all as .eml')
})

test('attachments of mails, events and contacts have words of their own', () => {
  const entry = (kind: 'event' | 'contact'): Thing => ({
    kind: 'entry',
    entry: { kind, id: 'x' as RestItemId, mailbox: undefined, name: 'x' },
  })
  const rows = (['event', 'contact', 'contact'] as const).map((kind, index) =>
    someRow(index, { kind: 'chosen' }, { thing: entry(kind), sizeBytes: undefined }),
  )
  expect(told(rows)).toBe('1 event and 2 contacts')
})
