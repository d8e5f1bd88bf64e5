import type { ChosenFile, Thing } from '../attachments'
import type { Brought } from '../start/brought'

/** Nothing has to be done with it or said of it: it goes straight on the list. */
export function isPlain({ way, files, folders = [], virtual = [], lost = 0 }: Brought): boolean {
  const isOdd = way === 'paste' || folders.length + virtual.length + lost > 0
  return !isOdd && files.length > 0 && files.every(({ webkitRelativePath }) => webkitRelativePath === '')
}

/** A file of the browser as the engine takes it. */
export function chosenFile(file: File): ChosenFile {
  return { name: file.name, blob: file, lastModifiedMs: file.lastModified }
}

/** Files as things to attach. */
export function fileThings(files: Iterable<File>): Thing[] {
  return Array.from(files, (file) => ({ kind: 'file', file: chosenFile(file) }))
}

/** In the page only while it asks: there is one control for files, which others rely on. */
let asking: HTMLInputElement | undefined

/** Asks for a folder. */
export function chooseFolder(onChosen: (files: File[]) => void): void {
  asking?.remove()
  const input = document.createElement('input')
  asking = input
  input.type = 'file'
  input.webkitdirectory = true
  input.hidden = true
  input.addEventListener('change', () => {
    input.remove()
    onChosen([...(input.files ?? [])])
  })
  input.addEventListener('cancel', () => {
    input.remove()
  })
  document.body.append(input) // Safari forgets one that is nowhere
  input.click()
}
