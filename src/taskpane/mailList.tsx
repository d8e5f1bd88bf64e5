import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { MailRow } from '../mail'
import { ChoiceList } from './choiceList'
import { FailureNotice } from './failureView'
import { useReadable } from './hooks'
import { LINE_SIGN, mailLineLook, subjectOf } from './mailLine'
import { mailKey, mailLines } from './mailLines'
import type { Conversation, MailLine } from './mailLines'
import { chooseMails, isTaken, standingsOf, takeOff } from './mailSelection'
import { usePane } from './paneContext'
import { conversationCutText } from './textsFind'
import type { Wholes } from './useConversations'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface MailListProps {
  rows: readonly MailRow[]
  hasMore: boolean
  loadingMore: boolean
  isBusy: boolean
  wholes: Wholes
  activeId: string | undefined
  onActive: (id: string) => void
  onLook: (mail: MailRow) => void
  takesFocus: boolean
}

/** Found mails, conversations folded, and what can be done with the line that is active. */
export function MailList({ rows, hasMore, loadingMore, isBusy, wholes, onLook, ...rest }: MailListProps) {
  const styles = useStyles()
  const { doors, clock, format } = usePane()
  const { say } = format
  const { rows: things } = useReadable(doors.attachments)
  const [nowMs] = useState(() => clock.now())
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, boolean>>(new Map())
  const choosing = useChoosing(rows, wholes)
  const lines = useMemo(() => mailLines(rows, { unfolded, whole: wholes.known }), [rows, unfolded, wholes.known])
  const words = { format, nowMs, standings: standingsOf(things) }
  const active = lines.find(({ id }) => id === rest.activeId) ?? lines[0]

  const fold = (line: MailLine, to: 'fold' | 'unfold') => {
    if (line.conversation === undefined) return
    const { key, newest } = line.conversation
    setUnfolded(new Map([...unfolded, [key, to === 'unfold']]))
    // Lines inside go away: the newest, which stays, is the active one then.
    if (to === 'fold' && line.kind === 'mail' && line.isInside) rest.onActive(mailKey(newest))
  }
  const look = (line: MailLine) => {
    rest.onActive(line.id)
    onLook(mailOf(line))
  }
  const onSign = (event: MouseEvent<HTMLElement>) => {
    const sign = event.target instanceof Element ? event.target.closest(`[${LINE_SIGN}]`) : null
    const index = sign?.closest('[data-index]')?.getAttribute('data-index')
    const line = lines[Number(index ?? -1)]
    if (sign === null || line === undefined) return
    event.stopPropagation() // it is no click on the line
    if (sign.getAttribute(LINE_SIGN) === 'look') look(line)
    else fold(line, line.kind === 'conversation' && line.isUnfolded ? 'fold' : 'unfold')
  }
  const more = () => {
    if (hasMore && !loadingMore && !isBusy) void doors.mail.more()
  }

  return (
    // What is clicked here has its key in the list: P and the arrows.
    <div className={styles.part} onClickCapture={onSign} role="presentation">
      <ChoiceList
        label={say('mails')}
        lines={lines}
        hasMore={hasMore}
        isBusy={isBusy}
        isMultiple
        draw={(line, isActive) => mailLineLook(line, isActive, words)}
        onToggle={choosing.toggle}
        onExtend={choosing.extend}
        onAll={choosing.all}
        onFold={fold}
        onLook={look}
        onNearEnd={more}
        {...rest}
      />
      {choosing.note !== undefined && <Text size={200}>{choosing.note}</Text>}
      {choosing.failure !== undefined && <FailureNotice failure={choosing.failure} doing="mail" actions={{}} />}
      <div className={styles.foot}>
        {hasMore && (
          <Button size="small" disabledFocusable={loadingMore} onClick={more}>
            {say(loadingMore ? 'loadingMore' : 'moreMails')}
          </Button>
        )}
        {active !== undefined && (
          <Button
            size="small"
            aria-keyshortcuts="P"
            aria-label={say('previewOf', { subject: subjectOf(mailOf(active), say) })}
            onClick={() => {
              look(active)
            }}
          >
            {say('preview')}
          </Button>
        )}
      </div>
    </div>
  )
}

function mailOf(line: MailLine): MailRow {
  return line.kind === 'mail' ? line.mail : line.conversation.newest
}

/** Chooses mails and takes them off again; what does not fit is said. */
function useChoosing(found: readonly MailRow[], wholes: Wholes) {
  const { doors, format, said } = usePane()
  const { attachments } = doors
  const [told, setTold] = useState<{ note?: string; failure?: Failure }>({})
  /** What the range that is being drawn has chosen itself: it lets go of it when it gets shorter. */
  const range = useRef<readonly MailRow[]>([])

  const tell = (note: string | undefined) => {
    setTold(note === undefined ? {} : { note })
    if (note !== undefined) said.dispatch({ text: note })
  }
  const choose = (mails: readonly MailRow[]) => {
    tell(chooseMails(attachments, mails) > 0 ? format.say('mostAtOnce') : undefined)
  }
  const chooseWhole = async (conversation: Conversation) => {
    try {
      const mails = await wholes.ask(conversation.newest)
      const left = chooseMails(attachments, mails)
      tell(left > 0 ? conversationCutText(mails.length - left, mails.length, format) : undefined)
    } catch (error) {
      setTold({ failure: failureOf(error) })
    }
  }
  return {
    ...told,
    toggle: (line: MailLine) => {
      range.current = []
      const mails = line.kind === 'mail' ? [line.mail] : line.conversation.mails
      const standings = mails.map(standingsOf(attachments.state().rows))
      const isAll = standings.every(isTaken)
      if (isAll && standings.some(({ kind }) => kind === 'chosen')) {
        tell(undefined)
        takeOff(attachments, mails)
      } else if (line.kind === 'mail') choose(mails)
      else void chooseWhole(line.conversation)
    },
    extend: (lines: readonly MailLine[]) => {
      const mails = lines.flatMap((line) => (line.kind === 'mail' ? [line.mail] : []))
      const inRange = new Set(mails.map(mailKey))
      takeOff(
        attachments,
        range.current.filter((mail) => !inRange.has(mailKey(mail))),
      )
      const standings = standingsOf(attachments.state().rows)
      const own = new Set(range.current.map(mailKey))
      range.current = mails.filter((mail) => own.has(mailKey(mail)) || !isTaken(standings(mail)))
      choose(mails.filter((mail) => !isTaken(standings(mail))))
    },
    all: () => {
      range.current = []
      choose(found)
    },
  }
}
