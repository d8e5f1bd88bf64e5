import type { Mailbox, StoredMessage } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { attachmentJson } from './attachments'
import { mailFolderAt } from './mailFolders'
import { checkId, inEitherSpace } from './ids'
import type { IdSpace } from './ids'
import { messageAttachments, messageExtras, messageJson } from './messageJson'
import { extendedProperties } from './messageProperties'
import { queryMessages } from './messageQuery'
import { pageOf } from './paging'
import { parseExpand, parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { json } from './reply'
import { ATTACHMENT, MESSAGE, typeIn } from './schema'

const SELECTABLE_ATTACHMENT = { name: 'attachment', properties: new Set(Object.keys(ATTACHMENT.properties)) }
const EXTRAS = ['uniqueBody', 'internetMessageHeaders'] as const

/** GET …/messages, of the whole mailbox (deleted mails and chats, too [documented]) or of one folder without its children. */
export function listMessages(
  { mailbox, folder }: { mailbox: Mailbox; folder: string | undefined },
  { url, space }: Asked,
  parts: Parts,
): WireReply {
  const query = parseQuery(url, ['$search', '$select', '$top', '$orderby', '$filter', '$expand', '$skiptoken'])
  const shape = parseShape(query, { mailbox, space }, parts)
  const within = folder === undefined ? undefined : mailFolderAt(mailbox, folder)
  const all = [...mailbox.messages.values()].filter((one) => within === undefined || holds(within, one))
  const found = queryMessages(all, query, parts.settings.searchWords)
  const isCut = space === 'immutable' && parts.settings.immutableSearch === 'cut'
  if (isCut && query.has('$search')) return cutSearch(found, shape)
  const context = `users('${encodeURIComponent(mailbox.address)}')/messages`
  return pageOf(found, shape, { url, query, context, parts })
}

/** A saved search shows mails that lie elsewhere: this world's only one, those that nobody read. */
function holds({ key, isSearch }: { key: string; isSearch: boolean }, message: StoredMessage): boolean {
  return isSearch ? !message.isRead : message.folder === key
}

/** GET …/messages/{id} */
export function getMessage(mailbox: Mailbox, id: string, about: Asked & { parts: Parts }): WireReply {
  const { url, space, parts } = about
  const shape = parseShape(parseQuery(url, ['$select', '$expand']), { mailbox, space }, parts)
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/messages/$entity`
  return json(200, { '@odata.context': context, ...shape(messageAt(mailbox, id)) })
}

/** GET …/messages/{id}/$value: the MIME, of a length that nobody tells. [reported] */
export function getMime(mailbox: Mailbox, id: string, url: URL): WireReply {
  parseQuery(url, [])
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: messageAt(mailbox, id).mime, unsized: true }
}

/** The message of a mailbox by either id. */
export function messageAt(mailbox: Mailbox, id: string): StoredMessage {
  checkId(id)
  return inEitherSpace(mailbox.messages, id) ?? refuse('itemNotFound')
}

type Shape = (message: StoredMessage) => Record<string, unknown>

/** What `$select` and `$expand` make of a message, in this cloud and with these ids. */
function parseShape(query: Query, { mailbox, space }: { mailbox: Mailbox; space: IdSpace }, { world }: Parts): Shape {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, MESSAGE).properties))
  const select = parseSelect(query.get('$select'), { name: 'message', properties })
  const expanded = [...parseExpand(query.get('$expand'))].map(([name, options]) => parseExpanded(name, options, space))
  const extras = EXTRAS.filter((name) => select?.has(name) === true)
  return (message) => {
    const more = extras.length === 0 ? {} : messageExtras(message)
    const entity = selected({ ...messageJson(message, mailbox, space), ...more }, select ?? properties)
    return Object.assign(entity, ...expanded.map((of) => of(message))) as Record<string, unknown>
  }
}

function parseExpanded(name: string, options: string | undefined, space: IdSpace): Shape {
  if (name === 'singleValueExtendedProperties') return extendedProperties(options)
  if (name !== 'attachments') refuse('queryOptionUnknown', { message: `$expand=${name} is not simulated.` })
  const inner = /^\$select=(.*)$/.exec(options ?? '')
  if (options !== undefined && inner === null) refuse('queryOptionUnknown', { message: `$expand=${name}(${options})` })
  const select = parseSelect(inner?.[1], SELECTABLE_ATTACHMENT)
  return (message) => ({
    attachments: messageAttachments(message).map((one) => attachmentJson(one, { select, withItem: false, space })),
  })
}

/** April to May 2023: 200, with JSON that breaks off in an error. (contrib#1274) [reported] */
function cutSearch(found: readonly StoredMessage[], shape: Shape): WireReply {
  const whole = json(200, { value: found.map(shape) })
  const error = '{"error":{"code":"ErrorInvalidIdMalformed","message":"Id is malformed."'
  return { ...whole, body: String(whole.body).slice(0, -2) + error }
}
