import type { Target } from './attachments'
import type { EventAddress, OpenEventState } from './events'

/** Where what is attached goes while the pane stands beside this. */
export function targetOf(state: OpenEventState): Target {
  switch (state.kind) {
    case 'open': {
      const { surface, address, savedAtMs, item, identity } = state
      return { kind: 'event', surface, address, savedAtMs, item, isProven: identity.kind === 'proven' }
    }
    case 'unsaved':
      return { kind: 'unsaved' }
    case 'looking':
    case 'choose':
    case 'none':
    case 'no-id':
    case 'failed':
      return { kind: 'unknown' }
  }
}

/** What Outlook shows beside a choice; undefined: the target itself. */
export function shownTargetOf(state: OpenEventState): Target | undefined {
  const beside = state.kind === 'open' ? state.picked : state.kind === 'choose' ? state : undefined
  if (beside === undefined) return undefined
  return beside.shown === undefined ? { kind: 'unknown' } : targetOf(beside.shown)
}

/** Which showing of an event an open form is of; undefined: none is open, or another event is meant than the form's. */
export function shownInForm(state: OpenEventState): number | 'unsaved' | undefined {
  if (state.kind === 'unsaved') return 'unsaved'
  const isInForm = state.kind === 'open' && state.surface === 'compose' && state.picked === undefined
  return isInForm ? state.item : undefined
}

/** Nobody is told of an event that may be another one. */
export function provenAddress(state: OpenEventState): EventAddress | undefined {
  return state.kind === 'open' && state.identity.kind === 'proven' ? state.address : undefined
}
