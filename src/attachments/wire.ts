import * as v from 'valibot'
import { asAttachmentId } from '../kernel'
import type { AttachmentId } from '../kernel'

/** What Graph takes and sends about attachments; nothing inward of this file sees it. */

/** The add request of a file, as the "Add attachment" page has it. `contentBytes` is bare base64. */
export function fileAttachmentJson(file: { name: string; contentBytes: string; contentType?: string }): string {
  return JSON.stringify({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: file.name,
    ...(file.contentType === undefined ? {} : { contentType: file.contentType }),
    contentBytes: file.contentBytes,
  })
}

/** The add request of an Outlook item; `item` is an inline entity, since Graph attaches nothing by id. */
export function itemAttachmentJson(item: { name: string; item: Readonly<Record<string, unknown>> }): string {
  return JSON.stringify({ '@odata.type': '#microsoft.graph.itemAttachment', name: item.name, item: item.item })
}

/** Bytes of the whole request body: what Graph's 4 MiB limit counts. */
export function fileAttachmentJsonBytes(file: { name: string; sizeBytes: number; contentType?: string }): number {
  const envelope = fileAttachmentJson({ ...file, contentBytes: '' })
  return utf8Bytes(envelope) + Math.ceil(file.sizeBytes / 3) * 4
}

export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length
}

/** `size` is of the raw bytes. */
export function uploadSessionJson(file: { name: string; sizeBytes: number; contentType?: string }): string {
  return JSON.stringify({
    AttachmentItem: {
      attachmentType: 'file',
      name: file.name,
      size: file.sizeBytes,
      ...(file.contentType === undefined ? {} : { contentType: file.contentType }),
    },
  })
}

const Attachment = v.object({
  '@odata.type': v.optional(v.string()),
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.nullish(v.string()),
  size: v.nullish(v.number()),
  isInline: v.nullish(v.boolean()),
  lastModifiedDateTime: v.nullish(v.string()),
})

/** One attachment as the service lists it. */
export interface ListedAttachment {
  id: AttachmentId
  name: string
  /** The store's count, a little above the file's own bytes. */
  sizeBytes: number
  kind: 'file' | 'item' | 'link'
  /** As the server tells it, by its clock; '' where it does not. Later is greater. */
  modified?: string | undefined
}

/** No `contentBytes` (they would come whole) and no `contentId` (refused on the collection: RequestBroker--ParseUri). */
export const LIST_PROPERTIES = 'id,name,size,isInline,lastModifiedDateTime'

/** Inline pictures of the body are no attachments to a person. */
export function parseAttachments(json: unknown): { listed: ListedAttachment[]; nextLink: string | undefined } {
  const page = v.parse(v.object({ value: v.array(Attachment), '@odata.nextLink': v.optional(v.string()) }), json)
  const listed = page.value
    .filter((one) => one.isInline !== true)
    .map((one) => ({
      id: asAttachmentId(one.id),
      name: one.name ?? '',
      sizeBytes: one.size ?? 0,
      kind: kindOf(one['@odata.type'] ?? ''),
      modified: one.lastModifiedDateTime ?? '',
    }))
  return { listed, nextLink: page['@odata.nextLink'] }
}

function kindOf(type: string): ListedAttachment['kind'] {
  if (/itemAttachment$/i.test(type)) return 'item'
  return /referenceAttachment$/i.test(type) ? 'link' : 'file'
}

/** The reply to an add request: 201 with the attachment, or a success without a body (the 2015 page's 200): then no id. */
export function parseCreated(json: unknown): AttachmentId | undefined {
  const created = v.safeParse(v.object({ id: v.pipe(v.string(), v.nonEmpty()) }), json)
  return created.success ? asAttachmentId(created.output.id) : undefined
}

export interface UploadSession {
  /** Carries its own secret: never logged, never sent a bearer token. */
  uploadUrl: string
}

export function parseUploadSession(json: unknown): UploadSession | undefined {
  const session = v.safeParse(v.object({ uploadUrl: v.string() }), json)
  return session.success ? { uploadUrl: session.output.uploadUrl } : undefined
}

/**
 * First byte the server waits for. The key's letter case differs between clouds (msgraph-sdk-dotnet#2092), the value is
 * a text or a list, and the number stands alone or before a dash. undefined: the reply does not say.
 */
export function parseNextByte(body: string): number | undefined {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  const entries = v.safeParse(v.record(v.string(), v.unknown()), json)
  if (!entries.success) return undefined
  const value = Object.entries(entries.output).find(([key]) => key.toLowerCase() === 'nextexpectedranges')?.[1]
  const first: unknown = Array.isArray(value) ? value[0] : value
  const start = typeof first === 'string' ? Number.parseInt(first, 10) : NaN
  return Number.isInteger(start) && start >= 0 ? start : undefined
}

/** `.../Attachments('<id>')` at the end of an upload; the header may be hidden by CORS. */
export function attachmentIdOfLocation(location: string | null): AttachmentId | undefined {
  const quoted = location === null ? undefined : /Attachments\('([^']+)'\)\/?$/i.exec(location)?.[1]
  if (quoted === undefined) return undefined
  try {
    return asAttachmentId(decodeURIComponent(quoted))
  } catch {
    return undefined
  }
}
