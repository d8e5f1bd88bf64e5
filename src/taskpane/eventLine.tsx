import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { useLayoutEffect, useRef } from 'react'
import { mayChangeEvents } from '../events'
import type { ChosenBeside, OpenEventState, Picked } from '../events'
import { FailureNotice, FailureWords, Notice, NoticeButtons } from './failureView'
import { useReadable } from './hooks'
import { later } from './later'
import { usePane } from './paneContext'
import { Hidden } from './parts'
import { noEventText, pastFormText, subjectText } from './textsEvent'
import { backText, messagesText } from './textsPick'
import { whenText } from './textsTimes'
import { UnsavedFacts } from './unsavedFacts'
import { useOpenMessages } from './useOpenMessages'

const eventIdentity = later(async () => (await import('./eventIdentity')).EventIdentity)

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', minWidth: 0 },
  // As high as subject, time and button, and as what is asked beside a message: what stands below stays where it is.
  reserved: { minHeight: '70px' },
  when: { minHeight: tokens.lineHeightBase200 },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1, marginTop: '1px' },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    // Deprecated, and the only way that engines cut a text after lines; each of them knows it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  words: { flexGrow: 1, minWidth: 0 },
  message: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    textAlign: ['-webkit-match-parent', 'match-parent'],
  },
  picked: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  turns: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, maxWidth: '100%', paddingTop: '2px' },
  back: { maxWidth: '100%', minWidth: 0 },
  backTo: { textAlign: 'start', overflowWrap: 'anywhere', minWidth: 0 },
  skeleton: {
    height: '16px',
    width: '60%',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
})

/** Which event the pane stands beside. */
export function EventLine() {
  const styles = useStyles()
  const { doors, format } = usePane()
  const event = useReadable(doors.event)
  const { onEvent } = useReadable(doors.attachments)
  const pastForm = pastFormText(event, onEvent, format.say)
  return (
    <header className={styles.part}>
      <Subject event={event} />
      {event.kind === 'open' && hasIdentityWords(event) && <eventIdentity.Part event={event} />}
      <Trouble event={event} />
      <MessagesTrouble />
      {pastForm !== undefined && (
        <Notice intent="warning">
          <span>{pastForm}</span>
        </Notice>
      )}
    </header>
  )
}

/** A choice makes its own list or button go away; then the heading that tells the outcome has the focus. */
function useHeadingFocus(event: OpenEventState) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = event.kind === 'open' && event.picked !== undefined ? 'picked' : event.kind
  const before = useRef(shown)
  useLayoutEffect(() => {
    const was = before.current
    before.current = shown
    // At the start nothing was clicked, and nobody's focus is taken.
    const isTurn = was !== 'looking' && was !== shown && (was === 'choose' || shown === 'choose' || was === 'picked')
    if (isTurn && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [shown])
  return heading
}

function Subject({ event }: { event: OpenEventState }) {
  const styles = useStyles()
  const heading = useHeadingFocus(event)
  const { say } = usePane().format
  if (event.kind === 'choose') {
    const message = messagesText(event.messages, say)
    return (
      <div className={mergeClasses(styles.line, styles.reserved)}>
        {event.shown === undefined ? (
          <Mail20Regular className={styles.icon} aria-hidden />
        ) : (
          <CalendarLtr20Regular className={styles.icon} aria-hidden />
        )}
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.subject}>
            {say(event.shown === undefined ? 'addToEvent' : 'chooseAnEvent')}
          </h1>
          {event.shown === undefined && (
            <Text size={200} className={styles.message} title={message} dir="auto">
              {message}
            </Text>
          )}
          <Text size={200} block>
            {say(event.shown === undefined ? 'chooseEvent' : 'chooseOtherEvent')}
          </Text>
          {event.shown !== undefined && (
            <div className={styles.turns}>
              <BackButton beside={event} />
            </div>
          )}
        </div>
      </div>
    )
  }
  if (event.kind === 'looking') {
    return (
      <div className={mergeClasses(styles.line, styles.reserved)}>
        <CalendarLtr20Regular className={styles.icon} aria-hidden />
        <div className={styles.words}>
          <div className={styles.skeleton} />
        </div>
        <HeardHeading>{say('looking')}</HeardHeading>
      </div>
    )
  }
  // The add-in's own name, which no language translates.
  if (event.kind !== 'open' && event.kind !== 'unsaved') return <HeardHeading>Event Attachments</HeardHeading>
  const subject = subjectText(event.subject, say)
  const isShown = event.kind === 'open' && event.picked === undefined
  return (
    <div className={mergeClasses(styles.line, (isShown || event.kind === 'unsaved') && styles.reserved)}>
      <CalendarLtr20Regular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.subject} title={subject}>
          <bdi>{subject}</bdi>
        </h1>
        {event.kind === 'open' && event.picked !== undefined && <PickedFacts picked={event.picked} />}
        {isShown && <ShownFacts event={event} />}
        {event.kind === 'unsaved' && <UnsavedFacts event={event} />}
      </div>
    </div>
  )
}

