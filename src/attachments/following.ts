import { isOneShowing, isWritable } from './errand'
import type { Errand, Errands } from './errand'
import type { Phase, Row, RowKey, Target } from './types'

export interface FollowingDeps {
  rows: () => readonly Row[]
  errands: Errands
  formOf: (aim: Target) => Errand['form']
  setPhase: (key: RowKey, phase: Phase) => void
  /** It is known now where a row goes: what can be kept of it is kept. */
  keep: (row: Row, errand: Errand) => void
}

export const FORM_CLOSED: Phase = { kind: 'failed', failure: { kind: 'form-closed' } }

/**
 * Another event is open. What was told to go to none yet goes to this one. The unsaved form became the saved event, and
 * what was meant for it goes on there; or it is gone, and what waited for it must not end up on whatever is opened next.
 */
export function followTarget({ rows, errands, formOf, setPhase, keep }: FollowingDeps, before: Target, next: Target) {
  const wasSaved = before.kind === 'unsaved' && next.kind === 'event'
  for (const row of rows()) {
    const errand = errands.get(row.key)
    if (errand === undefined) continue
    const aim = errand.target.kind
    const wasWritable = isWritable(errand.target)
    if (aim === 'unknown' || (aim === 'unsaved' && wasSaved)) errand.target = next
    // The showing it was told to go under turns out to be of another event than its id says.
    else if (isOneShowing(errand.target, next) && !wasWritable) errand.target = next
    else if (aim === 'unsaved') errand.isFormClosed = true
    // Another form that was never saved is not the one that is gone.
    errand.form = errand.isFormClosed === true ? undefined : formOf(errand.target)
    if (row.phase.kind !== 'queued') continue
    if (errand.isFormClosed === true) setPhase(row.key, FORM_CLOSED)
    else if (!wasWritable) keep(row, errand)
  }
}
