import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { MailPreview, MailRow } from '../mail'
import { FailureNotice } from './failureView'
import { useReadable } from './hooks'
import { MailBody, MailFacts } from './mailContent'
import { subjectOf } from './mailLine'
import { conversationKey } from './mailLines'
import { chooseMails, standingsOf, takeOff } from './mailSelection'
import { useMainLook } from './mainButton'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { conversationCutText, wholeConversationText } from './textsFind'
import { useOnlyAttachments } from './useOnlyAttachments'
import type { Wholes } from './useConversations'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Read = { kind: 'reading' } | { kind: 'read'; preview: MailPreview } | { kind: 'failed'; failure: Failure }

interface PanelProps {
  mail: MailRow
  wholes: Wholes
  onBack: () => void
}

/** One mail, looked at before it is chosen; in the place of the list, to which Back and Escape return. */
export function MailPreviewPanel({ mail, wholes, onBack }: PanelProps) {
  const styles = useStyles()
  const { say } = usePane().format
  const panel = useRef<HTMLDivElement>(null)
  const { read, again } = useRead(mail)
  useLayoutEffect(() => {
    const scroller = panel.current?.closest('main')
    panel.current?.querySelector('button')?.focus({ preventScroll: true })
    // Not scrollIntoView, which may also move the page around the pane.
    if (scroller && panel.current) {
      scroller.scrollTop += panel.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault() // taken here, so that Outlook does not take the focus away
    onBack()
  }
  const subject = subjectOf(mail, say)
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape rises from whatever in it has the focus
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-label={say('previewNamed', { subject })}
      onKeyDown={onKeyDown}
    >
      <div>
        <Button size="small" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
      <h2 className={styles.subject} dir="auto">
        {subject}
      </h2>
      {read.kind === 'reading' && <SkeletonLines label="previewLoading" />}
      {read.kind === 'failed' && <FailureNotice failure={read.failure} doing="mail" actions={{ 'try-again': again }} />}
      {read.kind === 'read' && (
        <>
          <MailFacts of={read.preview} names={namesOf(read.preview)} />
          <MailBody body={read.preview.body} />
        </>
      )}
      <Choices mail={mail} wholes={wholes} />
    </div>
  )
}

/** Without the pictures of the text. */
function namesOf({ parts }: MailPreview): string[] {
  return parts.filter(({ isInline }) => !isInline).map(({ name }) => name)
}

function useRead(mail: MailRow): { read: Read; again: () => void } {
  const { doors, said, format } = usePane()
  const [read, setRead] = useState<Read>({ kind: 'reading' })
  const [round, setRound] = useState(0)
  const tell = useEffectEvent((preview: MailPreview) => {
    said.dispatch({ text: format.say('saidPreview', { subject: subjectOf(preview, format.say) }) })
  })
  useEffect(() => {
    const stop = new AbortController()
    doors.mail.preview(mail, stop.signal).then(
      (preview) => {
        if (stop.signal.aborted) return
        setRead({ kind: 'read', preview })
        tell(preview)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setRead({ kind: 'failed', failure: failureOf(error) })
      },
    )
    return () => {
      stop.abort(new DOMException('Something else is looked at.', 'AbortError'))
    }
  }, [doors, mail, round])
  return {
    read,
    again: () => {
      setRead({ kind: 'reading' })
      setRound(round + 1)
    },
  }
}

/** What can be done with the mail that is looked at. */
function Choices({ mail, wholes }: Omit<PanelProps, 'onBack'>) {
  const styles = useStyles()
  const { doors, format, said } = usePane()
  const { say } = format
  const { rows } = useReadable(doors.attachments)
  const main = useMainLook()
  const only = useOnlyAttachments()
  const [told, setTold] = useState<{ note?: string; failure?: Failure }>({})
  const standing = standingsOf(rows)(mail)
  const key = conversationKey(mail)
  const known = key === undefined ? undefined : wholes.known.get(key)?.length
  const tell = (note: string | undefined) => {
    setTold(note === undefined ? {} : { note })
    if (note !== undefined) said.dispatch({ text: note })
  }
  const whole = async () => {
    try {
      const mails = await wholes.ask(mail)
      const left = chooseMails(doors.attachments, mails)
      tell(left > 0 ? conversationCutText(mails.length - left, mails.length, format) : undefined)
    } catch (error) {
      setTold({ failure: failureOf(error) })
    }
  }
  const note = told.note ?? only.note
  const failure = told.failure ?? only.failure
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance={main}
          disabledFocusable={standing.kind === 'moving'}
          onClick={() => {
            if (standing.kind === 'chosen') takeOff(doors.attachments, [mail])
            else tell(chooseMails(doors.attachments, [mail]) > 0 ? say('mostAtOnce') : undefined)
          }}
        >
          {say(standing.kind === 'chosen' ? 'leaveThisMail' : 'chooseThisMail')}
        </Button>
        {key !== undefined && (
          <Button size="small" onClick={() => void whole()}>
            {wholeConversationText(known, format)}
          </Button>
        )}
        {mail.hasAttachments && (
          <Button size="small" disabledFocusable={only.isAsking} onClick={() => void only.take(mail)}>
            {say('onlyAttachments')}
          </Button>
        )}
      </div>
      {note !== undefined && <Text size={200}>{note}</Text>}
      {failure !== undefined && <FailureNotice failure={failure} doing="mail" actions={{}} />}
    </>
  )
}
