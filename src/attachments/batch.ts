import { failureOf } from '../kernel'
import type { AttachmentId, Chance, Clock, Failure, Log } from '../kernel'
import { decideRetry } from '../graph'
import { compareWithEvent } from './compare'
import type { Arrival } from './compare'
import type { Errand } from './errand'
import { laneOf, letGo } from './errand'
import type { OnEventDesk } from './onEvent'
import type { Policy } from './plan'
import type { AttachmentsEvent } from './state'
import type { RowKey, Target } from './types'
import type { AttachmentsDeps } from './writers'

/** What arrived on each event since it was last looked over. */
export interface Batches {
  arrived: (errand: Errand, arrival: Arrival) => void
  isOpen(lane: string): boolean
  /** Looks the event, or the form, over once: what is missing, short or there twice is told, and surplus removed. */
  close(lane: string): Promise<void>
}

export interface BatchesDeps {
  desk: OnEventDesk
  dispatch: (event: AttachmentsEvent) => void
  policy: Policy
  clock: Clock
  chance: Chance
  log: Log
  /** A look that could not be taken is due again. */
  onDue: (lane: string) => void
  onChange?: AttachmentsDeps['onChange']
  /** It is there whole; or it could not be looked at. Says whether its record has done its service. */
  onLooked: (errand: Errand, key: RowKey, found: { id: AttachmentId } | { failure: Failure }) => Promise<boolean>
}

/** Between two looks at an event that cannot be read just now. */
const LOOK_AGAIN_MS = 30_000

export function createBatches(deps: BatchesDeps): Batches {
  const { desk, dispatch, policy, clock, chance, log, onDue, onChange, onLooked } = deps
  const open = new Map<string, { errand: Errand; arrival: Arrival }[]>()
  const notBeforeMs = new Map<string, number>()
  /** How often a look was taken in vain. */
  const vain = new Map<string, number>()

  /** Those of which it is known by now what they are. */
  async function lookOver(
    some: readonly { errand: Errand; arrival: Arrival }[],
  ): Promise<ReadonlyMap<RowKey, AttachmentId>> {
    const there = new Map<RowKey, AttachmentId>()
    const target = some[0]?.errand.target
    if (target === undefined) return there
    const comparison = {
      event: desk.attachmentsOf(target),
      ledger: desk.ledgerOf(target),
      clock,
      readBack: policy.readBack,
    }
    const never = new AbortController().signal
    const arrivals = some.map(({ arrival }) => arrival)
    for (const verdict of await compareWithEvent(arrivals, comparison, never)) {
      const { key } = verdict
      if (verdict.kind === 'wrong') {
        log.note('not on the event as sent', { kind: verdict.failure.kind })
        dispatch({ kind: 'phase', key, phase: { kind: 'failed', failure: verdict.failure } })
        tellGone(
          target,
          arrivals.find((one) => one.key === key),
        )
        continue
      }
      dispatch({ kind: 'attached-id', key, id: { writer: 'graph', id: verdict.id } })
      there.set(key, verdict.id)
      for (const remark of verdict.remarks) {
        log.note('remark', { kind: remark.kind })
        dispatch({ kind: 'remark', key, remark })
      }
    }
    return there
  }

  function tellGone(target: Target, arrival: Arrival | undefined) {
    if (target.kind !== 'event' || arrival === undefined) return
    onChange?.({ address: target.address, kind: 'not-there', name: arrival.sought.name })
  }

  return {
    arrived(errand, arrival) {
      const lane = laneOf(errand.target)
      open.set(lane, [...(open.get(lane) ?? []), { errand, arrival }])
    },
    isOpen: (lane) => open.has(lane) && (notBeforeMs.get(lane) ?? 0) <= clock.now(),
    async close(lane) {
      const some = open.get(lane) ?? []
      open.delete(lane)
      try {
        const there = await lookOver(some)
        vain.delete(lane)
        for (const { errand, arrival } of some) {
          const id = there.get(arrival.key)
          if (id === undefined || (await onLooked(errand, arrival.key, { id }))) await letGo(errand)
        }
      } catch (error) {
        const failure = failureOf(error)
        log.note('the event was not looked over', { kind: failure.kind })
        const tries = vain.get(lane) ?? 0
        vain.set(lane, tries + 1)
        if (decideRetry(failure, tries, chance, 'doubt').retry) {
          later(lane, some)
          return
        }
        vain.delete(lane)
        for (const { errand, arrival } of some) {
          dispatch({ kind: 'remark', key: arrival.key, remark: { kind: 'not-checked' } })
          if (await onLooked(errand, arrival.key, { failure })) await letGo(errand)
        }
      }
    },
  }

  /** It passes; nothing else has to wait for it. */
  function later(lane: string, some: readonly { errand: Errand; arrival: Arrival }[]) {
    open.set(lane, [...some, ...(open.get(lane) ?? [])])
    notBeforeMs.set(lane, clock.now() + LOOK_AGAIN_MS)
    void clock.wait(LOOK_AGAIN_MS, new AbortController().signal).then(() => {
      notBeforeMs.delete(lane)
      onDue(lane)
    })
  }
}
