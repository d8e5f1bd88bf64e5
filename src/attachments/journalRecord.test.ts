import { expect, test } from '@jest/globals'
import { asAttachmentId, asFormAttachmentId, asRestItemId } from '../kernel'
import type { RestItemId } from '../kernel'
import { isOutdated, oldestFirst, parseEntry } from './journalRecord'
import { journalEntry, ownEvent } from './testing/journalEntry'

const eventId = asRestItemId('EVENT=') as RestItemId
const sha256 = 'a1'.repeat(32)
const session = { uploadUrl: 'https://outlook.office.com/upload?a=b', totalBytes: 100 }
const mail = {
  id: asRestItemId('MAIL=') as RestItemId,
  mailbox: undefined,
  subject: '',
  receivedMs: undefined,
  sizeBytes: undefined,
  hasAttachments: true,
  nature: 'plain',
} as const

const ref = { id: mail.id, mailbox: undefined }
const part = {
  mail: { ...ref, mailbox: 'boss@contoso.example' },
  id: asAttachmentId('PART='),
  name: 'a.pdf',
  sizeBytes: 5,
  kind: 'file',
  ofSubject: 'Offer',
} as const

const unsaved = { address: undefined, eventKey: 'unsaved' } as const
const old = { id: { writer: 'graph', id: asAttachmentId('OLD=') }, name: 'old.pdf', sizeBytes: 7 } as const

test.each([
  ['a file in the middle of its session', {}],
  ['a file in another’s place', { provenAs: asAttachmentId('NEW='), replaces: { why: 'rename', old } }],
  [
    'a file that goes into a form in another’s place',
    {
      formDigest: sha256,
      replaces: { why: 'replace', old: { ...old, id: { writer: 'form', id: asFormAttachmentId('1') } } },
    },
  ],
  ['one into a form that was never saved', { ...unsaved, formDigest: sha256, replaces: { why: 'rename', old } }],
  ['a file nothing was tried of', { before: undefined, sought: undefined, session: undefined, offered: false }],
  ['a mail without a subject, of a size not known', { thing: { kind: 'mail', mail, mailForm: 'eml' } }],
  ['a part of a mail of another mailbox', { thing: { kind: 'part', part, mailForm: 'auto' } }],
  ['another event', { thing: { kind: 'entry', entry: { ...ref, kind: 'event', name: '' }, mailForm: 'item' } }],
  ['a mail to be found as an item', { sought: { name: '', sizeBytes: undefined, kind: 'item' } }],
  [
    'an event of a colleague',
    { address: { owner: { kind: 'user', user: 'a@b.example' }, calendar: { kind: 'default' }, eventId } },
  ],
  [
    'an event in another calendar',
    { address: { owner: { kind: 'me' }, calendar: { kind: 'calendar', calendarId: 'c/1' }, eventId } },
  ],
  [
    'an event in a calendar of a calendar group',
    { address: { owner: { kind: 'me' }, calendar: { kind: 'in-group', groupId: 'g', calendarId: 'c' }, eventId } },
  ],
  [
    'an event of a group',
    { address: { owner: { kind: 'group', groupId: 'g 1' }, calendar: { kind: 'none' }, eventId } },
  ],
  ['a file of 1601', { thing: { kind: 'file', name: 'Old', sizeBytes: 1, lastModifiedMs: -11_644_473_600_000 } }],
  ['the largest file', { session: { ...session, confirmedBytes: 0, totalBytes: 157_286_400, proofs: [] } }],
  [
    'a session with proofs',
    {
      session: {
        ...session,
        confirmedBytes: 60,
        proofs: [
          { endByte: 40, sha256 },
          { endByte: 60, sha256 },
        ],
      },
    },
  ],
  ['moments between two milliseconds', { createdMs: 0.5, touchedMs: 1.25 }],
] as const)('%s is read as it was written, after the clone of a storage', (_, changes) => {
  const entry = journalEntry(changes)
  expect(parseEntry(structuredClone(entry))).toStrictEqual(structuredClone(entry))
})

const proofs = (...ends: number[]) => ends.map((endByte) => ({ endByte, sha256 }))

