import { readBytes } from './base64'

/** SHA-256 in hex. The bytes are held in memory while it is computed: hand over 4 MiB, not a file. */
export async function sha256(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await readBytes(blob))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
