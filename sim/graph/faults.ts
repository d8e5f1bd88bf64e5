import type { WireReply, WireRequest } from '../wire'
import { faultRow } from './faultActs'
import type { FaultName } from './faultActs'
import type { Parts } from './parts'
import { requestKind } from './requestKind'
import type { RequestKind } from './requestKind'
import type { GraphState } from './state'

/** Which requests a fault meets, and how often. */
export interface FaultOptions {
  /** What the request is for. */
  on?: RequestKind
  /** Any method but OPTIONS unless told. */
  method?: string
  /** Against the path with ids still encoded, without host and query. */
  path?: RegExp
  /** Meets only what comes on a connection that carried an earlier exchange: those a browser may resend by itself. */
  onReusedConnection?: true
  /** 1 unless told. */
  times?: number
  /** Meets this many matching requests unharmed first. */
  after?: number
  /** Seconds, for `throttled` and 503; `null` leaves the header away. */
  retryAfter?: string | null
  /** For `slow`. */
  bytesPerSecond?: number
  /** For MIME that is cut off or breaks: how many bytes arrive; half of them unless told. */
  keptBytes?: number
  /** For the jumps of a clock, forward or (negative) back; an hour forward unless told. */
  jumpMs?: number
  /** Bad gateways: whether the edge's page lets itself be read by the pane. Without, the browser sees a TypeError only. */
  withCors?: boolean
}

/** `bare`: the reply reaches the browser without any CORS header, as from an edge that never reached Graph. */
export type FaultReply = WireReply & { bare?: true }

/** A fault to come, as plain data. */
export interface PlannedFault {
  name: FaultName
  options: FaultOptions
}

/** A planned fault in the service's state, with how far it has come. */
export interface ScriptedFault extends PlannedFault {
  left: number
  unharmed: number
  met: number
}

export interface Fault {
  name: FaultName
  /** Requests met so far. */
  readonly met: number
  /** Meets no further request. */
  remove(): void
}

export interface Faults {
  /** Scripts a fault; where several fit a request, the first one added that is not used up meets it. */
  add(name: FaultName, options?: FaultOptions): Fault
  clear(): void
  /** Scripted, but not met as often as told: a test that ends so has not told its story. */
  pending(): FaultName[]
}

/** The script of a service that holds its state. */
export function faultsOn(state: GraphState): Faults {
  return {
    add(name, options = {}) {
      const one = scripted({ name, options })
      state.faults.push(one)
      return {
        name,
        get met() {
          return one.met
        },
        remove() {
          state.faults = state.faults.filter((other) => other !== one)
        },
      }
    },
    clear() {
      state.faults = []
    },
    pending: () => pendingFaults(state),
  }
}

/** The same state with these faults to come, after those it had. */
export function withFaults(state: GraphState, planned: readonly PlannedFault[]): GraphState {
  return { ...state, faults: [...state.faults, ...planned.map(scripted)] }
}

/** Scripted, but not met as often as told. */
export function pendingFaults({ faults }: Pick<GraphState, 'faults'>): FaultName[] {
  return faults.filter((one) => one.left > 0).map((one) => one.name)
}

function scripted({ name, options }: PlannedFault): ScriptedFault {
  return { name, options, left: options.times ?? 1, unharmed: options.after ?? 0, met: 0 }
}

/** What a fault makes of a request that it meets. */
export interface MetFault {
  name: FaultName
  act(serve: () => WireReply, parts: Parts): FaultReply
}

/** Counts a request against the script, and gives the fault that meets it. */
export function meetFault(script: readonly ScriptedFault[], request: WireRequest, url: URL): MetFault | undefined {
  const fitting = script.filter(({ left, name, options }) => {
    return left > 0 && (faultRow(name).path?.test(url.pathname) ?? true) && fits(options, request, url)
  })
  const waiting = fitting.filter((one) => one.unharmed > 0)
  for (const one of waiting) one.unharmed--
  const meeting = fitting.find((one) => !waiting.includes(one))
  if (meeting === undefined) return undefined
  meeting.left--
  meeting.met++
  const { name, options } = meeting
  return { name, act: (serve, parts) => faultRow(name).act({ serve, options, url, parts }) }
}

function fits(options: FaultOptions, request: WireRequest, url: URL): boolean {
  const { on, method, path, onReusedConnection } = options
  if (on !== undefined && on !== requestKind(request, url)) return false
  if (onReusedConnection === true && request.connection !== 'reused') return false
  return (method ?? request.method) === request.method && (path?.test(url.pathname) ?? true)
}
