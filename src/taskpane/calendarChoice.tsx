import { Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import type { CalendarChoice, CalendarGroup } from '../events'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { AskFailure, AskForm, TroubleWords } from './askForm'
import { FailureNotice } from './failureView'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { calendarText, mailboxTrouble } from './textsPicking'
import { useAsking } from './useAsking'

const useStyles = makeStyles({
  calendar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  select: { flexGrow: 1, minWidth: 0 },
})

interface CalendarsProps {
  chosen: CalendarChoice | undefined
  /** Of others, looked at since the pane was opened. */
  others: readonly CalendarChoice[]
  onChoose: (calendar: CalendarChoice | undefined) => void
}

/** Other calendars, in Outlook's groups; those that can only be looked at say so. */
export function Calendars({ chosen, others, onChoose }: CalendarsProps) {
  const styles = useStyles()
  const { say } = usePane().format
  const id = useId()
  const { groups, isKnown, failure, again } = useCalendars()
  if (failure !== undefined) {
    return <FailureNotice failure={failure} doing="events" actions={{ 'try-again': again, 'sign-in': again }} />
  }
  const own = groups.flatMap(({ calendars }) => calendars)
  const main = own.find(({ isDefault }) => isDefault)
  const all = [...own, ...others]
  // Nearly everybody has several: their place is kept, so that the list below stays where it is.
  if (all.length < 2) return isKnown ? null : <div className={styles.calendar} />
  const shown =
    others.length === 0 ? groups : [...groups, { id: '', name: say('calendarsOfOthers'), calendars: others }]
  return (
    <div className={styles.calendar}>
      <label htmlFor={id}>
        <Text size={200}>{say('calendar')}</Text>
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={(chosen ?? main)?.id ?? ''}
        onChange={(_event, { value }) => {
          const next = all.find((one) => one.id === value)
          onChoose(next === main ? undefined : next)
        }}
      >
        {shown.map((group) =>
          shown.length === 1 ? (
            <Options key={group.id} calendars={group.calendars} />
          ) : (
            <optgroup key={group.id} label={group.name}>
              <Options calendars={group.calendars} />
            </optgroup>
          ),
        )}
      </Select>
    </div>
  )
}

/** Somebody else's can be looked at all the same: its events say why they cannot be chosen. */
function Options({ calendars }: { calendars: readonly CalendarChoice[] }) {
  const { say } = usePane().format
  return calendars.map((calendar) => (
    <option key={calendar.id} value={calendar.id} disabled={!calendar.canEdit && calendar.mailbox === undefined}>
      {calendarText(calendar, say)}
    </option>
  ))
}

function useCalendars() {
  const { doors } = usePane()
  const state = useReadable(doors.eventPicker)
  const [groups, setGroups] = useState<readonly CalendarGroup[] | undefined>()
  const [failure, setFailure] = useState<Failure | undefined>()
  const [round, setRound] = useState(0)
  // Without events there was no sign-in yet, and a second complaint about that helps nobody.
  const [isUp, setIsUp] = useState(false)
  if (state.kind === 'found' && !isUp) setIsUp(true)
  useEffect(() => {
    if (!isUp) return
    const stop = new AbortController()
    doors.eventPicker.calendars(stop.signal).then(
      (found) => {
        setFailure(undefined)
        setGroups(found)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(failureOf(error))
      },
    )
    return () => {
      stop.abort(new DOMException('The calendars are asked for anew.', 'AbortError'))
    }
  }, [doors, isUp, round])
  return {
    groups: groups ?? [],
    isKnown: groups !== undefined,
    failure,
    again: () => {
      setRound(round + 1)
    },
  }
}

/** Somebody's main calendar, by the address of its mailbox. */
export function CalendarOfOther({ onFound }: { onFound: (calendar: CalendarChoice) => void }) {
  const { doors, format } = usePane()
  const { say } = format
  const { asking, ask, clear } = useAsking<CalendarChoice | undefined>()
  const asked = useRef('')
  const onAsk = (text: string) => {
    const address = text.trim()
    asked.current = text
    ask(
      (signal) => (isAddress(address) ? doors.eventPicker.calendarOf(address, signal) : Promise.resolve(undefined)),
      (calendar) => {
        if (calendar !== undefined) onFound(calendar)
      },
    )
  }
  return (
    <AskForm
      label={say('personOrRoomAddress')}
      button={say('showCalendar')}
      type="email"
      isAsking={asking.kind === 'asking'}
      onChange={clear}
      onAsk={onAsk}
    >
      {asking.kind === 'answered' && asking.answer === undefined && (
        <TroubleWords sentence="notAnAddress" next="notAnAddressNext" />
      )}
      {asking.kind === 'failed' && (
        <AskFailure
          failure={asking.failure}
          words={mailboxTrouble(asking.failure)}
          again={() => {
            onAsk(asked.current)
          }}
        />
      )}
    </AskForm>
  )
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text)
}
