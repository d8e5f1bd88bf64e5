import type { HttpReply, HttpRequest, Transport } from '../../src/graph'
import { AppError, createStore } from '../../src/kernel'
import type { Readable } from '../../src/kernel'
import type { BegunExchange, GraphService } from '../../sim/graph/service'
import type { RequestHead, WireReply } from '../../sim/wire'
import { StoryBlob } from './bytes'
import type { Life } from './life'
import type { StoryTime } from './time'

export interface LineSpeed {
  roundTripMs: number
  upBytesPerSecond: number
  downBytesPerSecond: number
}

/** The network between the panes of one browser and the service, on the virtual clock. */
export interface Line {
  transportFor(life: Life): Transport
  networkFor(life: Life): Readable<{ isOnline: boolean }>
  /** `isTold`: the browser knows of it. What is under way is lost; what had left is served all the same. */
  cut(isTold: boolean): void
  mend(): void
}

export interface LineDeps {
  time: StoryTime
  service: GraphService
  speed: LineSpeed
  /** What the wire log gets beyond the service's own list. */
  note: (text: string) => void
  /** Panes of one account take turns, by the browser's locks. */
  takesTurns: boolean
  /** What no client may do. */
  complain: (text: string) => void
}

interface Exchange {
  life: Life
  request: HttpRequest
  body: Uint8Array
  /** `leaving`: bytes are on their way out; cut now, it never arrives. `left`: it arrives, whatever happens here. */
  stage: 'leaving' | 'left' | 'served'
  write: string | undefined
  /** Counted by the service until its reply was sent or its connection is gone. */
  begun: BegunExchange | undefined
  fail: (error: Error) => void
}

const PANE_ORIGIN = 'https://localhost:3000'
/** "At most 3 in flight in all." */
const MOST_WRITES = 3
/** The longest patience is that of a line which comes and goes; with some tries of the person's own. */
const MOST_REPEATS = 60

