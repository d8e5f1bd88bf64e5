import type { Tenant } from '../world'

type Cloud = Tenant['cloud']

/** What a property holds, as far as a posted value is checked. */
export type ValueKind =
  | 'text'
  /** An id of the directory. */
  | 'guid'
  | 'bool'
  | 'count'
  /** ISO 8601 with an offset. */
  | 'moment'
  /** `{dateTime, timeZone}` */
  | 'zoned'
  | 'body'
  | 'recipient'
  | 'recipients'
  | 'texts'
  | 'binary'
  /** A complex value whose inside is not checked. */
  | 'complex'
  | readonly string[]

export interface Property {
  kind: ValueKind
  /** What happens to it inside the `item` of an add request. */
  inItem: 'taken' | 'readOnly'
}

export interface EntityType {
  /** Name in the metadata, without namespace. */
  name: string
  properties: Readonly<Record<string, Property>>
}

const taken = (kind: ValueKind): Property => ({ kind, inItem: 'taken' })
const readOnly = (kind: ValueKind): Property => ({ kind, inItem: 'readOnly' })

const IMPORTANCE = ['low', 'normal', 'high'] as const
const SENSITIVITY = ['normal', 'personal', 'private', 'confidential'] as const
const FREE_BUSY = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'] as const

/** Every Outlook item; an inline copy gets its own. */
const OUTLOOK_ITEM = {
  id: readOnly('text'),
  changeKey: readOnly('text'),
  createdDateTime: readOnly('moment'),
  lastModifiedDateTime: readOnly('moment'),
  categories: taken('texts'),
} as const

/** What corso sends and Graph takes; what corso removes first is read-only. [reported] */
export const MESSAGE: EntityType = {
  name: 'message',
  properties: {
    ...OUTLOOK_ITEM,
    subject: taken('text'),
    body: taken('body'),
    bodyPreview: taken('text'),
    uniqueBody: readOnly('body'),
    from: taken('recipient'),
    sender: taken('recipient'),
    toRecipients: taken('recipients'),
    ccRecipients: taken('recipients'),
    bccRecipients: taken('recipients'),
    replyTo: taken('recipients'),
    importance: taken(IMPORTANCE),
    inferenceClassification: taken(['focused', 'other']),
    flag: taken('complex'),
    isRead: taken('bool'),
    isDeliveryReceiptRequested: taken('bool'),
    isReadReceiptRequested: taken('bool'),
    sentDateTime: taken('moment'),
    receivedDateTime: taken('moment'),
    internetMessageId: taken('text'),
    conversationId: taken('text'),
    conversationIndex: taken('binary'),
    hasAttachments: readOnly('bool'),
    isDraft: readOnly('bool'),
    parentFolderId: readOnly('text'),
    internetMessageHeaders: readOnly('complex'),
    webLink: readOnly('text'),
  },
}

