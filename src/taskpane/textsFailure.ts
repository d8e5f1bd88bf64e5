import { assertNever } from '../kernel'
import type { Failure } from '../kernel'
import type { Format } from './format'
import { failureDetails } from './textsFailureDetails'
import { eventWords } from './textsFailureEvent'
import { noSessionsWords, tooLargeWords } from './textsFailureSize'
import { signInWords } from './textsSignIn'
import { secondsText } from './textsTime'

/** What the person was about when it failed; decides what is said to be safe, and what "again" means. */
export type Doing = 'choose' | 'attach' | 'list' | 'open' | 'remove' | 'event' | 'save' | LookingFor

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
  return { ...core(failure, doing, format), kept: keptText(failure, doing), details: failureDetails(failure) }
}

function core(failure: Failure, doing: Doing, format: Format): Core {
  switch (failure.kind) {
    case 'offline':
      return tryAgain('The connection was lost.', 'Check the network, then try again.')
    case 'timed-out':
      return tryAgain(TIMED_OUT[failure.what], 'Try again.')
    case 'throttled':
      return tryAgain(
        'Microsoft 365 is busy and asks for a pause.',
        `Try again ${pause(failure.retryAfterMs, format)}.`,
      )
    case 'server-trouble':
      return tryAgain('Microsoft 365 has a problem of its own right now.', 'Try again in a few minutes.')
    case 'sign-in-needed':
    case 'sign-in-failed':
      // A failed row is sent again first; it then waits for the button "Sign in" of the whole list.
      return signInWords(failure, doing === 'attach' ? 'try-again' : 'sign-in')
    case 'not-allowed':
      return notAllowed(doing)
    case 'event-gone':
    case 'event-unsaved':
    case 'event-unproven':
    case 'not-an-id':
    case 'route-refused':
      return eventWords(failure)
    case 'in-doubt':
      return inDoubt(core(failure.because, doing, format).sentence)
    case 'outlook-too-old':
      return none('This Outlook is too old for that.', 'Update Outlook, or open the event in Outlook on the web.')
    case 'unexpected':
      return tryAgain('Something went wrong inside the add-in.', AGAIN_OR_SUPPORT)
    case 'too-large':
    case 'mailbox-full':
    case 'type-blocked':
    case 'too-many-attachments':
    case 'conflict':
    case 'file-unreadable':
    case 'file-empty':
    case 'mail-gone':
    case 'mail-cut':
    case 'folder-gone':
    case 'item-gone':
    case 'attachment-gone':
    case 'vanished':
    case 'not-whole':
    case 'form-changed':
    case 'form-closed':
    case 'form-refused':
    case 'session-lost':
    case 'session-refused':
    case 'no-upload-sessions':
    case 'refused':
      return thingCore(failure, doing, format)
    default:
      return assertNever(failure)
  }
}

type ThingFailure = Extract<
  Failure,
  {
    kind:
      | 'too-large'
      | 'mailbox-full'
      | 'type-blocked'
      | 'too-many-attachments'
      | 'conflict'
      | 'file-unreadable'
      | 'file-empty'
      | 'mail-gone'
      | 'mail-cut'
      | 'folder-gone'
      | 'item-gone'
      | 'attachment-gone'
      | 'vanished'
      | 'not-whole'
      | 'form-changed'
      | 'form-closed'
      | 'form-refused'
      | 'session-lost'
      | 'session-refused'
      | 'no-upload-sessions'
      | 'refused'
  }
>

const AGAIN_OR_SUPPORT = 'Try again. If it happens again, copy the details for support below.'

