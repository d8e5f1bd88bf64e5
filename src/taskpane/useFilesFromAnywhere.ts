import { useEffect, useEffectEvent, useState } from 'react'
import type { Clock, OutlookDrag } from '../kernel'
import { takeDropped, takePasted } from './fileIntake'
import type { Brought } from './fileIntake'

/** A drag that ends outside of the pane is not told to it; without news of it the highlight goes by itself. */
const DRAG_SILENCE_MS = 800

/** Where words go that are pasted. */
const TEXT_FIELDS = 'input:not([type=file]), textarea, [contenteditable], [contenteditable] *'

/** Where Outlook itself tells of drags of which a page hears nothing. */
export type WatchDrags = (listener: (drag: OutlookDrag) => void) => () => void

/** Whatever is dropped or pasted anywhere in the pane; returns whether something is being dragged over it. */
export function useFilesFromAnywhere(
  { clock, onOutlookDrag }: { clock: Clock; onOutlookDrag: WatchDrags },
  take: (brought: Brought) => void,
): boolean {
  const [isDraggedOver, setDraggedOver] = useState(false)
  const onTaken = useEffectEvent(take)

  useEffect(() => {
    let silence = new AbortController()
    const stillDragged = () => {
      silence.abort(new DOMException('The drag goes on.', 'AbortError'))
      silence = new AbortController()
      clock.wait(DRAG_SILENCE_MS, silence.signal).then(
        () => {
          setDraggedOver(false)
        },
        () => undefined,
      )
    }
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
      setDraggedOver(true)
      stillDragged()
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDraggedOver(false)
    }
    const drop = (event: DragEvent) => {
      if (isOwn) return
      event.preventDefault()
      setDraggedOver(false)
      if (event.dataTransfer !== null) onTaken(takeDropped(event.dataTransfer))
    }
    const paste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event
      const isForField = target instanceof Element && target.matches(TEXT_FIELDS)
      const brought = clipboardData === null ? undefined : takePasted(clipboardData, isForField)
      if (brought === undefined) return
      event.preventDefault()
      onTaken(brought)
    }
    const unwatch = onOutlookDrag((drag) => {
      if (drag.kind === 'over') {
        setDraggedOver(true)
        stillDragged() // Outlook never says that a drag has left
        return
      }
      setDraggedOver(false)
      const files = drag.files.map(({ name, blob }) => new File([blob], name, { lastModified: 0, type: blob.type }))
      onTaken({ way: 'outlook', files })
    })
    window.addEventListener('dragstart', dragStart)
    window.addEventListener('dragend', dragEnd)
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      silence.abort(new DOMException('The pane was closed.', 'AbortError'))
      unwatch()
      window.removeEventListener('dragstart', dragStart)
      window.removeEventListener('dragend', dragEnd)
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [clock, onOutlookDrag])

  return isDraggedOver
}
