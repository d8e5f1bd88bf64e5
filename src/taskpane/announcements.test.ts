import { expect, test } from '@jest/globals'
import type { Row } from '../attachments'
import type { OpenEventState } from '../events'
import { attachmentAnnouncements, eventAnnouncements } from './announcements'
import { formatIn } from './testing/english'
import { ATTACHED, attachmentsWith, NOTHING_AHEAD, sending, someOnEvent, someRow } from './testing/rows'

const format = formatIn('en-US')
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

test('of something long each quarter is told once it is acknowledged, and nothing in between', () => {
  const MB = 1024 * 1024
  const at = (confirmedMb: number, totalMb: number) =>
    someRow(1, {
      kind: 'sending',
      confirmedBytes: confirmedMb * MB,
      inFlightBytes: 0,
      totalBytes: totalMb * MB,
      bytesPerSecond: undefined,
    })
  const told = (wasMb: number, isMb: number, totalMb: number) => between([at(wasMb, totalMb)], [at(isMb, totalMb)])
  expect(told(8, 15, 60)).toEqual(['file1.txt: 25%'])
  expect(told(15, 16, 60)).toEqual([])
  expect(told(16, 46, 60)).toEqual(['file1.txt: 75%'])
  expect(told(46, 60, 60)).toEqual([])
  expect(told(0, 4, 8)).toEqual([])
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

test('a pause, a lost network and another pane are told when they come and when they are over', () => {
  const held = (hold: Row['hold']) => [someRow(1, sending(0, 0), { hold }), someRow(2, { kind: 'queued' }, { hold })]
  expect(between(held(undefined), held({ kind: 'paused' }))).toEqual(['2 things: Paused.'])
  expect(between(held({ kind: 'paused' }), held(undefined))).toEqual(['2 things: Goes on.'])
  expect(between(held(undefined), held({ kind: 'offline' }))).toEqual([
    '2 things: There is no network. What waits goes on by itself when it is back.',
  ])
  expect(between(held({ kind: 'offline' }), held({ kind: 'other-pane' }))).toEqual([
    '2 things: Another pane is sending to this event. When it is done, this one goes on by itself.',
  ])
  const [one = someRow(1, sending(0, 0)), two = someRow(2, { kind: 'queued' })] = held({ kind: 'paused' })
  expect(between([one, two], [one, { ...two, hold: undefined }])).toEqual(['file2.txt: Goes on.'])
  // A countdown that is over is no news, nor is what ends together with the row.
  expect(between(held({ kind: 'throttled', untilMs: 1 }), held(undefined))).toEqual([])
  expect(between([two], [{ ...two, hold: undefined, phase: { kind: 'cancelled' } }])).toEqual(['file2.txt: Cancelled.'])
})

test('what an earlier pane left is told when it is found, apart from what is chosen', () => {
  const interrupted = (key: number) =>
    someRow(key, { kind: 'interrupted', confirmedBytes: 1, totalBytes: 2, needsFile: true })
  expect(between([], [interrupted(1)])).toEqual(['file1.txt was interrupted. “Resume” goes on.'])
  expect(between([], [interrupted(1), interrupted(2), someRow(3, { kind: 'chosen' })])).toEqual([
    'file3.txt is on the list.',
    '2 things were interrupted. “Resume” goes on.',
  ])
  expect(between([interrupted(1)], [someRow(1, sending(1, 0))])).toEqual(['file1.txt: Sending.'])
})

test('what happened on the way is told once; that all is well is seen only', () => {
  const remarked = (...remarks: Row['remarks']) => [someRow(1, ATTACHED, { remarks })]
  expect(between(remarked(), remarked({ kind: 'second-copy-removed' }))).toEqual([
    'file1.txt: It was delivered twice by the network. The second copy was removed; one is on the event.',
  ])
  expect(
    between(
      remarked({ kind: 'found-after-doubt' }),
      remarked({ kind: 'found-after-doubt' }, { kind: 'read-back' }, { kind: 'resumed', fromBytes: 500_000 }),
    ),
  ).toEqual(['file1.txt: Went on at 489 of 977 KB, where it had stopped.'])
})

test('whose turn is next, and what will not fit, is told', () => {
  const queued = (key: number, rank: number) => someRow(key, { kind: 'queued' }, { rank })
  expect(between([queued(1, 0), queued(2, 0)], [queued(1, 0), queued(2, 1)])).toEqual(['file2.txt: Goes next.'])
  const over = (wouldBeBytes: number) =>
    attachmentsWith({
      foresight: {
        ...NOTHING_AHEAD,
        overEventLimit: { limitBytes: 35 * 1024 * 1024, wouldBeBytes: wouldBeBytes * 1024 * 1024, isKnown: false },
      },
    })
  expect(attachmentAnnouncements(attachmentsWith({}), over(52), format)).toEqual([
    'Together with what is on the event this would be 52 MB; most organizations allow 35 MB. It may be refused.',
  ])
  expect(attachmentAnnouncements(over(52), over(60), format)).toEqual([])
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

test('the event is told when it is known, saved or unknown', () => {
  const looking: OpenEventState = { kind: 'looking' }
  const unsaved: OpenEventState = { kind: 'unsaved', subject: 'x', saving: false, failure: undefined }
  expect(eventAnnouncements(looking, unsaved, format)).toEqual(['This event is not saved yet.'])
  expect(eventAnnouncements(unsaved, { ...unsaved, saving: true }, format)).toEqual(['Saving the event…'])
  expect(eventAnnouncements(looking, { kind: 'none' }, format)).toEqual(['No calendar event is open here.'])
})
