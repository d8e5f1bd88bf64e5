import { useEffect, useEffectEvent, useState } from 'react'
import type { Clock, OutlookDrag } from '../kernel'
import type { Brought } from '../start/brought'
import { takeFromAnywhere } from '../start/fromAnywhere'

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
      setDraggedOver(true)
      silence.abort(new DOMException('The drag goes on.', 'AbortError'))
      silence = new AbortController()
      clock.wait(DRAG_SILENCE_MS, silence.signal).then(
        () => {
          setDraggedOver(false)
        },
        () => undefined,
      )
    }
    const unwatch = onOutlookDrag((drag) => {
      if (drag.kind === 'over') {
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
    const stopTaking = takeFromAnywhere(window, {
      take: (brought) => {
        onTaken(brought)
      },
      onOver: stillDragged,
      onLeave: () => {
        setDraggedOver(false)
      },
    })
    return () => {
      silence.abort(new DOMException('The pane was closed.', 'AbortError'))
      unwatch()
      stopEarly?.()
      stopTaking()
    }
  }, [clock, onOutlookDrag, onEarlyFiles])

  return isDraggedOver
}
