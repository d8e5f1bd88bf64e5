import { expect, test } from '@jest/globals'
import { FIDELITY } from '../attachments'
import type { Hold, Phase, Plan, PlanReason, Remark } from '../attachments'
import { english as say, formatIn } from './testing/english'
import { ATTACHED, sending, someOnEvent, someRow } from './testing/rows'
import {
  asksForLook,
  holdEndMs,
  holdText,
  interruptedText,
  noticeText,
  planText,
  remarkText,
  removalText,
  renamedText,
  shownName,
  stateText,
  stateWords,
} from './textsRows'
import { becauseText } from './textsShapes'

const MB = 1024 * 1024
const format = formatIn('en-US')

/** By reason, so that a new one without an example does not compile. */
const REASONS: Record<PlanReason, Plan['writer']> = {
  form: 'form',
  'graph-read-surface': 'graph-post',
  'graph-policy': 'graph-post',
  'graph-over-form-limit': 'graph-session',
  'graph-form-full': 'graph-session',
  'graph-beside-old': 'graph-post',
}
const named = (name: string): Plan['loses'][number] => ({ kind: 'attachment', name })
const AS = { item: 'an Outlook item', eml: 'an .eml file', ics: 'an .ics file', vcf: 'a .vcf file' } as const

test('every plan says where it goes, as what, and why', () => {
  for (const [reason, writer] of Object.entries(REASONS) as [PlanReason, Plan['writer']][]) {
    const where = writer === 'form' ? 'Goes into the open form' : 'Goes onto the saved event'
    expect(planText({ writer, as: 'file', reason, shape: undefined, loses: [] }, format)).toMatch(
      new RegExp(`^${where}.*(because|as your organization).*\\.$`),
    )
    for (const [as, words] of Object.entries(AS) as [keyof typeof AS, string][]) {
      for (const { id } of FIDELITY) {
        const text = planText({ writer, as, reason, shape: id, loses: [] }, format)
        expect(text).toBe(`${where} as ${words}${becauseText(id, say)}.`)
      }
    }
  }
})

test('what stays behind is named, up to three of it', () => {
  const item: Plan = {
    writer: 'graph-post',
    as: 'item',
    reason: 'graph-policy',
    shape: 'item-chosen',
    loses: [named('a.pdf')],
  }
  expect(planText(item, format)).toBe('Goes onto the saved event as an Outlook item, as you chose; left behind: a.pdf.')
  expect(planText({ ...item, loses: ['a', 'b', 'c', 'd', 'e'].map(named) }, format)).toContain(
    'left behind: a, b, c, 2 more.',
  )
})

test('every hold says what it waits for, and counts down where it has an end', () => {
  const holds: Hold[] = [
    { kind: 'event-unsaved' },
    { kind: 'event-unknown' },
    { kind: 'sign-in' },
    { kind: 'throttled', untilMs: 5 },
    { kind: 'retrying', untilMs: 5, because: { kind: 'offline' } },
    { kind: 'syncing', untilMs: 5 },
    { kind: 'paused' },
    { kind: 'offline' },
    { kind: 'other-pane' },
  ]
  expect(holds.map((hold) => holdText(hold, 42, format))).toEqual([
    'Goes on after “Save event”.',
    'Goes on once the event is known.',
    'Goes on after “Sign in”.',
    'Microsoft 365 asks for a pause. Goes on in 42 seconds.',
    'The connection was lost. Next try in 42 seconds.',
    'The event is saved, but Microsoft 365 does not know it yet. Next look in 42 seconds.',
    'Goes on after “Go on”.',
    'There is no network. What waits goes on by itself when it is back.',
    'Another pane is sending to this event. When it is done, this one goes on by itself.',
  ])
  expect(holds.map(holdEndMs)).toEqual([
    ...[undefined, undefined, undefined, 5, 5, 5],
    ...[undefined, undefined, undefined],
  ])
})

const stateOf = (phase: Phase, hold?: Hold) => {
  const row = someRow(1, phase, { hold })
  return [stateWords(row, say), stateText(row, format)]
}

