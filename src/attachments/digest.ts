import { readBytes } from './base64'

/** Chromium hashes on the page's own thread, 15 ms for each MiB on a slow machine: more at once would be felt. */
export const DIGEST_STEP_BYTES = 1024 * 1024

/** SHA-256 in hex. The bytes are held in memory while it is computed: hand over 4 MiB, not a file. */
export async function sha256(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await readBytes(blob))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 (hex) of the SHA-256s of each MiB: of a file of any size, in steps that nobody feels. Rejects where it cannot be read. */
export async function digestInSteps(blob: Blob): Promise<string> {
  const digests: string[] = []
  for (let at = 0; at < blob.size; at += DIGEST_STEP_BYTES) {
    digests.push(await sha256(blob.slice(at, at + DIGEST_STEP_BYTES)))
  }
  return sha256(new Blob(digests))
}
