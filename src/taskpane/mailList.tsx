import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { CalendarMail16Regular } from '@fluentui/react-icons/svg/calendar-mail'
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked'
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { MailRow } from '../mail'
import { useReadable } from './hooks'
import { mailToAttach, standingOf } from './mailSelection'
import type { MailStanding } from './mailSelection'
import { usePane } from './paneContext'
import { TEXTS } from './texts'

const useStyles = makeStyles({
  list: {
    maxHeight: 'max(180px, 34vh)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  busy: { opacity: 0.6, '@media (forced-colors: active)': { opacity: 1 } },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  check: { color: tokens.colorNeutralForeground3, gridRow: 'span 2' },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  fixed: { cursor: 'default' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  end: { justifySelf: 'end' },
  signs: { justifySelf: 'end', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
})

/** Found mails: one stop of the Tab key, arrows within, Space or Enter or a click to choose. */
export function MailList({ rows, isBusy }: { rows: readonly MailRow[]; isBusy: boolean }) {
  const styles = useStyles()
  const { doors } = usePane()
  const [activeId, setActiveId] = useState<string | undefined>()
  const options = useRef<(HTMLDivElement | null)[]>([])
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  )

  const toggle = (mail: MailRow) => {
    const { attachments } = doors
    const standing = standingOf(mail, attachments.state().rows)
    switch (standing.kind) {
      case 'chosen':
        attachments.cancel(standing.row.key)
        return
      case 'over':
        attachments.dismiss(standing.row.key)
        attachments.choose([{ kind: 'mail', mail: mailToAttach(mail) }])
        return
      case 'free':
      case 'attached': // the engine knows whether it still is, and says so
        attachments.choose([{ kind: 'mail', mail: mailToAttach(mail) }])
        return
      case 'moving':
        return
    }
  }
  const focusOn = (index: number) => {
    const mail = rows[index]
    if (mail === undefined) return
    setActiveId(mail.id)
    options.current[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, index: number, mail: MailRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const goals: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }
    const goal = goals[event.key]
    if (goal !== undefined) focusOn(goal)
    else if (event.key === ' ' || event.key === 'Enter') toggle(mail)
    else return
    event.preventDefault()
  }

  return (
    <div
      role="listbox"
      aria-label={TEXTS.mails}
      aria-multiselectable
      aria-busy={isBusy}
      className={mergeClasses(styles.list, isBusy && styles.busy)}
    >
      {rows.map((mail, index) => (
        <MailOption
          key={mail.id}
          mail={mail}
          tabIndex={index === activeIndex ? 0 : -1}
          place={(element) => {
            options.current[index] = element
          }}
          onFocus={() => {
            setActiveId(mail.id)
          }}
          onToggle={() => {
            toggle(mail)
          }}
          onKeyDown={(event) => {
            onKeyDown(event, index, mail)
          }}
        />
      ))}
    </div>
  )
}

interface MailOptionProps {
  mail: MailRow
  tabIndex: 0 | -1
  place: (element: HTMLDivElement | null) => void
  onFocus: () => void
  onToggle: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function MailOption({ mail, tabIndex, place, onFocus, onToggle, onKeyDown }: MailOptionProps) {
  const styles = useStyles()
  const { doors, clock, format } = usePane()
  const { rows } = useReadable(doors.attachments)
  const [nowMs] = useState(() => clock.now())
  const { isSelected, note } = shown(standingOf(mail, rows))
  const subject = mail.subject.trim() === '' ? TEXTS.noSubject : mail.subject
  const date = mail.receivedMs === undefined ? undefined : format.date(mail.receivedMs, nowMs)
  const size = mail.sizeBytes === undefined ? undefined : format.bytes(mail.sizeBytes)
  const spoken = [
    subject,
    mail.sender,
    date,
    size,
    mail.hasAttachments ? TEXTS.hasAttachments : undefined,
    mail.isMeetingMessage ? TEXTS.isMeeting : undefined,
    note,
  ]
  const Check = isSelected ? CheckboxChecked20Filled : CheckboxUnchecked20Regular
  return (
    <div
      ref={place}
      role="option"
      aria-selected={isSelected}
      aria-label={spoken.filter((part) => part !== undefined && part !== '').join(', ')}
      tabIndex={tabIndex}
      title={subject}
      className={mergeClasses(styles.row, isSelected && styles.selected, note !== undefined && styles.fixed)}
      onClick={onToggle}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <Check className={mergeClasses(styles.check, isSelected && styles.checked)} aria-hidden />
      <Text weight="semibold" className={styles.cut} dir="auto">
        {subject}
      </Text>
      <span className={mergeClasses(styles.quiet, styles.signs)}>
        {mail.isMeetingMessage && <CalendarMail16Regular aria-label={TEXTS.isMeeting} />}
        {mail.hasAttachments && <Attach16Regular aria-label={TEXTS.hasAttachments} />}
        <Text size={200}>{date}</Text>
      </span>
      <Text size={200} className={mergeClasses(styles.cut, styles.quiet)} dir="auto">
        {mail.sender}
      </Text>
      <Text size={200} className={mergeClasses(styles.quiet, styles.end)}>
        {note ?? size}
      </Text>
    </div>
  )
}

function shown(standing: MailStanding): { isSelected: boolean; note: string | undefined } {
  switch (standing.kind) {
    case 'free':
    case 'over':
      return { isSelected: false, note: undefined }
    case 'chosen':
      return { isSelected: true, note: undefined }
    case 'moving':
      return { isSelected: true, note: TEXTS.mailOnList }
    case 'attached':
      return { isSelected: true, note: TEXTS.mailOnEvent }
  }
}
