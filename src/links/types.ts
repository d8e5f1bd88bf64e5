import type { ChosenFile, Hold, Progress } from '../attachments'
import type { Failure, Readable } from '../kernel'

export type LinkKey = number

/** One file on its way to the person's OneDrive; what the event gets is a link to it. */
export interface LinkRow {
  key: LinkKey
  file: ChosenFile
  /** As it is called here; OneDrive may keep it under another name. */
  name: string
  sizeBytes: number
  /** What is sent while something goes belongs together; what comes later begins anew. */
  batch: number
  phase: LinkPhase
  /** Why it is not moving, apart from where it is. */
  hold: LinkHold | undefined
}

export type LinkPhase =
  | { kind: 'queued' }
  /** Asking for the permission, and for a place in OneDrive. */
  | { kind: 'preparing' }
  | ({ kind: 'sending' } & Progress)
  /** The file is in OneDrive, whole; the link to it is being made. */
  | { kind: 'linking' }
  /** `url`: whoever of the organization has it can open the file. A secret: it is shown, and noted nowhere. */
  | { kind: 'linked'; url: string; place: LinkPlace }
  /** `fileUrl`: the file is in OneDrive all the same, and opens there for its owner. */
  | { kind: 'failed'; failure: Failure; fileUrl: string | undefined }
  | { kind: 'cancelled'; isInDrive: boolean }

export type LinkPlace =
  /** In the text of the form that was open when it was asked for; nothing is saved. */
  | { kind: 'in-text' }
  /** Nowhere but in the pane. `because`: why the form did not get it; undefined: there was no form. */
  | { kind: 'in-pane'; because: Failure | undefined }

export type LinkHold = Extract<Hold, { kind: 'throttled' | 'retrying' | 'offline' }>

/** What stands in the event's text for a link; in one form for each kind of text. */
export interface LinkWords {
  html: string
  text: string
}

/** In the words of the pane's language. */
export type WordsOf = (link: { name: string; sizeBytes: number; url: string }) => LinkWords

export interface LinksState {
  rows: readonly LinkRow[]
}

export interface LinksDoor extends Readable<LinksState> {
  /** Whether the deployment and its cloud allow it; where not, nothing of it is offered. */
  isOffered(): boolean
  /** Fetches the code for it, because it may be wanted soon. */
  prepare(): void
  /**
   * Call it from a click: the first one asks for a permission. One file goes after the other. Rejects with `offline` where the
   * code for it cannot be fetched; then nothing is on the list.
   */
  send(files: readonly ChosenFile[], wordsOf: WordsOf): Promise<void>
  /** What is under way is stopped, and the part that OneDrive has is given up. */
  cancel(key: LinkKey): void
  /** Call it from a click: where a sign-in is due, its window opens. */
  tryAgain(key: LinkKey): void
  /** Takes a row that is at its end from the list. */
  dismiss(key: LinkKey): void
}
