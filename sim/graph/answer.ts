import type { Mailbox } from '../world'
import type { WireReply, WireRequest } from '../wire'
import { addAttachment, deleteAttachment, getAttachment, getAttachmentValue, listAttachments } from './attachments'
import { authenticate, authorizeCalendar, authorizeContacts, authorizeMail, GRAPH_HOSTS } from './auth'
import { getCalendar, listCalendarGroups, listCalendars, listEvents, listInstances, viewCalendar } from './calendars'
import { getContact, listContacts } from './contacts'
import { checkHeaders, preflight } from './cors'
import type { Side } from './cors'
import { answerDrive } from './drive'
import { handleDriveUpload } from './driveSessions'
import { DRIVE_HOST_NAMES } from './driveStore'
import { getEvent } from './events'
import { preferencesOf } from './ids'
import type { AskedZone, BodyType, IdSpace } from './ids'
import { findEvent, findEvents, findGroupEvent, mailboxOf } from './mailboxes'
import { getMailFolder, listMailFolders } from './mailFolders'
import { messageAttachments } from './messageJson'
import { getMessage, getMime, listMessages, messageAt } from './messages'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { parseRoute } from './routes'
import type { Owner, Route } from './routes'
import { createUploadSession, handleUpload } from './sessions'
import { listedAttachments } from './store'
import { checkThrottle } from './throttle'
import { updateEvent } from './updateEvent'

/** What is known of a request when it reaches the service. */
interface Arrival {
  url: URL
  side: Side
  parts: Parts
}

/** The way of a request through the service; every refusal is thrown. */
export function answer(request: WireRequest, { url, side, parts }: Arrival): WireReply {
  const isGraph = GRAPH_HOSTS[url.hostname] !== undefined
  if (!isGraph && side !== 'upload') refuse('hostUnknown', { message: `No such host here: ${url.hostname}` })
  if (request.method === 'OPTIONS') return preflight(request, side)
  checkHeaders(request, side)
  if (DRIVE_HOST_NAMES.has(url.hostname)) return handleDriveUpload(request, url, parts)
  if (side === 'upload') {
    checkThrottle(request, parts)
    return handleUpload(request, url, parts)
  }
  authenticate(request, url.hostname, parts)
  checkThrottle(request, parts)
  return answerGraph(request, url, parts)
}

/** A request to Graph itself, and the ids and times its reply is to show. */
export interface Asked {
  request: WireRequest
  url: URL
  space: IdSpace
  timeZone: AskedZone | undefined
  /** What an event's body comes as. */
  bodyType: BodyType
}

type RouteOf<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>

function answerGraph(request: WireRequest, url: URL, parts: Parts): WireReply {
  const route = parseRoute(url.pathname)
  const { applied, bodyType, ...shown } = preferencesOf(request)
  if (bodyType !== undefined && route.kind !== 'event') {
    refuse('preferNotSimulated', { message: 'outlook.body-content-type is simulated for single events only.' })
  }
  const asked = { request, url, ...shown, bodyType: bodyType ?? 'html' }
  const reply = answerRoute(route, asked, parts)
  return applied === undefined ? reply : { ...reply, headers: { ...reply.headers, 'preference-applied': applied } }
}

function answerRoute(route: Route, asked: Asked, parts: Parts): WireReply {
  if (route.kind === 'event') return answerEvent(route, asked, parts)
  if (route.kind !== 'drive') return answerReading(route, asked, parts)
  if (route.owner.kind !== 'me') refuse('pathUnknown', { message: 'Only the own OneDrive is simulated.' })
  return answerDrive(route.ask, asked, parts)
}

/** Everything else is only read. */
function answerReading(route: Exclude<Route, { kind: 'event' | 'drive' }>, asked: Asked, parts: Parts): WireReply {
  onlyGet(asked.request)
  const owner = personal(route.owner)
  switch (route.kind) {
    case 'contacts':
    case 'contact':
      return answerContacts(route, asked, parts)
    case 'calendar':
    case 'calendars':
    case 'calendarGroups': {
      const mailbox = mailboxOf(owner, parts)
      authorizeCalendar(mailbox, 'read', parts)
      if (route.kind === 'calendar') return getCalendar({ mailbox, path: route.calendar }, asked, parts)
      if (route.kind === 'calendarGroups') return listCalendarGroups(mailbox, asked, parts)
      return listCalendars({ mailbox, groupId: route.groupId }, asked, parts)
    }
    case 'events':
      return listEvents(findEvents({ owner, calendar: route.calendar }, parts), asked, parts)
    case 'calendarView':
      return viewCalendar(findEvents({ owner, calendar: route.calendar }, parts), asked, parts)
    case 'messages':
    case 'message':
    case 'mailFolders':
    case 'mailFolder':
      return answerMail({ ...route, owner }, asked, parts)
  }
}

