import { createStore, fetchOnce } from '../kernel'
import type { Links, LinksDeps } from './links'
import type { LinksDoor, LinksState } from './types'

export interface LaterLinksDeps extends LinksDeps {
  isOffered: () => boolean
}

/** Links to files in OneDrive, with code that is fetched when one is offered: most events never need it. */
export function createLaterLinks(deps: LaterLinksDeps): LinksDoor {
  const store = createStore<LinksState, LinksState>({ rows: [] }, (_before, next) => next)
  let fetched: Links | undefined

  const fetchLinks = fetchOnce(
    () => import(/* webpackChunkName: "links" */ './links'),
    (code) => {
      const links = code.createLinks(deps)
      links.subscribe(() => {
        store.dispatch(links.state())
      })
      fetched = links
      return links
    },
  )

  return {
    state: store.state,
    subscribe: store.subscribe,
    isOffered: deps.isOffered,
    prepare() {
      fetchLinks().catch(() => undefined) // whoever sends one asks again
    },
    async send(files, wordsOf) {
      const links = fetched ?? (await fetchLinks())
      links.send(files, wordsOf)
    },
    cancel: (key) => fetched?.cancel(key),
    tryAgain: (key) => fetched?.tryAgain(key),
    dismiss: (key) => fetched?.dismiss(key),
  }
}
