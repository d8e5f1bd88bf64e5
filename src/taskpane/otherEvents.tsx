import { useState } from 'react'
import { eventPath } from '../events'
import type { FoundEvent } from '../events'
import type { EntryToAttach } from '../attachments'
import { EntryBody } from './entryLine'
import { FinderBox, rowsOf } from './finderBox'
import { useReadable } from './hooks'
import { isTaken, standingsOf, toggleEntry } from './mailSelection'
import { usePane } from './paneContext'
import { subjectText } from './textsEvent'
import { whenText } from './textsTimes'

/** Other events, to be attached themselves. */
export function OtherEvents() {
  const { doors, clock, format } = usePane()
  const { say } = format
  const [nowMs] = useState(() => clock.now())
  const { otherEvents, attachments } = doors
  const state = useReadable(otherEvents)
  const standings = standingsOf(useReadable(attachments).rows)
  return (
    <FinderBox
      label={say('searchEvents')}
      state={state}
      door={otherEvents}
      doing="events"
      search={(text) => void otherEvents.search({ text, calendar: undefined })}
      moreLabel={say('moreEvents')}
      noneText={(text) => say(text.trim() === '' ? 'noEventsAhead' : 'noEventFound')}
      list={{
        label: say('events'),
        lines: rowsOf(state).map((event) => ({ id: eventPath(event.address), event, entry: entryOf(event) })),
        isMultiple: true,
        draw: ({ event, entry }) => {
          const standing = standings(entry)
          const isSelected = isTaken(standing)
          const cancelled = event.isCancelled ? say('eventCancelled') : undefined
          const parts = [cancelled, whenText(event, format, nowMs), event.organizer]
          const second = parts.filter((part): part is string => part !== undefined && part !== '')
          return {
            name: [subjectText(event.subject, say), ...second, ...(isSelected ? [say('mailOnList')] : [])].join(', '),
            isSelected,
            isOff: standing.kind === 'moving',
            body: (
              <EntryBody
                title={subjectText(event.subject, say)}
                second={second}
                isSelected={isSelected}
                isCancelled={event.isCancelled}
              />
            ),
          }
        },
        onToggle: ({ entry }) => {
          toggleEntry(attachments, entry)
        },
      }}
    />
  )
}

function entryOf({ address, subject }: FoundEvent): EntryToAttach {
  const mailbox = address.owner.kind === 'user' ? address.owner.user : undefined
  return { kind: 'event', id: address.eventId, mailbox, name: subject }
}
