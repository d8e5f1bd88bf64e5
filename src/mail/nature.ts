import type { MailNature } from '../kernel'

export interface NatureFacts {
  odataType: string | undefined
  /** PidTagMessageClass; undefined where Graph did not say. */
  messageClass: string | undefined
  isDraft: boolean
  /** Empty where nobody looked. */
  attachments: readonly { name: string; contentType: string }[]
}

/** Rights management wraps the whole message into one attachment (MS-OXORMMS). */
const PROTECTED_NAME = /^message\.rpmsg$/i
const PROTECTED_TYPE = /^application\/x-microsoft-rpmsg-message\b/i
/** S/MIME, opaque or clear-signed: Exchange keeps it as one attachment (MS-OXOSMIME). */
const SIGNED_NAME = /^smime\.p7[ms]$/i
const SIGNED_TYPE = /^application\/(x-)?pkcs7-(mime|signature)\b/i

/** What decides first comes first: a protected draft is protected. */
export function natureOf({ odataType = '', messageClass = '', isDraft, attachments }: NatureFacts): MailNature {
  const has = (name: RegExp, type: RegExp) =>
    attachments.some((one) => name.test(one.name) || type.test(one.contentType))
  if (has(PROTECTED_NAME, PROTECTED_TYPE)) return 'protected'
  if (/^IPM\.Note\.SMIME/i.test(messageClass) || has(SIGNED_NAME, SIGNED_TYPE)) return 'signed'
  if (/eventMessage/i.test(odataType) || /^IPM\.Schedule\.Meeting/i.test(messageClass)) return 'meeting'
  if (isDraft) return 'draft'
  return /^REPORT\./i.test(messageClass) ? 'report' : 'plain'
}

/** Teams keeps its chats in the mailbox; without a class, only their subject gives them away. */
export function isTeamsChat(messageClass: string | undefined, subject: string): boolean {
  return messageClass === undefined ? subject === 'IM' : /^IPM\.SkypeTeams/i.test(messageClass)
}
