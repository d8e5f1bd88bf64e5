import type { StoredDrive, StoredDriveItem } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { authorizeFiles } from './auth'
import { parseJson } from './bodies'
import type { DriveAsk } from './driveRoutes'
import { openDriveSession } from './driveSessions'
import { childNamed, driveOf, hashOf, itemJson, put, siteOf, usedBytes } from './driveStore'
import type { Parts } from './parts'
import { parseQuery } from './query'
import { refuse } from './refusal'
import { json } from './reply'
import { isObject } from './values'

/** What may not stand in a name (Addressing driveItems). [documented] */
const RESERVED = /["*:<>?/\\|]|^\s|[\s.]$|^~\$|^(?:con|prn|aux|nul|com\d|lpt\d)$|_vti_|^\.lock$|^desktop\.ini$/i

/** The signed-in person's OneDrive. */
export function answerDrive(ask: DriveAsk, asked: Asked, parts: Parts): WireReply {
  const { request, url } = asked
  authorizeFiles(parts)
  const drive = driveOf(parts)
  switch (`${request.method} ${ask.kind}`) {
    case 'GET drive':
      parseQuery(url, ['$select'])
      return json(200, { id: drive.id, driveType: 'business', quota: quotaOf(drive) })
    case 'POST rootChildren':
      parseQuery(url, [])
      return createFolder(drive, asked, parts)
  }
  if (ask.kind === 'item' && request.method === 'GET') {
    parseQuery(url, ['$select'])
    return json(200, itemJson(itemAt(drive, ask.path) ?? refuse('driveItemNotFound'), drive, siteOf(parts)))
  }
  if (ask.kind === 'createUploadSession' && request.method === 'POST') {
    parseQuery(url, [])
    return createSession(drive, ask.path, { ...asked, parts })
  }
  if (ask.kind === 'createLink' && request.method === 'POST') {
    parseQuery(url, [])
    return createLink(drive, ask.itemId, { ...asked, parts })
  }
  return refuse('methodNotAllowed')
}

function quotaOf(drive: StoredDrive) {
  const used = usedBytes(drive)
  return { total: drive.quotaBytes, used, remaining: Math.max(0, drive.quotaBytes - used), state: 'normal' }
}

function itemAt(drive: StoredDrive, path: readonly string[]): StoredDriveItem | undefined {
  let found: StoredDriveItem | undefined
  for (const name of path) {
    found = childNamed(drive, found?.id, name)
    if (found === undefined) return undefined
  }
  return found
}

function createFolder(drive: StoredDrive, { request }: Asked, parts: Parts): WireReply {
  const body = parseJson(request)
  onlyHas(body, ['name', 'folder', '@microsoft.graph.conflictBehavior'])
  const { name } = body
  if (typeof name !== 'string' || !isObject(body['folder'])) refuse('driveBodyUnknownProperty')
  checkName(name)
  if (childNamed(drive, undefined, name) !== undefined) refuse('driveNameTaken')
  const folder = put(drive, { name, parentId: undefined, bytes: undefined }, parts)
  return json(201, itemJson(folder, drive, siteOf(parts)))
}

function createSession(drive: StoredDrive, path: readonly string[], { request, parts }: Asked & { parts: Parts }) {
  const body = parseJson(request)
  onlyHas(body, ['item', 'deferCommit'])
  const { item = {} } = body
  if (!isObject(item)) refuse('driveBodyUnknownProperty')
  if ('fileSize' in item) refuse('driveFileSizeOnlyPersonal')
  onlyHas(item, ['@microsoft.graph.conflictBehavior', 'name', 'description'])
  const behaviour = item['@microsoft.graph.conflictBehavior'] ?? 'fail'
  if (behaviour !== 'fail' && behaviour !== 'rename' && behaviour !== 'replace') refuse('driveBodyUnknownProperty')
  const name = path.at(-1) ?? ''
  checkName(name)
  const parent = parentOf(drive, path.slice(0, -1), parts)
  if (behaviour === 'fail' && childNamed(drive, parent?.id, name) !== undefined) refuse('driveNameTaken')
  return openDriveSession({ name, parentId: parent?.id, behaviour }, drive, parts)
}

function parentOf(drive: StoredDrive, path: readonly string[], parts: Parts): StoredDriveItem | undefined {
  const found = itemAt(drive, path)
  if (found !== undefined || path.length === 0) return found
  if (parts.settings.driveFolders === 'must-exist') refuse('driveParentMissing')
  let parent: StoredDriveItem | undefined
  for (const name of path) {
    parent = childNamed(drive, parent?.id, name) ?? put(drive, { name, parentId: parent?.id, bytes: undefined }, parts)
  }
  return parent
}

function createLink(drive: StoredDrive, itemId: string, { request, parts }: Asked & { parts: Parts }): WireReply {
  const item = drive.items.get(itemId) ?? refuse('driveItemNotFound')
  const body = parseJson(request)
  onlyHas(body, ['type', 'scope', 'expirationDateTime', 'retainInheritedPermissions'])
  const { type, scope } = body
  const isKnown = (type === 'view' || type === 'edit') && (scope === 'organization' || scope === 'users')
  if (!isKnown) refuse('driveLinkScope')
  if (parts.settings.driveLinks === 'off') refuse('driveSharingOff')
  const kind = `${type} ${scope}`
  const known = item.links.get(kind)
  const url =
    known ??
    `${siteOf(parts)}/:u:/g/personal/${parts.world.tenant.id.slice(0, 8)}/E${hashOf(`${parts.newGuid()}${item.id}`)}`
  item.links.set(kind, url)
  return json(known === undefined ? 201 : 200, {
    id: hashOf(url).slice(0, 12),
    roles: [type === 'view' ? 'read' : 'write'],
    link: { type, scope, webUrl: url },
  })
}

function checkName(name: string): void {
  if (name === '' || RESERVED.test(name)) refuse('driveNameInvalid')
}

function onlyHas(body: object, known: readonly string[]): void {
  if (Object.keys(body).some((key) => !known.includes(key))) refuse('driveBodyUnknownProperty')
}
