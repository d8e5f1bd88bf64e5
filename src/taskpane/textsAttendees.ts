import { canSend, isOver } from '../events'
import type { EventFacts, EventUpdate, NotSentBecause, OpenEventState } from '../events'
import { assertNever } from '../kernel'
import type { Failure } from '../kernel'
import type { Format } from './format'
import { failureText } from './textsFailure'

export const ATTENDEES = {
  title: 'Who gets it',
  sendUpdate: 'Send update',
  leaveQuiet: 'Leave quiet',
} as const

/** What is known when the line is drawn. */
export interface AttendeeInput {
  event: OpenEventState
  /** undefined: no event is known. */
  update: EventUpdate | undefined
  /** Something is still on its way to the event. */
  isMoving: boolean
  nowMs: number
}

export interface AttendeeWords {
  /** Who has it now, and who gets it when. Always true. */
  line: string
  /** What the click does, and what may come of it. */
  more: readonly string[]
  buttons: 'none' | 'send-or-quiet' | 'send' | 'look'
}

/** undefined: there is no event to say anything about. */
export function attendeeWords(input: AttendeeInput, format: Format): AttendeeWords | undefined {
  const { event, update } = input
  switch (event.kind) {
    case 'unsaved':
      return plain('Saved with the event. If you invite people, it goes with the invitation.')
    case 'open':
      // Nothing can be attached there, and that is said where it is tried.
      if (event.address.owner.kind === 'group') return undefined
      if (event.surface === 'compose') {
        return plain('Saved with the event. Attendees get it when you press Send in Outlook, not before.')
      }
      return update === undefined ? plain(NOT_KNOWN) : onRead({ ...input, update }, format)
    case 'looking':
    case 'choose':
    case 'none':
    case 'no-id':
    case 'failed':
      return undefined
    default:
      return assertNever(event)
  }
}

/** True of organizer and attendee alike. */
const NOT_KNOWN = 'Goes on this copy of the event only. Nobody is told by that.'

function plain(line: string): AttendeeWords {
  return { line, more: [], buttons: 'none' }
}

type OnRead = AttendeeInput & { update: EventUpdate }

function onRead(input: OnRead, format: Format): AttendeeWords {
  const { facts, standing, address } = input.update
  switch (facts.kind) {
    case 'unknown':
    case 'reading':
      return plain(NOT_KNOWN)
    case 'failed': {
      if (standing.kind === 'none') return plain(NOT_KNOWN)
      const { sentence } = failureText(facts.failure, 'list', format)
      return { line: `Who gets it could not be found out. ${sentence}`, more: [], buttons: 'look' }
    }
    case 'known': {
      const owner = address.owner.kind === 'user' ? address.owner.user : undefined
      if (!facts.facts.isOrganizer) return plain(attendeeCopyText(owner))
      return ofOrganizer(input, facts.facts, format)
    }
  }
}

/** An attendee's own additions. `owner`: whose copy it is; undefined: the person's own. */
function attendeeCopyText(owner: string | undefined): string {
  const copy = owner === undefined ? 'your copy of this event' : `the copy of this event in the calendar of ${owner}`
  return `Only in ${copy}. The organizer and the others do not get it.`
}

/** Said once per event, before an attendee's first addition; undefined: it is not an attendee's copy, as far as is known. */
export function attendeeWarning(update: EventUpdate | undefined): string | undefined {
  if (update?.facts.kind !== 'known' || update.isWarned || update.facts.facts.isOrganizer) return undefined
  if (update.news.added.length > 0) return undefined
  const { organizer } = update.facts.facts
  const others = organizer === '' ? 'the organizer' : `${organizer}, the organizer,`
  return `You are invited to this event. What you attach stays in your copy: ${others} and the others do not get it, and their next update may take it away.`
}

function ofOrganizer(input: OnRead, facts: EventFacts, format: Format): AttendeeWords {
  const { update, isMoving, nowMs } = input
  const { standing } = update
  if (facts.isCancelled) return plain('This event is cancelled. Attendees get no more updates.')
  if (facts.attendeeCount === 0)
    return plain(`On the event in ${calendarOf(update)}. Nobody is invited who could get it.`)
  const who = peopleText(facts.attendeeCount, format)
  if (standing.kind === 'sending') return plain(`Sending the update to ${who}…`)
  if (isMoving) return plain('On its way to your event. Attendees are told nothing before you say so.')
  switch (standing.kind) {
    case 'none':
      return plain('What you add is on your event only. Afterwards you choose whether attendees are told.')
    case 'offered':
      return {
        line:
          standing.note === undefined
            ? untoldText(update, facts.attendeeCount, format)
            : noteText(standing.note, facts, who, format),
        more: beforeSending(update, facts, nowMs),
        buttons: canSend(update) ? 'send-or-quiet' : 'none',
      }
    case 'sent':
      return {
        line: `Update sent to ${who} at ${format.time(standing.atMs)}.`,
        more: ['A file may not arrive with it everywhere. The invitation names it, so whoever misses it can ask you.'],
        buttons: 'none',
      }
    case 'quiet':
      return {
        line: `${untoldText(update, facts.attendeeCount, format)} It goes with the next update of this meeting.`,
        more: [],
        buttons: 'send',
      }
    case 'failed': {
      const { button } = failureText(standing.failure, 'attach', format)
      const buttons = canSend(update) && button !== 'none' ? 'send-or-quiet' : 'none'
      return { line: failedText(standing.failure, format), more: [], buttons }
    }
    default:
      return assertNever(standing)
  }
}

