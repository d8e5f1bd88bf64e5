import type { AttachmentId, Failure, FormAttachmentId, ItemRef, MailNature, Readable } from '../kernel'
import type { EventAddress } from '../events'
import type { Surface } from '../outlook/calendarHost'

/** A mail to attach, as the mail list knows it. */
export interface MailToAttach extends ItemRef {
  subject: string
  sizeBytes: number | undefined
  hasAttachments: boolean
  nature: MailNature
  /** Names a mail that has no subject. */
  receivedMs: number | undefined
}

/** One attachment of a mail, taken alone. */
export interface PartToAttach {
  mail: ItemRef
  id: AttachmentId
  name: string
  sizeBytes: number | undefined
  /** `item`: a mail, an event or a contact inside the mail; goes as `.eml`, `.ics` or `.vcf`. */
  kind: 'file' | 'item'
  /** Subject of the mail it is taken from. */
  ofSubject: string
}

/** Another event, or a contact. */
export interface EntryToAttach extends ItemRef {
  kind: 'event' | 'contact'
  /** Subject, or the contact's name. */
  name: string
}

/** Something chosen, before it is known how it will travel. */
export type Thing =
  | { kind: 'file'; file: ChosenFile }
  | { kind: 'mail'; mail: MailToAttach }
  | { kind: 'part'; part: PartToAttach }
  | { kind: 'entry'; entry: EntryToAttach }

/** A `File`, or a `Blob` with its name. Held as a handle: its bytes are read slice by slice when they are sent. */
export interface ChosenFile {
  name: string
  blob: Blob
  /** Milliseconds since 1970; with name and size it tells whether the same file was chosen before. */
  lastModifiedMs: number
  /** What it is to be called on the event, where that is not its own name. */
  as?: string | undefined
  /** `plans/ground floor.pdf`: where it lay in the folder it came with. The same name in two folders is two files. */
  path?: string | undefined
}

/** How a thing travels, and why, in one sentence. */
export interface Plan {
  writer: 'form' | 'graph-post' | 'graph-session'
  /** `item`: an Outlook item. `eml`, `ics`, `vcf`: an item as a complete file. */
  as: 'file' | 'item' | 'eml' | 'ics' | 'vcf'
  reason: PlanReason
  /** Why an existing item has this shape; undefined for a file, which has none to choose. */
  shape: ShapeReason | undefined
  /** What of an existing item stays behind. */
  loses: readonly Loss[]
  /** Why it cannot travel that way at all; told before anything of it is read. */
  obstacle?: Failure
}

/** What stays behind of an item: an attachment of it by name, or what cannot be named, or not yet. Words for these are in the pane. */
export type Loss =
  | { kind: 'attachment'; name: string }
  | { kind: 'attachments' | 'pictures' | 'signature' | 'draft-mark' | 'report-parts' }

/** Why this writer. Words for these are in the pane. */
export type PlanReason =
  'form' | 'graph-read-surface' | 'graph-policy' | 'graph-over-form-limit' | 'graph-form-full' | 'graph-beside-old'

export type ItemShape = 'item' | 'file'

/** Rows of the fidelity table. Words for these are in the pane. */
export type ShapeReason =
  | 'part'
  | 'meeting'
  | 'protected'
  | 'too-large'
  | 'other-mailbox'
  | 'item-refused'
  | 'file-chosen'
  | 'item-chosen'
  | 'signed'
  | 'draft'
  | 'report'
  | 'attachments'
  | 'inline-images'
  | 'nothing-lost'

/** What the person wants for an existing item; `auto` leaves it to the planner, `eml` is a file of whatever kind. */
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
  /** Told to go first by the person: the highest goes next. 0: small before large. */
  rank: number
  /** What happened to it that the person should know, beside where it is. Oldest first. */
  remarks: readonly Remark[]
  /** What it takes the place of, once it is there whole; undefined: of nothing. */
  replaces: Replacement | undefined
  /** Of a chosen file: its name is taken already; undefined: it is not. */
  sameName: SameName | undefined
}

/** An attachment of the event whose place is taken: it goes only when the new one is proved to be there whole. */
export interface Replacement {
  why: 'rename' | 'replace'
  /** As it was listed when the person asked for it; its id follows when the event's ids change. */
  old: { id: AttachedId; name: string; sizeBytes: number }
  then: OldOne
}

/** What becomes of the old one. */
export type OldOne =
  /** It stands until the new one is proved. */
  | { kind: 'stands' }
  /** The new one is there whole; this one is removed at `atMs` unless that is undone. */
  | { kind: 'leaves'; atMs: number }
  | { kind: 'leaving' }
  | { kind: 'gone' }
  /** Both are there; the person decides. */
  | { kind: 'stays'; because: OldStaysBecause }

export type OldStaysBecause =
  | { kind: 'failed'; failure: Failure }
  /** An earlier pane was closed between the two steps. */
  | { kind: 'interrupted' }
  /** The new one was written past the open form, whose Save may undo that: the old one is all there surely is. */
  | { kind: 'beside-form' }

