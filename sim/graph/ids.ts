import type { Mailbox, StoredEvent } from '../world'
import type { WireRequest } from '../wire'
import { refuse } from './refusal'

/** Which ids a reply shows. Paths take both, whatever is asked. [inferred] */
export type IdSpace = 'default' | 'immutable'

const IMMUTABLE = /^IdType\s*=\s*"ImmutableId"$/i
/** Times come in UTC whatever is asked, so this is obeyed by doing nothing. */
const IN_UTC = /^outlook\.timezone\s*=\s*"UTC"$/i
/** Seen at the start of immutable REST ids; default ones start otherwise. [reported] */
const IMMUTABLE_START = 'AAkA'

/** What a request prefers, and how the reply says that it obeyed. */
export interface Preferences {
  space: IdSpace
  /** For `Preference-Applied`; undefined: nothing was preferred. */
  applied: string | undefined
}

/** Reads `Prefer`; what else it can ask for is not simulated. */
export function preferencesOf({ headers }: Pick<WireRequest, 'headers'>): Preferences {
  const { prefer } = headers
  if (prefer === undefined) return { space: 'default', applied: undefined }
  const wishes = prefer.split(',').map((wish) => wish.trim())
  const applied = wishes.map((wish) => {
    if (IMMUTABLE.test(wish)) return 'IdType="ImmutableId"'
    return IN_UTC.test(wish) ? 'outlook.timezone="UTC"' : refuse('preferNotSimulated', { message: `Prefer: ${wish}` })
  })
  return { space: wishes.some((wish) => IMMUTABLE.test(wish)) ? 'immutable' : 'default', applied: applied.join(', ') }
}

/** Exchange ids are URL-safe base64 that begins alike; anything else is malformed, whatever is in the store. [reported] */
export function checkId(id: string): void {
  if (id.length % 4 !== 0 || !/^(AAMk|AQMk|AAkA)[A-Za-z0-9_-]+={0,2}$/.test(id)) refuse('idMalformed')
}

/** A thing's id in the space that was asked for. */
export function shownId(one: { id: string; immutableId?: string }, space: IdSpace): string {
  return space === 'default' ? one.id : (one.immutableId ?? immutableIdOf(one.id))
}

/** Whether a path's id means this thing, in either space. */
export function hasId(one: { id: string; immutableId?: string }, id: string): boolean {
  return one.id === id || (id.startsWith(IMMUTABLE_START) && shownId(one, 'immutable') === id)
}

/** The event of a mailbox by either id; another mailbox's is not found. */
export function eventById({ events }: Pick<Mailbox, 'events'>, id: string): StoredEvent | undefined {
  return inEitherSpace(events, id)
}

/** A thing of a map by default id, or by immutable id. */
export function inEitherSpace<T extends { id: string; immutableId?: string }>(
  map: ReadonlyMap<string, T>,
  id: string,
): T | undefined {
  if (!id.startsWith(IMMUTABLE_START)) return map.get(id)
  return [...map.values()].find((one) => hasId(one, id))
}

/** Of a thing that never moved. The other way round inside, so that no code gets by with comparing how ids begin. */
export function immutableIdOf(id: string): string {
  const body = id.slice(IMMUTABLE_START.length).replace(/=+$/, '')
  const padding = '='.repeat(id.length - IMMUTABLE_START.length - body.length)
  return `${IMMUTABLE_START}${Array.from(body).reverse().join('')}${padding}`
}
