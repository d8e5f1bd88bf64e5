import { createStore, failureOf } from '../kernel'
import type { Failure, Log, Readable } from '../kernel'

/** Where a search stands. The question stands in every state beside `kind`, under the names its door gave it. */
export type PagedSearchState<Question extends object, Row> =
  | { kind: 'idle' }
  | (Question & { kind: 'searching'; rows: readonly Row[] })
  | (Question & { kind: 'found'; rows: readonly Row[]; hasMore: boolean; loadingMore: boolean })
  | (Question & { kind: 'failed'; failure: Failure })

/** One page as the service gave it, without the rows that the door leaves out: it may be short, or empty. */
export interface Page<Row> {
  rows: readonly Row[]
  /** As given; undefined at the end. */
  nextLink: string | undefined
}

export interface PageRequest<Question> {
  question: Question
  /** undefined: the first page. */
  link: string | undefined
  /** The pane asks by itself: no sign-in window. */
  silent: boolean
}

export interface PagedSearchDeps<Question, Row> {
  read: (request: PageRequest<Question>, signal: AbortSignal) => Promise<Page<Row>>
  /** Rows with the same one are the same row. */
  idOf: (row: Row) => string
  /** Opens the sign-in window for what the question needs. */
  signIn: (question: Question, signal: AbortSignal) => Promise<void>
  /** What is asked after a sign-in when nothing was asked before. */
  unasked: Question
  log: Log
}

export interface PagedSearch<Question extends object, Row> extends Readable<PagedSearchState<Question, Row>> {
  /** Replaces the search under way, whose request is aborted. `silent`: a failure leaves it idle, without a word. */
  search: (question: Question, how?: 'asked' | 'silent') => Promise<void>
  /** Reads on; nothing happens at the end, and while it is reading. */
  more: () => Promise<void>
  clear: () => void
  /** Opens the sign-in window and asks the last question again; call it from a click. */
  signIn: () => Promise<void>
}

/** What fits into the pane at once. */
const SCREENFUL_ROWS = 20
/** So many pages without a screenful of rows: then the person says whether to go on. */
const PAGES_IN_A_ROW = 5

interface Found<Row> {
  rows: readonly Row[]
  link: string | undefined
}

/**
 * The one way of searching page by page: the newest question wins, what it replaced is aborted and its late reply
 * dropped, next links are followed as given, and a short page is filled up from the next ones.
 */
export function createPagedSearch<Question extends object, Row>(
  deps: PagedSearchDeps<Question, Row>,
): PagedSearch<Question, Row> {
  type State = PagedSearchState<Question, Row>
  const store = createStore<State, State>({ kind: 'idle' }, (_state, next) => next)
  let running = new AbortController()
  let last: Question | undefined
  let nextLink: string | undefined

  function restart(why: string): AbortSignal {
    running.abort(new DOMException(why, 'AbortError'))
    running = new AbortController()
    nextLink = undefined
    return running.signal
  }

  function show(question: Question, { rows, link }: Found<Row>, loadingMore: boolean): void {
    nextLink = link
    store.dispatch({ ...question, kind: 'found', rows, hasMore: link !== undefined, loadingMore })
  }

  /** Reads until a screenful of new rows is there; what is there already is shown meanwhile. */
  async function readOn(request: PageRequest<Question>, known: readonly Row[], signal: AbortSignal): Promise<void> {
    let { link } = request
    const ids = new Set(known.map(deps.idOf))
    const rows = [...known]
    for (let pages = 1; ; pages++) {
      const page = await deps.read({ ...request, link }, signal)
      if (signal.aborted) return
      for (const row of page.rows) {
        if (!ids.has(deps.idOf(row))) rows.push(row)
        ids.add(deps.idOf(row))
      }
      link = page.nextLink === link ? undefined : page.nextLink // a page that leads to itself is the last one
      const isEnough = rows.length - known.length >= SCREENFUL_ROWS || pages >= PAGES_IN_A_ROW || link === undefined
      show(request.question, { rows: [...rows], link }, !isEnough)
      if (isEnough) return
    }
  }

  /** What was found stays, and the way to more of it. */
  function keepFound(error: unknown): boolean {
    const state = store.state()
    if (state.kind !== 'found') return false
    deps.log.note('more rows failed', { kind: failureOf(error).kind })
    store.dispatch({ ...state, loadingMore: false })
    return true
  }

  async function search(question: Question, how: 'asked' | 'silent' = 'asked'): Promise<void> {
    const before = store.state()
    const signal = restart('A newer search was started.')
    last = question
    const rows = before.kind === 'found' || before.kind === 'searching' ? before.rows : []
    store.dispatch({ ...question, kind: 'searching', rows })
    try {
      await readOn({ question, link: undefined, silent: how === 'silent' }, [], signal)
    } catch (error) {
      if (signal.aborted || keepFound(error)) return
      const failure = failureOf(error)
      deps.log.note('search failed', { kind: failure.kind, silent: how === 'silent' })
      store.dispatch(how === 'silent' ? { kind: 'idle' } : { ...question, kind: 'failed', failure })
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    search,
    async more() {
      const before = store.state()
      const link = nextLink
      if (before.kind !== 'found' || before.loadingMore || link === undefined || last === undefined) return
      const { signal } = running
      store.dispatch({ ...before, loadingMore: true })
      try {
        await readOn({ question: last, link, silent: false }, before.rows, signal)
      } catch (error) {
        if (!signal.aborted) keepFound(error)
      }
    },
    clear() {
      restart('The search was cleared.')
      last = undefined
      store.dispatch({ kind: 'idle' })
    },
    async signIn() {
      const question = last ?? deps.unasked
      const { signal } = running
      try {
        await deps.signIn(question, signal)
      } catch (error) {
        if (!signal.aborted) store.dispatch({ ...question, kind: 'failed', failure: failureOf(error) })
        return
      }
      if (!signal.aborted) await search(question)
    },
  }
}
