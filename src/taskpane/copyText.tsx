import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { usePane } from './paneContext'

const useStyles = makeStyles({
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

/** Copies a text and says so with `done`; where the browser does not, the text is shown to be copied by hand. */
export function useCopy(done: string): { copying: Copying; copy: (text: string) => Promise<void> } {
  const { said, say } = usePane()
  const [copying, setCopying] = useState<Copying>({ kind: 'none' })
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopying({ kind: 'copied' })
      said.dispatch({ text: done })
    } catch {
      // Outlook on the web may not hand the clipboard on to its frames.
      setCopying({ kind: 'by-hand', text })
      said.dispatch({ text: say('copyFailed') })
    }
  }
  return { copying, copy }
}

interface CopiedProps {
  copying: Copying
  done: string
  /** Name of the box with the text. */
  label: string
  rows: number
  /** Of the words. */
  className?: string
}

/** What came of it. */
export function Copied({ copying, done, label, rows, ...words }: CopiedProps) {
  const styles = useStyles()
  const { say } = usePane()
  return (
    <>
      {copying.kind !== 'none' && (
        <Text size={200} {...words}>
          {copying.kind === 'copied' ? done : say('copyFailed')}
        </Text>
      )}
      {copying.kind === 'by-hand' && (
        <textarea
          className={styles.text}
          readOnly
          aria-label={label}
          value={copying.text}
          rows={rows}
          onFocus={({ currentTarget }) => {
            currentTarget.select()
          }}
        />
      )}
    </>
  )
}