/** A chosen file has the name of something that is there already. */
export interface SameName {
  /** Who has it: attachments of the event, or an earlier file of the list. */
  with: 'event' | 'list'
  /** What "Replace" would take away; undefined: it is not one file alone, or it is on its way already. */
  replaceable: { kind: 'on-event'; old: Replacement['old'] } | { kind: 'chosen'; key: RowKey } | undefined
  /** The name it gets when both are kept. */
  freeName: string
  /** undefined: the person has not said; both are kept. */
  answer: 'keep-both' | 'replace' | undefined
}

export type SameNameAnswer = 'keep-both' | 'replace' | 'skip'

/** What became of the wish to rename something. Nothing was done unless it is `started`. */
export type Renaming =
  | { kind: 'started'; key: RowKey }
  | { kind: 'unchanged' }
  | { kind: 'empty' }
  /** Another attachment has this name: a question. `freeName` is one that nothing has. */
  | { kind: 'taken'; name: string; freeName: string }
  | Unreplaceable

export type Replacing = { kind: 'started'; key: RowKey } | Unreplaceable

export type Unreplaceable =
  /** An Outlook item would lose what only an item has; a cloud link has no bytes. */
  | { kind: 'not-a-file' }
  /** It is being replaced or removed already, or is not there any more. */
  | { kind: 'busy' }
  | { kind: 'refused'; failure: Failure }

export type Remark =
  /** Went on where an earlier pane, or an earlier try, had stopped. */
  | { kind: 'resumed'; fromBytes: number }
  /** The upload session was no longer there (expired, or the service lost it): sent again from the first byte. */
  | { kind: 'started-again' }
  /** The answer got lost; the thing was found on the event and not sent again. */
  | { kind: 'found-after-doubt' }
  /** The network delivered it a second time; the second copy was taken off again. */
  | { kind: 'second-copy-removed' }
  /** Another attachment of the same name came meanwhile; not provably ours, so it stays. */
  | { kind: 'second-copy-suspected' }
  /** Exchange keeps it under another name. */
  | { kind: 'renamed-on-event'; name: string }
  /** Graph took it, but the event could not be read to see that it is there once. */
  | { kind: 'not-checked' }
  /** Read back from the event: the same bytes. */
  | { kind: 'read-back' }

export type Phase =
  /** Chosen; waits for the button "Attach". */
  | { kind: 'chosen' }
  /** Told to go; its turn comes. */
  | { kind: 'queued' }
  /** Reading the mail or encoding the file. */
  | { kind: 'preparing' }
  /** `confirmedBytes`: acknowledged by the server. `inFlightBytes`: handed to the network on top of that. */
  | ({ kind: 'sending' } & Progress)
  /** The person cancelled; what already went out is being taken back. */
  | { kind: 'cancelling' }
  /** After a doubt: reading the event's attachments before anything is sent again. */
  | { kind: 'checking' }
  | { kind: 'attached'; id: AttachedId }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'cancelled' }
  /**
   * An earlier pane was closed or killed while this was on its way; waits for "Resume". `needsFile`: its bytes were not
   * kept here, so the same file has to be chosen again.
   */
  | { kind: 'interrupted'; confirmedBytes: number; totalBytes: number | undefined; needsFile: boolean }

export interface Progress {
  confirmedBytes: number
  inFlightBytes: number
  totalBytes: number
  /** Smoothed; undefined until enough is known to say. */
  bytesPerSecond: number | undefined
}

export type AttachedId = { writer: 'form'; id: FormAttachmentId } | { writer: 'graph'; id: AttachmentId }

export type Hold =
  | { kind: 'event-unsaved' }
  | { kind: 'event-unknown' }
  /** Whether the id leads to the event that Outlook shows is being found out, or the person is asked. */
  | { kind: 'event-unproven' }
  | { kind: 'sign-in' }
  | { kind: 'throttled'; untilMs: number }
  | { kind: 'retrying'; untilMs: number; because: Failure }
  /** Graph does not know the freshly saved event yet. */
  | { kind: 'syncing'; untilMs: number }
  /** By the person; "Go on" ends it. */
  | { kind: 'paused' }
  /** The browser has no network; goes on by itself when it is back. */
  | { kind: 'offline' }
  /** Another pane of this browser writes to the same event; its turn comes by itself. */
  | { kind: 'other-pane' }

/** One attachment that is on the event. */
export interface OnEvent {
  id: AttachedId
  name: string
  /** As the store counts, a little more than the file's own bytes; 0 when Outlook does not say. */
  sizeBytes: number
  kind: 'file' | 'item' | 'link'
  /** When it came or was last changed, by the server's clock; undefined: not known, as in a form. */
  modifiedMs: number | undefined
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
  foresight: Foresight
  /** What of an upload outlives this pane: record and bytes, the record alone, or nothing (storage blocked or full). */
  keeping: 'all' | 'record' | 'nothing'
}

