import { readBytes } from './base64'
import { carryItem } from './carryItem'
import { arrivedEarlier } from './graphWriter'
import { isWritable } from './errand'
import { circumstances, graphWriting, writeBytes } from './job'
import type { Carried, Job } from './job'
import type { Sought } from './ledger'
import { GRAPH_BODY_LIMIT_BYTES } from './limits'
import { mayHaveArrived } from './memory'
import { takeBack } from './look'
import { assertAttachable, planThing } from './plan'
import { createReads } from './reads'
import { discardSession } from './session'
import type { ChosenFile } from './types'
import type { AttachmentsDeps } from './writers'

/** The main flow of one thing: what is it, how does it travel, write it, say under which id it is on the event. */
export async function carry(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Carried> {
  const { thing } = job
  if (thing.kind === 'file') return carryFile(thing.file, job, deps, signal)
  return carryItem(thing, { ...job, reads: job.reads ?? createReads(thing, deps.mail, undefined) }, deps, signal)
}

/** After a cancel: what arrived all the same comes off again. The form writer takes back its own. */
export async function retract(job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<void> {
  if (!isWritable(job.target)) return // nothing went to Graph
  const writing = graphWriting(job, deps)
  const isInDoubt = mayHaveArrived(job.memory)
  await discardSession(writing)
  if (isInDoubt) await takeBack(writing, signal)
}

/** The session that a row holds on the server, if any. */
export async function discard(job: Job, deps: AttachmentsDeps): Promise<void> {
  if (job.target.kind === 'event' && job.memory.session !== undefined) await discardSession(graphWriting(job, deps))
}

/** Surely one POST, also in base64. Asking for one byte first would cost each small file some ms between two requests. */
const READ_WHOLE_BYTES = GRAPH_BODY_LIMIT_BYTES / 2

async function carryFile(file: ChosenFile, job: Job, deps: AttachmentsDeps, signal: AbortSignal): Promise<Carried> {
  const { name } = job // as the row says it, which need not be the file's own
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
