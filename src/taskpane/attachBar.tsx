import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { RowKey } from '../attachments'
import { useReadable } from './hooks'
import { FOCUS_HEIR } from './keepFocus'
import { usePane } from './paneContext'
import { ByteBar } from './parts'
import { finishedKeys, totalProgress } from './progress'
import { chosenText, doneText, TEXTS, totalText } from './texts'

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
  words: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  attach: { flexShrink: 0 },
  bytes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** Always in sight: what is chosen, the button that attaches it, and how far everything is. */
export function AttachBar() {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { rows } = useReadable(doors.attachments)
  const [earlier, setEarlier] = useState<ReadonlySet<RowKey>>(new Set())
  const wordsId = useId()
  const chosen = rows.filter(({ phase }) => phase.kind === 'chosen')
  const total = totalProgress(rows, earlier)

  const attach = () => {
    // What goes now joins what is under way; what was finished before has no part in the new total.
    setEarlier(total.moving > 0 ? earlier : finishedKeys(rows))
    doors.attachments.attach()
  }
  const done = total.attached + total.failed > 0 ? `${doneText(total, format)}.` : TEXTS.attachNothing
  const nothing = total.moving > 0 ? TEXTS.attachAllMoving : done
  const words =
    chosen.length > 0
      ? chosenText(
          chosen.map(({ sizeBytes }) => sizeBytes),
          format,
        )
      : nothing

  return (
    <footer className={styles.bar}>
      {total.moving > 0 && (
        <div className={styles.bytes}>
          <div className={styles.line}>
            <Text size={200}>{totalText(total, format)}</Text>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                doors.attachments.cancelAll()
              }}
            >
              {TEXTS.cancelAll}
            </Button>
          </div>
          <ByteBar share={total.share} label={TEXTS.totalProgress} text={totalText(total, format)} />
        </div>
      )}
      <div className={styles.line}>
        <Text size={200} className={styles.words} id={wordsId}>
          {words}
        </Text>
        <Button
          className={styles.attach}
          appearance="primary"
          aria-describedby={wordsId}
          disabledFocusable={chosen.length === 0}
          onClick={attach}
          {...{ [FOCUS_HEIR]: '' }}
        >
          {TEXTS.attach}
        </Button>
      </div>
    </footer>
  )
}
