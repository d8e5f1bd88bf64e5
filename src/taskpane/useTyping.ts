import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { usePane } from './paneContext'

/** Somebody who types on should not be answered letter by letter. */
export const TYPING_PAUSE_MS = 250

/** Does something once the typing has settled, or at once; only the last of all that is wanted. */
export function useTyping() {
  const { clock } = usePane()
  const typing = useRef(new AbortController())
  const stop = () => {
    typing.current.abort(new DOMException('Something else is wanted.', 'AbortError'))
    typing.current = new AbortController()
  }
  useEffect(
    () => () => {
      typing.current.abort(new DOMException('The pane was closed.', 'AbortError'))
    },
    [],
  )
  return {
    now: (act: () => void) => {
      stop()
      act()
    },
    settled: (act: () => void) => {
      stop()
      clock.wait(TYPING_PAUSE_MS, typing.current.signal).then(act, () => undefined) // typed on
    },
  }
}

/** Enter and Escape in a search box; while letters are being composed they belong to the input method. */
export function searchBoxKeys(text: string, { enter, escape }: { enter: () => void; escape: () => void }) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      enter()
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault() // taken here, so that Outlook does not take the focus away
      escape()
    }
  }
}
