import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { EventLink, FoundEvent } from '../events'
import { AskFailure, AskForm, TroubleWords } from './askForm'
import { FailureWords, Notice, NoticeButtons } from './failureView'
import { useMainLook } from './mainButton'
import { usePane } from './paneContext'
import { subjectText } from './textsEvent'
import { LINK_TROUBLE, lookUpTrouble, wholeWhenText } from './textsPicking'
import { eventName } from './textsTimes'
import { useAsking } from './useAsking'

const useStyles = makeStyles({
  found: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  over: { textDecorationLine: 'line-through' },
})

type Address = FoundEvent['address']
type Looked = { kind: 'found'; event: FoundEvent } | Extract<EventLink, { kind: 'unusable' }>

/** An event named by what was pasted. It is read and shown before it can be chosen. */
export function EventByLink({ onChoose }: { onChoose: (event: FoundEvent) => void }) {
  const { doors, clock, format, said } = usePane()
  const { say } = format
  const { eventPicker } = doors
  const { asking, ask, clear } = useAsking<Looked>()
  const asked = useRef('')
  const address = useRef<Address>(undefined)

  const lookUp = async (text: string, signal: AbortSignal): Promise<Looked> => {
    const link = await eventPicker.readLink(text)
    address.current = undefined
    if (link.kind === 'unusable') return link
    address.current = link.address
    return { kind: 'found', event: await eventPicker.lookUp(link.address, signal) }
  }
  const onAsk = (text: string) => {
    asked.current = text
    ask(
      (signal) => lookUp(text, signal),
      (answer) => {
        if (answer.kind === 'found') said.dispatch({ text: eventName(answer.event, format, clock.now()) })
      },
    )
  }
  const failure = asking.kind === 'failed' ? asking.failure : undefined
  return (
    <AskForm
      label={say('linkOrId')}
      button={say('lookUp')}
      type="text"
      isAsking={asking.kind === 'asking'}
      onChange={clear}
      onAsk={onAsk}
    >
      {asking.kind === 'answered' && <Answer looked={asking.answer} onChoose={onChoose} />}
      {failure?.kind === 'route-refused' && (
        <Notice intent="warning">
          <FailureWords failure={failure} doing="events">
            <NoticeButtons>
              <Button
                size="small"
                onClick={() => {
                  if (address.current !== undefined) onChoose(unseen(address.current, say('unseenEvent')))
                }}
              >
                {say('tryAnyway')}
              </Button>
            </NoticeButtons>
          </FailureWords>
        </Notice>
      )}
      {failure !== undefined && failure.kind !== 'route-refused' && (
        <AskFailure
          failure={failure}
          words={lookUpTrouble(failure)}
          again={() => {
            onAsk(asked.current)
          }}
        />
      )}
    </AskForm>
  )
}

function Answer({ looked, onChoose }: { looked: Looked; onChoose: (event: FoundEvent) => void }) {
  const styles = useStyles()
  const { clock, format } = usePane()
  const main = useMainLook()
  if (looked.kind === 'unusable') return <TroubleWords {...LINK_TROUBLE[looked.because]} />
  const { event } = looked
  return (
    <div className={styles.found} role="group" aria-label={eventName(event, format, clock.now())}>
      <Text weight="semibold" className={event.isCancelled ? styles.over : undefined} dir="auto">
        {subjectText(event.subject, format.say)}
      </Text>
      <Text size={200}>{wholeWhenText(event, format, clock.now())}</Text>
      <Button
        size="small"
        appearance={main}
        onClick={() => {
          onChoose(event)
        }}
      >
        {format.say('chooseThisEvent')}
      </Button>
    </div>
  )
}

/** Graph does not show it, and the person wants to try: nothing is known of it but where it should be. */
function unseen(address: Address, subject: string): FoundEvent {
  return {
    address,
    subject,
    startMs: undefined,
    endMs: undefined,
    isAllDay: false,
    organizer: '',
    isOrganizer: false,
    isCancelled: false,
    isMeeting: false,
  }
}
