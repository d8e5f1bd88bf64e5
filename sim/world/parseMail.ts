import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'
import type { Address, Attachment, Email } from 'postal-mime'
import type { MessageAttachment, StoredMessage } from './types'

/** What a mail's own bytes say of it; the mailbox adds id, folder, conversation and what its owner did with it. */
export interface ParsedMail extends Omit<
  StoredMessage,
  'id' | 'immutableId' | 'folder' | 'conversationId' | 'isRead' | 'categories'
> {
  thread: ThreadMarks
}

/** What tells which thread a mail belongs to. */
export interface ThreadMarks {
  /** Message id of the first mail of the thread, as far as the mail says. */
  root: string | undefined
  /** Message id of the mail it answers. */
  repliesTo: string | undefined
}

/** Exchange stamps a mail some seconds after it was sent. */
const DELIVERY_MS = 4_000
/** For a mail that does not say when it was sent; before all of ours. */
const UNDATED_MS = Date.UTC(2026, 10, 1)
/** What the store keeps for every mail beside its content. */
const STORE_BASE_BYTES = 2048

/** Reads a complete MIME message (CRLF line ends) as Exchange would store it. */
export async function parseMail(mime: Uint8Array): Promise<ParsedMail> {
  const email = await PostalMime.parse(mime, { forceRfc822Attachments: true })
  const dated = Date.parse(email.date ?? '')
  const sentMs = Number.isNaN(dated) ? UNDATED_MS : dated
  const from = email.from === undefined ? [] : mailboxes([email.from])
  const html = email.html?.trim() ?? ''
  return {
    mime,
    storeSizeBytes: storeSizeOf(mime),
    odataType: odataTypeOf(email),
    messageClass: messageClassOf(email),
    subject: email.subject ?? '',
    from: from[0] ?? { name: '', address: '' },
    to: mailboxes(email.to ?? []),
    cc: mailboxes(email.cc ?? []),
    bcc: mailboxes(email.bcc ?? []),
    receivedMs: sentMs + DELIVERY_MS,
    sentMs,
    internetMessageId: email.messageId ?? '',
    isDraft: headerOf(email, 'x-unsent') === '1',
    importance: importanceOf(email),
    bodyType: html === '' ? 'text' : 'html',
    body: html === '' ? (email.text ?? '') : html,
    attachments: email.attachments.filter((one) => !isMeetingPart(one)).map(attachmentOf),
    thread: { root: messageIds(email.references)[0], repliesTo: messageIds(email.inReplyTo)[0] },
  }
}

/** Exchange counts properties, not the MIME: from a tenth below it to three tenths above, and what every mail costs. */
export function storeSizeOf(mime: Uint8Array): number {
  const [dice = 0] = createHash('sha256').update(mime.subarray(0, 4096)).update(String(mime.length)).digest()
  return Math.round(mime.length * (0.9 + (0.4 * dice) / 255)) + STORE_BASE_BYTES + 1
}

function messageIds(text: string | undefined): string[] {
  return text?.match(/<[^<>\s]+>/g) ?? []
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find((one) => one.key === name)?.value
}

function importanceOf(email: Email): StoredMessage['importance'] {
  const told = headerOf(email, 'importance')?.trim().toLowerCase()
  return told === 'high' || told === 'low' ? told : 'normal'
}

/** Exchange turns a calendar part with a method into the kind of the message; it is no attachment then. */
function isMeetingPart(part: Attachment): boolean {
  return part.mimeType === 'text/calendar' && part.method !== undefined
}

function odataTypeOf(email: Email): StoredMessage['odataType'] {
  switch (email.attachments.find(isMeetingPart)?.method) {
    case undefined:
      return 'microsoft.graph.message'
    case 'REPLY':
      return 'microsoft.graph.eventMessageResponse'
    case 'CANCEL':
      return 'microsoft.graph.eventMessage'
    default:
      return 'microsoft.graph.eventMessageRequest'
  }
}

const RESPONSES: Readonly<Record<string, string>> = { DECLINED: 'Neg', TENTATIVE: 'Tent' }

function messageClassOf(email: Email): string {
  const meeting = email.attachments.find(isMeetingPart)
  if (meeting !== undefined) return meetingClassOf(meeting)
  const type = headerOf(email, 'content-type')?.toLowerCase() ?? ''
  if (type.startsWith('multipart/signed')) return 'IPM.Note.SMIME.MultipartSigned'
  if (/^application\/(x-)?pkcs7-mime/.test(type)) return 'IPM.Note.SMIME'
  if (type.startsWith('multipart/report')) {
    return type.includes('disposition-notification') ? 'REPORT.IPM.Note.IPNRN' : 'REPORT.IPM.Note.NDR'
  }
  // Rights-managed mails, too: only their attachment tells.
  return 'IPM.Note'
}

function meetingClassOf(part: Attachment): string {
  if (part.method === 'CANCEL') return 'IPM.Schedule.Meeting.Canceled'
  if (part.method !== 'REPLY') return 'IPM.Schedule.Meeting.Request'
  const answer = /PARTSTAT=([A-Z-]+)/.exec(Buffer.from(bytesOf(part.content)).toString('utf8'))?.[1] ?? ''
  return `IPM.Schedule.Meeting.Resp.${RESPONSES[answer] ?? 'Pos'}`
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
