import type { WireReply, WireRequest } from '../wire'
import { addAttachment, deleteAttachment, getAttachment, getAttachmentValue, listAttachments } from './attachments'
import { authenticate, authorizeMail, GRAPH_HOSTS } from './auth'
import { checkHeaders, preflight } from './cors'
import type { Side } from './cors'
import { getEvent } from './events'
import { idSpaceOf, PREFERENCE_APPLIED } from './ids'
import type { IdSpace } from './ids'
import { findEvent, findGroupEvent, mailboxOf } from './mailboxes'
import { getMessage, getMime, listMessages } from './messages'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { parseRoute } from './routes'
import type { Owner, Route } from './routes'
import { createUploadSession, handleUpload } from './sessions'
import { checkThrottle } from './throttle'

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
  if (side === 'upload') {
    checkThrottle(request, parts)
    return handleUpload(request, url, parts)
  }
  authenticate(request, url.hostname, parts)
  checkThrottle(request, parts)
  return answerGraph(request, url, parts)
}

/** A request to Graph itself, and the ids its reply is to show. */
export interface Asked {
  request: WireRequest
  url: URL
  space: IdSpace
}

function answerGraph(request: WireRequest, url: URL, parts: Parts): WireReply {
  const route = parseRoute(url.pathname)
  const space = idSpaceOf(request)
  const asked = { request, url, space }
  const reply = route.kind === 'event' ? answerEvent(route, asked, parts) : answerMessages(route, asked, parts)
  if (space === 'default') return reply
  return { ...reply, headers: { ...reply.headers, 'preference-applied': PREFERENCE_APPLIED } }
}

function answerMessages(route: Exclude<Route, { kind: 'event' }>, asked: Asked, parts: Parts): WireReply {
  onlyGet(asked.request)
  const mailbox = mailboxOf(personal(route.owner), parts)
  authorizeMail(mailbox, parts)
  switch (route.kind) {
    case 'messages':
      return listMessages(mailbox, asked, parts)
    case 'message':
      return getMessage(mailbox, route.messageId, { ...asked, parts })
    case 'messageValue':
      return getMime(mailbox, route.messageId, asked.url)
  }
}

function answerEvent(route: Extract<Route, { kind: 'event' }>, asked: Asked, parts: Parts): WireReply {
  const { request, url } = asked
  const { owner, calendar, eventId, tail } = route
  const access = request.method === 'GET' ? 'read' : 'write'
  const { signedIn } = parts.world
  if (owner.kind === 'group') {
    const event = findGroupEvent({ groupId: owner.groupId, eventId }, access, parts)
    if (tail.kind !== 'event') refuse('groupEventsTakeNoAttachments')
    onlyGet(request)
    return getEvent(event, { signedIn, ...asked })
  }
  const found = findEvent({ owner, calendar, eventId }, access, parts)
  const method = `${request.method} ${tail.kind}`
  switch (method) {
    case 'GET event':
      return getEvent(found.event, { signedIn, ...asked })
    case 'GET attachments':
      return listAttachments(found, asked, parts)
    case 'POST attachments':
      return addAttachment(found, asked, parts)
    case 'POST createUploadSession':
      return createUploadSession(found, request, parts)
  }
  if (tail.kind === 'attachment' && request.method === 'GET') return getAttachment(found, tail.attachmentId, asked)
  if (tail.kind === 'attachment' && request.method === 'DELETE')
    return deleteAttachment(found, tail.attachmentId, parts)
  if (tail.kind === 'attachment' && request.method === 'PATCH') refuse('attachmentNotUpdatable')
  if (tail.kind === 'attachmentValue' && request.method === 'GET') {
    return getAttachmentValue(found, tail.attachmentId, url)
  }
  return refuse('methodNotAllowed')
}

function onlyGet(request: WireRequest): void {
  if (request.method !== 'GET') refuse('methodNotAllowed')
}

function personal(owner: Owner): Exclude<Owner, { kind: 'group' }> {
  return owner.kind === 'group' ? refuse('pathUnknown', { message: 'Groups have conversations, no messages.' }) : owner
}
