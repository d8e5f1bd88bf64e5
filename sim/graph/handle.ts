import { createDraft, enableMapSet, finishDraft, freeze } from 'immer'
import type { WireReply, WireRequest } from '../wire'
import { exchangeOn } from './exchange'
import type { LoggedExchange } from './log'
import type { GraphState } from './state'

enableMapSet()

export interface HandleOptions {
  /** The caller's clock; the service's may be ahead of it by a fault. */
  nowMs: number
  /** Decides request ids, attachment ids and upload secrets, together with what was made before; `graph` unless told. */
  seed?: string
  /**
   * How long the exchange takes, in ms. Given, it stands beside the others that run: the fifth is refused, and the
   * second writer on one event. Its effect is there at `nowMs`; the caller hands the reply on when the time is over.
   */
  takesMs?: number
}

export interface Handled {
  reply: WireReply
  /** The state afterwards. The one before is as it was, so a story can go on from it a second time. */
  state: GraphState
  exchange: LoggedExchange
}

/**
 * The service as a pure function: same request, state, moment and seed, same reply and state, to the byte. The state
 * given is frozen, whole, by the first call. Byte arrays cannot be frozen: the request's body goes into the state as it
 * is, so the caller must not write to it afterwards.
 */
export function handle(request: WireRequest, state: GraphState, options: HandleOptions): Handled {
  const { seed = 'graph', ...moment } = options
  const draft = createDraft(freeze(state, true))
  const exchanged = exchangeOn(draft, request, { seed, ...moment })
  return { ...exchanged, state: finishDraft(draft) }
}
