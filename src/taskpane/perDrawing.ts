import type { Clock, Readable } from '../kernel'

/** Faster than this nobody reads, and each drawing takes its time from what is being sent. */
const DRAW_EVERY_MS = 50

export interface Drawing {
  clock: Clock
  /** Calls back right before the browser draws next; a pane that is not seen is not drawn, and catches up later. */
  onFrame: (draw: () => void) => void
}

/**
 * The same state, told as often as it is worth drawing: an upload changes it several times between two frames, and each
 * telling draws the pane anew before the upload can go on. What is told after a quiet moment is drawn with the next frame.
 */
export function perDrawing<State>(readable: Readable<State>, { clock, onFrame }: Drawing): Readable<State> {
  const listeners = new Set<() => void>()
  const never = new AbortController().signal
  let isDue = false
  let toldMs = -Infinity

  async function tellInTime() {
    const restMs = Math.min(DRAW_EVERY_MS, toldMs + DRAW_EVERY_MS - clock.now())
    if (restMs > 0) await clock.wait(restMs, never)
    onFrame(() => {
      isDue = false
      toldMs = clock.now()
      for (const listener of [...listeners]) listener()
    })
  }

  readable.subscribe(() => {
    if (isDue) return
    isDue = true
    void tellInTime()
  })
  return {
    state: readable.state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
