import { createHash } from 'node:crypto'
import type { WireReply, WireRequest } from '../wire'
import { uploadSessionId } from './addressee'
import { parseSessionBody } from './bodies'
import { eventById } from './ids'
import type { FoundEvent } from './mailboxes'
import type { Parts } from './parts'
import { parseQuery } from './query'
import { refuse } from './refusal'
import { json } from './reply'
import { CLOUDS_WITHOUT_SESSION } from './schema'
import type { UploadSession } from './state'
import { checkFileType, checkRoom, checkWriters, storeAttachment } from './store'

/** Documented; also the most a tenant can allow. */
const SESSION_LIMIT_BYTES = 150 * 1024 * 1024
/** "Up to 4 MB each time"; corso sends exactly 4 MiB. [documented, reported] */
const RANGE_LIMIT_BYTES = 4 * 1024 * 1024

/** Where an upload address lies; never to be parsed or rebuilt by a client. [reported] */
const UPLOAD_HOSTS: Partial<Record<string, string>> = {
  global: 'outlook.office365.com',
  china: 'partner.outlook.cn',
  custom: 'upload.sovereign.example',
}

/** POST …/attachments/createUploadSession */
export function createUploadSession(found: FoundEvent, request: WireRequest, parts: Parts): WireReply {
  const { settings, world } = parts
  if (CLOUDS_WITHOUT_SESSION.has(world.tenant.cloud)) refuse('sessionNotInThisCloud')
  const isShared = found.mailbox.address !== world.signedIn.toLowerCase()
  if (isShared && settings.sessionOnSharedMailbox === 'refused') refuse('sessionNotOnSharedMailbox')
  const url = new URL(request.url)
  parseQuery(url, [])
  const asked = parseSessionBody(request)
  if (asked.size < settings.sessionMinimumBytes) refuse('sessionTooSmall')
  if (asked.size > SESSION_LIMIT_BYTES) refuse('sessionTooLarge')
  checkFileType({ kind: 'file', name: asked.name }, parts)

  const id = parts.newGuid()
  const session: UploadSession = {
    ...asked,
    id,
    secret: createHash('sha256').update(`${parts.newGuid()}:${id}`).digest('base64url'),
    mailbox: found.mailbox.address,
    eventId: found.event.id,
    ranges: [],
    receivedBytes: 0,
    expiresMs: parts.nowMs() + settings.sessionLifetimeMs,
  }
  parts.sessions.set(id, session)
  return json(201, {
    '@odata.context': `${url.origin}/v1.0/$metadata#microsoft.graph.uploadSession`,
    uploadUrl: uploadUrlOf(session, { userId: found.mailbox.userId, parts }),
    expirationDateTime: new Date(session.expiresMs).toISOString(),
    nextExpectedRanges: ['0-'],
  })
}

function uploadUrlOf(session: UploadSession, { userId, parts }: { userId: string; parts: Parts }): string {
  const { tenant } = parts.world
  const host = UPLOAD_HOSTS[tenant.cloud]
  if (host === undefined) throw new Error(`No upload host in ${tenant.cloud}.`)
  const user = `users('${userId}@${tenant.id}')`
  const path = `${user}/events('${session.eventId}')/AttachmentSessions('${session.id}')`
  return `https://${host}/api/gv1.0/${path}?authtoken=${session.secret}`
}

/** PUT, GET and DELETE on an upload address. */
export function handleUpload(request: WireRequest, url: URL, parts: Parts): WireReply {
  if (request.headers['authorization'] !== undefined) refuse('uploadHasAuthorization')
  const id = uploadSessionId(url.pathname)
  if (id === undefined) refuse('pathUnknown', { message: `No upload address: ${url.pathname}` })
  const session = parts.sessions.get(id)
  if (session === undefined) refuse('sessionGone')
  if (url.searchParams.get('authtoken') !== session.secret) refuse('uploadSecretWrong')
  if (parts.nowMs() >= session.expiresMs) {
    parts.sessions.delete(id)
    refuse('sessionGone')
  }
  switch (request.method) {
    case 'PUT':
      return putRange(session, request, parts)
    case 'GET':
      return parts.settings.sessionStatus === 'refused' ? refuse('sessionNotReadable') : standing(session, parts)
    case 'DELETE':
      parts.sessions.delete(id)
      return { status: 204, headers: {}, body: '' }
    default:
      return refuse('methodNotAllowed')
  }
}

function putRange(session: UploadSession, request: WireRequest, parts: Parts): WireReply {
  const { headers, body } = request
  if (headers['content-type'] !== 'application/octet-stream') refuse('rangeContentType')
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '')
  if (range === null) refuse('rangeMissing')
  const [start = 0, end = 0, total = 0] = range.slice(1).map(Number)
  if (body.length > RANGE_LIMIT_BYTES) refuse('rangeTooLarge')
  if (total !== session.size || end - start + 1 !== body.length || end >= total) refuse('rangeContradictsBody')
  if (start !== session.receivedBytes) refuse('rangeOutOfOrder')

  const found = eventOf(session, parts)
  checkRoom(found, session.receivedBytes + body.length, parts)
  if (end + 1 === session.size) checkWriters(found.event, parts)
  session.ranges.push(body)
  session.receivedBytes += body.length
  return session.receivedBytes === session.size ? complete(session, found, parts) : standing(session, parts)
}

/** Between two ranges: no upload address, one bare number, and a key in pascal case beside one in camel case. [documented] */
function standing(session: UploadSession, { settings, world }: Parts): WireReply {
  const { rangeReplies } = settings
  const isPascal = rangeReplies === 'by-cloud' ? world.tenant.cloud === 'china' : rangeReplies === 'pascal'
  const key = isPascal ? 'NextExpectedRanges' : 'nextExpectedRanges'
  return json(200, {
    ExpirationDateTime: new Date(session.expiresMs).toISOString(),
    [key]: [String(session.receivedBytes)],
  })
}

function complete(session: UploadSession, found: FoundEvent, parts: Parts): WireReply {
  const { name, contentType, isInline, contentId } = session
  const bytes = joined(session.ranges, session.size)
  parts.sessions.delete(session.id)
  const stored = storeAttachment(found, { kind: 'file', name, contentType, bytes, isInline, contentId }, parts)
  const user = `Users('${found.mailbox.userId}@${parts.world.tenant.id}')`
  const location = `https://outlook.office.com/api/v2.0/${user}/Events('${found.event.id}')/Attachments('${stored.id}')`
  return { status: 201, headers: { location, 'content-length': '0' }, body: '' }
}

function joined(ranges: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const range of ranges) {
    bytes.set(range, at)
    at += range.length
  }
  return bytes
}

/** The event may have gone while its file was on the way. */
function eventOf(session: UploadSession, { world }: Parts): FoundEvent {
  const mailbox = world.mailboxes.get(session.mailbox)
  const event = mailbox === undefined ? undefined : eventById(mailbox, session.eventId)
  if (mailbox === undefined || event === undefined) {
    return refuse('itemNotFound')
  }
  return { mailbox, event }
}