function answerContacts(route: RouteOf<'contacts' | 'contact'>, asked: Asked, parts: Parts): WireReply {
  if (route.owner.kind !== 'me') refuse('pathUnknown', { message: 'Only the own contacts are simulated.' })
  const mailbox = mailboxOf(route.owner, parts)
  authorizeContacts(mailbox, parts)
  if (route.kind === 'contacts') return listContacts(mailbox, asked, parts)
  return getContact(mailbox, route.contactId, { ...asked, parts })
}

function answerMail(
  route: RouteOf<'messages' | 'message' | 'mailFolders' | 'mailFolder'> & { owner: Person },
  asked: Asked,
  parts: Parts,
): WireReply {
  const mailbox = mailboxOf(route.owner, parts)
  authorizeMail(mailbox, parts)
  switch (route.kind) {
    case 'messages':
      return listMessages({ mailbox, folder: route.folder }, asked, parts)
    case 'mailFolders':
      return listMailFolders({ mailbox, folder: route.folder }, asked, parts)
    case 'mailFolder':
      return getMailFolder(mailbox, route.folder, { ...asked, parts })
    case 'message':
      return answerMessage(mailbox, route, { ...asked, parts })
  }
}

function answerMessage(mailbox: Mailbox, route: RouteOf<'message'>, about: Asked & { parts: Parts }): WireReply {
  const { messageId, tail } = route
  if (tail.kind === 'message') return getMessage(mailbox, messageId, about)
  if (tail.kind === 'value') return getMime(mailbox, messageId, about.url)
  const attachments = messageAttachments(messageAt(mailbox, messageId))
  switch (tail.kind) {
    case 'attachments':
      return listAttachments(attachments, about)
    case 'attachment':
      return getAttachment(attachments, tail.attachmentId, about)
    case 'attachmentValue':
      return getAttachmentValue(attachments, tail.attachmentId, about.url)
  }
}

function answerEvent(route: Extract<Route, { kind: 'event' }>, asked: Asked, parts: Parts): WireReply {
  const { request, url } = asked
  const { owner, calendar, eventId, tail } = route
  const access = request.method === 'GET' ? 'read' : 'write'
  if (owner.kind === 'group') {
    const found = findGroupEvent({ groupId: owner.groupId, eventId }, access, parts)
    if (tail.kind === 'instances') refuse('pathUnknown', { message: 'Of groups only single events are simulated.' })
    if (tail.kind !== 'event') refuse('groupEventsTakeNoAttachments')
    onlyGet(request)
    return getEvent(found, asked, parts)
  }
  const found = findEvent({ owner, calendar, eventId }, access, parts)
  const method = `${request.method} ${tail.kind}`
  switch (method) {
    case 'GET event':
      return getEvent(found, asked, parts)
    case 'PATCH event':
      return updateEvent(found, asked, parts)
    case 'GET instances':
      return listInstances(found, asked, parts)
    case 'GET attachments':
      return listAttachments(listedAttachments(found.event, parts), asked)
    case 'POST attachments':
      return addAttachment(found, asked, parts)
    case 'POST createUploadSession':
      return createUploadSession(found, request, parts)
  }
  if (tail.kind === 'attachment' && request.method === 'GET') {
    return getAttachment(found.event.attachments, tail.attachmentId, asked)
  }
  if (tail.kind === 'attachment' && request.method === 'DELETE')
    return deleteAttachment(found, tail.attachmentId, parts)
  if (tail.kind === 'attachment' && request.method === 'PATCH') refuse('attachmentNotUpdatable')
  if (tail.kind === 'attachmentValue' && request.method === 'GET') {
    return getAttachmentValue(found.event.attachments, tail.attachmentId, url)
  }
  return refuse('methodNotAllowed')
}

function onlyGet(request: WireRequest): void {
  if (request.method !== 'GET') refuse('methodNotAllowed')
}

type Person = Exclude<Owner, { kind: 'group' }>

function personal(owner: Owner): Person {
  if (owner.kind !== 'group') return owner
  return refuse('pathUnknown', { message: 'Of groups only single events are simulated.' })
}
