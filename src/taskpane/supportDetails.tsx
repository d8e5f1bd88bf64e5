import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { Copied, useCopy } from './copyText'
import { usePane } from './paneContext'

const useStyles = makeStyles({
  // At the foot of the pane, where it need not move as the lists above grow.
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    marginTop: 'auto',
  },
  link: { fontSize: tokens.fontSizeBase200 },
  words: { color: tokens.colorNeutralForeground3 },
})

/** The redacted log for whoever helps; it leaves the pane by the person's own click only. */
export function SupportDetails() {
  const styles = useStyles()
  const { supportLog, say } = usePane()
  const { copying, copy } = useCopy(say('copied'))
  return (
    <div className={styles.part}>
      <Link as="button" inline className={styles.link} onClick={() => void copy(supportLog())}>
        {say('copyDetails')}
      </Link>
      <Copied copying={copying} done={say('copied')} label={say('details')} rows={6} className={styles.words} />
    </div>
  )
}
