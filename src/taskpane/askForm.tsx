import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Failure } from '../kernel'
import { FailureNotice, Notice } from './failureView'
import { usePane } from './paneContext'
import type { Words } from './textsPicking'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  form: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  input: { flexGrow: 1, minWidth: '160px' },
})

interface AskFormProps {
  /** Name of the box. */
  label: string
  button: string
  type: 'email' | 'text'
  isAsking: boolean
  /** The box was changed: what stands below is about something else. */
  onChange: () => void
  onAsk: (text: string) => void
  /** What came of it. */
  children: ReactNode
}

/** A box and the button that asks about what is in it. */
export function AskForm({ label, button, type, isAsking, onChange, onAsk, children }: AskFormProps) {
  const styles = useStyles()
  const { format } = usePane()
  const [text, setText] = useState('')
  const ask = () => {
    if (!isAsking) onAsk(text)
  }
  return (
    <div className={styles.part}>
      <div className={styles.form}>
        <Input
          size="small"
          // Its button asks for it: the next thing typed or pasted belongs here.
          ref={focusOnce}
          type={type}
          autoComplete="off"
          className={styles.input}
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(_event, { value }) => {
            setText(value)
            onChange()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            ask()
          }}
        />
        <Button size="small" disabledFocusable={isAsking} onClick={ask}>
          {isAsking ? format.say('lookingUp') : button}
        </Button>
      </div>
      {children}
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true })
}

/** Why it came to nothing, also for the ear. */
export function TroubleWords({ sentence, next }: Words) {
  const { said, format } = usePane()
  const text = `${format.say(sentence)} ${format.say(next)}`
  useEffect(() => {
    said.dispatch({ text })
  }, [said, text])
  return (
    <Notice intent="warning">
      <span>{text}</span>
    </Notice>
  )
}

/** `words`: undefined: the usual ones. */
export function AskFailure({
  failure,
  words,
  again,
}: {
  failure: Failure
  words: Words | undefined
  again: () => void
}) {
  if (words !== undefined) return <TroubleWords {...words} />
  return <FailureNotice failure={failure} doing="events" actions={{ 'try-again': again, 'sign-in': again }} />
}
