import type { EntryToAttach } from '../attachments'
import type { ContactRow } from '../mail'
import { EntryBody } from './entryLine'
import { FinderBox, rowsOf } from './finderBox'
import { useReadable } from './hooks'
import { isTaken, standingsOf, toggleEntry } from './mailSelection'
import { usePane } from './paneContext'
import { TEXTS } from './texts'
import { FIND } from './textsFind'

/** People of the own mailbox, to be attached as contacts. */
export function Contacts() {
  const { doors } = usePane()
  const { contacts, attachments } = doors
  const state = useReadable(contacts)
  const standings = standingsOf(useReadable(attachments).rows)
  return (
    <FinderBox
      label={FIND.searchContacts}
      state={state}
      door={contacts}
      doing="contacts"
      search={(text) => void contacts.search(text)}
      moreLabel={FIND.moreContacts}
      noneText={(text) => (text.trim() === '' ? FIND.noContacts : FIND.nobody)}
      list={{
        label: FIND.tabs.contacts,
        lines: rowsOf(state),
        isMultiple: true,
        draw: (contact) => {
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
        },
        onToggle: (contact) => {
          toggleEntry(attachments, entryOf(contact))
        },
      }}
    />
  )
}

function nameOf({ name }: ContactRow): string {
  return name.trim() === '' ? FIND.noName : name
}

function entryOf(contact: ContactRow): EntryToAttach {
  const { id, mailbox } = contact
  return { kind: 'contact', id, mailbox, name: nameOf(contact) }
}
