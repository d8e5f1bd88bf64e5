import type { EventAbout } from '../kernel'
import { kqlDate, restriction } from './kql'
import { threadSubject } from './subject'

const MAX_WORDS = 6
/** The longest words of a language; beyond that it is a paste, or a script without blanks. */
const MAX_WORD_CHARS = 40
const MAX_PEOPLE = 8
/** Mails about an event are written in the weeks around it. */
export const DAYS_AROUND = 30
export const DAY_MS = 24 * 60 * 60_000

/** Words that every subject could have, in the languages that Outlook is used in most. */
const STOP_WORDS = new Set(
  [
    'a an and are as at be by for from has have if in into is it its me my no not of on or our so that the their this to up us was we with you your',
    'als am an auf aus bei das dass dem den der des die ein eine einem einen einer es für im in ist mit nach oder und vom von vor wie wir zu zum zur über',
    'au aux avec ce cette dans de des du en est et la le les leur nos notre ou par pas pour que qui se sur un une vos votre',
    'al como con de del el ella en es esta este la las lo los más no nos para pero por que se sin su sus un una y',
    'che con da dei del della delle di e gli i il la le nel nella non per si sono su un una',
    'ao aos com da das de do dos e em na nas no nos o os para pela pelo por que se sem sua um uma',
    'aan bij de dit een en het in is met naar niet of om op te tot uit van voor wij',
    'att av de den det en ett för från har i med och om på som till är',
  ].flatMap((line) => line.split(' ')),
)

/** What of a subject tells it from others, at most six words, lower case: no prefixes, numbers or words of every day. */
export function tellingWords(subject: string): string[] {
  const words = wordsOf(threadSubject(subject)).filter(
    (word) => !/^\p{N}+$/u.test(word) && !STOP_WORDS.has(word) && (word.length > 1 || /\p{Script=Han}/u.test(word)),
  )
  const longest = [...new Set(words)].sort((one, other) => other.length - one.length).slice(0, MAX_WORDS)
  return words
    .filter((word, at) => longest.includes(word) && words.indexOf(word) === at)
    .map((word) => word.slice(0, MAX_WORD_CHARS))
}

/** Letters, digits and what belongs to them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Whoever the event names, lower case, the organizer first, at most eight. */
export function peopleOf({ organizer, attendees }: EventAbout): string[] {
  const all = [...(organizer === undefined ? [] : [organizer]), ...attendees].map((one) => one.trim().toLowerCase())
  return [...new Set(all)].filter((one) => one !== '').slice(0, MAX_PEOPLE)
}

/**
 * One `$search` for all that may belong to an event: a telling word in the subject, or somebody of it as sender around
 * its day. undefined when the event says nothing to search by.
 */
export function aboutSearch(about: EventAbout, nowMs: number): string | undefined {
  const words = tellingWords(about.subject ?? '').flatMap((word) => restriction('subject', word))
  const people = peopleOf(about).flatMap((address) => restriction('from', address))
  const dayMs = about.startMs ?? nowMs
  const [first, last] = [kqlDate(dayMs - DAYS_AROUND * DAY_MS), kqlDate(dayMs + DAYS_AROUND * DAY_MS)]
  const terms = [
    ...words,
    ...(people.length === 0 ? [] : [`((${people.join(' OR ')}) AND received>=${first} AND received<=${last})`]),
  ]
  return terms.length === 0 ? undefined : `"${terms.join(' OR ')}"`
}
