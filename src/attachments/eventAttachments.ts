import { AppError } from '../kernel'
import type { AttachmentId } from '../kernel'
import { askWhereItIs, eventPath, routeRefusal, scopesOf } from '../events'
import type { EventAddress, Places } from '../events'
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
  { graph, places }: { graph: Graph; places: Places },
  address: EventAddress,
  onWait: (wait: GraphWait) => void,
): EventAttachments {
  const scopes = scopesOf(address)
  const call = (path: string, missing: GraphCall['missing'] = 'event'): GraphCall => ({ path, scopes, missing, onWait })

  function atEvent<T>(signal: AbortSignal, exchange: (root: string) => Promise<T>): Promise<T> {
    return askWhereItIs(places, address, signal, async (at) => {
      try {
        return await exchange(`${eventPath(at)}/attachments`)
      } catch (error) {
        throw routeRefusal(at, error)
      }
    })
  }

  async function listAt(root: string, { silentOnly, once = false }: ListOptions, signal: AbortSignal) {
    const found: ListedAttachment[] = []
    let path: string | undefined = `${root}?$select=${LIST_PROPERTIES}`
    while (path !== undefined) {
      const page: { listed: ListedAttachment[]; nextLink: string | undefined } = await graph.read(
        { ...call(path), silentOnly, once },
        parseAttachments,
        signal,
      )
      found.push(...page.listed)
      path = page.nextLink
    }
    return found
  }

  return {
    list: (options, signal) => atEvent(signal, (root) => listAt(root, options, signal)),
    async add(json, signal) {
      const write = (root: string) => graph.write({ ...call(root), method: 'POST', json }, signal)
      return parseCreated((await atEvent(signal, write)).json)
    },
    async createUploadSession(json, signal) {
      const write = (root: string) =>
        graph.write({ ...call(`${root}/createUploadSession`), method: 'POST', json }, signal)
      return (await atEvent(signal, write)).json
    },
    async remove(id, signal) {
      const erase = (root: string) =>
        graph.write({ ...call(`${root}/${encodeURIComponent(id)}`, 'attachment'), method: 'DELETE' }, signal)
      const { status } = await atEvent(signal, erase)
      // Another success comes from an edge in trouble, and nothing need have been removed.
      if (status !== 204) throw new AppError({ kind: 'server-trouble', status, requestId: undefined })
    },
    content: (id, signal) =>
      atEvent(signal, (root) => graph.readBlob(call(`${root}/${encodeURIComponent(id)}/$value`, 'attachment'), signal)),
  }
}
