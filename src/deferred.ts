import type { TokenSource } from './auth/tokenSource'
import type { Graph } from './graph'
import { createStore, fetchOnce } from './kernel'
import type { CalendarHost, HostTheme } from './outlook/calendarHost'

/** A thing that is not there yet. */
export interface Deferred<T> {
  promise: Promise<T>
  current: () => T | undefined
  resolve: (value: T) => void
}

export function createDeferred<T>(): Deferred<T> {
  let value: T | undefined
  const { promise, resolve } = withResolvers<T>()
  return {
    promise,
    current: () => value,
    resolve(given) {
      value = given
      resolve(given)
    },
  }
}

/** What of Outlook is asked for before it is known to be there. */
type EarlyHost = Pick<
  CalendarHost,
  'openEvent' | 'aboutEvent' | 'onDrag' | 'onFormAttachments' | 'saveEvent' | 'form' | 'loadedAttachments' | 'theme'
>

/** The pane is up before Outlook is: what is asked meanwhile waits, and files chosen meanwhile are kept. `isDark`: as it was last time. */
export function deferredHost(arriving: Deferred<CalendarHost>, isDark: boolean | undefined): EarlyHost {
  const theme = createStore<HostTheme, HostTheme>({ isDark }, (_state, next) => next)
  void arriving.promise.then((host) => {
    const follow = () => {
      theme.dispatch(host.theme.state())
    }
    follow()
    host.theme.subscribe(follow)
  })
  return {
    openEvent: async (signal) => (await arriving.promise).openEvent(signal),
    aboutEvent: async (signal) => (await arriving.promise).aboutEvent(signal),
    saveEvent: async (signal) => (await arriving.promise).saveEvent(signal),
    onDrag: (listener) => heardOnce(arriving, (host) => host.onDrag(listener)),
    onFormAttachments: (listener) => heardOnce(arriving, (host) => host.onFormAttachments(listener)),
    form: () => arriving.current()?.form(),
    loadedAttachments: () => arriving.current()?.loadedAttachments() ?? [],
    theme: { state: theme.state, subscribe: theme.subscribe },
  }
}

/** Listens once Outlook is there; returns the way to stop, also before. */
function heardOnce({ promise }: Deferred<CalendarHost>, listen: (host: CalendarHost) => () => void): () => void {
  let stop: (() => void) | undefined
  let isOver = false
  void promise.then((host) => {
    if (!isOver) stop = listen(host)
  })
  return () => {
    isOver = true
    stop?.()
  }
}

export function deferredGraph(arriving: Deferred<Graph>): Graph {
  return {
    read: async (call, parse, signal) => (await arriving.promise).read(call, parse, signal),
    readBlob: async (call, signal) => (await arriving.promise).readBlob(call, signal),
    write: async (call, signal) => (await arriving.promise).write(call, signal),
  }
}

export function deferredTokens(arriving: Deferred<TokenSource>): TokenSource {
  return {
    token: async (request, signal) => (await arriving.promise).token(request, signal),
    signIn: async (scopes, signal) => (await arriving.promise).signIn(scopes, signal),
  }
}

/** The source's code is fetched now; when that fails, whoever needs it next asks again, and is told it is the line. */
export function lazyTokens(load: () => Promise<TokenSource>): TokenSource {
  const source = fetchOnce(load, (tokens) => tokens)
  source().catch(() => undefined)
  return {
    token: async (request, signal) => (await source()).token(request, signal),
    signIn: async (scopes, signal) => (await source()).signIn(scopes, signal),
  }
}

/** `Promise.withResolvers` is not in every browser Outlook runs in. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
