import { AppError, createStore, failureOf } from '../kernel'
import type { EventFinderDeps } from './eventFinder'
import type { EventFinderDoor, EventQuery, EventSearchState } from './types'

/** The event finder, whose code is fetched when something is looked for: beside an open event it seldom is. */
export function createLaterEventFinder(deps: EventFinderDeps): EventFinderDoor {
  const store = createStore<EventSearchState, EventSearchState>({ kind: 'idle' }, (_before, next) => next)
  let fetched: EventFinderDoor | undefined
  let fetching: Promise<EventFinderDoor> | undefined
  /** Counts what was wanted of the list: what was wanted before is not done once the code is there. */
  let wanted = 0

  function fetchOnce(): Promise<EventFinderDoor> {
    fetching ??= import('./eventFinder').then(
      ({ createEventFinder }) => {
        const finder = createEventFinder(deps)
        finder.subscribe(() => {
          store.dispatch(finder.state())
        })
        fetched = finder
        return finder
      },
      (cause: unknown) => {
        fetching = undefined // whoever wants it next asks again
        throw new AppError({ kind: 'offline' }, { cause })
      },
    )
    return fetching
  }

  async function search(query: EventQuery) {
    const turn = ++wanted
    if (fetched === undefined) store.dispatch({ kind: 'searching', query, rows: [] })
    try {
      const finder = await fetchOnce()
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
    signIn: async () => (await fetchOnce()).signIn(),
    calendars: async (signal) => (await fetchOnce()).calendars(signal),
    calendarOf: async (mailbox, signal) => (await fetchOnce()).calendarOf(mailbox, signal),
    readLink: async (text) => (await fetchOnce()).readLink(text),
    lookUp: async (address, signal) => (await fetchOnce()).lookUp(address, signal),
  }
}
