import type { AttachmentId } from '../kernel'
import type { JournaledSession } from './journal'
import { RANGE_BYTES } from './limits'
import type { Sought } from './ledger'
import type { ListedAttachment } from './wire'

/** What a later try, of this pane or of a later one, must know of the earlier ones. */
export interface WriteMemory {
  /** What was on the event before the first try. */
  before: readonly ListedAttachment[] | undefined
  /** A request went out that may have brought the thing onto the event. */
  offered: boolean
  /** What was offered. */
  sought: Sought | undefined
  /** An upload session that is worth going on with. */
  session: JournaledSession | undefined
  /** The bytes that went out; undefined for an Outlook item, and where an earlier pane sent them. Not in the record. */
  bytes: Blob | undefined
  /** What was on the event just before the last range of a session went; undefined: nobody looked. Not in the record. */
  seenBeforeLast: ReadonlySet<AttachmentId> | undefined
  /** SHA-256 of bytes that went out by one request, where they are not kept; a session has its own proofs. */
  sha256: string | undefined
  /** Where it takes another's place: it was seen on the event under this id, whole. */
  provenAs: AttachmentId | undefined
  /** Where it takes another's place within a form: `digestInSteps` of it. */
  formDigest: string | undefined
}

/** Keeps the memory of one thing where it outlives the pane. None of its methods ever rejects. */
export interface Keeper {
  /**
   * Ahead of its turn: the record says already what `offering` will say, so that nobody waits for it then. Whoever reads
   * it although nothing was sent looks at the event once too often, and sends it.
   */
  announce(memory: WriteMemory): void
  /** Before a request that may bring the thing onto the event: comes back once the record says so. */
  offering(memory: WriteMemory): Promise<void>
  /** Before bytes `startByte` to `endByte` of a session go out: comes back once they could be proved later. */
  range(memory: WriteMemory, blob: Blob, startByte: number, endByte: number): Promise<void>
  /** The memory changed; written when there is time. */
  note(memory: WriteMemory): void
  /** It was seen on the event, whole: comes back once the record says so, or cannot. */
  proven(memory: WriteMemory): Promise<void>
  /** Before it goes into the form in place of another: comes back once the record says so, or cannot. */
  intoForm(memory: WriteMemory, blob: Blob): Promise<void>
  /** The bytes that go out, to be kept for a resume; comes back once they are, or cannot be, which nobody need wait for. */
  bytes(blob: Blob): Promise<void>
  /** The thing is on the event, or given up: nothing of it stays. */
  forget(): Promise<void>
}

export function emptyMemory(): WriteMemory {
  return {
    before: undefined,
    offered: false,
    sought: undefined,
    session: undefined,
    bytes: undefined,
    seenBeforeLast: undefined,
    sha256: undefined,
    provenAs: undefined,
    formDigest: undefined,
  }
}

/** A request may have brought the whole thing onto the event; a session does so with its last range only. */
export function mayHaveArrived({ offered, session }: Pick<WriteMemory, 'offered' | 'session'>): boolean {
  if (!offered) return false
  return session === undefined || session.confirmedBytes + RANGE_BYTES >= session.totalBytes
}

/** Nothing outlives the pane: no account known, or the form itself holds what was added. */
export const noKeeper: Keeper = {
  announce: () => undefined,
  offering: () => Promise.resolve(),
  range: () => Promise.resolve(),
  note: () => undefined,
  proven: () => Promise.resolve(),
  intoForm: () => Promise.resolve(),
  bytes: () => Promise.resolve(),
  forget: () => Promise.resolve(),
}
