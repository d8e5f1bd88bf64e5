import { createHash } from 'node:crypto'
import type { StoredAttachment, StoredEvent, StoredMessage } from '../../sim/world'
import type { DemoFile } from './things'

/** One line of the result: what was chosen against what is on the event. */
export interface Comparison {
  name: string
  bytes: number
  /** How it came there. */
  way: string
  isSame: boolean
  detail: string
}

/** Compares what was chosen with what the event has beyond what it had before. */
export function compare(
  chosen: { files: readonly DemoFile[]; asItem: StoredMessage; asEml: StoredMessage },
  event: StoredEvent,
  before: ReadonlySet<StoredAttachment>,
): Comparison[] {
  const added = event.attachments.filter((one) => !before.has(one))
  const files = chosen.files.map(({ name, bytes }) => compareBytes(name, bytes, added))
  const eml = compareBytes(`${chosen.asEml.subject}.eml`, chosen.asEml.mime, added)
  const item = compareItem(chosen.asItem, added)
  const expected = files.length + 2
  const count: Comparison = {
    name: 'Attachments added',
    bytes: added.reduce((sum, { bytes }) => sum + bytes.length, 0),
    way: '',
    isSame: added.length === expected,
    detail: `${added.length} of ${expected}`,
  }
  return [...files, eml, item, count]
}

function compareBytes(name: string, bytes: Uint8Array, added: readonly StoredAttachment[]): Comparison {
  const found = added.filter((attachment) => attachment.name === name && attachment.kind === 'file')
  const [only] = found
  const hash = sha256(bytes)
  if (only === undefined || found.length > 1) return { ...missing(name, bytes), detail: `${found.length} on the event` }
  const stored = sha256(only.bytes)
  const detail = stored === hash ? hash.slice(0, 16) : `${hash.slice(0, 16)} became ${stored.slice(0, 16)}`
  return { name, bytes: bytes.length, way: `file, ${only.writtenBy}`, isSame: stored === hash, detail }
}

/** Outlook copies the mail itself; Graph makes an item of what it is given, so what a reader sees is compared. */
function compareItem(mail: StoredMessage, added: readonly StoredAttachment[]): Comparison {
  const found = added.filter(({ kind }) => kind === 'item')
  const [only] = found
  const name = mail.subject
  if (only === undefined || found.length > 1) return { ...missing(name, mail.mime), detail: `${found.length} items` }
  const line = { name, bytes: only.bytes.length, way: `item, ${only.writtenBy}` }
  if (only.item === undefined) {
    const isSame = sha256(only.bytes) === sha256(mail.mime)
    return { ...line, isSame, detail: isSame ? sha256(mail.mime).slice(0, 16) : 'another mail' }
  }
  const stored = only.item as {
    subject?: string
    body?: { content?: string }
    from?: { emailAddress?: { address?: string } }
  }
  const differences = [
    stored.subject === mail.subject ? '' : 'subject',
    sameText(stored.body?.content ?? '', mail.body) ? '' : 'body',
    stored.from?.emailAddress?.address === mail.from.address ? '' : 'sender',
  ].filter(Boolean)
  const isSame = differences.length === 0
  return { ...line, isSame, detail: isSame ? 'subject, body, sender' : `differs: ${differences.join(', ')}` }
}

/** Line ends and the blank at the end do not count: JSON and MIME write them differently. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()
  return plain(one) === plain(other)
}

function missing(name: string, bytes: Uint8Array): Comparison {
  return { name, bytes: bytes.length, way: '', isSame: false, detail: 'not on the event' }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The comparisons as a table for the terminal. */
export function table(rows: readonly Comparison[]): string {
  const cells = rows.map(({ name, bytes, way, isSame, detail }) => [
    isSame ? '  same ' : '  DIFFERENT ',
    name,
    sizeText(bytes),
    way,
    detail,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)))
  return cells
    .map((cell) =>
      cell
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
