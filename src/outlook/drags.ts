import type { OutlookDrag } from '../kernel'
import type { CalendarHost } from './calendarHost'
import { fanOut, onHostEvent } from './hostEvents'
import type { OfficeLike } from './officeTypes'

/**
 * Mails and attachments that are dragged from Outlook onto the pane, on the web and in new Outlook (Office.js,
 * `DragAndDropEvent`). Elsewhere the event is not known or refused: classic Outlook and the Mac drop as a page does.
 */
export function createDragWatch(office: OfficeLike): CalendarHost['onDrag'] {
  return fanOut((tell) => {
    onHostEvent(office, office.EventType?.DragAndDropEvent, (event) => {
      const drag = dragOf(event)
      if (drag !== undefined) tell(drag)
    })
  })
}

interface DragEventLike {
  dragAndDropEventData?: {
    type?: string
    dataTransfer?: { files?: readonly { name?: string; fileContent?: unknown }[] }
  } | null
}

/** What cannot be read arrives as `null`, and whether it was a drag or its end is not said; only an end is worth a word. */
function dragOf(event: unknown): OutlookDrag | undefined {
  const { dragAndDropEventData: data } = event as DragEventLike
  if (data === null) return { kind: 'drop', files: [] }
  if (data?.type === 'dragover') return { kind: 'over' }
  if (data?.type !== 'drop') return undefined
  const files = (data.dataTransfer?.files ?? []).flatMap(({ name, fileContent }) =>
    fileContent instanceof Blob ? [{ name: name ?? '', blob: fileContent }] : [],
  )
  return { kind: 'drop', files }
}
