import PostalMime from 'postal-mime'
import type { Address, Attachment, Email } from 'postal-mime'
import type { MessageAttachment, StoredMessage } from './types'

/** What a mail's own bytes say of it; the mailbox adds id and folder. */
export type ParsedMail = Omit<StoredMessage, 'id' | 'folder'>

/** Exchange stamps a mail some seconds after it was sent. */
const DELIVERY_MS = 4_000
/** For a mail that does not say when it was sent; before all of ours. */
const UNDATED_MS = Date.UTC(2026, 10, 1)

/** Reads a complete MIME message (CRLF line ends) as Exchange would store it. */
export async function parseMail(mime: Uint8Array): Promise<ParsedMail> {
  const email = await PostalMime.parse(mime, { forceRfc822Attachments: true })
  const dated = Date.parse(email.date ?? '')
  const sentMs = Number.isNaN(dated) ? UNDATED_MS : dated
  const from = email.from === undefined ? [] : mailboxes([email.from])
  const html = email.html?.trim() ?? ''
  return {
    mime,
    odataType: odataTypeOf(email),
    subject: email.subject ?? '',
    from: from[0] ?? { name: '', address: '' },
    to: mailboxes(email.to ?? []),
    cc: mailboxes(email.cc ?? []),
    receivedMs: sentMs + DELIVERY_MS,
    sentMs,
    internetMessageId: email.messageId ?? '',
    bodyType: html === '' ? 'text' : 'html',
    body: html === '' ? (email.text ?? '') : html,
    attachments: email.attachments.filter((one) => !isMeetingPart(one)).map(attachmentOf),
  }
}

/** Exchange turns a calendar part with a method into the kind of the message; it is no attachment then. */
function isMeetingPart(part: Attachment): boolean {
  return part.mimeType === 'text/calendar' && part.method !== undefined
}

function odataTypeOf(email: Email): StoredMessage['odataType'] {
  const method = email.attachments.find(isMeetingPart)?.method
  if (method === undefined) return 'microsoft.graph.message'
  return method === 'REPLY' ? 'microsoft.graph.eventMessageResponse' : 'microsoft.graph.eventMessageRequest'
}

function attachmentOf(part: Attachment, index: number): MessageAttachment {
  const isItem = part.mimeType === 'message/rfc822'
  return {
    name: part.filename ?? (isItem ? 'Message' : `ATT${String(index + 1).padStart(5, '0')}`),
    contentType: part.mimeType,
    bytes: bytesOf(part.content),
    isInline: part.disposition === 'inline' || part.related === true,
    contentId: part.contentId?.replaceAll(/^<|>$/g, '') ?? null,
    isItem,
  }
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function mailboxes(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => ({ name: name === '' ? address : name, address }))
}
