import { createStore, failureOf, fetchOnce } from '../kernel'
import type { ContactsDeps } from './contacts'
import type { ContactDoor, ContactSearchState } from './types'

/** The contacts, whose code is fetched when somebody looks for one. */
export function createLaterContacts(deps: ContactsDeps): ContactDoor {
  const store = createStore<ContactSearchState, ContactSearchState>({ kind: 'idle' }, (_before, next) => next)
  let fetched: ContactDoor | undefined
  let wanted = 0

  const fetchContacts = fetchOnce(
    () => import(/* webpackChunkName: "contacts" */ './contacts'),
    ({ createContacts }) => {
      const contacts = createContacts(deps)
      contacts.subscribe(() => {
        store.dispatch(contacts.state())
      })
      fetched = contacts
      return contacts
    },
  )
  return {
    state: store.state,
    subscribe: store.subscribe,
    async search(text) {
      const turn = ++wanted
      if (fetched === undefined) store.dispatch({ kind: 'searching', text, rows: [] })
      try {
        const contacts = await fetchContacts()
        if (turn === wanted) await contacts.search(text)
      } catch (error) {
        if (turn === wanted) store.dispatch({ kind: 'failed', text, failure: failureOf(error) })
      }
    },
    more: async () => fetched?.more(),
    clear() {
      wanted += 1
      if (fetched === undefined) store.dispatch({ kind: 'idle' })
      else fetched.clear()
    },
    signIn: async () => (await fetchContacts()).signIn(),
  }
}
