import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { AttachmentsState, Hold, Row } from '../attachments'
import { sameAttachment } from './announcements'
import { Notice } from './failureView'
import { useGrowing, useReadable } from './hooks'
import { usePane } from './paneContext'
import { List, Section } from './parts'
import { turnsOf } from './rowKinds'
import { TEXTS } from './texts'
import { COMMON_HOLDS, holdText } from './textsRows'
import { ThingRow } from './thingRow'

/** What was chosen, and what is on its way. */
export function ThingLists() {
  const { doors, format } = usePane()
  const state = useReadable(doors.attachments)
  const chosen = state.rows.filter(({ phase }) => phase.kind === 'chosen')
  const moving = state.rows.filter((row) => row.phase.kind !== 'chosen' && !isShownOnEvent(row, state))
  const waitsForSignIn = moving.some(({ hold }) => hold?.kind === 'sign-in')
  return (
    <>
      {chosen.length > 0 && <Rows title={TEXTS.toAttach} rows={chosen} />}
      {waitsForSignIn && (
        <Notice
          intent="info"
          buttons={
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                doors.attachments.signIn()
              }}
            >
              {TEXTS.signIn}
            </Button>
          }
        >
          <span>{TEXTS.signInWaits}</span>
        </Notice>
      )}
      {commonHolds(moving).map((hold) => (
        <Notice key={hold.kind} intent="info">
          <span>{holdText(hold, 0, format)}</span>
        </Notice>
      ))}
      {moving.length > 0 && (
        <InSight>
          <Rows title={moving.every(isInterrupted) ? TEXTS.leftUnfinished : TEXTS.onItsWay} rows={moving} />
        </InSight>
      )}
    </>
  )
}

/** One of each kind. */
function commonHolds(rows: readonly Row[]): Hold[] {
  return COMMON_HOLDS.flatMap((kind) => rows.find((row) => row.hold?.kind === kind)?.hold ?? [])
}

/** What starts to move comes into sight once: a list of mails may have pushed it out. The focus stays where it is. */
function InSight({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scroller = element.current?.closest('main')
    if (!element.current || !scroller) return
    const mine = element.current.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    // Not scrollIntoView, which may also move the page around the pane.
    if (mine.bottom > view.bottom) scroller.scrollTop += Math.min(mine.bottom - view.bottom, mine.top - view.top)
  }, [])
  return <div ref={element}>{children}</div>
}

function isInterrupted({ phase }: Row): boolean {
  return phase.kind === 'interrupted'
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const turns = turnsOf(rows)
  const drawn = useGrowing(rows.length)
  return (
    <Section title={title}>
      <List label={title}>
        {rows.slice(0, drawn).map((row) => (
          <ThingRow key={row.key} row={row} turn={turns.get(row.key)} />
        ))}
      </List>
    </Section>
  )
}

/** What arrived is shown once: in the list of the event, as soon as that list has it. */
function isShownOnEvent({ phase }: Row, { onEvent }: AttachmentsState): boolean {
  if (phase.kind !== 'attached') return false
  const { id } = phase
  return onEvent.some((entry) => sameAttachment(entry.id, id))
}
