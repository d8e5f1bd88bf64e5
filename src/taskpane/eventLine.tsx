import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import type { OpenEventState } from '../events'
import { FailureNotice, FailureWords, Notice } from './failureView'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { Hidden } from './parts'
import { TEXTS } from './texts'
import { noEventText, pastFormText, SAVE_EVENT_TEXT, subjectText, whoSeesText } from './textsEvent'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1, marginTop: '1px' },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    maxHeight: `calc(2 * ${tokens.lineHeightBase400})`,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  who: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  whoIcon: { flexShrink: 0 },
  skeleton: {
    height: '16px',
    width: '60%',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
})

/** Which event the pane stands beside, and who will have what is attached. */
export function EventLine() {
  const styles = useStyles()
  const { doors } = usePane()
  const event = useReadable(doors.event)
  const { onEvent } = useReadable(doors.attachments)
  const who = whoSeesText(event)
  const pastForm = pastFormText(event, onEvent)
  return (
    <header className={styles.part}>
      <Subject event={event} />
      {who !== undefined && (
        <Text size={200} className={styles.who}>
          <People16Regular className={styles.whoIcon} aria-hidden />
          <span>{who}</span>
        </Text>
      )}
      <Trouble event={event} />
      {pastForm !== undefined && (
        <Notice intent="warning">
          <span>{pastForm}</span>
        </Notice>
      )}
    </header>
  )
}

function Subject({ event }: { event: OpenEventState }) {
  const styles = useStyles()
  if (event.kind === 'looking') {
    return (
      <div className={styles.line}>
        <CalendarLtr20Regular className={styles.icon} aria-hidden />
        <div className={styles.skeleton} />
        <Hidden>{TEXTS.looking}</Hidden>
      </div>
    )
  }
  if (event.kind !== 'open' && event.kind !== 'unsaved') return null
  const subject = subjectText(event.subject)
  return (
    <div className={styles.line}>
      <CalendarLtr20Regular className={styles.icon} aria-hidden />
      <h1 className={styles.subject} title={subject} dir="auto">
        {subject}
      </h1>
    </div>
  )
}

/** What keeps the event from taking attachments, with the button that helps. */
function Trouble({ event }: { event: OpenEventState }) {
  const { doors } = usePane()
  const look = () => void doors.event.look()
  const save = () => void doors.event.save()
  switch (event.kind) {
    case 'unsaved':
      return (
        <>
          <Notice
            intent="info"
            buttons={
              <Button size="small" onClick={save} disabledFocusable={event.saving}>
                {TEXTS.saveEvent}
              </Button>
            }
          >
            <span>
              <b>{event.saving ? TEXTS.savingEvent : TEXTS.eventNotSaved}</b> {SAVE_EVENT_TEXT}
            </span>
          </Notice>
          {event.failure !== undefined && <FailureNotice failure={event.failure} doing="save" actions={{}} />}
        </>
      )
    case 'none':
    case 'no-id': {
      const { sentence, next } = noEventText(event.kind)
      return (
        <Notice
          intent="warning"
          buttons={
            <Button size="small" onClick={look}>
              {TEXTS.lookAgain}
            </Button>
          }
        >
          <span>
            <b>{sentence}</b> {next}
          </span>
        </Notice>
      )
    }
    case 'failed':
      return (
        <Notice
          intent="error"
          buttons={
            <Button size="small" onClick={look}>
              {TEXTS.tryAgain}
            </Button>
          }
        >
          <FailureWords failure={event.failure} doing="event" />
        </Notice>
      )
    case 'looking':
    case 'open':
      return null
  }
}
