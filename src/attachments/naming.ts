import { fileNameFor, laneOf } from './errand'
import type { Errand, Errands } from './errand'
import type { OnEventDesk } from './onEvent'
import type { AttachmentsEvent } from './state'
import type { AttachmentsState, Row, RowKey, SameNameAnswer, Target } from './types'

/** Under which name a thing goes onto its event, and what a taken one means. */
export interface Naming {
  /** A name that nothing else has on the event of this errand, or on its way there. */
  freeName: (errand: Errand, wanted: string) => string
  /** A row is told to go: what it has said of its name until now is done. */
  settle: (row: Row, errand: Errand) => void
  answer: (of: RowKey | 'all', answer: SameNameAnswer) => void
}

export interface NamingDeps {
  state: () => AttachmentsState
  dispatch: (event: AttachmentsEvent) => void
  errands: Errands
  desk: OnEventDesk
  /** The event that the list is of. */
  open: () => Target
  /** A chosen row leaves the list. */
  cancel: (key: RowKey) => void
}

export function createNaming({ state, dispatch, errands, desk, open, cancel }: NamingDeps): Naming {
  /** What is on an event, as far as is known, and the other files on their way there. */
  function namesBeside(errand: Errand): string[] {
    const lane = laneOf(errand.target)
    const listed = lane === laneOf(open()) ? state().onEvent : []
    const files = state().rows.filter(({ key, thing }) => {
      const other = errands.get(key)
      return thing.kind === 'file' && other !== undefined && other !== errand && laneOf(other.target) === lane
    })
    return [...desk.ledgerOf(errand.target).snapshot(), ...listed, ...files].map(({ name }) => name)
  }

  function freeName(errand: Errand, wanted: string) {
    return fileNameFor(errand, wanted, errands, namesBeside(errand))
  }

  function answerOne(key: RowKey, answer: SameNameAnswer, isForAll: boolean) {
    const sameName = state().rows.find((row) => row.key === key)?.sameName
    if (sameName === undefined) return
    if (answer === 'skip') {
      cancel(key)
      return
    }
    const { replaceable } = sameName
    if (answer !== 'replace' || replaceable?.kind === 'on-event') dispatch({ kind: 'same-name', key, answer })
    else if (replaceable?.kind === 'chosen' && !isForAll) {
      cancel(replaceable.key)
      answerOne(key, answer, isForAll) // what the earlier one would have replaced
    }
  }

  return {
    freeName,
    settle({ key, name, thing, sameName, replaces }, errand) {
      if (thing.kind !== 'file' || replaces !== undefined || errand.memory.sought !== undefined) return
      const replaceable = sameName?.answer === 'replace' ? sameName.replaceable : undefined
      if (replaceable?.kind === 'on-event') {
        const taking: Row['replaces'] = { why: 'replace', old: replaceable.old, then: { kind: 'stands' } }
        dispatch({ kind: 'settled-name', key, name, replaces: taking })
      } else dispatch({ kind: 'settled-name', key, name: freeName(errand, name), replaces })
    },
    answer(of, answer) {
      if (of !== 'all') answerOne(of, answer, false)
      else for (const { key } of state().rows) answerOne(key, answer, true)
    },
  }
}
