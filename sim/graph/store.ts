import { attachmentId, changeKey, itemId } from '../world'
import type { Mailbox, StoredAttachment, StoredEvent } from '../world'
import { shownId } from './ids'
import type { FoundEvent } from './mailboxes'
import type { Parts } from './parts'
import { refuse } from './refusal'

/** Adds to an event what a request brought: the one place where Graph's attachments come into being. */
export function storeAttachment(
  { mailbox, event }: FoundEvent,
  content: Pick<StoredAttachment, 'kind' | 'name' | 'contentType' | 'bytes' | 'item' | 'isInline' | 'contentId'>,
  parts: Parts,
): StoredAttachment {
  checkWriters(event, parts)
  checkFileType(content, parts)
  checkRoom({ mailbox, event }, content.bytes.length, parts)
  eventWasWritten({ mailbox, event }, parts)
  const attachment: StoredAttachment = {
    ...content,
    id: attachmentId(event.id, parts.newGuid()),
    modifiedMs: parts.nowMs(),
    writtenBy: 'graph',
  }
  event.attachments.push(attachment)
  return attachment
}

/** Refuses bytes that would take the event above the tenant's limit or the mailbox above its quota. */
export function checkRoom({ mailbox, event }: FoundEvent, moreBytes: number, { world }: Parts): void {
  if (bytesOf(event) + moreBytes > world.tenant.messageSizeLimitBytes) refuse('messageSizeExceeded')
  if (usedBytes(mailbox) + moreBytes > mailbox.quotaBytes) refuse('quotaExceeded')
}

/** Refuses a writer that began while another one was on the same event, which still is. */
export function checkWriters(event: StoredEvent, { state, admission, settings }: Parts): void {
  if (settings.concurrentWriters === 'allowed' || admission.kind !== 'running') return
  const isBeside = state.running.some((one) => one.writesEvent === event.id && one.id < admission.id)
  if (isBeside) refuse('writersConflict')
}

/** Refuses a file whose ending the tenant does not allow; an item has none. */
export function checkFileType({ kind, name }: Pick<StoredAttachment, 'kind' | 'name'>, { world }: Parts): void {
  if (kind !== 'file') return
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (world.tenant.blockedExtensions.includes(ending)) refuse('fileTypeBlocked')
}

export function removeAttachment({ mailbox, event }: FoundEvent, id: string, parts: Parts): void {
  const at = event.attachments.findIndex((one) => one.id === id)
  const [attachment] = at < 0 ? [] : event.attachments.slice(at, at + 1)
  if (attachment === undefined) refuse('itemNotFound')
  checkWriters(event, parts)
  event.attachments.splice(at, 1)
  eventWasWritten({ mailbox, event }, parts)
  noteRemoval(event, attachment, parts)
}

/** For the lagging list only, and only what it had shown before. */
function noteRemoval(event: StoredEvent, attachment: StoredAttachment, parts: Parts): void {
  const { state, settings } = parts
  const knownMs = parts.nowMs() - settings.listLagMs
  state.removals = state.removals.filter((one) => one.atMs > knownMs)
  if (!isKnown(attachment, knownMs, parts.nowMs())) return
  state.removals.push({ eventId: event.id, atMs: parts.nowMs(), attachment })
}

/** What was written later than now was written before the service's clock was put back. */
function isKnown({ writtenBy, modifiedMs }: StoredAttachment, knownMs: number, nowMs: number): boolean {
  return writtenBy !== 'graph' || modifiedMs <= knownMs || modifiedMs > nowMs
}

/** What the list shows: the attachments, as they were before the writes that it does not know of yet. */
export function listedAttachments(event: StoredEvent, parts: Parts): readonly StoredAttachment[] {
  const { state, settings } = parts
  if (settings.listLagMs === 0) return event.attachments
  const knownMs = parts.nowMs() - settings.listLagMs
  const known = event.attachments.filter((one) => isKnown(one, knownMs, parts.nowMs()))
  const removed = state.removals.filter((one) => one.eventId === event.id && one.atMs > knownMs)
  return [...known, ...removed.map((one) => one.attachment)]
}

/**
 * Writing to an occurrence makes it an exception [inferred], and ids of attachments change with that (corso,
 * events_restore.go) [reported].
 */
export function eventWasWritten({ mailbox, event }: FoundEvent, parts: Parts): void {
  event.modifiedMs = parts.nowMs()
  event.changeKey = changeKey(event.changeKey, event.modifiedMs, event.attachments.length)
  if (event.type !== 'occurrence') return
  event.type = 'exception'
  if (parts.settings.exceptionId === 'new') {
    mailbox.events.delete(event.id)
    event.immutableId = shownId(event, 'immutable')
    event.id = itemId('exception', mailbox.address, event.id)
  }
  mailbox.events.set(event.id, event)
  for (const attachment of event.attachments) attachment.id = attachmentId(event.id, parts.newGuid())
}

/** What the store counts for an attachment: above the raw bytes, 4.5 % in the documented sample. [documented] */
export function storeSize(rawBytes: number): number {
  return Math.ceil(rawBytes * 1.045) + 192
}

function bytesOf(event: StoredEvent): number {
  return event.attachments.reduce((sum, one) => sum + one.bytes.length, 0)
}

function usedBytes(mailbox: Mailbox): number {
  let bytes = 0
  for (const event of mailbox.events.values()) bytes += bytesOf(event)
  for (const message of mailbox.messages.values()) bytes += message.mime.length
  return bytes
}
