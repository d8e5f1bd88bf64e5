import { attachmentId } from '../world'
import type { Mailbox, StoredAttachment, StoredMessage } from '../world'
import { shownId } from './ids'
import type { IdSpace } from './ids'
import { moment } from './reply'

/** Documented: the first 255 characters. */
const PREVIEW_CHARS = 255

/** A message with every property that Graph gives by itself. `@odata.type` comes for derived types only. */
export function messageJson(message: StoredMessage, mailbox: Mailbox, space: IdSpace): Record<string, unknown> {
  const { id, body, bodyType } = message
  const changeKey = `CQAAABYAAA${id.slice(-20, -4)}`
  return {
    ...(message.odataType === 'microsoft.graph.message' ? {} : { '@odata.type': `#${message.odataType}` }),
    '@odata.etag': `W/"${changeKey}"`,
    id: shownId(message, space),
    createdDateTime: moment(message.receivedMs),
    lastModifiedDateTime: moment(message.receivedMs),
    changeKey,
    categories: message.categories,
    receivedDateTime: moment(message.receivedMs),
    sentDateTime: moment(message.sentMs),
    hasAttachments: message.attachments.some((one) => !one.isInline),
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: preview(message),
    importance: message.importance,
    parentFolderId: mailbox.mailFolders.find((one) => one.key === message.folder)?.id ?? null,
    conversationId: message.conversationId,
    conversationIndex: 'AQHc8m4BAAAAAAAAAAAAAAAAAAAAAA==',
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: message.isRead,
    isDraft: message.isDraft,
    inferenceClassification: 'focused',
    flag: { flagStatus: 'notFlagged' },
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    body: { contentType: bodyType, content: body },
    sender: recipient(message.from),
    from: recipient(message.from),
    toRecipients: message.to.map(recipient),
    ccRecipients: message.cc.map(recipient),
    bccRecipients: message.bcc.map(recipient),
    replyTo: [],
  }
}

/** Given only when `$select` names them. [documented] */
export function messageExtras(message: StoredMessage): Record<string, unknown> {
  return {
    uniqueBody: { contentType: message.bodyType, content: message.body },
    internetMessageHeaders: headersOf(message.mime),
  }
}

/** A message's attachments in the shape that the event's have. */
export function messageAttachments(message: StoredMessage): StoredAttachment[] {
  return message.attachments.map((one, index) => ({
    id: attachmentId(message.id, `part:${index}`),
    kind: one.isLink === true ? 'reference' : one.isItem ? 'item' : 'file',
    name: one.name,
    contentType: one.isItem ? null : one.contentType,
    bytes: one.bytes,
    isInline: one.isInline,
    contentId: one.contentId,
    modifiedMs: message.receivedMs,
    writtenBy: 'seed',
  }))
}

function preview({ body, bodyType }: StoredMessage): string {
  const text = bodyType === 'html' ? body.slice(0, 20_000).replaceAll(/<[^>]*>/g, ' ') : body
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, PREVIEW_CHARS)
}

function recipient(emailAddress: { name: string; address: string }) {
  return { emailAddress }
}

function headersOf(mime: Uint8Array): { name: string; value: string }[] {
  const text = Buffer.from(mime.subarray(0, 64 * 1024)).toString('latin1')
  // Behind a line break at the very start there is no header, only a body.
  if (text.startsWith('\r\n')) return []
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return head.split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() }
  })
}
