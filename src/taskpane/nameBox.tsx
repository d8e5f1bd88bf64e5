import { useRef, useState } from 'react'
import type { Row } from '../attachments'
import { NameField } from './nameField'
import { usePane } from './paneContext'

/** The name of a chosen file while it is being changed: Enter and going elsewhere keep it, Escape does not. */
export function NameBox({ row, onDone }: { row: Row; onDone: () => void }) {
  const { doors } = usePane()
  const [name, setName] = useState(row.name)
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)

  const finish = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true // the field loses the focus by going away
    if (isKept) doors.attachments.nameChosen(new Map([[row.key, name]]))
    onDone()
  }
  return (
    <NameField
      ref={field}
      of={row.name}
      value={name}
      onChange={setName}
      onEnter={() => {
        finish(true)
      }}
      onEscape={() => {
        finish(false)
      }}
      onBlur={() => {
        finish(true)
      }}
    />
  )
}
