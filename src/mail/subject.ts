import { decodeWords } from 'postal-mime'

/** An encoded word of RFC 2047, perhaps with a language (RFC 2231). */
const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?[^?]*\?=/i

/** Some senders encode a header twice, or in a way that Exchange leaves as it is. */
export function readableSubject(subject: string): string {
  return ENCODED_WORD.test(subject) ? decodeWords(subject) : subject
}

/** "Reply" and "forward" as the Outlooks of the world write them, with a count or without: "Re: ", "AW[2]:", "回复：". */
const PREFIX =
  /^\s*(re|fw|fwd|aw|wg|antw|sv|vs|vb|tr|rv|ref|rif|res|enc|odp|pd|ynt|ilt|atb|doorst|回复|答复|转发|回覆|轉寄|返信|転送)\s*(\[\d+\])?\s*[:：]\s*/iu

/** What mails of one thread have in common: no prefixes, no difference of case or blanks. */
export function threadSubject(subject: string): string {
  let rest = subject
  while (PREFIX.test(rest)) rest = rest.replace(PREFIX, '')
  return rest.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
