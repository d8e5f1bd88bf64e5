import { Input, makeStyles } from '@fluentui/react-components'
import { useLayoutEffect } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { usePane } from './paneContext'
import { markStem } from './stem'

const useStyles = makeStyles({ field: { width: '100%', minWidth: 0 } })

interface NameFieldProps {
  ref: RefObject<HTMLInputElement | null>
  /** The name as it is: what of it stands before its ending is marked at first. */
  of: string
  value: string
  isInvalid?: boolean
  onChange: (value: string) => void
  onEnter: () => void
  onEscape: () => void
  onBlur?: () => void
}

/** Where a name is changed. Enter and Escape are its own. */
export function NameField({ ref, of, value, isInvalid, onChange, onEnter, onEscape, ...rest }: NameFieldProps) {
  const styles = useStyles()
  const { say } = usePane()
  useLayoutEffect(() => {
    markStem(ref.current, of)
  }, [ref, of])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // Unless the pane says that it took the key, Office.js gives the focus back to Outlook.
    event.preventDefault()
    if (event.key === 'Escape') onEscape()
    else if (!event.repeat) onEnter()
  }
  return (
    <Input
      className={styles.field}
      size="small"
      aria-label={say('newName')}
      aria-invalid={isInvalid}
      input={{ ref, dir: 'auto', spellCheck: false }}
      value={value}
      onChange={(_event, data) => {
        onChange(data.value)
      }}
      onKeyDown={onKeyDown}
      {...rest}
    />
  )
}
