import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { MailSearchState } from '../mail'
import { FailureNotice } from './failureView'
import { useReadable } from './hooks'
import { MailList } from './mailList'
import { usePane } from './paneContext'
import { Section } from './parts'
import { foundText, TEXTS } from './texts'

/** Somebody who types on should not be answered letter by letter. */
const TYPING_PAUSE_MS = 400

const useStyles = makeStyles({
  box: { width: '100%', maxWidth: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  start: { alignSelf: 'start' },
})

/** Finding mails and choosing among them. */
export function MailSearch() {
  const styles = useStyles()
  const { doors } = usePane()
  const state = useReadable(doors.mail)
  const { text, onChange, onKeyDown, searchNow, clear } = useSearchText()

  return (
    <Section title={TEXTS.mails}>
      <SearchBox
        className={styles.box}
        aria-label={TEXTS.searchMail}
        placeholder={TEXTS.searchMail}
        value={text}
        onChange={(_event, { value }) => {
          onChange(value)
        }}
        onKeyDown={onKeyDown}
      />
      {state.kind === 'idle' ? (
        <Button
          className={styles.start}
          size="small"
          onClick={() => {
            searchNow('')
          }}
        >
          {TEXTS.showNewest}
        </Button>
      ) : (
        <Results state={state} hide={clear} />
      )}
    </Section>
  )
}

function useSearchText() {
  const { doors, clock } = usePane()
  const [text, setText] = useState('')
  const typing = useRef(new AbortController())
  const stopTyping = () => {
    typing.current.abort(new DOMException('Something else is searched for.', 'AbortError'))
    typing.current = new AbortController()
  }
  useEffect(
    () => () => {
      typing.current.abort(new DOMException('The pane was closed.', 'AbortError'))
    },
    [],
  )

  const searchNow = (query: string) => {
    stopTyping()
    void doors.mail.search(query)
  }
  const clear = () => {
    stopTyping()
    setText('')
    doors.mail.clear()
  }
  const onChange = (value: string) => {
    setText(value)
    stopTyping()
    if (value.trim() === '') {
      doors.mail.clear()
      return
    }
    clock.wait(TYPING_PAUSE_MS, typing.current.signal).then(
      () => void doors.mail.search(value),
      () => undefined, // typed on
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      searchNow(text)
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault() // taken here, so that Outlook does not take the focus away
      clear()
    }
  }
  return { text, onChange, onKeyDown, searchNow, clear }
}

function Results({ state, hide }: { state: Exclude<MailSearchState, { kind: 'idle' }>; hide: () => void }) {
  const styles = useStyles()
  const { doors } = usePane()
  if (state.kind === 'failed') {
    const again = () => void doors.mail.search(state.query)
    const actions = { 'try-again': again, 'sign-in': () => void doors.mail.signIn() }
    return <FailureNotice failure={state.failure} doing="mail" actions={actions} />
  }
  const isSearching = state.kind === 'searching'
  return (
    <>
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {isSearching ? TEXTS.searching : foundText(state.query)}
        </Text>
        <Button size="small" appearance="transparent" onClick={hide}>
          {TEXTS.hideMails}
        </Button>
      </div>
      {state.rows.length > 0 && <MailList rows={state.rows} isBusy={isSearching} />}
      {!isSearching && state.rows.length === 0 && (
        <Text size={200}>{state.query.trim() === '' ? TEXTS.mailboxEmpty : TEXTS.noMails}</Text>
      )}
      {!isSearching && state.hasMore && (
        <Button
          className={styles.start}
          size="small"
          disabledFocusable={state.loadingMore}
          onClick={() => void doors.mail.more()}
        >
          {state.loadingMore ? TEXTS.loadingMore : TEXTS.moreMails}
        </Button>
      )}
    </>
  )
}