export const EVENT: EntityType = {
  name: 'event',
  properties: {
    ...OUTLOOK_ITEM,
    subject: taken('text'),
    body: taken('body'),
    bodyPreview: taken('text'),
    start: taken('zoned'),
    end: taken('zoned'),
    location: taken('complex'),
    locations: taken('complex'),
    attendees: taken('recipients'),
    organizer: taken('recipient'),
    importance: taken(IMPORTANCE),
    sensitivity: taken(SENSITIVITY),
    showAs: taken(FREE_BUSY),
    isAllDay: taken('bool'),
    isReminderOn: taken('bool'),
    reminderMinutesBeforeStart: taken('count'),
    responseRequested: taken('bool'),
    allowNewTimeProposals: taken('bool'),
    recurrence: taken('complex'),
    originalStartTimeZone: taken('text'),
    originalEndTimeZone: taken('text'),
    hideAttendees: taken('bool'),
    responseStatus: readOnly('complex'),
    cancelledOccurrences: readOnly('texts'),
    onlineMeeting: readOnly('complex'),
    onlineMeetingProvider: taken(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']),
    onlineMeetingUrl: readOnly('text'),
    originalStart: readOnly('moment'),
    transactionId: readOnly('text'),
    hasAttachments: readOnly('bool'),
    isDraft: readOnly('bool'),
    isOrganizer: readOnly('bool'),
    isCancelled: readOnly('bool'),
    isOnlineMeeting: readOnly('bool'),
    iCalUId: readOnly('text'),
    seriesMasterId: readOnly('text'),
    type: readOnly(['singleInstance', 'occurrence', 'exception', 'seriesMaster']),
    webLink: readOnly('text'),
  },
}

export const CONTACT: EntityType = {
  name: 'contact',
  properties: {
    ...OUTLOOK_ITEM,
    ...Object.fromEntries(
      [
        'assistantName',
        'businessHomePage',
        'companyName',
        'department',
        'displayName',
        'fileAs',
        'generation',
        'givenName',
        'initials',
        'jobTitle',
        'manager',
        'middleName',
        'mobilePhone',
        'nickName',
        'officeLocation',
        'personalNotes',
        'profession',
        'spouseName',
        'surname',
        'title',
        'yomiCompanyName',
        'yomiGivenName',
        'yomiSurname',
      ].map((name) => [name, taken('text')]),
    ),
    birthday: taken('moment'),
    businessAddress: taken('complex'),
    homeAddress: taken('complex'),
    otherAddress: taken('complex'),
    emailAddresses: taken('complex'),
    primaryEmailAddress: taken('complex'),
    secondaryEmailAddress: taken('complex'),
    tertiaryEmailAddress: taken('complex'),
    children: taken('texts'),
    businessPhones: taken('texts'),
    homePhones: taken('texts'),
    imAddresses: taken('texts'),
    parentFolderId: readOnly('text'),
  },
}

/** What is on the abstract type: all that `$select` of a collection may name. [reported] */
export const ATTACHMENT: EntityType = {
  name: 'attachment',
  properties: {
    id: readOnly('text'),
    name: taken('text'),
    contentType: taken('text'),
    size: readOnly('count'),
    isInline: taken('bool'),
    lastModifiedDateTime: readOnly('moment'),
  },
}

export const FILE_ATTACHMENT: EntityType = {
  name: 'fileAttachment',
  properties: {
    ...ATTACHMENT.properties,
    contentBytes: taken('binary'),
    contentId: taken('text'),
    contentLocation: readOnly('text'),
  },
}

export const ITEM_ATTACHMENT: EntityType = {
  name: 'itemAttachment',
  properties: { ...ATTACHMENT.properties, item: taken('complex') },
}

export const ATTACHMENT_ITEM: EntityType = {
  name: 'attachmentItem',
  properties: {
    attachmentType: taken(['file', 'item', 'reference']),
    name: taken('text'),
    size: taken('count'),
    contentType: taken('text'),
    isInline: taken('bool'),
    contentId: taken('text'),
  },
}

export const MAIL_FOLDER: EntityType = {
  name: 'mailFolder',
  properties: {
    id: readOnly('text'),
    displayName: taken('text'),
    parentFolderId: readOnly('text'),
    childFolderCount: readOnly('count'),
    unreadItemCount: readOnly('count'),
    totalItemCount: readOnly('count'),
    isHidden: taken('bool'),
  },
}

export const CALENDAR: EntityType = {
  name: 'calendar',
  properties: {
    id: readOnly('text'),
    name: taken('text'),
    changeKey: readOnly('text'),
    color: taken('complex'),
    hexColor: taken('text'),
    canEdit: readOnly('bool'),
    canShare: readOnly('bool'),
    canViewPrivateItems: readOnly('bool'),
    isDefaultCalendar: readOnly('bool'),
    isRemovable: readOnly('bool'),
    isTallyingResponses: readOnly('bool'),
    owner: readOnly('complex'),
    allowedOnlineMeetingProviders: readOnly('complex'),
    defaultOnlineMeetingProvider: taken('complex'),
  },
}

export const CALENDAR_GROUP: EntityType = {
  name: 'calendarGroup',
  properties: { id: readOnly('text'), name: taken('text'), changeKey: readOnly('text'), classId: readOnly('guid') },
}

const EVENT_LATER = ['cancelledOccurrences']
const CONTACT_LATER = ['primaryEmailAddress', 'secondaryEmailAddress', 'tertiaryEmailAddress']
const US_GOV = {
  message: ['conversationIndex'],
  event: EVENT_LATER,
  contact: CONTACT_LATER,
  mailFolder: ['isHidden'],
}

/** What a cloud's metadata lacks of the global one's. [metadata] */
const LACKING: Partial<Record<Cloud, Readonly<Record<string, readonly string[]>>>> = {
  china: {
    message: ['conversationIndex', 'flag', 'internetMessageHeaders'],
    event: EVENT_LATER,
    contact: CONTACT_LATER,
  },
  usGov: US_GOV,
  usGovDod: US_GOV,
}

/** A type as a cloud has it: naming anything else is an error there. */
export function typeIn(cloud: Cloud, type: EntityType): EntityType {
  const lacking = LACKING[cloud]?.[type.name] ?? []
  if (lacking.length === 0) return type
  const properties = Object.entries(type.properties).filter(([name]) => !lacking.includes(name))
  return { name: type.name, properties: Object.fromEntries(properties) }
}

/** Clouds whose metadata has no `attachmentItem.contentId` are not simulated; these lack the session altogether. [metadata] */
export const CLOUDS_WITHOUT_SESSION: ReadonlySet<string> = new Set(['usGov', 'usGovDod'])