function failedText(failure: Failure, format: Format): string {
  if (failure.kind === 'in-doubt') {
    const { sentence } = failureText(failure.because, 'attach', format)
    return `Whether the update was sent is not known. ${sentence} ${ATTENDEES.sendUpdate} looks first, so nobody is mailed twice.`
  }
  const { sentence, next } = failureText(failure, 'attach', format)
  return `The update was not sent. ${sentence} ${next}`
}

function calendarOf({ address }: EventUpdate): string {
  return address.owner.kind === 'user' ? `the calendar of ${address.owner.user}` : 'your calendar'
}

/** `12 attendees` */
function peopleText(count: number, format: Format): string {
  return count === 1 ? '1 attendee' : `${format.count(count)} attendees`
}

function untoldText({ news: { added, removed }, address }: EventUpdate, count: number, format: Format): string {
  const who = peopleText(count, format)
  const where = address.owner.kind === 'user' ? 'this event' : 'your event'
  if (added.length === 0) {
    const what = removed.length === 1 ? 'It is' : 'They are'
    return `${what} off ${where} only. ${who} still ${count === 1 ? 'does' : 'do'} not know.`
  }
  return `On ${where} only. ${who} ${count === 1 ? 'does' : 'do'} not have it yet.`
}

/** Why nothing was sent although it was asked for. */
function noteText(note: NotSentBecause, facts: EventFacts, who: string, format: Format): string {
  switch (note) {
    case 'moved': {
      const when = facts.startMs === undefined ? '' : ` to ${whenOf(facts, facts.startMs, format)}`
      return `Nothing was sent yet: the event was moved${when} meanwhile. Send update tells ${who}.`
    }
    case 'ended':
      return `Nothing was sent yet: the event is over. Send update mails ${who} all the same.`
    case 'attendees-changed':
      return `Nothing was sent yet: other people are invited by now. Send update mails ${who}.`
    case 'changed-elsewhere':
      return `Nothing was sent yet: the event was changed elsewhere at the same moment. It was read again; send now, if you still want to.`
    // The facts say these; there is nobody left to mail.
    case 'cancelled':
    case 'not-organizer':
    case 'nobody-invited':
      return 'Nothing was sent.'
    default:
      return assertNever(note)
  }
}

function whenOf({ isAllDay }: EventFacts, startMs: number, format: Format): string {
  return isAllDay ? format.day(startMs, startMs) : format.dayAndTime(startMs)
}

/** What the click does, and what may come of it: all of it said before. */
function beforeSending({ news, address, standing }: EventUpdate, facts: EventFacts, nowMs: number): string[] {
  const loss = news.added.length === 0 ? '' : ' A file may not arrive with it everywhere.'
  const more = [`Sending mails each of them once, with a line about it at the top of the invitation.${loss}`]
  if (address.owner.kind === 'user') more.push(`It is sent in the name of ${address.owner.user}.`)
  if (facts.hasDistributionList === true) more.push('A distribution list is among them: everybody on it is mailed.')
  if (facts.hasDistributionList === undefined && facts.attendeeCount > 0) {
    more.push('A distribution list counts as one; everybody on it is mailed.')
  }
  more.push(...seriesText(facts))
  if (facts.isDraft) more.push('Outlook has changes of this meeting that were not sent yet. They go out with it.')
  const isTold = standing.kind === 'offered' && standing.note === 'ended'
  if (isOver(facts, nowMs) && !isTold) more.push('This event is over.')
  return more
}

function seriesText({ seriesType, hasChangedInstances }: EventFacts): string[] {
  switch (seriesType) {
    case 'seriesMaster':
      if (hasChangedInstances === false) return ['It is about the whole series.']
      return [
        hasChangedInstances === true
          ? 'It is about the whole series. Days of it were changed: each brings one mail more.'
          : 'It is about the whole series. Each day that was changed brings one mail more.',
      ]
    case 'occurrence':
    case 'exception':
      return ['It is about this day of the series only.']
    case 'singleInstance':
      return []
  }
}

/** What a screen reader is told when the line becomes another one. */
export function attendeeAnnouncement(before: AttendeeWords | undefined, after: AttendeeWords): string | undefined {
  if (before === undefined || before.line === after.line) return undefined
  const choice = ` “${ATTENDEES.sendUpdate}” or “${ATTENDEES.leaveQuiet}” is your choice.`
  return `${after.line}${after.buttons === 'send-or-quiet' ? choice : ''}`
}
