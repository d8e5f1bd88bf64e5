import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { RequestHead, WireReply, WireRequest } from '../wire'
import { makeCertificate } from './certificate'

/**
 * The person's line, over connections that are open already: opening one costs no round trips here. The simulator's own
 * traffic (`/sim/`) is never slowed.
 */
export interface Line {
  /** Upstream, shared by all bodies that travel at the same time; undefined: as fast as it goes. */
  bytesPerSecond: number | undefined
  /** There and back, for each request: half of it before the body is answered, half before the reply leaves. */
  roundTripMs: number
}

/** Who answers what arrives. Exchanged between two tests, so that one browser and one port serve a whole file of them. */
export interface Guest {
  respond: (request: WireRequest) => Promise<WireReply> | WireReply
  /** Told as soon as a request's head is there, so that what runs at the same time can be counted; undefined: not counted. */
  begin?: (head: RequestHead) => Begun | undefined
  line: Line
}

/** A request that is counted from its head to the end of its reply. */
export interface Begun {
  /** Instead of the guest's own. */
  respond: (request: WireRequest) => Promise<WireReply> | WireReply
  /** The last byte of the reply was given to the socket, or the connection is gone. */
  end: () => void
}

/** The HTTPS socket on 127.0.0.1 that stands for every host of the internet the browser asks for. */
export interface Shell {
  port: number
  /** Switches that lead Chromium here for every host name, and make it accept this one certificate. */
  chromiumSwitches: string[]
  attach(guest: Guest): void
  /** Cuts every connection; what is on the wire is lost. */
  cut: () => void
  /** Cuts every connection and takes no new one, until what it returns is called. */
  unplug: () => () => void
  close(): Promise<void>
}

const MAX_BODY_BYTES = 256 * 1024 * 1024

/** Opens the shell on a free port. */
export async function openShell(hosts: readonly string[]): Promise<Shell> {
  const certificate = await makeCertificate(hosts)
  const sockets = new Set<Socket>()
  let guest: Guest = {
    line: { bytesPerSecond: undefined, roundTripMs: 0 },
    respond: () => ({ status: 503, headers: {}, body: 'No simulator is attached.' }),
  }

  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void answer(request, response)
  })
  const used = new WeakSet<Socket>()
  const upstream: Upstream = { freeAtMs: 0 }
  async function answer(incoming: IncomingMessage, response: ServerResponse) {
    const head = headOf(incoming, used.has(incoming.socket) ? 'reused' : 'fresh')
    used.add(incoming.socket)
    let begun: Begun | undefined
    try {
      const line = incoming.url?.startsWith('/sim/') === true ? NO_LINE : guest.line
      begun = guest.begin?.(head)
      const { respond } = begun ?? guest
      const body = await readBody(incoming, line, upstream)
      if (body === undefined) return
      await onTheWay(line)
      const reply = await respond({ ...head, body })
      await onTheWay(line)
      await send(response, reply)
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(`The simulator failed: ${String(error)}`)
      process.stderr.write(`The simulator failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
    } finally {
      begun?.end()
    }
  }
  server.keepAliveTimeout = 60_000
  let isPlugged = true
  server.on('connection', (socket: Socket) => {
    if (!isPlugged) socket.destroy()
  })
  server.on('secureConnection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined) // a browser that goes away is no news
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }

  return {
    port,
    chromiumSwitches: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    ],
    attach(next) {
      guest = next
    },
    cut,
    unplug() {
      isPlugged = false
      cut()
      return () => {
        isPlugged = true
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        cut()
      }),
  }
}

const NO_LINE: Line = { bytesPerSecond: undefined, roundTripMs: 0 }

async function onTheWay({ roundTripMs }: Line): Promise<void> {
  if (roundTripMs > 0) await pause(roundTripMs / 2)
}

/** When the last byte that the line was given so far will have passed it, by `performance.now()`. */
interface Upstream {
  freeAtMs: number
}

/**
 * undefined: the browser gave up before the body was whole (a cancelled upload). A timer that comes late is made good
 * within a body; the time between two bodies is lost, as on a real line.
 */
async function readBody(incoming: IncomingMessage, line: Line, upstream: Upstream): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  upstream.freeAtMs = Math.max(upstream.freeAtMs, performance.now())
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > MAX_BODY_BYTES) throw new Error(`A body of more than ${MAX_BODY_BYTES} bytes.`)
      chunks.push(chunk)
      const { bytesPerSecond } = line // may change half way
      if (bytesPerSecond === undefined) continue
      upstream.freeAtMs += (chunk.length / bytesPerSecond) * 1000
      const waitMs = upstream.freeAtMs - performance.now()
      if (waitMs >= 1) await pause(waitMs) // no timer is finer; less than that adds up
    }
  } catch (error) {
    if (incoming.destroyed && (!incoming.complete || isReset(error))) return undefined
    throw error
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, bytes)
}

/** Also of a body that was there whole, when the connection ended while it was still being read. */
function isReset(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

function headOf(incoming: IncomingMessage, connection: 'fresh' | 'reused'): RequestHead {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const url = `https://${incoming.headers.host ?? 'no-host.invalid'}${incoming.url ?? '/'}`
  return { method: incoming.method ?? 'GET', url, headers, connection }
}

async function send(response: ServerResponse, reply: WireReply): Promise<void> {
  const { transport } = reply
  if (transport === 'never-answer') {
    if (!response.destroyed) await new Promise((resolve) => response.once('close', resolve))
    return
  }
  if (transport === 'close-before-reply') {
    response.socket?.destroy()
    return
  }
  if (transport !== undefined && 'delayMs' in transport) await pause(transport.delayMs)
  if (response.destroyed) return
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body
  response.writeHead(reply.status, reply.headers)
  if (transport !== undefined && 'bytesPerSecond' in transport) {
    await trickle(response, body, transport.bytesPerSecond)
    return
  }
  if (transport !== undefined && 'closeAfterBytes' in transport) {
    response.write(body.subarray(0, transport.closeAfterBytes), () => response.socket?.destroy())
    return
  }
  response.end(body)
}

async function trickle(response: ServerResponse, body: Uint8Array, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.round(bytesPerSecond / 10))
  for (let start = 0; start < body.length && !response.destroyed; start += step) {
    response.write(body.subarray(start, start + step))
    await pause(100)
  }
  response.end()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
