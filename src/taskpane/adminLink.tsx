import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Copied, useCopy } from './copyText'
import { usePane } from './paneContext'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
})

/** The address where an administrator approves the add-in for everybody; copied, since it is for somebody else. */
export function AdminLink({ link }: { link: string }) {
  const styles = useStyles()
  const { say } = usePane()
  const { copying, copy } = useCopy(say('adminLinkCopied'))
  return (
    <span className={styles.part}>
      <Button size="small" onClick={() => void copy(link)}>
        {say('copyAdminLink')}
      </Button>
      <Copied copying={copying} done={say('adminLinkCopied')} label={say('copyAdminLink')} rows={4} />
    </span>
  )
}
