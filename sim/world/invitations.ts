import { attachmentId, itemId, occurrenceId } from './ids'
import { seriesDay, uidOf } from './series'
import type { Mailbox, StoredEvent, World } from './types'

/**
 * Gives everybody who is invited and has a mailbox here a copy of their own: another id, the same uid. Of a series its
 * changed days go along. Attachments are those of this moment, as with an invitation that is sent.
 */
export function invite(world: World, organizer: Mailbox, event: StoredEvent): Map<string, StoredEvent> {
  event.uid = uidOf(event)
  const days = [...organizer.events.values()].filter((one) => one.seriesMasterId === event.id)
  const copies = new Map<string, StoredEvent>()
  for (const { address } of event.attendees) {
    const mailbox = world.mailboxes.get(address.toLowerCase())
    if (mailbox === undefined || mailbox === organizer) continue
    const id = itemId('copy', mailbox.address, event.uid)
    const copy = put(mailbox, copyOf(event, mailbox, id))
    for (const day of days) {
      const dayId = occurrenceId(id, seriesDay(day))
      put(mailbox, { ...copyOf(day, mailbox, dayId), seriesMasterId: id, uid: event.uid })
    }
    copies.set(mailbox.address, copy)
  }
  return copies
}

function put({ events }: Mailbox, event: StoredEvent): StoredEvent {
  events.set(event.id, event)
  return event
}

function copyOf(event: StoredEvent, mailbox: Mailbox, id: string): StoredEvent {
  const calendar = mailbox.calendars.find(({ isDefault }) => isDefault)
  if (calendar === undefined) throw new Error(`${mailbox.address} has no default calendar.`)
  const copy: StoredEvent = {
    ...event,
    id,
    calendarId: calendar.id,
    attendees: event.attendees.map((one) => ({ ...one })),
    attachments: event.attachments.map((one) => ({ ...one, id: attachmentId(id, `copy:${one.id}`) })),
  }
  delete copy.immutableId
  return copy
}
