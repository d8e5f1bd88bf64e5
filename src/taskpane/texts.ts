import type { Format } from './format'
import type { TotalProgress } from './progress'

/** Words of the pane that depend on nothing. Names that others rely on are fixed in the README. */
export const TEXTS = {
  files: 'Files',
  chooseFiles: 'Choose files',
  dropHint: 'or drop or paste them anywhere in this pane',
  dropHere: 'Drop to put it on the list',
  folderDropped: 'A folder cannot be attached. Choose the files in it, or make a .zip of it first.',
  nothingDropped: 'Only files can be dropped here. For text or a link, save it to a file first.',
  nothingHandedOver: 'Outlook did not hand over what was dropped. Search for the mail below instead.',
  mails: 'Mails',
  searchMail: 'Search mail',
  newestMails: 'Newest mails',
  moreMails: 'More mails',
  hideMails: 'Hide',
  noMails: 'No mail was found. Try fewer or other words.',
  mailboxEmpty: 'There are no mails in this mailbox.',
  searching: 'Searching…',
  loadingMore: 'Getting more…',
  hasAttachments: 'has attachments',
  isMeeting: 'meeting',
  mailOnList: 'on the list',
  mailOnEvent: 'on the event',
  noSubject: '(no subject)',
  toAttach: 'To attach',
  showFewer: 'Show fewer',
  onItsWay: 'On its way',
  leftUnfinished: 'Left unfinished',
  onTheEvent: 'On the event',
  attachMailAs: 'Attach the mail as',
  attach: 'Attach',
  attachNothing: 'Choose files or mails first.',
  going: { moving: 'All of it is on its way.', waiting: 'All of it is waiting.', paused: 'All of it is paused.' },
  cancelAll: 'Cancel all',
  pauseAll: 'Pause all',
  goOnAll: 'Go on with all',
  totalProgress: 'Total progress',
  remove: 'Remove',
  undo: 'Undo',
  open: 'Open',
  opening: 'Opening…',
  cancel: 'Cancel',
  dismiss: 'Remove',
  tryAgain: 'Try again',
  resume: 'Resume',
  pause: 'Pause',
  goOn: 'Go on',
  sendFirst: 'Send first',
  goesNext: 'Goes next',
  gotIt: 'Got it',
  signIn: 'Sign in',
  copyAdminLink: 'Copy link for your administrator',
  adminLinkCopied: 'Copied. Your administrator can open it in a browser.',
  signInWaits: 'Sign in once, and what waits goes on by itself.',
  saveEvent: 'Save event',
  savingEvent: 'Saving the event…',
  eventNotSaved: 'This event is not saved yet.',
  lookAgain: 'Look again',
  looking: 'Looking which event is open…',
  noEvent: 'No event',
  emptyEvent: 'Nothing is attached to this event yet.',
  emptyForm: 'Nothing is attached in this form yet.',
  listLoading: 'Reading the list…',
  listUnknown: 'Shown as soon as the event is known.',
  refresh: 'Refresh the list',
  details: 'Details',
  copyDetails: 'Copy details for support',
  copied: 'Copied. The text holds no file names, mails or passwords.',
  copyFailed: 'Copying is not possible here. Mark the text and copy it yourself:',
  partMissing: 'This part of the pane could not be loaded. Check the network, then try again.',
  reload: 'Reload',
  broken: 'This pane had a problem and stopped',
  brokenText: 'What is on the event is safe. Reload the pane, then choose again what was not attached yet.',
} as const

/** `up to 150 MB each`. */
export function limitText(maxFileBytes: number, format: Format): string {
  return `Up to ${format.bytes(maxFileBytes)} each`
}

/** `2 of 3 attached`, `12.4 of 60 MB`, `1 failed`: a narrow line is broken between them only. */
export function totalParts(total: TotalProgress, format: Format): string[] {
  const of = total.attached + total.moving
  const parts = [`${format.count(total.attached)} of ${format.count(of)} attached`]
  if (total.totalBytes > 0) parts.push(format.bytesOf(total.doneBytes, total.totalBytes))
  if (total.failed > 0) parts.push(`${format.count(total.failed)} failed`)
  return parts
}

/** What the last "Attach" came to. */
export function doneText({ attached, failed }: Pick<TotalProgress, 'attached' | 'failed'>, format: Format): string {
  return failed === 0
    ? `${format.count(attached)} attached`
    : `${format.count(attached)} attached, ${format.count(failed)} failed`
}

/** `Show all 12`. */
export function showAllText(count: number, format: Format): string {
  return `Show all ${format.count(count)}`
}

/** The control behind "Resume" where the bytes were not kept. */
export function chooseAgainText(name: string): string {
  return `Choose “${name}” again`
}
