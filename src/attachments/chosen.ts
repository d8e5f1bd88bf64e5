import { sameItem } from '../kernel'
import { factsOf } from './facts'
import { namedFile, wantedName } from './chosenNames'
import { planThing, refusal } from './plan'
import type { Circumstances, Policy } from './plan'
import { sameId } from './attachedId'
import type { AttachmentsState, Notice, Plan, Row, RowKey, Thing } from './types'

/** A thing as it joins the list, before anybody said "Attach". */
export function newRow(key: RowKey, thing: Thing): Row {
  return {
    key,
    ...(thing.kind === 'file' ? namedFile(thing.file) : { thing, name: nameOf(thing), renamed: false }),
    sizeBytes: sizeOf(thing),
    mailForm: 'auto',
    plan: undefined,
    phase: { kind: 'chosen' },
    hold: undefined,
    rank: 0,
    remarks: [],
    replaces: undefined,
    sameName: undefined,
  }
}

/** What the person calls it: a file's name, a mail's subject. */
function nameOf(thing: Thing): string {
  switch (thing.kind) {
    case 'file':
      return wantedName(thing.file)
    case 'mail':
      return thing.mail.subject
    case 'part':
      return thing.part.name
    case 'entry':
      return thing.entry.name
  }
}

function sizeOf(thing: Thing): number | undefined {
  switch (thing.kind) {
    case 'file':
      return thing.file.blob.size
    case 'mail':
      return thing.mail.sizeBytes
    case 'part':
      return thing.part.sizeBytes
    case 'entry':
      return undefined
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
      const plan = planThing(factsOf(row.thing, row), { ...around, form })
      if (plan.writer === 'form') form = { bytes: form.bytes + (row.sizeBytes ?? 0), count: form.count + 1 }
      return { row, plan }
    })
}

/** Things as they join the list, and why the others do not. Thousands at once come with one drop. */
export function sortChosen(
  things: readonly Thing[],
  state: AttachmentsState,
  { policy, newKey }: { policy: Policy; newKey: () => RowKey },
): { fresh: Row[]; notices: Notice[] } {
  const fresh: Row[] = []
  const notices: Notice[] = []
  const alike = new Map<string, Row[]>()
  const remember = (row: Row) => {
    const likeness = likenessOf(row.thing)
    const others = alike.get(likeness)
    if (others === undefined) alike.set(likeness, [row])
    else others.push(row)
  }
  state.rows.forEach(remember)
  for (const thing of things) {
    const notice = noticeFor(thing, alike.get(likenessOf(thing)) ?? [], state, policy)
    if (notice !== undefined) {
      notices.push(notice)
      continue
    }
    const row = newRow(newKey(), thing)
    fresh.push(row)
    remember(row)
  }
  return { fresh, notices }
}

/** The same for things that may be the same. */
function likenessOf(thing: Thing): string {
  switch (thing.kind) {
    case 'file':
      return `${thing.file.blob.size} ${thing.file.lastModifiedMs} ${thing.file.name}`
    case 'mail':
      return thing.mail.id
    case 'part':
      return thing.part.id
    case 'entry':
      return thing.entry.id
  }
}

/** Why a thing does not join the list; undefined: it does. */
export function noticeFor(
  thing: Thing,
  rows: readonly Row[],
  { onEvent }: AttachmentsState,
  policy: Policy,
): Notice | undefined {
  const name = nameOf(thing)
  const twin = rows.find((row) => isSameThing(row.thing, thing) && row.phase.kind !== 'cancelled')
  if (twin?.phase.kind === 'attached') {
    const { id } = twin.phase
    if (onEvent.some((one) => sameId(one.id, id))) return { kind: 'already-attached', name }
  } else if (twin !== undefined) {
    return { kind: 'already-chosen', name }
  }
  if (thing.kind !== 'file') return undefined
  const { file } = thing
  const failure = refusal({ name, sizeBytes: file.blob.size }, policy)
  if (failure === undefined) return undefined
  return { kind: 'refused', name, failure, ...(failure.kind === 'too-large' ? { file } : {}) }
}

function isSameThing(one: Thing, other: Thing): boolean {
  switch (one.kind) {
    case 'file':
      return (
        other.kind === 'file' &&
        one.file.name === other.file.name &&
        (one.file.path ?? other.file.path) === (other.file.path ?? one.file.path) &&
        one.file.blob.size === other.file.blob.size &&
        one.file.lastModifiedMs === other.file.lastModifiedMs
      )
    case 'mail':
      return other.kind === 'mail' && sameItem(one.mail, other.mail)
    case 'part':
      return other.kind === 'part' && one.part.id === other.part.id && sameItem(one.part.mail, other.part.mail)
    case 'entry':
      return other.kind === 'entry' && sameItem(one.entry, other.entry)
  }
}
