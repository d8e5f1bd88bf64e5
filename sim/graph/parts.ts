import { guid } from '../world'
import type { World } from '../world/types'
import type { Admission } from './running'
import type { GraphSettings } from './settings'
import type { GraphState, UploadSession } from './state'

/** What every handler works on, in one exchange: the state, changed in place, and this exchange's own circumstances. */
export interface Parts {
  state: GraphState
  world: World
  settings: GraphSettings
  sessions: Map<string, UploadSession>
  /** How the exchange stands among those that run beside it. */
  admission: Admission
  /** The service's own clock, which a fault may have moved. */
  nowMs(): number
  /** A new id each time, from the seed. */
  newGuid(): string
}

export function partsOf(
  state: GraphState,
  { nowMs, seed, admission }: { nowMs: number; seed: string; admission: Admission },
): Parts {
  return {
    state,
    world: state.world,
    settings: state.settings,
    sessions: state.sessions,
    admission,
    nowMs: () => nowMs + state.clockAheadMs,
    newGuid: () => guid(seed, String(state.guidsMade++)),
  }
}
