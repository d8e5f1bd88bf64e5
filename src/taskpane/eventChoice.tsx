import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useReadable } from './hooks'
import { later } from './later'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { rowsOf } from './finderBox'

const eventPicker = later(async () => (await import('./eventPicker')).EventPicker, <SkeletonLines />)

const useStyles = makeStyles({
  // As high as it will be with a list that has to be scrolled: what stands below does not make room for it afterwards.
  reserved: { minHeight: 'calc(168px + max(200px, 38vh))' },
})

/** Which event takes it, while that is the question. */
export function EventChoice() {
  const styles = useStyles()
  const { doors } = usePane()
  const event = useReadable(doors.event)
  const picker = useReadable(doors.eventPicker)
  const isAsked = event.kind === 'choose'
  useEffect(() => {
    if (!isAsked) eventPicker.preload()
  }, [isAsked])
  if (!isAsked) return null
  const isWaiting = picker.kind !== 'found' && picker.kind !== 'failed' && rowsOf(picker).length === 0
  return (
    <div className={isWaiting ? styles.reserved : undefined}>
      <eventPicker.Part />
    </div>
  )
}
