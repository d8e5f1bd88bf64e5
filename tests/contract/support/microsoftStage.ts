import { createHash } from 'node:crypto'
import { jest } from '@jest/globals'
import { Client, FileUpload, LargeFileUploadTask } from '@microsoft/microsoft-graph-client'
import type { ClientOptions, LargeFileUploadTaskOptions } from '@microsoft/microsoft-graph-client'
import { createGraphService } from '../../../sim/graph/service'
import type { GraphService, GraphSettings } from '../../../sim/graph/service'
import { createWorld, ownMailbox } from '../../../sim/world'
import type { StoredEvent, World } from '../../../sim/world'
import type { WireReply } from '../../../sim/wire'

const NOW_MS = Date.parse('2026-11-23T09:00:00Z')

const PAGE_ORIGIN = 'https://localhost:3000'

export type Cloud = World['tenant']['cloud']

const GRAPH: Readonly<Record<Cloud, string>> = {
  global: 'https://graph.microsoft.com/',
  china: 'https://microsoftgraph.chinacloudapi.cn/',
  usGov: 'https://graph.microsoft.us/',
  usGovDod: 'https://dod-graph.microsoft.us/',
  custom: 'https://graph.sovereign.example/',
}

export interface MicrosoftStageOptions {
  cloud?: Cloud
  settings?: Partial<GraphSettings>
  /** Hosts that the client is told to give its token to, beside Microsoft's own. */
  customHosts?: string[]
  /** Requests carry an origin, and replies keep only the headers that a page may read; preflights are not played. */
  asPage?: boolean
}

/**
 * Microsoft's Graph client as npm has it, with its own chain of middleware, against the simulated Graph: its `fetch`
 * goes straight into the service, its timers are jest's. CORS is not applied, as outside a browser, but for `asPage`.
 */
export interface MicrosoftStage {
  client: Client
  service: GraphService
  /** The event's attachments, as the client is asked for them. */
  attachments: string
  /** What stands between the client and Graph, and may say something else than Graph did. */
  edge: { reply: (reply: WireReply) => WireReply }
  /** Every exchange, `POST host/path → status`; ids and secrets as `{event}`, `{attachment}`, `{upload}`. */
  wire: () => string[]
  /** When each exchange took place, in milliseconds of the story. */
  times: () => number[]
  /** The attachments that the story brought, as the store has them. */
  stored: () => { name: string; sha256: string }[]
  /** Opens a session for `bytes` and gives the task that uploads them. */
  task: (bytes: Uint8Array, options?: LargeFileUploadTaskOptions) => Promise<LargeFileUploadTask<unknown>>
}

export async function createMicrosoftStage(options: MicrosoftStageOptions = {}): Promise<MicrosoftStage> {
  const { cloud = 'global', settings = {} } = options
  const world = await createWorld({ nowMs: NOW_MS, consented: ['Calendars.ReadWrite'], tenant: { cloud } })
  // Only what the client waits with: the promises of Node's own streams keep their pace.
  jest.useFakeTimers({
    now: NOW_MS,
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'],
  })
  // Its jitter, and the digits of its request ids.
  jest.spyOn(Math, 'random').mockReturnValue(0)
  const service = createGraphService({ world, clock: { now: () => Date.now() }, settings })
  const edge: MicrosoftStage['edge'] = { reply: (reply) => reply }
  const asPage = options.asPage === true
  jest.spyOn(globalThis, 'fetch').mockImplementation(fetchInto({ service, edge, asPage }))
  const { id } = anEvent(world)
  const before = new Set(anEvent(world).attachments.map((one) => one.id))
  const client = Client.initWithMiddleware(clientOptions(world, options))
  const attachments = `/me/events/${id}/attachments`
  return {
    client,
    service,
    attachments,
    edge,
    wire: () => service.log.map((one) => lineOf(one, id)),
    times: () => service.log.map(({ atMs }) => atMs - NOW_MS),
    stored: () =>
      anEvent(world)
        .attachments.filter((one) => !before.has(one.id))
        .map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    async task(bytes, taskOptions) {
      const payload = { AttachmentItem: { attachmentType: 'file', name: FILE_NAME, size: bytes.length } }
      const session = await LargeFileUploadTask.createUploadSession(
        client,
        `${attachments}/createUploadSession`,
        payload,
      )
      return new LargeFileUploadTask(client, new FileUpload(bytes, FILE_NAME, bytes.length), session, taskOptions)
    },
  }
}

