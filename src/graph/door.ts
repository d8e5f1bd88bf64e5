import type { Scope, TokenSource } from '../auth/tokenSource'
import { AppError, asCode, withDeadline } from '../kernel'
import type { Chance, Clock, Failure, Log } from '../kernel'
import type { Gate } from './gate'
import { bytesOf, shapeOf } from './notedTransport'
import { graphFailure } from './graphFailure'
import type { Missing } from './graphFailure'
import { decideRetry } from './retry'
import type { HttpReply, HttpRequest, Transport } from './transport'

/** The only way to Microsoft Graph. */
export interface Graph {
  /** Reads JSON; tries again by itself as `decideRetry` says, since reading twice does no harm. */
  read<T>(call: GraphCall, parse: (json: unknown) => T, signal: AbortSignal): Promise<T>
  /** Reads a body whole, of whatever size. */
  readBlob(call: GraphCall, signal: AbortSignal): Promise<Blob>
  /**
   * Writes once. After `offline`, `timed-out` or `server-trouble` the write may have happened: whoever asked for it
   * looks before asking again. A 401 is answered with a fresh token, since nothing was written.
   */
  write(call: GraphWrite, signal: AbortSignal): Promise<WriteReply>
}

export interface GraphCall {
  /** Below the service root, starting with a slash; or a next link of the same service, used as it is. */
  path: string
  scopes: readonly Scope[]
  missing: Missing
  headers?: Readonly<Record<string, string>>
  /** The pane asks by itself: no sign-in window may open for this. */
  silentOnly?: boolean
  /** Whoever asks decides about asking again: a failed read is told at once. */
  once?: boolean
  onWait?: (wait: GraphWait) => void
  /**
   * The reply's body is taken once this resolves, and its deadline begins then: whoever asks ahead of his turn has the
   * round trips behind him and holds nothing yet. Of a write this is not heeded.
   */
  bodyWanted?: Promise<unknown>
}

export interface GraphWrite extends GraphCall {
  method: 'POST' | 'PATCH' | 'DELETE'
  /** Serialized JSON. */
  json?: string
}

/** How something is read that may be wanted later only. */
export type ReadHow = Pick<GraphCall, 'onWait' | 'bodyWanted'>

/** The door is waiting before it tries again. */
export interface GraphWait {
  untilMs: number
  because: Failure
}

export interface WriteReply {
  status: number
  /** undefined when there was no body, or none that is JSON. */
  json: unknown
}

export interface GraphDeps {
  /** `https://graph.microsoft.com/v1.0` */
  baseUrl: string
  tokens: TokenSource
  transport: Transport
  gate: Gate
  clock: Clock
  chance: Chance
  log: Log
}

interface Exchange<T> {
  request: Omit<HttpRequest, 'url'>
  call: GraphCall
  deadlineMs: number
  signal: AbortSignal
  take: (reply: HttpReply) => Promise<T>
}

type Sent<T> = { kind: 'taken'; value: T } | { kind: 'refused'; failure: Failure }

/** Until the whole reply to a read is there; lists are small. */
const READ_DEADLINE_MS = 30_000
/** Until a write of at most 4 MiB is answered; a line of 1 Mbit/s carries that in about 35 s. */
const WRITE_DEADLINE_MS = 120_000
/** A mail of 150 MB at 2 Mbit/s. */
const BLOB_DEADLINE_MS = 10 * 60_000

