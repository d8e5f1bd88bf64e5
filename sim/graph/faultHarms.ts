import { itemId, removeEvent } from '../world'
import type { Mailbox, StoredEvent, StoredMessage } from '../world'
import type { Situation } from './faultActs'
import { eventById, hasId, shownId } from './ids'

/** For good, with its attachments. */
export function deleteEvent(situation: Situation): void {
  eachAddressed(situation, (mailbox, event) => {
    removeEvent(mailbox.events, event)
  })
}

/** To another calendar of the mailbox: a new id, the same immutable id. */
export function moveEvent(situation: Situation): void {
  eachAddressed(situation, (mailbox, event) => {
    const elsewhere = mailbox.calendars.find((calendar) => calendar.id !== event.calendarId)
    if (elsewhere === undefined) return
    mailbox.events.delete(event.id)
    event.immutableId = shownId(event, 'immutable')
    event.id = itemId('moved', mailbox.address, event.id)
    event.calendarId = elsewhere.id
    mailbox.events.set(event.id, event)
  })
}

/** All of them, whoever opened them. */
export function loseSessions({ parts }: Situation): void {
  parts.sessions.clear()
}

/** For good, not into the deleted ones. */
export function deleteMessage(situation: Situation): void {
  eachAddressedMail(situation, (mailbox, message) => {
    mailbox.messages.delete(message.id)
  })
}

/** A new id, the same immutable id. */
export function moveMessage(situation: Situation): void {
  eachAddressedMail(situation, (mailbox, message) => {
    mailbox.messages.delete(message.id)
    message.immutableId = shownId(message, 'immutable')
    message.id = itemId('moved', mailbox.address, message.id)
    message.folder = message.folder === 'archive' ? 'inbox' : 'archive'
    mailbox.messages.set(message.id, message)
  })
}

/** With its children and their mails. Well-known ones cannot be deleted. */
export function deleteFolder({ parts: { world }, url }: Situation): void {
  const names = decodeURIComponent(url.pathname).split('/')
  for (const mailbox of world.mailboxes.values()) {
    const gone = new Set(
      mailbox.mailFolders.filter((one) => !one.isWellKnown && names.includes(one.id)).map((one) => one.key),
    )
    for (const { key, parent } of mailbox.mailFolders) if (gone.has(parent ?? '')) gone.add(key)
    mailbox.mailFolders = mailbox.mailFolders.filter((one) => !gone.has(one.key))
    for (const message of [...mailbox.messages.values()]) {
      if (gone.has(message.folder)) mailbox.messages.delete(message.id)
    }
  }
}

function eachAddressedMail(
  { parts: { world }, url }: Situation,
  visit: (mailbox: Mailbox, message: StoredMessage) => void,
): void {
  const ids = decodeURIComponent(url.pathname).split('/')
  for (const mailbox of world.mailboxes.values()) {
    for (const message of [...mailbox.messages.values()]) {
      if (ids.some((id) => hasId(message, id))) visit(mailbox, message)
    }
  }
}

function eachAddressed(
  { parts: { world }, url }: Situation,
  visit: (mailbox: Mailbox, event: StoredEvent) => void,
): void {
  const ids = decodeURIComponent(url.pathname)
    .split(/[/']/)
    .filter((part) => /^AA/.test(part))
  for (const mailbox of world.mailboxes.values()) {
    const found = new Set(ids.map((id) => eventById(mailbox, id)))
    for (const event of found) if (event !== undefined) visit(mailbox, event)
  }
}
