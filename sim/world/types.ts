import type { Recurrence } from './recurrence'
import type { ZoneName } from './zones'

/**
 * The people, calendars and mailboxes that the simulated Outlook and the simulated Graph both show.
 * One plain mutable object; whoever holds it may look into it and change it between two requests.
 */
export interface World {
  tenant: Tenant
  mailboxes: Map<string, Mailbox> // by lower-case address
  /** Address of the person whose Outlook this is. */
  signedIn: string
  /** Delegated scopes consented so far; the sign-in bridge grows it. */
  consented: Set<string>
  /**
   * Unguessable text of the access token in force; a request with another one is answered 401. A token of three parts
   * with an `scp` claim carries those scopes; any other carries all of `consented`.
   */
  accessToken: string
  /** Members of distribution lists, by lower-case address; a member may be a list. */
  distributionLists: Map<string, readonly string[]>
  /** Every mail about a meeting that the service sent, oldest first, also to addresses without a mailbox here. */
  mailings: Mailing[]
  /** Group mailbox ids known to Graph (their events refuse attachments). */
  groups: Map<string, Group>
}

export interface Mailing {
  atMs: number
  kind: 'request' | 'cancellation' | 'acceptance'
  from: string
  /** Lower case, lists taken apart. */
  to: string[]
  eventId: string
  subject: string
  body: string
  /** Names of the attachments that went along. */
  files: string[]
}

export interface Tenant {
  id: string
  cloud: 'global' | 'usGov' | 'usGovDod' | 'china' | 'custom'
  /** Item and all attachments together. Exchange Online: 35 MB unless the administrator raised it, to 150 MB at most. */
  messageSizeLimitBytes: number
  /** File name endings that the administrator does not allow, lower case, with their dot. */
  blockedExtensions: readonly string[]
}

export interface Group {
  id: string
  name: string
  events: Map<string, StoredEvent>
}

export interface Mailbox {
  address: string
  displayName: string
  userId: string
  calendars: CalendarFolder[]
  calendarGroups: { id: string; name: string; calendarIds: string[] }[]
  events: Map<string, StoredEvent> // by REST id
  messages: Map<string, StoredMessage> // by REST id
  /** In the order in which Graph lists them; children too. */
  mailFolders: StoredMailFolder[]
  contacts: Map<string, StoredContact> // by REST id
  /** A room or a thing has a mailbox, too. A person's unless told. */
  kind?: 'person' | 'room' | 'equipment'
  /** Addresses that are let into this mailbox. */
  delegates: Set<string>
  /** What a delegate may do with its calendars, as Office.js counts it (`RIGHTS`); everything unless told. */
  delegateRights?: Map<string, number>
  quotaBytes: number
  /** The person's OneDrive; made when it is first used. */
  drive?: StoredDrive
}

export interface StoredDrive {
  id: string
  quotaBytes: number
  /** Files and folders, by id. */
  items: Map<string, StoredDriveItem>
}

export interface StoredDriveItem {
  id: string
  name: string
  /** undefined: it lies at the top. */
  parentId: string | undefined
  /** undefined: a folder. */
  bytes: Uint8Array | undefined
  createdMs: number
  /** Sharing links by `type scope`, such as `view organization`. */
  links: Map<string, string>
}

export interface CalendarFolder {
  id: string
  name: string
  isDefault: boolean
  /** Whether the signed-in person may write to it. */
  canEdit: boolean
  /** Whose calendar it is; undefined: the mailbox's own. */
  owner?: { name: string; address: string }
}

export interface StoredMailFolder {
  /** REST id. */
  id: string
  /** What mails name it by in `StoredMessage.folder`: its well-known name where it has one. */
  key: string
  displayName: string
  /** Whether Graph takes `key` in an address, in place of the id. */
  isWellKnown: boolean
  /** `key` of the folder that holds it; undefined: it stands at the top. */
  parent: string | undefined
  isHidden: boolean
  /** A saved search, which holds no mail of its own. */
  isSearch: boolean
}

export interface StoredContact {
  id: string
  immutableId?: string
  displayName: string
  givenName: string
  surname: string
  companyName: string
  jobTitle: string
  addresses: { name: string; address: string }[]
  businessPhones: string[]
  mobilePhone: string | null
  notes: string
  createdMs: number
  modifiedMs: number
}

