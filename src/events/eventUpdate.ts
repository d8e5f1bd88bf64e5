import { AppError, failureOf } from '../kernel'
import type { Clock, Failure, Log } from '../kernel'
import type { Graph, GraphCall } from '../graph'
import { eventPath, scopesOf } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { saysTheSame, withUpdateLine } from './invitation'
import type { InvitationBody } from './invitation'
import type { EventFacts } from './types'
import type { EventNews, NotSentBecause } from './updateState'
import { FACTS_PROPERTIES, parseEvent, parseFacts } from './updateWire'
import type { EventAsRead } from './updateWire'
import { askWhereItIs } from './whereabouts'
import type { Places } from './whereabouts'

/** The body as the organizer's Outlook has it; Graph turns plain text into HTML. */
const AS_HTML = { Prefer: 'outlook.body-content-type="html"' }

export interface UpdateOrder {
  address: EventAddress
  news: EventNews
  /** What the person was told when "Send update" was pressed. */
  seen: EventFacts
  /** The body of an earlier try whose answer got lost: it may have been made. */
  tried: InvitationBody | undefined
}

export type UpdateOutcome =
  | { kind: 'sent'; facts: EventFacts }
  /** Nothing was sent: the event is not, or no more, what the person was told. */
  | { kind: 'not-sent'; because: NotSentBecause; facts: EventFacts }
  /** It may have been sent. `tried` goes into the next order. */
  | { kind: 'in-doubt'; failure: Failure; tried: InvitationBody }

export interface UpdateDeps {
  graph: Graph
  /** A day of a series may have another id since something was attached to it. */
  places: Places
  clock: Clock
  log: Log
}

/** One silent read of what decides who has what is attached; no sign-in window opens for it. */
export function readFacts(deps: Reading, address: EventAddress, signal: AbortSignal): Promise<EventFacts> {
  return askWhereItIs(deps.places, address, signal, (at) => {
    const path = `${eventPath(at)}?$select=${FACTS_PROPERTIES}`
    return deps.graph.read({ ...callOn(at), path, silentOnly: true }, parseFacts, signal)
  })
}

type Reading = Pick<UpdateDeps, 'graph' | 'places'>

/**
 * Tells the attendees, once: one PATCH of the body, which Outlook's service mails to everybody who is invited. Never of
 * `attendees`, which would mail those only who were added. Rejects with an AppError where nothing was sent.
 */
export async function sendUpdate(order: UpdateOrder, deps: UpdateDeps, signal: AbortSignal): Promise<UpdateOutcome> {
  const { address, news, seen, tried } = order
  const before = await readEvent(deps, address, signal)
  if (tried !== undefined && saysTheSame(before.body, tried)) return { kind: 'sent', facts: before.facts }
  const because = obstacle(seen, before.facts)
  if (because !== undefined) return { kind: 'not-sent', because, facts: before.facts }

  const day = new Date(deps.clock.now()).toISOString().slice(0, 10)
  const body = withUpdateLine(before.body, { ...news, day })
  try {
    await patchBody(order, { body, etag: before.etag }, deps, signal)
    return { kind: 'sent', facts: before.facts }
  } catch (error) {
    const failure = failureOf(error)
    deps.log.note('update', { failure: failure.kind })
    if (failure.kind === 'conflict') {
      const { facts } = await readEvent(deps, address, signal)
      return { kind: 'not-sent', because: obstacle(seen, facts) ?? 'changed-elsewhere', facts }
    }
    if (!MAY_HAVE_ARRIVED.includes(failure.kind)) throw error
    return await afterDoubt({ address, body, failure }, deps, signal)
  }
}

/** The answer got lost on the way, or is none of the service's own. */
const MAY_HAVE_ARRIVED: readonly Failure['kind'][] = ['offline', 'timed-out', 'server-trouble']

/** The event itself says whether it was made. */
async function afterDoubt(
  { address, body, failure }: { address: EventAddress; body: InvitationBody; failure: Failure },
  deps: UpdateDeps,
  signal: AbortSignal,
): Promise<UpdateOutcome> {
  try {
    const now = await readEvent(deps, address, signal)
    if (saysTheSame(now.body, body)) return { kind: 'sent', facts: now.facts }
  } catch {
    return { kind: 'in-doubt', failure: { kind: 'in-doubt', because: failure }, tried: body }
  }
  throw new AppError(failure)
}

function readEvent(deps: Reading, address: EventAddress, signal: AbortSignal): Promise<EventAsRead> {
  return askWhereItIs(deps.places, address, signal, (at) => {
    const path = `${eventPath(at)}?$select=${FACTS_PROPERTIES},body`
    return deps.graph.read({ ...callOn(at), path, headers: AS_HTML }, parseEvent, signal)
  })
}

async function patchBody(
  { address }: UpdateOrder,
  { body, etag }: { body: InvitationBody; etag: string | undefined },
  { graph, places }: UpdateDeps,
  signal: AbortSignal,
): Promise<void> {
  const at = places.now(address)
  const headers = etag === undefined ? {} : { headers: { 'If-Match': etag } }
  const call = { ...callOn(at), path: eventPath(at), ...headers }
  const { status } = await graph.write({ ...call, method: 'PATCH', json: JSON.stringify({ body }) }, signal)
  // Another success comes from an edge in trouble.
  if (status !== 200) throw new AppError({ kind: 'server-trouble', status, requestId: undefined })
}

function callOn(address: EventAddress): Omit<GraphCall, 'path'> {
  return { scopes: scopesOf(address), missing: 'event' }
}

/** What became of the event since the person was told about it. */
function obstacle(seen: EventFacts, now: EventFacts): NotSentBecause | undefined {
  if (!now.isOrganizer) return 'not-organizer'
  if (now.isCancelled) return 'cancelled'
  if (now.attendeeCount === 0) return 'nobody-invited'
  if (now.startMs !== seen.startMs || now.endMs !== seen.endMs) return 'moved'
  return now.attendeeCount === seen.attendeeCount ? undefined : 'attendees-changed'
}
