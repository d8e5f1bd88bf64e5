import { createHash } from 'node:crypto'
import type { StoredDrive } from '../world'
import type { WireReply, WireRequest } from '../wire'
import { childNamed, driveOf, itemJson, put, siteOf, usedBytes } from './driveStore'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { json } from './reply'
import type { DriveSession } from './state'

/** Each range but the last is a multiple of it. [documented] */
const RANGE_UNIT_BYTES = 320 * 1024
/** "Less than 60 MiB". [documented] */
const RANGE_LIMIT_BYTES = 60 * 1024 * 1024
/** Some days; the documentation's samples do not tell how many. [inferred] */
const SESSION_LIFE_MS = 7 * 24 * 3_600_000

export function openDriveSession(
  asked: Pick<DriveSession, 'name' | 'parentId' | 'behaviour'>,
  drive: StoredDrive,
  parts: Parts,
): WireReply {
  const id = parts.newGuid()
  const session: DriveSession = {
    ...asked,
    id,
    secret: createHash('sha256').update(`${parts.newGuid()}:${id}`).digest('base64url'),
    size: undefined,
    ranges: [],
    receivedBytes: 0,
    expiresMs: parts.nowMs() + SESSION_LIFE_MS,
  }
  parts.state.driveSessions.set(id, session)
  const path = `/personal/me/_api/v2.0/drives/${drive.id}/items/root/uploadSession`
  return json(200, {
    uploadUrl: `${siteOf(parts)}${path}?guid='${id}'&overwrite=False&rename=False&dc=0&tempauth=${session.secret}`,
    ...standing(session),
  })
}

/** PUT, GET and DELETE on an upload address of OneDrive. */
export function handleDriveUpload(request: WireRequest, url: URL, parts: Parts): WireReply {
  if (request.headers['authorization'] !== undefined) refuse('driveUploadHasAuthorization')
  const id = /^'(.+)'$/.exec(url.searchParams.get('guid') ?? '')?.[1] ?? ''
  const { driveSessions } = parts.state
  const session = driveSessions.get(id)
  if (session === undefined || !url.pathname.endsWith('/uploadSession')) return refuse('driveSessionGone')
  if (url.searchParams.get('tempauth') !== session.secret) refuse('driveUploadSecretWrong')
  if (parts.nowMs() >= session.expiresMs) {
    driveSessions.delete(id)
    refuse('driveSessionGone')
  }
  switch (request.method) {
    case 'PUT':
      return putRange(session, request, parts)
    case 'GET':
      return json(200, standing(session))
    case 'DELETE':
      driveSessions.delete(id)
      return { status: 204, headers: {}, body: '' }
    default:
      return refuse('methodNotAllowed')
  }
}

function putRange(session: DriveSession, { headers, body }: WireRequest, parts: Parts): WireReply {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '')
  if (range === null) refuse('driveRangeMissing')
  const [start = 0, end = 0, total = 0] = range.slice(1).map(Number)
  if (body.length >= RANGE_LIMIT_BYTES) refuse('driveRangeTooLarge')
  if (end - start + 1 !== body.length || end >= total) refuse('driveRangeContradictsBody')
  if (session.size !== undefined && session.size !== total) refuse('driveTotalChanged')
  const isLast = end + 1 === total
  if (!isLast && body.length % RANGE_UNIT_BYTES !== 0) refuse('driveRangeNotMultiple')
  if (start < session.receivedBytes) refuse('driveRangeOverlaps')
  if (start > session.receivedBytes) refuse('driveRangeOutOfOrder')
  session.size = total
  session.ranges.push(body)
  session.receivedBytes += body.length
  return isLast ? complete(session, parts) : json(202, standing(session))
}

/** Refused at its end, a session stays as it was before its last range. */
function complete(session: DriveSession, parts: Parts): WireReply {
  const drive = driveOf(parts)
  const takeBack = () => {
    session.receivedBytes -= session.ranges.pop()?.length ?? 0
  }
  if (usedBytes(drive) + session.receivedBytes > drive.quotaBytes) {
    takeBack()
    refuse('driveFull')
  }
  const there = childNamed(drive, session.parentId, session.name)
  if (there !== undefined && session.behaviour === 'fail') {
    takeBack()
    refuse('driveNameTaken')
  }
  parts.state.driveSessions.delete(session.id)
  const bytes = new Uint8Array(Buffer.concat(session.ranges))
  if (there !== undefined && session.behaviour === 'replace') {
    there.bytes = bytes
    return json(200, itemJson(there, drive, siteOf(parts)))
  }
  const name = there === undefined ? session.name : freeName(session, drive)
  return json(201, itemJson(put(drive, { name, parentId: session.parentId, bytes }, parts), drive, siteOf(parts)))
}

/** `film 1.mov`, as OneDrive renames. [reported] */
function freeName({ name, parentId }: DriveSession, drive: StoredDrive): string {
  for (let number = 1; ; number++) {
    const free = name.replace(/(\.[^.]*)?$/, ` ${number}$1`)
    if (childNamed(drive, parentId, free) === undefined) return free
  }
}

function standing({ receivedBytes, expiresMs }: DriveSession) {
  return { expirationDateTime: new Date(expiresMs).toISOString(), nextExpectedRanges: [`${receivedBytes}-`] }
}
