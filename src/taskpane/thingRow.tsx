import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { memo, useId, useState } from 'react'
import type { Hold, Phase, Row, Thing } from '../attachments'
import { FailureWords } from './failureView'
import { DOT } from './format'
import type { Format } from './format'
import { linkOffer } from './laterLinkRows'
import { NameBox } from './nameBox'
import { usePane } from './paneContext'
import { ByteBar, Name } from './parts'
import { shareOf } from './progress'
import { RemarkLines, replacementWords } from './remarks'
import { AgainAction, canRename, ResumeAction, RowActions } from './rowButtons'
import type { Turn } from './rowKinds'
import { HoldWords, Pace } from './rowWords'
import { SameNameForm } from './sameNameForm'
import { ThingForm } from './thingForm'
import { useRowStyles } from './rowStyles'
import { COMMON_HOLDS, interruptedText, planText, renamedText, shownName, stateText, stateWords } from './textsRows'
import { ofMailText } from './textsParts'

const useStyles = makeStyles({
  state: { fontWeight: tokens.fontWeightMedium },
  failed: { color: tokens.colorStatusDangerForeground3 },
  attached: { color: tokens.colorStatusSuccessForeground1 },
})

const ICONS = {
  file: Document20Regular,
  part: Document20Regular,
  mail: Mail20Regular,
  event: CalendarLtr20Regular,
  contact: Person20Regular,
}

/** A file has one way to travel. */
function hasForm({ kind }: Thing): boolean {
  return kind === 'mail' || kind === 'entry'
}

interface ThingRowProps {
  row: Row
  turn: Turn | undefined
  /** Said about a mail whose row has left the list; always the same function. */
  onNote: (note: string) => void
}

/** One thing chosen or on its way. A list of many is drawn with each byte: only the row that changed is drawn anew. */
export const ThingRow = memo(function ThingRow({ row, turn, onNote }: ThingRowProps) {
  const rowStyles = useRowStyles()
  const { format, say } = usePane()
  const nameId = useId()
  const [isNaming, setNaming] = useState(false)
  const { phase, hold, plan, thing } = row
  const renamed = renamedText(row, say)
  const Icon = ICONS[thing.kind === 'entry' ? thing.entry.kind : thing.kind]
  return (
    <li className={rowStyles.row} aria-label={rowName(row, format)}>
      <Icon className={rowStyles.icon} aria-hidden />
      <div className={mergeClasses(rowStyles.main, rowStyles.whole)}>
        {isNaming && canRename(row) ? (
          <NameBox
            row={row}
            onDone={() => {
              setNaming(false)
            }}
          />
        ) : (
          <Name text={shownName(row, say)} id={nameId} />
        )}
      </div>
      <Facts row={row} turn={turn} />
      <RowActions
        row={row}
        nameId={nameId}
        turn={turn}
        isNaming={isNaming}
        onRename={() => {
          setNaming(true)
        }}
      />
      <div className={rowStyles.below}>
        <RowBar row={row} text={stateText(row, format)} />
        {phase.kind === 'sending' && hold === undefined && (
          <Pace phase={phase} keepsLine={plan?.writer === 'graph-session'} />
        )}
        {phase.kind === 'checking' && hold === undefined && (
          <Text size={200} as="p" className={rowStyles.words}>
            {say('checkingText')}
          </Text>
        )}
        {hold !== undefined && saysItsHold(hold) && <HoldWords hold={hold} />}
        {phase.kind === 'interrupted' && (
          <Text size={200} as="p" className={rowStyles.words}>
            {interruptedText(phase, say)}
          </Text>
        )}
        <RemarkLines row={row} />
        {thing.kind === 'part' && (
          <Text size={200} className={rowStyles.quiet}>
            {ofMailText(thing.part.ofSubject, say)}
          </Text>
        )}
        {renamed !== undefined && (
          <Text size={200} className={rowStyles.quiet}>
            {renamed}
          </Text>
        )}
        {plan !== undefined && isGoing(phase) && (
          <Text size={200} className={plan.obstacle === undefined ? rowStyles.quiet : rowStyles.words}>
            {planText(plan, format)}
          </Text>
        )}
        {phase.kind === 'chosen' && hasForm(thing) && <ThingForm row={row} nameId={nameId} onNote={onNote} />}
        {row.sameName !== undefined && <SameNameForm row={row} nameId={nameId} />}
        <Ending row={row} nameId={nameId} />
        <ResumeAction row={row} nameId={nameId} />
      </div>
    </li>
  )
})

