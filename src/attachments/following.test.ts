import { expect, test } from '@jest/globals'
import type { EventForm } from '../outlook/calendarHost'
import { newErrand } from './errand'
import type { Errands } from './errand'
import { followTarget } from './following'
import { createFormStage } from './testing/formStage'
import { eventTarget, fileRow } from './testing/rows'
import type { Target } from './types'

const UNSAVED: Target = { kind: 'unsaved' }
const UNKNOWN: Target = { kind: 'unknown' }

/** One row that was told to go to `target`, and what stands open afterwards. */
function stage(target: Target) {
  const { form } = createFormStage([])
  const errand = newErrand(target)
  const errands: Errands = new Map([[1, errand]])
  const rows = () => [{ ...fileRow(1), phase: { kind: 'preparing' } as const }]
  const follow = (before: Target, next: Target) => {
    const formOf = (aim: Target): EventForm | undefined => (aim.kind === next.kind ? form : undefined)
    followTarget({ rows, errands, formOf, setPhase: () => undefined, keep: () => undefined }, before, next)
  }
  return { errand, follow, form }
}

test('a second form that was never saved is not the one that the row was told to go into', () => {
  const s = stage(UNSAVED)
  s.follow(UNSAVED, UNKNOWN)
  s.follow(UNKNOWN, UNSAVED)
  expect(s.errand).toMatchObject({ isFormClosed: true, form: undefined })
})

test('the form that was saved stays the row’s own', () => {
  const s = stage(UNSAVED)
  s.follow(UNSAVED, eventTarget('EVENT=', 'compose'))
  expect(s.errand).toMatchObject({ target: { kind: 'event' }, form: s.form })
})
