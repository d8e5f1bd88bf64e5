import { createAttachments } from '../../../src/attachments'
import type { AttachmentsDoor, Target } from '../../../src/attachments'
import type { EventAddress, EventChange } from '../../../src/events'
import { createGraph } from '../../../src/graph'
import type { Graph, HttpReply, HttpRequest, Transport } from '../../../src/graph'
import { AppError, createLog } from '../../../src/kernel'
import type { Clock } from '../../../src/kernel'
import { createFakeClock } from '../../../src/kernel/testing/fakeClock'
import type { FakeClock } from '../../../src/kernel/testing/fakeClock'
import { portsFor } from '../../../src/attachments/testing/ports'
import { createMail } from '../../../src/mail'
import { hostsOf } from '../../../sim/clouds'
import { createGraphService } from '../../../sim/graph/service'
import type { GraphService } from '../../../sim/graph/service'
import { createWorld } from '../../../sim/world'
import type { World, WorldOptions } from '../../../sim/world'
import type { WireReply } from '../../../sim/wire'

export const NOW_MS = Date.parse('2026-11-23T09:00:00Z')
const PANE_ORIGIN = 'https://localhost:3000'

/** The add-in's real request code against the simulated Graph, without sockets, without a browser, with time in hand. */
export interface Stage {
  world: World
  service: GraphService
  clock: FakeClock
  graph: Graph
  mail: ReturnType<typeof createMail>
  attachments: AttachmentsDoor
  /** What the engine said that it wrote past a form. */
  changes: readonly EventChange[]
  /** Everything that was sent, as it was sent. */
  sent: HttpRequest[]
  /** What was sent and is neither answered nor given up. */
  open: ReadonlySet<HttpRequest>
  /** Moves time until nothing waits any more; fails when that never happens. */
  settle: () => Promise<void>
}

const SETTLED_BY_MS = 30 * 60_000

const CONSENTED = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared', 'Mail.Read']

export async function createStage(options: WorldOptions = {}): Promise<Stage> {
  const world = await createWorld({ nowMs: NOW_MS, consented: CONSENTED, ...options })
  const clock = createFakeClock(NOW_MS)
  const service = createGraphService({ world, clock })
  const sent: HttpRequest[] = []
  const open = new Set<HttpRequest>()
  const transport = noted(transportTo(service, clock), sent, open)
  const log = createLog(clock.now)
  const tokens = { token: () => Promise.resolve(world.accessToken), signIn: () => Promise.resolve() }
  const ports = portsFor(clock)
  const { cloud } = world.tenant
  const baseUrl = `${hostsOf(cloud).graph}/v1.0`
  const chance = () => 0
  const graph = createGraph({ baseUrl, tokens, transport, gate: ports.gate, clock, chance, log })
  const mail = createMail({ graph, log, clock, cloud: () => cloud, signIn: () => Promise.resolve() })
  const changes: EventChange[] = []
  const attachments = createAttachments({
    onChange: (change) => changes.push(change),
    graph,
    transport,
    isUploadUrlAllowed: (url) => /^https:\/\/outlook\.office(365)?\.com\//.test(url),
    host: { form: () => undefined, loadedAttachments: () => [] },
    mail,
    prove: () => Promise.reject(new Error('Every target here is proven.')),
    signIn: () => Promise.resolve(),
    policy: {
      organizerWrites: 'auto',
      maxFileBytes: 150 * 1024 * 1024,
      blockedExtensions: [],
      keepUnfinished: true,
      eventLimitBytes: undefined,
      readBack: false,
      uploadSessions: true,
    },
    ...ports,
    chance,
    log,
  })
  const settle = async () => {
    const untilMs = clock.now() + SETTLED_BY_MS
    while (clock.now() < untilMs) {
      const atWork = isAtWork(attachments)
      if (atWork) await pause()
      await clock.advance(atWork ? 1_000 : 60_000)
      if (clock.pending() === 0 && !isAtWork(attachments)) return
    }
    throw new Error('Something still waits after half an hour.')
  }
  return { world, service, clock, graph, mail, attachments, changes, sent, open, settle }
}

/** Bytes are read and encoded in the machine's own time, which on a busy one is more than a turn. */
function isAtWork(attachments: AttachmentsDoor): boolean {
  const moving = ['preparing', 'sending', 'checking', 'cancelling']
  return attachments.state().rows.some(({ phase, hold }) => hold === undefined && moving.includes(phase.kind))
}

/** Lets the machine do what needs its own time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1))
}

export function onRead(address: EventAddress): Target {
  return { kind: 'event', surface: 'read', address, savedAtMs: undefined, item: 1, isProven: true }
}

function noted(transport: Transport, sent: HttpRequest[], open: Set<HttpRequest>): Transport {
  return async (request, signal) => {
    signal.throwIfAborted()
    sent.push(request)
    open.add(request)
    return transport(request, signal).finally(() => open.delete(request))
  }
}

/** What the browser does between the page and the service: preflight, exposed headers, bare TypeErrors. */
export function transportTo(service: Pick<GraphService, 'handle'>, clock: Clock): Transport {
  return async (request, signal) => {
    const body = request.body === undefined ? new Uint8Array() : await bytesOf(request.body)
    // A browser reports a file that cannot be read like a lost connection.
    if (body === undefined) throw new AppError({ kind: 'offline' })
    const headers = { origin: PANE_ORIGIN, ...lowerCase(request.headers) }
    const reply = service.handle({ method: request.method, url: request.url, headers, body })
    request.onSent?.(body.length)
    signal.throwIfAborted()
    if (reply.transport === 'close-before-reply') throw new AppError({ kind: 'offline' })
    if (reply.transport === 'never-answer')
      return new Promise<HttpReply>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    // The head was there, the body never became whole: a browser reports that like a lost connection, too.
    if (typeof reply.transport === 'object' && 'closeAfterBytes' in reply.transport)
      throw new AppError({ kind: 'offline' })
    if (typeof reply.transport === 'object' && 'bytesPerSecond' in reply.transport)
      await clock.wait((reply.body.length / reply.transport.bytesPerSecond) * 1000, signal)
    return replyOf(reply)
  }
}

const SAFELISTED = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
])

function replyOf(reply: WireReply): HttpReply {
  const headers = lowerCase(reply.headers)
  // Without this header the browser shows the page nothing at all.
  if (headers['access-control-allow-origin'] === undefined) throw new AppError({ kind: 'offline' })
  const exposed = new Set((headers['access-control-expose-headers'] ?? '').toLowerCase().split(/\s*,\s*/))
  const text = typeof reply.body === 'string' ? reply.body : new TextDecoder().decode(reply.body)
  return {
    status: reply.status,
    header: (name) => {
      const key = name.toLowerCase()
      return SAFELISTED.has(key) || exposed.has(key) ? (headers[key] ?? null) : null
    },
    text: () => Promise.resolve(text),
    blob: () => Promise.resolve(new Blob([typeof reply.body === 'string' ? reply.body : new Uint8Array(reply.body)])),
  }
}

async function bytesOf(body: string | Blob): Promise<Uint8Array | undefined> {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return body.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  )
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** A mail of the person's own, as the list knows one that has nothing to it. */
export const plainMail = {
  ...{ mailbox: undefined, sizeBytes: undefined, hasAttachments: false, receivedMs: undefined },
  nature: 'plain',
} as const
