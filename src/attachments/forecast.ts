import type { Clock } from '../kernel'
import { bodiesOf, eventLoad, foresee, overEventLimit } from './foresight'
import type { Traffic } from './foresight'
import type { Policy } from './plan'
import type { AttachmentsEvent } from './state'
import type { AttachmentsState, Row } from './types'

/** Keeps what the pane says about the time ahead up to date. */
export interface Forecast {
  now: () => void
  /** Not with each range: a forecast changes slowly. */
  soon: () => void
}

export interface ForecastDeps {
  state: () => AttachmentsState
  dispatch: (event: AttachmentsEvent) => void
  traffic: Traffic
  bytesPerSecond: () => number | undefined
  /** Meant for the event that the pane stands beside. */
  isForOpenEvent: (row: Row) => boolean
  policy: Policy
  clock: Clock
}

const EVERY_MS = 1_000

export function createForecast(deps: ForecastDeps): Forecast {
  const { state, dispatch, traffic, bytesPerSecond, isForOpenEvent, policy, clock } = deps
  let madeAtMs = -Infinity

  function now() {
    const nowMs = clock.now()
    madeAtMs = nowMs
    const { rows, onEvent } = state()
    const line = { nowMs, bytesPerSecond: bytesPerSecond() }
    const times = foresee(rows.flatMap(bodiesOf), traffic.recent(nowMs), line)
    const here = rows.filter(isForOpenEvent)
    const over = overEventLimit(here, onEvent, policy)
    dispatch({
      kind: 'foresight',
      foresight: { ...times, overEventLimit: over, load: eventLoad(here, onEvent, policy) },
    })
  }

  return {
    now,
    soon() {
      const sinceMs = clock.now() - madeAtMs
      if (sinceMs < 0 || sinceMs >= EVERY_MS) now()
    },
  }
}
