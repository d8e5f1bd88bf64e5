import { AppError } from '../kernel'

/** One HTTP exchange as the door needs it; implemented by the browser, or by a script in tests. */
export type Transport = (request: HttpRequest, signal: AbortSignal) => Promise<HttpReply>

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  body?: string | Blob
  /** Bytes of the body handed to the network so far. */
  onSent?: (bytes: number) => void
}

export interface HttpReply {
  status: number
  /** null when absent, or hidden from the page by CORS. */
  header(name: string): string | null
  text(): Promise<string>
  blob(): Promise<Blob>
}

/**
 * The browser's network. Rejects with `offline` when the request or its reply was lost (the browser says no more than
 * TypeError, also for a failed preflight: the outcome of a write is then unknown), or with the signal's reason.
 */
export function createBrowserTransport(): Transport {
  return (request, signal) => (request.onSent === undefined ? viaFetch(request, signal) : viaXhr(request, signal))
}

/**
 * Only where a cache could answer: around it Chromium also asks anew whether the page may send the request at all, one
 * more round trip before each of them.
 */
const FRESH = { cache: 'no-store' } as const

async function viaFetch(request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
  const reply = await orOffline(signal, () =>
    fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      ...(request.method === 'GET' ? FRESH : {}),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }),
  )
  return {
    status: reply.status,
    header: (name) => reply.headers.get(name),
    text: () => orOffline(signal, () => reply.text()),
    blob: () => orOffline(signal, () => reply.blob()),
  }
}

async function orOffline<T>(signal: AbortSignal, exchange: () => Promise<T>): Promise<T> {
  try {
    return await exchange()
  } catch (error) {
    signal.throwIfAborted()
    throw new AppError({ kind: 'offline' }, { cause: error })
  }
}

/** `fetch` tells nothing between the first and the last byte of a body; XMLHttpRequest does, at the same speed. */
function viaXhr(request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error)
      return
    }
    const xhr = new XMLHttpRequest()
    const stop = () => {
      xhr.abort()
    }
    signal.addEventListener('abort', stop, { once: true })
    xhr.open(request.method, request.url)
    for (const [name, value] of Object.entries(request.headers)) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = (progress) => request.onSent?.(progress.loaded)
    xhr.onloadend = () => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) {
        reject(signal.reason as Error)
      } else if (xhr.status === 0) {
        reject(new AppError({ kind: 'offline' }))
      } else {
        const headers = readable(xhr)
        resolve({
          status: xhr.status,
          header: (name) => headers.get(name),
          text: () => Promise.resolve(xhr.responseText),
          blob: () => Promise.resolve(new Blob([xhr.responseText])),
        })
      }
    }
    xhr.send(request.body)
  })
}

/** Asking for a header that CORS hides makes the browser complain on the console; the list holds only what may be read. */
function readable(xhr: XMLHttpRequest): Headers {
  const headers = new Headers()
  for (const line of xhr.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return headers
}