/** Where nothing to see is the heading: screen readers jump from one to the next, and the first is where the pane begins. */
function HeardHeading({ children }: { children: string }) {
  return (
    <Hidden>
      <h1>{children}</h1>
    </Hidden>
  )
}

/** Chosen by the person, so what was chosen is said. */
function PickedFacts({ picked }: { picked: Picked }) {
  const styles = useStyles()
  const { clock, format } = usePane()
  const when =
    picked.event.series?.kind === 'whole' ? format.say('wholeSeries') : whenText(picked.event, format, clock.now())
  return (
    <div className={styles.picked}>
      {when !== undefined && <Text size={200}>{when}</Text>}
      {picked.event.isCancelled && <Text size={200}>{format.say('eventIsCancelled')}</Text>}
      <div className={styles.turns}>
        <AnotherButton />
        <BackButton beside={picked} />
      </div>
    </div>
  )
}

/** Once it is known which event it is: when it takes place, so that a wrong one is seen. */
function ShownFacts({ event: { identity } }: { event: Extract<OpenEventState, { kind: 'open' }> }) {
  const styles = useStyles()
  const { clock, format } = usePane()
  const when = identity.kind === 'proven' && identity.scope !== 'series' ? identity.event : undefined
  const mayCome = identity.kind === 'unread' || identity.kind === 'reading'
  return (
    <div className={styles.picked}>
      {(when !== undefined || mayCome) && (
        <Text size={200} className={styles.when}>
          {when !== undefined && whenText(when, format, clock.now())}
        </Text>
      )}
      <AnotherButton />
    </div>
  )
}

function AnotherButton() {
  const { doors, format } = usePane()
  return (
    <Button
      size="small"
      onClick={() => {
        doors.event.chooseAnother()
      }}
    >
      {format.say('anotherEvent')}
    </Button>
  )
}

/** Most events are plainly the one that is shown, and nothing is said about it. */
function hasIdentityWords({ identity, shared, picked }: Extract<OpenEventState, { kind: 'open' }>): boolean {
  if (picked !== undefined) return false
  if (shared !== undefined && !mayChangeEvents(shared)) return true
  if (identity.kind === 'proven') return identity.scope !== 'single'
  return identity.kind !== 'unread' && identity.kind !== 'reading'
}

/** Of a subject on a button: two lines in a pane of 320 px. */
const SHOWN_CHARS = 60

/** To what Outlook itself shows. Beside messages there is no such way: they are no event. */
function BackButton({ beside }: { beside: ChosenBeside }) {
  const styles = useStyles()
  const { doors, format } = usePane()
  if (beside.shown === undefined) return null
  const text = backText(beside, format.say)
  return (
    <Button
      size="small"
      className={styles.back}
      onClick={() => {
        doors.event.backToShown()
      }}
    >
      <span className={styles.backTo} title={text}>
        {backText(beside, format.say, SHOWN_CHARS)}
      </span>
    </Button>
  )
}

/** The mail beside which the pane stands could not be put on the list. */
function MessagesTrouble() {
  const { doors } = usePane()
  const picker = useReadable(doors.eventPicker)
  const { failure, again, signIn } = useOpenMessages()
  // One trouble after the other: without events to choose from nothing else matters.
  if (failure === undefined || picker.kind === 'failed') return null
  return <FailureNotice failure={failure} doing="mail" actions={{ 'try-again': again, 'sign-in': signIn }} />
}

/** What keeps the event from taking attachments, with the button that helps. */
function Trouble({ event }: { event: OpenEventState }) {
  const { doors, format } = usePane()
  const { say } = format
  const look = () => void doors.event.look()
  switch (event.kind) {
    case 'unsaved':
      return event.failure === undefined ? null : <FailureNotice failure={event.failure} doing="save" actions={{}} />
    case 'none':
    case 'no-id': {
      const { sentence, next } = noEventText(event.kind, say)
      return (
        <Notice
          intent="warning"
          buttons={
            <>
              <Button size="small" onClick={look}>
                {say('lookAgain')}
              </Button>
              <AnotherButton />
            </>
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
        <Notice intent="error">
          <FailureWords failure={event.failure} doing="event">
            <NoticeButtons>
              <Button size="small" onClick={look}>
                {say('tryAgain')}
              </Button>
            </NoticeButtons>
          </FailureWords>
        </Notice>
      )
    case 'choose':
    case 'looking':
    case 'open':
      return null
  }
}
