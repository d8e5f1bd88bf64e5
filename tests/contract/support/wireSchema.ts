import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphService } from '../../../sim/graph/service'

/** The files of sim/graph/csdl: world-wide, 21Vianet, US Government. */
export type Schema = 'Prod' | 'Mooncake' | 'Fairfax'

/** Property names to declared types, by type; members by enumeration. */
interface Metadata {
  types: ReadonlyMap<string, { base: string | undefined; properties: ReadonlyMap<string, string> }>
  enums: ReadonlyMap<string, readonly string[]>
}

/** A JSON body that went over the wire, with the type it is of. */
export interface TypedBody {
  type: string
  json: unknown
}

/** The parameters of the action that opens an upload session on an event; checked like a type of their own. */
const SESSION_ACTION = 'createUploadSession'
/** What only an upload session needs; not in the metadata of US Government. */
const OF_SESSION: readonly string[] = [SESSION_ACTION, 'uploadSession']

export function withoutSessions(bodies: readonly TypedBody[]): TypedBody[] {
  return bodies.filter(({ type }) => !OF_SESSION.includes(type))
}

/**
 * The JSON of every request and every reply in the log, typed by where it was sent. Left out is what is no entity: an
 * error object, the page of an edge, and the one body that a fault cut.
 */
export function bodiesOf(log: GraphService['log']): TypedBody[] {
  return log.flatMap(({ request, reply, fault }) => {
    const sent = request.method === 'POST' ? [jsonOf(new TextDecoder().decode(request.body))] : []
    const isJson = reply.headers['content-type']?.startsWith('application/json') === true
    const isEntity = isJson && reply.status < 300 && fault !== 'cut-json'
    if (isEntity && reply.text === undefined) throw new Error(`Too long to be checked: the reply to ${request.url}`)
    const taken = isEntity ? [jsonOf(reply.text ?? '')] : []
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/')) return taken.map((json) => ({ type: 'uploadSession', json: camelCased(json) }))
    if (pathname.endsWith('/createUploadSession')) {
      return [...typedAs(SESSION_ACTION, sent), ...typedAs('uploadSession', taken)]
    }
    return typedAs('attachment', [...sent, ...taken.flatMap(entitiesOf)])
  })
}

/** Each property that the metadata does not have or has otherwise, as `type.property: why`; `seen` takes every name walked. */
export function schemaComplaints(bodies: readonly TypedBody[], schema: Schema, seen?: Set<string>): string[] {
  const metadata = readMetadata(schema)
  return bodies.flatMap(({ type, json }) => complaintsOf(json, `graph.${type}`, { metadata, seen, at: type }))
}

interface Walk {
  metadata: Metadata
  seen: Set<string> | undefined
  /** Where in the body, for the complaint. */
  at: string
}

function complaintsOf(value: unknown, declared: string, walk: Walk): string[] {
  if (value === null || value === undefined) return []
  const inner = /^Collection\((.*)\)$/.exec(declared)?.[1]
  if (inner !== undefined) {
    return Array.isArray(value) ? value.flatMap((one) => complaintsOf(one, inner, walk)) : [`${walk.at}: no list`]
  }
  if (declared.startsWith('Edm.')) return isOfKind(value, declared) ? [] : [`${walk.at}: not ${declared}`]
  const members = walk.metadata.enums.get(nameOf(declared))
  if (members !== undefined) return members.some((one) => one === value) ? [] : [`${walk.at}: not in ${declared}`]
  return isObject(value) ? objectComplaints(value, declared, walk) : [`${walk.at}: not ${declared}`]
}

function objectComplaints(value: Record<string, unknown>, declared: string, walk: Walk): string[] {
  const own = value['@odata.type']
  const type = nameOf(typeof own === 'string' ? own : declared)
  if (!walk.metadata.types.has(type)) return [`${type}: no such type`]
  const known = propertiesOf(walk.metadata, type)
  return Object.entries(value).flatMap(([name, inside]) => {
    if (name.startsWith('@odata.')) return []
    const at = `${type}.${name}`
    walk.seen?.add(at)
    const property = known.get(name)
    return property === undefined ? [`${at}: no such property`] : complaintsOf(inside, property, { ...walk, at })
  })
}

function isOfKind(value: unknown, edm: string): boolean {
  if (edm === 'Edm.Boolean') return typeof value === 'boolean'
  if (/^Edm\.Int/.test(edm)) return Number.isInteger(value)
  if (typeof value !== 'string') return false
  return edm === 'Edm.DateTimeOffset' ? /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) : true
}

/** Own and inherited. */
function propertiesOf(metadata: Metadata, name: string): Map<string, string> {
  const type = metadata.types.get(name)
  const inherited = type?.base === undefined ? [] : propertiesOf(metadata, nameOf(type.base))
  return new Map([...inherited, ...(type?.properties ?? [])])
}

const read = new Map<Schema, Metadata>()

function readMetadata(schema: Schema): Metadata {
  const known = read.get(schema)
  if (known !== undefined) return known
  const xml = readFileSync(join(__dirname, '../../../sim/graph/csdl', `v1.0-${schema}.xml`), 'utf8')
  const metadata = parseMetadata(xml)
  read.set(schema, metadata)
  return metadata
}

function parseMetadata(xml: string): Metadata {
  const types = new Map<string, { base: string | undefined; properties: Map<string, string> }>()
  const enums = new Map<string, string[]>()
  for (const [, attributes = '', inside = ''] of elements(xml, '(?:EntityType|ComplexType)')) {
    const base = attribute(attributes, 'BaseType')
    types.set(attribute(attributes, 'Name') ?? '', { base, properties: namedTypes(inside, '(?:Navigation)?Property') })
  }
  for (const [, attributes = '', inside = ''] of elements(xml, 'EnumType')) {
    const members = [...inside.matchAll(/Member Name="([^"]+)"/g)].map(([, member = '']) => member)
    enums.set(attribute(attributes, 'Name') ?? '', members)
  }
  for (const [, attributes = '', inside = ''] of elements(xml, 'Action')) {
    const parameters = namedTypes(inside, 'Parameter')
    // US Government has an action of this name too, on the attachments of To Do.
    const isOnAttachments = parameters.get('bindingParameter') === 'Collection(graph.attachment)'
    if (attribute(attributes, 'Name') !== SESSION_ACTION || !isOnAttachments) continue
    parameters.delete('bindingParameter')
    types.set(SESSION_ACTION, { base: undefined, properties: parameters })
  }
  return { types, enums }
}

function elements(xml: string, name: string) {
  return xml.matchAll(new RegExp(`<${name} ([^>]*[^/])>(.*?)</${name}>`, 'gs'))
}

function namedTypes(xml: string, element: string): Map<string, string> {
  const found = xml.matchAll(new RegExp(`<${element} Name="([^"]+)" Type="([^"]+)"`, 'g'))
  return new Map([...found].map(([, name = '', type = '']) => [name, type]))
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1]
}

/** `#microsoft.graph.message`, `microsoft.graph.message`, `graph.message` → `message` */
function nameOf(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

function typedAs(type: string, all: readonly unknown[]): TypedBody[] {
  return all.map((json) => ({ type, json }))
}

/** A page of a collection is its entities. */
function entitiesOf(json: unknown): readonly unknown[] {
  return isObject(json) && Array.isArray(json['value']) ? json['value'] : [json]
}

/** Outlook's upload hosts write some names in pascal case where the metadata has camel case; Graph itself never does. */
function camelCased(json: unknown): unknown {
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  )
}

function jsonOf(text: string): unknown {
  return JSON.parse(text)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
