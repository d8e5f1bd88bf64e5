import { attachmentName } from './names'
import { planThing, refusal } from './plan'
import type { Circumstances, Facts, Policy } from './plan'
import { sameId } from './state'
import type { AttachmentsState, Notice, Plan, Row, RowKey, Thing } from './types'

/** A thing as it joins the list, before anybody said "Attach". */
export function newRow(key: RowKey, thing: Thing): Row {
  const isFile = thing.kind === 'file'
  const name = isFile ? attachmentName(thing.file.name) : thing.mail.subject
  return {
    key,
    thing,
    name,
    renamed: isFile && name !== thing.file.name,
    sizeBytes: isFile ? thing.file.blob.size : thing.mail.sizeBytes,
    mailForm: 'auto',
    plan: undefined,
    phase: { kind: 'chosen' },
    hold: undefined,
    rank: 0,
    remarks: [],
  }
}

/**
 * How each chosen thing would travel as things stand, so that the row can say so before anybody says "Attach". Settled
 * only when its turn comes: a mail's own bytes are not known yet.
 */
export function previewPlans(rows: readonly Row[], around: Circumstances): { row: Row; plan: Plan }[] {
  let { form } = around
  return rows
    .filter((row) => row.phase.kind === 'chosen')
    .map((row) => {
      const plan = planThing(factsOf(row), { ...around, form })
      if (plan.writer === 'form') form = { bytes: form.bytes + (row.sizeBytes ?? 0), count: form.count + 1 }
      return { row, plan }
    })
}

function factsOf({ thing, name, sizeBytes, mailForm }: Row): Facts {
  if (thing.kind === 'file') return { kind: 'file', name, sizeBytes: thing.file.blob.size }
  const { hasAttachments, isMeetingMessage } = thing.mail
  return { kind: 'mail', name, sizeBytes, wanted: mailForm, hasAttachments, isMeetingMessage }
}

/** Why a thing does not join the list; undefined: it does. */
export function noticeFor(
  thing: Thing,
  rows: readonly Row[],
  { onEvent }: AttachmentsState,
  policy: Policy,
): Notice | undefined {
  const name = thing.kind === 'file' ? thing.file.name : thing.mail.subject
  const twin = rows.find((row) => isSameThing(row.thing, thing) && row.phase.kind !== 'cancelled')
  if (twin?.phase.kind === 'attached') {
    const { id } = twin.phase
    if (onEvent.some((one) => sameId(one.id, id))) return { kind: 'already-attached', name }
  } else if (twin !== undefined) {
    return { kind: 'already-chosen', name }
  }
  if (thing.kind !== 'file') return undefined
  const failure = refusal({ name, sizeBytes: thing.file.blob.size }, policy)
  return failure === undefined ? undefined : { kind: 'refused', name, failure }
}

function isSameThing(one: Thing, other: Thing): boolean {
  if (one.kind === 'mail') return other.kind === 'mail' && one.mail.id === other.mail.id
  if (other.kind === 'mail') return false
  return (
    one.file.name === other.file.name &&
    one.file.blob.size === other.file.blob.size &&
    one.file.lastModifiedMs === other.file.lastModifiedMs
  )
}
