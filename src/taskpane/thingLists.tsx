import { Button } from '@fluentui/react-components'
import type { AttachmentsState, Row } from '../attachments'
import { sameAttachment } from './announcements'
import { Notice } from './failureView'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { List, Section } from './parts'
import { TEXTS } from './texts'
import { ThingRow } from './thingRow'

/** What was chosen, and what is on its way. */
export function ThingLists() {
  const { doors } = usePane()
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
      {moving.length > 0 && <Rows title={TEXTS.onItsWay} rows={moving} />}
    </>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <Section title={title}>
      <List label={title}>
        {rows.map((row) => (
          <ThingRow key={row.key} row={row} />
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