/** Failures of one thing rather than of the line, the event or the person's rights. */
function thingCore(failure: ThingFailure, doing: Doing, format: Format): Core {
  switch (failure.kind) {
    case 'too-large':
      return { ...tooLargeWords(failure.limitBytes, doing === 'attach', format), button: 'none' }
    case 'mailbox-full':
      return tryAgain('The mailbox of this calendar is full.', 'Free some space, then try again.')
    case 'type-blocked':
      return none('Your organization does not accept files of this type here.', 'Share it another way.')
    case 'too-many-attachments':
      return tryAgain('The event cannot hold more attachments.', 'Remove some, then try again.')
    case 'conflict':
      return tryAgain('The event was changed elsewhere at the same moment.', 'Try again.')
    case 'file-unreadable':
      return tryAgain(
        'The file was changed or moved since it was chosen, or it may not be read.',
        'Put it back and try again, or choose it anew.',
      )
    case 'file-empty':
      return none('It is empty (0 bytes).', 'Choose a file that has content.')
    case 'mail-gone':
      return none('The mail was deleted or moved since it was listed.', 'Search for it again.')
    case 'mail-cut':
      return tryAgain(
        'The mail came incomplete from the mailbox, again and again.',
        'Try again later. If it stays so, open the mail in Outlook, save it, and attach the file.',
      )
    case 'folder-gone':
      return none('The folder was deleted or moved, or is not shared with you any more.', 'Choose another folder.')
    case 'item-gone':
      return none('The event or contact was deleted or moved since it was listed.', 'Search for it again.')
    case 'attachment-gone':
      return tryAgain('It is no longer on the event, or Outlook does not hand it out.', 'Read the list again.')
    case 'vanished':
      return tryAgain('It was attached, and is no longer on the event.', 'If nobody removed it on purpose, try again.')
    case 'not-whole':
      return tryAgain(
        'What arrived is not the whole file: bytes of it are missing or not the same.',
        'If the damaged copy is on the event, remove it; then try again.',
      )
    case 'form-changed':
      return tryAgain('The form was closed, or shows another event now.', 'Go back to the event, then try again.')
    case 'form-closed':
      return none('The new event was closed before it was saved.', 'Choose this again on the event that it is for.')
    case 'form-refused':
      return tryAgain('Outlook’s form did not take it.', AGAIN_OR_SUPPORT)
    case 'session-lost':
      return tryAgain('The upload was given up on the way.', 'Try again; it starts from the beginning.')
    case 'session-refused':
      return none(
        'Microsoft 365 starts no large uploads on this calendar.',
        'Files up to 3 MB still work. Larger ones only in a calendar of your own.',
      )
    case 'no-upload-sessions':
      return { ...noSessionsWords(failure), button: 'none' }
    case 'refused':
      return tryAgain('Microsoft 365 refused it.', AGAIN_OR_SUPPORT)
    default:
      return assertNever(failure)
  }
}

const TIMED_OUT: Record<Extract<Failure, { kind: 'timed-out' }>['what'], string> = {
  graph: 'Microsoft 365 did not answer in time.',
  upload: 'Outlook’s upload service did not answer in time.',
  outlook: 'Outlook did not answer in time.',
  'sign-in': 'The sign-in was not completed in time.',
  config: 'The settings of this add-in did not arrive in time.',
}

function inDoubt(because: string): Core {
  return tryAgain(
    `The answer got lost, and whether it arrived could not be found out. ${because}`,
    'Try again; the event is looked at first, so that nothing comes twice.',
  )
}

function tryAgain(sentence: string, next: string): Core {
  return { sentence, next, button: 'try-again' }
}

function none(sentence: string, next: string): Core {
  return { sentence, next, button: 'none' }
}

function pause(retryAfterMs: number | undefined, format: Format): string {
  if (retryAfterMs === undefined) return 'in a minute'
  return `in ${secondsText(Math.ceil(retryAfterMs / 1000), format)}`
}

function notAllowed(doing: Doing): Core {
  if (doing in NOT_ALLOWED_TO_LOOK) return NOT_ALLOWED_TO_LOOK[doing as LookingFor]
  return tryAgain(
    'You may not change this calendar, or the add-in lacks the permission.',
    'Ask the calendar’s owner for the right to edit, or your administrator. Then try again.',
  )
}

const NOT_ALLOWED_TO_LOOK: Record<LookingFor, Core> = {
  mail: tryAgain('You may not read this mailbox here.', 'Ask your administrator for the permission Mail.Read.'),
  mailbox: tryAgain('You may not look into this mailbox.', 'Ask its owner to share its folders with you.'),
  events: tryAgain(
    'You may not look at this calendar.',
    'Ask the calendar’s owner to share it with you, or choose another calendar.',
  ),
  contacts: tryAgain('You may not read contacts here.', 'Ask your administrator for the permission Contacts.Read.'),
}

/** After these a write may have arrived although its answer did not. */
const DOUBTFUL = new Set<Failure['kind']>(['offline', 'timed-out', 'server-trouble'])

/** Of the thing itself nothing can be promised. */
const UNDECIDED = new Set<Failure['kind']>(['in-doubt', 'vanished', 'not-whole'])

function keptText(failure: Failure, doing: Doing): string {
  const { kind } = failure
  // Without a token nothing was sent.
  const isDoubtful = DOUBTFUL.has(kind) && !(failure.kind === 'timed-out' && failure.what === 'sign-in')
  switch (doing) {
    case 'choose':
      return 'It was not added to the list.'
    case 'attach':
      if (UNDECIDED.has(kind)) return 'Everything else is as it was.'
      return isDoubtful
        ? 'Whether it arrived is looked up before anything is sent again, so it is never there twice.'
        : 'It was not attached. Everything else is as it was.'
    case 'list':
      return 'What is on the event stays as it is.'
    case 'open':
      return 'Nothing was changed.'
    case 'remove':
      return isDoubtful ? 'It may still be on the event.' : 'It is still on the event.'
    case 'event':
    case 'mail':
    case 'mailbox':
    case 'events':
    case 'contacts':
      return 'What you have chosen is kept.'
    case 'save':
      return 'The event is as it was, and what you have chosen is kept.'
  }
}
