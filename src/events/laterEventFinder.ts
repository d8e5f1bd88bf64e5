import { createStore, failureOf, fetchOnce } from '../kernel'
import type { EventFinderDeps } from './eventFinder'
import type { EventFinderDoor, EventQuery, EventSearchState } from './types'

/** The event finder, whose code is fetched when something is looked for: beside an open event it seldom is. */
export function createLaterEventFinder(deps: EventFinderDeps): EventFinderDoor {
  const store = createStore<EventSearchState, EventSearchState>({ kind: 'idle' }, (_before, next) => next)
  let fetched: EventFinderDoor | undefined
  /** Counts what was wanted of the list: what was wanted before is not done once the code is there. */
  let wanted = 0

  const fetchFinder = fetchOnce(
    () => import('./eventFinder'),
    ({ createEventFinder }) => {
      const finder = createEventFinder(deps)
      finder.subscribe(() => {
        store.dispatch(finder.state())
      })
      fetched = finder
      return finder
    },
  )

  async function search(query: EventQuery) {
    const turn = ++wanted
    if (fetched === undefined) store.dispatch({ kind: 'searching', query, rows: [] })
    try {
      const finder = await fetchFinder()
      if (turn === wanted) await finder.search(query)
    } catch (error) {
      if (turn === wanted) store.dispatch({ kind: 'failed', query, failure: failureOf(error) })
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    search,
    more: async () => fetched?.more(),
    clear() {
      wanted += 1
      if (fetched === undefined) store.dispatch({ kind: 'idle' })
      else fetched.clear()
    },
    signIn: async () => (await fetchFinder()).signIn(),
    calendars: async (signal) => (await fetchFinder()).calendars(signal),
    calendarOf: async (mailbox, signal) => (await fetchFinder()).calendarOf(mailbox, signal),
    readLink: async (text) => (await fetchFinder()).readLink(text),
    lookUp: async (address, signal) => (await fetchFinder()).lookUp(address, signal),
  }
}
