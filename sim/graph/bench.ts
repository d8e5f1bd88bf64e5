import { createWorld, ownMailbox } from '../world'
import type { StoredEvent, StoredMessage, World, WorldOptions } from '../world'
import type { WireReply } from '../wire'
import { createGraphService } from './service'
import type { GraphService, GraphSettings, LoggedExchange } from './service'

/** A service with a hand on its clock, and requests as short as a story needs them. */
export interface Bench {
  world: World
  service: GraphService
  clock: { now(): number; advance(ms: number): void }
  /** `path` below the service root, or a whole address. */
  send(method: string, path: string, options?: SendOptions): Sent
  event(subject: string, mailbox?: string): StoredEvent
  /** The signed-in person's mail whose subject holds this. */
  mail(part: string): StoredMessage
  last(): LoggedExchange
}

export interface SendOptions {
  json?: unknown
  /** Instead of `json`. */
  body?: Uint8Array | string
  headers?: Record<string, string>
  /** Without the bearer token. */
  anonymous?: boolean
}

export interface Sent {
  status: number
  headers: Record<string, string>
  text: string
  body: WireReply['body']
  /** Parsed body; undefined when there is none. */
  json: Record<string, unknown> | undefined
  /** Graph's error code. */
  code: string | undefined
  reply: WireReply
}

export const ROOT = 'https://graph.microsoft.com/v1.0'
/** What a full sign-in carries. */
export const ALL_SCOPES = [
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'Mail.Read',
  'Mail.Read.Shared',
  'Contacts.Read',
  'Files.ReadWrite',
]

export async function createBench(
  options: { world?: WorldOptions; settings?: Partial<GraphSettings> } = {},
): Promise<Bench> {
  const world = await createWorld({ consented: ALL_SCOPES, ...options.world })
  let now = Date.UTC(2026, 10, 25, 12)
  const clock = {
    now: () => now,
    advance(ms: number) {
      now += ms
    },
  }
  const service = createGraphService({
    world,
    clock,
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  })
  return {
    world,
    service,
    clock,
    send(method, path, { json, body, headers = {}, anonymous = false } = {}) {
      const url = path.startsWith('https:') ? path : ROOT + path
      const reply = service.handle({
        method,
        url,
        headers: {
          origin: 'https://localhost:3000',
          ...(anonymous ? {} : { authorization: `Bearer ${world.accessToken}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: bytesOf(body ?? (json === undefined ? '' : JSON.stringify(json))),
      })
      return sentOf(reply)
    },
    event(subject, mailbox) {
      const events = mailbox === undefined ? ownMailbox(world).events : world.mailboxes.get(mailbox)?.events
      const found = [...(events?.values() ?? [])].find((one) => one.subject === subject)
      if (found === undefined) throw new Error(`No event called ${subject}`)
      return found
    },
    mail(part) {
      const found = [...ownMailbox(world).messages.values()].find((one) => one.subject.includes(part))
      if (found === undefined) throw new Error(`No mail: ${part}`)
      return found
    },
    last() {
      const last = service.log.at(-1)
      if (last === undefined) throw new Error('Nothing was sent.')
      return last
    },
  }
}

/** A file's add request. */
export function fileJson(name: string, bytes: Uint8Array | string): Record<string, unknown> {
  const contentBytes = Buffer.from(bytesOf(bytes)).toString('base64')
  return { '@odata.type': '#microsoft.graph.fileAttachment', name, contentBytes }
}

/** An item's add request. */
export function itemJson(item: unknown, name = 'Item'): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.itemAttachment', name, item }
}

/** Rows of a list. */
export function rowsOf({ json }: Sent): Record<string, unknown>[] {
  return (json?.['value'] ?? []) as Record<string, unknown>[]
}

/** A path with options in the order given, each encoded once. */
export function withOptions(path: string, options: Readonly<Record<string, string>>): string {
  const query = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** All pages of a list, each by the link of the one before. */
export function allRows(bench: Bench, path: string): Record<string, unknown>[][] {
  const pages: Record<string, unknown>[][] = []
  for (let url: unknown = path; typeof url === 'string';) {
    if (pages.length > 50) throw new Error('The pages do not end.')
    const sent = bench.send('GET', url)
    if (sent.status !== 200) throw new Error(`${sent.status}: ${sent.text}`)
    pages.push(rowsOf(sent))
    url = sent.json?.['@odata.nextLink']
  }
  return pages
}

function sentOf(reply: WireReply): Sent {
  const { status, headers, body } = reply
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  const json = parsed(text)
  const error = json?.['error'] as { code?: string } | undefined
  return { status, headers, text, body, json, code: error?.code, reply }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function bytesOf(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
