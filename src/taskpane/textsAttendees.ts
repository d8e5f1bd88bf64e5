import { canSend, isOver } from '../events'
import type { EventFacts, EventUpdate, NotSentBecause, OpenEventState } from '../events'
import { assertNever } from '../kernel'
import type { Failure } from '../kernel'
import type { PlainKey, Say } from '../texts'
import type { Format } from './format'
import { failureText } from './textsFailure'

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
  const { say } = format
  switch (event.kind) {
    case 'unsaved':
      return plain(say('attendeesNewEvent'))
    case 'open':
      // Nothing can be attached there, and that is said where it is tried.
      if (event.address.owner.kind === 'group') return undefined
      if (event.surface === 'compose') return plain(say('attendeesOpenForm'))
      return update === undefined ? plain(say('attendeesNotKnown')) : onRead({ ...input, update }, format)
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

function plain(line: string): AttendeeWords {
  return { line, more: [], buttons: 'none' }
}

type OnRead = AttendeeInput & { update: EventUpdate }

function onRead(input: OnRead, format: Format): AttendeeWords {
  const { facts, standing } = input.update
  const { say } = format
  switch (facts.kind) {
    case 'unknown':
    case 'reading':
      return plain(say('attendeesNotKnown'))
    case 'failed': {
      if (standing.kind === 'none') return plain(say('attendeesNotKnown'))
      const { sentence } = failureText(facts.failure, 'list', format)
      return { line: say('attendeesFailed', { cause: sentence }), more: [], buttons: 'look' }
    }
    case 'known': {
      if (facts.facts.isOrganizer) return ofOrganizer(input, facts.facts, format)
      const owner = ownerOf(input.update)
      return plain(owner === undefined ? say('attendeeCopy') : say('attendeeCopyOf', { owner }))
    }
  }
}

/** Whose calendar the event is in; undefined: the person's own. */
function ownerOf({ address }: EventUpdate): string | undefined {
  return address.owner.kind === 'user' ? address.owner.user : undefined
}

/** Said once per event, before an attendee's first addition; undefined: it is not an attendee's copy, as far as is known. */
export function attendeeWarning(update: EventUpdate | undefined, say: Say): string | undefined {
  if (update?.facts.kind !== 'known' || update.isWarned || update.facts.facts.isOrganizer) return undefined
  if (update.news.added.length > 0) return undefined
  const { organizer } = update.facts.facts
  return organizer === '' ? say('attendeeWarning') : say('attendeeWarningOf', { organizer })
}

function ofOrganizer(input: OnRead, facts: EventFacts, format: Format): AttendeeWords {
  const { update, isMoving, nowMs } = input
  const { standing } = update
  const { say } = format
  const count = facts.attendeeCount
  if (facts.isCancelled) return plain(say('attendeesCancelled'))
  if (count === 0) {
    const owner = ownerOf(update)
    return plain(owner === undefined ? say('attendeesNobody') : say('attendeesNobodyOf', { owner }))
  }
  if (standing.kind === 'sending') return plain(say('updateSending', { count }))
  if (isMoving) return plain(say('attendeesMoving'))
  switch (standing.kind) {
    case 'none':
      return plain(say('attendeesNotYet'))
    case 'offered':
      return {
        line: standing.note === undefined ? untoldText(update, count, say) : noteText(standing.note, facts, format),
        more: beforeSending(update, facts, nowMs, say),
        buttons: canSend(update) ? 'send-or-quiet' : 'none',
      }
    case 'sent':
      return {
        line: say('updateSent', { count, time: format.time(standing.atMs) }),
        more: [say('updateSentFiles')],
        buttons: 'none',
      }
    case 'quiet':
      return {
        line: say('untoldQuiet', { untold: untoldText(update, count, say) }),
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
    return format.say('updateInDoubt', { cause: sentence })
  }
  const { sentence, next } = failureText(failure, 'attach', format)
  return format.say('updateNotSent', { cause: sentence, next })
}

function untoldText({ news: { added, removed }, address }: EventUpdate, count: number, say: Say): string {
  const isOwn = address.owner.kind !== 'user'
  if (added.length > 0) return say(isOwn ? 'untoldAdded' : 'untoldAddedOf', { count })
  return say(isOwn ? 'untoldRemoved' : 'untoldRemovedOf', { removed: removed.length, count })
}

/** Why nothing was sent although it was asked for. */
function noteText(note: NotSentBecause, facts: EventFacts, format: Format): string {
  const { say } = format
  const { attendeeCount: count, startMs } = facts
  switch (note) {
    case 'moved':
      return startMs === undefined
        ? say('notSentMoved', { count })
        : say('notSentMovedTo', { count, when: whenOf(facts, startMs, format) })
    case 'ended':
      return say('notSentEnded', { count })
    case 'attendees-changed':
      return say('notSentAttendeesChanged', { count })
    case 'changed-elsewhere':
      return say('notSentChangedElsewhere')
    // The facts say these; there is nobody left to mail.
    case 'cancelled':
    case 'not-organizer':
    case 'nobody-invited':
      return say('notSent')
    default:
      return assertNever(note)
  }
}

function whenOf({ isAllDay }: EventFacts, startMs: number, format: Format): string {
  return isAllDay ? format.day(startMs, startMs) : format.dayAndTime(startMs)
}

/** What the click does, and what may come of it: all of it said before. */
function beforeSending(update: EventUpdate, facts: EventFacts, nowMs: number, say: Say): string[] {
  const { news, standing } = update
  const owner = ownerOf(update)
  const more = [say(news.added.length === 0 ? 'sendingMails' : 'sendingMailsFiles')]
  if (owner !== undefined) more.push(say('sendingInNameOf', { owner }))
  if (facts.hasDistributionList === true) more.push(say('sendingToList'))
  if (facts.hasDistributionList === undefined && facts.attendeeCount > 0) more.push(say('sendingPerhapsToList'))
  const series = seriesKey(facts)
  if (series !== undefined) more.push(say(series))
  if (facts.isDraft) more.push(say('sendingDraft'))
  const isTold = standing.kind === 'offered' && standing.note === 'ended'
  if (isOver(facts, nowMs) && !isTold) more.push(say('sendingOver'))
  return more
}

function seriesKey({ seriesType, hasChangedInstances }: EventFacts): PlainKey | undefined {
  switch (seriesType) {
    case 'seriesMaster':
      if (hasChangedInstances === undefined) return 'sendingSeriesPerhapsChanged'
      return hasChangedInstances ? 'sendingSeriesChanged' : 'sendingSeries'
    case 'occurrence':
    case 'exception':
      return 'sendingDay'
    case 'singleInstance':
      return undefined
  }
}

/** What a screen reader is told when the line becomes another one. */
export function attendeeAnnouncement(
  before: AttendeeWords | undefined,
  after: AttendeeWords,
  say: Say,
): string | undefined {
  if (before === undefined || before.line === after.line) return undefined
  return after.buttons === 'send-or-quiet' ? say('saidChoice', { line: after.line }) : after.line
}
