import type { Failure } from '../kernel'
import type { PlainKey, Say } from '../texts'
import type { Format } from './format'
import { failureDetails } from './textsFailureDetails'
import { linkFailureWords } from './textsFailureLink'
import { noSessionsWords, tooLargeWords } from './textsFailureSize'
import { signInWords } from './textsSignIn'
import { secondsText } from './textsTime'

/** What the person was about when it failed; decides what is said to be safe, and what "again" means. */
export type Doing = 'choose' | 'attach' | 'link' | 'list' | 'open' | 'remove' | 'event' | 'save' | LookingFor

/** What is looked for, or into. */
type LookingFor = 'mail' | 'mailbox' | 'events' | 'contacts'

export type FailureButton = 'try-again' | 'sign-in' | 'save-event' | 'none'

/** Every failure has a sentence and, where one helps, a button. */
export interface FailureText {
  /** The cause. */
  sentence: string
  /** What is safe all the same. */
  kept: string
  /** What to do now. */
  next: string
  button: FailureButton
  /** Where an administrator can allow what is missing; offered as a link to copy. */
  adminLink?: string | undefined
  /** Codes, for support; never the first thing to read. */
  details: string | undefined
}

type Core = Omit<FailureText, 'kept' | 'details'>

/** The words for a failure. */
export function failureText(failure: Failure, doing: Doing, format: Format): FailureText {
  const kept = format.say(keptKey(failure, doing))
  return { ...core(failure, doing, format), kept, details: failureDetails(failure) }
}

function core(failure: Failure, doing: Doing, format: Format): Core {
  const { say } = format
  const ofLink = doing === 'link' ? linkFailureWords(failure) : undefined
  if (ofLink !== undefined) return words(say, ...ofLink)
  if (isSimple(failure)) return words(say, ...SIMPLE[failure.kind])
  switch (failure.kind) {
    case 'timed-out':
      return words(say, TIMED_OUT[failure.what], 'tryAgainNow')
    case 'throttled':
      return { sentence: say('throttled'), next: pauseText(failure.retryAfterMs, format), button: 'try-again' }
    case 'sign-in-needed':
    case 'sign-in-failed':
      // A failed row is sent again first; it then waits for the button "Sign in" of the whole list.
      return signInWords(failure, doing === 'attach' ? 'try-again' : 'sign-in', say)
    case 'not-allowed':
      return notAllowed(doing, say)
    case 'in-doubt':
      return {
        sentence: say('inDoubt', { cause: core(failure.because, doing, format).sentence }),
        next: say('inDoubtNext'),
        button: 'try-again',
      }
    case 'too-large':
      return { ...tooLargeWords(failure.limitBytes, doing === 'attach', format), button: 'none' }
    case 'no-upload-sessions':
      return { ...noSessionsWords(failure, say), button: 'none' }
    case 'route-refused':
      return words(say, ...ROUTE_REFUSED[failure.route])
  }
}

/** Failures whose words depend on nothing but their kind. */
type SimpleKind = Exclude<
  Failure['kind'],
  | 'timed-out'
  | 'throttled'
  | 'sign-in-needed'
  | 'sign-in-failed'
  | 'not-allowed'
  | 'in-doubt'
  | 'too-large'
  | 'no-upload-sessions'
  | 'route-refused'
>

function isSimple(failure: Failure): failure is Extract<Failure, { kind: SimpleKind }> {
  return failure.kind in SIMPLE
}

/** Cause, next step and, where it is not another try, the button. */
type Words = readonly [sentence: PlainKey, next: PlainKey, button?: FailureButton]

