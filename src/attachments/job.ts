import { AppError } from '../kernel'
import type { AttachmentId, FormAttachmentId } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { createEventAttachments } from './eventAttachments'
import { addToForm } from './formWriter'
import { postFile, uploadFile } from './graphWriter'
import type { FileToWrite, GraphWriting } from './graphWriter'
import type { Ledger } from './ledger'
import { FORM_LIMIT_BYTES, FORM_MAX_ATTACHMENTS } from './limits'
import type { Keeper, WriteMemory } from './memory'
import { assertPossible, formLoadOf, planPastForm, surfaceOf } from './plan'
import type { Circumstances } from './plan'
import type { Reads } from './reads'
import type { AttachedId, MailForm, Plan, Target, Thing } from './types'
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
  /** What it takes the place of is on the saved event, not in the form. */
  passesForm: boolean
  /** The row's own name, and its size as far as it is known. */
  name: string
  sizeBytes: number | undefined
  /** Of an existing item; undefined for a file. */
  reads: Reads | undefined
  /** Its bytes come from an earlier pane: a session goes on with the same ones. */
  hasKeptBytes: boolean
  /** A name that nothing else on the event has; always the same one for the same row. */
  freeName: (wanted: string) => string
  /** An add to the form cannot be stopped half way, only called back: a pause does not reach it. */
  cancelled: AbortSignal
  inFormLine: <T>(work: () => Promise<T>) => Promise<T>
  /** Before its bytes go into the form. */
  intoForm: (blob: Blob) => Promise<void>
  /** The form did not take them, Graph will. */
  pastForm: () => Promise<void>
  tell: WriteTeller & {
    planned: (plan: Plan, sizeBytes: number | undefined) => void
  }
}

export interface Carried {
  id: AttachedId
  /** The bytes as they went out; undefined for an Outlook item. */
  blob: Blob | undefined
}

export async function writeBytes(
  file: FileToWrite,
  plan: Plan,
  job: Job,
  deps: AttachmentsDeps,
  signal: AbortSignal,
): Promise<Carried> {
  assertPossible(plan)
  switch (plan.writer) {
    case 'form': {
      const id = await bytesIntoForm(file, job)
      if (id !== undefined) return { id: { writer: 'form', id }, blob: file.blob }
      assertWritable(job)
      const pastForm = planPastForm({ ...file, sizeBytes: file.blob.size }, plan, deps.policy)
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
  await job.intoForm(file.blob)
  try {
    return await job.inFormLine(() => addToForm({ kind: 'file', ...file }, formOf(job), job.tell, job.cancelled))
  } catch (error) {
    const isTooLarge = error instanceof AppError && error.failure.kind === 'too-large'
    if (!isTooLarge) throw error
    await job.pastForm()
    return undefined
  }
}

export async function circumstances(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Circumstances> {
  const surface = surfaceOf(job.target)
  if (surface === 'read' || job.form === undefined) {
    return { surface: 'read', policy: deps.policy, form: formLoadOf([]) }
  }
  // What Graph may have already is not put into the form beside it.
  const form = job.memory.offered
    ? { bytes: FORM_LIMIT_BYTES, count: FORM_MAX_ATTACHMENTS }
    : formLoadOf(await job.form.list(signal))
  return { surface, policy: deps.policy, form, passesForm: job.passesForm }
}

/** Graph knows saved events only, and writes to none of which it is not known that it is the one that is meant. */
export function assertWritable(job: Job): asserts job is Job & { target: Extract<Target, { kind: 'event' }> } {
  if (job.target.kind === 'unsaved') throw new AppError({ kind: 'event-unsaved' })
  if (!job.target.isProven) throw new AppError({ kind: 'event-unproven' })
}

export function formOf(job: Job): EventForm {
  if (job.form === undefined) throw new AppError({ kind: 'form-changed' })
  return job.form
}

export function graphWriting(job: Job, deps: AttachmentsDeps): GraphWriting {
  assertWritable(job)
  const { address, savedAtMs } = job.target
  const { transport, isUploadUrlAllowed, gate, clock, chance, network, log } = deps
  const { ledger, memory, keeper, tell } = job
  const event = createEventAttachments(deps, address, tell.waiting)
  const waiting = { clock, chance, network, gate }
  return { event, ledger, memory, keeper, tell, savedAtMs, transport, isUploadUrlAllowed, waiting, log }
}

export function byGraph(id: AttachmentId, blob: Blob | undefined): Carried {
  return { id: { writer: 'graph', id }, blob }
}