/** What came of it, and what can be done about that. */
function Ending({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const then = (
    <>
      {row.replaces !== undefined && <replacementWords.Part row={row} nameId={nameId} />}
      <InsteadAsLink row={row} />
      <AgainAction row={row} nameId={nameId} />
    </>
  )
  if (row.phase.kind !== 'failed') return then
  return (
    <div className={rowStyles.failure}>
      <FailureWords failure={row.phase.failure} doing="attach">
        {then}
      </FailureWords>
    </div>
  )
}

/** `minutes.txt, 2 KB, Sending`: it must not change with each byte, or a screen reader would never be done with it. */
function rowName(row: Row, format: Format): string {
  const size = row.sizeBytes === undefined ? [] : [format.bytes(row.sizeBytes)]
  return format.comma([shownName(row, format.say), ...size, stateWords(row, format.say)])
}

/** How it travels is of interest before and on the way. */
function isGoing({ kind }: Phase): boolean {
  return kind !== 'attached' && kind !== 'failed' && kind !== 'cancelled' && kind !== 'interrupted'
}

/** A file that is too large for where it should go. */
function InsteadAsLink({ row }: { row: Row }) {
  const { doors } = usePane()
  const { key, thing, phase, plan } = row
  const obstacle = phase.kind === 'failed' ? phase.failure : phase.kind === 'chosen' ? plan?.obstacle : undefined
  const isTooLarge = obstacle?.kind === 'too-large' || obstacle?.kind === 'no-upload-sessions'
  if (thing.kind !== 'file' || !isTooLarge || !doors.links.isOffered()) return null
  return (
    <linkOffer.Part
      files={[{ ...thing.file, as: row.name }]}
      onSent={() => {
        if (phase.kind === 'failed') doors.attachments.dismiss(key)
        else doors.attachments.cancel(key)
      }}
    />
  )
}

/** A pause is told by the state and its button. */
function saysItsHold({ kind }: Hold): boolean {
  return kind !== 'paused' && !COMMON_HOLDS.includes(kind)
}

function Facts({ row, turn }: { row: Row; turn: Turn | undefined }) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { format } = usePane()
  const { phase, sizeBytes } = row
  const state = stateText(row, format)
  const saysSize = phase.kind === 'sending' || (phase.kind === 'interrupted' && phase.confirmedBytes > 0)
  return (
    <Text size={200} className={rowStyles.facts}>
      {!saysSize && sizeBytes !== undefined && `${format.bytes(sizeBytes)}${DOT}`}
      <span
        className={mergeClasses(
          styles.state,
          phase.kind === 'failed' && styles.failed,
          phase.kind === 'attached' && styles.attached,
        )}
      >
        {turn === 'next' && row.hold === undefined ? format.say('goesNext') : state}
      </span>
    </Text>
  )
}

function RowBar({ row, text }: { row: Row; text: string }) {
  const { format } = usePane()
  const { phase, hold } = row
  const name = shownName(row, format.say)
  switch (phase.kind) {
    case 'sending':
      return <ByteBar share={shareOf(phase)} label={name} text={text} />
    case 'preparing':
    case 'checking':
    case 'cancelling':
      return hold === undefined ? <ByteBar share={undefined} label={name} text={text} /> : null
    case 'chosen':
    case 'queued':
    case 'attached':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return null
  }
}
