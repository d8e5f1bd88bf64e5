import { useEffect, useEffectEvent, useState } from 'react'
import type { Clock, OutlookDrag } from '../kernel'
import { takeDropped, takePasted } from '../start/brought'
import type { Brought } from '../start/brought'

/** A drag that ends outside of the pane is not told to it; without news of it the highlight goes by itself. */
const DRAG_SILENCE_MS = 800

/** Where Outlook itself tells of drags of which a page hears nothing. */
export type WatchDrags = (listener: (drag: OutlookDrag) => void) => () => void

/** What was given before the pane was there, once, and what is still given to the control that stood in its place. */
export type WatchEarlyFiles = (listener: (brought: Brought) => void) => (() => void) | undefined

interface Sources {
  clock: Clock
  onOutlookDrag: WatchDrags
  onEarlyFiles: WatchEarlyFiles
}

/** Whatever is dropped or pasted anywhere in the pane; returns whether something is being dragged over it. */
export function useFilesFromAnywhere(
  { clock, onOutlookDrag, onEarlyFiles }: Sources,
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
      const brought = takePasted(event)
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
    const stopEarly = onEarlyFiles((brought) => {
      onTaken(brought)
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
      stopEarly?.()
      window.removeEventListener('dragstart', dragStart)
      window.removeEventListener('dragend', dragEnd)
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [clock, onOutlookDrag, onEarlyFiles])

  return isDraggedOver
}
