import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { World } from '../../../sim/world'

/** Microsoft's own metadata of each cloud's Graph. */
const FILES: Readonly<Record<World['tenant']['cloud'], string>> = {
  global: 'Prod',
  usGov: 'Fairfax',
  usGovDod: 'Fairfax',
  china: 'Mooncake',
  custom: 'Prod',
}

type Cloud = keyof typeof FILES

/** Properties of a type in that cloud, and of those it derives from, each with its type as written there. */
export function propertiesOf(cloud: Cloud, type: string): Map<string, string> {
  const text = readFileSync(path.join(__dirname, '../../../sim/graph/csdl', `v1.0-${FILES[cloud]}.xml`), 'utf8')
  const found = new RegExp(`<(EntityType|ComplexType) Name="${type}"([^>]*)>(.*?)</\\1>`, 's').exec(text)
  if (found === null) throw new Error(`The metadata of ${cloud} has no type ${type}.`)
  const [, , attributes = '', inside = ''] = found
  const base = /BaseType="graph\.([^"]+)"/.exec(attributes)?.[1]
  const own = [...inside.matchAll(/<Property Name="([^"]+)" Type="([^"]+)"/g)]
  return new Map([
    ...(base === undefined ? [] : propertiesOf(cloud, base)),
    ...own.map(([, name = '', of = '']) => [name, of] as const),
  ])
}

/** What of an entity that cloud's metadata does not know, at any depth, by its path. */
export function unknownIn(cloud: Cloud, value: unknown, type: string, at = type): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => unknownIn(cloud, one, type, at))
  const name = /^(?:Collection\()?graph\.(\w+)\)?$/.exec(type)?.[1]
  if (name === undefined) return [`${at} is no object`]
  const known = propertiesOf(cloud, name)
  return Object.entries(value).flatMap(([property, inner]) => {
    const of = known.get(property)
    return of === undefined ? [`${at}/${property}`] : unknownIn(cloud, inner, of, `${at}/${property}`)
  })
}
