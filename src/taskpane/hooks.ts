import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { Clock, Readable } from '../kernel'

/** The state of a store, and a new rendering with each change of it. */
export function useReadable<State>(readable: Readable<State>): State {
  return useSyncExternalStore(readable.subscribe, readable.state)
}

/** So many rows keep the thread for a moment that nobody feels. */
const ROWS_PER_DRAWING = 20

/** How many of `count` rows are drawn: a long list comes in pieces, frame by frame, so that a click on it is answered at once. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(ROWS_PER_DRAWING)
  useEffect(() => {
    if (drawn >= count) return
    const frame = requestAnimationFrame(() => {
      setDrawn(drawn + ROWS_PER_DRAWING)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [drawn, count])
  return drawn
}

const DARK = '(prefers-color-scheme: dark)'

/** Outlook's word where it gives one, otherwise the system's. */
export function useIsDark(theme: Readable<{ isDark: boolean | undefined }>): boolean {
  const { isDark } = useReadable(theme)
  const prefersDark = useSyncExternalStore(onPreferenceChange, () => window.matchMedia(DARK).matches)
  return isDark ?? prefersDark
}

function onPreferenceChange(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => {
    query.removeEventListener('change', listener)
  }
}

const SECOND_MS = 1000

/** Whole seconds until `untilMs`, counting down; 0 when it has passed or there is no such time. */
export function useSecondsLeft(clock: Clock, untilMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(() => clock.now())
  useEffect(() => {
    if (untilMs === undefined) return
    const stop = new AbortController()
    const tick = async () => {
      for (;;) {
        setNowMs(clock.now())
        if (clock.now() >= untilMs) return
        await clock.wait(SECOND_MS, stop.signal)
      }
    }
    tick().catch(() => undefined) // it ends by being stopped
    return () => {
      stop.abort(new DOMException('Nothing counts down any more.', 'AbortError'))
    }
  }, [clock, untilMs])
  return untilMs === undefined ? 0 : Math.max(0, Math.ceil((untilMs - nowMs) / SECOND_MS))
}

/** An estimate that is read, not watched. */
const CALM_MS = 3000

/** The words as they were a moment ago: numbers that change with each byte would flicker. */
export function useCalm(clock: Clock, words: string | undefined): string | undefined {
  const [shown, setShown] = useState(words)
  const onLook = useEffectEvent(() => {
    setShown(words)
  })
  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      for (;;) {
        await clock.wait(CALM_MS, stop.signal)
        onLook()
      }
    }
    look().catch(() => undefined) // it ends by being stopped
    return () => {
      stop.abort(new DOMException('Nobody reads it any more.', 'AbortError'))
    }
  }, [clock])
  return shown
}
