import { useReadable } from './hooks'
import { usePane } from './paneContext'

/** One blue button at a time: "Attach", once something is chosen; until then the one that the pane waits for. */
export function useMainLook(): 'primary' | 'secondary' {
  const { doors } = usePane()
  const { rows } = useReadable(doors.attachments)
  return rows.some(({ phase }) => phase.kind === 'chosen') ? 'secondary' : 'primary'
}
