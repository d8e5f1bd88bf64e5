import { expect, test } from '@jest/globals'
import type { Hold, Plan, PlanReason } from '../attachments'
import { createFormat } from './format'
import { ATTACHED, sending, someOnEvent, someRow } from './testing/rows'
import { holdEndMs, holdText, noticeText, phaseText, planText, removalText, renamedText, shownName } from './textsRows'

const format = createFormat('en-US')

/** By reason, so that a new one without an example does not compile. */
const PLANS: Record<PlanReason, Plan['as']> = {
  'form-small': 'file',
  'form-mail-item': 'item',
  'form-meeting-as-eml': 'eml',
  'form-eml-chosen': 'eml',
  'form-item-refused': 'eml',
  'graph-read-surface': 'file',
  'graph-policy': 'file',
  'graph-over-form-limit': 'file',
  'graph-form-full': 'file',
  'graph-mail-item': 'item',
  'graph-item-chosen': 'item',
  'graph-mail-too-large-for-item': 'eml',
  'graph-mail-has-attachments': 'eml',
  'graph-mail-has-inline-images': 'eml',
  'graph-mail-is-meeting': 'eml',
  'graph-eml-chosen': 'eml',
}

test('every plan says where it goes, as what, and why', () => {
  for (const [reason, as] of Object.entries(PLANS) as [PlanReason, Plan['as']][]) {
    const isForm = reason.startsWith('form-')
    const text = planText({ writer: isForm ? 'form' : 'graph-post', as, reason })
    expect(text).toContain(isForm ? 'into the open form' : 'onto the saved event')
    if (as === 'item') expect(text).toContain('Outlook item')
    if (as === 'eml') expect(text).toContain('.eml file')
    expect(text).toMatch(/because|so that|as you chose|as your organization|nothing of it is lost/)
  }
})

test('every hold says what it waits for, and counts down where it has an end', () => {
  const holds: Hold[] = [
    { kind: 'event-unsaved' },
    { kind: 'event-unknown' },
    { kind: 'sign-in' },
    { kind: 'throttled', untilMs: 5 },
    { kind: 'retrying', untilMs: 5, because: { kind: 'offline' } },
    { kind: 'syncing', untilMs: 5 },
  ]
  expect(holds.map((hold) => holdText(hold, 42, format))).toEqual([
    'Goes on after “Save event”.',
    'Goes on once the event is known.',
    'Goes on after “Sign in”.',
    'Microsoft 365 asks for a pause. Goes on in 42 seconds.',
    'The connection was lost. Next try in 42 seconds.',
    'The event is saved, but Microsoft 365 does not know it yet. Next look in 42 seconds.',
  ])
  expect(holds.map(holdEndMs)).toEqual([undefined, undefined, undefined, 5, 5, 5])
})

test('a phase is told in words, and bytes never pass the total', () => {
  expect(phaseText(sending(12_582_912, 524_288, 62_914_560), format)).toBe('Sending – 12.5 of 60 MB')
  expect(phaseText(sending(2048, 2048, 2048), format)).toBe('Sending – 2 of 2 KB')
  expect(phaseText(ATTACHED, format)).toBe('Attached')
})

test('a new name is told with the old one, and a mail without subject has a name', () => {
  expect(renamedText(someRow(1, ATTACHED))).toBeUndefined()
  expect(renamedText(someRow(1, ATTACHED, { renamed: true, name: 'a_b.txt' }))).toBe(
    'Named “a_b.txt”, because Outlook cannot keep the name “file1.txt”.',
  )
  expect(shownName({ name: ' ' })).toBe('(no subject)')
})

test('what does not join the list says why', () => {
  expect(noticeText({ kind: 'already-chosen', name: 'a' }, format)).toBe('“a” is in the list already.')
  expect(noticeText({ kind: 'already-attached', name: 'a' }, format)).toBe('“a” is on the event already.')
  expect(noticeText({ kind: 'refused', name: 'a', failure: { kind: 'file-empty' } }, format)).toBe(
    '“a”: It is empty (0 bytes). It was not added to the list. Choose a file that has content.',
  )
})

test('what leaves the event says so, and what could not leave is still attached', () => {
  expect(removalText(someOnEvent('a', { kind: 'none' }))).toBe('Attached')
  expect(removalText(someOnEvent('a', { kind: 'pending', atMs: 1 }))).toBe('Will be removed')
  expect(removalText(someOnEvent('a', { kind: 'failed', failure: { kind: 'offline' } }))).toMatch(/^Attached/)
})
