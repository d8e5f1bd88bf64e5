import { Button, Text } from '@fluentui/react-components'
import { createElement, useEffect, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { fetchOnce } from '../kernel'
import { usePane } from './paneContext'

/** A part of the pane whose code is fetched when it is first needed. Stands inside the pane, where its words come from. */
export interface Later<Props> {
  Part: ComponentType<Props>
  /** Fetches it now, because it will be needed soon. A failure is told once the part is shown. */
  preload: () => void
}

/**
 * Not React's own way of doing it, for two reasons: that one holds what is ready back for 300 ms once something stood in
 * its place, and takes the whole pane down when the code cannot be fetched.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): Later<Props> {
  let fetched: ComponentType<Props> | undefined
  const fetchIt = fetchOnce(fetchPart, (part) => (fetched = part))

  function Part(props: Props) {
    const [state, setState] = useState<'fetching' | 'there' | 'failed'>(fetched === undefined ? 'fetching' : 'there')
    useEffect(() => {
      if (state !== 'fetching') return
      let isShown = true
      const tell = (next: 'there' | 'failed') => () => {
        if (isShown) setState(next)
      }
      fetchIt().then(tell('there'), tell('failed'))
      return () => {
        isShown = false
      }
    }, [state])
    if (state === 'failed') {
      return (
        <Failed
          again={() => {
            setState('fetching')
          }}
        />
      )
    }
    return fetched === undefined ? meanwhile : createElement(fetched, props)
  }
  return {
    Part,
    preload: () => {
      fetchIt().catch(() => undefined)
    },
  }
}

function Failed({ again }: { again: () => void }) {
  const { say } = usePane().format
  return (
    <div>
      <Text size={200} as="p">
        {say('partMissing')}
      </Text>
      <Button size="small" onClick={again}>
        {say('tryAgain')}
      </Button>
    </div>
  )
}
