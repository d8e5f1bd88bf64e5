import { refuse } from './refusal'
import type { EntityType, ValueKind } from './schema'

export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Strict standard base64, padded: what Edm.Binary in a body is read as here. A `data:` prefix is none. */
function isBase64(value: unknown): value is string {
  return typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)
}

/** Every property of a posted entity must be one of its type, and hold what the type says. Annotations pass. */
export function checkEntity(entity: Json, type: EntityType, inItem: boolean): void {
  for (const [name, value] of Object.entries(entity)) {
    if (name === '@odata.type') continue
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined
    if (property === undefined) {
      const message = `The property '${name}' does not exist on type 'microsoft.graph.${type.name}'.`
      refuse('bodyUnknownProperty', { message })
    }
    if (property.inItem === 'readOnly') {
      const where = inItem ? ' inside an item' : ''
      refuse('propertyReadOnly', { message: `The property '${name}' is read-only${where}.` })
    }
    if (value !== null && !holds(value, property.kind)) {
      refuse('bodyNotReadable', { message: `The property '${name}' of '${type.name}' does not have a fitting value.` })
    }
  }
}

function holds(value: unknown, kind: ValueKind): boolean {
  if (typeof kind !== 'string') return typeof value === 'string' && kind.includes(value)
  switch (kind) {
    case 'text':
    case 'guid':
      return typeof value === 'string'
    case 'bool':
      return typeof value === 'boolean'
    case 'count':
      return Number.isInteger(value)
    case 'moment':
      return isMoment(value)
    case 'zoned':
      return isObject(value) && typeof value['dateTime'] === 'string' && typeof value['timeZone'] === 'string'
    case 'body':
      return isBody(value)
    case 'recipient':
      return isRecipient(value)
    case 'recipients':
      return Array.isArray(value) && value.every(isRecipient)
    case 'texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
    case 'binary':
      return isBase64(value)
    case 'complex':
      return typeof value === 'object'
  }
}

function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

function isBody(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).some((name) => name !== 'contentType' && name !== 'content')) return false
  const { contentType, content } = value
  return (contentType === 'text' || contentType === 'html') && (content === null || typeof content === 'string')
}

function isRecipient(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['emailAddress'])) return false
  return Object.entries(value['emailAddress']).every(
    ([name, text]) => (name === 'name' || name === 'address') && (text === null || typeof text === 'string'),
  )
}
