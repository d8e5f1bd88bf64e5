import { asAttachmentId, asRestItemId } from '../../kernel'
import type { RestItemId } from '../../kernel'
import { newRow } from '../chosen'
import { newErrand } from '../errand'
import type { Errand } from '../errand'
import type { MailToAttach, Row, RowKey, Target, Thing } from '../types'
import { ownEvent } from './journalEntry'

/** A file that is chosen; `size` in bytes, all of them zero. */
export function fileThing(name: string, content: string | number = 'hello'): Extract<Thing, { kind: 'file' }> {
  const bytes = typeof content === 'number' ? new Uint8Array(content) : content
  return { kind: 'file', file: { name, blob: new Blob([bytes]), lastModifiedMs: 500 } }
}

export function mailThing(changes: Partial<MailToAttach> = {}): Extract<Thing, { kind: 'mail' }> {
  const id = asRestItemId('MAIL=') as RestItemId
  const plain = { sizeBytes: 900, hasAttachments: false, nature: 'plain', receivedMs: undefined } as const
  return { kind: 'mail', mail: { id, mailbox: undefined, subject: 'Hello', ...plain, ...changes } }
}

/** A chosen file of five bytes, with `changes`. */
export function fileRow(key: RowKey, changes: Partial<Row> = {}): Row {
  return { ...newRow(key, fileThing(`${key}.txt`)), ...changes }
}

export function mailRow(key: RowKey, changes: Partial<Row> = {}): Row {
  return { ...newRow(key, mailThing()), ...changes }
}

/** A row that is on the event under this id. */
export function attachedRow(key: RowKey, id: string, changes: Partial<Row> = {}): Row {
  return fileRow(key, { phase: { kind: 'attached', id: { writer: 'graph', id: asAttachmentId(id) } }, ...changes })
}

/** An event of the person's own mailbox, saved long ago. */
export function eventTarget(part = 'EVENT=', surface: 'read' | 'compose' = 'read'): Extract<Target, { kind: 'event' }> {
  return { kind: 'event', surface, address: ownEvent(part), savedAtMs: undefined, item: 1, isProven: true }
}

/** What a row was told to do, with `changes`. */
export function errandTo(target: Target, changes: Partial<Errand> = {}): Errand {
  return { ...newErrand(target), ...changes }
}
