import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Failure } from '../kernel'
import { ChoiceList } from './choiceList'
import type { ChoiceListProps } from './choiceList'
import { FailureNotice } from './failureView'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import type { Doing } from './textsFailure'
import { searchBoxKeys, useTyping } from './useTyping'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  box: { width: '100%', maxWidth: 'none' },
})

/** What the three finders have in common. */
export type Answer<Row> =
  | { kind: 'idle' }
  | { kind: 'searching'; rows: readonly Row[] }
  | { kind: 'found'; rows: readonly Row[]; hasMore: boolean; loadingMore: boolean }
  | { kind: 'failed'; failure: Failure }

/** Rows that stand there now, those of the answer before included while another is waited for. */
export function rowsOf<Row>(state: Answer<Row>): readonly Row[] {
  return state.kind === 'found' || state.kind === 'searching' ? state.rows : []
}

interface FinderBoxProps<Line extends { id: string }> {
  /** Name of the search box. */
  label: string
  state: Answer<unknown>
  door: { more(): Promise<void>; signIn(): Promise<void> }
  doing: Doing
  search: (text: string) => void
  moreLabel: string
  noneText: (text: string) => string
  /** Stands between box and list. */
  aside?: ReactNode
  /** The list itself; only where there are rows. */
  list: Pick<ChoiceListProps<Line>, 'label' | 'lines' | 'isMultiple' | 'draw' | 'onToggle'>
}

/** A search box over a list of events or contacts, and everything that can stand in the list's place. */
export function FinderBox<Line extends { id: string }>(props: FinderBoxProps<Line>) {
  const { label, state, door, doing, search, moreLabel, noneText, aside, list } = props
  const styles = useStyles()
  const { format } = usePane()
  const typing = useTyping()
  const [text, setText] = useState('')
  const [activeId, setActiveId] = useState<string | undefined>()
  const more = () => {
    if (state.kind === 'found' && state.hasMore && !state.loadingMore) void door.more()
  }
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
      {state.kind === 'searching' && state.rows.length === 0 && <SkeletonLines label="searching" />}
      {state.kind === 'failed' && (
        <FailureNotice
          failure={state.failure}
          doing={doing}
          actions={{
            'try-again': () => {
              now(text)
            },
            'sign-in': () => void door.signIn(),
          }}
        />
      )}
      {state.kind === 'found' && state.rows.length === 0 && <Text size={200}>{noneText(text)}</Text>}
      {rowsOf(state).length > 0 && (
        <ChoiceList
          {...list}
          hasMore={state.kind === 'found' && state.hasMore}
          isBusy={state.kind === 'searching'}
          activeId={activeId}
          onActive={setActiveId}
          onNearEnd={more}
        />
      )}
      {state.kind === 'found' && state.hasMore && (
        <div>
          <Button size="small" disabledFocusable={state.loadingMore} onClick={more}>
            {state.loadingMore ? format.say('loadingMore') : moreLabel}
          </Button>
        </div>
      )}
    </div>
  )
}
