import { fetchOnce } from '../kernel'
import { letGo } from './errand'
import type { FetchedReplacements, Replacements, ReplacementsDeps } from './replacing'
import type { Row } from './types'

/** Most panes never rename or replace anything: the code for it is fetched when it is first asked for. */
export function createLaterReplacements(deps: ReplacementsDeps): Replacements {
  let fetched: FetchedReplacements | undefined
  const fetchIt = fetchOnce(deps.replacingCode ?? (() => import('./replacing')), ({ createReplacements }) => {
    fetched = createReplacements(deps)
    return fetched
  })
  const hasSome = () => deps.state().rows.some(({ replaces }) => replaces !== undefined)

  return {
    rename: async (id, name) => (await fetchIt()).rename(id, name),
    replace: async (id, file) => (await fetchIt()).replace(id, file),
    ready: async (row, errand, tell, signal) => (await fetchIt()).ready(row, errand, tell, signal),
    async looked(errand, key, found) {
      if (fetched !== undefined) return fetched.looked(errand, key, found)
      // Of an earlier pane: nobody here has told anything to go.
      const replaces = deps.state().rows.find((row) => row.key === key)?.replaces
      return replaces === undefined || replaces.then.kind === 'gone'
    },
    isDue: (lane) => fetched?.isDue(lane) === true,
    finish: async (lane) => fetched?.finish(lane),
    async again(key) {
      const it = await fetchIt()
      it.again(key)
    },
    undo: (id) => fetched?.undo(id) === true,
    removed(id) {
      if (!hasSome()) return
      fetchIt().then(
        (it) => {
          it.removed(id)
        },
        () => undefined, // its record stays, and a later pane asks
      )
    },
    dismiss: (row) => mayLeave(row, deps),
  }
}

/** A row with both there leaves the list: both stay. Not before its old one has gone, or will not go. */
function mayLeave({ key, phase, replaces }: Row, { errands }: ReplacementsDeps): boolean {
  if (phase.kind !== 'attached' || replaces === undefined) return true
  if (replaces.then.kind !== 'gone' && replaces.then.kind !== 'stays') return false
  const errand = errands.get(key)
  if (errand !== undefined) void letGo(errand)
  return true
}
