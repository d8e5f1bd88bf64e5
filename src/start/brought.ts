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

/** Where words go that are pasted. */
const TEXT_FIELDS = 'input:not([type=file]), textarea, [contenteditable], [contenteditable] *'

/** undefined: it is for the text field that has the focus, or there is nothing in it. */
export function takePasted({ clipboardData: clipboard, target }: ClipboardEvent): Brought | undefined {
  if (clipboard === null) return undefined
  const isForField = target instanceof Element && target.matches(TEXT_FIELDS)
  const files = [...clipboard.files]
  const words = wordsOf(clipboard)
  const hasWords = words.plain.trim() !== ''
  if (isForField ? hasWords || files.length === 0 : !hasWords && files.length === 0) return undefined
  return { way: 'paste', files, ...words }
}

function wordsOf(transfer: DataTransfer) {
  return { plain: transfer.getData('text/plain'), html: transfer.getData('text/html') }
}
