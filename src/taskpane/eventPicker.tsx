import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { eventPath } from '../events'
import type { CalendarChoice, FoundEvent } from '../events'
import { CalendarOfOther, Calendars } from './calendarChoice'
import { DayLine, EntryBody } from './entryLine'
import { EventByLink } from './eventByLink'
import { FinderBox, rowsOf } from './finderBox'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { SeriesChoice } from './seriesChoice'
import { subjectText } from './textsEvent'
import { secondParts } from './textsPicking'
import { dayText } from './textsTimes'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
})

/** Ways to an event that is not in the list. */
const WAYS = { calendar: 'somebodysCalendar', link: 'byLink' } as const
type Way = keyof typeof WAYS

/** Which event takes it. What is coming up stands there at once. */
export function EventPicker() {
  const { doors } = usePane()
  const [asked, setAsked] = useState<FoundEvent | undefined>()
  const list = useRef<HTMLDivElement>(null)
  const pick = (found: FoundEvent) => {
    doors.event.pick(found)
  }
  const isAsking = asked !== undefined
  const wasAsking = useRef(isAsking)
  useLayoutEffect(() => {
    // What was clicked on the way back is gone.
    if (wasAsking.current && !isAsking) list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const back = () => {
    setAsked(undefined)
  }
  return (
    <>
      {asked?.series !== undefined && (
        <SeriesChoice event={{ ...asked, series: asked.series }} onChoose={pick} onBack={back} />
      )}
      <div ref={list} hidden={asked !== undefined}>
        <EventList
          onChoose={(found) => {
            if (found.series === undefined) pick(found)
            else setAsked(found)
          }}
        />
      </div>
    </>
  )
}

function EventList({ onChoose }: { onChoose: (event: FoundEvent) => void }) {
  const { doors, clock, format } = usePane()
  const { say } = format
  const [nowMs] = useState(() => clock.now())
  const { eventPicker } = doors
  const state = useReadable(eventPicker)
  const [calendar, setCalendar] = useState<CalendarChoice | undefined>()
  const first = useEffectEvent(() => {
    if (eventPicker.state().kind === 'idle') void eventPicker.search({ text: '', calendar })
  })
  useEffect(() => {
    first()
    // Whoever chooses again begins anew, in the main calendar.
    return () => {
      eventPicker.clear()
    }
  }, [eventPicker])
  const isOff = calendar?.canEdit === false
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
      label={say('searchEvents')}
      state={state}
      door={eventPicker}
      doing="events"
      search={(text) => void eventPicker.search({ text, calendar })}
      moreLabel={say('moreEvents')}
      noneText={(text) => say(text.trim() === '' ? 'noEventsAhead' : 'noEventFound')}
      aside={
        <Aside
          calendar={calendar}
          onCalendar={(next) => {
            setCalendar(next)
            const text = state.kind === 'idle' ? '' : state.query.text
            void eventPicker.search({ text, calendar: next })
          }}
          onChoose={onChoose}
        />
      }
      list={{
        label: say('eventsAhead'),
        lines,
        isMultiple: false,
        draw: ({ found, day }) => ({
          name: [
            subjectText(found.subject, say),
            ...secondParts(found, format),
            dayText(found, format, nowMs),
            ...(isOff ? [say('eventToLookAt')] : []),
          ].join(', '),
          isSelected: false,
          isOff,
          before: day === undefined ? undefined : <DayLine>{day}</DayLine>,
          body: (
            <EntryBody
              title={subjectText(found.subject, say)}
              second={secondParts(found, format)}
              isCancelled={found.isCancelled}
              isOff={isOff}
            />
          ),
        }),
        onToggle: ({ found }) => {
          if (!isOff) onChoose(found)
        },
      }}
    />
  )
}

function isNewDay(one: FoundEvent, before: FoundEvent | undefined, day: (event: FoundEvent) => string): boolean {
  return before === undefined || day(one) !== day(before)
}

interface AsideProps {
  calendar: CalendarChoice | undefined
  onCalendar: (calendar: CalendarChoice | undefined) => void
  onChoose: (event: FoundEvent) => void
}

/** Where else an event can come from. */
function Aside({ calendar, onCalendar, onChoose }: AsideProps) {
  const styles = useStyles()
  const { say } = usePane().format
  const [others, setOthers] = useState<readonly CalendarChoice[]>([])
  const [way, setWay] = useState<Way | undefined>()
  return (
    <div className={styles.part}>
      <Calendars chosen={calendar} others={others} onChoose={onCalendar} />
      <div className={styles.ways}>
        {(['calendar', 'link'] as const).map((one) => (
          <Button
            key={one}
            size="small"
            aria-expanded={way === one}
            onClick={() => {
              setWay(way === one ? undefined : one)
            }}
          >
            {say(WAYS[one])}
          </Button>
        ))}
      </div>
      {way === 'calendar' && (
        <CalendarOfOther
          onFound={(found) => {
            setOthers((before) => [...before.filter(({ id }) => id !== found.id), found])
            setWay(undefined)
            onCalendar(found)
          }}
        />
      )}
      {way === 'link' && <EventByLink onChoose={onChoose} />}
      {calendar?.canEdit === false && <Text size={200}>{say('calendarToLookAtNext')}</Text>}
    </div>
  )
}