/** What can be said before anything is sent, about everything chosen and still on its way. */
export interface Foresight {
  /** How long Graph's limit of 150 MB in 5 minutes makes it stand still in all; 0: not at all. */
  throttledMs: number
  /** From now to the end of all, at the speed of the line as measured; undefined while nothing was measured. */
  totalMs: number | undefined
  /** undefined: it fits, as far as is known. */
  overEventLimit: OverEventLimit | undefined
  load: EventLoad
}

/** What is on the open event and what is still to come, against what the organization lets an event weigh. */
export interface EventLoad {
  /** Files' own bytes; a mail brings a third more of them to the attendees. */
  bytes: number
  count: number
  limitBytes: number
  /** false: the deployment does not tell its limit; 35 MB is Exchange Online's default. */
  isKnown: boolean
}

/** Everything on the event together, and what is to come, is more than the organization lets an item have. */
export interface OverEventLimit {
  limitBytes: number
  wouldBeBytes: number
  /** false: the deployment does not tell its limit; 35 MB is Exchange Online's default. */
  isKnown: boolean
}

export type Notice =
  | { kind: 'already-chosen'; name: string }
  | { kind: 'already-attached'; name: string }
  /** `file`: of one that is too large, which may go another way. */
  | { kind: 'refused'; name: string; failure: Failure; file?: ChosenFile }
  /** Offered to go on with an interrupted upload, but it is not the file that was on its way. */
  | { kind: 'not-the-same-file'; name: string }
  /** An earlier pane left something unfinished, but its record cannot be read. */
  | { kind: 'record-unreadable'; count: number }

/** Where things go. Given when the event is known; a command keeps the target it was given under. */
export type Target =
  | { kind: 'unknown' }
  | { kind: 'unsaved' }
  | {
      kind: 'event'
      surface: Surface
      address: EventAddress
      savedAtMs: number | undefined
      /** One showing of an event; what was told to go under it follows when its address turns out to be another one. */
      item: number
      /** The address is of what is shown. Nothing is written by Graph, or kept beyond the pane, before. */
      isProven: boolean
    }

export interface AttachmentsDoor extends Readable<AttachmentsState> {
  /**
   * Where things go from now on; lists what is on it. `shown`: what Outlook shows, where the person chose another event: an
   * open form stays that of its own event.
   */
  setTarget(target: Target, shown?: Target): void
  /** Puts things on the list of chosen ones. Never sends. */
  choose(things: readonly Thing[]): void
  setMailForm(key: RowKey, form: MailForm): void
  /** What chosen files are to be called on the event; of the other rows, and of a name that is refused, nothing changes. */
  nameChosen(names: ReadonlyMap<RowKey, string>): void
  /** Sends everything chosen, one after another. */
  attach(): void
  /** A chosen row leaves the list; a moving one is stopped and what the server holds of it is given up. */
  cancel(key: RowKey): void
  cancelAll(): void
  tryAgain(key: RowKey): void
  /** Stops a queued or moving row where it is; what the server has of it is kept. An add to the form is finished first. */
  pause(key: RowKey): void
  pauseAll(): void
  goOn(key: RowKey): void
  goOnAll(): void
  /** A queued row goes before all others of its event, whatever its size. */
  sendFirst(key: RowKey): void
  /**
   * Goes on with an interrupted row. With `file` where its bytes were not kept: it is proved to be the same before a byte
   * goes. Choosing the same file anew does the same.
   */
  resume(key: RowKey, file?: ChosenFile): void
  /** Takes a finished row (attached, failed, cancelled) from the list, or gives up an interrupted one for good. */
  dismiss(key: RowKey): void
  /** Opens the sign-in window for the rows that wait for it; call it from a click. */
  signIn(): void
  /** The same answer for all whose name is taken, or for one row. "skip" takes it from the list. */
  answerSameName(key: RowKey | 'all', answer: SameNameAnswer): void
  /**
   * Gives a file another name: the same bytes are added under it and read back, then the old one goes. `name` is cleaned as
   * a chosen file's. Rejects with `offline` where the code for it cannot be fetched. Its row tells how far it is; until the old one is gone, cancelling leaves everything as it was.
   */
  rename(id: AttachedId, name: string): Promise<Renaming>
  /** Puts `file` in its place, under the file's own name. The old one goes last, after a moment in which `undoRemove` of it takes the new one back. */
  replace(id: AttachedId, file: ChosenFile): Promise<Replacing>
  /** Both are there after all: looks once more that the new one is whole, and removes the old one. */
  finishReplacing(key: RowKey): void
  /** Removes after a moment in which `undoRemove` still helps. */
  remove(id: AttachedId): void
  undoRemove(id: AttachedId): void
  /** All of them at the same moment; one undo brings all of them back. */
  removeMany(ids: readonly AttachedId[]): void
  undoRemoveMany(ids: readonly AttachedId[]): void
  /** The attachment's bytes, to be opened or saved by the browser. */
  open(id: AttachedId, signal: AbortSignal): Promise<{ name: string; blob: Blob }>
  /** Reads the event's attachments again. */
  refresh(): void
}
