import * as v from 'valibot'
import { eventPath } from '../events'
import type { EventAddress } from '../events'
import { asRestItemId } from '../kernel'
import type { AttachmentId, FormAttachmentId, RestItemId } from '../kernel'
import { JOURNAL_VERSION, UNSAVED_KEY } from './journal'
import type { JournalEntry } from './journal'

/** 150 MiB, the largest attachment that Graph takes. */
const LARGEST_BYTES = 157_286_400
/** A clock that ran ahead leaves entries of tomorrow; beyond this they would outstay what the privacy page promises. */
const TRUSTED_AHEAD_MS = 24 * 60 * 60 * 1000

const Bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** By a clock or a file system; not every clock counts whole milliseconds. */
const Moment = v.pipe(v.number(), v.finite(), v.minValue(0))
const Text = v.pipe(v.string(), v.nonEmpty())
/** Also the name of a lock, and those may not begin with a dash. */
const Id = v.pipe(v.string(), v.regex(/^\w[\w:.-]{0,99}$/))
const ItemId = v.custom<RestItemId>((id) => typeof id === 'string' && asRestItemId(id) !== undefined)

const Owner = v.variant('kind', [
  v.strictObject({ kind: v.literal('me') }),
  v.strictObject({ kind: v.literal('user'), user: Text }),
])
const GroupOwner = v.strictObject({ kind: v.literal('group'), groupId: Text })
const Calendar = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('default') }),
  v.strictObject({ kind: v.literal('calendar'), calendarId: Text }),
  v.strictObject({ kind: v.literal('legacy-group'), calendarId: Text }),
  v.strictObject({ kind: v.literal('in-group'), groupId: Text, calendarId: Text }),
])
const GroupCalendar = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('default') }),
])
const Address = v.union([
  v.strictObject({ owner: Owner, calendar: Calendar, eventId: ItemId }),
  v.strictObject({ owner: GroupOwner, calendar: GroupCalendar, eventId: ItemId }),
]) satisfies v.GenericSchema<unknown, EventAddress>

const AttachmentIdText = v.custom<AttachmentId>((id) => typeof id === 'string' && id !== '')
const Ref = { id: ItemId, mailbox: v.undefinedable(Text) }
const Form = v.picklist(['auto', 'item', 'eml'])

const Thing = v.variant('kind', [
  v.strictObject({
    kind: v.literal('file'),
    name: Text,
    sizeBytes: v.pipe(Bytes, v.maxValue(LARGEST_BYTES)),
    lastModifiedMs: v.pipe(v.number(), v.safeInteger()), // of a file older than 1970: below 0
    as: v.optional(Text),
  }),
  v.strictObject({
    kind: v.literal('mail'),
    mail: v.strictObject({
      ...Ref,
      subject: v.string(),
      sizeBytes: v.undefinedable(Bytes),
      hasAttachments: v.boolean(),
      nature: v.picklist(['plain', 'signed', 'protected', 'meeting', 'report', 'draft']),
      receivedMs: v.undefinedable(v.number()),
    }),
    mailForm: Form,
  }),
  v.strictObject({
    kind: v.literal('part'),
    part: v.strictObject({
      mail: v.strictObject(Ref),
      id: AttachmentIdText,
      name: v.string(),
      sizeBytes: v.undefinedable(Bytes),
      kind: v.picklist(['file', 'item']),
      ofSubject: v.string(),
    }),
    mailForm: Form,
  }),
  v.strictObject({
    kind: v.literal('entry'),
    entry: v.strictObject({ ...Ref, kind: v.picklist(['event', 'contact']), name: v.string() }),
    mailForm: Form,
  }),
])

const Listed = v.strictObject({
  id: AttachmentIdText,
  name: v.string(),
  sizeBytes: Bytes,
  kind: v.picklist(['file', 'item', 'link']),
  modified: v.optional(v.string()),
})

const FormIdText = v.custom<FormAttachmentId>((id) => typeof id === 'string' && id !== '')
const Replacement = v.strictObject({
  why: v.picklist(['rename', 'replace']),
  old: v.strictObject({
    id: v.variant('writer', [
      v.strictObject({ writer: v.literal('graph'), id: AttachmentIdText }),
      v.strictObject({ writer: v.literal('form'), id: FormIdText }),
    ]),
    name: v.string(),
    sizeBytes: Bytes,
  }),
})

const Sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))
const Proof = v.strictObject({ endByte: Bytes, sha256: Sha256 })

const Session = v.pipe(
  v.strictObject({
    uploadUrl: v.pipe(v.string(), v.check(isPlainHttps)),
    confirmedBytes: Bytes,
    totalBytes: v.pipe(Bytes, v.maxValue(LARGEST_BYTES)),
    proofs: v.array(Proof),
  }),
  v.check(({ confirmedBytes, totalBytes }) => confirmedBytes <= totalBytes),
  // A range is proved before it goes, so the proofs may be ahead of what the server acknowledged.
  v.check(({ confirmedBytes, totalBytes, proofs }) => {
    const proven = provenBytes(proofs)
    return proofs.length === 0 || (proven !== undefined && proven >= confirmedBytes && proven <= totalBytes)
  }),
)

const Entry = v.pipe(
  v.strictObject({
    version: v.literal(JOURNAL_VERSION),
    id: Id,
    account: v.pipe(
      Text,
      v.check((account) => account === account.toLowerCase()),
    ),
    eventKey: Text,
    address: v.undefinedable(Address),
    surface: v.picklist(['compose', 'read']),
    createdMs: Moment,
    touchedMs: Moment,
    thing: Thing,
    before: v.undefinedable(v.array(Listed)),
    offered: v.boolean(),
    sought: v.undefinedable(
      v.strictObject({
        name: v.string(),
        sizeBytes: v.undefinedable(Bytes),
        kind: v.picklist(['file', 'item']),
      }),
    ),
    session: v.undefinedable(Session),
    sha256: v.undefinedable(Sha256),
    hasBytes: v.boolean(),
    replaces: v.undefinedable(Replacement),
    provenAs: v.undefinedable(AttachmentIdText),
    formDigest: v.undefinedable(Sha256),
  }),
  // Found under one event and sent to another: the one mistake that nobody could take back.
  v.check(({ address, eventKey }) => (address === undefined ? UNSAVED_KEY : eventPath(address)) === eventKey),
  v.check(({ address, formDigest }) => address !== undefined || formDigest !== undefined),
  v.check(({ replaces, formDigest }) => replaces !== undefined || formDigest === undefined),
) satisfies v.GenericSchema<unknown, JournalEntry>

/** What lay in the storage, as an entry; undefined: written by an older or newer add-in, by nobody, or damaged. */
export function parseEntry(record: unknown): JournalEntry | undefined {
  const parsed = v.safeParse(Entry, asOfNow(record))
  return parsed.success ? parsed.output : undefined
}

/** Version 1 knew of no replacements; what it left goes on. */
function asOfNow(record: unknown): unknown {
  const old = v.safeParse(v.looseObject({ version: v.literal(1) }), record)
  if (!old.success || ['replaces', 'provenAs', 'formDigest'].some((key) => key in old.output)) return record
  return { ...old.output, version: JOURNAL_VERSION, replaces: undefined, provenAs: undefined, formDigest: undefined }
}

/** Last touched before `beforeMs`, or at no moment that can be believed. For any record, readable or not. */
export function isOutdated(record: unknown, beforeMs: number, nowMs: number): boolean {
  const touched = v.safeParse(v.object({ touchedMs: Moment }), record)
  if (!touched.success) return true
  const { touchedMs } = touched.output
  return touchedMs < beforeMs || touchedMs > nowMs + TRUSTED_AHEAD_MS
}

export function oldestFirst(one: JournalEntry, other: JournalEntry): number {
  return one.createdMs - other.createdMs || (one.id < other.id ? -1 : 1)
}

/** Where the proofs end, which begin at byte 0 and each go on where the one before ended; undefined: they do not. */
function provenBytes(proofs: readonly { endByte: number }[]): number | undefined {
  let end = 0
  for (const { endByte } of proofs) {
    if (endByte <= end) return undefined
    end = endByte
  }
  return end
}

/** Whether it may be sent to is asked again before each request; here only that it is no nonsense. */
function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}
