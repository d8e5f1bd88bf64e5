import type { Gate, Graph, GraphWait, Transport } from '../graph'
import type { Chance, Clock, Log, Readable, RestItemId } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import type { Journal, Locks } from './journal'
import type { Policy } from './plan'
import type { Remark } from './types'

/** What the engine needs of the rest; `mail` is declared here because attachments and mail do not know each other. */
export interface AttachmentsDeps {
  graph: Graph
  /** For upload sessions, whose addresses are not Graph's and take no token. */
  transport: Transport
  /** The waits that the service asked for; the same gate as Graph's own door has. */
  gate: Gate
  /** Bytes of a person go to Outlook's own upload hosts only. */
  isUploadUrlAllowed: (url: string) => boolean
  host: AttachmentsHost
  mail: MailSource
  /** Opens the sign-in window; call it from a click. */
  signIn: (need: { mail: boolean; shared: boolean }, signal: AbortSignal) => Promise<void>
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
}

export interface AttachmentsHost {
  /** The open compose form; undefined on the read surface. */
  form(): EventForm | undefined
  loadedAttachments(): readonly {
    id: string
    name: string
    sizeBytes: number
    kind: 'file' | 'item' | 'link'
    isInline: boolean
  }[]
}

export interface MailSource {
  readItem(
    id: RestItemId,
    signal: AbortSignal,
    onWait: (wait: GraphWait) => void,
  ): Promise<{
    item: Readonly<Record<string, unknown>>
    hasAttachments: boolean
    hasInlineImages: boolean
    isMeetingMessage: boolean
  }>
  readWhole(id: RestItemId, signal: AbortSignal, onWait: (wait: GraphWait) => void): Promise<Blob>
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
