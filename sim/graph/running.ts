import type { RequestHead } from '../wire'
import { addresseeOf } from './addressee'
import type { GraphState } from './state'

/** An exchange that takes its time. */
export interface RunningExchange {
  /** Rises with each one, so the smaller of two began earlier. */
  id: number
  mailbox: string
  /** Default id of the event whose attachments it adds to or takes from. */
  writesEvent: string | undefined
  /** Infinity: until it is told to be over. */
  endsMs: number
}

/** How an exchange stands among the others of its mailbox. */
export type Admission =
  | { kind: 'uncounted-mailbox' }
  /** Nobody told how long it takes. */
  | { kind: 'timeless'; mailbox: string }
  | { kind: 'running'; mailbox: string; id: number }
  /** Too many run already; Infinity: nobody knows when one will end. */
  | { kind: 'too-many'; mailbox: string; freeInMs: number }

/** Counts a request among those that run. Preflights are the browser's, not the app's. */
export function admit(
  state: GraphState,
  head: RequestHead,
  { nowMs, endsMs }: { nowMs: number; endsMs: number | undefined },
): Admission {
  const { mailbox, writesEvent } = addresseeOf(head, state)
  if (mailbox === undefined || head.method === 'OPTIONS') return { kind: 'uncounted-mailbox' }
  if (endsMs === undefined) return { kind: 'timeless', mailbox }
  state.running = state.running.filter((one) => one.endsMs > nowMs)
  const beside = state.running.filter((one) => one.mailbox === mailbox)
  if (beside.length >= state.settings.concurrentLimit) {
    return { kind: 'too-many', mailbox, freeInMs: Math.min(...beside.map((one) => one.endsMs)) - nowMs }
  }
  const id = state.exchangesCounted++
  state.running.push({ id, mailbox, writesEvent, endsMs })
  return { kind: 'running', mailbox, id }
}

/** The exchange runs on, but is in no other writer's way. */
export function wroteNothing(state: GraphState, admission: Admission): void {
  if (admission.kind !== 'running') return
  const own = state.running.find((one) => one.id === admission.id)
  if (own !== undefined) own.writesEvent = undefined
}

/** The exchange is over: its reply was sent, or its connection is gone. */
export function release(state: GraphState, admission: Admission): void {
  if (admission.kind !== 'running') return
  state.running = state.running.filter((one) => one.id !== admission.id)
}
