import * as v from 'valibot'
import { asRestItemId } from '../kernel'
import type { MailRow } from './types'

/** What Graph sends of a message; nothing inward of this file sees it. */
const Address = v.nullish(
  v.object({ emailAddress: v.nullish(v.object({ name: v.nullish(v.string()), address: v.nullish(v.string()) })) }),
)

const MessageRow = v.object({
  '@odata.type': v.optional(v.string()),
  id: v.string(),
  subject: v.nullish(v.string()),
  from: Address,
  sender: Address,
  receivedDateTime: v.nullish(v.string()),
  hasAttachments: v.nullish(v.boolean()),
  singleValueExtendedProperties: v.nullish(v.array(v.object({ id: v.string(), value: v.nullish(v.string()) }))),
})

const MessagePage = v.object({ value: v.array(MessageRow), '@odata.nextLink': v.optional(v.string()) })

export const ROW_PROPERTIES = 'id,subject,from,sender,receivedDateTime,hasAttachments'

/** Graph's message has no size; the store's own property (PidTagMessageSize) has it. Graph answers with the id as it likes to write it. */
export const SIZE_PROPERTY = "singleValueExtendedProperties($filter=id eq 'Long 0x0E08')"
const SIZE_ID = /^(long|integer) 0x0?e08$/i

export interface MailPage {
  rows: MailRow[]
  nextLink: string | undefined
}

export function parseMailPage(json: unknown): MailPage {
  const page = v.parse(MessagePage, json)
  return { rows: page.value.flatMap(rowOf), nextLink: page['@odata.nextLink'] }
}

function rowOf(message: v.InferOutput<typeof MessageRow>): MailRow[] {
  const id = asRestItemId(message.id)
  if (id === undefined) return [] // not addressable, so not attachable
  const sender = (message.from ?? message.sender)?.emailAddress
  const received = Date.parse(message.receivedDateTime ?? '')
  const size = Number(message.singleValueExtendedProperties?.find((one) => SIZE_ID.test(one.id))?.value ?? NaN)
  return [
    {
      id,
      subject: message.subject ?? '',
      sender: sender?.name ?? sender?.address ?? '',
      receivedMs: Number.isNaN(received) ? undefined : received,
      sizeBytes: Number.isFinite(size) ? size : undefined,
      hasAttachments: message.hasAttachments ?? false,
      isMeetingMessage: /eventMessage/i.test(message['@odata.type'] ?? ''),
    },
  ]
}

/**
 * The properties of a received message that Graph takes back inside an item attachment. Left out although readable:
 * attachments (lost on this route), internetMessageHeaders and parentFolderId (refused), id, changeKey and webLink
 * (the copy gets its own).
 */
const COPIED = [
  'subject',
  'body',
  'from',
  'sender',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'importance',
  'isRead',
  'sentDateTime',
  'receivedDateTime',
  'internetMessageId',
] as const

export const ITEM_PROPERTIES = ['id', 'hasAttachments', ...COPIED].join(',')

const FullMessage = v.looseObject({
  '@odata.type': v.optional(v.string()),
  hasAttachments: v.nullish(v.boolean()),
  body: v.nullish(v.object({ contentType: v.nullish(v.string()), content: v.nullish(v.string()) })),
})

/** A message as an `itemAttachment` can carry it, and what of it would be lost that way. */
export interface MailItem {
  item: Readonly<Record<string, unknown>>
  hasAttachments: boolean
  /** The body shows pictures that are attachments; `hasAttachments` does not count those. */
  hasInlineImages: boolean
  isMeetingMessage: boolean
}

export function parseMailItem(json: unknown): MailItem {
  const message = v.parse(FullMessage, json)
  const fields = COPIED.map((name) => [name, message[name]] as const).filter(
    ([, value]) => value !== undefined && value !== null,
  )
  return {
    item: { '@odata.type': 'microsoft.graph.message', ...Object.fromEntries(fields) },
    hasAttachments: message.hasAttachments ?? false,
    hasInlineImages: /["'(\s=]cid:/i.test(message.body?.content ?? ''),
    isMeetingMessage: /eventMessage/i.test(message['@odata.type'] ?? ''),
  }
}
