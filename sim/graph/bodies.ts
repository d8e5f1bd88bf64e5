import type { WireReply, WireRequest } from '../wire'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { ATTACHMENT_ITEM, CONTACT, EVENT, FILE_ATTACHMENT, ITEM_ATTACHMENT, MESSAGE, typeIn } from './schema'
import type { EntityType } from './schema'
import { checkEntity, isObject } from './values'
import type { Json } from './values'

/** The whole request, not the attachment: measured with 3,145,611 raw bytes (msgraph-sdk-java PR#52). [reported] */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024
/** Exchange's limit on an attachment's name. [inferred] */
const NAME_MAX_CHARS = 255

export type NewAttachment =
  | {
      kind: 'file'
      name: string
      contentType: string | null
      bytes: Uint8Array
      isInline: boolean
      contentId: string | null
    }
  | { kind: 'item'; name: string; contentType: string | null; item: Json; isInline: boolean }

export interface SessionRequest {
  name: string
  size: number
  contentType: string | null
  isInline: boolean
  contentId: string | null
}

/** A reply instead of a body: what Graph's edge answers above 4 MiB. undefined: it fits. */
export function tooLargeReply(request: WireRequest, { settings }: Parts): WireReply | undefined {
  if (request.body.length <= BODY_LIMIT_BYTES) return undefined
  switch (settings.bodyTooLarge) {
    case '413-no-body':
      return { status: 413, headers: {}, body: '' }
    case '413-empty-code':
      return refuse('requestTooLarge')
    case '400-older':
      return refuse('requestTooLargeOlder')
  }
}

/** Reads the body of an add request, with every rule that Graph has about it. */
export function parseAddBody(request: WireRequest, parts: Parts): NewAttachment {
  const body = parseJson(request)
  const type = typeOf(body)
  if (type === 'fileAttachment') return fileOf(body)
  if (type === 'itemAttachment') return itemOf(body, parts)
  return refuse(type === 'referenceAttachment' ? 'referenceHasNothingToSet' : 'attachmentTypeMissing')
}

/** Reads the body of createUploadSession: exactly `{AttachmentItem: {...}}`. */
export function parseSessionBody(request: WireRequest): SessionRequest {
  const body = parseJson(request)
  const wrapped = body['AttachmentItem'] // the action's parameter has this letter case in the metadata
  const strange = Object.keys(body).find((name) => name !== 'AttachmentItem')
  if (strange !== undefined) {
    const message = `The parameter '${strange}' in the request payload is not a valid parameter for the operation 'createUploadSession'.`
    refuse('bodyUnknownProperty', { message })
  }
  if (!isObject(wrapped)) refuse('propertyRequired', { message: "The parameter 'AttachmentItem' is required." })
  checkEntity(wrapped, ATTACHMENT_ITEM, false)
  const { attachmentType, size } = wrapped
  const name = nameOf(wrapped)
  if (typeof attachmentType !== 'string') refuse('propertyRequired', { message: "'attachmentType' is required." })
  if (attachmentType !== 'file') refuse('sessionOnlyForFiles')
  if (typeof size !== 'number') refuse('propertyRequired', { message: "'size' is required." })
  return {
    name,
    size,
    contentType: textOrNull(wrapped['contentType']),
    isInline: wrapped['isInline'] === true,
    contentId: textOrNull(wrapped['contentId']),
  }
}

/** The JSON object of a request's body. */
export function parseJson(request: WireRequest): Json {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) refuse('contentTypeNotJson')
  const body = jsonOf(request.body)
  if (!isObject(body)) refuse('bodyNotReadable')
  return body
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function typeOf(body: Json): string | undefined {
  const type = body['@odata.type']
  return typeof type === 'string' ? /^#?microsoft\.graph\.(\w+)$/.exec(type)?.[1] : undefined
}

function fileOf(body: Json): NewAttachment {
  checkEntity(body, FILE_ATTACHMENT, false)
  const name = nameOf(body)
  const { contentBytes } = body
  if (typeof contentBytes !== 'string') refuse('propertyRequired', { message: "'contentBytes' is required." })
  return {
    kind: 'file',
    name,
    contentType: textOrNull(body['contentType']),
    bytes: new Uint8Array(Buffer.from(contentBytes, 'base64')),
    isInline: body['isInline'] === true,
    contentId: textOrNull(body['contentId']),
  }
}

const ITEM_TYPES: Readonly<Record<string, EntityType>> = { message: MESSAGE, event: EVENT, contact: CONTACT }

function itemOf(body: Json, { settings, world }: Parts): NewAttachment {
  const { item } = body
  if (item === undefined || item === null) refuse('itemRequired')
  checkEntity(body, ITEM_ATTACHMENT, false)
  if (!isObject(item)) refuse('bodyNotReadable', { message: "'item' is an entity." })
  const typeName = typeOf(item)
  if (typeName === undefined) refuse('attachmentTypeMissing')
  if (typeName.startsWith('eventMessage')) refuse('itemIsMeetingMessage')
  const globalType = ITEM_TYPES[typeName]
  if (globalType === undefined) refuse('itemTypeNotAllowed')
  const type = typeIn(world.tenant.cloud, globalType)
  const { attachments, ...kept } = item
  if (attachments !== undefined && settings.nestedAttachments === 'refused') refuse('bodyNotReadable')
  checkEntity(kept, type, true)
  if (globalType === EVENT && (kept['start'] === undefined || kept['end'] === undefined)) {
    refuse('propertyRequired', { message: 'An event needs start and end.' })
  }
  return {
    kind: 'item',
    name: nameOf(body),
    contentType: textOrNull(body['contentType']),
    item: kept,
    isInline: body['isInline'] === true,
  }
}

function nameOf(entity: Json): string {
  const { name } = entity
  if (typeof name !== 'string' || name === '') refuse('propertyRequired', { message: "'name' is required." })
  if (name.length > NAME_MAX_CHARS) refuse('nameTooLong')
  return name
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
