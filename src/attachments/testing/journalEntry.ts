import { asAttachmentId, asRestItemId } from '../../kernel'
import type { RestItemId } from '../../kernel'
import { eventPath } from '../../events'
import type { EventAddress } from '../../events'
import { JOURNAL_VERSION } from '../journal'
import type { JournalEntry } from '../journal'

/** An event of the person's own mailbox, by a part of its id. */
export function ownEvent(part: string): EventAddress {
  return { owner: { kind: 'me' }, calendar: { kind: 'none' }, eventId: asRestItemId(part) as RestItemId }
}

/** A file of 10 MiB, 4 MiB of it acknowledged, with `changes`; its event is that of `changes.address`. */
export function journalEntry(changes: Partial<JournalEntry> = {}): JournalEntry {
  const address = changes.address ?? ownEvent('EVENT=')
  return {
    version: JOURNAL_VERSION,
    id: 'one',
    account: 'alex@contoso.example',
    eventKey: eventPath(address),
    address,
    surface: 'compose',
    createdMs: 1_000,
    touchedMs: 2_000,
    thing: { kind: 'file', name: 'Plan.pdf', sizeBytes: 10_485_760, lastModifiedMs: 500 },
    before: [{ id: asAttachmentId('ATT='), name: 'Old.pdf', sizeBytes: 12_345, kind: 'file' }],
    offered: true,
    sought: { name: 'Plan.pdf', sizeBytes: 10_485_760, kind: 'file' },
    session: {
      uploadUrl: 'https://outlook.office.com/api/v2.0/upload?authtoken=x',
      confirmedBytes: 4_194_304,
      totalBytes: 10_485_760,
      proofs: [],
    },
    sha256: undefined,
    hasBytes: true,
    replaces: undefined,
    provenAs: undefined,
    formDigest: undefined,
    ...changes,
  }
}
