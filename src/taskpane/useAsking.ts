import { useEffect, useRef, useState } from 'react'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'

/** What came of a question that a click asked. */
export type Asking<Answer> =
  { kind: 'idle' } | { kind: 'asking' } | { kind: 'answered'; answer: Answer } | { kind: 'failed'; failure: Failure }

/** One question at a time: a newer one replaces the one under way. */
export function useAsking<Answer>() {
  const [asking, setAsking] = useState<Asking<Answer>>({ kind: 'idle' })
  const running = useRef(new AbortController())
  const stop = (why: string) => {
    running.current.abort(new DOMException(why, 'AbortError'))
    running.current = new AbortController()
  }
  useEffect(
    () => () => {
      running.current.abort(new DOMException('The pane shows something else.', 'AbortError'))
    },
    [],
  )
  return {
    asking,
    ask: (question: (signal: AbortSignal) => Promise<Answer>, then?: (answer: Answer) => void) => {
      stop('Something else is asked.')
      const { signal } = running.current
      setAsking({ kind: 'asking' })
      question(signal).then(
        (answer) => {
          if (signal.aborted) return
          setAsking({ kind: 'answered', answer })
          then?.(answer)
        },
        (error: unknown) => {
          if (!signal.aborted) setAsking({ kind: 'failed', failure: failureOf(error) })
        },
      )
    },
    clear: () => {
      stop('Nobody asks any more.')
      setAsking({ kind: 'idle' })
    },
  }
}
