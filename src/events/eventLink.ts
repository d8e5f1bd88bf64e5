import { asEwsItemId, restFromEws } from '../kernel'
import type { RestItemId } from '../kernel'
import type { EventAddress, PersonalCalendar } from './eventAddress'

/** What was pasted to name an event: the address it names, or why it names none. Nothing is asked for this. */
export type EventLink = { kind: 'event'; address: EventAddress } | { kind: 'unusable'; because: LinkTrouble }

export type LinkTrouble =
  | 'empty'
  | 'too-long'
  /** A mail's link, a mail's route in Graph, or the id of a conversation. */
  | 'mail'
  /** A host of Outlook or Graph in a cloud that is not the pane's. */
  | 'other-cloud'
  /** A link that leads to no Outlook at all. */
  | 'other-site'
  /** A calendar of a Microsoft 365 group in Outlook on the web. */
  | 'group-link'
  /** Outlook or Graph, but no event in it: a calendar, a new event. */
  | 'no-event'
  /** The id lost characters on the way. */
  | 'cut-id'
  /** Neither a link nor an id. */
  | 'nonsense'

/** Host names, lower case. */
export interface LinkHosts {
  graph: string
  outlook: readonly string[]
  /** Outlook and Graph in the other clouds. */
  elsewhere: readonly string[]
}

/** A link in Safe Links is under 2,048 characters; wrapped twice it may be longer. */
const MAX_CHARS = 8192
/** Event ids have about 150 characters, immutable ones fewer; a word has not so many. */
const MIN_ID_CHARS = 60
/** Safe Links around Safe Links, from a mail that was forwarded. */
const MAX_WRAPPERS = 4
/** Segments of Graph below an event. */
const BELOW_EVENT = new Set(['attachments', 'instances', 'extensions', 'calendar'])

/**
 * Takes what a person has at hand: a link of Outlook on the web (also in Safe Links, with tracking parameters, in the
 * middle of a sentence), an id as Graph or Outlook writes it, or any of the twelve routes of Graph's "Add attachment".
 */
export function parseEventLink(text: string, hosts: LinkHosts): EventLink {
  const given = unwrapped(text.trim())
  if (given === '') return unusable('empty')
  if (given.length > MAX_CHARS) return unusable('too-long')
  const url = linkIn(given)
  return url === undefined ? (fromRoute(given) ?? fromId(given, ME)) : fromUrl(url, hosts, 0)
}

const ME = { owner: { kind: 'me' }, calendar: { kind: 'none' } } as const
type Place = EventAddress extends infer One ? (One extends EventAddress ? Omit<One, 'eventId'> : never) : never

function unusable(because: LinkTrouble): EventLink {
  return { kind: 'unusable', because }
}

/** A mail breaks long lines; where nothing but the link was copied, its pieces belong together. */
function unwrapped(text: string): string {
  return /[^\S\r\n]/.test(text) ? text : text.replace(/[\r\n]+/g, '')
}

function linkIn(text: string): string | undefined {
  const whole = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0]
  if (whole !== undefined) return whole
  return /^(?:[a-z\d-]+\.)+[a-z]+\/\S+$/i.test(text) ? `https://${text}` : undefined
}

function fromUrl(link: string, hosts: LinkHosts, depth: number): EventLink {
  if (!URL.canParse(link)) return unusable('nonsense')
  const url = new URL(link)
  const host = url.hostname.toLowerCase()
  const inside = url.searchParams.get('url')
  if (/(^|\.)safelinks\.protection\./.test(host) && inside !== null && depth < MAX_WRAPPERS) {
    return fromUrl(inside, hosts, depth + 1)
  }
  if (host === hosts.graph) return fromRoute(url.pathname) ?? unusable('no-event')
  if (hosts.outlook.includes(host)) return fromOutlook(url)
  return unusable(hosts.elsewhere.includes(host) ? 'other-cloud' : 'other-site')
}

function fromOutlook(url: URL): EventLink {
  const segments = url.pathname
    .split('/')
    .filter((one) => one !== '')
    .map(decoded)
  const [first = ''] = segments.map((one) => one.toLowerCase())
  const view = `${optionOf(url, 'path') ?? ''} ${optionOf(url, 'viewmodel') ?? ''}`
  if (first === 'mail' || /\/mail\/|ReadMessage/i.test(view)) return unusable('mail')
  if (first === 'groups' || first === 'group') return unusable('group-link')
  const user = segments.find((one) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one))
  const place: Place = user === undefined ? ME : { owner: { kind: 'user', user }, calendar: { kind: 'none' } }
  // An id in Outlook's own form may hold slashes that nobody encoded.
  const at = segments.findIndex((one) => /^A[AQ]\w{2}/.test(one))
  const id = optionOf(url, 'itemid') ?? (at < 0 ? '' : segments.slice(at).join('/'))
  const link = fromId(id, place)
  return link.kind === 'unusable' && link.because === 'nonsense' ? unusable('no-event') : link
}

