import type { EventLoad, Row } from '../attachments'
import { isBlockedForOthers } from './blockedTypes'
import type { Format } from './format'

/** Words of what is said before anything is sent. */
export const BEFORE = {
  offline: 'There is no network. What you attach now waits, and goes on by itself when it is back.',
  zip: 'Put it into a .zip first, or send a link.',
} as const

/** A mail carries a file as text, which takes four letters for three bytes. */
const BY_MAIL = 4 / 3

/** What counts against the limit: what a mail brings to the attendees is a third heavier. */
export interface Room {
  bytes: number
  limitBytes: number
  goesByMail: boolean
}

export function roomOf({ bytes, limitBytes }: EventLoad, goesByMail: boolean): Room {
  return { bytes: goesByMail ? Math.ceil(bytes * BY_MAIL) : bytes, limitBytes, goesByMail }
}

/** `31 of 35 MB on this event`. */
export function roomText({ bytes, limitBytes, goesByMail }: Room, format: Format): string {
  const room = format.bytesOf(bytes, limitBytes)
  return goesByMail ? `${room} on this event, counted as a mail` : `${room} on this event`
}

/** Over what a mail may weigh, although the event itself takes it. */
export function overByMailText(room: Room, { bytes, isKnown }: EventLoad, format: Format): string | undefined {
  const { limitBytes, goesByMail } = room
  if (!goesByMail || room.bytes <= limitBytes || bytes > limitBytes) return undefined
  const limit = format.bytes(limitBytes)
  return isKnown
    ? `The event takes it, but a mail makes files a third larger, and your organization lets mails weigh ${limit}. The invitation may not reach everybody.`
    : `The event takes it, but a mail makes files a third larger, and most organizations let mails weigh ${limit}. The invitation may not reach everybody.`
}

/** Exchange Online limits, "File attachments limit". */
export const MOST_ATTACHMENTS = 250

export function countText({ count }: EventLoad, format: Format): string | undefined {
  if (count <= MOST_ATTACHMENTS) return undefined
  return `This makes ${format.count(count)} attachments; Exchange takes ${format.count(MOST_ATTACHMENTS)} on one item. Make a .zip of them, or leave some out.`
}

const NAMED = 3

/** Files that go onto the event and that nobody will be able to open there. */
export function blockedText(rows: readonly Row[], format: Format): string | undefined {
  const blocked = rows.filter(({ thing, name }) => thing.kind === 'file' && isBlockedForOthers(name))
  const names = blocked.slice(0, NAMED).map(({ name }) => `“${name}”`)
  if (blocked.length === 0) return undefined
  if (blocked.length === 1) return `Outlook lets nobody open ${names.join('')} from an event. ${BEFORE.zip}`
  return `Outlook lets nobody open ${format.count(blocked.length)} of these files from an event: ${names.join(', ')}${blocked.length > NAMED ? ' …' : ''}. Put them into a .zip first, or send a link.`
}
