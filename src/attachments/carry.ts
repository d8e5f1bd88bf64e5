import { AppError } from '../kernel'
import type { AttachmentId, FormAttachmentId } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { readBytes } from './base64'
import { createEventAttachments } from './eventAttachments'
import { addToForm } from './formWriter'
import { postFile, postJson, takeBack, uploadFile } from './graphWriter'
import type { GraphWriting, WriteMemory } from './graphWriter'
import type { Ledger, Sought } from './ledger'
import { attachmentName, mailFileName, mailItemName } from './names'
import { assertAttachable, EML_CONTENT_TYPE, formLoadOf, planPastForm, planThing } from './plan'
import type { Circumstances, Facts } from './plan'
import type { AttachedId, ChosenFile, MailForm, MailToAttach, Plan, Target, Thing } from './types'
import { itemAttachmentJson, utf8Bytes } from './wire'
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
  tell: WriteTeller & {
    planned: (plan: Plan, sizeBytes: number | undefined) => void
  }
}

/** The main flow of one thing: what is it, how does it travel, write it, say under which id it is on the event. */
export async function carry(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<AttachedId> {
  const { thing } = job
  if (thing.kind === 'file') return carryFile(thing.file, job, deps, signal)
  return carryMail(thing.mail, job, deps, signal)
}

/** After a cancel: what arrived all the same comes off again. The form writer takes back its own. */
export async function retract(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<void> {
  if (job.target.kind === 'unsaved') return // nothing went to Graph
  await takeBack(graphWriting(job, deps), signal)
}

async function carryFile(file: ChosenFile, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<AttachedId> {
  const name = attachmentName(file.name)
  const sizeBytes = file.blob.size
  assertAttachable({ name, sizeBytes }, deps.policy)
  await readBytes(file.blob.slice(0, 1)) // gone already: told before anything is sent
  const plan = planThing({ kind: 'file', name, sizeBytes }, await circumstances(job, deps, signal))
  job.tell.planned(plan, sizeBytes)
  return writeBytes({ name, blob: file.blob }, plan, job, deps, signal)
}

async function carryMail(
  mail: MailToAttach,
  job: Job,
  deps: AttachmentsDeps,
  signal: AbortSignal,
): Promise<AttachedId> {
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
    const id = await itemIntoForm(mail, job, signal)
    if (id !== undefined) return { writer: 'form', id }
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
      const sought: Sought = { name, sizeBytes: undefined, kind: 'item' }
      return graphId(await postJson(json, sought, graphWriting(job, deps), signal))
    }
  }

  job.tell.planned(plan, sizeBytes)
  job.tell.preparing()
  const blob = await deps.mail.readWhole(mail.id, signal, job.tell.waiting)
  assertAttachable({ name: facts.name, sizeBytes: blob.size }, deps.policy)
  // Only now its size is known, and with it the writer.
  const byBytes = planThing({ ...facts, wanted: 'eml', sizeBytes: blob.size }, around)
  const outgrewForm = plan.writer === 'form' && byBytes.writer !== 'form'
  const settled: Plan = outgrewForm ? byBytes : { ...byBytes, reason: plan.reason }
  job.tell.planned(settled, blob.size)
  return writeBytes({ name: facts.name, blob, contentType: EML_CONTENT_TYPE }, settled, job, deps, signal)
}

async function writeBytes(
  file: { name: string; blob: Blob; contentType?: string },
  plan: Plan,
  job: Job,
  deps: AttachmentsDeps,
  signal: AbortSignal,
): Promise<AttachedId> {
  switch (plan.writer) {
    case 'form': {
      const id = await bytesIntoForm(file, job, signal)
      if (id !== undefined) return { writer: 'form', id }
      assertSaved(job)
      const pastForm = planPastForm({ ...file, sizeBytes: file.blob.size }, plan.as)
      job.tell.planned(pastForm, file.blob.size)
      return writeBytes(file, pastForm, job, deps, signal)
    }
    case 'graph-post':
      return graphId(await postFile(file, graphWriting(job, deps), signal))
    case 'graph-session':
      return graphId(await uploadFile(file, graphWriting(job, deps), signal))
  }
}

/** undefined: the form takes less than its documented 25 MB; Graph takes more. */
async function bytesIntoForm(
  file: { name: string; blob: Blob },
  job: Job,
  signal: AbortSignal,
): Promise<FormAttachmentId | undefined> {
  try {
    return await addToForm({ kind: 'file', ...file }, formOf(job), job.tell, signal)
  } catch (error) {
    const isTooLarge = error instanceof AppError && error.failure.kind === 'too-large'
    if (!isTooLarge) throw error
    return undefined
  }
}

/** undefined: Outlook's form would not take this item; its MIME still goes. */
async function itemIntoForm(mail: MailToAttach, job: Job, signal: AbortSignal): Promise<FormAttachmentId | undefined> {
  const item = { kind: 'item', name: mailItemName(mail.subject), id: mail.id, sizeBytes: mail.sizeBytes } as const
  try {
    return await addToForm(item, formOf(job), job.tell, signal)
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
  return { surface, policy: deps.policy, form: formLoadOf(await job.form.list(signal)) }
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
  const { transport, isUploadUrlAllowed, clock, chance, log } = deps
  const event = createEventAttachments(deps.graph, address, job.tell.waiting)
  const { ledger, memory, tell } = job
  return { event, ledger, memory, tell, savedAtMs, transport, isUploadUrlAllowed, clock, chance, log }
}

function graphId(id: AttachmentId): AttachedId {
  return { writer: 'graph', id }
}
