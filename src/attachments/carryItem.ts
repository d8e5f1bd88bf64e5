import { AppError } from '../kernel'
import type { FormAttachmentId } from '../kernel'
import { readBytes } from './base64'
import { assertWritable, byGraph, circumstances, formOf, graphWriting, writeBytes } from './job'
import type { Carried, Job } from './job'
import { factsOf } from './facts'
import type { ItemFacts } from './facts'
import { addToForm } from './formWriter'
import { postJson } from './graphWriter'
import type { Sought } from './ledger'
import { itemName } from './names'
import { assertAttachable, assertPossible, planThing, typeOf, withObstacle } from './plan'
import type { Circumstances } from './plan'
import type { Reads, ReadItem } from './reads'
import { discardSession } from './session'
import type { Thing } from './types'
import { itemAttachmentJson, utf8Bytes } from './wire'
import type { AttachmentsDeps } from './writers'

type ExistingThing = Exclude<Thing, { kind: 'file' }>

/** A mail, a part of one, an event or a contact: as an item where nothing is lost, otherwise as a complete file. */
export async function carryItem(
  thing: ExistingThing,
  job: Job & { reads: Reads },
  deps: AttachmentsDeps,
  signal: AbortSignal,
): Promise<Carried> {
  const { reads } = job
  reads.tell(job.tell.waiting)
  const around = await circumstances(job, deps, signal)
  let facts = itemFactsOf(thing, job)
  let plan = planThing(facts, around)

  if (plan.writer === 'form' && plan.as === 'item') {
    job.tell.planned(plan, facts.sizeBytes)
    const id = await itemIntoForm(thing, job)
    if (id !== undefined) return { id: { writer: 'form', id }, blob: undefined }
    facts = { ...facts, formRefused: true }
    plan = planThing(facts, around)
  }

  if (plan.as === 'item') {
    assertWritable(job)
    job.tell.preparing()
    const read = await reads.item(signal)
    const name = nameAsItem(thing)
    const json = itemAttachmentJson({ name, item: read.item })
    facts = grown(facts, read, json)
    plan = planThing(facts, around)
    if (plan.as === 'item') {
      job.tell.planned(plan, facts.sizeBytes)
      job.memory.session = undefined // of an earlier try, as a file
      const sought: Sought = { name, sizeBytes: undefined, kind: 'item' }
      return byGraph(await postJson(json, sought, graphWriting(job, deps), signal), undefined)
    }
  }

  job.tell.planned(plan, facts.sizeBytes)
  assertPossible(plan)
  job.tell.preparing()
  const blob = await bytesOf(job, deps, signal)
  const name = job.freeName(await endingAsItIs(facts, blob))
  assertAttachable({ name, sizeBytes: blob.size }, deps.policy)
  // Only now its size is known, and with it the writer.
  const byBytes = planThing({ ...facts, wanted: 'eml', sizeBytes: blob.size }, around)
  const { shape, as, loses } = plan
  const settled = withObstacle({ ...byBytes, shape, as, loses }, deps.policy)
  job.tell.planned(settled, blob.size)
  const base64 = (asked: AbortSignal) => reads.base64(asked)
  return writeBytes({ name, blob, base64, ...typeOf(facts.kind) }, settled, job, deps, signal)
}

/**
 * Reads what will be written next, while another thing is on the line: at most one body of bytes beside that one. What it
 * finds out is kept by the reads; what fails here is met again, and told, when its turn comes. Gives what one request
 * will bring onto the event; undefined: it goes another way.
 */
