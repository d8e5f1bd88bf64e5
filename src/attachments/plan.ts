import { AppError } from '../kernel'
import type { Failure } from '../kernel'
import { FORM_LIMIT_BYTES, FORM_MAX_ATTACHMENTS, GRAPH_BODY_LIMIT_BYTES } from './limits'
import { extensionOf } from './names'
import type { Facts, ItemFacts } from './facts'
import { shapeOf } from './fidelity'
import type { Plan, PlanReason, Target } from './types'
import { fileAttachmentJsonBytes } from './wire'

export interface Circumstances {
  surface: 'compose' | 'read'
  policy: Policy
  /** What is in the open form, and what is about to get there. */
  form: { bytes: number; count: number }
  /** It takes the place of what is on the saved event: in a form that may be closed unsaved it would be nowhere. */
  passesForm?: boolean
}

/** How things get to an event: through the open form where there is one. */
export function surfaceOf(target: Target): Circumstances['surface'] {
  if (target.kind === 'event') return target.surface
  return target.kind === 'unsaved' ? 'compose' : 'read'
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
  /** The cloud has them; without, Graph takes what fits into one request. */
  uploadSessions: boolean
}

/** Chooses the writer and the shape of one thing, and says why. Pure: the same facts give the same plan. */
export function planThing(facts: Facts, circumstances: Circumstances): Plan {
  // Outlook copies an item inside the mailbox; its size as the mailbox counts it is what the form grows by.
  const why = graphReason(facts.sizeBytes ?? 0, circumstances)
  if (facts.kind === 'file') {
    const writer = why === undefined ? 'form' : graphWriter(facts)
    const plan: Plan = { writer, as: 'file', reason: why ?? 'form', shape: undefined, loses: [] }
    return withObstacle(plan, circumstances.policy)
  }
  const { as, reason, loses } = shapeOf(facts, why === undefined ? 'form' : 'graph')
  const asFile = { name: facts.name, sizeBytes: facts.sizeBytes ?? 0, ...typeOf(facts.kind) }
  const byGraph = as === 'item' ? 'graph-post' : graphWriter(asFile)
  const plan: Plan = {
    writer: why === undefined ? 'form' : byGraph,
    as: as === 'item' ? 'item' : FILES[facts.kind].as,
    reason: why ?? 'form',
    shape: reason,
    loses,
  }
  // The store counts a mail otherwise than its file weighs: unread, only what is surely too large is ruled out.
  const isSurelyLarge = graphWriter({ ...asFile, sizeBytes: asFile.sizeBytes / 2 }) === 'graph-session'
  return isSurelyLarge ? withObstacle(plan, circumstances.policy) : plan
}

/** The largest file that can go at all, as far as size decides; what is on the form by then may leave less room. */
export function largestFileBytes(policy: Policy, surface: Circumstances['surface']): number {
  if (policy.uploadSessions) return policy.maxFileBytes
  const byForm = surface === 'compose' && policy.organizerWrites === 'auto'
  return Math.min(policy.maxFileBytes, byForm ? FORM_LIMIT_BYTES : (GRAPH_BODY_LIMIT_BYTES / 4) * 3)
}

/** What a session would have to carry, where the cloud has none. */
export function withObstacle(plan: Plan, { uploadSessions, organizerWrites }: Policy): Plan {
  if (plan.writer !== 'graph-session' || uploadSessions) return plan
  return { ...plan, obstacle: { kind: 'no-upload-sessions', formTakes: organizerWrites === 'auto' } }
}

/** Told before the wait, and before anything is read. */
export function assertPossible({ obstacle }: Plan): void {
  if (obstacle !== undefined) throw new AppError(obstacle)
}

/** As what kind of file an existing item travels. */
const FILES = {
  mail: { as: 'eml', contentType: 'message/rfc822' },
  event: { as: 'ics', contentType: 'text/calendar' },
  contact: { as: 'vcf', contentType: 'text/vcard' },
  part: { as: 'file', contentType: undefined },
} as const satisfies Record<ItemFacts['kind'], { as: Plan['as']; contentType: string | undefined }>

/** The content type of the file made of an existing item; that of a part nobody but its name tells. */
export function typeOf(kind: ItemFacts['kind']): { contentType?: string } {
  const { contentType } = FILES[kind]
  return contentType === undefined ? {} : { contentType }
}

/** The form would not take a file of this size after all (older Office.js: 20 MB; a lower limit of the tenant). */
export function planPastForm(
  file: { name: string; sizeBytes: number; contentType?: string },
  plan: Plan,
  policy: Policy,
): Plan {
  return withObstacle({ ...plan, writer: graphWriter(file), reason: 'graph-over-form-limit' }, policy)
}

/** Whether a plan says the same as another. */
export function isSamePlan(one: Plan | undefined, other: Plan): boolean {
  const isAsPossible = (one?.obstacle === undefined) === (other.obstacle === undefined)
  return isAsPossible && one?.writer === other.writer && one.reason === other.reason && one.shape === other.shape
}

/** What cannot be attached at all, told before the wait. */
export function refusal(file: { name: string; sizeBytes: number }, policy: Policy): Failure | undefined {
  if (file.sizeBytes === 0) return { kind: 'file-empty' }
  // Before the size: what is too large may still go as a link.
  if (policy.blockedExtensions.includes(extensionOf(file.name))) return { kind: 'type-blocked' }
  if (file.sizeBytes > policy.maxFileBytes) return { kind: 'too-large', limitBytes: policy.maxFileBytes }
  return undefined
}

export function assertAttachable(file: { name: string; sizeBytes: number }, policy: Policy): void {
  const failure = refusal(file, policy)
  if (failure !== undefined) throw new AppError(failure)
}

/** Why Graph must write this; undefined: the form can. */
function graphReason(sizeBytes: number, { surface, policy, form, passesForm }: Circumstances): PlanReason | undefined {
  if (surface === 'read') return 'graph-read-surface'
  if (passesForm === true) return 'graph-beside-old'
  if (policy.organizerWrites === 'graph') return 'graph-policy'
  if (sizeBytes > FORM_LIMIT_BYTES) return 'graph-over-form-limit'
  if (form.bytes + sizeBytes > FORM_LIMIT_BYTES || form.count >= FORM_MAX_ATTACHMENTS) return 'graph-form-full'
  return undefined
}

function graphWriter(file: { name: string; sizeBytes: number; contentType?: string }): 'graph-post' | 'graph-session' {
  const bytes = fileAttachmentJsonBytes(file)
  return bytes <= GRAPH_BODY_LIMIT_BYTES ? 'graph-post' : 'graph-session'
}
