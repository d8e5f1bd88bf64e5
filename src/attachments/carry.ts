import { AppError } from '../kernel'
import type { AttachmentId, FormAttachmentId } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { readBytes } from './base64'
import { createEventAttachments } from './eventAttachments'
import { addToForm } from './formWriter'
import { arrivedEarlier, postFile, postJson, uploadFile } from './graphWriter'
import type { GraphWriting } from './graphWriter'
import type { Ledger, Sought } from './ledger'
import { FORM_LIMIT_BYTES, FORM_MAX_ATTACHMENTS, GRAPH_BODY_LIMIT_BYTES } from './limits'
import { mayHaveArrived } from './memory'
import type { Keeper, WriteMemory } from './memory'
import { takeBack } from './look'
import { attachmentName, mailFileName, mailItemName } from './names'
import { assertAttachable, EML_CONTENT_TYPE, formLoadOf, planPastForm, planThing } from './plan'
import type { Circumstances, Facts } from './plan'
import type { AttachedId, ChosenFile, MailForm, MailToAttach, Plan, Target, Thing } from './types'
import { itemAttachmentJson, utf8Bytes } from './wire'
import { discardSession } from './session'
import type { AttachmentsDeps, WriteTeller } from './writers'

/** One thing on its way to the event it was given for. */
export interface Job {
  thing: Thing
  mailForm: MailForm
  /** The event as the command was given; a later change of the open item does not redirect it. */
  target: Exclude<Target, { kind: 'unknown' }>
  form: EventForm | undefined
  ledger: Ledger
  memory: WriteMemory
  keeper: Keeper
  /** A mail's complete MIME, where an earlier pane had read it already: a session goes on with the same bytes. */
  keptMime: Blob | undefined
  /** An add to the form cannot be stopped half way, only called back: a pause does not reach it. */
  cancelled: AbortSignal
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
  tell: WriteTeller & {
    planned: (plan: Plan, sizeBytes: number | undefined) => void
  }
}

export interface Carried {
  id: AttachedId
  /** The bytes as they went out; undefined for an Outlook item. */
  blob: Blob | undefined
}

