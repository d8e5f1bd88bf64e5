import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { OpenEventState } from '../events'
import { SAVING_MEANS } from './onEventList'
import { usePane } from './paneContext'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
})

/** As high as the facts of a saved one. What saving means in full stands where the list will be. */
export function UnsavedFacts({ event: { saving } }: { event: Extract<OpenEventState, { kind: 'unsaved' }> }) {
  const styles = useStyles()
  const { doors, say } = usePane()
  return (
    <div className={styles.part}>
      <Text size={200}>{say(saving ? 'savingEvent' : 'notSavedYet')}</Text>
      <Button
        size="small"
        aria-describedby={SAVING_MEANS}
        disabledFocusable={saving}
        onClick={() => {
          void doors.event.save()
        }}
      >
        {say('saveEvent')}
      </Button>
    </div>
  )
}
