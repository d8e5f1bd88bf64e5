import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { CalendarMail16Regular } from '@fluentui/react-icons/svg/calendar-mail'
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked'
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { Eye16Regular } from '@fluentui/react-icons/svg/eye'
import { ShieldLock16Regular } from '@fluentui/react-icons/svg/shield-lock'
import type { MailRow } from '../mail'
import type { PlainKey, Say } from '../texts'
import type { LineLook } from './choiceList'
import { withoutTurns } from './format'
import type { Format } from './format'
import { isTaken } from './mailSelection'
import type { Standing, Standings } from './mailSelection'
import type { Conversation, MailLine } from './mailLines'
import { NATURE_WORDS } from './textsFind'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '40px',
  },
  texts: { flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  inside: { paddingInlineStart: tokens.spacingHorizontalXXL },
  all: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
  allWords: { flexGrow: 1 },
  check: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  // Placed by the list, and not by the direction of its own words.
  cut: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: ['-webkit-match-parent', 'match-parent'],
  },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  end: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  chevron: { ':global([dir="rtl"])': { transform: 'scaleX(-1)' } },
  // For the mouse; the key is P, and a button under the list does the same.
  look: { opacity: 0, ':global([role=option]:hover)': { opacity: 1 } },
  lookActive: { opacity: 1 },
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    marginBlock: '-4px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorBrandForeground1 },
  },
})

/** Marks what a click on it does beside choosing the line. */
export const LINE_SIGN = 'data-line-sign'

export interface LineWords {
  format: Format
  nowMs: number
  standings: Standings
}

/** What a line of the mail list says and shows. */
export function mailLineLook(line: MailLine, isActive: boolean, words: LineWords): LineLook {
  if (line.kind === 'conversation') return conversationLook(line.conversation, line.isUnfolded, words)
  const { mail } = line
  const standing = words.standings(mail)
  const isSelected = isTaken(standing)
  return {
    name: mailName(mail, standing, words),
    isSelected,
    isOff: standing.kind === 'moving',
    body: (
      <MailBody
        mail={mail}
        isInside={line.isInside}
        isSelected={isSelected}
        isActive={isActive}
        note={noteOf(standing)}
        words={words}
      />
    ),
  }
}

/**
 * `Offer, 9:00 AM, Facade planning, 4 MB, has attachments, unread, on the list`: first what is to be seen, in its order, so that
 * whoever speaks what they read hits the line.
 */
function mailName(mail: MailRow, standing: Standing, { format, nowMs }: LineWords): string {
  const { say } = format
  const nature = NATURE_WORDS[mail.nature]
  const note = noteOf(standing)
  return format.comma([
    subjectOf(mail, say),
    mail.receivedMs === undefined ? undefined : format.date(mail.receivedMs, nowMs),
    mail.sender,
    note === undefined ? undefined : say(note),
    mail.sizeBytes === undefined ? undefined : format.bytes(mail.sizeBytes),
    mail.hasAttachments ? say('hasAttachments') : undefined,
    mail.isRead ? undefined : say('mailUnread'),
    nature === undefined ? undefined : say(nature),
    standing.kind === 'chosen' ? say('mailOnList') : undefined,
  ])
}

/** A mail may have no subject; a line always has words. */
export function subjectOf({ subject }: { subject: string }, say: Say): string {
  const shown = withoutTurns(subject)
  return shown.trim() === '' ? say('noSubject') : shown
}

function noteOf({ kind }: Standing): PlainKey | undefined {
  if (kind === 'moving') return 'mailOnList'
  return kind === 'attached' ? 'mailOnEvent' : undefined
}

interface MailBodyProps {
  mail: MailRow
  isInside: boolean
  isSelected: boolean
  isActive: boolean
  note: PlainKey | undefined
  words: LineWords
}

function MailBody({ mail, isInside, isSelected, isActive, note, words }: MailBodyProps) {
  const styles = useStyles()
  const { format, nowMs } = words
  const { say } = format
  const subject = subjectOf(mail, say)
  const size = mail.sizeBytes === undefined ? undefined : format.bytes(mail.sizeBytes)
  const weight = mail.isRead ? 'regular' : 'semibold'
  return (
    <div className={mergeClasses(styles.row, isInside && styles.inside)} title={subject}>
      <Check isSelected={isSelected} />
      <div className={styles.texts}>
        <div className={styles.line}>
          <Text weight={weight} className={styles.cut} dir="auto">
            {subject}
          </Text>{' '}
          <span className={mergeClasses(styles.quiet, styles.end)}>
            {mail.nature === 'meeting' && <CalendarMail16Regular aria-hidden />}
            {(mail.nature === 'protected' || mail.nature === 'signed') && <ShieldLock16Regular aria-hidden />}
            {mail.hasAttachments && <Attach16Regular aria-hidden />}
            <Text size={200}>{mail.receivedMs === undefined ? '' : format.date(mail.receivedMs, nowMs)}</Text>
          </span>
        </div>{' '}
        <div className={styles.line}>
          <Text size={200} className={mergeClasses(styles.cut, styles.quiet)} dir="auto">
            {mail.sender}
          </Text>{' '}
          <span className={mergeClasses(styles.quiet, styles.end)}>
            <span
              className={mergeClasses(styles.sign, styles.look, isActive && styles.lookActive)}
              title={say('preview')}
              {...{ [LINE_SIGN]: 'look' }}
            >
              <Eye16Regular aria-hidden />
            </span>
            <Text size={200}>{note === undefined ? size : say(note)}</Text>
          </span>
        </div>
      </div>
    </div>
  )
}

function Check({ isSelected }: { isSelected: boolean }) {
  const styles = useStyles()
  const Sign = isSelected ? CheckboxChecked20Filled : CheckboxUnchecked20Regular
  return <Sign className={mergeClasses(styles.check, isSelected && styles.checked)} aria-hidden />
}

function conversationLook({ mails }: Conversation, isUnfolded: boolean, words: LineWords): LineLook {
  const standings = mails.map(words.standings)
  const isSelected = standings.every(isTaken)
  const { say } = words.format
  const text = say('allOfConversation', { count: mails.length })
  return {
    name: [text, say(isUnfolded ? 'conversationShown' : 'conversationFolded')].join(', '),
    isSelected,
    isOff: standings.every(({ kind }) => kind === 'moving'),
    body: <ConversationBody text={text} isSelected={isSelected} isUnfolded={isUnfolded} say={say} />,
  }
}

function ConversationBody({
  text,
  isSelected,
  isUnfolded,
  say,
}: {
  text: string
  isSelected: boolean
  isUnfolded: boolean
  say: Say
}) {
  const styles = useStyles()
  const Chevron = isUnfolded ? ChevronDown16Regular : ChevronRight16Regular
  return (
    <div className={styles.all}>
      <Check isSelected={isSelected} />
      <Text size={200} className={styles.allWords}>
        {text}
      </Text>
      <span className={styles.sign} title={say(isUnfolded ? 'fold' : 'unfold')} {...{ [LINE_SIGN]: 'fold' }}>
        <Chevron className={styles.chevron} aria-hidden />
      </span>
    </div>
  )
}
