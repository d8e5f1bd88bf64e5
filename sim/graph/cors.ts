import type { WireReply, WireRequest } from '../wire'
import { refuse } from './refusal'
import type { GraphSettings } from './settings'

export type Side = 'graph' | 'upload'

/** Known to pass from browsers: the first four by reports, the rest because Microsoft's SDK sends them. [reported] */
const ALLOWED_HEADERS: Record<Side, ReadonlySet<string>> = {
  graph: new Set([
    'authorization',
    'content-type',
    'prefer',
    'client-request-id',
    'return-client-request-id',
    'sdkversion',
    'retry-attempt',
    'content-range',
    'accept',
    'accept-language',
    'if-match',
    'consistencylevel',
  ]),
  // Authorization passes, so that the 401 it earns can be seen. [inferred]
  upload: new Set(['content-type', 'content-range', 'accept', 'accept-language', 'authorization']),
}

const ALLOWED_METHODS: Record<Side, readonly string[]> = {
  graph: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  upload: ['GET', 'PUT', 'DELETE'],
}

/** The capture of about 2025, without Retry-After. [reported] */
const EXPOSED = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
  'X-Planner-Operationid',
  'x-ms-permissions-recommendations',
]

/**
 * Microsoft's client sends these to an upload host too: when it repeats a DELETE or a GET, and when `customHosts` names the
 * host. A server ignores what it does not know; a page's preflight would not let them pass (msgraph-sdk-javascript#220).
 * [inferred]
 */
const UPLOAD_OUTSIDE_PAGES = new Set(['retry-attempt', 'sdkversion', 'client-request-id'])

/** What a browser adds by itself. */
const BROWSER_HEADERS = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-length',
  'dnt',
  'host',
  'origin',
  'pragma',
  'priority',
  'referer',
  'transfer-encoding',
  'user-agent',
])

/** A preflight names what the page wants to send; what is not known to pass does not. */
export function preflight(request: WireRequest, side: Side): WireReply {
  const method = request.headers['access-control-request-method'] ?? ''
  const headers = list(request.headers['access-control-request-headers'])
  const refused = headers.filter((name) => !ALLOWED_HEADERS[side].has(name))
  if (!ALLOWED_METHODS[side].includes(method)) refused.push(`method ${method}`)
  if (refused.length > 0) refuse('preflightRefused', { message: `Not known to pass: ${refused.join(', ')}.` })
  return {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': method,
      ...(headers.length === 0 ? {} : { 'access-control-allow-headers': headers.join(', ') }),
      'access-control-max-age': '3600',
    },
    body: '',
  }
}

/** Every header of a request is known, so that nothing travels that nobody meant to send. */
export function checkHeaders(request: WireRequest, side: Side): void {
  const isOutsidePage = side === 'upload' && request.headers['origin'] === undefined
  const isKnown = (name: string) =>
    BROWSER_HEADERS.has(name) ||
    ALLOWED_HEADERS[side].has(name) ||
    name.startsWith('sec-') ||
    (isOutsidePage && UPLOAD_OUTSIDE_PAGES.has(name))
  const strange = Object.keys(request.headers).filter((name) => !isKnown(name))
  if (strange.length > 0) refuse('headerUnknown', { message: `The simulator does not know: ${strange.join(', ')}.` })
}

/** The headers that let a page see the reply, and the ids that every reply has. */
export function withCors(
  reply: WireReply,
  about: { side: Side; settings: GraphSettings; requestId: string; clientRequestId: string | undefined },
): WireReply {
  const { side, settings, requestId } = about
  return {
    ...reply,
    headers: {
      'request-id': requestId,
      ...(about.clientRequestId === undefined ? {} : { 'client-request-id': about.clientRequestId }),
      'access-control-allow-origin': '*',
      'access-control-expose-headers': exposed(side, settings).join(', '),
      'cache-control': 'private',
      ...reply.headers,
    },
  }
}

function exposed(side: Side, settings: GraphSettings): string[] {
  const names = side === 'graph' ? [...EXPOSED] : settings.locationExposed ? ['Location'] : []
  return settings.retryAfterExposed ? [...names, 'Retry-After'] : names
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
