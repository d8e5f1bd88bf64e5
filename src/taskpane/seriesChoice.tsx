import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useRef } from 'react'
import type { FoundEvent } from '../events'
import { FailureNotice } from './failureView'
import { usePane } from './paneContext'
import { subjectText } from './textsEvent'
import { whenText } from './textsTimes'
import { useAsking } from './useAsking'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM, minWidth: 0 },
  choice: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  subject: { maxWidth: '100%', overflowWrap: 'anywhere' },
})

type Series = FoundEvent & { series: NonNullable<FoundEvent['series']> }

interface SeriesChoiceProps {
  event: Series
  onChoose: (event: FoundEvent) => void
  onBack: () => void
}

/** A day of a series and the series are two events; which of them is meant only the person knows. */
export function SeriesChoice({ event, onChoose, onBack }: SeriesChoiceProps) {
  const styles = useStyles()
  const { doors, clock, format } = usePane()
  const { say } = format
  const { asking, ask } = useAsking<FoundEvent>()
  const part = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The line that was clicked is out of sight.
    part.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const { series } = event
  const when = whenText(event, format, clock.now())
  const whole = () => {
    if (series.kind === 'whole') {
      onChoose(event)
      return
    }
    const address = { ...event.address, eventId: series.masterId }
    ask((signal) => doors.eventPicker.lookUp(address, signal), onChoose)
  }
  return (
    <div ref={part} className={styles.part} role="group" aria-label={say('whichDays')}>
      <div className={styles.choice}>
        <Text size={200} weight="semibold" className={styles.subject} dir="auto">
          {subjectText(event.subject, say)}
        </Text>
        <Text size={200}>{say('whichDays')}</Text>
      </div>
      {series.kind === 'day' && (
        <div className={styles.choice}>
          <Button
            size="small"
            onClick={() => {
              onChoose(event)
            }}
          >
            {say('onlyThisDay')}
          </Button>
          <Text size={200} className={styles.quiet}>
            {when === undefined ? say('otherDaysStay') : say('otherDaysStayWhen', { when })}
          </Text>
        </div>
      )}
      <div className={styles.choice}>
        <Button size="small" onClick={whole} disabledFocusable={asking.kind === 'asking'}>
          {say(asking.kind === 'asking' ? 'lookingUp' : 'wholeSeries')}
        </Button>
        <Text size={200} className={styles.quiet}>
          {say('wholeSeriesMeans')} {series.kind === 'whole' && say('oneDayElsewhere')}
        </Text>
      </div>
      {asking.kind === 'failed' && (
        <FailureNotice failure={asking.failure} doing="events" actions={{ 'try-again': whole, 'sign-in': whole }} />
      )}
      <Button size="small" onClick={onBack}>
        {say('back')}
      </Button>
    </div>
  )
}
