import type { AttachmentId, Failure, FormAttachmentId, Readable, RestItemId } from '../kernel'
import type { EventAddress } from '../events'
import type { Surface } from '../outlook/calendarHost'

/** A mail to attach, as the mail list knows it. */
export interface MailToAttach {
  id: RestItemId
  subject: string
  sizeBytes: number | undefined
  hasAttachments: boolean
  isMeetingMessage: boolean
}

/** Something chosen, before it is known how it will travel. */
export type Thing = { kind: 'file'; file: ChosenFile } | { kind: 'mail'; mail: MailToAttach }

/** A `File`, or a `Blob` with its name. Held as a handle: its bytes are read slice by slice when they are sent. */
export interface ChosenFile {
  name: string
  blob: Blob
  /** Milliseconds since 1970; with name and size it tells whether the same file was chosen before. */
  lastModifiedMs: number
}

/** How a thing travels, and why, in one sentence. */
export interface Plan {
  writer: 'form' | 'graph-post' | 'graph-session'
  /** `item`: an Outlook item; `eml`: the complete MIME as a file. */
  as: 'file' | 'item' | 'eml'
  reason: PlanReason
}

/** Words for these are in the pane. */
export type PlanReason =
  | 'form-small'
  | 'form-mail-item'
  | 'form-meeting-as-eml'
  | 'form-eml-chosen'
  /** Outlook's form refused the item; its complete MIME goes there instead. */
  | 'form-item-refused'
  | 'graph-read-surface'
  | 'graph-policy'
  | 'graph-over-form-limit'
  | 'graph-form-full'
  | 'graph-mail-item'
  /** Chosen by the person although the mail's own attachments stay behind. */
  | 'graph-item-chosen'
  | 'graph-mail-too-large-for-item'
  | 'graph-mail-has-attachments'
  | 'graph-mail-has-inline-images'
  | 'graph-mail-is-meeting'
  | 'graph-eml-chosen'

/** What the person wants for a mail; `auto` leaves it to the planner. */
export type MailForm = 'auto' | 'item' | 'eml'

export type RowKey = number

/** One thing on its way. */
export interface Row {
  key: RowKey
  thing: Thing
  /** A file's name, cleaned for Exchange; a mail's subject, whatever the file made of it is called. */
  name: string
  renamed: boolean
  /** Bytes to send; undefined for a mail whose size is not known yet. */
  sizeBytes: number | undefined
  mailForm: MailForm
  plan: Plan | undefined
  phase: Phase
  /** Why it is not moving, apart from where it is. */
  hold: Hold | undefined
}

export type Phase =
  /** Chosen; waits for the button "Attach". */
  | { kind: 'chosen' }
  /** Told to go; its turn comes. */
  | { kind: 'queued' }
  /** Reading the mail or encoding the file. */
  | { kind: 'preparing' }
  /** `confirmedBytes`: acknowledged by the server. `inFlightBytes`: handed to the network on top of that. */
  | { kind: 'sending'; confirmedBytes: number; inFlightBytes: number; totalBytes: number }
  /** The person cancelled; what already went out is being taken back. */
  | { kind: 'cancelling' }
  /** After a doubt: reading the event's attachments before anything is sent again. */
  | { kind: 'checking' }
  | { kind: 'attached'; id: AttachedId }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'cancelled' }

export type AttachedId = { writer: 'form'; id: FormAttachmentId } | { writer: 'graph'; id: AttachmentId }

export type Hold =
  | { kind: 'event-unsaved' }
  | { kind: 'event-unknown' }
  | { kind: 'sign-in' }
  | { kind: 'throttled'; untilMs: number }
  | { kind: 'retrying'; untilMs: number; because: Failure }
  /** Graph does not know the freshly saved event yet. */
  | { kind: 'syncing'; untilMs: number }

/** One attachment that is on the event. */
export interface OnEvent {
  id: AttachedId
  name: string
  /** As the store counts, a little more than the file's own bytes; 0 when Outlook does not say. */
  sizeBytes: number
  kind: 'file' | 'item' | 'link'
  removal: Removal
}

export type Removal =
  | { kind: 'none' }
  /** Still on the event; will be removed at `atMs` unless undone. */
  | { kind: 'pending'; atMs: number }
  | { kind: 'removing' }
  | { kind: 'failed'; failure: Failure }

export type ListState =
  | { kind: 'unknown' }
  | { kind: 'loading' }
  | { kind: 'listed' }
  /** The list could not be read; what is shown is what Outlook had loaded. */
  | { kind: 'failed'; failure: Failure }

export interface AttachmentsState {
  rows: readonly Row[]
  onEvent: readonly OnEvent[]
  list: ListState
  /** Sentences about the last choice: "already in the list", "is empty", ... Newest last; cleared by the next choice. */
  notices: readonly Notice[]
}

export type Notice =
  | { kind: 'already-chosen'; name: string }
  | { kind: 'already-attached'; name: string }
  | { kind: 'refused'; name: string; failure: Failure }
  /** The network delivered it a second time; the second copy was taken off again. */
  | { kind: 'second-copy-removed'; name: string }

/** Where things go. Given when the event is known; a command keeps the target it was given under. */
export type Target =
  | { kind: 'unknown' }
  | { kind: 'unsaved' }
  | { kind: 'event'; surface: Surface; address: EventAddress; savedAtMs: number | undefined }

export interface AttachmentsDoor extends Readable<AttachmentsState> {
  /** Which event the pane stands beside; lists what is on it. */
  setTarget(target: Target): void
  /** Puts things on the list of chosen ones. Never sends. */
  choose(things: readonly Thing[]): void
  setMailForm(key: RowKey, form: MailForm): void
  /** Sends everything chosen, one after another. */
  attach(): void
  /** A chosen row leaves the list; a moving one is stopped and what the server holds of it is given up. */
  cancel(key: RowKey): void
  cancelAll(): void
  tryAgain(key: RowKey): void
  /** Takes a finished row (attached, failed, cancelled) from the list. */
  dismiss(key: RowKey): void
  /** Opens the sign-in window for the rows that wait for it; call it from a click. */
  signIn(): void
  /** Removes after a moment in which `undoRemove` still helps. */
  remove(id: AttachedId): void
  undoRemove(id: AttachedId): void
  /** The attachment's bytes, to be opened or saved by the browser. */
  open(id: AttachedId, signal: AbortSignal): Promise<{ name: string; blob: Blob }>
  /** Reads the event's attachments again. */
  refresh(): void
}
