import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useEffect, useRef } from 'react'
import { shownUpdate } from '../events'
import { useReadable } from './hooks'
import { InSight } from './inSight'
import { FOCUS_HEIR } from './keepFocus'
import { useMainLook } from './mainButton'
import { usePane } from './paneContext'
import { isMoving } from './rowKinds'
import { attendeeAnnouncement, attendeeWarning, attendeeWords } from './textsAttendees'
import type { AttendeeWords } from './textsAttendees'

const useStyles = makeStyles({
  // As in a row: a sign, and the words one below the other.
  row: { display: 'flex', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, minWidth: 0 },
  sign: { flexShrink: 0, marginBlock: '-2px' },
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  more: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXXS },
  warning: { display: 'flex', gap: tokens.spacingHorizontalSNudge, color: tokens.colorStatusWarningForeground3 },
})

/** Under the list: who has what is attached, who gets it when, and the person's word about it. */
export function Attendees() {
  const styles = useStyles()
  const { doors, clock, format } = usePane()
  const event = useReadable(doors.event)
  const { rows, list } = useReadable(doors.attachments)
  const update = shownUpdate(useReadable(doors.update))
  const words = attendeeWords({ event, update, isMoving: rows.some(isMoving), nowMs: clock.now() }, format)
  // In a form that is open for editing the form itself knows, and tells.
  const isOpenToRead = event.kind === 'open' && event.surface === 'read'
  const isWanted = isOpenToRead && rows.length > 0
  const isProven = event.kind === 'open' && event.identity.kind === 'proven'
  const item = event.kind === 'open' ? event.item : undefined
  useEffect(() => {
    if (!isWanted || item === undefined) return
    if (isProven) void doors.update.learn()
    // Where it needs a click or an answer, the first Attach brings it.
    else doors.event.prove(item, { silentOnly: true }, new AbortController().signal).catch(() => undefined)
  }, [doors, isWanted, isProven, item])
  useAnnounced(words)
  // Below the list, and only once that one has its height: nothing is told that would move at once.
  if (words === undefined || list.kind === 'unknown' || (list.kind === 'loading' && rows.length === 0)) return null
  return (
    <section className={styles.row} aria-label={format.say('attendeesTitle')}>
      <People20Regular className={styles.sign} aria-hidden />
      <div className={styles.part}>
        <Text size={200} className={styles.words}>
          {words.line}
        </Text>
        {words.more.map((text) => (
          <Text key={text} size={200} className={styles.more}>
            {text}
          </Text>
        ))}
        {words.buttons !== 'none' && (
          <InSight>
            <Buttons of={words.buttons} />
          </InSight>
        )}
      </div>
    </section>
  )
}

function Buttons({ of }: { of: Exclude<AttendeeWords['buttons'], 'none'> }) {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { update } = doors
  const main = useMainLook()
  const { say } = format
  if (of === 'look') {
    return (
      <Button size="small" onClick={() => void update.learn()}>
        {say('lookAgain')}
      </Button>
    )
  }
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance={of === 'send' ? 'secondary' : main}
        onClick={() => void update.send()}
        {...{ [FOCUS_HEIR]: '' }}
      >
        {say('sendUpdate')}
      </Button>
      {of === 'send-or-quiet' && (
        <Button
          size="small"
          onClick={() => {
            update.leaveQuiet()
          }}
        >
          {say('leaveQuiet')}
        </Button>
      )}
    </div>
  )
}

/** A change is heard; what stood there from the beginning is not. */
function useAnnounced(words: AttendeeWords | undefined) {
  const { said, format } = usePane()
  const { say } = format
  const before = useRef<AttendeeWords>(undefined)
  useEffect(() => {
    const was = before.current
    before.current = words
    const text = words === undefined ? undefined : attendeeAnnouncement(was, words, say)
    if (text !== undefined) said.dispatch({ text })
  }, [words, said, say])
}

/** Above the button that attaches: an attendee's additions stay in the attendee's copy. */
export function AttendeeWarning() {
  const styles = useStyles()
  const { doors, said, format } = usePane()
  const event = useReadable(doors.event)
  const text = attendeeWarning(shownUpdate(useReadable(doors.update)), format.say)
  const isShown = text !== undefined && event.kind === 'open' && event.surface === 'read'
  useEffect(() => {
    if (isShown) said.dispatch({ text })
  }, [isShown, said, text])
  if (!isShown) return null
  return (
    <div className={styles.part}>
      <Text size={200} className={styles.warning}>
        <Warning16Regular className={styles.icon} aria-hidden />
        <span className={styles.words}>{text}</span>
      </Text>
      <div>
        <Button
          size="small"
          onClick={() => {
            doors.update.gotWarning()
          }}
        >
          {format.say('gotIt')}
        </Button>
      </div>
    </div>
  )
}
