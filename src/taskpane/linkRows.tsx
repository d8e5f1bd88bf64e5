import { Button, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { DRIVE_FOLDER, isLinkGoing } from '../links'
import type { LinkPhase, LinkRow, LinksState } from '../links'
import { linkAnnouncements } from './announcementsLinks'
import { Copied, useCopy } from './copyText'
import { FailureWords } from './failureView'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { ByteBar, List, Name, Section } from './parts'
import { shareOf } from './progress'
import { RowButton } from './rowButton'
import { useRowStyles } from './rowStyles'
import { HoldWords, Pace } from './rowWords'
import { failureText } from './textsFailure'
import { LINK_OFFER } from './laterLinkRows'
import { linkStateText, linkWords, placeText } from './textsLinks'

const useStyles = makeStyles({
  state: { fontWeight: tokens.fontWeightMedium },
  failed: { color: tokens.colorStatusDangerForeground3 },
  linked: { color: tokens.colorStatusSuccessForeground1 },
})

/** Files that go to OneDrive, with what becomes of their links. */
export function LinkRows() {
  const { doors, say } = usePane()
  const { rows } = useReadable(doors.links)
  useTold({ rows })
  if (rows.length === 0) return null
  return (
    <Section title={say('linkTitle')}>
      <List label={say('linkTitle')}>
        {rows.map((row) => (
          <OneLink key={row.key} row={row} />
        ))}
      </List>
    </Section>
  )
}

/** To a screen reader. */
function useTold(state: LinksState) {
  const { format, said } = usePane()
  const before = useRef<LinksState>({ rows: [] })
  useEffect(() => {
    for (const text of linkAnnouncements(before.current, state, format)) said.dispatch({ text })
    before.current = state
  })
}

function OneLink({ row }: { row: LinkRow }) {
  const rowStyles = useRowStyles()
  const { format, say } = usePane()
  const nameId = useId()
  const { phase, hold, name, sizeBytes } = row
  return (
    <li className={rowStyles.row} aria-label={format.comma([name, format.bytes(sizeBytes), linkWords(row, format)])}>
      <Link20Regular className={rowStyles.icon} aria-hidden />
      <div className={mergeClasses(rowStyles.main, rowStyles.whole)}>
        <Name text={name} id={nameId} />
      </div>
      <Facts row={row} />
      <div className={rowStyles.actions}>
        <MainAction row={row} nameId={nameId} />
      </div>
      <div className={rowStyles.below}>
        <Bar row={row} />
        {phase.kind === 'sending' && hold === undefined && <Pace phase={phase} keepsLine />}
        {hold !== undefined && <HoldWords hold={hold} />}
        {isLinkGoing(phase) && (
          <Text size={200} className={rowStyles.quiet}>
            {say('linkKeepOpen')}
          </Text>
        )}
        {phase.kind === 'linked' && <Linked row={row} phase={phase} nameId={nameId} />}
        <Ending row={row} nameId={nameId} />
      </div>
    </li>
  )
}

/** What came of one that made no link: what is in OneDrive all the same, and what can be done. */
function Ending({ row, nameId }: { row: LinkRow; nameId: string }) {
  const rowStyles = useRowStyles()
  const { say } = usePane()
  const { phase } = row
  if (phase.kind !== 'failed' && phase.kind !== 'cancelled') return null
  const fileUrl = phase.kind === 'failed' ? phase.fileUrl : undefined
  const isInDrive = phase.kind === 'failed' ? fileUrl !== undefined : phase.isInDrive
  const then = (
    <>
      {isInDrive && (
        <Text size={200} as="p" className={rowStyles.words}>
          {say('linkFileThere', { folder: DRIVE_FOLDER })}{' '}
          {fileUrl !== undefined && (
            <Link href={fileUrl} target="_blank" rel="noopener noreferrer">
              {say('linkShowFile')}
            </Link>
          )}
        </Text>
      )}
      <AgainAction row={row} nameId={nameId} />
    </>
  )
  if (phase.kind === 'cancelled') return then
  return (
    <div className={rowStyles.failure}>
      <FailureWords failure={phase.failure} doing="link">
        {then}
      </FailureWords>
    </div>
  )
}

function Facts({ row }: { row: LinkRow }) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { format } = usePane()
  const { kind } = row.phase
  return (
    <Text size={200} className={rowStyles.facts}>
      {kind !== 'sending' && `${format.bytes(row.sizeBytes)} · `}
      <span
        className={mergeClasses(styles.state, kind === 'failed' && styles.failed, kind === 'linked' && styles.linked)}
      >
        {linkStateText(row, format)}
      </span>
    </Text>
  )
}

/** The one button that every row has, so that the focus stays while its word changes. */
function MainAction({ row, nameId }: { row: LinkRow; nameId: string }) {
  const { doors, say } = usePane()
  const going = isLinkGoing(row.phase)
  const [isNew] = useState(row.phase.kind === 'queued' || row.phase.kind === 'preparing')
  const button = useRef<HTMLButtonElement>(null)
  // What offered it goes with the click, and the focus with it: it goes on where the file does.
  useLayoutEffect(() => {
    if (!isNew) return
    const active = document.activeElement
    if (active === document.body || active?.closest(`[${LINK_OFFER}]`)) button.current?.focus({ preventScroll: true })
  }, [isNew])
  return (
    <RowButton
      ref={button}
      describedBy={nameId}
      onClick={() => {
        if (going) doors.links.cancel(row.key)
        else doors.links.dismiss(row.key)
      }}
    >
      {say(going ? 'cancel' : 'dismiss')}
    </RowButton>
  )
}

function Bar({ row }: { row: LinkRow }) {
  const { format } = usePane()
  const { phase, hold, name } = row
  const text = linkStateText(row, format)
  if (phase.kind === 'sending') return <ByteBar share={shareOf(phase)} label={name} text={text} />
  const isBusy = (phase.kind === 'preparing' || phase.kind === 'linking') && hold === undefined
  return isBusy ? <ByteBar share={undefined} label={name} text={text} /> : null
}

interface LinkedProps {
  row: LinkRow
  phase: Extract<LinkPhase, { kind: 'linked' }>
  nameId: string
}

/** Where the link is, and a way to take it elsewhere. */
function Linked({ row, phase, nameId }: LinkedProps) {
  const rowStyles = useRowStyles()
  const { format, say } = usePane()
  const { copying, copy } = useCopy(say('linkCopied'))
  return (
    <>
      <Text size={200} as="p" className={rowStyles.words}>
        {placeText(phase.place, format)}
      </Text>
      <div className={rowStyles.buttons}>
        <Button size="small" aria-describedby={nameId} onClick={() => void copy(phase.url)}>
          {say('copyLink')}
        </Button>
      </div>
      <Copied copying={copying} done={say('linkCopied')} label={say('linkBox', { name: row.name })} rows={3} />
    </>
  )
}

/** "Try again", or "Sign in", where that can end differently. */
function AgainAction({ row, nameId }: { row: LinkRow; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors, format, say } = usePane()
  const { phase } = row
  if (phase.kind !== 'failed' && phase.kind !== 'cancelled') return null
  const button = phase.kind === 'cancelled' ? 'try-again' : failureText(phase.failure, 'link', format).button
  if (button === 'none') return null
  return (
    <div className={rowStyles.buttons}>
      <Button
        size="small"
        aria-describedby={nameId}
        onClick={() => {
          doors.links.tryAgain(row.key)
        }}
      >
        {say(button === 'sign-in' ? 'signIn' : 'tryAgain')}
      </Button>
    </div>
  )
}
