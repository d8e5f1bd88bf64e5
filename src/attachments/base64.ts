import { AppError } from '../kernel'

/**
 * Bytes encoded at a time: a multiple of three, so that the pieces join without padding, and small enough that one
 * piece keeps the main thread for some milliseconds only.
 */
const SLICE_BYTES = 3 * 256 * 1024
/** `String.fromCharCode` takes its bytes as arguments, of which engines allow about 65,000. */
const CHARS_PER_CALL = 32 * 1024

/** Base64 without a data prefix. The file is read slice by slice; between slices the thread is free. */
export async function encodeBase64(blob: Blob, signal: AbortSignal): Promise<string> {
  // Engines keep a growing text in pieces until somebody reads it whole; joining 33 MB here would be one long task.
  let base64 = ''
  for (let start = 0; start < blob.size; start += SLICE_BYTES) {
    signal.throwIfAborted()
    base64 += encodePiece(await readBytes(blob.slice(start, start + SLICE_BYTES)))
  }
  return base64
}

/** Rejects with `file-unreadable` when the file changed on disk since it was chosen, vanished, or may not be read. */
export async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    throw new AppError({ kind: 'file-unreadable' }, { cause: error })
  }
}

function encodePiece(bytes: Uint8Array): string {
  const native = bytes as { toBase64?: () => string } // ES2026; not in every browser Outlook runs in
  if (native.toBase64 !== undefined) return native.toBase64()
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHARS_PER_CALL) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHARS_PER_CALL))
  }
  return btoa(binary)
}
