import { takeDropped, takePasted } from './brought'
import type { Brought } from './brought'

export interface GivenFiles {
  /**
   * Everything given so far, once, and from now on what still comes by the shell's own control: a dialog that is open
   * is answered when its control has long left the page. Drops and pastes are the listener's from now on.
   */
  handOver: (listener: (given: Brought) => void) => () => void
}

export interface GivenFilesDeps {
  page: Window
  input: HTMLInputElement
  /** Told of each thing that is kept. */
  onKept: () => void
}

/** Takes files from the first moment on and keeps them until somebody is there for them. */
export function createGivenFiles({ page, input, onKept }: GivenFilesDeps): GivenFiles {
  const kept: Brought[] = []
  let listener: ((given: Brought) => void) | undefined

  const take = (given: Brought) => {
    if (listener !== undefined) {
      listener(given)
      return
    }
    kept.push(given)
    onKept()
  }
  const fromInput = () => {
    const files = [...(input.files ?? [])]
    if (files.length === 0) return
    input.value = '' // so that the same file can be chosen again
    take({ way: 'control', files })
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
function takeFromAnywhere(page: Window, take: (given: Brought) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault() // otherwise the browser opens the file in place of the pane
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (event.dataTransfer !== null) take(takeDropped(event.dataTransfer))
  }
  const paste = (event: ClipboardEvent) => {
    const given = takePasted(event)
    if (given === undefined) return
    event.preventDefault()
    take(given)
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
