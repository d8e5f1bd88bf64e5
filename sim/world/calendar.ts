import { attachmentId, changeKey, itemId } from './ids'
import type { CalendarFolder, Mailbox, StoredAttachment, StoredEvent } from './types'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

interface Planned {
  /** Names the event for its id; a test finds it by subject. */
  name: string
  subject: string
  /** Days from today, and the hour in UTC. */
  day: number
  hour: number
  minutes: number
  calendar: CalendarFolder
  organizer: string
  attendees?: StoredEvent['attendees']
  location?: string
  body?: string
  type?: StoredEvent['type']
  more?: Pick<
    StoredEvent,
    'isAllDay' | 'isCancelled' | 'importance' | 'sensitivity' | 'showAs' | 'categories' | 'recurrence' | 'zone'
  >
  files?: { name: string; contentType: string; text: string }[]
}

/** Adds events on the days around `nowMs` to a mailbox. */
export type Planner = (planned: Planned) => StoredEvent

export function createPlanner(mailbox: Mailbox, { seed, nowMs }: { seed: string; nowMs: number }): Planner {
  const today = nowMs - (nowMs % DAY_MS)
  return (planned) => {
    const id = itemId(seed, mailbox.address, `event:${planned.name}`)
    const startMs = today + planned.day * DAY_MS + planned.hour * HOUR_MS
    const createdMs = today - 14 * DAY_MS
    const event: StoredEvent = {
      id,
      calendarId: planned.calendar.id,
      changeKey: changeKey(id, createdMs, 0),
      subject: planned.subject,
      startMs,
      endMs: startMs + planned.minutes * MINUTE_MS,
      location: planned.location ?? '',
      organizer: planned.organizer,
      attendees: planned.attendees ?? [],
      isMeeting: (planned.attendees ?? []).length > 0,
      type: planned.type ?? 'singleInstance',
      ...(planned.body === undefined ? {} : { body: planned.body }),
      ...planned.more,
      attachments: (planned.files ?? []).map((file) => seedFile(id, file, createdMs)),
      createdMs,
      modifiedMs: createdMs,
    }
    mailbox.events.set(id, event)
    return event
  }
}

function seedFile(
  eventId: string,
  file: { name: string; contentType: string; text: string },
  modifiedMs: number,
): StoredAttachment {
  return {
    id: attachmentId(eventId, `seed:${file.name}`),
    kind: 'file',
    name: file.name,
    contentType: file.contentType,
    bytes: new TextEncoder().encode(file.text),
    isInline: false,
    contentId: null,
    modifiedMs,
    writtenBy: 'seed',
  }
}
