import { AppError, createStore } from '../kernel'
import type { SendUpdateDeps, UpdateDoor } from './sendUpdate'
import type { UpdateState } from './updateState'

/** Who has what is attached, with code that is fetched when somebody looks at it. What happens before is told then. */
export function createLaterUpdate(deps: SendUpdateDeps): UpdateDoor {
  const store = createStore<UpdateState, UpdateState>({ shown: undefined, events: new Map() }, (_before, next) => next)
  let fetched: UpdateDoor | undefined
  let fetching: Promise<UpdateDoor> | undefined
  const missed: ((door: UpdateDoor) => void)[] = []

  function fetchOnce(): Promise<UpdateDoor> {
    fetching ??= import('./sendUpdate').then(
      ({ createUpdate }) => {
        const door = createUpdate(deps)
        for (const tell of missed.splice(0)) tell(door)
        fetched = door
        store.dispatch(door.state())
        door.subscribe(() => {
          store.dispatch(door.state())
        })
        return door
      },
      (cause: unknown) => {
        fetching = undefined // whoever looks next asks again
        throw new AppError({ kind: 'offline' }, { cause })
      },
    )
    return fetching
  }

  function tell(what: (door: UpdateDoor) => void) {
    if (fetched === undefined) missed.push(what)
    else what(fetched)
  }

  return {
    state: store.state,
    subscribe(listener) {
      fetchOnce().catch(() => undefined) // the next one who looks asks again
      return store.subscribe(listener)
    },
    setTarget(address) {
      tell((door) => {
        door.setTarget(address)
      })
    },
    changed(change) {
      tell((door) => {
        door.changed(change)
      })
    },
    learn: async () => (await fetchOnce()).learn(),
    send: async () => (await fetchOnce()).send(),
    leaveQuiet: () => fetched?.leaveQuiet(),
    gotWarning: () => fetched?.gotWarning(),
  }
}