/** The main flow of one thing: what is it, how does it travel, write it, say under which id it is on the event. */
export async function carry(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Carried> {
  const { thing } = job
  if (thing.kind === 'file') return carryFile(thing.file, job, deps, signal)
  return carryMail(thing.mail, job, deps, signal)
}

/** After a cancel: what arrived all the same comes off again. The form writer takes back its own. */
export async function retract(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<void> {
  if (job.target.kind === 'unsaved') return // nothing went to Graph
  const writing = graphWriting(job, deps)
  const isInDoubt = mayHaveArrived(job.memory)
  await discardSession(writing)
  if (isInDoubt) await takeBack(writing, signal)
}

/** The session that a row holds on the server, if any. */
export async function discard(job: Job, deps: AttachmentsDeps): Promise<void> {
  if (job.target.kind === 'event') await discardSession(graphWriting(job, deps))
}

/** Surely one POST, also in base64. Asking for one byte first would cost each small file some ms between two requests. */
const READ_WHOLE_BYTES = GRAPH_BODY_LIMIT_BYTES / 2

async function carryFile(file: ChosenFile, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Carried> {
  const name = attachmentName(file.name)
  const sizeBytes = file.blob.size
  assertAttachable({ name, sizeBytes }, deps.policy)
  try {
    // Gone already: told before anything is sent. A small one that was never sent is read whole first anyway.
    if (sizeBytes > READ_WHOLE_BYTES || mayHaveArrived(job.memory)) await readBytes(file.blob.slice(0, 1))
  } catch (error) {
    await lookForEarlier({ name, sizeBytes, kind: 'file' }, job, deps, signal)
    throw error
  }
  const plan = planThing({ kind: 'file', name, sizeBytes }, await circumstances(job, deps, signal))
  job.tell.planned(plan, sizeBytes)
  return writeBytes({ name, blob: file.blob }, plan, job, deps, signal)
}

/** An earlier try may have brought it onto the event. Nothing is left to compare with: the like of it leaves the doubt, which is thrown. */
async function lookForEarlier(sought: Sought, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<void> {
  if (!mayHaveArrived(job.memory)) return
  job.memory.bytes = undefined
  await arrivedEarlier(sought, graphWriting(job, deps), signal)
}

async function carryMail(mail: MailToAttach, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Carried> {
  const around = await circumstances(job, deps, signal)
  const { hasAttachments, isMeetingMessage, sizeBytes } = mail
  let facts: Extract<Facts, { kind: 'mail' }> = {
    kind: 'mail',
    name: mailFileName(mail.subject),
    sizeBytes,
    wanted: job.mailForm,
    hasAttachments,
    isMeetingMessage,
  }
  let plan = planThing(facts, around)

  if (plan.writer === 'form' && plan.as === 'item') {
    job.tell.planned(plan, sizeBytes)
    const id = await itemIntoForm(mail, job)
    if (id !== undefined) return { id: { writer: 'form', id }, blob: undefined }
    plan = { writer: 'form', as: 'eml', reason: 'form-item-refused' }
    facts = { ...facts, wanted: 'eml' }
  }

  if (plan.as === 'item') {
    assertSaved(job)
    job.tell.preparing()
    const read = await deps.mail.readItem(mail.id, signal, job.tell.waiting)
    const name = mailItemName(mail.subject)
    const json = itemAttachmentJson({ name, item: read.item })
    const { hasInlineImages } = read
    facts = {
      ...facts,
      hasAttachments: facts.hasAttachments || read.hasAttachments,
      isMeetingMessage: facts.isMeetingMessage || read.isMeetingMessage,
      hasInlineImages,
      itemJsonBytes: utf8Bytes(json),
    }
    plan = planThing(facts, around)
    if (plan.as === 'item') {
      job.tell.planned(plan, sizeBytes)
      job.memory.session = undefined // of an earlier try, as a file
      const sought: Sought = { name, sizeBytes: undefined, kind: 'item' }
      return byGraph(await postJson(json, sought, graphWriting(job, deps), signal), undefined)
    }
  }

  job.tell.planned(plan, sizeBytes)
  job.tell.preparing()
  const blob = job.keptMime ?? (await readMime(mail, job, deps, signal))
  assertAttachable({ name: facts.name, sizeBytes: blob.size }, deps.policy)
  // Only now its size is known, and with it the writer.
  const byBytes = planThing({ ...facts, wanted: 'eml', sizeBytes: blob.size }, around)
  const outgrewForm = plan.writer === 'form' && byBytes.writer !== 'form'
  const settled: Plan = outgrewForm ? byBytes : { ...byBytes, reason: plan.reason }
  job.tell.planned(settled, blob.size)
  return writeBytes({ name: facts.name, blob, contentType: EML_CONTENT_TYPE }, settled, job, deps, signal)
}

/** A mail read anew need not have the same bytes: a session that waits for the rest of the old ones is of no use. */
async function readMime(mail: MailToAttach, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Blob> {
  const blob = await deps.mail.readWhole(mail.id, signal, job.tell.waiting)
  if (job.target.kind === 'event') await discardSession(graphWriting(job, deps))
  return blob
}

async function writeBytes(
  file: { name: string; blob: Blob; contentType?: string },
  plan: Plan,
  job: Job,
  deps: AttachmentsDeps,
  signal: AbortSignal,
): Promise<Carried> {
  switch (plan.writer) {
    case 'form': {
      const id = await bytesIntoForm(file, job)
      if (id !== undefined) return { id: { writer: 'form', id }, blob: file.blob }
      assertSaved(job)
      const pastForm = planPastForm({ ...file, sizeBytes: file.blob.size }, plan.as)
      job.tell.planned(pastForm, file.blob.size)
      return writeBytes(file, pastForm, job, deps, signal)
    }
    case 'graph-post':
      return byGraph(await postFile(file, graphWriting(job, deps), signal), file.blob)
    case 'graph-session':
      return byGraph(await uploadFile(file, graphWriting(job, deps), signal), file.blob)
  }
}

/** undefined: the form takes less than its documented 25 MB; Graph takes more. */
async function bytesIntoForm(file: { name: string; blob: Blob }, job: Job): Promise<FormAttachmentId | undefined> {
  try {
    return await job.inFormLine(() => addToForm({ kind: 'file', ...file }, formOf(job), job.tell, job.cancelled))
  } catch (error) {
    const isTooLarge = error instanceof AppError && error.failure.kind === 'too-large'
    if (!isTooLarge) throw error
    return undefined
  }
}

/** undefined: Outlook's form would not take this item; its MIME still goes. */
async function itemIntoForm(mail: MailToAttach, job: Job): Promise<FormAttachmentId | undefined> {
  const item = { kind: 'item', name: mailItemName(mail.subject), id: mail.id, sizeBytes: mail.sizeBytes } as const
  try {
    return await job.inFormLine(() => addToForm(item, formOf(job), job.tell, job.cancelled))
  } catch (error) {
    const refused = error instanceof AppError && error.failure.kind === 'form-refused'
    if (!refused) throw error
    return undefined
  }
}

async function circumstances(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Circumstances> {
  const surface = job.target.kind === 'unsaved' ? 'compose' : job.target.surface
  if (surface === 'read' || job.form === undefined) {
    return { surface: 'read', policy: deps.policy, form: formLoadOf([]) }
  }
  // What Graph may have already is not put into the form beside it.
  const form = job.memory.offered
    ? { bytes: FORM_LIMIT_BYTES, count: FORM_MAX_ATTACHMENTS }
    : formLoadOf(await job.form.list(signal))
  return { surface, policy: deps.policy, form }
}

/** Graph knows saved events only. */
function assertSaved(job: Job): void {
  if (job.target.kind === 'unsaved') throw new AppError({ kind: 'event-unsaved' })
}

function formOf(job: Job): EventForm {
  if (job.form === undefined) throw new AppError({ kind: 'form-changed' })
  return job.form
}

function graphWriting(job: Job, deps: AttachmentsDeps): GraphWriting {
  if (job.target.kind === 'unsaved') throw new AppError({ kind: 'event-unsaved' })
  const { address, savedAtMs } = job.target
  const { transport, isUploadUrlAllowed, gate, clock, chance, network, log } = deps
  const { ledger, memory, keeper, tell } = job
  const event = createEventAttachments(deps.graph, address, tell.waiting)
  const waiting = { clock, chance, network, gate }
  return { event, ledger, memory, keeper, tell, savedAtMs, transport, isUploadUrlAllowed, waiting, log }
}

function byGraph(id: AttachmentId, blob: Blob | undefined): Carried {
  return { id: { writer: 'graph', id }, blob }
}
