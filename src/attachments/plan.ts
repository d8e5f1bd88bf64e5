import { AppError } from '../kernel'
import type { Failure } from '../kernel'
import { FORM_LIMIT_BYTES, FORM_MAX_ATTACHMENTS, GRAPH_BODY_LIMIT_BYTES } from './limits'
import { extensionOf } from './names'
import type { MailForm, Plan, PlanReason } from './types'
import { fileAttachmentJsonBytes } from './wire'

/** What the planner knows of a thing. A mail's facts grow: the list knows less than the mail itself. */
export type Facts =
  | { kind: 'file'; name: string; sizeBytes: number }
  | {
      kind: 'mail'
      name: string
      /** Of the MIME once it was read, before that the store's own count; undefined: not known. */
      sizeBytes: number | undefined
      wanted: MailForm
      hasAttachments: boolean
      isMeetingMessage: boolean
      /** Known once the mail was read. */
      hasInlineImages?: boolean
      /** Whole body of the add request as an item; known once the mail was read. */
      itemJsonBytes?: number
    }

export interface Circumstances {
  surface: 'compose' | 'read'
  policy: Policy
  /** What is in the open form, and what is about to get there. */
  form: { bytes: number; count: number }
}

/** What a form holds, as the planner counts it. */
export function formLoadOf(attachments: readonly { sizeBytes: number }[]): Circumstances['form'] {
  return { bytes: attachments.reduce((sum, one) => sum + one.sizeBytes, 0), count: attachments.length }
}

export interface Policy {
  organizerWrites: 'auto' | 'graph'
  /** At most 150 MB, Graph's own limit. */
  maxFileBytes: number
  /** Lower case, with the dot. */
  blockedExtensions: readonly string[]
  /** Keep the bytes of an unfinished upload in the browser, so that it can be resumed without choosing the file again. */
  keepUnfinished: boolean
  /** What the tenant lets an item weigh with all its attachments; undefined: the deployment does not say. */
  eventLimitBytes: number | undefined
  /** Read each attachment back after the write and compare its bytes. */
  readBack: boolean
}

export const EML_CONTENT_TYPE = 'message/rfc822'

/** Chooses the writer and the shape of one thing, and says why. Pure: the same facts give the same plan. */
export function planThing(facts: Facts, circumstances: Circumstances): Plan {
  if (facts.kind === 'file') {
    const why = graphReason(facts.sizeBytes, circumstances)
    if (why === undefined) return { writer: 'form', as: 'file', reason: 'form-small' }
    return { writer: graphWriter(facts.name, facts.sizeBytes), as: 'file', reason: why }
  }

  const wantsEml = facts.wanted === 'eml'
  // Outlook copies an item inside the mailbox; its size as the mailbox counts it is what the form grows by.
  if (graphReason(facts.sizeBytes ?? 0, circumstances) === undefined) {
    if (wantsEml) return { writer: 'form', as: 'eml', reason: 'form-eml-chosen' }
    if (facts.isMeetingMessage) return { writer: 'form', as: 'eml', reason: 'form-meeting-as-eml' }
    return { writer: 'form', as: 'item', reason: 'form-mail-item' }
  }

  const emlReason = wantsEml ? 'graph-eml-chosen' : emlBecause(facts)
  if (emlReason === undefined) {
    const loses = facts.hasAttachments || facts.hasInlineImages === true
    return { writer: 'graph-post', as: 'item', reason: loses ? 'graph-item-chosen' : 'graph-mail-item' }
  }
  return { writer: graphWriter(facts.name, facts.sizeBytes ?? 0, EML_CONTENT_TYPE), as: 'eml', reason: emlReason }
}

/** The form would not take a file of this size after all (older Office.js: 20 MB; a lower limit of the tenant). */
export function planPastForm(file: { name: string; sizeBytes: number; contentType?: string }, as: Plan['as']): Plan {
  return { writer: graphWriter(file.name, file.sizeBytes, file.contentType), as, reason: 'graph-over-form-limit' }
}

/** What cannot be attached at all, told before the wait. */
export function refusal(file: { name: string; sizeBytes: number }, policy: Policy): Failure | undefined {
  if (file.sizeBytes === 0) return { kind: 'file-empty' }
  if (file.sizeBytes > policy.maxFileBytes) return { kind: 'too-large', limitBytes: policy.maxFileBytes }
  if (policy.blockedExtensions.includes(extensionOf(file.name))) return { kind: 'type-blocked' }
  return undefined
}

export function assertAttachable(file: { name: string; sizeBytes: number }, policy: Policy): void {
  const failure = refusal(file, policy)
  if (failure !== undefined) throw new AppError(failure)
}

/** Why Graph must write this; undefined: the form can. */
function graphReason(sizeBytes: number, { surface, policy, form }: Circumstances): PlanReason | undefined {
  if (surface === 'read') return 'graph-read-surface'
  if (policy.organizerWrites === 'graph') return 'graph-policy'
  if (sizeBytes > FORM_LIMIT_BYTES) return 'graph-over-form-limit'
  if (form.bytes + sizeBytes > FORM_LIMIT_BYTES || form.count >= FORM_MAX_ATTACHMENTS) return 'graph-form-full'
  return undefined
}

/** Why a mail must be an `.eml` through Graph; undefined: an item loses nothing, or the person accepts what it loses. */
function emlBecause(facts: Extract<Facts, { kind: 'mail' }>): PlanReason | undefined {
  if (facts.isMeetingMessage) return 'graph-mail-is-meeting'
  if ((facts.itemJsonBytes ?? 0) > GRAPH_BODY_LIMIT_BYTES) return 'graph-mail-too-large-for-item'
  if (facts.wanted === 'item') return undefined
  if (facts.hasAttachments) return 'graph-mail-has-attachments'
  if (facts.hasInlineImages === true) return 'graph-mail-has-inline-images'
  return undefined
}

function graphWriter(name: string, sizeBytes: number, contentType?: string): 'graph-post' | 'graph-session' {
  const bytes = fileAttachmentJsonBytes({ name, sizeBytes, ...(contentType === undefined ? {} : { contentType }) })
  return bytes <= GRAPH_BODY_LIMIT_BYTES ? 'graph-post' : 'graph-session'
}
