import * as v from 'valibot'
import type { Graph } from '../graph'
import { AppError, failureOf, withDeadline } from '../kernel'
import type { Clock, Log } from '../kernel'
import { mailScopes } from './paths'

const FolderId = v.object({ id: v.string() })

/** Rows wait for this answer; beyond that, a deleted mail among them is the smaller evil. */
const PATIENCE_MS = 2000

/**
 * The id of the own Deleted Items, asked for once; undefined while it is not known, and for good where it is refused.
 * `/me/messages` goes through that folder too, and its rows name their folder by id only. Never opens a sign-in window.
 */
export function createDeletedFolder({ graph, clock, log }: { graph: Graph; clock: Clock; log: Log }) {
  let known: { id: string | undefined } | undefined
  return async (signal: AbortSignal): Promise<string | undefined> => {
    if (known !== undefined) return known.id
    const path = '/me/mailFolders/deleteditems?$select=id'
    try {
      known = await withDeadline({ clock, ms: PATIENCE_MS, what: 'graph', signal }, (inTime) =>
        graph.read(
          { path, scopes: mailScopes(undefined), missing: 'folder', silentOnly: true, once: true },
          (json) => v.parse(FolderId, json),
          inTime,
        ),
      )
    } catch (error) {
      signal.throwIfAborted()
      const { kind } = failureOf(error)
      log.note('deleted items not known', { kind })
      if (error instanceof AppError && FOR_GOOD.has(kind)) known = { id: undefined }
    }
    return known?.id
  }
}

const FOR_GOOD: ReadonlySet<string> = new Set(['refused', 'not-allowed', 'folder-gone'])