export function createGraph(deps: GraphDeps): Graph {
  const { clock, chance, log, tokens, gate } = deps

  async function attempt<T>(
    request: Omit<HttpRequest, 'url'>,
    call: GraphCall,
    deadlineMs: number,
    signal: AbortSignal,
    take: (reply: HttpReply) => Promise<T>,
  ): Promise<T> {
    await turn(request.method, call, signal)
    const { scopes, silentOnly = false } = call
    const exchange = { request, call, deadlineMs, signal, take }
    // Signing in has deadlines of its own: a person who looks for the phone must not use up Graph's.
    const token = await tokens.token({ scopes, silentOnly }, signal)
    const first = await sent(token, exchange)
    if (first.kind === 'taken') return first.value

    // The token may be stale, or Conditional Access wants more: answered once, then it is the person's turn.
    const { failure } = first
    const claims = failure.kind === 'sign-in-needed' ? failure.claims : undefined
    const renewal = { scopes, claims, forceRefresh: true, refused: token, silentOnly }
    const second = await sent(await tokens.token(renewal, signal), exchange)
    if (second.kind === 'taken') return second.value
    throw new AppError(second.failure)
  }

  /** With this token, once; a 401 is handed back instead of thrown. */
  async function sent<T>(token: string, exchange: Exchange<T>): Promise<Sent<T>> {
    const { request, call, deadlineMs, signal, take } = exchange
    const leave = await gate.enter(signal)
    // Ends the exchange when the second of two deadlines has passed: the first one's signal is over by then.
    const over = new AbortController()
    const deadline = { clock, ms: deadlineMs, what: 'graph', signal: AbortSignal.any([signal, over.signal]) } as const
    const send = async (inTime: AbortSignal) => {
      const startedMs = clock.now()
      const url = urlOf(deps.baseUrl, call.path)
      const headers = { ...call.headers, ...request.headers, Authorization: `Bearer ${token}` }
      const reply = await deps.transport({ ...request, url, headers }, inTime)
      gate.heed(request.method, reply)
      log.note('graph', {
        method: request.method,
        path: asCode(shapeOf(call.path)),
        bytes: bytesOf(request),
        status: reply.status,
        requestId: asCode(reply.header('request-id') ?? undefined),
        retryAfter: asCode(reply.header('Retry-After') ?? undefined),
        ms: clock.now() - startedMs,
      })
      return reply
    }
    const taken = async (reply: HttpReply): Promise<Sent<T>> => {
      if (reply.status >= 200 && reply.status < 300) return { kind: 'taken', value: await take(reply) }
      const failure = graphFailure(reply, await reply.text(), call.missing, clock.now())
      if (reply.status === 401) return { kind: 'refused', failure }
      throw new AppError(failure)
    }
    try {
      const { bodyWanted } = call
      if (bodyWanted === undefined) return await withDeadline(deadline, async (inTime) => taken(await send(inTime)))
      const reply = await withDeadline(deadline, send)
      if (reply.status !== 401) await orAborted(bodyWanted, signal)
      return await withDeadline(deadline, () => taken(reply))
    } catch (error) {
      over.abort(error)
      throw error
    } finally {
      leave()
    }
  }

  /** A wait that the service asked for holds up whoever comes next, too. */
  async function turn(method: HttpRequest['method'], call: GraphCall, signal: AbortSignal): Promise<void> {
    for (let untilMs = gate.closedUntil(method); untilMs !== undefined; untilMs = gate.closedUntil(method)) {
      call.onWait?.({ untilMs, because: { kind: 'throttled', retryAfterMs: untilMs - clock.now() } })
      await clock.wait(untilMs - clock.now(), signal)
    }
  }

  async function repeated<T>(call: GraphCall, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await run()
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        const decision = decideRetry(error.failure, tries, chance)
        if (!decision.retry || call.once === true) throw error
        call.onWait?.({ untilMs: clock.now() + decision.afterMs, because: error.failure })
        await clock.wait(decision.afterMs, signal)
      }
    }
  }

  return {
    read: (call, parse, signal) =>
      repeated(call, signal, () =>
        attempt(
          { method: 'GET', headers: { Accept: 'application/json' } },
          call,
          READ_DEADLINE_MS,
          signal,
          async (reply) => parsed(await reply.text(), reply, parse),
        ),
      ),
    readBlob: (call, signal) =>
      repeated(call, signal, () =>
        attempt({ method: 'GET', headers: {} }, call, BLOB_DEADLINE_MS, signal, (reply) => reply.blob()),
      ),
    write: ({ method, json, ...call }, signal) =>
      attempt(
        {
          method,
          headers: json === undefined ? {} : { 'Content-Type': 'application/json' },
          ...(json === undefined ? {} : { body: json }),
        },
        call,
        WRITE_DEADLINE_MS,
        signal,
        async (reply) => ({ status: reply.status, json: jsonOrNothing(await reply.text()) }),
      ),
  }
}

/** Rejects with the signal's reason when that comes first. */
function orAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop)
    })
  })
}

/** A token goes to the configured service and nowhere else, whatever a next link says. */
function urlOf(baseUrl: string, path: string): string {
  if (path.startsWith('/')) return baseUrl + path
  if (new URL(path).origin === new URL(baseUrl).origin) return path
  throw new AppError({ kind: 'unexpected', detail: 'A next link points to another service.' })
}

/** A 200 whose body is empty, cut off or of another shape is the service's trouble: seen in the field, and it passes. */
function parsed<T>(text: string, reply: HttpReply, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    const requestId = reply.header('request-id') ?? undefined
    throw new AppError({ kind: 'server-trouble', status: reply.status, requestId }, { cause: error })
  }
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
