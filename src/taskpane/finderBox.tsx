import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Failure } from '../kernel'
import { FailureNotice } from './failureView'
import { SkeletonLines } from './parts'
import { TEXTS } from './texts'
import type { Doing } from './textsFailure'
import { searchBoxKeys, useTyping } from './useTyping'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  box: { width: '100%', maxWidth: 'none' },
})

/** What the three finders have in common. */
export type Answer =
  | { kind: 'idle' }
  | { kind: 'searching'; rows: readonly unknown[] }
  | { kind: 'found'; rows: readonly unknown[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; failure: Failure }

interface FinderBoxProps {
  /** Name of the search box. */
  label: string
  state: Answer
  doing: Doing
  search: (text: string) => void
  more: () => void
  signIn: () => void
  moreLabel: string
  noneText: (text: string) => string
  /** Stands between box and list. */
  aside?: ReactNode
  /** The list itself; only where there are rows. */
  children: ReactNode
}

/** A search box over a list of events or contacts, and everything that can stand in the list's place. */
export function FinderBox(props: FinderBoxProps) {
  const { label, state, doing, search, more, signIn, moreLabel, noneText, aside, children } = props
  const styles = useStyles()
  const typing = useTyping()
  const [text, setText] = useState('')
  const now = (wanted: string) => {
    setText(wanted)
    typing.now(() => {
      search(wanted)
    })
  }
  const keys = searchBoxKeys(text, {
    enter: () => {
      now(text)
    },
    escape: () => {
      now('')
    },
  })
  return (
    <div className={styles.part}>
      <SearchBox
        className={styles.box}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(_event, { value }) => {
          setText(value)
          typing.settled(() => {
            search(value)
          })
        }}
        onKeyDown={keys}
      />
      {aside}
      {state.kind === 'searching' && state.rows.length === 0 && <SkeletonLines label={TEXTS.searching} />}
      {state.kind === 'failed' && (
        <FailureNotice
          failure={state.failure}
          doing={doing}
          actions={{
            'try-again': () => {
              now(text)
            },
            'sign-in': signIn,
          }}
        />
      )}
      {state.kind === 'found' && state.rows.length === 0 && <Text size={200}>{noneText(text)}</Text>}
      {(state.kind === 'found' || state.kind === 'searching') && state.rows.length > 0 && children}
      {state.kind === 'found' && state.hasMore && (
        <div>
          <Button size="small" disabledFocusable={state.loadingMore} onClick={more}>
            {state.loadingMore ? TEXTS.loadingMore : moreLabel}
          </Button>
        </div>
      )}
    </div>
  )
}
