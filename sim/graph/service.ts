import { guid } from '../world'
import type { World } from '../world'
import type { WireReply, WireRequest } from '../wire'
import { authenticate, authorizeMail, GRAPH_HOSTS } from './auth'
import { addAttachment, deleteAttachment, getAttachment, getAttachmentValue, listAttachments } from './attachments'
import { checkHeaders, preflight, withCors } from './cors'
import type { Side } from './cors'
import { getEvent } from './events'
import { createFaultScript } from './faults'
import type { FaultReply, Faults } from './faults'
import { logged } from './log'
import type { LoggedExchange } from './log'
import { findEvent, findGroupEvent, mailboxOf } from './mailboxes'
import { getMessage, getMime, listMessages } from './messages'
import type { Parts } from './parts'
import { Refusal, refusalReply, refuse } from './refusal'
import { parseRoute } from './routes'
import type { Owner, Route } from './routes'
import type { RuleName } from './rules'
import { createUploadSession, handleUpload, UPLOAD_HOST_NAMES } from './sessions'
import { DEFAULT_SETTINGS } from './settings'
import type { GraphSettings } from './settings'
import { CONCURRENT_LIMIT, createUploadBudget, SAMPLE_RETRY_AFTER, throttledReply } from './throttle'

export type { LoggedExchange } from './log'
export { FAULT_NAMES } from './faults'
export type { FaultName, FaultOptions, Faults } from './faults'
export type { GraphSettings } from './settings'

export interface GraphServiceOptions {
  world: World
  clock: { now(): number }
  /** Decides request ids, attachment ids and upload secrets. */
  seed?: string
  /** Exchanges are appended here; a new list unless told. */
  log?: LoggedExchange[]
  settings?: Partial<GraphSettings>
}

/** Microsoft Graph and Outlook's upload hosts around one world: no sockets, no timers. */
export interface GraphService {
  /** Header names of the request are lower case. Answers every request, also one it refuses. */
  handle(request: WireRequest): WireReply
  /** The answer to a request beyond `concurrentLimit`, for a shell that counts sockets. Nothing is stored. */
  refuseConcurrent(request: WireRequest): WireReply
  concurrentLimit: number
  log: LoggedExchange[]
  /** What was refused because nobody knows how Graph would answer: must be empty at the end of a test. */
  unknownRequests(): string[]
  faults: Faults
  /** May be changed between two requests. */
  settings: GraphSettings
}

export function createGraphService(options: GraphServiceOptions): GraphService {
  const { world, clock, seed = 'graph', log = [] } = options
  const settings: GraphSettings = { ...DEFAULT_SETTINGS, ...options.settings }
  let made = 0
  const parts: Parts = {
    world,
    settings,
    nowMs: () => clock.now(),
    newGuid: () => guid(seed, String(made++)),
    sessions: new Map(),
  }
  const budget = createUploadBudget(parts)
  const faults = createFaultScript()

  function exchange(request: WireRequest, answer: (url: URL, side: Side) => WireReply, mayFail: boolean): WireReply {
    const url = new URL(request.url)
    const side: Side = UPLOAD_HOST_NAMES.has(url.hostname) ? 'upload' : 'graph'
    const requestId = parts.newGuid()
    let rule: RuleName | undefined
    let served = 0
    const guarded = (work: () => FaultReply): FaultReply => {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        rule = error.rule
        return refusalReply(error, { requestId, dateMs: parts.nowMs() })
      }
    }
    const serve = () => {
      served++
      return guarded(() => answer(url, side))
    }
    const fault = mayFail && request.method !== 'OPTIONS' ? faults.meet(request, url) : undefined
    const { bare, ...plain } = fault === undefined ? serve() : guarded(() => fault.act(serve, parts))
    const isPreflightRefused = rule === 'preflightRefused'
    const clientRequestId = request.headers['client-request-id']
    const reply =
      bare === true || isPreflightRefused ? plain : withCors(plain, { side, settings, requestId, clientRequestId })
    log.push(logged({ atMs: parts.nowMs(), request, reply, rule, fault: fault?.name, served }))
    return reply
  }

  function answer(request: WireRequest, url: URL, side: Side): WireReply {
    const isGraph = GRAPH_HOSTS[url.hostname] !== undefined
    if (!isGraph && side !== 'upload') refuse('hostUnknown', { message: `No such host here: ${url.hostname}` })
    if (request.method === 'OPTIONS') return preflight(request, side)
    checkHeaders(request, side)
    if (side === 'upload') {
      budget.spend(request, settings)
      return handleUpload(request, url, parts)
    }
    authenticate(request, url.hostname, parts)
    budget.spend(request, settings)
    return answerGraph(request, url, parts)
  }

  return {
    handle: (request) => exchange(request, (url, side) => answer(request, url, side), true),
    refuseConcurrent: (request) => exchange(request, () => throttledReply(SAMPLE_RETRY_AFTER), false),
    concurrentLimit: CONCURRENT_LIMIT,
    log,
    unknownRequests: () => log.filter((one) => one.unknown).map(described),
    faults,
    settings,
  }
}

