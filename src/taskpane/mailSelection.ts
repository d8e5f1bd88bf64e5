import type { MailToAttach, Row } from '../attachments'
import type { MailRow } from '../mail'

/** What a mail of the list has to do with the things to attach. */
export type MailStanding =
  | { kind: 'free' }
  /** On the list, and can leave it. */
  | { kind: 'chosen'; row: Row }
  | { kind: 'moving' }
  | { kind: 'attached' }
  /** Failed or cancelled: choosing it anew starts afresh. */
  | { kind: 'over'; row: Row }

/** Finds the youngest row that stands for this mail. */
export function standingOf(mail: MailRow, rows: readonly Row[]): MailStanding {
  const row = rows.findLast(({ thing }) => thing.kind === 'mail' && thing.mail.id === mail.id)
  if (row === undefined) return { kind: 'free' }
  switch (row.phase.kind) {
    case 'chosen':
      return { kind: 'chosen', row }
    case 'attached':
      return { kind: 'attached' }
    case 'failed':
    case 'cancelled':
      return { kind: 'over', row }
    case 'queued':
    case 'preparing':
    case 'sending':
    case 'checking':
    case 'cancelling':
    case 'interrupted': // it goes on by its own button
      return { kind: 'moving' }
  }
}

/** What the engine has to know of a mail. */
export function mailToAttach({ id, subject, sizeBytes, hasAttachments, isMeetingMessage }: MailRow): MailToAttach {
  return { id, subject, sizeBytes, hasAttachments, isMeetingMessage }
}
