import { expect, test } from '@jest/globals'
import type { MailFilters, MailFolder, MailQuery, MailSearchState } from '../mail'
import { english, formatIn } from './testing/english'
import {
  conversationCutText,
  folderText,
  foundText,
  noneFoundText,
  personChipText,
  placeChipText,
  wholeConversationText,
} from './textsFind'

const filters: MailFilters = {
  from: '',
  to: '',
  hasAttachments: false,
  unread: false,
  days: undefined,
  withDeleted: false,
}
const folder: MailFolder = {
  id: 'x',
  name: 'Inbox',
  mailbox: undefined,
  wellKnown: 'inbox',
  childCount: 0,
  mailCount: undefined,
}
const found = (query: Partial<MailQuery>): Extract<MailSearchState, { kind: 'found' }> => ({
  kind: 'found',
  asked: { kind: 'search', query: { text: '', filters, place: { kind: 'everywhere' }, ...query } },
  rows: [],
  hasMore: false,
  loadingMore: false,
})
const inFolder = { place: { kind: 'folder', folder } } as const

test('the heading says what was asked for, and where', () => {
  expect(foundText(found({}), english)).toBe('Newest mails')
  expect(foundText(found(inFolder), english)).toBe('Newest mails in Inbox')
  expect(foundText(found({ text: ' offer ' }), english)).toBe('Mails for “offer”')
  expect(foundText(found({ text: 'offer', ...inFolder }), english)).toBe('Mails for “offer” in Inbox')
})

test('nothing found is told with what may help', () => {
  expect(noneFoundText(found({}), english)).toBe('There are no mails in this mailbox.')
  expect(noneFoundText(found({ text: 'x' }), english)).toBe('No mail was found. Try fewer or other words.')
  expect(noneFoundText(found({ filters: { ...filters, to: 'x' } }), english)).toContain('fewer filters')
})

test('a chip asks until it is answered', () => {
  expect([personChipText('from', ' ', english), personChipText('to', ' Site ', english)]).toEqual(['From…', 'To: Site'])
  expect(placeChipText({ kind: 'everywhere' }, english)).toBe('Folder: everywhere')
  expect(placeChipText(inFolder.place, english)).toBe('Folder: Inbox')
  const shared = { ...folder, mailbox: 'site@contoso.example' }
  expect(placeChipText({ kind: 'folder', folder: shared }, english)).toBe('Folder: Inbox (site@contoso.example)')
})

test('mails of a folder and of a conversation are counted', () => {
  const told = [undefined, 1, 1320].map((mailCount) => folderText({ ...folder, mailCount }, english))
  expect(told).toEqual(['Inbox', 'Inbox, 1 mail', 'Inbox, 1,320 mails'])
  const format = formatIn('en-US')
  expect([undefined, 12].map((count) => wholeConversationText(count, format))).toEqual([
    'Whole conversation',
    'Whole conversation (12)',
  ])
  expect(conversationCutText(100, 1200, format)).toMatch(/^100 of 1,200 mails of this conversation are on the list, /)
})
