import type { Mailbox, StoredMessage } from '../world/types'
import { attachmentId } from '../world'
import type { FormAttachment } from './eventForm'
import { ewsForm } from './ids'

/** What a message window shows: a mail being read, and what is selected in the list beside it. */
export interface OpenMail {
  /** undefined: several are selected, and none of them is shown. */
  message: StoredMessage | undefined
  selected: StoredMessage[]
}

/** With nothing named, the newest mail is shown. Throws when the mailbox has no such mail: a mistake of the caller, not of the add-in. */
export function openMail(
  mailbox: Mailbox,
  { messageId, selectedIds }: { messageId?: string | undefined; selectedIds?: readonly string[] | undefined },
): OpenMail {
  const mailOf = (id: string) => {
    const message = mailbox.messages.get(id)
    if (message === undefined) throw new Error(`${mailbox.address} has no mail ${id}.`)
    return message
  }
  const selected = (selectedIds ?? []).map(mailOf)
  if (messageId !== undefined) return { message: mailOf(messageId), selected }
  return { message: selected.length === 0 ? newestMails(mailbox)[0] : undefined, selected }
}

export function newestMails(mailbox: Mailbox): StoredMessage[] {
  return [...mailbox.messages.values()].sort((one, other) => other.receivedMs - one.receivedMs)
}

/** The mail's attachments as a window holds them. */
export function mailAttachments(message: StoredMessage): FormAttachment[] {
  return message.attachments.map(({ name, contentType, bytes, isInline, isItem }, index) => ({
    id: attachmentId(message.id, `part:${index}`),
    name,
    kind: isItem ? 'item' : 'file',
    contentType: isItem ? null : contentType,
    bytes,
    isInline,
    stored: undefined,
  }))
}

export function isMeetingRequest({ odataType }: StoredMessage): boolean {
  return odataType === 'microsoft.graph.eventMessageRequest'
}

/** The mail's own part of the initial data; recipients as `{name, address}`, moments in milliseconds. */
export function messageData(message: StoredMessage): Record<string, unknown> {
  const { subject, from, to, cc, sentMs, receivedMs, internetMessageId } = message
  return {
    id: ewsForm(message.id),
    itemClass: itemClass(message),
    subject,
    normalizedSubject: subject.replace(/^((re|fw|fwd):\s*)+/i, ''),
    from,
    sender: from,
    to,
    cc,
    bcc: [],
    conversationId: conversationId(message),
    internetMessageId,
    dateTimeCreated: sentMs,
    dateTimeModified: receivedMs,
    dateTimeSent: sentMs,
  }
}

/** One of the answer to `getSelectedItemsAsync` (Mailbox 1.13; the last three since 1.14). */
export function selectedItem(message: StoredMessage): Record<string, unknown> {
  return {
    itemId: ewsForm(message.id),
    itemType: 'Message',
    itemMode: 'Read',
    subject: message.subject,
    conversationId: conversationId(message),
    hasAttachment: message.attachments.some(({ isInline }) => !isInline),
    internetMessageId: message.internetMessageId,
  }
}

/** The same as Graph's, in EWS form. */
function conversationId({ id }: StoredMessage): string {
  return ewsForm(`AAQk${id.slice(4, 56)}`)
}

const ITEM_CLASS: Readonly<Record<string, string>> = {
  'microsoft.graph.eventMessage': 'IPM.Schedule.Meeting.Canceled',
  'microsoft.graph.eventMessageRequest': 'IPM.Schedule.Meeting.Request',
  'microsoft.graph.eventMessageResponse': 'IPM.Schedule.Meeting.Resp.Pos',
}

function itemClass({ odataType }: StoredMessage): string {
  return ITEM_CLASS[odataType] ?? 'IPM.Note'
}
