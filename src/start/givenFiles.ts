/** What was given in one go: by the control, a drop or a paste. */
export interface Given {
  files: readonly File[]
  folders: number
}

export interface GivenFiles {
  /**
   * Everything given so far, once, and from now on what still comes by the shell's own control: a dialog that is open
   * is answered when its control has long left the page. Drops and pastes are the listener's from now on.
   */
  handOver: (listener: (given: Given) => void) => () => void
}

export interface GivenFilesDeps {
  page: Window
  input: HTMLInputElement
  /** Told of each thing that is kept. */
  onKept: (given: Given) => void
}

/** Takes files from the first moment on and keeps them until somebody is there for them. */
export function createGivenFiles({ page, input, onKept }: GivenFilesDeps): GivenFiles {
  const kept: Given[] = []
  let listener: ((given: Given) => void) | undefined

  const take = (given: Given) => {
    if (listener !== undefined) {
      listener(given)
      return
    }
    if (given.files.length > 0) kept.push(given)
    onKept(given)
  }
  const fromInput = () => {
    const files = [...(input.files ?? [])]
    if (files.length === 0) return
    input.value = '' // so that the same file can be chosen again
    take({ files, folders: 0 })
  }
  const stop = takeFromAnywhere(page, take)
  input.addEventListener('change', fromInput)
  fromInput() // chosen before this code was there

  return {
    handOver(next) {
      stop()
      listener = next
      for (const given of kept.splice(0)) next(given)
      return () => {
        if (listener === next) listener = undefined
      }
    },
  }
}

/** Drops and pastes anywhere in the page; returns the way to stop. */
function takeFromAnywhere(page: Window, take: (given: Given) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault() // otherwise the browser opens the file in place of the pane
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (event.dataTransfer !== null) take(dropped(event.dataTransfer))
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take({ files, folders: 0 })
  }
  page.addEventListener('dragenter', over)
  page.addEventListener('dragover', over)
  page.addEventListener('drop', drop)
  page.addEventListener('paste', paste)
  return () => {
    page.removeEventListener('dragenter', over)
    page.removeEventListener('dragover', over)
    page.removeEventListener('drop', drop)
    page.removeEventListener('paste', paste)
  }
}

/** Within the drop event: afterwards the browser empties the list. A folder also appears among the files; its entry tells. */
function dropped({ items }: DataTransfer): Given {
  const all = [...items].filter(({ kind }) => kind === 'file')
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true
  return {
    files: all.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? []))),
    folders: all.filter(isFolder).length,
  }
}
