import { expect, test } from '@jest/globals'
import type { Row } from '../attachments'
import type { OpenEventState } from '../events'
import { attachmentAnnouncements, eventAnnouncements, mailAnnouncements } from './announcements'
import { createFormat } from './format'
import { ATTACHED, attachmentsWith, sending, someOnEvent, someRow } from './testing/rows'

const format = createFormat('en-US')
const between = (before: Row[], after: Row[]) =>
  attachmentAnnouncements(attachmentsWith({ rows: before }), attachmentsWith({ rows: after }), format)

test('what joins the list is told, several at once as a number', () => {
  expect(between([], [someRow(1, { kind: 'chosen' })])).toEqual(['file1.txt is on the list.'])
  expect(between([], [someRow(1, { kind: 'chosen' }), someRow(2, { kind: 'chosen' })])).toEqual([
    '2 things are on the list.',
  ])
})

test('a row is told at the turns of its way, not at each byte', () => {
  expect(between([someRow(1, { kind: 'queued' })], [someRow(1, sending(0, 0))])).toEqual(['file1.txt: Sending.'])
  expect(between([someRow(1, sending(0, 0))], [someRow(1, sending(500, 500))])).toEqual([])
  expect(between([someRow(1, sending(0, 0))], [someRow(1, ATTACHED)])).toEqual(['file1.txt: Attached.'])
  expect(between([someRow(1, { kind: 'queued' })], [someRow(1, { kind: 'preparing' })])).toEqual([])
})

test('a failure is told with its cause and what to do', () => {
  const failed = someRow(1, { kind: 'failed', failure: { kind: 'conflict' } })
  expect(between([someRow(1, sending(0, 0))], [failed])).toEqual([
    'file1.txt: Failed. The event was changed elsewhere at the same moment. Try again.',
  ])
})

test('a hold is told once, without its countdown', () => {
  const held = (untilMs: number) => someRow(1, sending(0, 0), { hold: { kind: 'throttled', untilMs } })
  expect(between([someRow(1, sending(0, 0))], [held(1000)])).toEqual([
    'file1.txt: Microsoft 365 asks for a pause. Goes on by itself.',
  ])
  expect(between([held(1000)], [held(2000)])).toEqual([])
  const syncing = someRow(1, { kind: 'preparing' }, { hold: { kind: 'syncing', untilMs: 1 } })
  expect(between([someRow(1, { kind: 'preparing' })], [syncing])).toEqual([
    'file1.txt: The event is saved, but Microsoft 365 does not know it yet. Goes on by itself.',
  ])
})

test('the end of a batch is told as a whole', () => {
  expect(
    between([someRow(1, ATTACHED), someRow(2, sending(0, 0))], [someRow(1, ATTACHED), someRow(2, ATTACHED)]),
  ).toEqual(['file2.txt: Attached.', 'Done: 2 attached.'])
})

test('removing, keeping and having removed are told', () => {
  const on = (removal: Parameters<typeof someOnEvent>[1]) =>
    attachmentsWith({ onEvent: [someOnEvent('a.txt', removal)] })
  const none = on({ kind: 'none' })
  const pending = on({ kind: 'pending', atMs: 1 })
  const removing = on({ kind: 'removing' })
  expect(attachmentAnnouncements(none, pending, format)).toEqual(['a.txt: Will be removed. “Undo” keeps it.'])
  expect(attachmentAnnouncements(pending, none, format)).toEqual(['a.txt: Stays on the event.'])
  expect(attachmentAnnouncements(removing, attachmentsWith({}), format)).toEqual(['a.txt: Removed.'])
  // A list that is read for another event is no removal.
  expect(attachmentAnnouncements(none, attachmentsWith({}), format)).toEqual([])
})

test('found mails are counted, none is a sentence, a failed search says what helps', () => {
  const found = { kind: 'found', query: 'x', rows: [], hasMore: false, loadingMore: false } as const
  const idle = { kind: 'idle' } as const
  expect(mailAnnouncements(idle, found, format)).toEqual(['No mail was found. Try fewer or other words.'])
  expect(mailAnnouncements(idle, { kind: 'failed', query: 'x', failure: { kind: 'offline' } }, format)).toEqual([
    'The search failed. The connection was lost. Check the network, then try again.',
  ])
})

test('the event is told when it is known, saved or unknown', () => {
  const looking: OpenEventState = { kind: 'looking' }
  const unsaved: OpenEventState = { kind: 'unsaved', subject: 'x', saving: false, failure: undefined }
  expect(eventAnnouncements(looking, unsaved, format)).toEqual(['This event is not saved yet.'])
  expect(eventAnnouncements(unsaved, { ...unsaved, saving: true }, format)).toEqual(['Saving the event…'])
  expect(eventAnnouncements(looking, { kind: 'none' }, format)).toEqual(['No calendar event is open here.'])
})
