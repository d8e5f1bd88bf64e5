import { attachmentName } from './names'
import { refusal } from './plan'
import type { Policy } from './plan'
import { sameId } from './state'
import type { AttachmentsState, Notice, Row, RowKey, Thing } from './types'

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
  }
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
