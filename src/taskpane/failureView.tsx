import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Failure } from '../kernel'
import { later } from './later'
import { usePane } from './paneContext'
import { failureText } from './textsFailure'
import type { Doing, FailureButton } from './textsFailure'

/** Seldom needed, so it is fetched then. */
const AdminLink = later(() => import(/* webpackChunkName: "adminLink" */ './adminLink').then((part) => part.AdminLink))

const useStyles = makeStyles({
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    // The first line stands beside the sign's middle.
    paddingBlock: tokens.spacingVerticalXXS,
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  details: { cursor: 'pointer', paddingBlock: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXXS },
})

/** Cause, what is safe, what to do; `children`, which does it; and codes only when asked for. */
export function FailureWords({ failure, doing, children }: { failure: Failure; doing: Doing; children?: ReactNode }) {
  const styles = useStyles()
  const { format, say } = usePane()
  const { sentence, kept, next, details, adminLink } = failureText(failure, doing, format)
  return (
    <>
      <span>{format.sentences([sentence, kept, next])}</span>
      {adminLink !== undefined && <AdminLink.Part link={adminLink} />}
      {children}
      {details !== undefined && (
        <details className={styles.small}>
          <summary className={styles.details}>{say('details')}</summary>
          {details}
        </details>
      )}
    </>
  )
}

/** A message with its words one below the other and its buttons under them: the pane is narrow. */
export function Notice({
  intent,
  children,
  buttons,
}: {
  intent: 'info' | 'warning' | 'error'
  children: ReactNode
  buttons?: ReactNode
}) {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <div className={styles.words}>
          {children}
          {buttons !== undefined && <NoticeButtons>{buttons}</NoticeButtons>}
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}

export function NoticeButtons({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <div className={styles.buttons}>{children}</div>
}

/** A failure of a whole part of the pane, with the buttons the part can offer. */
export function FailureNotice({
  failure,
  doing,
  actions,
}: {
  failure: Failure
  doing: Doing
  actions: Partial<Record<FailureButton, () => void>>
}) {
  const { format } = usePane()
  const { button } = failureText(failure, doing, format)
  const act = actions[button]
  // That a sign-in is due is a step of the way, not a mishap.
  const intent = failure.kind === 'sign-in-needed' ? 'info' : 'error'
  return (
    <Notice intent={intent}>
      <FailureWords failure={failure} doing={doing}>
        {act !== undefined && (
          <NoticeButtons>
            <FailureAction button={button} act={act} />
          </NoticeButtons>
        )}
      </FailureWords>
    </Notice>
  )
}

const BUTTON_WORDS = { 'try-again': 'tryAgain', 'sign-in': 'signIn', 'save-event': 'saveEvent' } as const

function FailureAction({ button, act }: { button: FailureButton; act: () => void }) {
  const { say } = usePane()
  return (
    <Button size="small" onClick={act}>
      {button === 'none' ? '' : say(BUTTON_WORDS[button])}
    </Button>
  )
}
