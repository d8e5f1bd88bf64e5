import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { CloudLink20Regular } from '@fluentui/react-icons/svg/cloud-link'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { memo, useId, useRef, useState } from 'react'
import { attachedKey } from '../attachments'
import type { AttachmentsState, OnEvent, Row } from '../attachments'
import type { OpenEventState } from '../events'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { Say } from '../texts'
import { FailureNotice, FailureWords } from './failureView'
import { useGrowing, useReadable } from './hooks'
import { FOCUS_HEIR } from './keepFocus'
import { later } from './later'
import { usePane } from './paneContext'
import { Dotted, List, Name, Section } from './parts'
import { RemarksOnEvent } from './remarks'
import { RowButton } from './rowButton'
import { useRowStyles } from './rowStyles'
import { saveToDisk } from './saveToDisk'
import { failureText } from './textsFailure'
import { onEventFacts, removalText } from './textsRows'

const useStyles = makeStyles({
  aside: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  leaving: { textDecorationLine: 'line-through' },
  attached: { color: tokens.colorStatusSuccessForeground1 },
})

// Most people open, or remove one.
const many = later(async () => (await import(/* webpackChunkName: "manage" */ './onEventMany')).OnEventMany)
const tools = later(async () => (await import(/* webpackChunkName: "manage" */ './onEventTools')).OnEventTools)

const ICONS = { file: Document20Regular, item: Mail20Regular, link: CloudLink20Regular }

/** Describes the button that saves, wherever it stands. */
export const SAVING_MEANS = 'saving-means'

/** What is on the event by now. */
export function OnEventList() {
  const styles = useStyles()
  const { doors, say } = usePane()
  const event = useReadable(doors.event)
  const { onEvent, list, rows } = useReadable(doors.attachments)
  const refresh = () => {
    doors.attachments.refresh()
  }
  const broughtBy = rowsOnEvent(rows)
  const [selecting, setSelecting] = useState<Selecting>()
  const drawn = useGrowing(onEvent.length)
  const empty = onEvent.length === 0 ? emptyText(list, event, say) : undefined
  return (
    <Section
      title={say('onTheEvent')}
      aside={
        <div className={styles.aside}>
          {onEvent.length > 1 && selecting === undefined && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setSelecting({ first: undefined })
              }}
            >
              {say('select')}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwise20Regular />}
            aria-label={say('refresh')}
            title={say('refresh')}
            disabledFocusable={list.kind === 'loading' || list.kind === 'unknown'}
            onClick={refresh}
            {...{ [FOCUS_HEIR]: '' }}
          />
        </div>
      }
    >
      {list.kind === 'failed' && (
        <FailureNotice failure={list.failure} doing="list" actions={{ 'try-again': refresh, 'sign-in': refresh }} />
      )}
      {empty !== undefined && (
        <Text size={200} className={styles.quiet}>
          {empty}
        </Text>
      )}
      {selecting !== undefined && (
        <many.Part
          entries={onEvent}
          first={selecting.first}
          onDone={() => {
            setSelecting(undefined)
          }}
        />
      )}
      {onEvent.length > 0 && selecting === undefined && (
        <List label={say('onTheEvent')}>
          {onEvent.slice(0, drawn).map((entry) => (
            <OnEventRow
              key={attachedKey(entry.id)}
              entry={entry}
              row={broughtBy.get(attachedKey(entry.id))}
              onSelect={setSelecting}
            />
          ))}
        </List>
      )}
      {event.kind === 'unsaved' && (
        <Text size={200} className={styles.quiet} id={SAVING_MEANS}>
          {say('saveEventMeans')}
        </Text>
      )}
    </Section>
  )
}

/** Several are being marked. `first`: the one by which that began. */
type Selecting = { first: string | undefined } | undefined

/** Attached rows by what they are on the event. */
function rowsOnEvent(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(
    rows.flatMap((row) => (row.phase.kind === 'attached' ? [[attachedKey(row.phase.id), row] as const] : [])),
  )
}

function emptyText(list: AttachmentsState['list'], event: OpenEventState, say: Say): string | undefined {
  switch (list.kind) {
    case 'unknown':
      return say('listUnknown')
    case 'loading':
      return say('listLoading')
    case 'listed':
      return event.kind === 'unsaved' ? say('emptyForm') : say('emptyEvent')
    case 'failed':
      return undefined
  }
}

