import { refuse } from './refusal'

/** The query options of a request, by name, decoded once. */
export type Query = ReadonlyMap<string, string>

/** Options of a request; what is not in `allowed` is refused: with Graph's answer for `$` options, by name for others. */
export function parseQuery(url: URL, allowed: readonly string[]): Query {
  const query = new Map<string, string>()
  for (const [name, value] of url.searchParams) {
    if (!allowed.includes(name)) {
      const message = `Query option '${name}' was not recognised here.`
      refuse(name.startsWith('$') && !OTHER_OPTIONS.has(name) ? 'queryOptionRefused' : 'queryOptionUnknown', {
        message,
      })
    }
    if (query.has(name))
      refuse('queryOptionRefused', { message: `Query option '${name}' was specified more than once.` })
    query.set(name, value)
  }
  return query
}

/** Graph knows these in places where the simulator does not. */
const OTHER_OPTIONS = new Set(['$count', '$filter', '$orderby', '$search', '$skip', '$top', '$expand', '$select'])

/** `$select` against the properties of a type; undefined: everything the service gives by itself. */
export function parseSelect(
  text: string | undefined,
  type: { name: string; properties: ReadonlySet<string> },
): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined
  const names = text.split(',').map((name) => name.trim())
  for (const name of names) {
    if (type.properties.has(name)) continue
    if (name === 'contentId' && type.name === 'attachment') refuse('selectContentIdOnCollection')
    refuse('selectUnknownProperty', {
      message: `Could not find a property named '${name}' on type 'microsoft.graph.${type.name}'.`,
    })
  }
  return new Set(names)
}

/** An entity cut to its `$select`; annotations stay, and the id always comes. */
export function selected(
  entity: Readonly<Record<string, unknown>>,
  select: ReadonlySet<string> | undefined,
): Record<string, unknown> {
  if (select === undefined) return { ...entity }
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name === 'id' || name.startsWith('@') || select.has(name)),
  )
}

/** `$expand` at one level: `attachments($select=id,name),other(...)`. */
export function parseExpand(text: string | undefined): Map<string, string | undefined> {
  const expanded = new Map<string, string | undefined>()
  if (text === undefined) return expanded
  for (const part of splitAtTop(text)) {
    const match = /^([\w./]+)(?:\((.*)\))?$/s.exec(part.trim())
    if (match?.[1] === undefined) refuse('queryOptionRefused', { message: `$expand was not understood: ${part}` })
    expanded.set(match[1], match[2])
  }
  return expanded
}

function splitAtTop(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