/** Outlook writes `ItemID` and `itemid`. A plus that nobody encoded arrives as a blank. */
function optionOf({ searchParams }: URL, name: string): string | undefined {
  const [, value] = [...searchParams].find(([one]) => one.toLowerCase() === name) ?? []
  return value === undefined ? undefined : decoded(value.trim().replaceAll(' ', '+'))
}

/** undefined: it does not look like a route at all. */
function fromRoute(text: string): EventLink | undefined {
  const [path = ''] = text.replace(/^(?:GET|POST|PATCH|DELETE)\s+/i, '').split(/[?#\s]/)
  const segments = path
    .replace(/\('([^']*)'\)/g, '/$1')
    .split('/')
    .filter((one) => one !== '')
    .map(decoded)
  if (/^(?:v1\.0|beta)$/i.test(segments[0] ?? '')) segments.shift()
  const root = segments.shift()?.toLowerCase()
  if (root === 'me') return inMailbox({ kind: 'me' }, segments)
  const name = root === 'users' || root === 'groups' ? (segments.shift() ?? '') : ''
  if (root === 'users') return name === '' ? unusable('no-event') : inMailbox({ kind: 'user', user: name }, segments)
  return root === 'groups' ? inGroup(name, segments) : undefined
}

function inMailbox(owner: Exclude<EventAddress['owner'], { kind: 'group' }>, segments: readonly string[]): EventLink {
  const [first = '', second = '', third = '', fourth = ''] = segments
  const at = (index: number) => segments[index]?.toLowerCase()
  const found = (calendar: PersonalCalendar, events: number) =>
    at(events) === 'events' ? inEvents(segments.slice(events + 1), { owner, calendar }) : unusable('no-event')
  switch (first.toLowerCase()) {
    case 'events':
      return found({ kind: 'none' }, 0)
    case 'calendar':
      return found({ kind: 'default' }, 1)
    case 'calendars':
      return found({ kind: 'calendar', calendarId: second }, 2)
    case 'calendargroup':
      if (at(1) !== 'calendars') return unusable('no-event')
      return found({ kind: 'legacy-group', calendarId: third }, 3)
    case 'calendargroups':
      if (at(2) !== 'calendars') return unusable('no-event')
      return found({ kind: 'in-group', groupId: second, calendarId: fourth }, 4)
    case 'messages':
    case 'mailfolders':
      return unusable('mail')
    default:
      return unusable('no-event')
  }
}

function inGroup(groupId: string, segments: readonly string[]): EventLink {
  const isInCalendar = segments[0]?.toLowerCase() === 'calendar'
  const [events, ...rest] = isInCalendar ? segments.slice(1) : segments
  if (groupId === '' || events?.toLowerCase() !== 'events') return unusable('no-event')
  const calendar = { kind: isInCalendar ? 'default' : 'none' } as const
  return inEvents(rest, { owner: { kind: 'group', groupId }, calendar })
}

function inEvents(segments: readonly string[], place: Place): EventLink {
  const end = segments.findIndex((one) => BELOW_EVENT.has(one))
  const id = segments.slice(0, end < 0 ? undefined : end).join('/')
  return id === '' ? unusable('no-event') : fromId(id, place)
}

/** The id that a text begins with; what stands behind it is punctuation of the sentence it was copied from. */
function fromId(text: string, place: Place): EventLink {
  const [id = ''] = /^[A-Za-z\d+/_-]+={0,2}/.exec(decoded(text).replace(/^["'<([]+/, '')) ?? []
  const body = id.replace(/=+$/, '')
  // Conversations are numbered like items, and there are conversations of mails only.
  if (body.length >= MIN_ID_CHARS && body.startsWith('AAQ')) return unusable('mail')
  if (body.length < MIN_ID_CHARS || !/^A[AQ]/.test(body)) {
    return unusable(/^A[AQ]Mk[\w+/-]{8}/.test(body) ? 'cut-id' : 'nonsense')
  }
  const eventId = wholeId(body)
  return eventId === undefined ? unusable('cut-id') : { kind: 'event', address: { ...place, eventId } }
}

/** Base64 comes in fours: two signs at the end are easily lost and put back, a third says that letters are missing. */
function wholeId(body: string): RestItemId | undefined {
  const ews = asEwsItemId(body.padEnd(Math.ceil(body.length / 4) * 4, '='))
  return ews === undefined ? undefined : restFromEws(ews)
}

/** Encoded once, or twice by something on the way. */
function decoded(text: string): string {
  let plain = text
  for (let round = 0; round < 2 && /%[\dA-Fa-f]{2}/.test(plain); round++) {
    try {
      plain = decodeURIComponent(plain)
    } catch {
      return plain
    }
  }
  return plain
}
