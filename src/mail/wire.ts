import * as v from 'valibot'
import { asAttachmentId, asRestItemId } from '../kernel'
import { natureOf } from './nature'
import { instant, personText, present } from './person'
import { readableSubject } from './subject'
import type { MailPart, MailPreview, MailRow } from './types'

/** What Graph sends of a message; nothing inward of the wire sees it. */
const Recipient = v.nullish(
  v.object({ emailAddress: v.nullish(v.object({ name: v.nullish(v.string()), address: v.nullish(v.string()) })) }),
)
type RecipientJson = v.InferOutput<typeof Recipient>

const MessageRow = v.object({
  '@odata.type': v.optional(v.string()),
  id: v.string(),
  subject: v.nullish(v.string(), ''),
  from: Recipient,
  sender: Recipient,
  receivedDateTime: v.nullish(v.string()),
  hasAttachments: v.nullish(v.boolean(), false),
  isRead: v.nullish(v.boolean(), true),
  isDraft: v.nullish(v.boolean(), false),
  conversationId: v.nullish(v.string()),
  parentFolderId: v.nullish(v.string()),
  bodyPreview: v.nullish(v.string(), ''),
  singleValueExtendedProperties: v.nullish(v.array(v.object({ id: v.string(), value: v.nullish(v.string()) })), []),
})

/** Known in every cloud. */
export const ROW_PROPERTIES =
  'id,subject,from,sender,receivedDateTime,hasAttachments,isRead,isDraft,conversationId,parentFolderId,bodyPreview'

/** Graph's message has neither size nor class; the store's own properties (PidTagMessageSize, PidTagMessageClass) have. */
export const ROW_EXTRAS = "singleValueExtendedProperties($filter=id eq 'Long 0x0E08' or id eq 'String 0x001A')"
/** Graph writes the ids back as it likes: in lower case, without the leading zero. */
const SIZE_ID = /^(long|integer) 0x0?e08$/i
const CLASS_ID = /^string 0x0*1a$/i

/** A row, and what decides whether and where it is shown. */
export interface FoundMail {
  row: MailRow
  messageClass: string | undefined
  folderId: string | undefined
  /** Lower case; '' where Graph does not say. */
  senderAddress: string
}

export interface MailPage {
  mails: readonly FoundMail[]
  nextLink: string | undefined
}

/** Page of any list of Graph's. */
export function pageOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ value: v.array(item), '@odata.nextLink': v.optional(v.string()) })
}

const MessagePage = pageOf(MessageRow)

export function parseMailPage(json: unknown, mailbox: string | undefined): MailPage {
  const page = v.parse(MessagePage, json)
  return { mails: page.value.flatMap((one) => foundMail(one, mailbox)), nextLink: page['@odata.nextLink'] }
}

/** Empty when Graph gave it an id that cannot be addressed. */
export function parseMail(json: unknown, mailbox: string | undefined): FoundMail[] {
  return foundMail(v.parse(MessageRow, json), mailbox)
}

function foundMail(message: v.InferOutput<typeof MessageRow>, mailbox: string | undefined): FoundMail[] {
  const id = asRestItemId(message.id)
  if (id === undefined) return [] // not addressable, so not attachable
  const from = message.from ?? message.sender
  const extra = (pattern: RegExp) =>
    message.singleValueExtendedProperties.find((one) => pattern.test(one.id))?.value ?? undefined
  const size = Number(extra(SIZE_ID) ?? NaN)
  const messageClass = extra(CLASS_ID)
  const row: MailRow = {
    id,
    mailbox,
    subject: readableSubject(message.subject),
    sender: nameOf(from),
    receivedMs: instant(message.receivedDateTime),
    sizeBytes: Number.isFinite(size) ? size : undefined,
    hasAttachments: message.hasAttachments,
    nature: natureOf({
      odataType: message['@odata.type'],
      messageClass,
      isDraft: message.isDraft,
      attachments: [],
    }),
    isRead: message.isRead,
    conversationId: message.conversationId ?? undefined,
    preview: message.bodyPreview,
  }
  const senderAddress = from?.emailAddress?.address?.toLowerCase() ?? ''
  return [{ row, messageClass, folderId: message.parentFolderId ?? undefined, senderAddress }]
}

const Attachment = v.object({
  '@odata.type': v.optional(v.string()),
  id: v.string(),
  name: v.nullish(v.string(), ''),
  contentType: v.nullish(v.string(), ''),
  size: v.nullish(v.number()),
  isInline: v.nullish(v.boolean(), false),
})

/** `contentId` may not be selected on the collection (RequestBroker--ParseUri), and bytes are not wanted. */
export const PART_PROPERTIES = 'id,name,contentType,size,isInline'

const PartPage = pageOf(Attachment)

export function parsePartPage(json: unknown): { parts: MailPart[]; nextLink: string | undefined } {
  const page = v.parse(PartPage, json)
  return { parts: page.value.map(partOf), nextLink: page['@odata.nextLink'] }
}

function partOf(attachment: v.InferOutput<typeof Attachment>): MailPart {
  return {
    id: asAttachmentId(attachment.id),
    name: readableSubject(attachment.name),
    sizeBytes: attachment.size ?? undefined,
    kind: partKind(attachment['@odata.type'] ?? ''),
    isInline: attachment.isInline,
  }
}

function partKind(odataType: string): MailPart['kind'] {
  if (/itemAttachment$/i.test(odataType)) return 'item'
  return /referenceAttachment$/i.test(odataType) ? 'link' : 'file'
}

const Preview = v.object({
  subject: v.nullish(v.string(), ''),
  from: Recipient,
  sender: Recipient,
  toRecipients: v.nullish(v.array(Recipient), []),
  ccRecipients: v.nullish(v.array(Recipient), []),
  sentDateTime: v.nullish(v.string()),
  body: v.nullish(v.object({ contentType: v.nullish(v.string()), content: v.nullish(v.string(), '') })),
  attachments: v.nullish(v.array(Attachment), []),
})

export const PREVIEW_PROPERTIES = 'subject,from,sender,toRecipients,ccRecipients,sentDateTime,body,isDraft'

export function parsePreview(json: unknown): MailPreview {
  const message = v.parse(Preview, json)
  const kind = message.body?.contentType?.toLowerCase() === 'html' ? 'html' : 'text'
  return {
    subject: readableSubject(message.subject),
    from: nameAndAddress(message.from ?? message.sender),
    to: message.toRecipients.map(nameAndAddress),
    cc: message.ccRecipients.map(nameAndAddress),
    sentMs: instant(message.sentDateTime),
    body: { kind, content: message.body?.content ?? '' },
    parts: message.attachments.map(partOf),
  }
}

function nameOf(person: RecipientJson): string {
  const { name, address } = person?.emailAddress ?? {}
  return present(name) ?? present(address) ?? ''
}

function nameAndAddress(person: RecipientJson): string {
  return personText(person?.emailAddress?.name, person?.emailAddress?.address)
}
