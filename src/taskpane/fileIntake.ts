import type { ChosenFile, Thing } from '../attachments'

/** What came in by a drop. */
export interface Dropped {
  files: readonly File[]
  folders: number
  /** Dragged from Outlook, which may fail to hand it over. */
  isFromOutlook?: boolean
}

/**
 * Sorts what was dropped. A folder also appears among the files, with a made-up size; only its entry tells. Must be called
 * within the drop event: afterwards the browser empties the list.
 */
export function takeDropped(transfer: DataTransfer): Dropped {
  const files: File[] = []
  let folders = 0
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    if (item.webkitGetAsEntry()?.isDirectory === true) {
      folders++
      continue
    }
    const file = item.getAsFile()
    if (file !== null) files.push(file)
  }
  return { files, folders }
}

/** A file of the browser as the engine takes it. */
export function chosenFile(file: File): ChosenFile {
  return { name: file.name, blob: file, lastModifiedMs: file.lastModified }
}

/** Files as things to attach. */
export function fileThings(files: Iterable<File>): Thing[] {
  return Array.from(files, (file) => ({ kind: 'file', file: chosenFile(file) }))
}
