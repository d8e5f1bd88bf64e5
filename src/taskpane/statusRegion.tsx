import { useLayoutEffect, useState } from 'react'
import type { Readable } from '../kernel'
import { attachmentAnnouncements, eventAnnouncements } from './announcements'
import { finderAnnouncements, mailAnnouncements } from './announcementsFind'
import { usePane } from './paneContext'
import { Hidden } from './parts'

/** Older sentences leave; a reader has them by then. */
const KEPT_SENTENCES = 4

/** Tells in words what changes, without ever taking the focus. */
export function StatusRegion() {
  const { doors, format, said } = usePane()
  const [told, setTold] = useState<readonly { key: number; text: string }[]>([])

  // Not after the next frame: what is chosen within it has to be told, too.
  useLayoutEffect(() => {
    let nextKey = 0
    const tell = (sentences: readonly string[]) => {
      if (sentences.length === 0) return
      const added = sentences.map((text) => ({ key: nextKey++, text }))
      setTold((before) => [...before, ...added].slice(-KEPT_SENTENCES))
    }
    const stops = [
      follow(doors.event, (before, after) => {
        tell(eventAnnouncements(before, after, format))
      }),
      follow(doors.attachments, (before, after) => {
        tell(attachmentAnnouncements(before, after, format))
      }),
      follow(doors.mail, (before, after) => {
        tell(mailAnnouncements(before, after, format))
      }),
      follow(doors.contacts, (before, after) => {
        tell(finderAnnouncements(before, after, 'contacts', format))
      }),
      ...[doors.otherEvents, doors.eventPicker].map((finder) =>
        follow(finder, (before, after) => {
          tell(finderAnnouncements(before, after, 'events', format))
        }),
      ),
      follow(said, (_before, { text }) => {
        tell([text])
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [doors, format, said])

  return (
    <Hidden>
      <span role="status" aria-live="polite" aria-atomic="false">
        {told.map(({ key, text }) => (
          <span key={key}>{text} </span>
        ))}
      </span>
    </Hidden>
  )
}

function follow<State>(readable: Readable<State>, onChange: (before: State, after: State) => void): () => void {
  let before = readable.state()
  return readable.subscribe(() => {
    const after = readable.state()
    const was = before
    before = after
    onChange(was, after)
  })
}
