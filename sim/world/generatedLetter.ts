import { seededChance } from './chance'
import { mimeOf, multipart } from './mimeText'
import type { Header, MimePart } from './mimeText'

const SENT = 'Wed, 11 Nov 2026 09:00:00 +0000'

/** The header every generated mail has; `subject` as it stands in the message. */
export function letterHead(name: string, subject: string): Header[] {
  return [
    ['From', 'Planning <planning@contoso.example>'],
    ['To', 'Site manager <site.manager@contoso.example>'],
    ['Subject', subject],
    ['Date', SENT],
    ['Message-ID', `<generated.${name}@contoso.example>`],
    ['MIME-Version', '1.0'],
  ]
}

/** A mail of one part. */
export function letter(name: string, subject: string, part: MimePart): Uint8Array {
  return mimeOf([...letterHead(name, subject), ...part.headers], part.body)
}

/** A mail of several parts. `type`: the whole Content-Type but for its boundary. */
export function letterOf(
  name: string,
  subject: string,
  { type, parts }: { type: string; parts: readonly MimePart[] },
): Uint8Array {
  const boundary = `=_generated_${name}`
  return mimeOf(
    [...letterHead(name, subject), ['Content-Type', `${type}; boundary="${boundary}"`]],
    multipart(boundary, parts),
  )
}

/** Bytes that look like nothing in particular, the same ones for a name. */
export function noise(name: string, count: number): Uint8Array {
  const chance = seededChance(name)
  // A block of random bytes, laid again and again: quick for 60 MB, and no two neighbours are alike.
  const block = Uint8Array.from({ length: Math.min(count, 65_521) }, () => Math.floor(chance() * 256))
  const bytes = new Uint8Array(count)
  for (let start = 0; start < count; start += block.length) bytes.set(block.subarray(0, count - start), start)
  return bytes
}
