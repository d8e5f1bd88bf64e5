import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useSyncExternalStore } from 'react'
import type { AttachmentsState } from '../attachments'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { blockedText, countText, overByMailText, roomOf, roomText } from './textsBefore'
import type { Room } from './textsBefore'
import { overLimitText } from './textsForesight'

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  track: {
    height: '3px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '5px' },
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  full: { backgroundColor: tokens.colorStatusWarningForeground3 },
  warning: { display: 'flex', gap: tokens.spacingHorizontalSNudge, color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  sign: { flexShrink: 0 },
})

/** What can be said about all of it before anything is sent: how much room is left, and what will not do. */
export function BeforeItStarts({ state }: { state: AttachmentsState }) {
  const { doors, format, say } = usePane()
  const { shown, events } = useReadable(doors.update)
  const isOnline = useSyncExternalStore(onNetworkChange, () => navigator.onLine)
  const chosen = state.rows.filter(({ phase }) => phase.kind === 'chosen')
  const { load, overEventLimit } = state.foresight
  const facts = shown === undefined ? undefined : events.get(shown)?.facts
  const goesByMail = facts?.kind === 'known' && facts.facts.isOrganizer && facts.facts.attendeeCount > 0
  const room = roomOf(load, goesByMail)
  const warnings = [
    ...(overEventLimit === undefined ? [] : [overLimitText(overEventLimit, format)]),
    overByMailText(room, load, format),
    chosen.length > 0 ? countText(load, format) : undefined,
    blockedText(chosen, format),
    chosen.length > 0 && !isOnline ? say('offlineAhead') : undefined,
  ].filter((text) => text !== undefined)
  return (
    <>
      {chosen.length > 0 && isWorthTelling(room) && <RoomLine room={room} />}
      {warnings.map((text) => (
        <Warning key={text} text={text} />
      ))}
    </>
  )
}

/** A letter on an empty event leaves all the room there is. */
function isWorthTelling({ bytes, limitBytes }: Room): boolean {
  return bytes >= limitBytes / 50
}

function RoomLine({ room }: { room: Room }) {
  const styles = useStyles()
  const { format } = usePane()
  const share = Math.min(1, room.bytes / room.limitBytes)
  return (
    <div className={styles.room}>
      <Text size={200}>{roomText(room, format)}</Text>
      <div className={styles.track} aria-hidden>
        <div
          className={mergeClasses(styles.fill, room.bytes > room.limitBytes && styles.full)}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}

function Warning({ text }: { text: string }) {
  const styles = useStyles()
  return (
    <Text size={200} className={styles.warning}>
      <Warning16Regular className={styles.sign} />
      <span className={styles.words}>{text}</span>
    </Text>
  )
}

function onNetworkChange(listener: () => void): () => void {
  const changes = ['online', 'offline']
  for (const change of changes) window.addEventListener(change, listener)
  return () => {
    for (const change of changes) window.removeEventListener(change, listener)
  }
}
