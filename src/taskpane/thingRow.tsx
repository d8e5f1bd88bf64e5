import { Button, Select, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { useId } from 'react'
import type { Hold, MailForm, Row } from '../attachments'
import { FailureWords } from './failureView'
import { useSecondsLeft } from './hooks'
import { usePane } from './paneContext'
import { ByteBar, Name } from './parts'
import { shareOf } from './progress'
import { TEXTS } from './texts'
import { failureText } from './textsFailure'
import { holdEndMs, holdText, MAIL_FORM_WORDS, phaseText, planText, renamedText, shownName } from './textsRows'
import { useRowStyles } from './rowStyles'

const useStyles = makeStyles({
  state: { fontWeight: tokens.fontWeightMedium },
  failed: { color: tokens.colorStatusDangerForeground1 },
  attached: { color: tokens.colorStatusSuccessForeground1 },
  form: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
  select: { minWidth: 0 },
})

/** One thing chosen or on its way. */
export function ThingRow({ row }: { row: Row }) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { format } = usePane()
  const nameId = useId()
  const { phase, hold, plan, sizeBytes, thing } = row
  const name = shownName(row)
  const state = phaseText(phase, format)
  const size = sizeBytes === undefined ? undefined : format.bytes(sizeBytes)
  const renamed = renamedText(row)
  const Icon = thing.kind === 'mail' ? Mail20Regular : Document20Regular
  return (
    <li className={rowStyles.row} aria-label={[name, size, state].filter((part) => part !== undefined).join(', ')}>
      <Icon className={rowStyles.icon} aria-hidden />
      <div className={rowStyles.main}>
        <Name text={name} id={nameId} />
        <Text size={200} className={rowStyles.facts}>
          {phase.kind !== 'sending' && size !== undefined && `${size} · `}
          <span
            className={mergeClasses(
              styles.state,
              phase.kind === 'failed' && styles.failed,
              phase.kind === 'attached' && styles.attached,
            )}
          >
            {state}
          </span>
        </Text>
      </div>
      <div className={rowStyles.actions}>
        <MainAction row={row} nameId={nameId} />
      </div>
      <div className={rowStyles.below}>
        <RowBar row={row} text={state} />
        {hold !== undefined && <HoldWords hold={hold} />}
        {renamed !== undefined && (
          <Text size={200} className={rowStyles.quiet}>
            {renamed}
          </Text>
        )}
        {plan !== undefined && phase.kind !== 'failed' && phase.kind !== 'cancelled' && (
          <Text size={200} className={rowStyles.quiet}>
            {planText(plan)}
          </Text>
        )}
        {phase.kind === 'failed' && (
          <Text size={200} as="p" className={rowStyles.words}>
            <FailureWords failure={phase.failure} doing="attach" />
          </Text>
        )}
        <MailFormChoice row={row} nameId={nameId} />
        <AgainAction row={row} nameId={nameId} />
      </div>
    </li>
  )
}

function HoldWords({ hold }: { hold: Hold }) {
  const rowStyles = useRowStyles()
  const { clock, format } = usePane()
  const secondsLeft = useSecondsLeft(clock, holdEndMs(hold))
  return (
    <Text size={200} as="p" className={rowStyles.words}>
      {holdText(hold, secondsLeft, format)}
    </Text>
  )
}

function RowBar({ row, text }: { row: Row; text: string }) {
  const { phase, hold } = row
  const name = shownName(row)
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
      return null
  }
}

/** The one button that stands in every row at the same place, so that the focus stays while its word changes. */
function MainAction({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors } = usePane()
  const { attachments } = doors
  const { key, phase } = row
  const isFinished = phase.kind === 'attached' || phase.kind === 'failed' || phase.kind === 'cancelled'
  const word = isFinished ? TEXTS.dismiss : phase.kind === 'chosen' ? TEXTS.remove : TEXTS.cancel
  return (
    <Button
      className={rowStyles.action}
      size="small"
      appearance="subtle"
      aria-describedby={nameId}
      disabledFocusable={phase.kind === 'cancelling'}
      onClick={() => {
        if (isFinished) attachments.dismiss(key)
        else attachments.cancel(key)
      }}
    >
      {word}
    </Button>
  )
}

function AgainAction({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors, format } = usePane()
  const { phase } = row
  const helps =
    phase.kind === 'cancelled' ||
    (phase.kind === 'failed' && failureText(phase.failure, 'attach', format).button !== 'none')
  if (!helps) return null
  return (
    <div className={rowStyles.buttons}>
      <Button
        size="small"
        aria-describedby={nameId}
        onClick={() => {
          doors.attachments.tryAgain(row.key)
        }}
      >
        {TEXTS.tryAgain}
      </Button>
    </div>
  )
}

const MAIL_FORMS: readonly MailForm[] = ['auto', 'item', 'eml']

/** Only where there is something to choose: a meeting mail cannot be an item. */
function MailFormChoice({ row, nameId }: { row: Row; nameId: string }) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { doors } = usePane()
  const id = useId()
  if (row.phase.kind !== 'chosen' || row.thing.kind !== 'mail' || row.thing.mail.isMeetingMessage) return null
  return (
    <div className={styles.form}>
      <label htmlFor={id}>
        <Text size={200} className={rowStyles.quiet}>
          {TEXTS.attachMailAs}
        </Text>
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        aria-describedby={nameId}
        value={row.mailForm}
        onChange={(_event, { value }) => {
          const form = MAIL_FORMS.find((one) => one === value)
          if (form !== undefined) doors.attachments.setMailForm(row.key, form)
        }}
      >
        {MAIL_FORMS.map((form) => (
          <option key={form} value={form}>
            {MAIL_FORM_WORDS[form]}
          </option>
        ))}
      </Select>
    </div>
  )
}
