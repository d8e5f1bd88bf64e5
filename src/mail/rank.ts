import type { EventAbout } from '../kernel'
import { DAY_MS, DAYS_AROUND, peopleOf, tellingWords, wordsOf } from './about'
import { threadSubject } from './subject'
import type { MailRow } from './types'
import type { FoundMail } from './wire'

const MAX_SUGGESTIONS = 20

/** What speaks for a mail. The event's own thread outweighs all the rest together. */
const POINTS = { thread: 10, words: 5, organizer: 2, attendee: 1.5, near: 1 } as const

/** The mails that are about the event, best first, at most 20; what has nothing to do with it is left out. */
export function rankAbout(mails: readonly FoundMail[], about: EventAbout): MailRow[] {
  return mails
    .map((mail) => ({ row: mail.row, points: pointsOf(mail, about) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points || (other.row.receivedMs ?? 0) - (one.row.receivedMs ?? 0))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ row }) => row)
}

/** Nearness alone says nothing: it only sorts what belongs to the event for another reason. */
function pointsOf({ row, senderAddress }: FoundMail, about: EventAbout): number {
  const reasons = threadPoints(row.subject, about) + wordPoints(row.subject, about) + senderPoints(senderAddress, about)
  return reasons === 0 ? 0 : reasons + nearPoints(row.receivedMs, about.startMs)
}

function threadPoints(subject: string, about: EventAbout): number {
  const thread = threadSubject(about.subject ?? '')
  return thread !== '' && threadSubject(subject) === thread ? POINTS.thread : 0
}

function wordPoints(subject: string, about: EventAbout): number {
  const wanted = tellingWords(about.subject ?? '')
  if (wanted.length === 0) return 0
  const words = wordsOf(subject)
  const found = wanted.filter((one) => words.some((word) => word.startsWith(one)))
  return (found.length / wanted.length) * POINTS.words
}

function senderPoints(address: string, about: EventAbout): number {
  if (address === '') return 0
  if (about.organizer?.trim().toLowerCase() === address) return POINTS.organizer
  return peopleOf(about).includes(address) ? POINTS.attendee : 0
}

function nearPoints(receivedMs: number | undefined, startMs: number | undefined): number {
  if (receivedMs === undefined || startMs === undefined) return 0
  return Math.max(0, 1 - Math.abs(receivedMs - startMs) / (DAYS_AROUND * DAY_MS)) * POINTS.near
}
