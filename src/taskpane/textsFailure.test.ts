import { expect, test } from '@jest/globals'
import type { Failure } from '../kernel'
import { SIGN_IN_TROUBLES } from '../kernel/testing/signInTroubles'
import { failureText } from './textsFailure'
import { formatIn } from './testing/english'
import type { Doing } from './textsFailure'

const format = formatIn('en-US')
const DOINGS: readonly Doing[] = [
  'choose',
  'attach',
  'list',
  'open',
  'remove',
  'event',
  'save',
  'mail',
  'events',
  'contacts',
]

/** By kind, so that a new kind without an example does not compile. */
const EXAMPLES: { [Kind in Failure['kind']]: Extract<Failure, { kind: Kind }>[] } = {
  offline: [{ kind: 'offline' }],
  'timed-out': (['graph', 'upload', 'outlook', 'sign-in', 'config'] as const).map((what) => ({
    kind: 'timed-out',
    what,
  })),
  throttled: [
    { kind: 'throttled', retryAfterMs: undefined },
    { kind: 'throttled', retryAfterMs: 2128 },
  ],
  'server-trouble': [{ kind: 'server-trouble', status: 503, requestId: undefined }],
  'sign-in-needed': [{ kind: 'sign-in-needed', claims: undefined }],
  'sign-in-failed': SIGN_IN_TROUBLES.map((reason) => ({ kind: 'sign-in-failed', reason, code: 'AADSTS1' })),
  'not-allowed': [{ kind: 'not-allowed', code: 'ErrorAccessDenied' }],
  'event-gone': [{ kind: 'event-gone' }],
  'event-unsaved': [{ kind: 'event-unsaved' }],
  'event-unproven': [{ kind: 'event-unproven' }],
  'not-an-id': [{ kind: 'not-an-id' }],
  'route-refused': [
    { kind: 'route-refused', route: 'group' },
    { kind: 'route-refused', route: 'calendargroup' },
  ],
  'too-large': [
    { kind: 'too-large', limitBytes: 157_286_400 },
    { kind: 'too-large', limitBytes: undefined },
  ],
  'mailbox-full': [{ kind: 'mailbox-full' }],
  'type-blocked': [{ kind: 'type-blocked' }],
  'too-many-attachments': [{ kind: 'too-many-attachments' }],
  conflict: [{ kind: 'conflict' }],
  'file-unreadable': [{ kind: 'file-unreadable' }],
  'file-empty': [{ kind: 'file-empty' }],
  'mail-gone': [{ kind: 'mail-gone' }],
  'mail-cut': [{ kind: 'mail-cut' }],
  'folder-gone': [{ kind: 'folder-gone' }],
  'item-gone': [{ kind: 'item-gone' }],
  'attachment-gone': [{ kind: 'attachment-gone' }],
  'in-doubt': [{ kind: 'in-doubt', because: { kind: 'not-allowed', code: 'ErrorAccessDenied' } }],
  vanished: [{ kind: 'vanished' }],
  'not-whole': [{ kind: 'not-whole' }],
  'form-changed': [{ kind: 'form-changed' }],
  'form-closed': [{ kind: 'form-closed' }],
  'form-refused': [{ kind: 'form-refused', code: 9000 }],
  'outlook-too-old': [{ kind: 'outlook-too-old', needs: 'Mailbox 1.8' }],
  'session-lost': [{ kind: 'session-lost' }],
  'no-drive': [{ kind: 'no-drive' }],
  'drive-full': [{ kind: 'drive-full' }],
  'name-taken': [{ kind: 'name-taken' }],
  'link-refused': [{ kind: 'link-refused' }],
  'session-refused': [{ kind: 'session-refused', code: 'ErrorAccessDenied' }],
  'no-upload-sessions': [
    { kind: 'no-upload-sessions', formTakes: true },
    { kind: 'no-upload-sessions', formTakes: false },
  ],
  refused: [{ kind: 'refused', status: 400, code: 'ErrorInvalidRequest', requestId: 'abc' }],
  unexpected: [{ kind: 'unexpected', detail: 'TypeError: x' }],
}
const ALL: Failure[] = Object.values(EXAMPLES).flat()

