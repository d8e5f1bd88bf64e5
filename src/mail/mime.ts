import PostalMime from 'postal-mime'
import type { Address, Attachment, Email } from 'postal-mime'
import { instant, personText } from './person'
import { readableSubject } from './subject'
import type { MailInFile } from './types'

/** Some mails lack one or the other; what has none of them is something else. */
const OF_A_MAIL = new Set(['from', 'sender', 'to', 'subject', 'date', 'received', 'message-id'])

/**
 * A mail as a file (RFC 5322), as a person looks at it; mails inside of it are told by name and not opened. undefined: it is no mail, or it
 * nests deeper or has more headers than any mail does (256 levels, 2 MiB: the parser's own limits).
 */
export async function parseMime(file: Blob): Promise<MailInFile | undefined> {
  const bytes = await file.arrayBuffer()
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => undefined)
  if (email === undefined || !email.headers.some(({ key }) => OF_A_MAIL.has(key))) return undefined
  return {
    subject: readableSubject(email.subject ?? ''),
    from: [email.from ?? email.sender].flatMap(named).join(', '),
    to: (email.to ?? []).flatMap(named),
    cc: (email.cc ?? []).flatMap(named),
    sentMs: instant(email.date),
    body: bodyOf(email),
    names: email.attachments.filter(isSeen).map(({ filename, mimeType }) => filename ?? mimeType),
  }
}

function bodyOf({ html = '', text = '' }: Email): MailInFile['body'] {
  return html.trim() === '' ? { kind: 'text', content: text } : { kind: 'html', content: html }
}

function named(address: Address | undefined): string[] {
  if (address === undefined) return []
  if (address.group !== undefined) return address.group.flatMap(named)
  const text = personText(address.name.trim(), address.address)
  return text === '' ? [] : [text]
}

/** Not a picture of the text. */
function isSeen({ disposition, related, contentId }: Attachment): boolean {
  return related !== true && !(disposition === 'inline' && contentId !== undefined)
}
