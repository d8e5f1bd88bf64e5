import { AppError, createStore, failureOf } from '../kernel'
import type { Log, RestItemId } from '../kernel'
import type { Graph, GraphCall, GraphWait } from '../graph'
import { searchValue } from './kql'
import type { MailDoor, MailSearchState } from './types'
import { ITEM_PROPERTIES, parseMailItem, parseMailPage, ROW_PROPERTIES, SIZE_PROPERTY } from './wire'
import type { MailItem, MailPage } from './wire'

export interface MailReader {
  /** The message as an item attachment can carry it. Rejects with `mail-gone` when it was deleted since it was listed. */
  readItem(id: RestItemId, signal: AbortSignal, onWait?: (wait: GraphWait) => void): Promise<MailItem>
  /** The complete MIME: headers, dates, nested attachments. Size unknown until its end. */
  readWhole(id: RestItemId, signal: AbortSignal, onWait?: (wait: GraphWait) => void): Promise<Blob>
}

export interface MailDeps {
  graph: Graph
  /** Opens the sign-in window for `Mail.Read`. */
  signIn: (signal: AbortSignal) => Promise<void>
  log: Log
}

const SCOPES = ['Mail.Read'] as const
const ROWS_PER_PAGE = 25

/** Finding messages of the person's own mailbox, and reading them whole. */
export function createMail({ graph, signIn, log }: MailDeps): MailDoor & MailReader {
  const store = createStore<MailSearchState, MailSearchState>({ kind: 'idle' }, (_state, next) => next)
  let running = new AbortController()
  let nextLink: string | undefined
  let sizesWork = true

  /** Some mailboxes may refuse the extended property; then rows come without sizes rather than not at all. */
  async function firstPage(text: string, signal: AbortSignal): Promise<MailPage> {
    if (sizesWork) {
      try {
        return await graph.read(call(firstPath(text, true)), parseMailPage, signal)
      } catch (error) {
        if (!(error instanceof AppError) || error.failure.kind !== 'refused') throw error
        sizesWork = false
        log.note('mail sizes refused', { status: error.failure.status, code: error.failure.code })
      }
    }
    return graph.read(call(firstPath(text, false)), parseMailPage, signal)
  }

  async function look(query: string): Promise<void> {
    running.abort(new DOMException('A newer search was started.', 'AbortError'))
    running = new AbortController()
    const { signal } = running
    const before = store.state()
    store.dispatch({
      kind: 'searching',
      query,
      rows: before.kind === 'found' || before.kind === 'searching' ? before.rows : [],
    })
    try {
      const page = await firstPage(query, signal)
      if (signal.aborted) return
      nextLink = page.nextLink
      store.dispatch({ kind: 'found', query, rows: page.rows, hasMore: nextLink !== undefined, loadingMore: false })
    } catch (error) {
      if (signal.aborted) return
      store.dispatch({ kind: 'failed', query, failure: failureOf(error) })
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    search: look,
    async more() {
      const before = store.state()
      if (before.kind !== 'found' || nextLink === undefined || before.loadingMore) return
      const { signal } = running
      store.dispatch({ ...before, loadingMore: true })
      try {
        const page = await graph.read(call(nextLink), parseMailPage, signal)
        if (signal.aborted) return
        nextLink = page.nextLink
        const known = new Set(before.rows.map((row) => row.id))
        const rows = [...before.rows, ...page.rows.filter((row) => !known.has(row.id))]
        store.dispatch({ ...before, rows, hasMore: nextLink !== undefined, loadingMore: false })
      } catch (error) {
        if (signal.aborted) return
        log.note('more mails failed', { kind: failureOf(error).kind })
        store.dispatch({ ...before, loadingMore: false }) // what was found stays; the button is still there
      }
    },
    clear() {
      running.abort(new DOMException('The search was cleared.', 'AbortError'))
      store.dispatch({ kind: 'idle' })
    },
    async signIn() {
      const before = store.state()
      const query = before.kind === 'idle' ? '' : before.query
      try {
        await signIn(running.signal)
      } catch (error) {
        if (!running.signal.aborted) store.dispatch({ kind: 'failed', query, failure: failureOf(error) })
        return
      }
      await look(query)
    },
    readItem: (id, signal, onWait) =>
      graph.read(waitingCall(`${messagePath(id)}?$select=${ITEM_PROPERTIES}`, onWait), parseMailItem, signal),
    readWhole: (id, signal, onWait) => graph.readBlob(waitingCall(`${messagePath(id)}/$value`, onWait), signal),
  }
}

function messagePath(id: RestItemId): string {
  return `/me/messages/${encodeURIComponent(id)}`
}

function call(path: string): GraphCall {
  return { path, scopes: SCOPES, missing: 'mail' }
}

function waitingCall(path: string, onWait: ((wait: GraphWait) => void) | undefined): GraphCall {
  return onWait === undefined ? call(path) : { ...call(path), onWait }
}

/** `$search` may not be combined with `$orderby` or `$filter` (SearchWithOrderBy); it sorts by date sent, newest first. */
function firstPath(text: string, withSizes: boolean): string {
  const search = searchValue(text)
  const parts = [
    search === undefined ? '$orderby=receivedDateTime%20desc' : `$search=${encodeURIComponent(search)}`,
    `$select=${ROW_PROPERTIES}`,
    `$top=${ROWS_PER_PAGE}`,
    ...(withSizes ? [`$expand=${encodeURIComponent(SIZE_PROPERTY)}`] : []),
  ]
  return `/me/messages?${parts.join('&')}`
}
