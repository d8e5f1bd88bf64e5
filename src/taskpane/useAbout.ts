import { useEffect, useState } from 'react'
import { eventPath } from '../events'
import type { OpenEventState } from '../events'
import type { EventAbout } from '../kernel'
import { useReadable } from './hooks'
import { usePane } from './paneContext'

/** What the event says of itself, once that is known; mails about it are looked for by themselves, without asking for a sign-in. */
export function useAbout(): EventAbout | undefined {
  const { doors, aboutEvent } = usePane()
  const event = useReadable(doors.event)
  const [about, setAbout] = useState<{ of: string; known: EventAbout } | undefined>()
  const of = identityOf(event)

  useEffect(() => {
    if (of === undefined) return
    const stop = new AbortController()
    const ask = async () => {
      const known = pickedAbout(doors.event.state()) ?? (await aboutEvent(stop.signal))
      if (stop.signal.aborted) return
      setAbout({ of, known })
      const mails = doors.mail.state()
      // What the person asked for is not replaced; what was suggested for another event is.
      const isFree = mails.kind === 'idle' || mails.asked.kind === 'suggestions'
      if (isFree) await doors.mail.suggest(known, 'silent')
    }
    ask().catch(() => undefined) // it ends by being stopped
    return () => {
      stop.abort(new DOMException('Another event is open.', 'AbortError'))
    }
  }, [of, doors, aboutEvent])

  return about?.of === of ? about?.known : undefined
}

/** Saving an event does not make another one of it, but gives it the id by which this knows it: what is asked twice is asked for the same. */
function identityOf(event: OpenEventState): string | undefined {
  if (event.kind === 'unsaved') return 'unsaved'
  return event.kind === 'open' ? eventPath(event.address) : undefined
}

/** Outlook shows the message then, so the event's own words are all there is. */
function pickedAbout(event: OpenEventState): EventAbout | undefined {
  if (event.kind !== 'open' || event.picked === undefined) return undefined
  const { subject, startMs, organizer } = event.picked.event
  return { subject, startMs, organizer: organizer.includes('@') ? organizer : undefined, attendees: [] }
}
