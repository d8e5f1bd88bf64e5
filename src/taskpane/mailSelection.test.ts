import { expect, test } from '@jest/globals'
import type { AttachmentsState, Phase, Row, Thing } from '../attachments'
import type { MailRow } from '../mail'
import { chooseMails, mailToAttach, MOST_AT_ONCE, standingsOf, takeOff } from './mailSelection'
import { someMail } from './testing/mails'
import { ATTACHED, attachmentsWith, sending, someRow } from './testing/rows'

const rowOf = (mail: MailRow, phase: Phase, key = 1): Row =>
  someRow(key, phase, { thing: { kind: 'mail', mail: mailToAttach(mail) } })

function listWith(rows: Row[]) {
  const calls: string[] = []
  const state: AttachmentsState = attachmentsWith({ rows })
  return {
    calls,
    door: {
      state: () => state,
      choose: (things: readonly Thing[]) => {
        calls.push(`choose ${things.map((thing) => (thing.kind === 'mail' ? thing.mail.subject : '?')).join(', ')}`)
      },
      cancel: (key: number) => {
        calls.push(`cancel ${key}`)
      },
      dismiss: (key: number) => {
        calls.push(`dismiss ${key}`)
      },
    },
  }
}

test('a mail stands where its youngest row stands, and in its own mailbox only', () => {
  const mail = someMail(1)
  const standings = standingsOf([rowOf(mail, { kind: 'cancelled' }), rowOf(mail, ATTACHED, 2)])
  expect(standings(mail).kind).toBe('attached')
  expect(standings({ ...mail, mailbox: 'site@contoso.example' }).kind).toBe('free')
})

test('what is on the list or on its way is not put there twice, what failed starts afresh', () => {
  const rows = [
    rowOf(someMail(1), { kind: 'chosen' }, 1),
    rowOf(someMail(2), sending(0, 0), 2),
    rowOf(someMail(3), { kind: 'failed', failure: { kind: 'offline' } }, 3),
  ]
  const { door, calls } = listWith(rows)
  expect(
    chooseMails(
      door,
      [1, 2, 3, 4].map((number) => someMail(number)),
    ),
  ).toBe(0)
  expect(calls).toEqual(['dismiss 3', 'choose Mail 3, Mail 4'])
})

test('a hundred are the most; what found no room is counted', () => {
  const chosen = Array.from({ length: MOST_AT_ONCE - 1 }, (_, index) =>
    rowOf(someMail(index + 100), { kind: 'chosen' }, index),
  )
  const { door, calls } = listWith(chosen)
  expect(chooseMails(door, [someMail(1), someMail(2), someMail(3)])).toBe(2)
  expect(calls).toEqual(['choose Mail 1'])
})

test('only what waits for the button is taken off', () => {
  const rows = [rowOf(someMail(1), { kind: 'chosen' }, 1), rowOf(someMail(2), { kind: 'queued' }, 2)]
  const { door, calls } = listWith(rows)
  takeOff(door, [someMail(1), someMail(2), someMail(3)])
  expect(calls).toEqual(['cancel 1'])
})
