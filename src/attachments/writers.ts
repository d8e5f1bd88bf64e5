import type { Gate, Graph, GraphWait, ReadHow, Transport } from '../graph'
import type { AttachmentId, Chance, Clock, ItemRef, Log, MailNature, Readable } from '../kernel'
import type { EventAddress, EventChange, Places } from '../events'
import type { EventForm } from '../outlook/calendarHost'
import type { Journal, Locks } from './journal'
import type { Policy } from './plan'
import type { createReplacements } from './replacing'
import type { Remark } from './types'

/** What the engine needs of the rest; `mail` is declared here because attachments and mail do not know each other. */
export interface AttachmentsDeps {
  graph: Graph
  places: Places
  /** For upload sessions, whose addresses are not Graph's and take no token. */
  transport: Transport
  /** The waits that the service asked for; the same gate as Graph's own door has. */
  gate: Gate
  /** Bytes of a person go to Outlook's own upload hosts only. */
  isUploadUrlAllowed: (url: string) => boolean
  host: AttachmentsHost
  mail: MailSource
  /**
   * The address of what is shown as `item`, once that is proven. `silentOnly`: by what needs no click and no answer.
   * Rejects with an AppError: what Graph said, or `event-unproven`.
   */
  prove: (
    item: number,
    asking: { silentOnly: boolean; onWait?: (wait: GraphWait) => void },
    signal: AbortSignal,
  ) => Promise<EventAddress>
  /** Opens the sign-in window; call it from a click. */
  signIn: (need: Need, signal: AbortSignal) => Promise<void>
  policy: Policy
  /** What outlives the pane. */
  journal: Journal
  locks: Locks
  /** Whether the browser believes in a network; `true` does not mean that Graph can be reached. */
  network: Readable<{ isOnline: boolean }>
  /** Address of the mailbox that Outlook shows; undefined: not known, then nothing is kept beyond the pane. */
  account: () => string | undefined
  clock: Clock
  chance: Chance
  /** A random id that no other pane makes. */
  newId: () => string
  log: Log
  /** Where the code for taking another's place comes from; it is fetched when it is first asked for. */
  replacingCode?: () => Promise<{ createReplacements: typeof createReplacements }>
  /** Whether anybody can see the pane; where nobody tells, the event is not looked at by itself. */
  sight?: Readable<{ isVisible: boolean }>
  /** Something was written past the form: whoever is invited knows nothing of it. */
  onChange?: (change: EventChange) => void
}

/** Permissions beside the one for the person's own calendar. */
export interface Need {
  shared: boolean
  mail: boolean
  sharedMail: boolean
  contacts: boolean
}

export interface AttachmentsHost {
  /** The open compose form; undefined on the read surface. */
  form(): EventForm | undefined
  /** Calls back when Outlook says that the form's attachments are others; it does not always say. */
  onFormAttachments?(listener: () => void): () => void
  loadedAttachments(): readonly {
    id: string
    name: string
    sizeBytes: number
    kind: 'file' | 'item' | 'link'
    isInline: boolean
  }[]
}

/** Where existing items come from. Reading rejects with `mail-gone`, `mail-cut`, `attachment-gone` or `item-gone` beside what Graph's door tells. */
export interface MailSource {
  /** The message as an item attachment can carry it, and what of it that would lose. */
  readItem(mail: ItemRef, signal: AbortSignal, how: ReadHow): Promise<MailAsItem>
  /** The complete MIME, proved whole; its size is known at its end only. */
  readWhole(mail: ItemRef & { sizeBytes: number | undefined }, signal: AbortSignal, how: ReadHow): Promise<Blob>
  /** The bytes of one attachment; of an item inside, its MIME, iCalendar or vCard. */
  readPart(part: { mail: ItemRef; id: AttachmentId }, signal: AbortSignal, how: ReadHow): Promise<Blob>
  /** Another event or a contact, as an item attachment can carry it. */
  readEntryItem(entry: Entry, signal: AbortSignal, how: ReadHow): Promise<Readonly<Record<string, unknown>>>
  /** Something of the mailbox was read in this pane: whoever reads ahead opens no sign-in window. */
  isOpen(): boolean
  /** The same as a file: iCalendar or vCard. */
  readEntryFile(entry: Entry, signal: AbortSignal, how: ReadHow): Promise<Blob>
}

type Entry = ItemRef & { kind: 'event' | 'contact' }

export interface MailAsItem {
  /** Built from a white-list of what this cloud takes back. */
  item: Readonly<Record<string, unknown>>
  nature: MailNature
  /** Names of what an item leaves behind; inline pictures are counted, not named. */
  attachments: readonly string[]
  inlineImages: number
}

/** Why the work stands still. */
export interface WaitTeller {
  waiting: (wait: GraphWait) => void
  /** The browser has no network. */
  offline: () => void
}

/** What a writer tells while it works. */
export interface WriteTeller extends WaitTeller {
  preparing: () => void
  sending: (progress: { confirmedBytes: number; inFlightBytes: number; totalBytes: number }) => void
  checking: () => void
  /** Graph does not know the freshly saved event yet. */
  syncing: (untilMs: number) => void
  remark: (remark: Remark) => void
  /** A request of so many bytes goes to the service, which counts them. */
  spent: (bytes: number) => void
}
