/**
 * What of Office.js this add-in touches, with everything optional that is missing somewhere: in an older Outlook, on the
 * other surface, or when nothing is open. `typeof Office` fits into it; Microsoft's own types promise all members always.
 */
export interface OfficeLike {
  context: {
    displayLanguage?: string
    officeTheme?: ThemeLike
    mailbox?: MailboxLike
  }
  EventType?: { ItemChanged?: EventTypeLike; OfficeThemeChanged?: EventTypeLike }
}

/** A string; a number by Microsoft's types. */
export type EventTypeLike = string | number

export interface ThemeLike {
  bodyBackgroundColor?: string
}

export interface MailboxLike {
  item?: ItemLike | null | undefined
  userProfile?: { emailAddress?: string }
  addHandlerAsync?(eventType: EventTypeLike, handler: (event: unknown) => void): void
}

/** Both surfaces in one; which one it is, shows in what is there. */
export interface ItemLike {
  itemType?: string
  /** Read: an EWS id; null for an item from a file. */
  itemId?: string | null
  /** Read: the text itself. Compose: an object to ask. */
  subject?: string | { getAsync?(callback: Callback<string>): void }
  attachments?: readonly AttachmentLike[]
  getItemIdAsync?(callback: Callback<string>): void
  saveAsync?(callback: Callback<string>): void
  getSharedPropertiesAsync?(callback: Callback<SharedLike>): void
  getAttachmentsAsync?(callback: Callback<readonly AttachmentLike[]>): void
  addFileAttachmentFromBase64Async?(base64: string, name: string, callback: Callback<string | number>): void
  addItemAttachmentAsync?(itemId: string, name: string, callback: Callback<string | number>): void
  removeAttachmentAsync?(id: string, callback: Callback<void>): void
  getAttachmentContentAsync?(id: string, callback: Callback<ContentLike>): void
}

export interface AttachmentLike {
  /** A string by its type; classic Outlook counts. */
  id: string | number
  name: string
  size: number
  attachmentType: string
  isInline: boolean
}

export interface SharedLike {
  owner?: string
  targetMailbox?: string
}

export interface ContentLike {
  content: string
  format: string
}

export interface ResultLike<T> {
  /** `succeeded` or `failed`; Microsoft's types say it is a number. */
  status: unknown
  value: T
  error?: OfficeErrorLike
}

export interface OfficeErrorLike {
  /** The only part to go by: name and message are translated. */
  code: number
}

export type Callback<T> = (result: ResultLike<T>) => void
