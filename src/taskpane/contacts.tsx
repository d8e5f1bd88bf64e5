import { useState } from 'react'
import type { EntryToAttach } from '../attachments'
import type { ContactRow } from '../mail'
import { ChoiceList } from './choiceList'
import { EntryBody } from './entryLine'
import { FinderBox } from './finderBox'
import { useReadable } from './hooks'
import { chooseEntry, isTaken, standingsOf, takeOff } from './mailSelection'
import { usePane } from './paneContext'
import { TEXTS } from './texts'
import { FIND } from './textsFind'

/** People of the own mailbox, to be attached as contacts. */
export function Contacts() {
  const { doors } = usePane()
  const { contacts, attachments } = doors
  const state = useReadable(contacts)
  const standings = standingsOf(useReadable(attachments).rows)
  const [activeId, setActiveId] = useState<string | undefined>()
  const rows = state.kind === 'found' || state.kind === 'searching' ? state.rows : []
  const more = () => {
    if (state.kind === 'found' && state.hasMore && !state.loadingMore) void contacts.more()
  }
  return (
    <FinderBox
      label={FIND.searchContacts}
      state={state}
      doing="contacts"
      search={(text) => void contacts.search(text)}
      more={more}
      signIn={() => void contacts.signIn()}
      moreLabel={FIND.moreContacts}
      noneText={(text) => (text.trim() === '' ? FIND.noContacts : FIND.nobody)}
    >
      <ChoiceList
        label={FIND.tabs.contacts}
        lines={rows}
        hasMore={state.kind === 'found' && state.hasMore}
        isBusy={state.kind === 'searching'}
        isMultiple
        activeId={activeId}
        onActive={setActiveId}
        onNearEnd={more}
        draw={(contact) => {
          const standing = standings(contact)
          const isSelected = isTaken(standing)
          const name = nameOf(contact)
          const second = [contact.company, contact.address].filter((part) => part !== '' && part !== name)
          return {
            name: [name, ...second, ...(isSelected ? [TEXTS.mailOnList] : [])].join(', '),
            isSelected,
            isOff: standing.kind === 'moving',
            body: <EntryBody title={name} second={second.join(' · ')} isSelected={isSelected} />,
          }
        }}
        onToggle={(contact) => {
          if (standings(contact).kind === 'chosen') takeOff(attachments, [contact])
          else if (standings(contact).kind !== 'moving') chooseEntry(attachments, entryOf(contact))
        }}
      />
    </FinderBox>
  )
}

function nameOf({ name }: ContactRow): string {
  return name.trim() === '' ? FIND.noName : name
}

function entryOf(contact: ContactRow): EntryToAttach {
  const { id, mailbox } = contact
  return { kind: 'contact', id, mailbox, name: nameOf(contact) }
}
