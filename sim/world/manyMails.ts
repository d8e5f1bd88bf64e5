import { conversationId } from './mails'
import { itemId } from './ids'
import { storeSizeOf } from './parseMail'
import { mimeOf } from './mimeText'
import type { StoredMessage, World } from './types'

const MINUTE_MS = 60_000
/** The newest of them lies before every seeded mail; each further one is 37 minutes older. */
const NEWEST_MS = Date.UTC(2026, 10, 1)
const APART_MS = 37 * MINUTE_MS

const THINGS = [
  'Delivery note',
  'Time sheet',
  'Daily report',
  'Invoice',
  'Weather notice',
  'Permit',
  'Photo log',
] as const
const SENDERS = ['planning', 'safety', 'facilities', 'procurement', 'front.desk'] as const

/** Puts so many small mails of distinct subjects into the signed-in person's inbox. Cheap: no MIME is parsed. */
export function addManyMails(world: World, count: number): void {
  const mailbox = world.mailboxes.get(world.signedIn)
  if (mailbox === undefined) throw new Error('The signed-in person has no mailbox.')
  for (let at = 0; at < count; at++) {
    const id = itemId(world.tenant.id, mailbox.address, `many:${at}`)
    mailbox.messages.set(id, { id, ...smallMail(at, mailbox) })
  }
}

function smallMail(at: number, mailbox: { address: string; displayName: string }): Omit<StoredMessage, 'id'> {
  const subject = `${THINGS[at % THINGS.length] ?? 'Note'} ${String(at + 1).padStart(5, '0')}`
  const sender = SENDERS[at % SENDERS.length] ?? 'planning'
  const from = { name: sender, address: `${sender}@contoso.example` }
  const to = { name: mailbox.displayName, address: mailbox.address }
  const sentMs = NEWEST_MS - at * APART_MS
  const internetMessageId = `<many.${at}@contoso.example>`
  const body = `Number ${at + 1} of the log.`
  const mime = mimeOf(
    [
      ['From', `${from.name} <${from.address}>`],
      ['To', `${to.name} <${to.address}>`],
      ['Subject', subject],
      ['Date', new Date(sentMs).toUTCString().replace('GMT', '+0000')],
      ['Message-ID', internetMessageId],
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/plain; charset=utf-8'],
    ],
    `${body}\r\n`,
  )
  return {
    folder: 'inbox',
    mime,
    storeSizeBytes: storeSizeOf(mime),
    odataType: 'microsoft.graph.message',
    messageClass: 'IPM.Note',
    conversationId: conversationId(mailbox, internetMessageId),
    isRead: at % 9 !== 0,
    isDraft: false,
    importance: 'normal',
    categories: [],
    subject,
    from,
    to: [to],
    cc: [],
    bcc: [],
    receivedMs: sentMs + 2000,
    sentMs,
    internetMessageId,
    bodyType: 'text',
    body,
    attachments: [],
  }
}
