import type { EventAddress } from '../events'
import type { AttachmentId } from '../kernel'
import type { Surface } from '../outlook/calendarHost'
import type { Sought } from './ledger'
import type { MailForm, Replacement, Thing } from './types'
import type { ListedAttachment } from './wire'

/** One thing on its way by Graph, as it outlives the pane. Plain data: it is cloned into the browser's storage. */
export interface JournalEntry {
  /** Of this shape; anything else is of an older or newer add-in and is not read. */
  version: typeof JOURNAL_VERSION
  /** Random; also the name of the lock that the pane at work on it holds. */
  id: string
  /** Lower-case address of the mailbox: another person on the same browser never sees it. */
  account: string
  /** Path of the event: what `load` asks for. */
  eventKey: string
  /** undefined: of an event that was never saved, which only a form knows; `eventKey` is `UNSAVED_KEY` then. */
  address: EventAddress | undefined
  surface: Surface
  /** Milliseconds since 1970, by this machine's clock. */
  createdMs: number
  touchedMs: number
  thing: JournaledThing
  /** What was on the event before the first try; undefined: nothing was tried yet. */
  before: readonly ListedAttachment[] | undefined
  /** A request went out that may have brought the thing onto the event. */
  offered: boolean
  sought: Sought | undefined
  session: JournaledSession | undefined
  /** SHA-256 (hex) of a file that went out by one request, where its bytes are not kept. */
  sha256: string | undefined
  /** The bytes are kept beside this entry. */
  hasBytes: boolean
  /** What it takes the place of; undefined: of nothing. */
  replaces: JournaledReplacement | undefined
  /** The new one was on the event under this id, whole: from then on the old one may be gone. */
  provenAs: AttachmentId | undefined
  /** It goes into an open form, in place of another that is in it: `digestInSteps` of the new one. Nothing of it goes by Graph. */
  formDigest: string | undefined
}

export type JournaledReplacement = Pick<Replacement, 'why' | 'old'>

export const JOURNAL_VERSION = 2

/** In place of the path of an event that has none. */
export const UNSAVED_KEY = 'unsaved'

export type JournaledThing =
  | { kind: 'file'; name: string; sizeBytes: number; lastModifiedMs: number; as?: string | undefined }
  | (Exclude<Thing, { kind: 'file' }> & { mailForm: MailForm })

/** An upload session as far as the server acknowledged it. */
export interface JournaledSession {
  /** Carries its own secret: stays in the browser's storage of this origin, goes to Outlook's upload host only. */
  uploadUrl: string
  confirmedBytes: number
  totalBytes: number
  /**
   * SHA-256 (hex) of each acknowledged stretch, in order and without gaps from byte 0; kept only where the bytes are not,
   * so that a file chosen again can be proved to be the same.
   */
  proofs: readonly { endByte: number; sha256: string }[]
}

/** The browser's storage. Each method rejects where the storage is blocked, full, or was wiped; the engine goes on without. */
export interface Journal {
  /** Adds or replaces the entry of this id. Resolves once it is stored. */
  put(entry: JournalEntry): Promise<void>
  /** Keeps the bytes of an entry; false: there is not enough room for them. */
  keepBytes(id: string, bytes: Blob): Promise<boolean>
  /** undefined: they were not kept, or are gone. */
  bytesOf(id: string): Promise<Blob | undefined>
  /** The entries of one event, oldest first. What cannot be read is removed and counted. */
  load(account: string, eventKey: string): Promise<{ entries: JournalEntry[]; unreadable: number }>
  /** Removes an entry and its bytes; one that is not there is no failure. */
  forget(id: string): Promise<void>
  /** Removes what was last touched before `ms` (since 1970), and bytes without an entry. Returns the ids. */
  forgetOlderThan(ms: number): Promise<string[]>
}

/** Locks that all panes of this browser see; they end with the pane that holds them, however it ends. */
export interface Locks {
  /** undefined: another pane holds it. Otherwise the way to give it back. */
  tryHold(name: string): Promise<(() => void) | undefined>
  /** Waits until it is free; rejects with the signal's reason when that is aborted first. */
  hold(name: string, signal: AbortSignal): Promise<() => void>
}
