import { expect, test } from '@jest/globals'
import type { MailQuery, MailSearchState } from '../mail'
import { finderAnnouncements, mailAnnouncements } from './announcementsFind'
import { formatIn } from './testing/english'
import { someMail } from './testing/mails'

const format = formatIn('en-US')
const filters = { from: '', to: '', hasAttachments: false, unread: false, days: undefined, withDeleted: false }
const query: MailQuery = { text: 'x', filters, place: { kind: 'everywhere' } }
const idle: MailSearchState = { kind: 'idle' }

const found = (asked: MailQuery, count: number, hasMore = false): MailSearchState => ({
  kind: 'found',
  asked: { kind: 'search', query: asked },
  rows: Array.from({ length: count }, (_, index) => someMail(index)),
  hasMore,
  loadingMore: false,
})

test('found mails are counted, none is a sentence, a failed search says what helps', () => {
  expect(mailAnnouncements(idle, found(query, 1), format)).toEqual(['1 mail found.'])
  expect(mailAnnouncements(idle, found(query, 3, true), format)).toEqual(['3 and more mails found.'])
  expect(mailAnnouncements(idle, found(query, 0), format)).toEqual(['No mail was found. Try fewer or other words.'])
  const narrow = { ...query, filters: { ...filters, unread: true } }
  expect(mailAnnouncements(idle, found(narrow, 0), format)).toEqual([
    'No mail was found. Try other words, or fewer filters.',
  ])
  const failed: MailSearchState = { kind: 'failed', asked: { kind: 'search', query }, failure: { kind: 'offline' } }
  expect(mailAnnouncements(idle, failed, format)).toEqual([
    'The search failed. The connection was lost. Check the network, then try again.',
  ])
})

test('suggestions say that they are about the event, also when there are none', () => {
  const suggested = (count: number): MailSearchState =>
    ({ ...found(query, count), asked: { kind: 'suggestions' } }) as MailSearchState
  expect(mailAnnouncements(idle, suggested(4), format)).toEqual(['Mails about this event: 4.'])
  expect(mailAnnouncements(idle, suggested(0), format)).toEqual(['No mails about this event were found.'])
})

test('events and contacts are counted by their own names', () => {
  const none = { kind: 'found', text: '', rows: [], hasMore: false, loadingMore: false } as const
  expect(finderAnnouncements({ kind: 'idle' }, none, 'contacts', format)).toEqual([
    'No contact was found. Names are looked for by how they begin.',
  ])
  const failed = { kind: 'failed', text: '', failure: { kind: 'not-allowed', code: '' } } as const
  expect(finderAnnouncements({ kind: 'idle' }, failed, 'contacts', format)).toEqual([
    'The search failed. You may not read contacts here. Ask your administrator for the permission Contacts.Read.',
  ])
})
