/** One owner per state: it changes only through a pure `reduce`, and everyone else looks on. */
export interface Readable<State> {
  state: () => State
  /** Calls `listener` after each change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
}

export interface Store<State, Event> extends Readable<State> {
  dispatch: (event: Event) => void
}

export function createStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): Store<State, Event> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch(event) {
      const next = reduce(current, event)
      if (next === current) return
      current = next
      for (const listener of [...listeners]) listener()
    },
  }
}
