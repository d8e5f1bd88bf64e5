import { Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { eventPath } from '../events'
import type { CalendarChoice, FoundEvent } from '../events'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { DayLine, EntryBody } from './entryLine'
import { FailureNotice } from './failureView'
import { FinderBox, rowsOf } from './finderBox'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { subjectText } from './textsEvent'
import { FIND } from './textsFind'
import { calendarText, PICK } from './textsPick'
import { dayText, eventName, timesText } from './textsTimes'

const useStyles = makeStyles({
  calendar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
})

/** Beside a message: which event takes it. What is coming up stands there at once. */
export function EventPicker() {
  const { doors, clock, format } = usePane()
  const [nowMs] = useState(() => clock.now())
  const { eventPicker, event } = doors
  const state = useReadable(eventPicker)
  const [calendar, setCalendar] = useState<CalendarChoice | undefined>()
  const first = useEffectEvent(() => {
    if (eventPicker.state().kind === 'idle') void eventPicker.search({ text: '', calendar })
  })
  useEffect(() => {
    first()
  }, [])
  const rows = rowsOf(state)
  const lines = rows.map((found, index) => ({
    id: eventPath(found.address),
    found,
    day: isNewDay(found, rows[index - 1], (one) => dayText(one, format, nowMs))
      ? dayText(found, format, nowMs)
      : undefined,
  }))
  return (
    <FinderBox
      label={FIND.searchEvents}
      state={state}
      door={eventPicker}
      doing="events"
      search={(text) => void eventPicker.search({ text, calendar })}
      moreLabel={FIND.moreEvents}
      noneText={(text) => (text.trim() === '' ? FIND.nothingAhead : FIND.noEvents)}
      aside={
        <Calendars
          chosen={calendar}
          onChoose={(next) => {
            setCalendar(next)
            const text = state.kind === 'idle' ? '' : state.query.text
            void eventPicker.search({ text, calendar: next })
          }}
        />
      }
      list={{
        label: PICK.upcoming,
        lines: lines,
        isMultiple: false,
        draw: ({ found, day }) => ({
          name: eventName(found, format, nowMs),
          isSelected: false,
          isOff: false,
          before: day === undefined ? undefined : <DayLine>{day}</DayLine>,
          body: (
            <EntryBody
              title={subjectText(found.subject)}
              second={[found.isCancelled ? FIND.cancelled : undefined, timesText(found, format), found.organizer]
                .filter((part) => part !== undefined && part !== '')
                .join(' · ')}
              isCancelled={found.isCancelled}
            />
          ),
        }),
        onToggle: ({ found }) => {
          event.pick(found)
        },
      }}
    />
  )
}

function isNewDay(one: FoundEvent, before: FoundEvent | undefined, day: (event: FoundEvent) => string): boolean {
  return before === undefined || day(one) !== day(before)
}

interface CalendarsProps {
  chosen: CalendarChoice | undefined
  onChoose: (calendar: CalendarChoice | undefined) => void
}

/** Other calendars; those that can only be looked at say so. */
function Calendars({ chosen, onChoose }: CalendarsProps) {
  const styles = useStyles()
  const { doors } = usePane()
  const id = useId()
  const state = useReadable(doors.eventPicker)
  const [calendars, setCalendars] = useState<readonly CalendarChoice[]>([])
  const [failure, setFailure] = useState<Failure | undefined>()
  const [round, setRound] = useState(0)
  // Without events there was no sign-in yet, and a second complaint about that helps nobody.
  const isReady = state.kind === 'found'
  useEffect(() => {
    if (!isReady) return
    const stop = new AbortController()
    doors.eventPicker.calendars(stop.signal).then(
      (found) => {
        setFailure(undefined)
        setCalendars(found)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(failureOf(error))
      },
    )
    return () => {
      stop.abort(new DOMException('The calendars are asked for anew.', 'AbortError'))
    }
  }, [doors, isReady, round])
  if (failure !== undefined) {
    const again = () => {
      setRound(round + 1)
    }
    return <FailureNotice failure={failure} doing="events" actions={{ 'try-again': again, 'sign-in': again }} />
  }
  if (calendars.length < 2) return null
  return (
    <div className={styles.calendar}>
      <label htmlFor={id}>
        <Text size={200}>{PICK.calendar}</Text>
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={(chosen ?? calendars.find(({ isDefault }) => isDefault))?.id ?? ''}
        onChange={(_event, { value }) => {
          onChoose(calendars.find((one) => one.id === value && !one.isDefault))
        }}
      >
        {calendars.map((calendar) => (
          <option key={calendar.id} value={calendar.id} disabled={!calendar.canEdit}>
            {calendarText(calendar)}
          </option>
        ))}
      </Select>
    </div>
  )
}