export interface StoredEvent {
  /** REST id (URL-safe base64). Its EWS form has `-` for `/` and `_` for `+` put back. */
  id: string
  /** Its immutable id, kept when the event moved within the mailbox; until then it follows from `id`. */
  immutableId?: string
  calendarId: string
  changeKey: string
  subject: string
  startMs: number
  endMs: number
  location: string
  organizer: string
  attendees: Attendee[]
  isMeeting: boolean
  type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster'
  /** Of an occurrence or exception: the REST id of its series. */
  seriesMasterId?: string
  /** Of an occurrence or exception: when the series has it; `startMs` unless told. */
  originalStartMs?: number
  /** The same in the copies of everybody invited; from the id of the event or its series unless told. */
  uid?: string
  /** Where the clock hangs that start and end are read from; UTC unless told. A whole day is one of UTC, wherever. */
  zone?: ZoneName
  /** The event's own text, as HTML unless `bodyType` says otherwise. */
  body?: string
  bodyType?: 'html' | 'text'
  /** Its join address stands in `body`, or it is none any more. */
  onlineMeeting?: { joinUrl: string }
  /** Changed in Outlook, and attendees were not told yet. */
  isDraft?: boolean
  isAllDay?: boolean
  isCancelled?: boolean
  /** `normal` unless told. */
  importance?: 'low' | 'normal' | 'high'
  /** `normal` unless told. */
  sensitivity?: 'normal' | 'personal' | 'private' | 'confidential'
  /** `busy` unless told. */
  showAs?: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
  categories?: string[]
  /** Of a series. Its occurrences follow from it; only those that are stored besides were ever written to. */
  recurrence?: Recurrence
  /** Of a series: days that were taken out of it, `yyyy-mm-dd` in its zone. */
  deletedDays?: string[]
  attachments: StoredAttachment[]
  createdMs: number
  modifiedMs: number
  /** Graph answers 404 for the event until then (classic Outlook's cached mode). */
  visibleToGraphAtMs?: number
}

export interface Attendee {
  name: string
  address: string
  /** `required` unless told; a room is a resource. */
  type?: 'required' | 'optional' | 'resource'
  /** `none` unless told. */
  response?: 'none' | 'accepted' | 'tentativelyAccepted' | 'declined'
}

export interface StoredAttachment {
  id: string
  kind: 'file' | 'item' | 'reference'
  name: string
  contentType: string | null
  /** File: its bytes. Item: the MIME or JSON it was made from. */
  bytes: Uint8Array
  /** Item made from JSON by Graph: the entity as posted. */
  item?: Record<string, unknown>
  isInline: boolean
  contentId: string | null
  modifiedMs: number
  /** Which door wrote it. */
  writtenBy: 'graph' | 'form' | 'seed'
}

export type MessageType =
  | 'microsoft.graph.message'
  /** A cancellation. */
  | 'microsoft.graph.eventMessage'
  | 'microsoft.graph.eventMessageRequest'
  | 'microsoft.graph.eventMessageResponse'

export interface StoredMessage {
  id: string
  /** Its immutable id, kept when the mail moved within the mailbox; until then it follows from `id`. */
  immutableId?: string
  /** `key` of one of the mailbox's folders. */
  folder: string
  /** The complete MIME, CRLF line ends. */
  mime: Uint8Array
  /** What the store counts for it: near the MIME's length, never equal to it. */
  storeSizeBytes: number
  odataType: MessageType
  /** PidTagMessageClass, such as `IPM.Note`. */
  messageClass: string
  /** Mails of one thread share it. */
  conversationId: string
  isRead: boolean
  isDraft: boolean
  importance: 'low' | 'normal' | 'high'
  categories: string[]
  subject: string
  from: { name: string; address: string }
  to: { name: string; address: string }[]
  cc: { name: string; address: string }[]
  bcc: { name: string; address: string }[]
  receivedMs: number
  sentMs: number
  internetMessageId: string
  bodyType: 'text' | 'html'
  body: string
  /** Inline-only attachments leave hasAttachments false, as in Exchange. */
  attachments: MessageAttachment[]
}

export interface MessageAttachment {
  name: string
  contentType: string
  /** Item: the nested message's MIME. */
  bytes: Uint8Array
  isInline: boolean
  contentId: string | null
  isItem: boolean
  /** A file in the cloud, of which only the link is in the mail. */
  isLink?: true
}
