import { AppError, asFormAttachmentId } from '../kernel'
import type { Clock, Failure } from '../kernel'
import { base64Blob } from './base64Blob'
import type { EventForm, HostAttachment } from './calendarHost'
import { need, officeCall, READ_DEADLINE_MS } from './officeCall'
import type { AttachmentLike, Callback, ContentLike, ItemLike } from './officeTypes'

/** Office.js itself gives up an add after this. */
const MAX_ADD_MS = 10 * 60_000
const MIN_ADD_MS = 60_000
/** 0.5 Mbit/s, in bytes per millisecond: the slowest line on which an add is still waited for. */
const SLOW_LINE_BYTES_PER_MS = 62.5
/** What Office.js took before it took 25 MB (npm 1.1.110); later builds take 34,865,152 characters. */
const OLDER_MAX_BASE64_CHARS = 27_892_122
/** A mail is copied by the server, whatever its size. */
const ADD_ITEM_MS = 3 * 60_000
/** The content comes over the same line as an add. */
const CONTENT_MS = 5 * 60_000

/** An EWS id on the web, an index in classic Outlook. */
type HostId = string | number

/** The attachments of one open compose form. `assertShown` rejects with `form-changed` when Outlook shows another item by now. */
export function createEventForm(
  item: ItemLike,
  clock: Clock,
  assertShown: (signal: AbortSignal) => Promise<void> = () => Promise.resolve(),
): EventForm {
  const call = <T>(ms: number, signal: AbortSignal, start: (callback: Callback<T>) => void) =>
    officeCall({ clock, ms, signal }, start)

  return {
    async list(signal) {
      need(item, 'getAttachmentsAsync', 'Mailbox 1.8')
      const found = await call<readonly AttachmentLike[]>(READ_DEADLINE_MS, signal, (done) =>
        item.getAttachmentsAsync?.(done),
      )
      return found.map(hostAttachment)
    },
    async addFile({ name, base64 }, signal) {
      need(item, 'addFileAttachmentFromBase64Async', 'Mailbox 1.8')
      await assertShown(signal)
      const ms = Math.min(MAX_ADD_MS, MIN_ADD_MS + base64.length / SLOW_LINE_BYTES_PER_MS)
      try {
        const id = await call<HostId>(ms, signal, (done) => item.addFileAttachmentFromBase64Async?.(base64, name, done))
        return asFormAttachmentId(String(id))
      } catch (error) {
        // Office.js checks the length itself and throws; the name is in order, so it can be nothing else.
        const isOutOfRange = failureIs(error, 'unexpected') && base64.length > OLDER_MAX_BASE64_CHARS
        throw isOutOfRange ? new AppError({ kind: 'too-large', limitBytes: undefined }, { cause: error }) : error
      }
    },
    async addItem({ name, id }, signal) {
      need(item, 'addItemAttachmentAsync', 'Mailbox 1.1')
      await assertShown(signal)
      try {
        const added = await call<HostId>(ADD_ITEM_MS, signal, (done) => item.addItemAttachmentAsync?.(id, name, done))
        return asFormAttachmentId(String(added))
      } catch (error) {
        // "Item not found" means the mail here, not the event.
        throw failureIs(error, 'event-gone') ? new AppError({ kind: 'mail-gone' }, { cause: error }) : error
      }
    },
    async remove(id, signal) {
      need(item, 'removeAttachmentAsync', 'Mailbox 1.1')
      await assertShown(signal)
      await call<unknown>(MIN_ADD_MS, signal, (done) => item.removeAttachmentAsync?.(id, done))
    },
    async content(id, signal) {
      need(item, 'getAttachmentContentAsync', 'Mailbox 1.8')
      try {
        return contentBlob(
          await call<ContentLike>(CONTENT_MS, signal, (done) => item.getAttachmentContentAsync?.(id, done)),
        )
      } catch (error) {
        // AttachmentTypeNotSupported: a kind of attachment Outlook gives no content for.
        if (failureIs(error, 'type-blocked')) return undefined
        throw error
      }
    },
    async insertText(words, signal) {
      const { body } = item
      if (typeof body?.setSelectedDataAsync !== 'function') {
        throw new AppError({ kind: 'outlook-too-old', needs: 'Mailbox 1.1' })
      }
      await assertShown(signal)
      const type = await call<string>(READ_DEADLINE_MS, signal, (done) => body.getTypeAsync?.(done))
      const isHtml = type === 'html'
      await call<unknown>(READ_DEADLINE_MS, signal, (done) =>
        body.setSelectedDataAsync?.(isHtml ? words.html : words.text, { coercionType: isHtml ? 'html' : 'text' }, done),
      )
    },
  }
}

/** One attachment as the host tells it; all of it may be missing where the host built it from a broken reply. */
export function hostAttachment(found: AttachmentLike): HostAttachment {
  return {
    id: asFormAttachmentId(String(found.id)),
    name: found.name,
    sizeBytes: found.size,
    kind: found.attachmentType === 'item' ? 'item' : found.attachmentType === 'cloud' ? 'link' : 'file',
    isInline: found.isInline,
  }
}

function contentBlob({ content, format }: ContentLike): Blob | undefined {
  switch (format) {
    case 'base64':
      return base64Blob(content)
    case 'eml':
      return new Blob([content], { type: 'message/rfc822' })
    case 'iCalendar':
      return new Blob([content], { type: 'text/calendar' })
    default:
      return undefined
  }
}

function failureIs(error: unknown, kind: Failure['kind']): boolean {
  return error instanceof AppError && error.failure.kind === kind
}
