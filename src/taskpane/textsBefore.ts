import type { EventLoad, Row } from '../attachments'
import { isBlockedForOthers } from './blockedTypes'
import type { Format } from './format'
import { namesText, unnamedCount } from './textsIntake'

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
export function roomText({ bytes, limitBytes, goesByMail }: Room, { say, bytesOf }: Format): string {
  return say(goesByMail ? 'roomByMail' : 'roomOnEvent', { room: bytesOf(bytes, limitBytes) })
}

/** Over what a mail may weigh, although the event itself takes it. */
export function overByMailText(room: Room, { bytes, isKnown }: EventLoad, format: Format): string | undefined {
  const { limitBytes, goesByMail } = room
  if (!goesByMail || room.bytes <= limitBytes || bytes > limitBytes) return undefined
  return format.say(isKnown ? 'overKnownMail' : 'overUsualMail', { limit: format.bytes(limitBytes) })
}

/** Exchange Online limits, "File attachments limit". */
export const MOST_ATTACHMENTS = 250

export function countText({ count }: EventLoad, format: Format): string | undefined {
  if (count <= MOST_ATTACHMENTS) return undefined
  return format.say('tooManyAhead', { count: format.count(count), most: format.count(MOST_ATTACHMENTS) })
}

/** Files that go onto the event and that nobody will be able to open there. */
export function blockedText(rows: readonly Row[], format: Format): string | undefined {
  const { say, count } = format
  const blocked = rows
    .filter(({ thing, name }) => thing.kind === 'file' && isBlockedForOthers(name))
    .map(({ name }) => name)
  if (blocked.length === 0) return undefined
  const names = namesText(blocked, format)
  const more = unnamedCount(blocked)
  return more > 0 ? say('blockedForOthersMore', { names, count: count(more) }) : say('blockedForOthers', { names })
}
