import type { Graph } from '../graph'
import type { EventAddress } from './eventAddress'
import type { EventFacts } from './types'
import { updateParts } from './updateParts'
import type { Places } from './whereabouts'

/** What is known of the event at this address; undefined: nothing, for want of a permission that nobody asks for here. */
export type FactsOf = (address: EventAddress, signal: AbortSignal) => Promise<EventFacts | undefined>

/** Reads the event when its facts are first needed. */
export function createFactsOf(deps: { graph: Graph; places: Places }): FactsOf {
  return async (address, signal) => {
    const { readFacts } = await updateParts()
    return readFacts(deps, address, signal)
  }
}
