import type { RestItemId } from './ids'

/** An item of a mailbox. Ids belong to one mailbox, so it is named with them. */
export interface ItemRef {
  id: RestItemId
  /** SMTP address of the mailbox it lies in; undefined: the signed-in person's own. */
  mailbox: string | undefined
}

export function sameItem(one: ItemRef, other: ItemRef): boolean {
  return one.id === other.id && one.mailbox?.toLowerCase() === other.mailbox?.toLowerCase()
}

/**
 * What kind of message it is, as far as that decides what of it can travel in which shape. `signed`: S/MIME, signed or
 * encrypted. `protected`: rights-managed. `meeting`: a request, a response or a cancellation. `report`: delivery and read
 * receipts. `draft`: never sent.
 */
export type MailNature = 'plain' | 'signed' | 'protected' | 'meeting' | 'report' | 'draft'

/** What an event says of itself, as far as mails about it can be found by that. */
export interface EventAbout {
  subject: string | undefined
  /** Milliseconds since 1970. */
  startMs: number | undefined
  /** SMTP address. */
  organizer: string | undefined
  /** SMTP addresses. */
  attendees: readonly string[]
}

/** A message that Outlook shows, or that is selected in its list. */
export interface OpenMessage {
  id: RestItemId
  subject: string
}

/** What Outlook tells of a drag onto the pane. `over`: still being dragged. `drop`: empty when Outlook could not hand over what was dropped. */
export type OutlookDrag = { kind: 'over' } | { kind: 'drop'; files: readonly { name: string; blob: Blob }[] }
