import type { StoredAttachment } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { parseAddBody, tooLargeReply } from './bodies'
import { checkId, hasId, shownId } from './ids'
import type { IdSpace } from './ids'
import { itemText } from './itemText'
import type { FoundEvent } from './mailboxes'
import type { Parts } from './parts'
import { parseExpand, parseQuery, parseSelect, selected } from './query'
import { refuse } from './refusal'
import { json, moment } from './reply'
import { ATTACHMENT, FILE_ATTACHMENT, ITEM_ATTACHMENT } from './schema'
import { removeAttachment, storeAttachment, storeSize } from './store'

const EXPAND_ITEM = 'microsoft.graph.itemAttachment/item'

/** GET …/attachments. Comes whole, with every `contentBytes`, unless `$select` leaves it out. [documented] */
export function listAttachments(attachments: readonly StoredAttachment[], { url, space }: Asked): WireReply {
  const query = parseQuery(url, ['$select', '$expand'])
  const select = parseSelect(query.get('$select'), typeForSelect('attachment', ATTACHMENT))
  const withItem = expandsItem(query.get('$expand'))
  const context = `${url.origin}/v1.0/$metadata#attachments`
  const value = attachments.map((one) => attachmentJson(one, { select, withItem, space }))
  return json(200, { '@odata.context': context, value })
}

/** GET …/attachments/{id} */
export function getAttachment(attachments: readonly StoredAttachment[], id: string, { url, space }: Asked): WireReply {
  const query = parseQuery(url, ['$select', '$expand'])
  const attachment = attachmentAt(attachments, id)
  const type = attachment.kind === 'file' ? FILE_ATTACHMENT : attachment.kind === 'item' ? ITEM_ATTACHMENT : ATTACHMENT
  const select = parseSelect(query.get('$select'), typeForSelect(type.name, type))
  const withItem = expandsItem(query.get('$expand'))
  const context = `${url.origin}/v1.0/$metadata#attachments/$entity`
  return json(200, { '@odata.context': context, ...attachmentJson(attachment, { select, withItem, space }) })
}

/** GET …/attachments/{id}/$value: the raw bytes, with the type they were given. */
export function getAttachmentValue(attachments: readonly StoredAttachment[], id: string, url: URL): WireReply {
  parseQuery(url, [])
  const attachment = attachmentAt(attachments, id)
  switch (attachment.kind) {
    case 'reference':
      return refuse('referenceHasNoBytes')
    case 'item': {
      const body = attachment.item === undefined ? attachment.bytes : itemText(attachment.item)
      return { status: 200, headers: { 'content-type': 'text/plain' }, body }
    }
    case 'file': {
      const contentType = attachment.contentType ?? 'application/octet-stream'
      return { status: 200, headers: { 'content-type': contentType }, body: attachment.bytes }
    }
  }
}

/** DELETE …/attachments/{id} */
export function deleteAttachment(found: FoundEvent, id: string, parts: Parts): WireReply {
  removeAttachment(found, attachmentAt(found.event.attachments, id).id, parts)
  return { status: 204, headers: {}, body: '' }
}

/** POST …/attachments. Nothing makes a second request of the same content the same attachment. [inferred] */
export function addAttachment(found: FoundEvent, { request, url, space }: Asked, parts: Parts): WireReply {
  const tooLarge = tooLargeReply(request, parts)
  if (tooLarge !== undefined) return tooLarge
  parseQuery(url, [])
  const added = parseAddBody(request, parts)
  const stored = storeAttachment(
    found,
    added.kind === 'file'
      ? { ...added }
      : { ...added, bytes: new TextEncoder().encode(JSON.stringify(added.item)), contentId: null },
    parts,
  )
  // The 2015 page says 201 in its text and 200 without a body in its example.
  if (parts.settings.addReply === '200-empty') return { status: 200, headers: {}, body: '' }
  const context = `${url.origin}/v1.0/$metadata#attachments/$entity`
  const all = { select: undefined, withItem: false, space }
  return json(201, { '@odata.context': context, ...attachmentJson(stored, all) })
}

function attachmentAt(attachments: readonly StoredAttachment[], id: string): StoredAttachment {
  checkId(id)
  return attachments.find((one) => hasId(one, id)) ?? refuse('itemNotFound')
}

/** An attachment as Graph shows it; the type's annotation always comes. */
export function attachmentJson(
  attachment: StoredAttachment,
  about: { select: ReadonlySet<string> | undefined; withItem: boolean; space: IdSpace },
): Record<string, unknown> {
  const { select, withItem } = about
  const { kind, name, contentType, isInline, contentId, bytes } = attachment
  const common = {
    '@odata.type': `#microsoft.graph.${kind}Attachment`,
    '@odata.mediaContentType': contentType ?? undefined,
    id: shownId(attachment, about.space),
    lastModifiedDateTime: moment(attachment.modifiedMs),
    name,
    contentType,
    size: storeSize(bytes.length),
    isInline,
  }
  if (kind === 'file') {
    // Not encoded when nobody sees it: the bytes may be 60 MB.
    const isWanted = select === undefined || select.has('contentBytes')
    const contentBytes = isWanted ? Buffer.from(bytes).toString('base64') : undefined
    return selected({ ...common, contentId, contentLocation: null, contentBytes }, select)
  }
  const shown = selected(common, select)
  if (kind !== 'item' || !withItem) return shown
  // The copy has an id of its own, which Graph leaves empty. [documented]
  const item = attachment.item ?? { '@odata.type': 'microsoft.graph.message', subject: name }
  return { ...shown, item: { ...item, '@odata.type': withHash(item['@odata.type']), id: '' } }
}

function withHash(type: unknown): string {
  return `#${String(type).replace(/^#/, '')}`
}

function typeForSelect(name: string, type: typeof ATTACHMENT) {
  return { name, properties: new Set(Object.keys(type.properties)) }
}

function expandsItem(text: string | undefined): boolean {
  const expand = parseExpand(text)
  for (const [name, options] of expand) {
    if (name !== EXPAND_ITEM || options !== undefined) {
      refuse('queryOptionUnknown', { message: `$expand=${name} is not simulated on attachments.` })
    }
  }
  return expand.size > 0
}
