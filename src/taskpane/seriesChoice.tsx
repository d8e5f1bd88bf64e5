import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { FoundEvent } from '../events'
import { FailureNotice } from './failureView'
import { usePane } from './paneContext'
import { subjectText } from './textsEvent'
import { PICK } from './textsPick'
import { PICKING } from './textsPicking'
import { SERIES } from './textsSeries'
import { whenText } from './textsTimes'
import { useAsking } from './useAsking'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM, minWidth: 0 },
  choice: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
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
  const { asking, ask } = useAsking<FoundEvent>()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The line that was clicked is out of sight.
    part.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const { series } = event
  const whole = () => {
    if (series.kind === 'whole') {
      onChoose(event)
      return
    }
    const address = { ...event.address, eventId: series.masterId }
    ask((signal) => doors.eventPicker.lookUp(address, signal), onChoose)
  }
  return (
    <div ref={part} className={styles.part} role="group" aria-label={SERIES.whichDays}>
      <Text size={200}>
        <b dir="auto">{subjectText(event.subject)}</b>. {SERIES.whichDays}
      </Text>
      {series.kind === 'day' && (
        <div className={styles.choice}>
          <Button
            size="small"
            onClick={() => {
              onChoose(event)
            }}
          >
            {SERIES.onlyThisDay}
          </Button>
          <Text size={200} className={styles.quiet}>
            {[whenText(event, format, clock.now()), SERIES.otherDays].filter((one) => one !== undefined).join('. ')}
          </Text>
        </div>
      )}
      <div className={styles.choice}>
        <Button size="small" onClick={whole} disabledFocusable={asking.kind === 'asking'}>
          {asking.kind === 'asking' ? PICKING.asking : PICK.wholeSeries}
        </Button>
        <Text size={200} className={styles.quiet}>
          {SERIES.wholeSeriesMeans} {series.kind === 'whole' && PICKING.oneDayElsewhere}
        </Text>
      </div>
      {asking.kind === 'failed' && (
        <FailureNotice failure={asking.failure} doing="events" actions={{ 'try-again': whole, 'sign-in': whole }} />
      )}
      <Button size="small" onClick={onBack}>
        {PICK.back}
      </Button>
    </div>
  )
}
