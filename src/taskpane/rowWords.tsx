import { Text, mergeClasses } from '@fluentui/react-components'
import type { Hold, Progress } from '../attachments'
import { useCalm, useSecondsLeft } from './hooks'
import { usePane } from './paneContext'
import { useRowStyles } from './rowStyles'
import { holdEndMs, holdText } from './textsRows'
import { paceText } from './textsTime'

/** How fast, and how long still: for the eyes only. `keepsLine`: its line is free from the start, so that nothing moves for it. */
export function Pace({ phase, keepsLine }: { phase: Progress; keepsLine: boolean }) {
  const rowStyles = useRowStyles()
  const { clock, format } = usePane()
  const words = useCalm(clock, paceText(phase, format))
  if (words === undefined && !keepsLine) return null
  return (
    <Text size={200} className={mergeClasses(rowStyles.quiet, rowStyles.line)}>
      {words}
    </Text>
  )
}

/** Why it waits, and how long still. */
export function HoldWords({ hold }: { hold: Hold }) {
  const rowStyles = useRowStyles()
  const { clock, format } = usePane()
  const secondsLeft = useSecondsLeft(clock, holdEndMs(hold))
  return (
    <Text size={200} as="p" className={rowStyles.words}>
      {holdText(hold, secondsLeft, format)}
    </Text>
  )
}
