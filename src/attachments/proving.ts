import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { EventAddress } from '../events'
import type { GraphWait } from '../graph'
import { inDoubt } from './errand'
import type { Errand, Errands } from './errand'
import type { AttachmentsEvent } from './state'
import type { Row, Target } from './types'
import type { AttachmentsDeps } from './writers'

/** Lets rows wait until it is known to which event they go, and sends them there. */
export interface Proving {
  /** This row waits for it; asks whoever can tell. */
  waitFor: (errand: Errand) => void
}

export interface ProvingDeps extends Pick<AttachmentsDeps, 'prove'> {
  errands: Errands
  rows: () => readonly Row[]
  dispatch: (event: AttachmentsEvent) => void
  /** A row's target is proven: from now on it is kept beyond the pane. */
  onProven: (row: Row, errand: Errand) => void
  /** What waited goes on. */
  goOn: () => void
}

const never = new AbortController().signal

export function createProving({ prove, errands, rows, dispatch, onProven, goOn }: ProvingDeps): Proving {
  const asked = new Set<number>()

  /** The rows that were told to go under this showing, and are not under way. */
  function rowsOf(item: number): { row: Row; errand: Errand }[] {
    return rows().flatMap((row) => {
      const errand = errands.get(row.key)
      return errand !== undefined && isOf(errand.target, item) ? [{ row, errand }] : []
    })
  }

  function settle(item: number, address: EventAddress) {
    for (const { row, errand } of rowsOf(item)) {
      if (errand.target.kind !== 'event') continue
      errand.target = { ...errand.target, address, isProven: true }
      if (row.phase.kind === 'queued') onProven(row, errand)
    }
    goOn()
  }

  function fail(item: number, failure: Failure) {
    for (const { row, errand } of rowsOf(item)) {
      if (!isHeld(row)) continue
      const { key } = row
      if (failure.kind === 'sign-in-needed') dispatch({ kind: 'hold', key, hold: { kind: 'sign-in' } })
      else dispatch({ kind: 'phase', key, phase: { kind: 'failed', failure: inDoubt(failure, errand) } })
    }
  }

  return {
    waitFor({ target }) {
      if (target.kind !== 'event' || asked.has(target.item)) return
      const { item } = target
      asked.add(item)
      const onWait = ({ untilMs, because }: GraphWait) => {
        for (const { row } of rowsOf(item)) {
          if (isHeld(row)) dispatch({ kind: 'hold', key: row.key, hold: { kind: 'retrying', untilMs, because } })
        }
      }
      prove(item, { silentOnly: false, onWait }, never)
        .finally(() => asked.delete(item))
        .then(
          (address) => {
            settle(item, address)
          },
          (error: unknown) => {
            fail(item, failureOf(error))
          },
        )
    },
  }
}

/** It waits for the proof; `retrying`: the proof waits for the line. */
function isHeld({ phase, hold }: Row): boolean {
  return phase.kind === 'queued' && (hold?.kind === 'event-unproven' || hold?.kind === 'retrying')
}

function isOf(target: Target, item: number): boolean {
  return target.kind === 'event' && target.item === item && !target.isProven
}
