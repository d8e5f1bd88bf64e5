import type { AttachmentId, EventAbout, Failure, ItemRef, MailNature, Readable } from '../kernel'

/** A mail as the lists show it. */
export interface MailRow extends ItemRef {
  subject: string
  /** Name, or address where there is no name. */
  sender: string
  receivedMs: number | undefined
  /** Size in the mailbox, in bytes; undefined where Graph did not say. */
  sizeBytes: number | undefined
  /** Graph leaves this false when every attachment is inline. */
  hasAttachments: boolean
  nature: MailNature
  isRead: boolean
  /** Mails with the same one belong together; undefined where Graph does not say. */
  conversationId: string | undefined
  /** The first words of the body, at most 255 characters. */
  preview: string
}

/** Everything that narrows a search beside its words; the chips of the pane. */
export interface MailFilters {
  /** Name or address, as typed; '' for everybody. */
  from: string
  to: string
  hasAttachments: boolean
  unread: boolean
  /** Received within so many days. */
  days: 7 | 30 | undefined
  /** Deleted mails and Teams chats, too. */
  withDeleted: boolean
}

/** Where to look. */
export type MailPlace = { kind: 'everywhere' } | { kind: 'folder'; folder: FolderRef }

export interface FolderRef {
  /** As Graph gives it, or a well-known name. */
  id: string
  name: string
  /** Of another person's mailbox; undefined: the own one. */
  mailbox: string | undefined
}

export interface MailQuery {
  /** As typed. Empty: everything that the filters leave, newest first. */
  text: string
  filters: MailFilters
  place: MailPlace
}

export type MailSearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; asked: Asked; rows: readonly MailRow[] }
  | { kind: 'found'; asked: Asked; rows: readonly MailRow[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; asked: Asked; failure: Failure }

/** What was asked for: something of the person's own, or mails about the open event. */
export type Asked = { kind: 'search'; query: MailQuery } | { kind: 'suggestions' }

export interface MailFolder extends FolderRef {
  /** Inbox, sent mails, and so on come first; undefined: a folder of the person's own making. */
  wellKnown: WellKnownFolder | undefined
  childCount: number
  /** undefined where Graph does not say. */
  mailCount: number | undefined
}

export type WellKnownFolder = 'inbox' | 'sentitems' | 'archive' | 'drafts' | 'deleteditems'

/** One attachment of a mail. */
export interface MailPart {
  id: AttachmentId
  name: string
  sizeBytes: number | undefined
  /** `item`: a mail, event or contact inside the mail. `link`: a file in the cloud, of which only the link is there. */
  kind: 'file' | 'item' | 'link'
  /** A picture of the body. */
  isInline: boolean
}

/** What a person sees of a mail that is looked at. */
export interface MailContent {
  subject: string
  from: string
  to: readonly string[]
  cc: readonly string[]
  sentMs: number | undefined
  /** `html` as the sender wrote it: hostile until it is cleaned. */
  body: { kind: 'text' | 'html'; content: string }
}

/** Before it is chosen. */
export interface MailPreview extends MailContent {
  parts: readonly MailPart[]
}

/** A mail that is a file. */
export interface MailInFile extends MailContent {
  /** Of what is attached to it, without the pictures of its text. */
  names: readonly string[]
}

export interface MailDoor extends Readable<MailSearchState> {
  /** A newer search replaces the one under way. */
  search(query: MailQuery): Promise<void>
  /** Mails about an event, best first. `silent`: no sign-in window; where one is needed it stays idle. */
  suggest(about: EventAbout, how: 'silent' | 'asked'): Promise<void>
  more(): Promise<void>
  clear(): void
  /** Opens the sign-in window for the mailbox and asks again; call it from a click. */
  signIn(): Promise<void>
  /** All mails of the conversation that this one belongs to, newest first, at most 100. Rejects with an AppError. */
  conversation(mail: MailRow, signal: AbortSignal): Promise<readonly MailRow[]>
  preview(mail: ItemRef, signal: AbortSignal): Promise<MailPreview>
  /** What is attached to a mail, inline pictures too. */
  parts(mail: ItemRef, signal: AbortSignal): Promise<readonly MailPart[]>
  /** The folders in a folder, or of a whole mailbox: well-known ones first, then by name. */
  folders(within: FolderRef | { mailbox: string | undefined }, signal: AbortSignal): Promise<readonly MailFolder[]>
  /**
   * Facts about mails that Outlook showed or selected; those that are gone are left out. `silent`: the pane asks by itself, so no
   * window opens, and where mails were never read here it rejects with `sign-in-needed` without asking anybody.
   */
  describe(mails: readonly ItemRef[], signal: AbortSignal, how?: 'asked' | 'silent'): Promise<readonly MailRow[]>
}

/** A contact as the list shows it. */
export interface ContactRow extends ItemRef {
  /** Never empty: where there is no name, the company or the first address stands in; '' only when nothing is there. */
  name: string
  company: string
  address: string
}

export type ContactSearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; text: string; rows: readonly ContactRow[] }
  | { kind: 'found'; text: string; rows: readonly ContactRow[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; text: string; failure: Failure }

/** Contacts of the person's own mailbox. */
export interface ContactDoor extends Readable<ContactSearchState> {
  /** Names that begin with the words; empty: all, by name. */
  search(text: string): Promise<void>
  more(): Promise<void>
  clear(): void
  signIn(): Promise<void>
}
