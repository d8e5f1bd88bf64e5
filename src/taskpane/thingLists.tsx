import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { sameId } from '../attachments'
import type { AttachmentsState, Hold, Row } from '../attachments'
import { Notice } from './failureView'
import { useGrowing, useReadable } from './hooks'
import { InSight } from './inSight'
import { linkRows } from './laterLinkRows'
import { useMainLook } from './mainButton'
import { usePane } from './paneContext'
import { List, Section } from './parts'
import { turnsOf } from './rowKinds'
import { COMMON_HOLDS, holdText } from './textsRows'
import { ThingRow } from './thingRow'

/** What was chosen, and what is on its way. */
export function ThingLists() {
  const { doors, format, say } = usePane()
  const state = useReadable(doors.attachments)
  const links = useReadable(doors.links)
  const chosen = state.rows.filter(({ phase }) => phase.kind === 'chosen')
  const moving = state.rows.filter((row) => row.phase.kind !== 'chosen' && !isShownOnEvent(row, state))
  const [notes, setNotes] = useState<readonly string[]>([])
  const onNote = useCallback((note: string) => {
    setNotes((before) => [...before, note])
  }, [])
  const main = useMainLook()
  const waitsForSignIn = moving.some(({ hold }) => hold?.kind === 'sign-in')
  return (
    <>
      {chosen.length > 0 && <ChosenRows rows={chosen} onNote={onNote} />}
      {notes.length > 0 && (
        <Notice
          intent="info"
          buttons={
            <Button
              size="small"
              onClick={() => {
                setNotes([])
              }}
            >
              {say('gotIt')}
            </Button>
          }
        >
          {notes.map((note, index) => (
            <span key={index}>{note}</span>
          ))}
        </Notice>
      )}
      {waitsForSignIn && (
        <Notice
          intent="info"
          buttons={
            <Button
              size="small"
              appearance={main}
              onClick={() => {
                doors.attachments.signIn()
              }}
            >
              {say('signIn')}
            </Button>
          }
        >
          <span>{say('signInWaits')}</span>
        </Notice>
      )}
      {commonHolds(moving).map((hold) => (
        <Notice key={hold.kind} intent="info">
          <span>{holdText(hold, 0, format)}</span>
        </Notice>
      ))}
      {moving.length > 0 && (
        <InSight>
          <Rows
            title={moving.every(isInterrupted) ? say('leftUnfinished') : say('onItsWay')}
            rows={moving}
            onNote={onNote}
          />
        </InSight>
      )}
      {links.rows.length > 0 && (
        <InSight>
          <linkRows.Part />
        </InSight>
      )}
    </>
  )
}

/** One of each kind. */
function commonHolds(rows: readonly Row[]): Hold[] {
  return COMMON_HOLDS.flatMap((kind) => rows.find((row) => row.hold?.kind === kind)?.hold ?? [])
}

function isInterrupted({ phase }: Row): boolean {
  return phase.kind === 'interrupted'
}

/** From here on the list would push everything else out of sight. */
const FOLDED_FROM = 7
const SHOWN_FOLDED = 5

interface RowsProps {
  rows: readonly Row[]
  onNote: (note: string) => void
}

/** The first few, and the others at a click. */
function ChosenRows({ rows, onNote }: RowsProps) {
  const { format, say } = usePane()
  const [isOpen, setOpen] = useState(false)
  const isLong = rows.length >= FOLDED_FROM
  return (
    <Rows
      title={say('toAttach')}
      rows={isLong && !isOpen ? rows.slice(0, SHOWN_FOLDED) : rows}
      onNote={onNote}
      foot={
        isLong && (
          <div>
            <Button
              size="small"
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen)
              }}
            >
              {isOpen ? say('showFewer') : say('showAll', { count: format.count(rows.length) })}
            </Button>
          </div>
        )
      }
    />
  )
}

function Rows({ title, rows, onNote, foot }: RowsProps & { title: string; foot?: ReactNode }) {
  const turns = turnsOf(rows)
  const drawn = useGrowing(rows.length)
  return (
    <Section title={title}>
      <List label={title}>
        {rows.slice(0, drawn).map((row) => (
          <ThingRow key={row.key} row={row} turn={turns.get(row.key)} onNote={onNote} />
        ))}
      </List>
      {foot}
    </Section>
  )
}

/** What arrived is shown once: in the list of the event, as soon as that list has it. */
function isShownOnEvent({ phase }: Row, { onEvent }: AttachmentsState): boolean {
  if (phase.kind !== 'attached') return false
  const { id } = phase
  return onEvent.some((entry) => sameId(entry.id, id))
}
