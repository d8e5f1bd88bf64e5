import { takeDropped, takePasted } from './brought'
import type { Brought } from './brought'

export interface FromAnywhere {
  take: (brought: Brought) => void
  /** Something is being dragged over the page; told again and again. */
  onOver?: () => void
  /** It is not any more. */
  onLeave?: () => void
}

/** Drops and pastes anywhere in the page; returns the way to stop. */
export function takeFromAnywhere(page: Window, { take, onOver, onLeave }: FromAnywhere): () => void {
  let isOwn = false // words of the pane itself, dragged to another place
  const dragStart = () => {
    isOwn = true
  }
  const dragEnd = () => {
    isOwn = false
  }
  const over = (event: DragEvent) => {
    if (isOwn) return
    event.preventDefault() // otherwise the browser opens the file in place of the pane
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    onOver?.()
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onLeave?.()
  }
  const drop = (event: DragEvent) => {
    if (isOwn) return
    event.preventDefault()
    onLeave?.()
    if (event.dataTransfer !== null) take(takeDropped(event.dataTransfer))
  }
  const paste = (event: ClipboardEvent) => {
    const brought = takePasted(event)
    if (brought === undefined) return
    event.preventDefault()
    take(brought)
  }
  const listening = new AbortController()
  const { signal } = listening
  page.addEventListener('dragstart', dragStart, { signal })
  page.addEventListener('dragend', dragEnd, { signal })
  page.addEventListener('dragenter', over, { signal })
  page.addEventListener('dragover', over, { signal })
  page.addEventListener('dragleave', leave, { signal })
  page.addEventListener('drop', drop, { signal })
  page.addEventListener('paste', paste, { signal })
  return () => {
    listening.abort()
  }
}
