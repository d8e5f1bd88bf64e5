import type { World } from '../world'
import type { RequestHead, WireReply, WireRequest } from '../wire'
import { exchangeOn, serveAdmitted } from './exchange'
import type { Exchanged } from './exchange'
import { faultsOn } from './faults'
import type { Faults } from './faults'
import type { LoggedExchange } from './log'
import { admit, release } from './running'
import type { GraphSettings } from './settings'
import { createGraphState } from './state'

export type { LoggedExchange } from './log'
export { FAULT_NAMES } from './faultActs'
export type { FaultName } from './faultActs'
export type { FaultOptions, Faults } from './faults'
export type { GraphSettings } from './settings'

export interface GraphServiceOptions {
  /** Changed in place, so it must not come out of `handle`, which freezes. */
  world: World
  clock: { now(): number }
  /** Decides request ids, attachment ids and upload secrets. */
  seed?: string
  /** Exchanges are appended here; a new list unless told. */
  log?: LoggedExchange[]
  settings?: Partial<GraphSettings>
}

/** A request whose head has arrived, counted among those that run until `end`. */
export interface BegunExchange {
  /** Serves the whole request. */
  handle(request: WireRequest): WireReply
  /** The reply was sent, or the connection is gone. */
  end(): void
}

/** Microsoft Graph and Outlook's upload hosts around one world: no sockets, no timers. Holds the state and the log. */
export interface GraphService {
  /** Header names of the request are lower case. Answers every request, also one it refuses. `takesMs` as in `handle`. */
  handle(request: WireRequest, options?: { takesMs?: number }): WireReply
  /** For a shell of sockets, which learns of a request before its body is there, and how long it took when it is over. */
  begin(head: RequestHead): BegunExchange
  log: LoggedExchange[]
  /** What was refused because nobody knows how Graph would answer: must be empty at the end of a test. */
  unknownRequests(): string[]
  faults: Faults
  /** May be changed between two requests. */
  settings: GraphSettings
}

export function createGraphService(options: GraphServiceOptions): GraphService {
  const { world, clock, seed = 'graph', log = [] } = options
  const state = createGraphState(world, options.settings)
  const noted = ({ reply, exchange }: Exchanged): WireReply => {
    log.push(exchange)
    return reply
  }
  return {
    handle: (request, more = {}) => noted(exchangeOn(state, request, { nowMs: clock.now(), seed, ...more })),
    begin(head) {
      const admission = admit(state, head, { nowMs: clock.now(), endsMs: Infinity })
      return {
        handle: (request) => noted(serveAdmitted(state, request, { nowMs: clock.now(), seed, admission })),
        end: () => {
          release(state, admission)
        },
      }
    },
    log,
    unknownRequests: () => log.filter((one) => one.unknown).map(described),
    faults: faultsOn(state),
    settings: state.settings,
  }
}

function described({ request, rule, reply }: LoggedExchange): string {
  return `${request.method} ${request.url} → ${rule ?? ''}: ${reply.text ?? ''}`
}
