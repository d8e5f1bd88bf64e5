import { shortName } from './format'
import type { MailFilters, MailFolder, MailPlace, MailQuery, MailSearchState } from '../mail'
import type { MailNature } from '../kernel'
import type { PlainKey, Say } from '../texts'
import type { Format } from './format'

/** `From…`, or `From: x` once somebody is named. */
export function personChipText(which: 'from' | 'to', value: string, say: Say): string {
  const name = value.trim()
  if (name === '') return say(which === 'from' ? 'fromChip' : 'toChip')
  return say(which === 'from' ? 'fromChipNamed' : 'toChipNamed', { name })
}

/** `Folder: everywhere`, `Folder: Inbox`. */
export function placeChipText(place: MailPlace, say: Say): string {
  if (place.kind === 'everywhere') return say('folderChipEverywhere')
  const { name, mailbox } = place.folder
  return say('folderChip', { folder: mailbox === undefined ? name : say('folderOfMailbox', { folder: name, mailbox }) })
}

/** `Inbox, 132 mails`. */
export function folderText({ name, mailCount }: MailFolder, say: Say, chars = Infinity): string {
  const folder = shortName(name, chars)
  return mailCount === undefined ? folder : say('folderWithMails', { folder, count: mailCount })
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
export function foundText({ asked }: Answered, say: Say): string {
  if (asked.kind === 'suggestions') return say('mailsAboutEvent')
  const { text, place } = asked.query
  const words = text.trim()
  if (place.kind === 'everywhere') return words === '' ? say('newestMails') : say('mailsFor', { typed: words })
  const folder = place.folder.name
  return words === '' ? say('newestMailsIn', { folder }) : say('mailsForIn', { typed: words, folder })
}

/** Why nothing is shown. */
export function noneFoundText({ asked }: Answered, say: Say): string {
  if (asked.kind === 'suggestions') return say('noMailsAboutEvent')
  if (isPlain(asked.query)) return say('mailboxEmpty')
  return say(isFiltered(asked.query.filters) ? 'noMailsFiltered' : 'noMails')
}

/** What a mail is, where that is worth a word. */
export const NATURE_WORDS: Record<MailNature, PlainKey | undefined> = {
  plain: undefined,
  signed: 'mailSigned',
  protected: 'mailProtected',
  meeting: 'mailMeeting',
  report: 'mailReport',
  draft: 'mailDraft',
}

/** `Whole conversation (12)`; without a number while it is not known. */
export function wholeConversationText(count: number | undefined, format: Format): string {
  return count === undefined
    ? format.say('wholeConversation')
    : format.say('wholeConversationCount', { count: format.count(count) })
}

/** Not all of a conversation finds room. */
export function conversationCutText(taken: number, of: number, format: Format): string {
  return format.say('conversationCut', { taken: format.count(taken), all: of })
}
