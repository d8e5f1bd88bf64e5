import { readAhead } from './carryItem'
import { isReady, laneOf, nextInLane } from './errand'
import type { Errand, Errands } from './errand'
import type { Circumstances, Policy } from './plan'
import { createReads } from './reads'
import type { Row, RowKey, Target } from './types'
import type { MailSource } from './writers'

/** Reads the next existing item while another thing is on the line. */
export interface Ahead {
  /** `row` is on the line: whatever comes after it may be read. */
  behind: (row: Row, errand: Errand) => void
}

export interface AheadDeps {
  mail: MailSource
  policy: Policy
  rows: () => readonly Row[]
  errands: Errands
  formLoad: () => Circumstances['form']
}

/** One body on the line, and one beside it: more would only fill the memory. */
export function createAhead({ mail, policy, rows, errands, formLoad }: AheadDeps): Ahead {
  let readFor: RowKey | undefined
  /** Whoever has read one has the permission for the next: nothing that nobody waits for opens a sign-in window. */
  let mayRead = false

  /** The one that was read last still waits for its turn. */
  function isTaken(): boolean {
    const row = rows().find(({ key }) => key === readFor)
    return row !== undefined && isReady(row) && errands.get(row.key)?.reads !== undefined
  }

  return {
    behind(row, errand) {
      mayRead ||= errand.reads?.hasRead() === true
      if (!mayRead || isTaken()) return
      const others = rows().filter(({ key }) => key !== row.key)
      const next = nextInLane(others, errands, laneOf(errand.target))
      const nextErrand = next === undefined ? undefined : errands.get(next.key)
      if (next === undefined || nextErrand === undefined || next.thing.kind === 'file') return
      readFor = next.key
      const { thing, name, mailForm, sizeBytes } = next
      nextErrand.reads ??= createReads(thing, mail, nextErrand.keptBytes)
      const { reads, cancel, pause } = nextErrand
      const around = { surface: surfaceOf(nextErrand), policy, form: formLoad() }
      readAhead(
        thing,
        { name, mailForm, sizeBytes, reads },
        around,
        AbortSignal.any([cancel.signal, pause.signal]),
      ).catch(
        () => undefined, // met again, and told, when its turn comes
      )
    },
  }
}

function surfaceOf({ target, form }: { target: Target; form: unknown }): Circumstances['surface'] {
  const isCompose = target.kind === 'unsaved' || (target.kind === 'event' && target.surface === 'compose')
  return isCompose && form !== undefined ? 'compose' : 'read'
}