export async function readAhead(
  thing: ExistingThing,
  job: Pick<Job, 'mailForm' | 'name' | 'sizeBytes' | 'freeName'> & { reads: Reads },
  around: Circumstances,
  signal: AbortSignal,
): Promise<Sought | undefined> {
  const facts = itemFactsOf(thing, job)
  const plan = planThing(facts, around)
  if (plan.obstacle !== undefined) return undefined
  if (plan.as === 'item') {
    if (plan.writer === 'form') return undefined // Outlook copies it inside the mailbox
    const read = await job.reads.item(signal)
    const json = itemAttachmentJson({ name: nameAsItem(thing), item: read.item })
    if (planThing(grown(facts, read, json), around).as === 'item') return undefined
  }
  const blob = await job.reads.bytes(signal)
  const byBytes = planThing({ ...facts, wanted: 'eml', sizeBytes: blob.size }, around)
  if (byBytes.writer !== 'graph-post') return undefined
  await job.reads.base64(signal)
  return { name: job.freeName(await endingAsItIs(facts, blob)), sizeBytes: blob.size, kind: 'file' }
}

function itemFactsOf(thing: ExistingThing, row: Pick<Job, 'name' | 'mailForm' | 'sizeBytes'>): ItemFacts {
  const facts = factsOf(thing, row)
  if (facts.kind === 'file') throw new AppError({ kind: 'unexpected', detail: 'A file is no item.' })
  return facts
}

/** What reading it has told beside what the list knew. */
function grown(facts: ItemFacts, { nature, inside }: ReadItem, json: string): ItemFacts {
  return {
    ...facts,
    nature: facts.nature === 'plain' ? nature : facts.nature,
    hasAttachments: facts.hasAttachments || inside.attachments.length > 0,
    inside,
    itemJsonBytes: utf8Bytes(json),
  }
}

function nameAsItem(thing: ExistingThing): string {
  switch (thing.kind) {
    case 'mail':
      return itemName(thing.mail.subject)
    case 'entry':
      return itemName(thing.entry.name, thing.entry.kind === 'event' ? 'Event' : 'Contact')
    case 'part':
      return itemName(thing.part.name, 'Item')
  }
}

/** Read anew, an item need not have the same bytes: a session that waits for the rest of the old ones is of no use. */
async function bytesOf(job: Job & { reads: Reads }, deps: AttachmentsDeps, signal: AbortSignal): Promise<Blob> {
  const blob = await job.reads.bytes(signal)
  const isSame = job.hasKeptBytes || job.memory.bytes === blob
  if (!isSame && job.memory.session !== undefined) await discardSession(graphWriting(job, deps))
  return blob
}

/** What lies inside a mail is told apart by its first words only. */
const ENDINGS = [
  { begins: 'BEGIN:VCALENDAR', ending: '.ics' },
  { begins: 'BEGIN:VCARD', ending: '.vcf' },
] as const

async function endingAsItIs({ kind, name }: ItemFacts, blob: Blob): Promise<string> {
  if (kind !== 'part' || !name.endsWith('.eml')) return name
  const begins = new TextDecoder().decode(await readBytes(blob.slice(0, 32)))
  const other = ENDINGS.find((one) => begins.startsWith(one.begins))
  return other === undefined ? name : `${name.slice(0, -'.eml'.length)}${other.ending}`
}

/** Office.js' answers after which the item may still go as a file: another store, not as an item, not here. */
const TRIED_AS_FILE = ['form-refused', 'type-blocked', 'attachment-gone', 'outlook-too-old']

/** undefined: Outlook's form would not take this item; its bytes still go. */
async function itemIntoForm(thing: ExistingThing, job: Job): Promise<FormAttachmentId | undefined> {
  if (thing.kind === 'part') return undefined
  const { id } = thing.kind === 'mail' ? thing.mail : thing.entry
  const sizeBytes = thing.kind === 'mail' ? thing.mail.sizeBytes : undefined
  const item = { kind: 'item', name: nameAsItem(thing), id, sizeBytes } as const
  try {
    return await job.inFormLine(() => addToForm(item, formOf(job), job.tell, job.cancelled))
  } catch (error) {
    if (!(error instanceof AppError) || !TRIED_AS_FILE.includes(error.failure.kind)) throw error
    return undefined
  }
}
