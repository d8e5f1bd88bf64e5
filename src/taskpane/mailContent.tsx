import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MailContent } from '../mail'
import { cleanHtml, framePage } from './cleanHtml'
import { usePane } from './paneContext'
import { useFrameLook } from './shell'
import { shortened } from './textsRows'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere', textAlign: ['-webkit-match-parent', 'match-parent'] },
  text: {
    margin: 0,
    maxHeight: 'max(220px, 45vh)',
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontFamily: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext',
  },
  frame: {
    width: '100%',
    height: 'max(220px, 45vh)',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** A mail to everybody shall not push its own text out of sight. */
const MOST_NAMES = 6
const MOST_CHARS = 100

function cut(name: string): string {
  return name.length > MOST_CHARS ? `${name.slice(0, MOST_CHARS).trimEnd()}…` : name
}

/** Who wrote to whom and when, and what is attached. */
export function MailFacts({ of, names }: { of: MailContent; names: readonly string[] }) {
  const styles = useStyles()
  const { format } = usePane()
  const { say } = format
  const { from, to, cc, sentMs } = of
  const facts = [
    [say('from'), cut(from)],
    [say('to'), shortened(to.map(cut), format, MOST_NAMES)],
    [say('copyTo'), shortened(cc.map(cut), format, MOST_NAMES)],
    [say('date'), sentMs === undefined ? '' : format.dayAndTime(sentMs)],
    [say('attachments'), shortened(names.map(cut), format, MOST_NAMES)],
  ].filter(([, value]) => value !== '')
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.fact} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What it says. */
export function MailBody({ body }: Pick<MailContent, 'body'>) {
  const styles = useStyles()
  const { say } = usePane().format
  if (body.content.trim() === '') {
    return (
      <Text size={200} className={styles.quiet}>
        {say('mailTextEmpty')}
      </Text>
    )
  }
  if (body.kind === 'html') return <HtmlBody hostile={body.content} />
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it
    <pre className={styles.text} tabIndex={0} aria-label={say('mailText')}>
      {body.content}
    </pre>
  )
}

/** Cleaned, and in a frame of its own that may do nothing: each of the two would be enough. */
function HtmlBody({ hostile }: { hostile: string }) {
  const styles = useStyles()
  const { say } = usePane().format
  const look = useFrameLook()
  const [clean] = useState(() => cleanHtml(hostile))
  return (
    <>
      <iframe
        className={styles.frame}
        title={say('mailText')}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={framePage(clean.html, look)}
      />
      {clean.hadPictures && (
        <Text size={200} className={styles.quiet}>
          {say('noPictures')}
        </Text>
      )}
      {clean.isCut && (
        <Text size={200} className={styles.quiet}>
          {say('mailTextCut')}
        </Text>
      )}
    </>
  )
}
