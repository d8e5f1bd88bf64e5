import { createHash } from 'node:crypto'
import type { Mailbox, StoredMessage } from '../world'
import type { WireReply } from '../wire'
import type { Asked } from './answer'
import { attachmentJson } from './attachments'
import { checkId, inEitherSpace } from './ids'
import type { IdSpace } from './ids'
import { messageAttachments, messageExtras, messageJson } from './messageJson'
import { queryMessages } from './messageQuery'
import { parseExpand, parseQuery, parseSelect, selected } from './query'
import type { Query } from './query'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { json } from './reply'
import { ATTACHMENT, MESSAGE, typeIn } from './schema'

const SELECTABLE_ATTACHMENT = { name: 'attachment', properties: new Set(Object.keys(ATTACHMENT.properties)) }
const EXTRAS = ['uniqueBody', 'internetMessageHeaders'] as const
/** Documented. */
const DEFAULT_TOP = 10
const MAX_TOP = 1000
/** PidTagMessageSize by its two customary types; Graph's message has no size of its own. [metadata] */
const SIZE_PROPERTY = /^singleValueExtendedProperties$/
const SIZE_FILTER = /^\$filter=id eq '(Long|Integer) 0x0E08'$/i

/** GET …/messages */
export function listMessages(mailbox: Mailbox, { url, space }: Asked, parts: Parts): WireReply {
  const query = parseQuery(url, ['$search', '$select', '$top', '$orderby', '$filter', '$expand', '$skiptoken'])
  const shape = parseShape(query, space, parts)
  const top = parseTop(query.get('$top'))
  const found = queryMessages([...mailbox.messages.values()], query)
  const isCut = space === 'immutable' && parts.settings.immutableSearch === 'cut'
  if (isCut && query.has('$search')) return cutSearch(found, shape)

  const start = parseSkipToken(query, url)
  const rows = found.slice(start, start + top)
  const next = start + top < found.length ? nextLink(url, start + top) : undefined
  return json(200, {
    '@odata.context': `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/messages`,
    value: rows.map((message) => shape(message)),
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
  })
}

/** GET …/messages/{id} */
export function getMessage(mailbox: Mailbox, id: string, about: Asked & { parts: Parts }): WireReply {
  const { url, space, parts } = about
  const shape = parseShape(parseQuery(url, ['$select', '$expand']), space, parts)
  const context = `${url.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/messages/$entity`
  return json(200, { '@odata.context': context, ...shape(messageAt(mailbox, id)) })
}

/** GET …/messages/{id}/$value: the MIME, of a length that nobody tells. [reported] */
export function getMime(mailbox: Mailbox, id: string, url: URL): WireReply {
  parseQuery(url, [])
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: messageAt(mailbox, id).mime, unsized: true }
}

function messageAt(mailbox: Mailbox, id: string): StoredMessage {
  checkId(id)
  return inEitherSpace(mailbox.messages, id) ?? refuse('itemNotFound')
}

type Shape = (message: StoredMessage) => Record<string, unknown>

/** What `$select` and `$expand` make of a message, in this cloud and with these ids. */
function parseShape(query: Query, space: IdSpace, { world }: Parts): Shape {
  const properties = new Set(Object.keys(typeIn(world.tenant.cloud, MESSAGE).properties))
  const select = parseSelect(query.get('$select'), { name: 'message', properties })
  const expanded = [...parseExpand(query.get('$expand'))].map(([name, options]) => parseExpanded(name, options, space))
  const extras = EXTRAS.filter((name) => select?.has(name) === true)
  return (message) => {
    const more = extras.length === 0 ? {} : messageExtras(message)
    const entity = selected({ ...messageJson(message, space), ...more }, select ?? properties)
    return Object.assign(entity, ...expanded.map((of) => of(message))) as Record<string, unknown>
  }
}

function parseExpanded(name: string, options: string | undefined, space: IdSpace): Shape {
  if (SIZE_PROPERTY.test(name)) {
    const type = SIZE_FILTER.exec(options ?? '')?.[1]
    if (type === undefined) refuse('queryOptionUnknown', { message: `$expand=${name}(${options ?? ''})` })
    // Graph writes the tag in its own way, without leading zero and in lower case. [reported]
    const id = `${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase()} 0xe08`
    return (message) => ({ singleValueExtendedProperties: [{ id, value: String(message.mime.length) }] })
  }
  if (name !== 'attachments') refuse('queryOptionUnknown', { message: `$expand=${name} is not simulated.` })
  const inner = /^\$select=(.*)$/.exec(options ?? '')
  if (options !== undefined && inner === null) refuse('queryOptionUnknown', { message: `$expand=${name}(${options})` })
  const select = parseSelect(inner?.[1], SELECTABLE_ATTACHMENT)
  return (message) => ({
    attachments: messageAttachments(message).map((one) => attachmentJson(one, { select, withItem: false, space })),
  })
}

function parseTop(text: string | undefined): number {
  if (text === undefined) return DEFAULT_TOP
  const top = /^\d+$/.test(text) ? Number(text) : 0
  if (top < 1 || top > MAX_TOP) refuse('topOutOfRange')
  return top
}

/** Names the place in the list and the query it belongs to, so that only an unchanged next link is taken. */
function nextLink(url: URL, start: number): string {
  const next = new URL(url)
  next.searchParams.delete('$skiptoken')
  const token = Buffer.from(`${start}.${digestOf(next)}`).toString('base64url')
  // As Graph writes it: `$` stays bare.
  return `${next.href}&$skiptoken=${token}`
}

function parseSkipToken(query: Query, url: URL): number {
  const token = query.get('$skiptoken')
  if (token === undefined) return 0
  const text = Buffer.from(token, 'base64url').toString('utf8')
  const [start, digest] = text.split('.')
  const bare = new URL(url)
  bare.searchParams.delete('$skiptoken')
  const isOurs = start !== undefined && /^\d+$/.test(start) && digest === digestOf(bare)
  if (!isOurs || token !== Buffer.from(text).toString('base64url')) refuse('skipTokenInvalid')
  return Number(start)
}

function digestOf(url: URL): string {
  const options = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort()
  return createHash('sha256')
    .update(`${url.pathname}?${options.join('&')}`)
    .digest('hex')
    .slice(0, 16)
}

/** April to May 2023: 200, with JSON that breaks off in an error. (contrib#1274) [reported] */
function cutSearch(found: readonly StoredMessage[], shape: Shape): WireReply {
  const whole = json(200, { value: found.map(shape) })
  const error = '{"error":{"code":"ErrorInvalidIdMalformed","message":"Id is malformed."'
  return { ...whole, body: String(whole.body).slice(0, -2) + error }
}
