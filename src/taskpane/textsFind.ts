import type { MailFilters, MailFolder, MailPlace, MailQuery, MailSearchState } from '../mail'
import type { MailNature } from '../kernel'
import type { Format } from './format'
import { TEXTS } from './texts'

/** Words of what finds mails, events and contacts. */
export const FIND = {
  whatToFind: 'What to find',
  tabs: { mails: 'Mails', events: 'Events', contacts: 'Contacts' },
  searchEvents: 'Search events',
  searchContacts: 'Search contacts',
  aboutEvent: 'Mails about this event',
  lookingAbout: 'Looking for mails about this event…',
  noneAbout: 'No mails about this event were found.',
  noneLeft: 'No mail was found. Try other words, or fewer filters.',
  nobody: 'No contact was found. Names are looked for by how they begin.',
  noContacts: 'There are no contacts in this mailbox.',
  noEvents: 'No event was found. Try fewer or other words.',
  nothingAhead: 'No events are coming up in this calendar.',
  moreEvents: 'More events',
  moreContacts: 'More contacts',
  filters: 'Filters',
  withAttachments: 'With attachments',
  unread: 'Unread',
  withDeleted: 'Deleted too',
  nameOrAddress: 'Name or address',
  folders: 'Folders',
  everywhere: 'Everywhere',
  back: 'Back',
  foldersLoading: 'Reading the folders…',
  noFolders: 'There are no folders in here.',
  anotherMailbox: 'Another mailbox…',
  mailboxAddress: 'Address of the mailbox',
  showFolders: 'Show its folders',
  preview: 'Preview',
  previewLoading: 'Reading the mail…',
  chooseThis: 'Choose this mail',
  takeBack: 'Do not attach this mail',
  onlyAttachments: 'Only its attachments',
  noPictures: 'Pictures are not loaded.',
  cutOff: 'The mail is long; this is its beginning.',
  emptyBody: 'The mail has no text.',
  from: 'From',
  to: 'To',
  copyTo: 'Cc',
  date: 'Date',
  attachments: 'Attachments',
  mailText: 'Text of the mail',
  mostAtOnce: '100 mails at once is the most. Attach these first.',
  unfold: 'Show them',
  fold: 'Hide them',
  cancelled: 'cancelled',
  onTheList: 'on the list',
  noName: '(no name)',
} as const

/** Filters as chips that are on or off. */
export const DAYS_WORDS: Record<7 | 30, string> = { 7: '7 days', 30: '30 days' }

/** `From…`, or `From: x` once somebody is named. */
export function personChipText(which: 'from' | 'to', value: string): string {
  const word = which === 'from' ? FIND.from : FIND.to
  return value.trim() === '' ? `${word}…` : `${word}: ${value.trim()}`
}

/** `Folder: everywhere`, `Folder: Inbox`. */
export function placeChipText(place: MailPlace): string {
  return place.kind === 'everywhere' ? 'Folder: everywhere' : `Folder: ${folderName(place.folder)}`
}

function folderName({ name, mailbox }: { name: string; mailbox: string | undefined }): string {
  return mailbox === undefined ? name : `${name} (${mailbox})`
}

/** `Inbox, 132 mails`. */
export function folderText({ name, mailCount }: MailFolder, format: Format): string {
  if (mailCount === undefined) return name
  return `${name}, ${format.count(mailCount)} ${mailCount === 1 ? 'mail' : 'mails'}`
}

export function foldersInText(name: string): string {
  return `Folders in ${name}`
}

/** Whether a query says nothing but "everything". */
export function isPlain({ text, filters, place }: MailQuery): boolean {
  return text.trim() === '' && place.kind === 'everywhere' && !isFiltered(filters)
}

/** Whether anything beside words narrows a search. */
export function isFiltered(filters: MailFilters): boolean {
  const { from, to, hasAttachments, unread, days, withDeleted } = filters
  return from.trim() !== '' || to.trim() !== '' || hasAttachments || unread || days !== undefined || withDeleted
}

type Answered = Exclude<MailSearchState, { kind: 'idle' }>

/** The heading above found mails. */
export function foundText({ asked }: Answered): string {
  if (asked.kind === 'suggestions') return FIND.aboutEvent
  const { text, place } = asked.query
  const words = text.trim() === '' ? TEXTS.newestMails : `Mails for “${text.trim()}”`
  return place.kind === 'everywhere' ? words : `${words} in ${place.folder.name}`
}

/** Why nothing is shown. */
export function noneFoundText({ asked }: Answered): string {
  if (asked.kind === 'suggestions') return FIND.noneAbout
  if (isPlain(asked.query)) return TEXTS.mailboxEmpty
  return isFiltered(asked.query.filters) ? FIND.noneLeft : TEXTS.noMails
}

/** What a mail is, where that is worth a word. */
export const NATURE_WORDS: Record<MailNature, string | undefined> = {
  plain: undefined,
  signed: 'signed or encrypted',
  protected: 'protected',
  meeting: TEXTS.isMeeting,
  report: 'delivery report',
  draft: 'draft',
}

/** `All 3 of this conversation`. */
export function conversationText(count: number, format: Format): string {
  return `All ${format.count(count)} of this conversation`
}

/** `Whole conversation (12)`; without a number while it is not known. */
export function wholeConversationText(count: number | undefined, format: Format): string {
  return count === undefined ? 'Whole conversation' : `Whole conversation (${format.count(count)})`
}

/** Not all of a conversation finds room. */
export function conversationCutText(taken: number, of: number, format: Format): string {
  return `${format.count(taken)} of ${format.count(of)} mails of this conversation are on the list, the newest first: 100 at once is the most.`
}

/** `12 mails and more found.` for the ear. */
export function countFoundText(count: number, hasMore: boolean, what: string): string {
  return `${count}${hasMore ? ' and more' : ''} ${what}${count === 1 ? '' : 's'} found.`
}

/** `Preview “Offer”`. */
export function previewOfText(subject: string): string {
  return `Preview “${subject}”`
}
