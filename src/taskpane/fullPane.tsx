import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Warning20Regular } from '@fluentui/react-icons/svg/warning'
import type { Say } from '../texts'
import type { ProblemText } from './textsProblem'

const useStyles = makeStyles({
  page: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
  icon: { color: tokens.colorStatusWarningForeground1, width: '32px', height: '32px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  detail: {
    alignSelf: 'stretch',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
})

/** In place of the pane: what is wrong, and what helps. */
export function FullPane({ title, text, detail, say }: ProblemText & { say: Say }) {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Warning20Regular className={styles.icon} aria-hidden />
      <div role="alert">
        <h1 className={styles.title}>{title}</h1>
      </div>
      <Text>{text}</Text>
      {detail !== undefined && <Text className={styles.detail}>{detail}</Text>}
      <Button
        appearance="primary"
        onClick={() => {
          location.reload()
        }}
      >
        {say('reload')}
      </Button>
    </main>
  )
}
