import { readAhead } from './carryItem'
import { isReady, laneOf, queueOf } from './errand'
import type { Errand, Errands } from './errand'
import type { Sought } from './ledger'
import { surfaceOf } from './plan'
import type { Circumstances, Policy } from './plan'
import { createReads } from './reads'
import type { Row, RowKey } from './types'
import type { MailSource } from './writers'

/** Reads the next existing item while another thing is on the line. */
export interface Ahead {
  /** It is `row`'s turn, or it is on the line by now: whatever comes after it may be read. */
  behind: (row: Row, errand: Errand) => void
}

export interface AheadDeps {
  mail: MailSource
  policy: Policy
  rows: () => readonly Row[]
  errands: Errands
  formLoad: () => Circumstances['form']
  freeName: (errand: Errand, wanted: string) => string
  /** What a row will bring onto its event is known before its turn. */
  onKnown: (errand: Errand, sought: Sought) => void
}

/** So many are asked for ahead: a question takes two round trips (the browser asks first whether it may), a small write one. */
const ASKED_AHEAD = 2

/**
 * One body on the line, and one beside it: more would only fill the memory. What comes after those two is asked for as
 * well, and its body taken when there is room.
 */
export function createAhead({ mail, policy, rows, errands, formLoad, freeName, onKnown }: AheadDeps): Ahead {
  const asked = new Set<RowKey>()
  let heldFor: RowKey | undefined
  /** Whoever has read one has the permission for the next: nothing that nobody waits for opens a sign-in window. */
  let hasRead = false

  const stillWaits = (key: RowKey) => rows().some((row) => row.key === key && isReady(row))

  function ask({ key, thing, name, mailForm, sizeBytes }: Row, errand: Errand) {
    if (thing.kind === 'file') return
    asked.add(key)
    errand.reads ??= createReads(thing, mail, errand.keptBytes)
    const { reads, cancel, pause } = errand
    const around = { surface: errand.form === undefined ? 'read' : surfaceOf(errand.target), policy, form: formLoad() }
    const job = { name, mailForm, sizeBytes, reads, freeName: (wanted: string) => freeName(errand, wanted) }
    readAhead(thing, job, around, AbortSignal.any([cancel.signal, pause.signal])).then(
      (sought) => {
        if (sought !== undefined && stillWaits(key)) onKnown(errand, sought)
      },
      () => asked.delete(key), // met again, and told, when its turn comes
    )
  }

  return {
    behind(row, errand) {
      hasRead ||= mail.isOpen() || errand.reads?.hasRead() === true
      for (const key of [...asked].filter((one) => !stillWaits(one))) asked.delete(key)
      if (heldFor !== undefined && !asked.has(heldFor)) heldFor = undefined
      if (!hasRead) return
      const others = rows().filter(({ key }) => key !== row.key)
      const next = queueOf(others, errands, laneOf(errand.target))
        .slice(0, ASKED_AHEAD)
        .filter(({ thing }) => thing.kind !== 'file')
      for (const one of next) {
        const its = errands.get(one.key)
        // Behind a long upload there is time enough to ask when the turn is near.
        const isSoon = one === next[0] || row.plan?.writer !== 'graph-session'
        if (its !== undefined && isSoon && !asked.has(one.key) && asked.size < ASKED_AHEAD) ask(one, its)
      }
      heldFor ??= next.find(({ key }) => asked.has(key))?.key
      if (heldFor !== undefined) errands.get(heldFor)?.reads?.want()
    },
  }
}
