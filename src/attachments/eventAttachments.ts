import { AppError } from '../kernel'
import type { AttachmentId } from '../kernel'
import { eventPath, refusedRoute, scopesOf } from '../events'
import type { EventAddress } from '../events'
import type { Graph, GraphCall, GraphWait } from '../graph'
import type { ListOptions } from './ledger'
import { LIST_PROPERTIES, parseAttachments, parseCreated } from './wire'
import type { ListedAttachment } from './wire'

/** Graph's attachments of one event, request by request. Whether and when to ask again is decided by the callers. */
export interface EventAttachments {
  list(options: ListOptions, signal: AbortSignal): Promise<ListedAttachment[]>
  /** `json`: the whole add request. The id is undefined when Graph said yes without saying which. */
  add(json: string, signal: AbortSignal): Promise<AttachmentId | undefined>
  createUploadSession(json: string, signal: AbortSignal): Promise<unknown>
  remove(id: AttachmentId, signal: AbortSignal): Promise<void>
  content(id: AttachmentId, signal: AbortSignal): Promise<Blob>
}

export function createEventAttachments(
  graph: Graph,
  address: EventAddress,
  onWait: (wait: GraphWait) => void,
): EventAttachments {
  const root = `${eventPath(address)}/attachments`
  const scopes = scopesOf(address)
  const call = (path: string, missing: GraphCall['missing'] = 'event'): GraphCall => ({ path, scopes, missing, onWait })

  /** Graph refuses two of the routes with codes that say little; the address knows better. */
  async function onRoute<T>(exchange: Promise<T>): Promise<T> {
    try {
      return await exchange
    } catch (error) {
      const route = refusedRoute(address)
      if (route === undefined || !(error instanceof AppError)) throw error
      const { kind } = error.failure
      const refusedByRoute = kind === 'refused' || kind === 'event-gone' || kind === 'not-allowed'
      throw refusedByRoute ? new AppError({ kind: 'route-refused', route }, { cause: error }) : error
    }
  }

  return {
    async list({ silentOnly, once = false }, signal) {
      const found: ListedAttachment[] = []
      let path: string | undefined = `${root}?$select=${LIST_PROPERTIES}`
      while (path !== undefined) {
        const page: { listed: ListedAttachment[]; nextLink: string | undefined } = await onRoute(
          graph.read({ ...call(path), silentOnly, once }, parseAttachments, signal),
        )
        found.push(...page.listed)
        path = page.nextLink
      }
      return found
    },
    async add(json, signal) {
      const reply = await onRoute(graph.write({ ...call(root), method: 'POST', json }, signal))
      return parseCreated(reply.json)
    },
    async createUploadSession(json, signal) {
      const path = `${root}/createUploadSession`
      return (await onRoute(graph.write({ ...call(path), method: 'POST', json }, signal))).json
    },
    async remove(id, signal) {
      const path = `${root}/${encodeURIComponent(id)}`
      const { status } = await onRoute(graph.write({ ...call(path, 'attachment'), method: 'DELETE' }, signal))
      // Another success comes from an edge in trouble, and nothing need have been removed.
      if (status !== 204) throw new AppError({ kind: 'server-trouble', status, requestId: undefined })
    },
    content: (id, signal) =>
      onRoute(graph.readBlob(call(`${root}/${encodeURIComponent(id)}/$value`, 'attachment'), signal)),
  }
}
