import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Failure } from '../kernel'
import type { Identity, OpenEventState } from '../events'
import { mayChangeEvents } from '../events'
import { FailureNotice, Notice } from './failureView'
import { useSecondsLeft } from './hooks'
import { useMainLook } from './mainButton'
import { usePane } from './paneContext'
import { acceptText, differsTexts, lateText, notFoundText, spokenText } from './textsIdentity'
import { whenText } from './textsTimes'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  scope: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  meant: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  other: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalSNudge,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, // also on a line of its own its words begin where the others do
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Open = Extract<OpenEventState, { kind: 'open' }>

/** Which event is meant, where that is not plain: a question with its answers, a wait with its end, or what was chosen. */
export function EventIdentity({ event }: { event: Open }) {
  const styles = useStyles()
  const { said, format } = usePane()
  const { say } = format
  const { shared } = event
  const spokenKey = spokenText(event.identity)
  const spoken = spokenKey === undefined ? undefined : say(spokenKey)
  useEffect(() => {
    if (spoken !== undefined) said.dispatch({ text: spoken })
  }, [said, spoken])
  return (
    <div className={styles.part}>
      {shared !== undefined && !mayChangeEvents(shared) && (
        <Notice intent="warning">
          <span>{say('calendarLookOnly', { mailbox: shared.mailbox })}</span>
        </Notice>
      )}
      <Words event={event} />
    </div>
  )
}

function Words({ event }: { event: Open }) {
  const { identity } = event
  switch (identity.kind) {
    case 'series':
      return <WhichDays identity={identity} />
    case 'differs':
      return <Differs identity={identity} isForm={event.surface === 'compose'} />
    case 'late':
      return <Late event={event} identity={identity} />
    case 'failed':
      if (identity.failure.kind === 'event-gone') return <NotFound event={event} />
      // Beside an event that is only read the list tells it.
      return event.surface === 'compose' ? <NotRead event={event} failure={identity.failure} /> : null
    case 'proven':
      return <Meant identity={identity} />
    case 'unread':
    case 'reading':
      return null
  }
}

function WhichDays({ identity: { day } }: { identity: Extract<Identity, { kind: 'series' }> }) {
  const styles = useStyles()
  const { doors, clock, format } = usePane()
  const { say } = format
  const main = useMainLook()
  const when = day === undefined ? undefined : whenText(day, format, clock.now())
  return (
    <Notice intent="info">
      <b>{say('whichDays')}</b>
      <div className={styles.choices}>
        {day !== undefined && (
          <div className={styles.choice}>
            <Button
              size="small"
              appearance={main}
              onClick={() => {
                doors.event.chooseScope('day')
              }}
            >
              {when === undefined ? say('onlyThisDay') : say('onlyThisDayWhen', { when })}
            </Button>
            <span className={styles.quiet}>{say('otherDaysStay')}</span>
          </div>
        )}
        <div className={styles.choice}>
          <Button
            size="small"
            onClick={() => {
              doors.event.chooseScope('series')
            }}
          >
            {say('wholeSeries')}
          </Button>
          <span className={styles.quiet}>{say('wholeSeriesMeans')}</span>
        </div>
      </div>
      {day === undefined && <span>{say('noSuchDay')}</span>}
    </Notice>
  )
}

function Differs({ identity, isForm }: { identity: Extract<Identity, { kind: 'differs' }>; isForm: boolean }) {
  const { doors, clock, format } = usePane()
  const { say } = format
  const { outlook, graph, next } = differsTexts(identity, isForm, format, clock.now())
  return (
    <Notice
      intent="warning"
      buttons={
        <>
          <Button
            size="small"
            onClick={() => {
              doors.event.accept()
            }}
          >
            {acceptText(identity, say)}
          </Button>
          <Button size="small" onClick={() => void doors.event.look()}>
            {say('lookAgain')}
          </Button>
        </>
      }
    >
      <b>{say('isThisIt')}</b>
      <span>{outlook}</span>
      <span>{graph}</span>
      <span>{next}</span>
    </Notice>
  )
}

function Late({
  event,
  identity: { nextMs, untilMs },
}: {
  event: Open
  identity: Extract<Identity, { kind: 'late' }>
}) {
  const { clock, format } = usePane()
  const secondsLeft = useSecondsLeft(clock, nextMs)
  return (
    <Notice intent="info">
      <span>
        <b>{format.say('eventLate')}</b> {lateText(event, { secondsLeft, untilMs }, format)}
      </span>
    </Notice>
  )
}

/** What comes of it is told by the identity. */
function useProof({ item }: Open): () => void {
  const { doors } = usePane()
  return () => void doors.event.prove(item, { silentOnly: false }, new AbortController().signal).catch(() => undefined)
}

function NotRead({ event, failure }: { event: Open; failure: Failure }) {
  const prove = useProof(event)
  return <FailureNotice failure={failure} doing="event" actions={{ 'try-again': prove, 'sign-in': prove }} />
}

function NotFound({ event }: { event: Open }) {
  const { say } = usePane().format
  const prove = useProof(event)
  return (
    <Notice
      intent="error"
      buttons={
        <Button size="small" onClick={prove}>
          {say('lookAgain')}
        </Button>
      }
    >
      <span>
        <b>{say('eventNotFound')}</b> {notFoundText(event, say)}
      </span>
    </Notice>
  )
}

/** Of a series: what was chosen, and the other choice. The click goes away with its button; then the words have the focus. */
function Meant({ identity: { scope, canChoose } }: { identity: Extract<Identity, { kind: 'proven' }> }) {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { say } = format
  const words = useRef<HTMLSpanElement>(null)
  const before = useRef(scope)
  useLayoutEffect(() => {
    const isTurn = before.current !== scope
    before.current = scope
    if (isTurn && document.activeElement === document.body) words.current?.focus({ preventScroll: true })
  }, [scope])
  if (scope === 'single') return null
  const other = scope === 'day' ? 'series' : 'day'
  return (
    <div className={styles.scope}>
      <span ref={words} tabIndex={-1} className={styles.meant}>
        {say(scope === 'day' ? 'dayIsMeant' : 'seriesIsMeant')}
      </span>
      {canChoose && (
        <Button
          className={styles.other}
          size="small"
          appearance="subtle"
          onClick={() => {
            doors.event.chooseScope(other)
          }}
        >
          {say(other === 'series' ? 'takeSeries' : 'takeDay')}
        </Button>
      )}
    </div>
  )
}