/** Name of what `task` uploads. */
export const FILE_NAME = 'drawing.bin'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** More than any story needs; a client that never ends shall fail, not hang. */
const MOST_TURNS = 10_000

/** Moves time from timer to timer until `work` ends. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  const standing = { isOver: false }
  const over = work.finally(() => {
    standing.isOver = true
  })
  over.catch(() => undefined) // awaited below
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (standing.isOver) return over
    await jest.advanceTimersToNextTimerAsync()
  }
  throw new Error('The client neither ends nor waits for a timer.')
}

/** What the client throws, which need not be an error. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await inTime(work)
  } catch (error) {
    return error
  }
  throw new Error('It succeeded.')
}

function clientOptions(world: World, { cloud = 'global', customHosts }: MicrosoftStageOptions): ClientOptions {
  return {
    authProvider: { getAccessToken: () => Promise.resolve(world.accessToken) },
    baseUrl: GRAPH[cloud],
    ...(customHosts === undefined ? {} : { customHosts: new Set(customHosts) }),
  }
}

function anEvent(world: World): StoredEvent {
  const event = [...ownMailbox(world).events.values()].find((one) => one.subject === 'Handover, building B')
  if (event === undefined) throw new Error('no such event')
  return event
}

function fetchInto(way: { service: GraphService; edge: MicrosoftStage['edge']; asPage: boolean }): typeof fetch {
  const { service, edge, asPage } = way
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const sent = Object.fromEntries(new Headers(init.headers))
    const headers = asPage ? { ...sent, origin: PAGE_ORIGIN } : sent
    const body = init.body == null ? new Uint8Array() : new Uint8Array(await new Response(init.body).arrayBuffer())
    const reply = service.handle({ method: init.method ?? 'GET', url, headers, body })
    if (reply.transport === 'close-before-reply') throw new TypeError('fetch failed')
    if (reply.transport === 'never-answer') return new Promise(() => undefined)
    return responseOf(edge.reply(reply), asPage)
  }
}

const SAFELISTED = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified']

function responseOf(reply: WireReply, asPage: boolean): Response {
  const exposed = (reply.headers['access-control-expose-headers'] ?? '').toLowerCase().split(/\s*,\s*/)
  const readable = new Set([...SAFELISTED, ...exposed])
  const headers = Object.entries(reply.headers).filter(([name]) => !asPage || readable.has(name.toLowerCase()))
  // As bytes: a text would bring a content type of its own, which the wire did not have.
  const body = typeof reply.body === 'string' ? new TextEncoder().encode(reply.body) : new Uint8Array(reply.body)
  return new Response(reply.status === 204 ? null : body, { status: reply.status, headers })
}

function lineOf({ request, reply, fault }: GraphService['log'][number], eventId: string): string {
  const { host, pathname, search } = new URL(request.url)
  const isUpload = pathname.startsWith('/api/')
  const path = isUpload ? '/{upload}' : decodeURIComponent(pathname).replace(eventId, '{event}')
  const shown = path.replace(/(?<=attachments\/)AAMk[^/]+/, '{attachment}')
  const range = request.headers['content-range']?.replace(/^/, ' ') ?? ''
  const query = isUpload ? '' : decodeURIComponent(search)
  const answer = `${reply.status === 0 ? 'no reply' : reply.status}${fault === undefined ? '' : ` (${fault})`}`
  return `${request.method} ${host}${shown}${query}${range} → ${answer}`
}