const SIMPLE: Record<SimpleKind, Words> = {
  offline: ['connectionLost', 'checkNetwork'],
  'server-trouble': ['serverTrouble', 'tryInMinutes'],
  'event-gone': ['eventGone', 'eventGoneNext', 'none'],
  'event-unsaved': ['eventUnsaved', 'eventUnsavedNext', 'save-event'],
  'event-unproven': ['eventUnproven', 'eventUnprovenNext', 'none'],
  'not-an-id': ['notAnId', 'notAnIdNext'],
  'outlook-too-old': ['outlookTooOld', 'updateOutlook', 'none'],
  unexpected: ['unexpected', 'tryOrSupport'],
  'mailbox-full': ['mailboxFull', 'mailboxFullNext'],
  'type-blocked': ['typeBlocked', 'typeBlockedNext', 'none'],
  'too-many-attachments': ['tooMany', 'tooManyNext'],
  conflict: ['conflict', 'tryAgainNow'],
  'file-unreadable': ['fileUnreadable', 'fileUnreadableNext'],
  'file-empty': ['fileEmpty', 'fileEmptyNext', 'none'],
  'mail-gone': ['mailGone', 'searchAgain', 'none'],
  'mail-cut': ['mailCut', 'mailCutNext'],
  'folder-gone': ['folderGone', 'folderGoneNext', 'none'],
  'item-gone': ['itemGone', 'searchAgain', 'none'],
  'attachment-gone': ['attachmentGone', 'attachmentGoneNext'],
  vanished: ['vanished', 'vanishedNext'],
  'not-whole': ['notWhole', 'notWholeNext'],
  'form-changed': ['formChanged', 'formChangedNext'],
  'form-closed': ['formClosed', 'formClosedNext', 'none'],
  'form-refused': ['formRefused', 'tryOrSupport'],
  'session-lost': ['sessionLost', 'sessionLostNext'],
  'no-drive': ['noDrive', 'noDriveNext'],
  'drive-full': ['driveFull', 'driveFullNext'],
  'name-taken': ['nameTaken', 'nameTakenNext', 'none'],
  'link-refused': ['linkRefused', 'linkRefusedNext', 'none'],
  'session-refused': ['sessionRefused', 'sessionRefusedNext', 'none'],
  refused: ['refused', 'tryOrSupport'],
}

const ROUTE_REFUSED: Record<Extract<Failure, { kind: 'route-refused' }>['route'], Words> = {
  group: ['groupRefused', 'groupRefusedNext', 'none'],
  calendargroup: ['calendarGroupRefused', 'calendarGroupRefusedNext', 'none'],
}

const TIMED_OUT: Record<Extract<Failure, { kind: 'timed-out' }>['what'], PlainKey> = {
  graph: 'timedOutGraph',
  upload: 'timedOutUpload',
  outlook: 'timedOutOutlook',
  'sign-in': 'timedOutSignIn',
  config: 'timedOutConfig',
}

function words(say: Say, sentence: PlainKey, next: PlainKey, button: FailureButton = 'try-again'): Core {
  return { sentence: say(sentence), next: say(next), button }
}

function pauseText(retryAfterMs: number | undefined, format: Format): string {
  if (retryAfterMs === undefined) return format.say('tryInAMinute')
  return format.say('tryIn', { time: secondsText(Math.ceil(retryAfterMs / 1000), format) })
}

function notAllowed(doing: Doing, say: Say): Core {
  return words(say, ...(doing in NOT_ALLOWED_TO_LOOK ? NOT_ALLOWED_TO_LOOK[doing as LookingFor] : NOT_ALLOWED))
}

const NOT_ALLOWED: Words = ['notAllowed', 'notAllowedNext']

const NOT_ALLOWED_TO_LOOK: Record<LookingFor, Words> = {
  mail: ['mayNotReadMail', 'askForMailRead'],
  mailbox: ['mayNotReadMailbox', 'askOwnerForFolders'],
  events: ['mayNotReadCalendar', 'askOwnerForCalendar'],
  contacts: ['mayNotReadContacts', 'askForContactsRead'],
}

/** After these a write may have arrived although its answer did not. */
const DOUBTFUL = new Set<Failure['kind']>(['offline', 'timed-out', 'server-trouble'])

/** Of the thing itself nothing can be promised. */
const UNDECIDED = new Set<Failure['kind']>(['in-doubt', 'vanished', 'not-whole'])

function keptKey(failure: Failure, doing: Doing): PlainKey {
  const { kind } = failure
  // Without a token nothing was sent.
  const isDoubtful = DOUBTFUL.has(kind) && !(failure.kind === 'timed-out' && failure.what === 'sign-in')
  switch (doing) {
    case 'choose':
      return 'keptNotAdded'
    case 'attach':
      if (UNDECIDED.has(kind)) return 'keptRest'
      return isDoubtful ? 'keptLooksFirst' : 'keptNotAttached'
    case 'link':
      return 'keptLink'
    case 'list':
      return 'keptOnEvent'
    case 'open':
      return 'keptUnchanged'
    case 'remove':
      return isDoubtful ? 'keptMaybeOnEvent' : 'keptStillOnEvent'
    case 'event':
    case 'mail':
    case 'mailbox':
    case 'events':
    case 'contacts':
      return 'keptChosen'
    case 'save':
      return 'keptEventAndChosen'
  }
}
