import type { ChosenFile, Thing } from '../attachments'

/** What came in at once, by whatever way. */
export interface Brought {
  way: 'control' | 'drop' | 'paste' | 'outlook'
  files: readonly File[]
  /** Still to be walked through; an entry lives on after its event. */
  folders?: readonly FileSystemEntry[]
  /** Made for this drop by another program, such as the mails of classic Outlook, or empty at least: looked at first. */
  virtual?: readonly File[]
  /** Announced, and not handed over. */
  lost?: number
  plain?: string
  html?: string
}

/** Must be called within the drop event: afterwards the browser empties the list. */
export function takeDropped(transfer: DataTransfer): Brought {
  const files: File[] = []
  const virtual: File[] = []
  const folders: FileSystemEntry[] = []
  let lost = 0
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    // A folder also appears among the files, with a made-up size; only its entry tells.
    if (entry?.isDirectory === true) {
      folders.push(entry)
      continue
    }
    const file = item.getAsFile()
    if (file === null) lost++
    else (entry === null || file.size === 0 ? virtual : files).push(file)
  }
  // Outlook on the web drags its mails within the browser as a note to itself.
  const isMail = transfer.types.some((type) => /maillist/i.test(type))
  return { way: isMail ? 'outlook' : 'drop', files, virtual, folders, lost, ...(isMail ? {} : wordsOf(transfer)) }
}

/** undefined: it is for the text field that has the focus, or there is nothing in it. */
export function takePasted(clipboard: DataTransfer, isForField: boolean): Brought | undefined {
  const files = [...clipboard.files]
  const words = wordsOf(clipboard)
  const hasWords = words.plain.trim() !== ''
  if (isForField ? hasWords || files.length === 0 : !hasWords && files.length === 0) return undefined
  return { way: 'paste', files, ...words }
}

function wordsOf(transfer: DataTransfer) {
  return { plain: transfer.getData('text/plain'), html: transfer.getData('text/html') }
}

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
