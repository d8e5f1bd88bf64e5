import { Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { usePane } from './paneContext'
import { TEXTS } from './texts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  link: { fontSize: tokens.fontSizeBase200 },
  words: { color: tokens.colorNeutralForeground3 },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    backgroundColor: 'transparent',
  },
})

type Copying = { kind: 'none' } | { kind: 'copied' } | { kind: 'by-hand'; text: string }

/** The redacted log for whoever helps; it leaves the pane by the person's own click only. */
export function SupportDetails() {
  const styles = useStyles()
  const { supportLog, said } = usePane()
  const [copying, setCopying] = useState<Copying>({ kind: 'none' })
  const copy = async () => {
    const text = supportLog()
    try {
      await navigator.clipboard.writeText(text)
      setCopying({ kind: 'copied' })
      said.dispatch({ text: TEXTS.copied })
    } catch {
      // Outlook on the web may not hand the clipboard on to its frames.
      setCopying({ kind: 'by-hand', text })
      said.dispatch({ text: TEXTS.copyFailed })
    }
  }
  return (
    <div className={styles.part}>
      <Link as="button" inline className={styles.link} onClick={() => void copy()}>
        {TEXTS.copyDetails}
      </Link>
      {copying.kind !== 'none' && (
        <Text size={200} className={styles.words}>
          {copying.kind === 'copied' ? TEXTS.copied : TEXTS.copyFailed}
        </Text>
      )}
      {copying.kind === 'by-hand' && (
        <textarea
          className={styles.text}
          readOnly
          aria-label={TEXTS.details}
          value={copying.text}
          rows={6}
          onFocus={({ currentTarget }) => {
            currentTarget.select()
          }}
        />
      )}
    </div>
  )
}
