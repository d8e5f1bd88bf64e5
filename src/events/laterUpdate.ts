import { createStore, fetchOnce } from '../kernel'
import type { SendUpdateDeps, UpdateDoor } from './sendUpdate'
import type { UpdateState } from './updateState'

/** Who has what is attached, with code that is fetched when somebody looks at it. What happens before is told then. */
export function createLaterUpdate(deps: SendUpdateDeps): UpdateDoor {
  const store = createStore<UpdateState, UpdateState>({ shown: undefined, events: new Map() }, (_before, next) => next)
  let fetched: UpdateDoor | undefined
  const missed: ((door: UpdateDoor) => void)[] = []

  const fetchDoor = fetchOnce(
    () => import(/* webpackChunkName: "update" */ './sendUpdate'),
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
  )

  function tell(what: (door: UpdateDoor) => void) {
    if (fetched === undefined) missed.push(what)
    else what(fetched)
  }

  return {
    state: store.state,
    subscribe(listener) {
      fetchDoor().catch(() => undefined) // the next one who looks asks again
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
    learn: async () => (await fetchDoor()).learn(),
    send: async () => (await fetchDoor()).send(),
    leaveQuiet: () => fetched?.leaveQuiet(),
    gotWarning: () => fetched?.gotWarning(),
  }
}
