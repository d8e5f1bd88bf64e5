import { attachmentName, extensionOf } from './names'
import { refusal } from './plan'
import type { Policy } from './plan'
import type { ChosenFile, Notice, Row, RowKey } from './types'

/** A file by its name on the event. */
export type Named = Pick<Row, 'thing' | 'name' | 'renamed'>

/** What a file is to be called, before Exchange's own rules for names. */
export function wantedName({ name, as }: Pick<ChosenFile, 'name' | 'as'>): string {
  return as ?? name
}

/** The file under its name on the event. */
export function namedFile(file: ChosenFile): Named {
  const wanted = wantedName(file)
  const name = attachmentName(wanted)
  return { thing: { kind: 'file', file }, name, renamed: name !== wanted }
}

/**
 * New names for chosen files. An ending that was left away is put back: without it nobody's computer knows the file. A name
 * of a blocked type is refused, and the file keeps the one it has.
 */
export function renameChosen(
  rows: readonly Row[],
  names: ReadonlyMap<RowKey, string>,
  policy: Policy,
): { files: ReadonlyMap<RowKey, Named>; notices: readonly Notice[] } {
  const files = new Map<RowKey, Named>()
  const notices: Notice[] = []
  for (const { key, thing, name, phase } of rows) {
    const wanted = names.get(key)?.trim()
    if (wanted === undefined || wanted === '' || wanted === name) continue
    if (thing.kind !== 'file' || phase.kind !== 'chosen') continue
    const as = extensionOf(wanted) === '' ? wanted + endingOf(name) : wanted
    const named = namedFile({ ...thing.file, as: as === thing.file.name ? undefined : as })
    const failure = refusal({ name: named.name, sizeBytes: thing.file.blob.size }, policy)
    if (failure === undefined) files.set(key, named)
    else notices.push({ kind: 'refused', name: named.name, failure })
  }
  return { files, notices }
}

/** As it is written, unlike `extensionOf`. */
function endingOf(name: string): string {
  return name.slice(name.length - extensionOf(name).length)
}
