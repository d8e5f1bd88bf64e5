import type { Failure, Readable, RestItemId } from '../kernel'

/** A mail as the search shows it. */
export interface MailRow {
  id: RestItemId
  subject: string
  sender: string
  receivedMs: number | undefined
  /** Size in the mailbox, in bytes; undefined where Graph did not say. */
  sizeBytes: number | undefined
  /** Graph leaves this false when every attachment is inline. */
  hasAttachments: boolean
  /** Meeting requests and responses cannot be item attachments. */
  isMeetingMessage: boolean
}

export type MailSearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; query: string; rows: readonly MailRow[] }
  | { kind: 'found'; query: string; rows: readonly MailRow[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; query: string; failure: Failure }

export interface MailDoor extends Readable<MailSearchState> {
  /** Searches all folders; an empty text shows the newest mails. A newer search replaces the one under way. */
  search(text: string): Promise<void>
  more(): Promise<void>
  clear(): void
  /** Opens the sign-in window for the mailbox and searches again; call it from a click. */
  signIn(): Promise<void>
}
