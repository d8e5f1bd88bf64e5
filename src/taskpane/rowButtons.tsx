import { Button } from '@fluentui/react-components'
import { Pause16Regular } from '@fluentui/react-icons/svg/pause'
import { useRef } from 'react'
import type { ChangeEvent } from 'react'
import type { Row } from '../attachments'
import { chosenFile } from './fileIntake'
import { usePane } from './paneContext'
import { Hidden } from './parts'
import { RowButton } from './rowButton'
import { canPause, isPaused } from './rowKinds'
import type { Turn } from './rowKinds'
import { useRowStyles } from './rowStyles'
import { failureText } from './textsFailure'
import { shownName } from './textsRows'

interface OfRow {
  row: Row
  /** The element that holds the name: which of the many "Cancel" this one is. */
  nameId: string
}

interface RowActionsProps extends OfRow {
  turn: Turn | undefined
  isNaming: boolean
  onRename: () => void
}

/** What stands at the end of a row's second line, the last of them in every row at the same place. */
export function RowActions({ row, nameId, turn, isNaming, onRename }: RowActionsProps) {
  const rowStyles = useRowStyles()
  const { say } = usePane()
  return (
    <div className={rowStyles.actions}>
      {canRename(row) && (
        <RowButton describedBy={nameId} onClick={onRename} leavesFocus={isNaming}>
          {say('rename')}
        </RowButton>
      )}
      {(turn === 'any' || turn === 'next') && row.hold?.kind !== 'paused' && (
        <SendFirst row={row} nameId={nameId} isNext={turn === 'next'} />
      )}
      <PauseOrGoOn row={row} nameId={nameId} />
      <MainAction row={row} nameId={nameId} />
    </div>
  )
}

/** A file that waits for "Attach"; a mail is called by its subject. */
export function canRename({ phase, thing }: Row): boolean {
  return phase.kind === 'chosen' && thing.kind === 'file'
}

/** Stays, without effect, once it has been followed: the focus is on it. */
function SendFirst({ row, nameId, isNext }: OfRow & { isNext: boolean }) {
  const { doors, say } = usePane()
  return (
    <RowButton
      describedBy={nameId}
      isOff={isNext}
      onClick={() => {
        doors.attachments.sendFirst(row.key)
      }}
    >
      {say('sendFirst')}
    </RowButton>
  )
}

/** One button, so that the focus stays while it turns round. */
function PauseOrGoOn({ row, nameId }: OfRow) {
  const { doors, say } = usePane()
  const paused = isPaused(row)
  if (!paused && !canPause(row)) return null
  return (
    <RowButton
      describedBy={nameId}
      {...(paused ? {} : { label: say('pause') })}
      onClick={() => {
        if (paused) doors.attachments.goOn(row.key)
        else doors.attachments.pause(row.key)
      }}
    >
      {paused ? say('goOn') : <Pause16Regular />}
    </RowButton>
  )
}

/** The one button that every row has, so that the focus stays while its word changes. */
function MainAction({ row, nameId }: OfRow) {
  const { doors, say } = usePane()
  const { attachments } = doors
  const { key, phase } = row
  const isOver =
    phase.kind === 'attached' || phase.kind === 'failed' || phase.kind === 'cancelled' || phase.kind === 'interrupted'
  const word = isOver ? say('dismiss') : phase.kind === 'chosen' ? say('remove') : say('cancel')
  return (
    <RowButton
      describedBy={nameId}
      isOff={phase.kind === 'cancelling'}
      onClick={() => {
        if (isOver) attachments.dismiss(key)
        else attachments.cancel(key)
      }}
    >
      {word}
    </RowButton>
  )
}

/** "Try again" where another try can end differently. */
export function AgainAction({ row, nameId }: OfRow) {
  const rowStyles = useRowStyles()
  const { doors, format, say } = usePane()
  const { phase } = row
  const helps =
    phase.kind === 'cancelled' ||
    (phase.kind === 'failed' && failureText(phase.failure, 'attach', format).button !== 'none')
  if (!helps) return null
  return (
    <div className={rowStyles.buttons}>
      <Button
        size="small"
        aria-describedby={nameId}
        onClick={() => {
          doors.attachments.tryAgain(row.key)
        }}
      >
        {say('tryAgain')}
      </Button>
    </div>
  )
}

/** "Resume" for what an earlier pane left; where its bytes were not kept it asks for the one file first. */
export function ResumeAction({ row, nameId }: OfRow) {
  const rowStyles = useRowStyles()
  const { doors, say } = usePane()
  const control = useRef<HTMLInputElement>(null)
  if (row.phase.kind !== 'interrupted') return null
  const { needsFile } = row.phase

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file !== undefined) doors.attachments.resume(row.key, chosenFile(file))
    currentTarget.value = '' // so that the same file can be offered again
  }
  return (
    <div className={rowStyles.buttons}>
      <Button
        size="small"
        aria-describedby={nameId}
        onClick={() => {
          if (needsFile) control.current?.click()
          else doors.attachments.resume(row.key)
        }}
      >
        {say('resume')}
      </Button>
      {needsFile && (
        <Hidden>
          <input
            ref={control}
            type="file"
            tabIndex={-1}
            aria-label={say('chooseAgain', { name: shownName(row, say) })}
            onChange={onChange}
          />
        </Hidden>
      )}
    </div>
  )
}
