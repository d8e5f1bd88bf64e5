import { useState } from 'react'
import { eventPath } from '../events'
import type { FoundEvent } from '../events'
import type { EntryToAttach } from '../attachments'
import { ChoiceList } from './choiceList'
import { EntryBody } from './entryLine'
import { FinderBox } from './finderBox'
import { useReadable } from './hooks'
import { chooseEntry, isTaken, standingsOf, takeOff } from './mailSelection'
import { usePane } from './paneContext'
import { TEXTS } from './texts'
import { subjectText } from './textsEvent'
import { FIND } from './textsFind'
import { eventName, whenText } from './textsTimes'

/** Other events, to be attached themselves. */
export function OtherEvents() {
  const { doors, clock, format } = usePane()
  const [nowMs] = useState(() => clock.now())
  const { otherEvents, attachments } = doors
  const state = useReadable(otherEvents)
  const standings = standingsOf(useReadable(attachments).rows)
  const [activeId, setActiveId] = useState<string | undefined>()
  const rows = state.kind === 'found' || state.kind === 'searching' ? state.rows : []
  const more = () => {
    if (state.kind === 'found' && state.hasMore && !state.loadingMore) void otherEvents.more()
  }
  return (
    <FinderBox
      label={FIND.searchEvents}
      state={state}
      doing="events"
      search={(text) => void otherEvents.search({ text, calendar: undefined })}
      more={more}
      signIn={() => void otherEvents.signIn()}
      moreLabel={FIND.moreEvents}
      noneText={(text) => (text.trim() === '' ? FIND.nothingAhead : FIND.noEvents)}
    >
      <ChoiceList
        label={FIND.tabs.events}
        lines={rows.map((event) => ({ id: eventPath(event.address), event, entry: entryOf(event) }))}
        hasMore={state.kind === 'found' && state.hasMore}
        isBusy={state.kind === 'searching'}
        isMultiple
        activeId={activeId}
        onActive={setActiveId}
        onNearEnd={more}
        draw={({ event, entry }) => {
          const standing = standings(entry)
          const isSelected = isTaken(standing)
          const cancelled = event.isCancelled ? FIND.cancelled : undefined
          const second = [cancelled, whenText(event, format, nowMs), event.organizer]
          return {
            name: [eventName(event, format, nowMs), ...(isSelected ? [TEXTS.mailOnList] : [])].join(', '),
            isSelected,
            isOff: standing.kind === 'moving',
            body: (
              <EntryBody
                title={subjectText(event.subject)}
                second={second.filter((part) => part !== undefined && part !== '').join(' · ')}
                isSelected={isSelected}
                isCancelled={event.isCancelled}
              />
            ),
          }
        }}
        onToggle={({ entry }) => {
          if (standings(entry).kind === 'chosen') takeOff(attachments, [entry])
          else if (standings(entry).kind !== 'moving') chooseEntry(attachments, entry)
        }}
      />
    </FinderBox>
  )
}

function entryOf({ address, subject }: FoundEvent): EntryToAttach {
  const mailbox = address.owner.kind === 'user' ? address.owner.user : undefined
  return { kind: 'event', id: address.eventId, mailbox, name: subject }
}