test('a state is told in words, with numbers for the eyes only, and bytes never pass the total', () => {
  expect(stateOf(sending(12 * MB, MB / 2, 60 * MB))).toEqual(['Sending', 'Sending – 12.5 of 60 MB'])
  expect(stateOf(sending(2048, 2048, 2048))).toEqual(['Sending', 'Sending – 2 of 2 KB'])
  expect(stateOf(ATTACHED)).toEqual(['Attached', 'Attached'])
  const interrupted = (confirmedBytes: number, totalBytes: number | undefined) =>
    stateOf({ kind: 'interrupted', confirmedBytes, totalBytes, needsFile: false })
  expect(interrupted(12 * MB, 60 * MB)).toEqual(['Interrupted', 'Interrupted – 12 of 60 MB'])
  expect(interrupted(61 * MB, 60 * MB)).toEqual(['Interrupted', 'Interrupted – 60 of 60 MB'])
  expect(interrupted(0, 60 * MB)).toEqual(['Interrupted', 'Interrupted'])
  expect(interrupted(12 * MB, undefined)).toEqual(['Interrupted', 'Interrupted'])
})

test('a pause, a lost network, a wait and another pane are the state of what would move otherwise', () => {
  const [paused, offline, otherPane]: Hold[] = [{ kind: 'paused' }, { kind: 'offline' }, { kind: 'other-pane' }]
  expect(stateOf({ kind: 'queued' }, paused)).toEqual(['Paused', 'Paused'])
  expect(stateOf(sending(12 * MB, 0, 60 * MB), paused)).toEqual(['Paused', 'Paused – 12 of 60 MB'])
  expect(stateOf(sending(12 * MB, 0, 60 * MB), offline)).toEqual(['Offline', 'Offline – 12 of 60 MB'])
  expect(stateOf({ kind: 'preparing' }, otherPane)).toEqual(['Waiting', 'Waiting'])
  expect(stateOf({ kind: 'preparing' }, { kind: 'sign-in' })).toEqual(['Preparing', 'Preparing'])
  const throttled: Hold = { kind: 'throttled', untilMs: 1 }
  const retrying: Hold = { kind: 'retrying', untilMs: 1, because: { kind: 'offline' } }
  expect(stateOf(sending(12 * MB, 0, 60 * MB), throttled)).toEqual(['Waiting', 'Waiting – 12 of 60 MB'])
  expect(stateOf({ kind: 'preparing' }, retrying)).toEqual(['Waiting', 'Waiting'])
  expect(stateOf({ kind: 'preparing' }, { kind: 'syncing', untilMs: 1 })).toEqual(['Waiting', 'Waiting'])
  expect(stateOf({ kind: 'checking' }, retrying)).toEqual(['Checking', 'Checking'])
  // What the person cancelled, or what is over, does not turn back into something that waits.
  expect(stateOf({ kind: 'cancelling' }, offline)).toEqual(['Cancelling', 'Cancelling'])
  expect(stateOf({ kind: 'failed', failure: { kind: 'conflict' } }, paused)).toEqual(['Failed', 'Failed'])
})

test('what was interrupted says what "Resume" will ask for', () => {
  const text = (confirmedBytes: number, needsFile: boolean) =>
    interruptedText({ kind: 'interrupted', confirmedBytes, totalBytes: 2, needsFile }, say)
  expect([text(1, false), text(1, true), text(0, true)]).toEqual([
    'The pane was closed meanwhile.',
    'The pane was closed meanwhile. “Resume” asks for the same file again and goes on from there.',
    'The pane was closed meanwhile. “Resume” asks for the same file again and sends it from the start.',
  ])
})

