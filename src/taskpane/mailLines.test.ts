import { expect, test } from '@jest/globals'
import type { MailRow } from '../mail'
import { conversationKey, mailLines } from './mailLines'
import type { Folding } from './mailLines'
import { someMail } from './testing/mails'

const FOLDED: Folding = { unfolded: new Map(), whole: new Map() }
const inThread = (number: number, rest: Partial<MailRow> = {}) => someMail(number, { conversationId: 'c', ...rest })
const told = (rows: readonly MailRow[], folding = FOLDED) =>
  mailLines(rows, folding).map((line) =>
    line.kind === 'mail' ? `${line.isInside ? '- ' : ''}${line.mail.subject}` : `all ${line.conversation.mails.length}`,
  )
const KEY = conversationKey(inThread(1)) ?? ''

test('found mails of one conversation are folded into the newest, where the first of them was found', () => {
  expect(told([someMail(9), inThread(2), someMail(5), inThread(4), inThread(3), inThread(1)])).toEqual([
    'Mail 9',
    'Mail 4',
    'all 4',
    'Mail 5',
  ])
})

test('a short conversation is shown as it is, unless the person folds it', () => {
  const rows = [inThread(2), someMail(5), inThread(1)]
  expect(told(rows)).toEqual(['Mail 2', 'all 2', '- Mail 1', 'Mail 5'])
  expect(told(rows, { ...FOLDED, unfolded: new Map([[KEY, false]]) })).toEqual(['Mail 2', 'all 2', 'Mail 5'])
})

test('a mail alone of its conversation is a mail like any other, and mailboxes do not mix', () => {
  expect(told([inThread(1), inThread(2, { mailbox: 'site@contoso.example' })])).toEqual(['Mail 1', 'Mail 2'])
})

test('unfolded, the older ones stand under it', () => {
  const unfolded = { ...FOLDED, unfolded: new Map([[KEY, true]]) }
  expect(told([inThread(2), inThread(1), inThread(3)], unfolded)).toEqual(['Mail 3', 'all 3', '- Mail 2', '- Mail 1'])
})

test('once the whole conversation is known, also what was not found counts and is shown', () => {
  const whole = new Map([[KEY, [inThread(7), inThread(2), inThread(1), inThread(0)]]])
  const rows = [inThread(2), inThread(1)]
  expect(told(rows, { unfolded: new Map([[KEY, true]]), whole })).toEqual([
    'Mail 7',
    'all 4',
    '- Mail 2',
    '- Mail 1',
    '- Mail 0',
  ])
})

test('no two lines have the same id', () => {
  const rows = [inThread(2), inThread(1), someMail(1, { mailbox: 'other@contoso.example' })]
  const ids = mailLines(rows, { ...FOLDED, unfolded: new Map([[KEY, true]]) }).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
