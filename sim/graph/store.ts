import { attachmentId, changeKey } from '../world'
import type { Mailbox, StoredAttachment, StoredEvent } from '../world'
import type { FoundEvent } from './mailboxes'
import type { Parts } from './parts'
import { refuse } from './refusal'

/** Adds to an event what a request brought: the one place where Graph's attachments come into being. */
export function storeAttachment(
  { mailbox, event }: FoundEvent,
  content: Pick<StoredAttachment, 'kind' | 'name' | 'contentType' | 'bytes' | 'item' | 'isInline' | 'contentId'>,
  parts: Parts,
): StoredAttachment {
  checkRoom({ mailbox, event }, content.bytes.length, parts)
  eventWasWritten(event, parts)
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

export function removeAttachment(event: StoredEvent, id: string, parts: Parts): void {
  const at = event.attachments.findIndex((one) => one.id === id)
  if (at < 0) refuse('itemNotFound')
  event.attachments.splice(at, 1)
  eventWasWritten(event, parts)
}

/**
 * Writing to an occurrence makes it an exception [inferred], and ids of attachments change with that (corso,
 * events_restore.go) [reported].
 */
function eventWasWritten(event: StoredEvent, parts: Parts): void {
  event.modifiedMs = parts.nowMs()
  event.changeKey = changeKey(event.changeKey, event.modifiedMs, event.attachments.length)
  if (event.type !== 'occurrence') return
  event.type = 'exception'
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
