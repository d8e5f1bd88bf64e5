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
  page.addEventListener('dragstart', dragStart)
  page.addEventListener('dragend', dragEnd)
  page.addEventListener('dragenter', over)
  page.addEventListener('dragover', over)
  page.addEventListener('dragleave', leave)
  page.addEventListener('drop', drop)
  page.addEventListener('paste', paste)
  return () => {
    page.removeEventListener('dragstart', dragStart)
    page.removeEventListener('dragend', dragEnd)
    page.removeEventListener('dragenter', over)
    page.removeEventListener('dragover', over)
    page.removeEventListener('dragleave', leave)
    page.removeEventListener('drop', drop)
    page.removeEventListener('paste', paste)
  }
}
