import type { Cloud } from '../kernel'

/**
 * What of a read item goes into an item attachment: only what Graph takes back there, and only what the item itself
 * says. Never: id and changeKey (the copy gets its own), attachments (lost on this route), isDraft, parentFolderId and
 * internetMessageHeaders (refused), webLink (leads to the original), flag and categories (the person's own notes).
 */
export interface WhiteList {
  message: readonly string[]
  event: readonly string[]
  contact: readonly string[]
}

const MESSAGE = [
  'subject',
  'body',
  'from',
  'sender',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'importance',
  'isRead',
  'sentDateTime',
  'receivedDateTime',
  'internetMessageId',
] as const

/** Attendees come without their answers; the reminder is always off. */
const EVENT = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'location',
  'locations',
  'attendees',
  'organizer',
  'importance',
  'sensitivity',
  'showAs',
  'recurrence',
] as const

const CONTACT = [
  'displayName',
  'givenName',
  'middleName',
  'surname',
  'initials',
  'title',
  'generation',
  'nickName',
  'fileAs',
  'yomiGivenName',
  'yomiSurname',
  'yomiCompanyName',
  'companyName',
  'department',
  'jobTitle',
  'officeLocation',
  'profession',
  'businessHomePage',
  'emailAddresses',
  'imAddresses',
  'businessPhones',
  'homePhones',
  'mobilePhone',
  'businessAddress',
  'homeAddress',
  'otherAddress',
  'birthday',
  'personalNotes',
] as const

const COMMON: WhiteList = { message: MESSAGE, event: EVENT, contact: CONTACT }

/** Today the clouds agree on all of these; the lists are held against the metadata of each. */
export const WHITE_LISTS: Readonly<Record<Cloud, WhiteList>> = {
  global: COMMON,
  usGov: COMMON,
  usGovDod: COMMON,
  china: COMMON,
  custom: COMMON,
}

/** Beside the white-list of an event: it is not to ring again in whoever opens the copy. */
export const REMINDER_OFF = { isReminderOn: false } as const

/** An item with what the white-list names and the source says; the rest stays behind. */
export function copyOf(
  type: 'message' | 'event' | 'contact',
  names: readonly string[],
  source: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fields = names
    .map((name) => [name, withoutAnnotations(source[name])] as const)
    .filter(([, value]) => says(value))
  return { '@odata.type': `microsoft.graph.${type}`, ...Object.fromEntries(fields) }
}

/** Nothing, '' and [] say nothing; `false` and 0 do. */
function says(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.values(value).some(says)
}

/** What Graph notes beside a value is not the item's own. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.includes('@odata.'))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  )
}
