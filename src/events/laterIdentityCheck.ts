import { createStore, fetchOnce } from '../kernel'
import type { CheckState, Given, IdentityCheck, IdentityDeps } from './identityCheck'

/** The identity check, whose code is fetched when an event is to be proven: small things go into a form without. */
export function createLaterIdentityCheck(given: Given, deps: IdentityDeps): IdentityCheck {
  const store = createStore<CheckState, CheckState>(
    { identity: { kind: 'unread' }, address: given.address, isShown: true },
    (_before, next) => next,
  )
  let fetched: IdentityCheck | undefined
  let isLeft = false

  const fetchCheck = fetchOnce(
    () => import(/* webpackChunkName: "eventParts" */ './identityCheck'),
    ({ createIdentityCheck }) => {
      const check = createIdentityCheck(given, deps)
      check.subscribe(() => {
        store.dispatch(check.state())
      })
      fetched = check
      if (isLeft) check.leave()
      return check
    },
  )

  return {
    state: store.state,
    subscribe: store.subscribe,
    prove: async (asking, signal) => (await fetchCheck()).prove(asking, signal),
    choose: (scope) => fetched?.choose(scope),
    accept: () => fetched?.accept(),
    leave() {
      isLeft = true
      fetched?.leave()
    },
  }
}
