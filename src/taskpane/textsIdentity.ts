import type { Identity, OpenEventState } from '../events'
import type { PlainKey, Say } from '../texts'
import { shortName } from './format'
import type { Format } from './format'
import { subjectText } from './textsEvent'
import { secondsText } from './textsTime'
import { whenText } from './textsTimes'

type Open = Extract<OpenEventState, { kind: 'open' }>
type Differs = Extract<Identity, { kind: 'differs' }>

/** Both, side by side: the person sees what is different. */
export function differsTexts(
  { found, shown }: Differs,
  isForm: boolean,
  format: Format,
  nowMs: number,
): { outlook: string; graph: string; next: string } {
  const { say } = format
  const named = (subject: string | undefined, when: string | undefined, organizer: string | undefined) =>
    format.comma([
      subject === undefined ? undefined : say('quoted', { name: subjectText(subject, say) }),
      when,
      organizer,
    ])
  const { startMs, endMs } = shown ?? {}
  const when = whenText({ startMs, endMs, isAllDay: found.isAllDay && shown?.startDay !== undefined }, format, nowMs)
  const event = named(shown?.subject, when, shown?.organizer)
  return {
    outlook: event === '' ? say('outlookShowsNothing') : say('outlookShows', { event }),
    graph: say('graphHas', { event: named(found.subject, whenText(found, format, nowMs), found.organizerAddress) }),
    next: say(isForm ? 'differsInFormNext' : 'differsNext'),
  }
}

const SHOWN_CHARS = 40

/** The answer names what would be written to. */
export function acceptText({ found, shown }: Differs, say: Say): string {
  if (shown?.subject === found.subject) return say('sameEvent')
  return say('attachToFound', { subject: shortName(subjectText(found.subject, say), SHOWN_CHARS) })
}

/** While Graph does not know the id. */
export function lateText(
  { surface, savedAtMs }: Pick<Open, 'surface' | 'savedAtMs'>,
  { secondsLeft, untilMs }: { secondsLeft: number; untilMs: number },
  format: Format,
): string {
  const wasSaved = surface === 'compose' || savedAtMs !== undefined
  const end = format.time(untilMs)
  if (secondsLeft <= 0) return format.say(wasSaved ? 'lateSavedNow' : 'lateReadNow', { end })
  return format.say(wasSaved ? 'lateSaved' : 'lateRead', { time: secondsText(secondsLeft, format), end })
}

/** It was not found for as long as anybody would wait. */
export function notFoundText({ shared, surface }: Open, say: Say): string {
  const sentences = [
    shared === undefined ? say('notFoundOwn') : say('notFoundShared', { mailbox: shared.mailbox }),
    say('notFoundNext'),
    ...(surface === 'compose' ? [say('notFoundButForm')] : []),
  ]
  return sentences.join(' ')
}

/** What a screen reader is told when it comes up; the rest is read where it stands. */
export function spokenText(identity: Identity): PlainKey | undefined {
  switch (identity.kind) {
    case 'series':
      return 'whichDays'
    case 'differs':
      return 'isThisIt'
    case 'late':
      return 'eventLate'
    case 'failed':
      return identity.failure.kind === 'event-gone' ? 'eventNotFound' : undefined
    case 'proven':
      if (identity.scope === 'single') return undefined
      return identity.scope === 'day' ? 'dayIsMeant' : 'seriesIsMeant'
    case 'unread':
    case 'reading':
      return undefined
  }
}
