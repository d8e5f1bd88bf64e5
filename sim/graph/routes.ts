import { driveAsk } from './driveRoutes'
import type { DriveAsk } from './driveRoutes'
import { refuse } from './refusal'

export type Owner = { kind: 'me' } | { kind: 'user'; user: string } | { kind: 'group'; groupId: string }

export type CalendarPath =
  | { kind: 'none' }
  | { kind: 'default' }
  | { kind: 'calendar'; calendarId: string }
  | { kind: 'in-group'; groupId: string; calendarId: string }

export type EventTail =
  | { kind: 'event' }
  | { kind: 'instances' }
  | { kind: 'attachments' }
  | { kind: 'createUploadSession' }
  | { kind: 'attachment'; attachmentId: string }
  | { kind: 'attachmentValue'; attachmentId: string }

export type MessageTail =
  | { kind: 'message' }
  | { kind: 'value' }
  | { kind: 'attachments' }
  | { kind: 'attachment'; attachmentId: string }
  | { kind: 'attachmentValue'; attachmentId: string }

export type Route =
  | { kind: 'event'; owner: Owner; calendar: CalendarPath; eventId: string; tail: EventTail }
  | { kind: 'events'; owner: Owner; calendar: CalendarPath }
  | { kind: 'calendarView'; owner: Owner; calendar: CalendarPath }
  /** `groupId`: undefined: of the whole mailbox. */
  | { kind: 'calendars'; owner: Owner; groupId: string | undefined }
  | { kind: 'calendar'; owner: Owner; calendar: Exclude<CalendarPath, { kind: 'none' }> }
  | { kind: 'calendarGroups'; owner: Owner }
  /** `folder`: an id or a well-known name; undefined: all folders. */
  | { kind: 'messages'; owner: Owner; folder: string | undefined }
  | { kind: 'message'; owner: Owner; messageId: string; tail: MessageTail }
  /** `folder`: undefined: those at the top. */
  | { kind: 'mailFolders'; owner: Owner; folder: string | undefined }
  | { kind: 'mailFolder'; owner: Owner; folder: string }
  | { kind: 'contacts'; owner: Owner }
  | { kind: 'contact'; owner: Owner; contactId: string }
  | { kind: 'drive'; owner: Owner; ask: DriveAsk }

const VERSION = 'v1.0'

/** Reads a path of Graph. Ids are decoded once; whether they are ids is asked later. */
export function parseRoute(pathname: string): Route {
  const [version, ...path] = pathname.slice(1).split('/').map(decoded)
  if (version !== VERSION) refuse('pathUnknown', { message: `Only ${VERSION} is simulated: ${pathname}` })
  const walk = createWalk(path, pathname)
  const owner = parseOwner(walk)
  if (walk.takes('messages')) return messageRoute(owner, walk)
  if (walk.takes('mailFolders')) return folderRoute(owner, walk)
  if (walk.takes('drive')) return { kind: 'drive', owner, ask: driveAsk(walk.rest(), pathname) }
  if (walk.takes('contacts')) return contactRoute(owner, walk)
  if (walk.takes('calendars')) return calendarsRoute(owner, undefined, walk)
  if (walk.takes('calendar')) return calendarRoute(owner, { kind: 'default' }, walk)
  if (owner.kind === 'group') return eventRoute(owner, { kind: 'none' }, walk)
  const segment = walk.next()?.toLowerCase()
  if (segment === 'calendargroup') refuse('calendarGroupSingularGone')
  if (segment !== 'calendargroups') return eventRoute(owner, { kind: 'none' }, walk)
  walk.must(walk.next() ?? '') // in any letter case; the 2015 page has it in lower case
  if (walk.isAtEnd()) return { kind: 'calendarGroups', owner }
  const groupId = walk.id()
  walk.must('calendars')
  return calendarsRoute(owner, groupId, walk)
}

/** Groups of people have one calendar. */
function calendarsRoute(owner: Owner, groupId: string | undefined, walk: Walk): Route {
  if (walk.isAtEnd()) return { kind: 'calendars', owner, groupId }
  if (owner.kind === 'group') return walk.unknown()
  const calendarId = walk.id()
  const calendar =
    groupId === undefined
      ? ({ kind: 'calendar', calendarId } as const)
      : ({ kind: 'in-group', groupId, calendarId } as const)
  return calendarRoute(owner, calendar, walk)
}

