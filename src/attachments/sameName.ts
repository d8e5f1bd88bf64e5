import { attachedKey } from './attachedId'
import { freeName } from './names'
import type { AttachmentsState, OnEvent, Row, RowKey, SameName } from './types'

/** Who has a name, as far as a chosen file meets it. */
interface Holders {
  onEvent: readonly OnEvent[]
  chosen: RowKey | undefined
}

/** The rows, with what is to be asked about each chosen file whose name is taken. Rows about which nothing changes stay the same objects. */
export function withSameNames({ rows, onEvent }: Pick<AttachmentsState, 'rows' | 'onEvent'>): readonly Row[] {
  const standing = onEvent.filter(({ removal }) => removal.kind === 'none' || removal.kind === 'failed')
  const byName = byLowerName(standing)
  const onTheWay = rows.filter((row) => row.thing.kind === 'file' && isUnderWay(row))
  const taken = new Set([...byName.keys(), ...onTheWay.map(({ name }) => name.toLowerCase())])
  const wanted = new Set(rows.flatMap(({ replaces }) => (replaces === undefined ? [] : [attachedKey(replaces.old.id)])))
  const chosen = new Map<string, RowKey>()
  return rows.map((row) => {
    if (row.thing.kind !== 'file' || row.phase.kind !== 'chosen') return row
    const own = row.name.toLowerCase()
    const next = taken.has(own)
      ? sameNameOf(row, { onEvent: byName.get(own) ?? [], chosen: chosen.get(own) }, { taken, wanted })
      : undefined
    if (next?.answer === 'replace' && next.replaceable?.kind === 'on-event')
      wanted.add(attachedKey(next.replaceable.old.id))
    taken.add(next === undefined || next.answer === 'replace' ? own : next.freeName.toLowerCase())
    chosen.set(own, row.key)
    return isAsBefore(row.sameName, next) ? row : { ...row, sameName: next }
  })
}

function byLowerName(entries: readonly OnEvent[]): ReadonlyMap<string, readonly OnEvent[]> {
  const byName = new Map<string, OnEvent[]>()
  for (const one of entries) {
    const name = one.name.toLowerCase()
    byName.set(name, [...(byName.get(name) ?? []), one])
  }
  return byName
}

/** Its name is, or will be, on the event. */
function isUnderWay({ phase }: Row): boolean {
  return phase.kind !== 'chosen' && phase.kind !== 'cancelled' && phase.kind !== 'failed' && phase.kind !== 'attached'
}

function sameNameOf(
  row: Row,
  { onEvent, chosen }: Holders,
  { taken, wanted }: { taken: ReadonlySet<string>; wanted: ReadonlySet<string> },
): SameName {
  const [old, another] = onEvent
  const isReplaceable = old?.kind === 'file' && another === undefined && !wanted.has(attachedKey(old.id))
  const replaceable: SameName['replaceable'] =
    old !== undefined && isReplaceable
      ? { kind: 'on-event', old: { id: old.id, name: old.name, sizeBytes: old.sizeBytes } }
      : chosen === undefined
        ? undefined
        : { kind: 'chosen', key: chosen }
  const before = row.sameName?.answer
  return {
    with: old === undefined ? 'list' : 'event',
    replaceable,
    freeName: freeName(row.name, (name) => taken.has(name)),
    answer: before === 'replace' && replaceable?.kind !== 'on-event' ? undefined : before,
  }
}

function isAsBefore(one: SameName | undefined, other: SameName | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const isSame = one.with === other.with && one.freeName === other.freeName && one.answer === other.answer
  return isSame && whatOf(one) === whatOf(other)
}

function whatOf({ replaceable }: SameName): string {
  switch (replaceable?.kind) {
    case undefined:
      return ''
    case 'chosen':
      return `row ${replaceable.key}`
    case 'on-event':
      return attachedKey(replaceable.old.id)
  }
}
