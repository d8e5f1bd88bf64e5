import { Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Row } from '../attachments'
import { usePane } from './paneContext'
import { markStem } from './stem'

const useStyles = makeStyles({ box: { width: '100%', minWidth: 0 } })

/** The name of a chosen file while it is being changed: Enter and going elsewhere keep it, Escape does not. */
export function NameBox({ row, onDone }: { row: Row; onDone: () => void }) {
  const styles = useStyles()
  const { doors, say } = usePane()
  const [name, setName] = useState(row.name)
  const box = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    markStem(box.current, row.name)
  }, [row.name])

  const finish = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true // the box loses the focus by going away
    if (isKept) doors.attachments.nameChosen(new Map([[row.key, name]]))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // Unless the pane says that it took the key, Office.js gives the focus back to Outlook.
    event.preventDefault()
    finish(event.key === 'Enter')
  }
  return (
    <Input
      className={styles.box}
      size="small"
      aria-label={say('newName')}
      input={{ ref: box, dir: 'auto', spellCheck: false }}
      value={name}
      onChange={(_event, { value }) => {
        setName(value)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        finish(true)
      }}
    />
  )
}