export function createLine({ time, service, speed, takesTurns, note, complain }: LineDeps): Line {
  const underWay = new Set<Exchange>()
  const listeners = new Set<(isOnline: boolean) => void>()
  const closed = new Map<string, Closed>()
  const repeats = new Map<string, number>()
  let isUp = true
  let isOnline = true

  /** False: it was over before. What has left is the service's until it was served. */
  function drop(exchange: Exchange): boolean {
    if (!underWay.delete(exchange)) return false
    if (exchange.stage !== 'left') exchange.begun?.end()
    return true
  }

  function start(life: Life, request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
    return new Promise((resolve, reject) => {
      if (life.isDead()) return
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const body = bodyOf(request)
      // A browser reports a file that cannot be read like a lost connection.
      if (!isUp || body === undefined) {
        note(`${life.name} ${short(request)} ${body === undefined ? 'file unreadable' : 'no network'}`)
        life.after(1, () => {
          reject(new AppError({ kind: 'offline' }))
        })
        return
      }
      const stop = () => {
        if (!drop(exchange) || life.isDead()) return
        note(`${life.name} ${short(request)} aborted, ${fate(exchange)}`)
        reject(signal.reason as Error)
      }
      const finish = () => {
        signal.removeEventListener('abort', stop)
        return drop(exchange)
      }
      const exchange: Exchange = {
        life,
        request,
        body,
        stage: 'leaving',
        write: writeOf(request),
        begun: undefined,
        fail(error) {
          if (finish()) reject(error)
        },
      }
      signal.addEventListener('abort', stop, { once: true })
      check(exchange)
      underWay.add(exchange)
      send(exchange, (reply) => {
        if (!finish()) return
        if (reply === undefined) reject(new AppError({ kind: 'offline' }))
        else resolve(reply)
      })
    })
  }

  function send(exchange: Exchange, answer: (reply: HttpReply | undefined) => void) {
    const { life, request, body } = exchange
    const leavingMs = (body.length / speed.upBytesPerSecond) * 1000
    // Its head is there long before its body: from then on it counts among the exchanges of the mailbox.
    time.after(speed.roundTripMs / 2, () => {
      if (underWay.has(exchange)) exchange.begun = service.begin(headOf(request))
    })
    if (body.length > 64 * 1024) {
      life.after(leavingMs / 2, () => {
        if (underWay.has(exchange)) request.onSent?.(Math.floor(body.length / 2))
      })
    }
    time.after(leavingMs, () => {
      if (!underWay.has(exchange)) return
      exchange.stage = 'left'
      life.after(0, () => {
        if (underWay.has(exchange)) request.onSent?.(body.length)
      })
      time.after(speed.roundTripMs / 2, () => {
        arrive(exchange, answer)
      })
    })
  }

  function arrive(exchange: Exchange, answer: (reply: HttpReply | undefined) => void) {
    const { life, request, body } = exchange
    const head = headOf(request)
    const begun = exchange.begun ?? service.begin(head)
    exchange.begun = begun
    exchange.stage = 'served'
    const reply = begun.handle({ ...head, body })
    // A page that went away while its bytes were on their way has no connection any more.
    if (!underWay.has(exchange)) begun.end()
    if (reply.transport === 'never-answer') return
    const bytes = reply.body.length
    const own = typeof reply.transport === 'object' && 'bytesPerSecond' in reply.transport ? reply.transport : undefined
    const downMs = (bytes / (own?.bytesPerSecond ?? speed.downBytesPerSecond)) * 1000
    life.after(speed.roundTripMs / 2 + downMs + delayOf(reply), () => {
      if (!underWay.has(exchange)) return
      if (reply.moveClientClockMs !== undefined) life.jump(reply.moveClientClockMs)
      const shown = reply.transport === 'close-before-reply' ? undefined : shownOf(reply)
      if (shown !== undefined) rememberWait(exchange, shown)
      answer(shown)
    })
  }

  function check(exchange: Exchange) {
    const { life, request, write } = exchange
    const others = [...underWay].filter((one) => one.write !== undefined)
    if (write !== undefined) {
      const own = others.filter((one) => one.life === life)
      if (own.length >= MOST_WRITES) complain(`more than ${MOST_WRITES} writes in flight: ${short(request)}`)
      const rivals = (takesTurns ? others : own).filter((one) => one.write === write)
      if (rivals.length > 0) complain(`two writes to one event at a time: ${short(request)}`)
      const same = sameAs(life, request)
      const times = (repeats.get(same) ?? 0) + 1
      repeats.set(same, times)
      if (times === MOST_REPEATS) complain(`sent for the ${MOST_REPEATS}th time: ${short(request)}`)
    }
    const kind = request.method === 'GET' ? 'reads' : 'writes'
    for (const key of [`${keyOf(life, request)} ${kind}`, sameAs(life, request)]) {
      const wait = closed.get(key)
      if (wait === undefined || wait.jumps !== life.jumps() || time.now() >= wait.untilMs) continue
      complain(`${short(request)} ${Math.round(wait.untilMs - time.now())} ms before its Retry-After`)
    }
  }

  /**
   * 429 closes the service to this pane: told to a read, altogether; told to a write, to writes, which alone the limit on
   * uploads counts. 503 only says when this very request may come again.
   */
  function rememberWait({ life, request }: Exchange, reply: HttpReply) {
    const seconds = Number(reply.header('Retry-After') ?? NaN)
    if (Number.isNaN(seconds) || (reply.status !== 429 && reply.status !== 503)) return
    const isRead = request.method === 'GET'
    const closings = [isRead ? 'reads' : '', 'writes'].map((kind) => `${keyOf(life, request)} ${kind}`)
    for (const key of reply.status === 429 ? closings : [sameAs(life, request)]) {
      const untilMs = Math.max(time.now() + seconds * 1000, closed.get(key)?.untilMs ?? 0)
      closed.set(key, { untilMs, jumps: life.jumps() })
    }
  }

  function setOnline(next: boolean) {
    if (isOnline === next) return
    isOnline = next
    for (const listener of [...listeners]) listener(next)
  }

  return {
    transportFor(life) {
      life.onDeath(() => {
        for (const one of [...underWay]) {
          if (one.life !== life) continue
          drop(one)
          note(`${life.name} ${short(one.request)} died, ${fate(one)}`)
        }
      })
      return (request, signal) => start(life, request, signal)
    },
    networkFor(life) {
      const store = createStore<{ isOnline: boolean }, boolean>({ isOnline }, (_state, next) => ({ isOnline: next }))
      listeners.add((next) => {
        life.after(0, () => {
          store.dispatch(next)
        })
      })
      return store
    },
    cut(isTold) {
      isUp = false
      for (const one of [...underWay]) {
        note(`${one.life.name} ${short(one.request)} cut, ${fate(one)}`)
        one.life.after(1, () => {
          one.fail(new AppError({ kind: 'offline' }))
        })
        if (one.stage === 'leaving') one.stage = 'served' // it leaves no more
      }
      if (isTold) setOnline(false)
    },
    mend() {
      isUp = true
      setOnline(true)
    },
  }
}

