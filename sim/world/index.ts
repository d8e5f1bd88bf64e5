export { createWorld, mailboxAt, mailboxOf, ownMailbox, PEOPLE } from './world'
export type { WorldOptions } from './world'
export { attachmentId, changeKey, guid, itemId } from './ids'
export { pick, seededChance, wholeBetween } from './chance'
export type { Chance } from './chance'
export { loadMoreMails } from './mails'
export { rootFolderId } from './folders'
export { addGeneratedMails, GENERATED_MAIL_NAMES, generatedMails } from './generatedMails'
export type { GeneratedMail, GeneratedMailName, GeneratedSizes } from './generatedMails'
export { addManyMails } from './manyMails'
export { invite } from './invitations'
export { mailAttendees, peopleOf } from './mailings'
export type { MailedFiles, MailingHow } from './mailings'
export { dateOf } from './recurrence'
export type { Day, DayOfWeek, Recurrence, RecurrencePattern, RecurrenceRange } from './recurrence'
export { RIGHTS, RIGHTS_OF, rightsOf } from './rights'
export {
  eventAt,
  eventsBetween,
  instancesBetween,
  originalStart,
  removeEvent,
  seriesDay,
  uidOf,
  zoneOf,
} from './series'
export { wallClock, ZONES, zoneNamed } from './zones'
export type { ZoneName } from './zones'
export type * from './types'
