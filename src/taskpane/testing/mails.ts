import type { RestItemId } from '../../kernel'
import type { MailRow } from '../../mail'

/** A mail as the list shows it; the higher the number, the newer it is. */
export function someMail(number: number, rest: Partial<MailRow> = {}): MailRow {
  return {
    id: `mail${number}` as RestItemId,
    mailbox: undefined,
    subject: `Mail ${number}`,
    sender: 'Facade planning',
    receivedMs: number,
    sizeBytes: 1_000,
    hasAttachments: false,
    nature: 'plain',
    isRead: true,
    conversationId: undefined,
    preview: '',
    ...rest,
  }
}