interface OnEventRowProps {
  entry: OnEvent
  row: Row | undefined
  onSelect: (selecting: Selecting) => void
}

/** `row`: the one that brought it here, while it is not dismissed. Drawn anew only where one of the two changed. */
const OnEventRow = memo(function OnEventRow({ entry, row, onSelect }: OnEventRowProps) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { doors, format, say } = usePane()
  const nameId = useId()
  const opening = useOpening(entry)
  const more = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { removal, name } = entry
  const state = removalText(entry, say)
  const facts = onEventFacts(entry, format)
  const Icon = ICONS[entry.kind]
  const canUndo = removal.kind === 'pending' || removal.kind === 'removing'
  const isLeaving = canUndo
  return (
    // By keyboard there is the button "Select".
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- see above
    <li
      className={rowStyles.row}
      onClick={({ target, ctrlKey, metaKey, shiftKey }) => {
        const isOnRow = target instanceof Element && target.closest('button, input, a') === null
        if (isOnRow && (ctrlKey || metaKey || shiftKey)) onSelect({ first: attachedKey(entry.id) })
      }}
      aria-label={format.comma([name, ...facts, state])}
    >
      <Icon className={rowStyles.icon} aria-hidden />
      <div className={mergeClasses(rowStyles.main, rowStyles.whole, isLeaving && styles.leaving)}>
        <Name text={name} id={nameId} />
      </div>
      <Text size={200} className={rowStyles.facts}>
        <Dotted
          parts={[
            ...facts,
            <span key="state" className={removal.kind === 'none' ? styles.attached : undefined}>
              {state}
            </span>,
          ]}
        />
      </Text>
      <div className={rowStyles.actions}>
        {!isLeaving && entry.kind !== 'link' && (
          <RowButton describedBy={nameId} isOff={opening.isOpening} onClick={opening.open}>
            {opening.isOpening ? say('opening') : say('open')}
          </RowButton>
        )}
        <RowButton
          key="remove"
          describedBy={nameId}
          isOff={removal.kind === 'removing'}
          onClick={() => {
            if (canUndo) doors.attachments.undoRemove(entry.id)
            else doors.attachments.remove(entry.id)
          }}
        >
          {canUndo ? say('undo') : say('remove')}
        </RowButton>
        {!isLeaving && (
          <RowButton
            ref={more}
            describedBy={nameId}
            label={say('moreActions')}
            isExpanded={isOpen}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            ⋯
          </RowButton>
        )}
      </div>
      <div className={rowStyles.below}>
        {isOpen && !isLeaving && (
          <tools.Part
            {...{ entry, nameId }}
            isFromHere={row !== undefined}
            onDone={() => {
              more.current?.focus()
              setOpen(false)
            }}
          />
        )}
        {row !== undefined && <RemarksOnEvent row={row} nameId={nameId} />}
        <RowFailure failure={removal.kind === 'failed' ? removal.failure : undefined} doing="remove" />
        <RowFailure failure={opening.failure} doing="open" />
      </div>
    </li>
  )
})

function RowFailure({ failure, doing }: { failure: Failure | undefined; doing: 'remove' | 'open' }) {
  const rowStyles = useRowStyles()
  if (failure === undefined) return null
  return (
    <div className={rowStyles.failure}>
      <FailureWords failure={failure} doing={doing} />
    </div>
  )
}

/** Getting an attachment's bytes takes a moment, and may fail. */
function useOpening({ id, name }: OnEvent) {
  const { doors, clock, format, say, said } = usePane()
  const [progress, setProgress] = useState<{ isOpening: boolean; failure: Failure | undefined }>({
    isOpening: false,
    failure: undefined,
  })
  const open = async () => {
    setProgress({ isOpening: true, failure: undefined })
    try {
      saveToDisk(await doors.attachments.open(id, new AbortController().signal), clock)
      setProgress({ isOpening: false, failure: undefined })
    } catch (error) {
      const failure = failureOf(error)
      const { sentence, next } = failureText(failure, 'open', format)
      said.dispatch({ text: say('saidOf', { name, words: format.sentences([sentence, next]) }) })
      setProgress({ isOpening: false, failure })
    }
  }
  return { ...progress, open: () => void open() }
}
