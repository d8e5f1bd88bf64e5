import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Copied, useCopy } from './copyText'
import { TEXTS } from './texts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
})

/** The address where an administrator approves the add-in for everybody; copied, since it is for somebody else. */
export function AdminLink({ link }: { link: string }) {
  const styles = useStyles()
  const { copying, copy } = useCopy(TEXTS.adminLinkCopied)
  return (
    <span className={styles.part}>
      <Button size="small" onClick={() => void copy(link)}>
        {TEXTS.copyAdminLink}
      </Button>
      <Copied copying={copying} done={TEXTS.adminLinkCopied} label={TEXTS.copyAdminLink} rows={4} />
    </span>
  )
}
