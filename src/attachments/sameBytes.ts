import { AppError } from '../kernel'
import type { AttachmentId } from '../kernel'
import { readBytes } from './base64'
import type { EventAttachments } from './eventAttachments'

/** Compared at a time; keeps the main thread for a few milliseconds. */
const SLICE_BYTES = 512 * 1024

/** Reads an attachment back from the event and compares it with `blob`, byte by byte. */
export async function holdsBytes(
  event: EventAttachments,
  id: AttachmentId,
  blob: Blob,
  signal: AbortSignal,
): Promise<boolean> {
  const stored = await event.content(id, signal)
  // Nothing empty is ever attached: an answer without a body comes from an edge in trouble.
  if (stored.size === 0) throw new AppError({ kind: 'server-trouble', status: 200, requestId: undefined })
  return isSameBlob(stored, blob)
}

/** Byte by byte. Rejects where one of them cannot be read. */
export async function isSameBlob(stored: Blob, blob: Blob): Promise<boolean> {
  if (stored.size !== blob.size) return false
  for (let at = 0; at < blob.size; at += SLICE_BYTES) {
    const slice = (one: Blob) => readBytes(one.slice(at, at + SLICE_BYTES))
    const [ours, theirs] = await Promise.all([slice(blob), slice(stored)])
    if (ours.some((byte, index) => byte !== theirs[index])) return false
  }
  return true
}
