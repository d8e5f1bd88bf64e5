import { eventAt, zoneNamed } from '../world'
import type { Mailbox, StoredEvent, ZoneName } from '../world'
import type { WireRequest } from '../wire'
import { refuse } from './refusal'

/** Which ids a reply shows. Paths take both, whatever is asked. [inferred] */
export type IdSpace = 'default' | 'immutable'

const IMMUTABLE = /^IdType\s*=\s*"ImmutableId"$/i
const BODY_TYPE = /^outlook\.body-content-type\s*=\s*"?(html|text)"?$/i
const TIME_ZONE = /^outlook\.timezone\s*=\s*"([^"]*)"$/i
/** Seen at the start of immutable REST ids; default ones start otherwise. [reported] */
const IMMUTABLE_START = 'AAkA'
const DEFAULT_START = 'AAMk'

/** What the text of an event comes as. */
export type BodyType = 'html' | 'text'

/** The zone that a reply's start and end are to be read in, under the name it was asked by. */
export interface AskedZone {
  name: string
  zone: ZoneName
}

/** What a request prefers, and how the reply says that it obeyed. */
export interface Preferences {
  space: IdSpace
  /** undefined: UTC. */
  timeZone: AskedZone | undefined
  /** undefined: not told; then it is HTML. [documented] */
  bodyType: BodyType | undefined
  /** For `Preference-Applied`; undefined: nothing was preferred. */
  applied: string | undefined
}

/** Reads `Prefer`; what else it can ask for is not simulated. */
export function preferencesOf({ headers }: Pick<WireRequest, 'headers'>): Preferences {
  const preferences: Preferences = {
    space: 'default',
    timeZone: undefined,
    bodyType: undefined,
    applied: headers['prefer'],
  }
  for (const wish of headers['prefer']?.split(',').map((one) => one.trim()) ?? []) {
    const name = TIME_ZONE.exec(wish)?.[1]
    const bodyType = BODY_TYPE.exec(wish)?.[1]?.toLowerCase()
    if (IMMUTABLE.test(wish)) preferences.space = 'immutable'
    else if (bodyType !== undefined) preferences.bodyType = bodyType === 'text' ? 'text' : 'html'
    else if (name !== undefined) preferences.timeZone = askedZone(name)
    else refuse('preferNotSimulated', { message: `Prefer: ${wish}` })
  }
  return preferences
}

/** Graph takes the names of Windows and of IANA. [documented] */
function askedZone(name: string): AskedZone {
  const zone = zoneNamed(name)
  if (zone !== undefined) return { name, zone }
  if (/^\w+\/\w+$| Standard Time$/.test(name))
    refuse('preferNotSimulated', { message: `Prefer: outlook.timezone="${name}"` })
  return refuse('timeZoneUnknown', {
    message: `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  })
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

/** The event of a mailbox by either id; another mailbox's is not found. A day of a series may not be in the store yet. */
export function eventById({ events }: Pick<Mailbox, 'events'>, id: string): StoredEvent | undefined {
  const stored = inEitherSpace(events, id)
  if (stored !== undefined) return stored
  return eventAt(events, id.startsWith(IMMUTABLE_START) ? `${DEFAULT_START}${turned(id)}` : id)
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
  return `${IMMUTABLE_START}${turned(id)}`
}

function turned(id: string): string {
  const body = id.slice(IMMUTABLE_START.length).replace(/=+$/, '')
  const padding = '='.repeat(id.length - IMMUTABLE_START.length - body.length)
  return `${Array.from(body).reverse().join('')}${padding}`
}
