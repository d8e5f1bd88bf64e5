import type { Mailbox } from '../world'
import type { WireReply, WireRequest } from '../wire'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { SAMPLE_RETRY_AFTER, throttledReply } from './throttle'

/** Which requests a fault meets, and how often. */
export interface FaultOptions {
  /** Any method but OPTIONS unless told. */
  method?: string
  /** Against the path with ids still encoded, without host and query. */
  path?: RegExp
  /** 1 unless told. */
  times?: number
  /** Meets this many matching requests unharmed first. */
  after?: number
  /** Seconds, for `throttled` and 503; `null` leaves the header away. */
  retryAfter?: string | null
  /** For `slow`. */
  bytesPerSecond?: number
  /** Bad gateways: whether the edge's page lets itself be read by the pane. Without, the browser sees a TypeError only. */
  withCors?: boolean
}

export interface Fault {
  name: FaultName
  /** Requests met so far. */
  readonly met: number
  /** Meets no further request. */
  remove(): void
}

/** What a fault can do: let the request be served or not, before or after doing harm. */
interface Situation {
  serve: () => WireReply
  options: FaultOptions
  url: URL
  parts: Parts
}

/** `bare`: the reply reaches the browser without any CORS header, as from an edge that never reached Graph. */
export type FaultReply = WireReply & { bare?: true }

type Act = (situation: Situation) => FaultReply

const HTML = { 'content-type': 'text/html' }

