import { createHash } from 'node:crypto'

/**
 * Ids as Exchange makes them: URL-safe base64 that names the mailbox first, so ids of one mailbox begin alike and
 * differ in the middle, in letter case too. All come from the world's seed.
 */

/** Bytes of an item id; gives 152 characters with one `=` at the end. */
const ITEM_ID_BYTES = 113
/** Bytes of a folder id; gives 120 characters with one `=` at the end. */
const FOLDER_ID_BYTES = 89
/** Every Exchange id kind seen begins so: base64 `AAMk`. */
const ID_START = Buffer.from([0x00, 0x03, 0x24, 0x00])
/** Joins an item's id and the part that names one of its attachments. */
const ATTACHMENT_JOINT = Buffer.from([0x01, 0x12, 0x00, 0x10, 0x00])
const ATTACHMENT_PART_BYTES = 16

/** REST id of an event or message, 152 characters. `name` is unique within the mailbox. */
export function itemId(seed: string, mailbox: string, name: string): string {
  return idOf({ seed, mailbox, name: `item:${name}`, bytes: ITEM_ID_BYTES })
}

/** Where an occurrence's id holds its day. */
const DAY_AT = ID_START.length + 36

/**
 * REST id of one day of a series. As in Exchange it names the series and the day, so that a day that nobody ever wrote
 * to needs no place in the store. `day`: days since 1970.
 */
export function occurrenceId(masterId: string, day: number): string {
  const owner = Buffer.from(ewsForm(masterId), 'base64').subarray(0, DAY_AT)
  const when = Buffer.alloc(4)
  when.writeUInt32BE(day)
  const own = ITEM_ID_BYTES - DAY_AT - when.length
  return withBothSigns((turn) => Buffer.concat([owner, when, bytesOf(`${masterId}:day:${day}:${turn}`, own)]))
}

/** The day that an id names if it is one of an occurrence; other ids name some day, too. */
export function dayInId(id: string): number | undefined {
  const bytes = Buffer.from(ewsForm(id), 'base64')
  return bytes.length === ITEM_ID_BYTES ? bytes.readUInt32BE(DAY_AT) : undefined
}

/** REST id of a calendar or calendar group, 120 characters. */
export function folderId(seed: string, mailbox: string, name: string): string {
  return idOf({ seed, mailbox, name: `folder:${name}`, bytes: FOLDER_ID_BYTES })
}

/** REST id of an attachment: its item's id and 21 bytes more, 180 characters. */
export function attachmentId(ofItem: string, name: string): string {
  const part = bytesOf(`${ofItem}:${name}`, ATTACHMENT_PART_BYTES)
  return urlSafe(Buffer.concat([Buffer.from(ewsForm(ofItem), 'base64'), ATTACHMENT_JOINT, part]))
}

/** An object id of the directory. */
export function guid(seed: string, name: string): string {
  const hex = bytesOf(`${seed}:guid:${name}`, 16).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

/** Changes with each write to an item. */
export function changeKey(of: string, atMs: number, count: number): string {
  return urlSafe(bytesOf(`${of}:${atMs}:${count}`, 20))
}

function idOf({ seed, mailbox, name, bytes }: { seed: string; mailbox: string; name: string; bytes: number }): string {
  const owner = Buffer.from(guid(seed, mailbox), 'ascii')
  const own = bytes - ID_START.length - owner.length
  return withBothSigns((turn) => Buffer.concat([ID_START, owner, bytesOf(`${seed}:${mailbox}:${name}:${turn}`, own)]))
}

/** Every id has `-` and `_`, so that code which confuses it with the EWS form meets the difference each time. */
function withBothSigns(make: (turn: number) => Buffer): string {
  for (let turn = 0; ; turn++) {
    const id = urlSafe(make(turn))
    if (id.includes('-') && id.includes('_')) return id
  }
}

/** Not base64url: Exchange's REST ids have the two signs the other way round. */
function ewsForm(restId: string): string {
  return restId.replaceAll('-', '/').replaceAll('_', '+')
}

function urlSafe(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '_').replaceAll('/', '-')
}

function bytesOf(name: string, count: number): Buffer {
  const blocks: Buffer[] = []
  for (let block = 0; block * 32 < count; block++) blocks.push(createHash('sha256').update(`${block}:${name}`).digest())
  return Buffer.concat(blocks).subarray(0, count)
}