test.each(ALL.map((failure) => [JSON.stringify(failure), failure] as const))(
  '%s has its words everywhere',
  (_name, failure) => {
    for (const doing of DOINGS) {
      const { sentence, kept, next } = failureText(failure, doing, format)
      for (const words of [sentence, kept, next]) {
        expect(words).toMatch(/^[A-Z].*\.$/)
        expect(words).not.toMatch(/undefined|\{|NaN|HTTP|AADSTS|Error[A-Z]|Office\.js/)
      }
    }
  },
)

test('a button that is named in words is there', () => {
  for (const failure of ALL) {
    for (const doing of DOINGS) {
      const { next, button } = failureText(failure, doing, format)
      if (next.includes('“Sign in”')) expect(button).toBe('sign-in')
      if (next.includes('“Save event”')) expect(button).toBe('save-event')
      if (/[Tt]ry again/.test(next)) expect(button).toBe('try-again')
    }
  }
})

test('each cause of a failed sign-in has a sentence of its own', () => {
  const sentences = SIGN_IN_TROUBLES.map(
    (reason) => failureText({ kind: 'sign-in-failed', reason, code: '' }, 'attach', format).sentence,
  )
  expect(new Set(sentences).size).toBe(SIGN_IN_TROUBLES.length)
})

test('a link for the administrator is offered where the failure brings one', () => {
  const link = (reason: 'admin-consent' | 'cancelled', consentUrl?: string) =>
    failureText({ kind: 'sign-in-failed', reason, code: '', consentUrl }, 'attach', format).adminLink
  expect(link('admin-consent', 'https://login.example/adminconsent')).toBe('https://login.example/adminconsent')
  expect(link('cancelled')).toBeUndefined()
})

test('codes are details', () => {
  const details = (failure: Failure) => failureText(failure, 'attach', format).details
  expect(ALL.filter((failure) => details(failure) === undefined).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['offline', 'event-gone', 'file-empty']),
  )
  expect(details({ kind: 'refused', status: 400, code: 'ErrorX', requestId: 'abc' })).toBe(
    'HTTP 400, request abc, ErrorX',
  )
  expect(details({ kind: 'form-refused', code: 9006 })).toBe('Office.js 9006')
  expect(details({ kind: 'sign-in-failed', reason: 'host-error', code: '' })).toBeUndefined()
})

test('after a doubt the row does not claim that nothing arrived', () => {
  expect(failureText({ kind: 'offline' }, 'attach', format).kept).not.toContain('not attached')
  expect(failureText({ kind: 'conflict' }, 'attach', format).kept).toContain('not attached')
  const late = (what: 'graph' | 'sign-in') => failureText({ kind: 'timed-out', what }, 'attach', format).kept
  expect(late('graph')).not.toContain('not attached')
  expect(late('sign-in')).toContain('not attached')
})

test('what vanished or came damaged was attached once: the row does not say that it never was', () => {
  const words = (kind: 'vanished' | 'not-whole') => {
    const { sentence, kept, next, button } = failureText({ kind }, 'attach', format)
    return [`${sentence} ${kept} ${next}`, button]
  }
  expect(words('vanished')).toEqual([
    'It was attached, and is no longer on the event. Everything else is as it was. If nobody removed it on purpose, try again.',
    'try-again',
  ])
  expect(words('not-whole')).toEqual([
    'What arrived is not the whole file: bytes of it are missing or not the same. Everything else is as it was. ' +
      'If the damaged copy is on the event, remove it; then try again.',
    'try-again',
  ])
})

test('a doubt is told as a doubt: never as "not attached"', () => {
  const because: Failure = { kind: 'not-allowed', code: 'ErrorAccessDenied' }
  const { sentence, kept, next, button } = failureText({ kind: 'in-doubt', because }, 'attach', format)
  expect([sentence, kept, next].join(' ')).toBe(
    'The answer got lost, and whether it arrived could not be found out. You may not change this calendar, or the add-in lacks the permission. Everything else is as it was. Try again; the event is looked at first, so that nothing comes twice.',
  )
  expect(button).toBe('try-again')
})