/** By kind, so that a new one without its words does not compile. */
const REMARKS: { [Kind in Remark['kind']]: [Extract<Remark, { kind: Kind }>, string] } = {
  resumed: [{ kind: 'resumed', fromBytes: 36 * MB }, 'Went on at 36 of 60 MB, where it had stopped.'],
  'started-again': [
    { kind: 'started-again' },
    'Microsoft 365 no longer had the part that was sent, so it was sent again from the start.',
  ],
  'found-after-doubt': [
    { kind: 'found-after-doubt' },
    'The answer got lost. It was found on the event and not sent again.',
  ],
  'second-copy-removed': [
    { kind: 'second-copy-removed' },
    'It was delivered twice by the network. The second copy was removed; one is on the event.',
  ],
  'second-copy-suspected': [
    { kind: 'second-copy-suspected' },
    'Another attachment of the same name came meanwhile. Look at both, and remove one if it is one too many.',
  ],
  'renamed-on-event': [{ kind: 'renamed-on-event', name: 'b.txt' }, 'Exchange keeps it as “b.txt”.'],
  'not-checked': [
    { kind: 'not-checked' },
    'Microsoft 365 took it, but the event could not be read to see that it is there once. Look at it before you send it.',
  ],
  'read-back': [{ kind: 'read-back' }, 'Read back from the event: the same bytes.'],
}

test('what happened on the way is told in a sentence, and one of them asks for a look', () => {
  const remarks = Object.values(REMARKS)
  const row = someRow(1, ATTACHED, { sizeBytes: 60 * MB })
  expect(remarks.map(([remark]) => remarkText(remark, row, format))).toEqual(remarks.map(([, words]) => words))
  expect(remarks.filter(([remark]) => asksForLook(remark)).map(([{ kind }]) => kind)).toEqual(['second-copy-suspected'])
  expect(remarkText({ kind: 'resumed', fromBytes: 36 * MB }, { sizeBytes: undefined }, format)).toBe(
    'Went on at 36 MB, where it had stopped.',
  )
  expect(remarkText({ kind: 'resumed', fromBytes: 0 }, row, format)).toBe('Went on after an interruption.')
})

test('a new name is told with the old one, and a mail without subject has a name', () => {
  expect(renamedText(someRow(1, ATTACHED), say)).toBeUndefined()
  expect(renamedText(someRow(1, ATTACHED, { renamed: true, name: 'a_b.txt' }), say)).toBe(
    'Named “a_b.txt”, because Outlook cannot keep the name “file1.txt”.',
  )
  expect(shownName({ name: ' ' }, say)).toBe('(no subject)')
})

test('what does not join the list says why', () => {
  expect(noticeText({ kind: 'already-chosen', name: 'a' }, format)).toBe('“a” is in the list already.')
  expect(noticeText({ kind: 'already-attached', name: 'a' }, format)).toBe('“a” is on the event already.')
  expect(noticeText({ kind: 'refused', name: 'a', failure: { kind: 'file-empty' } }, format)).toBe(
    '“a”: It is empty (0 bytes). It was not added to the list. Choose a file that has content.',
  )
  expect(noticeText({ kind: 'not-the-same-file', name: 'a' }, format)).toBe(
    '“a” is not the file that was interrupted, or it was changed since. Nothing of it was sent. Choose the file as it was.',
  )
  expect([1, 2].map((count) => noticeText({ kind: 'record-unreadable', count }, format))).toEqual([
    'An earlier pane left something unfinished, but what is kept of it cannot be read. ' +
      'Look at what is on the event, then choose again what is missing.',
    'An earlier pane left 2 things unfinished, but what is kept of them cannot be read. ' +
      'Look at what is on the event, then choose again what is missing.',
  ])
})

test('what leaves the event says so, and what could not leave is still attached', () => {
  expect(removalText(someOnEvent('a', { kind: 'none' }), say)).toBe('Attached')
  expect(removalText(someOnEvent('a', { kind: 'pending', atMs: 1 }), say)).toBe('Will be removed')
  expect(removalText(someOnEvent('a', { kind: 'failed', failure: { kind: 'offline' } }), say)).toMatch(/^Attached/)
})

test('a file that may go as a link says no more than why it is not on the list', () => {
  const failure = { kind: 'too-large', limitBytes: 157_286_400 } as const
  expect(noticeText({ kind: 'refused', name: 'a', failure }, format, true)).toBe(
    '“a”: It is larger than 150 MB, the most that is possible here.',
  )
})
