import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { AttachmentsState, Foresight, Row, RowKey } from '../attachments'
import { useCalm, useReadable } from './hooks'
import { FOCUS_HEIR } from './keepFocus'
import { later } from './later'
import { usePane } from './paneContext'
import { ByteBar } from './parts'
import { finishedKeys, totalProgress, wholeShare } from './progress'
import type { TotalProgress } from './progress'
import { canPause, goingOf, isPaused } from './rowKinds'
import { summaryText } from './textsSummary'
import { doneText, totalParts } from './textsTotal'
import { durationText, keepingText } from './textsForesight'
import { useTitle } from './useTitle'

// Nothing is chosen when the pane opens.
const before = later(async () => (await import(/* webpackChunkName: "things" */ './beforeItStarts')).BeforeItStarts)
const attendeeWarning = later(async () => (await import('./attendees')).AttendeeWarning)

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: 'anywhere', textWrap: 'balance' },
  attach: { flexShrink: 0 },
  // Long words put the buttons on a line of their own, in a language always or never: nothing jumps.
  going: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  total: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    flexBasis: '130px',
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  bytes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    marginInlineStart: 'auto',
    gap: tokens.spacingHorizontalXXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, // their words end where the bar does
    // There each has an edge, which ends where the others do.
    '@media (forced-colors: active)': { marginInlineEnd: 0, gap: tokens.spacingHorizontalXS },
  },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalSNudge, whiteSpace: 'nowrap' },
  ahead: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
})

const GOING = { moving: 'goingMoving', waiting: 'goingWaiting', paused: 'goingPaused' } as const

/** Always in sight: what is chosen, the button that attaches it, how far everything is, and what lies ahead of it. */
export function AttachBar() {
  const styles = useStyles()
  const { doors, format, say } = usePane()
  const state = useReadable(doors.attachments)
  const links = useReadable(doors.links)
  const { rows } = state
  const [earlier, setEarlier] = useState<ReadonlySet<RowKey>>(new Set())
  const [wordsId, aheadId] = [useId(), useId()]
  const chosen = rows.filter(isChosen)
  const total = totalProgress(rows, earlier)
  useTitle(wholeShare(total, links.rows))

  const attach = () => {
    // What goes now joins what is under way; what was finished before has no part in the new total.
    setEarlier(total.moving > 0 ? earlier : finishedKeys(rows))
    doors.attachments.attach()
  }
  const done = total.attached + total.failed > 0 ? doneText(total, format) : say('attachNothing')
  const nothing = total.moving > 0 ? say(GOING[goingOf(rows)]) : done
  const words = chosen.length > 0 ? summaryText(chosen, format) : nothing

  return (
    <footer className={styles.bar}>
      {total.moving > 0 && <Going rows={rows} total={total} />}
      <Ahead state={state} isGoing={total.moving > 0} id={aheadId} />
      {chosen.length > 0 && <attendeeWarning.Part />}
      <div className={styles.line}>
        <Text size={200} className={styles.words} id={wordsId}>
          {words}
        </Text>
        <Button
          className={styles.attach}
          appearance="primary"
          aria-describedby={`${wordsId} ${aheadId}`}
          disabledFocusable={chosen.length === 0}
          onClick={attach}
          {...{ [FOCUS_HEIR]: '' }}
        >
          {say('attach')}
        </Button>
      </div>
    </footer>
  )
}

function isChosen({ phase }: Row): boolean {
  return phase.kind === 'chosen'
}

/** How far everything is that goes, and what can be done to all of it. */
function Going({ rows, total }: { rows: readonly Row[]; total: TotalProgress }) {
  const styles = useStyles()
  const { doors, format, say } = usePane()
  const parts = totalParts(total, format)
  return (
    <div className={styles.bytes}>
      <div className={styles.going}>
        <Text size={200} className={styles.total}>
          {parts.map((part, index) => (
            <span key={index}>{index < parts.length - 1 ? `${part} ·` : part}</span>
          ))}
        </Text>
        <div className={styles.buttons}>
          <PauseOrGoOnAll rows={rows} />
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            onClick={() => {
              doors.attachments.cancelAll()
            }}
          >
            {say('cancelAll')}
          </Button>
        </div>
      </div>
      <ByteBar share={total.share} label={say('totalProgress')} text={format.comma(parts)} />
    </div>
  )
}

/** One button, so that the focus stays while it turns round: going on is offered once nothing is left to pause. */
function PauseOrGoOnAll({ rows }: { rows: readonly Row[] }) {
  const styles = useStyles()
  const { doors, say } = usePane()
  const canPauseAny = rows.some(canPause)
  if (!canPauseAny && !rows.some(isPaused)) return null
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      onClick={() => {
        if (canPauseAny) doors.attachments.pauseAll()
        else doors.attachments.goOnAll()
      }}
    >
      {canPauseAny ? say('pauseAll') : say('goOnAll')}
    </Button>
  )
}

/** How long it will take, what will not fit, and what closing the pane would cost. */
function Ahead({ state, isGoing, id }: { state: AttachmentsState; isGoing: boolean; id: string }) {
  const styles = useStyles()
  const { format } = usePane()
  const { foresight, rows } = state
  const duration = isGoing ? undefined : durationText(foresight, false, format)
  const keeping = keepingText(state, format)
  return (
    <div className={styles.ahead} id={id}>
      {isGoing && <TimeToGo foresight={foresight} />}
      {duration !== undefined && <Text size={200}>{duration}</Text>}
      {keeping !== undefined && <Text size={200}>{keeping}</Text>}
      {(foresight.overEventLimit !== undefined || rows.some(isChosen)) && <before.Part state={state} />}
    </div>
  )
}

function TimeToGo({ foresight }: { foresight: Foresight }) {
  const { clock, format } = usePane()
  const words = useCalm(clock, durationText(foresight, true, format))
  return words === undefined ? null : <Text size={200}>{words}</Text>
}