const ACTS = {
  /** 429 with a wait that is not a whole number. Nothing is stored. */
  throttled: ({ options }) =>
    throttledReply(options.retryAfter === null ? undefined : (options.retryAfter ?? SAMPLE_RETRY_AFTER)),
  'unavailable-html': ({ options }) => edgePage(503, 'Service Unavailable', options),
  'bad-gateway-html': ({ options }) => edgePage(502, 'Bad Gateway', options),
  'gateway-timeout': ({ options }) => edgePage(504, 'Gateway Timeout', options),
  /** The reply is 504, but the store has it. */
  'gateway-timeout-after-store': ({ serve, options }) => {
    serve()
    return edgePage(504, 'Gateway Timeout', options)
  },
  /** A clean error, and the store has it all the same (msgraph-sdk-dotnet#2362). */
  'error-after-store': ({ serve }) => {
    serve()
    return error(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.')
  },
  'internal-error': () => error(500, 'ErrorInternalServerError', 'An internal server error occurred.'),
  'too-large-no-body': () => ({ status: 413, headers: {}, body: '' }),
  'token-refused': () =>
    refuse('tokenMissingOrUnknown', { message: 'Lifetime validation failed, the token is expired.' }),
  'access-denied': () => refuse('scopeMissing'),
  /** Several writers on one item (msgraph-sdk-dotnet#1195). */
  conflict: () => error(412, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed.'),
  /** 404 that passes, right after create or under many writes (corso PR#4840). */
  'not-found-for-now': () => refuse('itemNotFound'),
  'mailbox-full': () => refuse('quotaExceeded'),
  'message-too-large': () => refuse('messageSizeExceeded'),
  /** 200, nothing in it; the store was not reached. */
  'empty-200': () => ({ status: 200, headers: {}, body: '' }),
  'empty-200-after-store': ({ serve }) => {
    serve()
    return { status: 200, headers: {}, body: '' }
  },
  /** The reply's JSON breaks off in the middle. */
  'cut-json': ({ serve }) => {
    const reply = serve()
    const text = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString('utf8')
    return { ...reply, body: text.slice(0, Math.floor(text.length / 2)) }
  },
  'lost-before-store': () => lost(),
  'reply-lost-after-store': ({ serve }) => {
    serve()
    return lost()
  },
  /** The browser's network stack sends a POST again by itself; the page sees one clean reply. */
  'delivered-twice': ({ serve }) => {
    serve()
    return serve()
  },
  'never-answered': () => ({ ...lost(), transport: 'never-answer' }),
  'never-answered-after-store': ({ serve }) => {
    serve()
    return { ...lost(), transport: 'never-answer' }
  },
  slow: ({ serve, options }) => ({ ...serve(), transport: { bytesPerSecond: options.bytesPerSecond ?? 64 * 1024 } }),
  /** Somebody deletes the event that the address names, then the request arrives. */
  'event-deleted': (situation) => {
    eachAddressed(situation, (mailbox, id) => {
      mailbox.events.delete(id)
    })
    return situation.serve()
  },
  /** Moved to another calendar: the event lives on under another id. */
  'event-moved': (situation) => {
    eachAddressed(situation, (mailbox, id) => {
      const event = mailbox.events.get(id)
      const elsewhere = mailbox.calendars.find((calendar) => calendar.id !== event?.calendarId)
      if (event === undefined || elsewhere === undefined) return
      mailbox.events.delete(id)
      event.id = `${id.slice(0, -8)}moved_-=`
      event.calendarId = elsewhere.id
      mailbox.events.set(event.id, event)
    })
    return situation.serve()
  },
  'session-lost': ({ serve, parts }) => {
    parts.sessions.clear()
    return serve()
  },
} as const satisfies Record<string, Act>

export type FaultName = keyof typeof ACTS

/** Names of all faults. */
export const FAULT_NAMES = Object.keys(ACTS) as FaultName[]

export interface Faults {
  /** Scripts a fault; where several fit a request, the first one added that is not used up meets it. */
  add(name: FaultName, options?: FaultOptions): Fault
  clear(): void
  /** Scripted, but not met as often as told: a test that ends so has not told its story. */
  pending(): FaultName[]
}

/** The service's own half: what meets this request, or undefined. */
export interface FaultScript extends Faults {
  meet(
    request: WireRequest,
    url: URL,
  ): { name: FaultName; act: (serve: () => WireReply, parts: Parts) => FaultReply } | undefined
}

interface Scripted {
  name: FaultName
  options: FaultOptions
  left: number
  unharmed: number
  met: number
}

export function createFaultScript(): FaultScript {
  let script: Scripted[] = []
  return {
    add(name, options = {}) {
      const one: Scripted = { name, options, left: options.times ?? 1, unharmed: options.after ?? 0, met: 0 }
      script.push(one)
      return {
        name,
        get met() {
          return one.met
        },
        remove() {
          script = script.filter((other) => other !== one)
        },
      }
    },
    clear() {
      script = []
    },
    pending: () => script.filter((one) => one.left > 0).map((one) => one.name),
    meet(request, url) {
      const fitting = script.filter((one) => one.left > 0 && fits(one.options, request, url))
      const waiting = fitting.filter((one) => one.unharmed > 0)
      for (const one of waiting) one.unharmed--
      const meeting = fitting.find((one) => !waiting.includes(one))
      if (meeting === undefined) return undefined
      meeting.left--
      meeting.met++
      const { name, options } = meeting
      const act: Act = ACTS[name]
      return { name, act: (serve, parts) => act({ serve, options, url, parts }) }
    },
  }
}

function fits({ method, path }: FaultOptions, request: WireRequest, url: URL): boolean {
  return (method ?? request.method) === request.method && (path?.test(url.pathname) ?? true)
}

function edgePage(status: number, title: string, { withCors, retryAfter }: FaultOptions): FaultReply {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>`
  const headers = typeof retryAfter === 'string' ? { ...HTML, 'retry-after': retryAfter } : { ...HTML }
  return { status, headers, body: page, ...(withCors === false ? { bare: true } : {}) }
}

function error(status: number, code: string, message: string): WireReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { code, message } }) }
}

function lost(): WireReply {
  return { status: 0, headers: {}, body: '', transport: 'close-before-reply' }
}

function eachAddressed({ parts: { world }, url }: Situation, visit: (mailbox: Mailbox, id: string) => void): void {
  const path = decodeURIComponent(url.pathname)
  for (const mailbox of world.mailboxes.values()) {
    for (const id of [...mailbox.events.keys()]) if (path.includes(id)) visit(mailbox, id)
  }
}