interface Closed {
  untilMs: number
  /** How often the pane's clock had been put by then: a page whose clock is put cannot keep the wait. */
  jumps: number
}

function headOf({ method, url, headers }: HttpRequest): RequestHead {
  return { method, url, headers: { origin: PANE_ORIGIN, ...lowerCase(headers) } }
}

function fate({ stage }: Exchange): string {
  return stage === 'leaving'
    ? 'before it had left'
    : stage === 'left'
      ? 'and arrives all the same'
      : 'after it was served'
}

/** The event that a write goes to; undefined: it brings nothing onto one. */
function writeOf({ method, url }: HttpRequest): string | undefined {
  if (method !== 'POST' && method !== 'PUT') return undefined
  return /events(?:\/|\(')([^/']+)/.exec(decodeURIComponent(url))?.[1]
}

function keyOf(life: Life, { url }: HttpRequest): string {
  return `${life.name} ${new URL(url).host}`
}

/** The very same request again. */
function sameAs(life: Life, { method, url, headers, body }: HttpRequest): string {
  return [life.name, method, url, headers['Content-Range'] ?? '', typeof body === 'string' ? body : ''].join(' ')
}

/** A request as a person reads it: method and what it is about, without ids. */
export function short(request: { method: string; url: string; headers: Readonly<Record<string, string>> }): string {
  const url = new URL(request.url)
  const path = decodeURIComponent(url.pathname)
    .replace(/^\/v1\.0/, '')
    .replace(/[A-Za-z0-9_-]{40,}={0,2}/g, (id) => `…${id.replace(/=+$/, '').slice(-4)}`)
    .replace(/^\/api\/gv1\.0\/.*AttachmentSessions\('([^']{4})[^']*'\)$/, 'upload $1')
  const range = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-range')?.[1]
  return [request.method, path, range].filter((part) => part !== undefined).join(' ')
}

function bodyOf({ body }: HttpRequest): Uint8Array | undefined {
  if (body === undefined) return new Uint8Array()
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body instanceof StoryBlob) return body.read()
  throw new Error('A story sends texts and its own blobs only.')
}

function delayOf({ transport }: WireReply): number {
  return typeof transport === 'object' && 'delayMs' in transport ? transport.delayMs : 0
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

/** What the browser shows the page; undefined: nothing, for want of the header that allows it. */
function shownOf(reply: WireReply): HttpReply | undefined {
  const headers = lowerCase(reply.headers)
  if (headers['access-control-allow-origin'] === undefined) return undefined
  const exposed = new Set((headers['access-control-expose-headers'] ?? '').toLowerCase().split(/\s*,\s*/))
  const { body } = reply
  return {
    status: reply.status,
    header: (name) => {
      const key = name.toLowerCase()
      return SAFELISTED.has(key) || exposed.has(key) ? (headers[key] ?? null) : null
    },
    text: () => Promise.resolve(typeof body === 'string' ? body : new TextDecoder().decode(body)),
    blob: () => Promise.resolve(new StoryBlob(typeof body === 'string' ? new TextEncoder().encode(body) : body)),
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