function described({ request, rule, reply }: LoggedExchange): string {
  return `${request.method} ${request.url} → ${rule ?? ''}: ${reply.text ?? ''}`
}

function answerGraph(request: WireRequest, url: URL, parts: Parts): WireReply {
  const route = parseRoute(url.pathname)
  if (route.kind === 'event') return answerEvent(route, request, url, parts)
  checkPrefer(request, route.kind === 'messages')
  onlyGet(request)
  const mailbox = mailboxOf(personal(route.owner), parts)
  authorizeMail(mailbox, parts)
  switch (route.kind) {
    case 'messages':
      return listMessages(mailbox, request, url)
    case 'message':
      return getMessage(mailbox, route.messageId, url)
    case 'messageValue':
      return getMime(mailbox, route.messageId, url)
  }
}

function answerEvent(
  route: Extract<Route, { kind: 'event' }>,
  request: WireRequest,
  url: URL,
  parts: Parts,
): WireReply {
  checkPrefer(request, false)
  const { owner, calendar, eventId, tail } = route
  const access = request.method === 'GET' ? 'read' : 'write'
  const { signedIn } = parts.world
  if (owner.kind === 'group') {
    const event = findGroupEvent({ groupId: owner.groupId, eventId }, access, parts)
    if (tail.kind !== 'event') refuse('groupEventsTakeNoAttachments')
    onlyGet(request)
    return getEvent(event, { signedIn, url })
  }
  const found = findEvent({ owner, calendar, eventId }, access, parts)
  const method = `${request.method} ${tail.kind}`
  switch (method) {
    case 'GET event':
      return getEvent(found.event, { signedIn, url })
    case 'GET attachments':
      return listAttachments(found, url)
    case 'POST attachments':
      return addAttachment(found, request, parts)
    case 'POST createUploadSession':
      return createUploadSession(found, request, parts)
  }
  if (tail.kind === 'attachment' && request.method === 'GET') return getAttachment(found, tail.attachmentId, url)
  if (tail.kind === 'attachment' && request.method === 'DELETE')
    return deleteAttachment(found, tail.attachmentId, parts)
  if (tail.kind === 'attachment' && request.method === 'PATCH') refuse('attachmentNotUpdatable')
  if (tail.kind === 'attachmentValue' && request.method === 'GET') {
    return getAttachmentValue(found, tail.attachmentId, url)
  }
  return refuse('methodNotAllowed')
}

function onlyGet(request: WireRequest): void {
  if (request.method !== 'GET') refuse('methodNotAllowed')
}

function personal(owner: Owner): Exclude<Owner, { kind: 'group' }> {
  return owner.kind === 'group' ? refuse('pathUnknown', { message: 'Groups have conversations, no messages.' }) : owner
}

/** Immutable ids are another id space. On a search they did harm in the field, which the list of messages shows. */
function checkPrefer(request: WireRequest, mayAskImmutable: boolean): void {
  const prefer = request.headers['prefer']
  if (prefer === undefined || (mayAskImmutable && /^IdType\s*=\s*"ImmutableId"$/i.test(prefer))) return
  refuse('preferNotSimulated', { message: `Prefer: ${prefer}` })
}
