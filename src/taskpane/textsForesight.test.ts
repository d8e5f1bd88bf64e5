import { expect, test } from '@jest/globals'
import type { Foresight, MailToAttach, Plan } from '../attachments'
import type { RestItemId } from '../kernel'
import { NOTHING_AHEAD, sending, someRow } from './testing/rows'
import { durationText, keepingText, overLimitText } from './textsForesight'

import { formatIn } from './testing/english'

const MB = 1024 * 1024
const MINUTE_MS = 60_000
const format = formatIn('en-US')
const both = (foresight: Partial<Foresight>) =>
  [false, true].map((isGoing) => durationText({ ...NOTHING_AHEAD, ...foresight }, isGoing, format))

test('the pause that Microsoft 365 will ask for is told before the start and on the way', () => {
  expect(both({ throttledMs: 3.5 * MINUTE_MS, totalMs: 5.2 * MINUTE_MS })).toEqual([
    'Microsoft 365 takes 150 MB in 5 minutes, so this will pause for about 4 min on the way; about 6 min in all.',
    'Microsoft 365 takes 150 MB in 5 minutes, so this will pause for about 4 min on the way; about 6 min to go.',
  ])
  expect(both({ throttledMs: 3.5 * MINUTE_MS })[0]).toBe(
    'Microsoft 365 takes 150 MB in 5 minutes, so this will pause for about 4 min on the way.',
  )
})

test('without a pause only what takes a minute or more is worth a sentence', () => {
  expect(both({})).toEqual([undefined, undefined])
  expect(both({ totalMs: MINUTE_MS - 1 })).toEqual([undefined, undefined])
  expect(both({ totalMs: 2.5 * MINUTE_MS })).toEqual(['This takes about 3 min in all.', 'To go: about 3 min.'])
})

test('what will not fit is told with both numbers, as a fact or as a likelihood', () => {
  const over = { limitBytes: 35 * MB, wouldBeBytes: 52 * MB }
  expect(overLimitText({ ...over, isKnown: true }, format)).toBe(
    'Your organization allows 35 MB on an event; this would make 52 MB, so the last ones will be refused. ' +
      'Leave some out, or put links to them into the event.',
  )
  expect(overLimitText({ ...over, isKnown: false }, format)).toBe(
    'Together with what is on the event this would be 52 MB; most organizations allow 35 MB. It may be refused.',
  )
})

test('what closing would cost is told while something large is on its way through Graph, and only then', () => {
  const large = someRow(1, sending(0, 0), { sizeBytes: 60 * MB })
  const mail: MailToAttach = {
    id: 'mail' as RestItemId,
    mailbox: undefined,
    subject: 'Offer',
    sizeBytes: 60 * MB,
    hasAttachments: false,
    nature: 'plain',
    receivedMs: undefined,
  }
  const form: Plan = { writer: 'form', as: 'file', reason: 'form', shape: undefined, loses: [] }
  const lost = 'If this pane is closed, what is unfinished is lost.'
  const again = 'If this pane is closed, it can go on later, with the same file chosen again.'
  const told = (rows: (typeof large)[]) =>
    (['all', 'record', 'nothing'] as const).map((keeping) => keepingText({ keeping, rows }, format))
  expect(told([large])).toEqual([undefined, again, lost])
  expect(told([{ ...large, thing: { kind: 'mail', mail } }])).toEqual([undefined, undefined, lost])
  expect(told([{ ...large, plan: form }])).toEqual([undefined, undefined, undefined])
  expect(told([{ ...large, sizeBytes: 5 * MB }])).toEqual([undefined, undefined, undefined])
  expect(told([{ ...large, phase: { kind: 'chosen' } }])).toEqual([undefined, undefined, undefined])
  expect(told([{ ...large, sizeBytes: undefined }])).toEqual([undefined, undefined, undefined])
})
