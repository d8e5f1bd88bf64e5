import type { EventAbout, EwsItemId, FormAttachmentId, OpenMessage, OutlookDrag, Readable, RestItemId } from '../kernel'

/** What the rest of the add-in may know of the window it lives in. Every call has a deadline of its own: a host can stay silent. */
export interface CalendarHost {
  /** Which event is open. Never saves anything. Rejects with an AppError (`timed-out`, `outlook-too-old`, `form-refused`, ...). */
  openEvent(signal: AbortSignal): Promise<OpenEvent>
  /** What the open event says of itself; what Outlook does not tell in time is left out. Never rejects but with the signal's reason. */
  aboutEvent(signal: AbortSignal): Promise<EventAbout>
  /**
   * Saves the open compose form (Office.js `saveAsync`). Puts a new event on the calendar; for a meeting that was sent
   * before, Outlook tells added and removed attendees. Only ever called from the person's own click on "Save event".
   */
  saveEvent(signal: AbortSignal): Promise<RestItemId>
  /** The open compose form's attachments; undefined on the read surface, where Office.js cannot add. */
  form(): EventForm | undefined
  /**
   * Calls back when Outlook says that the open form's attachments are others; no more than a hint, as it does not always
   * say (office-js#5977). Returns the way to stop.
   */
  onFormAttachments(listener: () => void): () => void
  /** Read surface: what Outlook itself loaded with the event. May be older than the server. */
  loadedAttachments(): readonly HostAttachment[]
  /** Calls back when the pane's item becomes another one. Returns the way to stop. */
  onEventChanged(listener: () => void): () => void
  /** Mails and attachments dragged from Outlook onto the pane, where Outlook tells them. Returns the way to stop. */
  onDrag(listener: (drag: OutlookDrag) => void): () => void
  /** SMTP address of the mailbox Outlook shows. */
  mailboxAddress(): string | undefined
  /** BCP 47 tag of Outlook's display language. */
  language(): string
  theme: Readable<HostTheme>
}

export type Surface = 'compose' | 'read'

export type OpenEvent =
  | {
      kind: 'saved'
      id: RestItemId
      surface: Surface
      /** Set when the event lies in somebody else's mailbox. */
      shared: SharedCalendar | undefined
      shown: ShownEvent
    }
  | { kind: 'unsaved'; shown: ShownEvent }
  /** A message is open, or several are selected in the list (at most 100). */
  | { kind: 'messages'; messages: readonly OpenMessage[] }
  /** Nothing is open, or what is open is neither event nor message. */
  | { kind: 'none' }
  /** An event without an id: opened from a file, in a hidden shared mailbox, or Outlook did not give one. */
  | { kind: 'no-id'; surface: Surface }

/** What Outlook shows of an event; undefined: it does not say. A form may show what was not saved yet. */
export interface ShownEvent {
  /** May be empty. */
  subject: string | undefined
  /** Milliseconds since 1970; a whole day begins at midnight of the person's time zone. */
  startMs: number | undefined
  endMs: number | undefined
  /** The date, as in 2026-11-30, when it starts at midnight of the browser's time zone. */
  startDay: string | undefined
  /** SMTP address, lower case. */
  organizer: string | undefined
  /** Of an occurrence: the series it belongs to. */
  seriesId: RestItemId | undefined
}

export interface SharedCalendar {
  /** SMTP address of the mailbox that the event lies in. */
  mailbox: string
  /** undefined: Outlook does not tell. */
  rights: DelegateRights | undefined
}

/** Mailbox 1.8, `Office.MailboxEnums.DelegatePermissions`. */
export interface DelegateRights {
  read: boolean
  write: boolean
  deleteOwn: boolean
  deleteAll: boolean
  editOwn: boolean
  editAll: boolean
}

export interface HostTheme {
  /** undefined: Outlook does not say (below Mailbox 1.14); follow `prefers-color-scheme`. */
  isDark: boolean | undefined
}

export interface HostAttachment {
  id: FormAttachmentId
  name: string
  /** Bytes as Outlook counts them; classic Outlook reports 0 for messages. */
  sizeBytes: number
  kind: 'file' | 'item' | 'link'
  isInline: boolean
}

/** Office.js compose form. Calls must come one after another: parallel adds hang on the web (office-js#857). */
export interface EventForm {
  list(signal: AbortSignal): Promise<HostAttachment[]>
  /** `base64` without a data prefix, at most 34,865,152 characters (25 MB raw). `name` at most 255 characters. */
  addFile(file: { name: string; base64: string }, signal: AbortSignal): Promise<FormAttachmentId>
  /** `id` must be of an item in the same mailbox. */
  addItem(item: { name: string; id: EwsItemId }, signal: AbortSignal): Promise<FormAttachmentId>
  remove(id: FormAttachmentId, signal: AbortSignal): Promise<void>
  /** The attachment's bytes; undefined where Outlook gives no content (cloud links). */
  content(id: FormAttachmentId, signal: AbortSignal): Promise<Blob | undefined>
  /** Puts words where the cursor is in the event's text, in the one of the two forms that the text is in. Nothing is saved. */
  insertText(words: { html: string; text: string }, signal: AbortSignal): Promise<void>
}
