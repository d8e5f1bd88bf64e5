import { Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import type { Row } from '../attachments'
import type { MailPart } from '../mail'
import { FailureWords } from './failureView'
import { usePane } from './paneContext'
import { useRowStyles } from './rowStyles'
import { staysBehindText, wishChoice } from './textsParts'
import { useOnlyAttachments } from './useOnlyAttachments'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
  },
  // Beside its label also where its longest words would not fit there.
  select: { flexGrow: 1, flexBasis: '110px', minWidth: 0, maxWidth: '190px' },
})

interface ThingFormProps {
  row: Row
  /** The element that holds the row's name. */
  nameId: string
  /** Said about a mail whose row has left the list. */
  onNote: (note: string) => void
}

/** As what a chosen mail, event or contact travels, where there is something to choose. */
export function ThingForm({ row, nameId, onNote }: ThingFormProps) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { doors, format } = usePane()
  const { say } = format
  const id = useId()
  const only = useOnlyAttachments(onNote)
  const choice = wishChoice(row.thing)
  if (row.phase.kind !== 'chosen' || choice === undefined) return null
  const { thing } = row
  return (
    <>
      <div className={styles.form}>
        <label htmlFor={id}>
          <Text size={200} className={rowStyles.quiet}>
            {say(choice.label)}
          </Text>
        </label>
        <Select
          id={id}
          size="small"
          className={styles.select}
          aria-describedby={nameId}
          value={only.isAsking ? 'parts' : row.mailForm}
          onChange={(_event, { value }) => {
            const wish = choice.options.find(([one]) => one === value)?.[0]
            if (wish === 'parts') {
              if (thing.kind === 'mail') void only.take(thing.mail)
            } else if (wish !== undefined) {
              only.reset()
              doors.attachments.setMailForm(row.key, wish)
            }
          }}
        >
          {choice.options.map(([wish, words]) => (
            <option key={wish} value={wish}>
              {say(words)}
            </option>
          ))}
        </Select>
      </div>
      {only.isAsking && (
        <Text size={200} className={rowStyles.quiet}>
          {say('lookingInside')}
        </Text>
      )}
      {only.note !== undefined && (
        <Text size={200} as="p" className={rowStyles.words}>
          {only.note}
        </Text>
      )}
      {only.failure !== undefined && (
        <Text size={200} as="p" className={rowStyles.words}>
          <FailureWords failure={only.failure} doing="mail" />
        </Text>
      )}
      <StaysBehind row={row} />
    </>
  )
}

/** An item made by way of Graph leaves the mail's own attachments behind; Outlook's form takes the mail whole. */
function StaysBehind({ row }: { row: Row }) {
  const rowStyles = useRowStyles()
  const { doors, format } = usePane()
  const [parts, setParts] = useState<readonly MailPart[]>([])
  const { thing, mailForm, plan } = row
  const mail = thing.kind === 'mail' && thing.mail.hasAttachments && mailForm === 'item' ? thing.mail : undefined
  const loses = mail !== undefined && plan?.writer !== 'form'
  useEffect(() => {
    if (mail === undefined || !loses) return
    const stop = new AbortController()
    doors.mail.parts(mail, stop.signal).then(setParts, () => undefined) // the plan's own sentence still tells that they stay
    return () => {
      stop.abort(new DOMException('It goes another way.', 'AbortError'))
    }
  }, [doors, mail, loses])
  const text = loses ? staysBehindText(parts, format.say) : undefined
  return text === undefined ? null : (
    <Text size={200} as="p" className={rowStyles.words}>
      {text}
    </Text>
  )
}