function calendarRoute(owner: Owner, calendar: Exclude<CalendarPath, { kind: 'none' }>, walk: Walk): Route {
  return walk.isAtEnd() ? { kind: 'calendar', owner, calendar } : eventRoute(owner, calendar, walk)
}

function eventRoute(owner: Owner, calendar: CalendarPath, walk: Walk): Route {
  if (walk.takes('calendarView')) return walk.isAtEnd() ? { kind: 'calendarView', owner, calendar } : walk.unknown()
  walk.must('events')
  if (walk.isAtEnd()) return { kind: 'events', owner, calendar }
  const eventId = walk.id()
  return { kind: 'event', owner, calendar, eventId, tail: parseTail(walk) }
}

interface Walk {
  /** Goes past the next segment when it is this one. */
  takes(segment: string): boolean
  must(segment: string): void
  id(): string
  /** The next segment, without going past it. */
  next(): string | undefined
  /** All that follow. */
  rest(): readonly string[]
  isAtEnd(): boolean
  unknown(): never
}

function createWalk(path: readonly string[], pathname: string): Walk {
  let at = 0
  const unknown = (): never =>
    refuse('segmentUnknown', { message: `Resource not found for the segment '${path[at] ?? ''}' in ${pathname}` })
  return {
    takes(segment) {
      if (path[at] !== segment) return false
      at++
      return true
    },
    must(segment) {
      if (path[at] !== segment) unknown()
      at++
    },
    id() {
      const id = path[at]
      if (id === undefined || id === '') return unknown()
      at++
      return id
    },
    next: () => path[at],
    rest: () => path.slice(at),
    isAtEnd: () => at === path.length,
    unknown,
  }
}

function parseOwner(walk: Walk): Owner {
  if (walk.takes('me')) return { kind: 'me' }
  if (walk.takes('users')) return { kind: 'user', user: walk.id() }
  if (walk.takes('groups')) return { kind: 'group', groupId: walk.id() }
  return walk.unknown()
}

function parseTail(walk: Walk): EventTail {
  if (walk.isAtEnd()) return { kind: 'event' }
  if (walk.takes('instances')) return walk.isAtEnd() ? { kind: 'instances' } : walk.unknown()
  walk.must('attachments')
  if (walk.isAtEnd()) return { kind: 'attachments' }
  if (walk.takes('createUploadSession')) return walk.isAtEnd() ? { kind: 'createUploadSession' } : walk.unknown()
  const attachmentId = walk.id()
  if (walk.isAtEnd()) return { kind: 'attachment', attachmentId }
  walk.must('$value')
  return walk.isAtEnd() ? { kind: 'attachmentValue', attachmentId } : walk.unknown()
}

function messageRoute(owner: Owner, walk: Walk): Route {
  if (walk.isAtEnd()) return { kind: 'messages', owner, folder: undefined }
  const messageId = walk.id()
  return { kind: 'message', owner, messageId, tail: messageTail(walk) }
}

function messageTail(walk: Walk): MessageTail {
  if (walk.isAtEnd()) return { kind: 'message' }
  if (walk.takes('$value')) return walk.isAtEnd() ? { kind: 'value' } : walk.unknown()
  walk.must('attachments')
  if (walk.isAtEnd()) return { kind: 'attachments' }
  const attachmentId = walk.id()
  if (walk.isAtEnd()) return { kind: 'attachment', attachmentId }
  walk.must('$value')
  return walk.isAtEnd() ? { kind: 'attachmentValue', attachmentId } : walk.unknown()
}

function folderRoute(owner: Owner, walk: Walk): Route {
  if (walk.isAtEnd()) return { kind: 'mailFolders', owner, folder: undefined }
  const folder = walk.id()
  if (walk.isAtEnd()) return { kind: 'mailFolder', owner, folder }
  if (walk.takes('childFolders')) return walk.isAtEnd() ? { kind: 'mailFolders', owner, folder } : walk.unknown()
  walk.must('messages')
  return walk.isAtEnd() ? { kind: 'messages', owner, folder } : walk.unknown()
}

function contactRoute(owner: Owner, walk: Walk): Route {
  if (walk.isAtEnd()) return { kind: 'contacts', owner }
  const contactId = walk.id()
  return walk.isAtEnd() ? { kind: 'contact', owner, contactId } : walk.unknown()
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return refuse('idMalformed')
  }
}
