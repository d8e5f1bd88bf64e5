import type { HostDrag } from './calendarHost'
import type { OfficeLike } from './officeTypes'

/**
 * Mails and attachments that are dragged from Outlook onto the pane, on the web and in new Outlook (Office.js,
 * `DragAndDropEvent`). Elsewhere the call is missing, throws or is refused: classic Outlook and the Mac drop as a page
 * does. Returns the way to stop hearing of it.
 */
export function watchDrags(office: OfficeLike, listener: (drag: HostDrag) => void): () => void {
  let isHeard = true
  const { mailbox } = office.context
  const eventType = office.EventType?.DragAndDropEvent
  if (eventType !== undefined) {
    try {
      mailbox?.addHandlerAsync?.(eventType, (event) => {
        const drag = dragOf(event)
        if (isHeard && drag !== undefined) listener(drag)
      })
    } catch {
      // Not served here.
    }
  }
  return () => {
    isHeard = false
  }
}

interface DragEventLike {
  dragAndDropEventData?: {
    type?: string
    dataTransfer?: { files?: readonly { name?: string; fileContent?: unknown }[] }
  } | null
}

/** What cannot be read arrives as `null`, and whether it was a drag or its end is not said; only an end is worth a word. */
function dragOf(event: unknown): HostDrag | undefined {
  const { dragAndDropEventData: data } = event as DragEventLike
  if (data === null) return { kind: 'drop', files: [] }
  if (data?.type === 'dragover') return { kind: 'over' }
  if (data?.type !== 'drop') return undefined
  const files = (data.dataTransfer?.files ?? []).flatMap(({ name, fileContent }) =>
    fileContent instanceof Blob ? [{ name: name ?? '', blob: fileContent }] : [],
  )
  return { kind: 'drop', files }
}
