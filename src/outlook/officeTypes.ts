/**
 * What of Office.js this add-in touches, with everything optional that is missing somewhere: in an older Outlook, on the
 * other surface, or when nothing is open. `typeof Office` fits into it; Microsoft's own types promise all members always.
 */
export interface OfficeLike {
  context: {
    displayLanguage?: string
    officeTheme?: ThemeLike
    mailbox?: MailboxLike
    ui?: UiLike
    requirements?: { isSetSupported?(name: string, minVersion: string): boolean }
  }
  EventType?: {
    ItemChanged?: EventTypeLike
    AttachmentsChanged?: EventTypeLike
    OfficeThemeChanged?: EventTypeLike
    SelectedItemsChanged?: EventTypeLike
    /** Web and new Outlook; not in every build of Office.js. */
    DragAndDropEvent?: EventTypeLike
    DialogMessageReceived?: EventTypeLike
    DialogEventReceived?: EventTypeLike
  }
}

/** Windows of Office's own; what opens one and what runs in one, in one. */
export interface UiLike {
  displayDialogAsync?(url: string, options: object, callback: Callback<DialogLike>): void
  messageParent?(message: string, options?: { targetOrigin: string }): void
}

export interface DialogLike {
  close(): void
  addEventHandler(type: EventTypeLike, handler: (event: DialogEventLike) => void): void
}

/** A message, or the number of what ended the window. */
export type DialogEventLike = { message: unknown; origin?: string | undefined } | { error: number }

/** A string; a number by Microsoft's types. */
export type EventTypeLike = string | number

export interface ThemeLike {
  bodyBackgroundColor?: string
  bodyForegroundColor?: string
}

export interface MailboxLike {
  item?: ItemLike | null | undefined
  userProfile?: { emailAddress?: string }
  addHandlerAsync?(eventType: EventTypeLike, handler: (event: unknown) => void): void
  /** Mailbox 1.13, and only for an add-in that may read and write the mailbox. */
  getSelectedItemsAsync?(callback: Callback<readonly SelectedItemLike[]>): void
}

/** One of the items selected in the message list, at most 100. */
export interface SelectedItemLike {
  itemId: string
  /** `Message` is the only one so far. */
  itemType: string
  /** `Read`, or `Compose` for a draft. */
  itemMode: string
  subject: string
}

/** Both surfaces in one; which one it is, shows in what is there. */
export interface ItemLike {
  itemType?: string
  /** Read: an EWS id; null for an item from a file. */
  itemId?: string | null
  subject?: Property<string>
  start?: Property<Date>
  end?: Property<Date>
  /** EWS id of the series that an occurrence belongs to; null where there is none, or the host does not tell. */
  seriesId?: string | null
  organizer?: Property<PersonLike>
  requiredAttendees?: Property<readonly PersonLike[]>
  optionalAttendees?: Property<readonly PersonLike[]>
  attachments?: readonly AttachmentLike[]
  /** Compose, Mailbox 1.8. */
  addHandlerAsync?(eventType: EventTypeLike, handler: (event: unknown) => void): void
  getItemIdAsync?(callback: Callback<string>): void
  saveAsync?(callback: Callback<string>): void
  getSharedPropertiesAsync?(callback: Callback<SharedLike>): void
  getAttachmentsAsync?(callback: Callback<readonly AttachmentLike[]>): void
  addFileAttachmentFromBase64Async?(base64: string, name: string, callback: Callback<string | number>): void
  addItemAttachmentAsync?(itemId: string, name: string, callback: Callback<string | number>): void
  /** Compose: written into at the cursor. */
  body?: BodyLike
  removeAttachmentAsync?(id: string, callback: Callback<void>): void
  getAttachmentContentAsync?(id: string, callback: Callback<ContentLike>): void
}

export interface BodyLike {
  /** `html` or `text`. */
  getTypeAsync?(callback: Callback<string>): void
  /** Replaces what is selected; at most 1,000,000 characters. */
  setSelectedDataAsync?(data: string, options: { coercionType: string }, callback: Callback<void>): void
}

/** Read: the value itself. Compose: an object to ask. */
export type Property<T> = T | Asked<T>

export interface Asked<T> {
  getAsync?(callback: Callback<T>): void
}

export interface PersonLike {
  /** SMTP; an Exchange name where Outlook could not resolve it. */
  emailAddress?: string
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
  /** `Office.MailboxEnums.DelegatePermissions`, added up. */
  delegatePermissions?: number
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
