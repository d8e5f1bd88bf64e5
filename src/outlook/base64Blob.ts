/** 768 KiB decoded; a multiple of 4 characters, so that each piece is base64 in itself. */
const PIECE_CHARS = 1_048_576

/**
 * The bytes behind base64 text, decoded in pieces so that 25 MB never stand in memory as one binary string. Text that is
 * no base64 is taken as it is: Outlook was seen handing out XML attachments that way (office-js#4390).
 */
export function base64Blob(text: string): Blob {
  const plain = /\s/.test(text) ? text.replace(/\s+/g, '') : text
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (let start = 0; start < plain.length; start += PIECE_CHARS) {
      pieces.push(bytesOf(atob(plain.slice(start, start + PIECE_CHARS))))
    }
    return new Blob(pieces)
  } catch (error) {
    if (error instanceof DOMException) return new Blob([text])
    throw error
  }
}

function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
