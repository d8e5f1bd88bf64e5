import type { EntryToAttach } from '../attachments'
import type { ContactRow } from '../mail'
import type { Say } from '../texts'
import { EntryBody } from './entryLine'
import { FinderBox, rowsOf } from './finderBox'
import { useReadable } from './hooks'
import { isTaken, standingsOf, toggleEntry } from './mailSelection'
import { usePane } from './paneContext'

/** People of the own mailbox, to be attached as contacts. */
export function Contacts() {
  const { doors, format } = usePane()
  const { say } = format
  const { contacts, attachments } = doors
  const state = useReadable(contacts)
  const standings = standingsOf(useReadable(attachments).rows)
  return (
    <FinderBox
      label={say('searchContacts')}
      state={state}
      door={contacts}
      doing="contacts"
      search={(text) => void contacts.search(text)}
      moreLabel={say('moreContacts')}
      noneText={(text) => say(text.trim() === '' ? 'noContacts' : 'noContactFound')}
      list={{
        label: say('contacts'),
        lines: rowsOf(state),
        isMultiple: true,
        draw: (contact) => {
          const standing = standings(contact)
          const isSelected = isTaken(standing)
          const name = nameOf(contact, say)
          const second = [contact.company, contact.address].filter((part) => part !== '' && part !== name)
          return {
            name: [name, ...second, ...(isSelected ? [say('mailOnList')] : [])].join(', '),
            isSelected,
            isOff: standing.kind === 'moving',
            body: <EntryBody title={name} second={second} isSelected={isSelected} />,
          }
        },
        onToggle: (contact) => {
          toggleEntry(attachments, entryOf(contact, say))
        },
      }}
    />
  )
}

function nameOf({ name }: ContactRow, say: Say): string {
  return name.trim() === '' ? say('noName') : name
}

function entryOf(contact: ContactRow, say: Say): EntryToAttach {
  const { id, mailbox } = contact
  return { kind: 'contact', id, mailbox, name: nameOf(contact, say) }
}
