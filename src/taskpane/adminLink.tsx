import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { usePane } from './paneContext'
import { TEXTS } from './texts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  link: {
    width: '100%',
    boxSizing: 'border-box',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    backgroundColor: 'transparent',
  },
})

/** The address where an administrator approves the add-in for everybody; copied, since it is for somebody else. */
export function AdminLink({ link }: { link: string }) {
  const styles = useStyles()
  const { said } = usePane()
  const [copying, setCopying] = useState<'none' | 'copied' | 'by-hand'>('none')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopying('copied')
      said.dispatch({ text: TEXTS.adminLinkCopied })
    } catch {
      // Outlook on the web may not hand the clipboard on to its frames.
      setCopying('by-hand')
      said.dispatch({ text: TEXTS.copyFailed })
    }
  }
  return (
    <span className={styles.part}>
      <Button size="small" onClick={() => void copy()}>
        {TEXTS.copyAdminLink}
      </Button>
      {copying !== 'none' && <Text size={200}>{copying === 'copied' ? TEXTS.adminLinkCopied : TEXTS.copyFailed}</Text>}
      {copying === 'by-hand' && (
        <textarea
          className={styles.link}
          readOnly
          aria-label={TEXTS.copyAdminLink}
          value={link}
          rows={4}
          onFocus={({ currentTarget }) => {
            currentTarget.select()
          }}
        />
      )}
    </span>
  )
}
