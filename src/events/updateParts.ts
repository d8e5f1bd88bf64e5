import { fetchOnce } from '../kernel'

/** What reads and writes the event is fetched when it is first needed: most panes never tell anybody. */
export const updateParts = fetchOnce(
  () => import(/* webpackChunkName: "update" */ './eventUpdate'),
  (parts) => parts,
)
