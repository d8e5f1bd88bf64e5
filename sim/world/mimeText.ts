/** Parts of a MIME message as this world's senders write them. All line ends are CRLF. */

const LINE_CHARS = 76

/** A header field and its value, folded already where it is long. */
export type Header = readonly [name: string, value: string]

export interface MimePart {
  headers: readonly Header[]
  /** Bytes as they stand in the message; text is written as UTF-8. */
  body: string | Uint8Array
}

/** Header fields and a body in one piece. */
export function mimeOf(headers: readonly Header[], body: string | Uint8Array): Uint8Array {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'utf8'), bytesOf(body)])
}

/** The body of a multipart: each part between the boundary's lines. */
export function multipart(boundary: string, parts: readonly MimePart[]): Uint8Array {
  const open = Buffer.from(`--${boundary}\r\n`)
  const pieces = parts.flatMap(({ headers, body }) => [open, mimeOf(headers, body), Buffer.from('\r\n')])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

export function textPart(text: string, type: 'plain' | 'html' = 'plain'): MimePart {
  return {
    headers: [
      ['Content-Type', `text/${type}; charset=utf-8`],
      ['Content-Transfer-Encoding', '8bit'],
    ],
    body: crlf(text),
  }
}

/** A file in base64, in lines of 76 characters. */
export function filePart(file: {
  name: string
  contentType: string
  bytes: Uint8Array
  /** Makes it a picture of the body. */
  cid?: string
}): MimePart {
  const { name, contentType, bytes, cid } = file
  return {
    headers: [
      ['Content-Type', `${contentType}; name="${name}"`],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-Disposition', `${cid === undefined ? 'attachment' : 'inline'}; filename="${name}"`],
      ...(cid === undefined ? [] : [['Content-ID', `<${cid}>`] as const]),
    ],
    body: base64Lines(bytes),
  }
}

/** A whole mail inside a mail. */
export function mailPart(mime: Uint8Array, name: string): MimePart {
  return {
    headers: [
      ['Content-Type', `message/rfc822; name="${name}.eml"`],
      ['Content-Disposition', `attachment; filename="${name}.eml"`],
    ],
    body: mime,
  }
}

/** Base64 with line breaks; quick for many megabytes. */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const rawPerLine = (LINE_CHARS / 4) * 3
  const lines: string[] = []
  // Several lines at a time: each is a whole number of base64 groups.
  for (let start = 0; start < bytes.length; start += rawPerLine) {
    const end = Math.min(start + rawPerLine, bytes.length)
    lines.push(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('base64'))
  }
  return Buffer.from(lines.join('\r\n'), 'ascii')
}

export function crlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n')
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : body
}
