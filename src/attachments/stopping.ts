import type { Carrier } from './carrier'
import { laneOf, letGo } from './errand'
import type { Errand, Errands } from './errand'
import type { Lanes } from './lanes'
import type { AttachmentsEvent } from './state'
import type { AttachmentsState, Phase, Row, RowKey } from './types'

/** Everything by which a person stops a row, for now or for good. */
export interface Stopping {
  cancel: (key: RowKey) => void
  pause: (key: RowKey) => void
  /** Queues a paused row again; whoever calls it lets the queue run. */
  goOn: (key: RowKey) => void
  dismiss: (key: RowKey) => void
}

export interface StoppingDeps {
  state: () => AttachmentsState
  dispatch: (event: AttachmentsEvent) => void
  errands: Errands
  lanes: Lanes
  carrier: Carrier
  /** An interrupted row becomes this pane's own. */
  take: (row: Row, errand: Errand) => void
  /** Whether an attached row may leave the list: one whose old one is about to go may not. */
  mayLeave: (row: Row) => boolean
  /** A chosen row left the list. */
  changed: () => void
}

export function createStopping(deps: StoppingDeps): Stopping {
  const { state, dispatch, errands, lanes, carrier, take, mayLeave, changed } = deps
  const rowOf = (key: RowKey) => state().rows.find((row) => row.key === key)
  const setPhase = (key: RowKey, phase: Phase) => {
    dispatch({ kind: 'phase', key, phase })
  }

  function cancel(key: RowKey) {
    const row = rowOf(key)
    const errand = errands.get(key)
    switch (row?.phase.kind) {
      case 'chosen':
        dispatch({ kind: 'gone', key })
        changed()
        return
      case 'queued':
      case 'preparing':
      case 'sending':
      case 'checking':
        if (errand === undefined) return
        errand.cancel.abort(new DOMException('Cancelled by the person.', 'AbortError'))
        if (row.phase.kind === 'queued' || row.hold?.kind === 'paused') giveUp(row, errand)
        else setPhase(key, { kind: 'cancelling' })
        return
      case 'cancelling':
      case 'attached':
      case 'failed':
      case 'cancelled':
      case 'interrupted':
      case undefined:
        return
    }
  }

  /** Nothing of it is under way at this moment; what an earlier try brought is taken back in the lane's turn. */
  function giveUp(row: Row, errand: Errand) {
    const { memory } = errand
    if (memory.offered || memory.session !== undefined) {
      setPhase(row.key, { kind: 'cancelling' })
      void lanes.inLine(laneOf(errand.target), () => carrier.takeBack(row, errand))
    } else {
      setPhase(row.key, { kind: 'cancelled' })
      void letGo(errand)
    }
    leaveLane(errand)
  }

  /** The last one that waited for this lane is gone: nobody needs its turn any more. */
  function leaveLane({ target }: Errand) {
    const lane = laneOf(target)
    const someoneWaits = state().rows.some(({ key, phase, hold }) => {
      const other = errands.get(key)
      const isHere = other !== undefined && laneOf(other.target) === lane
      return isHere && phase.kind === 'queued' && hold?.kind !== 'paused'
    })
    if (!someoneWaits) lanes.giveUpWaiting(lane)
  }

  function pause(key: RowKey) {
    const row = rowOf(key)
    const errand = errands.get(key)
    if (row === undefined || errand === undefined || row.hold?.kind === 'paused') return
    switch (row.phase.kind) {
      case 'queued':
        dispatch({ kind: 'hold', key, hold: { kind: 'paused' } })
        leaveLane(errand)
        return
      case 'preparing':
      case 'sending':
      case 'checking':
        // An add to the form cannot be stopped half way.
        if (row.plan?.writer !== 'form') errand.pause.abort(new DOMException('Paused by the person.', 'AbortError'))
        return
      case 'chosen':
      case 'cancelling':
      case 'attached':
      case 'failed':
      case 'cancelled':
      case 'interrupted':
        return
    }
  }

  function goOn(key: RowKey) {
    const errand = errands.get(key)
    if (errand === undefined || rowOf(key)?.hold?.kind !== 'paused') return
    errand.pause = new AbortController()
    setPhase(key, { kind: 'queued' })
    if (errand.target.kind === 'unknown') dispatch({ kind: 'hold', key, hold: { kind: 'event-unknown' } })
  }

  function dismiss(key: RowKey) {
    const row = rowOf(key)
    const errand = errands.get(key)
    switch (row?.phase.kind) {
      case 'interrupted':
        if (errand !== undefined) void giveUpInterrupted(row, errand)
        return
      case 'failed':
      case 'cancelled':
      case 'attached':
        if (!mayLeave(row)) return
        errands.delete(key)
        dispatch({ kind: 'gone', key })
        // What is attached is looked over first; the end of its batch lets it go.
        if (errand === undefined || row.phase.kind === 'attached') return
        void carrier.discard(row, errand)
        void letGo(errand)
        return
      case 'chosen':
      case 'queued':
      case 'preparing':
      case 'sending':
      case 'checking':
      case 'cancelling':
      case undefined:
        return
    }
  }

  /** It leaves the list once it is known that nothing of it stays on the event. */
  async function giveUpInterrupted(row: Row, errand: Errand) {
    take(row, errand)
    setPhase(row.key, { kind: 'cancelling' })
    await lanes.inLine(laneOf(errand.target), () => carrier.takeBack(row, errand))
    if (rowOf(row.key)?.phase.kind === 'cancelled') dismiss(row.key)
  }

  return { cancel, pause, goOn, dismiss }
}