test.each([
  ['an older version', { version: 0 }],
  ['a newer version', { version: 3 }],
  ['a version in words', { version: '1' }],
  ['what the older version did not know', { version: 1, replaces: undefined }],
  ['a replacement of nothing', { replaces: { why: 'replace' } }],
  ['an id that no lock takes', { id: '-one' }],
  ['no account', { account: '' }],
  ['an account that is not in lower case', { account: 'Alex@contoso.example' }],
  ['the key of another event', { eventKey: '/me/events/OTHER%3D' }],
  ['the address of another event', { address: ownEvent('OTHER='), eventKey: '/me/events/EVENT%3D' }],
  ['no address', { address: undefined }],
  ['no address, and nothing of a form', { ...unsaved, replaces: { why: 'rename', old } }],
  ['a checksum for a form, in nobody’s place', { ...unsaved, formDigest: sha256 }],
  ['an address of an unknown kind', { address: { ...ownEvent('EVENT='), owner: { kind: 'room' } } }],
  [
    'a group’s event in a personal calendar',
    { address: { owner: { kind: 'group', groupId: 'g' }, calendar: { kind: 'calendar', calendarId: 'c' }, eventId } },
  ],
  ['an event id that is none', { address: { ...ownEvent('EVENT='), eventId: 'a/b' }, eventKey: '/me/events/a%2Fb' }],
  ['a surface of another program', { surface: 'mobile' }],
  ['a moment that is none', { touchedMs: Infinity }],
  ['a thing of an unknown kind', { thing: { kind: 'link' } }],
  ['a file of half a byte', { thing: { kind: 'file', name: 'a', sizeBytes: 0.5, lastModifiedMs: 1 } }],
  ['a file over 150 MiB', { thing: { kind: 'file', name: 'a', sizeBytes: 157_286_401, lastModifiedMs: 1 } }],
  ['a mail without an id', { thing: { kind: 'mail', mail: { ...mail, id: '' }, mailForm: 'auto' } }],
  ['an attachment of less than nothing', { before: [{ id: 'a', name: 'a', sizeBytes: -1, kind: 'file' }] }],
  ['a session in the open', { session: { ...session, uploadUrl: 'http://x.example', confirmedBytes: 0, proofs: [] } }],
  [
    'a session with a password',
    { session: { ...session, uploadUrl: 'https://a:b@x.example', confirmedBytes: 0, proofs: [] } },
  ],
  [
    'a session with half a password',
    { session: { ...session, uploadUrl: 'https://a@x.example', confirmedBytes: 0, proofs: [] } },
  ],
  [
    'a session with the other half',
    { session: { ...session, uploadUrl: 'https://:b@x.example', confirmedBytes: 0, proofs: [] } },
  ],
  ['an id that is too long', { id: 'x'.repeat(101) }],
  ['an attachment without an id', { before: [{ id: '', name: 'a', sizeBytes: 1, kind: 'file' }] }],
  ['an attachment whose id is a number', { before: [{ id: 7, name: 'a', sizeBytes: 1, kind: 'file' }] }],
  ['a digest with something before it', { sha256: `x${sha256}` }],
  ['a digest with something behind it', { sha256: `${sha256}x` }],
  ['a session without an address', { session: { ...session, uploadUrl: '', confirmedBytes: 0, proofs: [] } }],
  ['more acknowledged than there is', { session: { ...session, confirmedBytes: 101, proofs: [] } }],
  ['a session over 150 MiB', { session: { ...session, totalBytes: 157_286_401, confirmedBytes: 0, proofs: [] } }],
  ['more bytes than can be counted', { session: { ...session, confirmedBytes: 2 ** 53, proofs: [] } }],
  ['proofs that stop short', { session: { ...session, confirmedBytes: 60, proofs: proofs(40) } }],
  ['proofs of more than there is', { session: { ...session, confirmedBytes: 60, proofs: proofs(40, 120) } }],
  ['proofs out of order', { session: { ...session, confirmedBytes: 60, proofs: proofs(40, 20, 60) } }],
  ['proofs of nothing', { session: { ...session, confirmedBytes: 60, proofs: proofs(0, 60) } }],
  [
    'a proof that is no SHA-256',
    { session: { ...session, confirmedBytes: 60, proofs: [{ endByte: 60, sha256: 'x' }] } },
  ],
  ['something nobody here writes', { note: 'hello' }],
])('%s is not read', (_, changes) => {
  expect(parseEntry({ ...journalEntry(), ...changes })).toBeUndefined()
})

test('what is no record at all is not read', () => {
  const { hasBytes, ...incomplete } = journalEntry()
  expect(hasBytes).toBe(true)
  expect([undefined, null, 'text', 7, [], {}, incomplete].map(parseEntry)).toEqual(Array(7).fill(undefined))
})

test('outdated is what was last touched too long ago, or at a moment that cannot be', () => {
  const [beforeMs, nowMs, dayMs] = [1_000, 5_000, 86_400_000]
  const moments = [999, 1_000, 5_000, nowMs + dayMs, nowMs + dayMs + 1, NaN, '1000', undefined]
  const verdicts = moments.map((touchedMs) => isOutdated({ touchedMs }, beforeMs, nowMs))
  expect(verdicts).toEqual([true, false, false, false, true, true, true, true])
  expect(isOutdated('text', beforeMs, nowMs)).toBe(true)
})

test('entries of one millisecond have an order too', () => {
  const entries = ['b', 'c', 'a'].map((id) => journalEntry({ id, createdMs: id === 'c' ? 1 : 2 }))
  expect(entries.sort(oldestFirst).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

test('a record of the version before goes on: nothing of it took another’s place', () => {
  const { replaces, provenAs, formDigest, ...before } = journalEntry()
  expect([replaces, provenAs, formDigest]).toEqual([undefined, undefined, undefined])
  expect(parseEntry({ ...before, version: 1 })).toEqual(journalEntry())
})
