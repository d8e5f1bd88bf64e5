import type { WireReply } from '../wire'
import { deleteEvent, deleteFolder, deleteMessage, loseSessions, moveEvent, moveMessage } from './faultHarms'
import type { FaultOptions, FaultReply } from './faults'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { SAMPLE_RETRY_AFTER, throttledReply } from './throttle'

/** What a fault can do: let the request be served or not, before or after doing harm. */
export interface Situation {
  serve: () => WireReply
  options: FaultOptions
  url: URL
  parts: Parts
}

/** One fault: what happens to the request, and what the page and the store see of it. */
interface FaultRow {
  says: string
  /** Whether the store has what the request brought. */
  store: 'not reached' | 'has it' | 'has it twice' | 'is asked afterwards'
  /** Where alone it can strike, whatever else it is told; absent: anywhere. */
  path?: RegExp
  act: (situation: Situation) => FaultReply
}

const HTML = { 'content-type': 'text/html' }
const HOUR_MS = 3_600_000
const MIME = /\/messages\/[^/]+\/\$value$/

/** Serves first, and does harm to the reply then. */
const afterStore =
  (act: FaultRow['act']): FaultRow['act'] =>
  (situation) => {
    situation.serve()
    return act(situation)
  }

/** Does harm to the world first, and serves then. */
const beforeServing =
  (harm: (situation: Situation) => void): FaultRow['act'] =>
  (situation) => {
    harm(situation)
    return situation.serve()
  }

/** Serves in good order, and does harm to the world then: the next request meets it. */
const afterServing =
  (harm: (situation: Situation) => void): FaultRow['act'] =>
  (situation) => {
    const reply = situation.serve()
    harm(situation)
    return reply
  }

const unavailable = ({ options }: Situation) => edgePage(503, 'Service Unavailable', options)
const badGateway = ({ options }: Situation) => edgePage(502, 'Bad Gateway', options)
const gatewayTimeout = ({ options }: Situation) => edgePage(504, 'Gateway Timeout', options)
const internalError = () => error(500, 'ErrorInternalServerError', 'An internal server error occurred.')
const empty = (): FaultReply => ({ status: 200, headers: {}, body: '' })
const lost = (): FaultReply => ({ status: 0, headers: {}, body: '', transport: 'close-before-reply' })
const silent = (): FaultReply => ({ status: 0, headers: {}, body: '', transport: 'never-answer' })

export const FAULT_ROWS = {
  throttled: {
    says: '429 with a wait that is not a whole number.',
    store: 'not reached',
    act: ({ options }) =>
      throttledReply(options.retryAfter === null ? undefined : (options.retryAfter ?? SAMPLE_RETRY_AFTER)),
  },
  'unavailable-html': { says: '503, a page of HTML from the edge.', store: 'not reached', act: unavailable },
  'unavailable-html-after-store': {
    says: '503, although it was served.',
    store: 'has it',
    act: afterStore(unavailable),
  },
  'bad-gateway-html': { says: '502, a page of HTML from the edge.', store: 'not reached', act: badGateway },
  'bad-gateway-html-after-store': {
    says: '502, although it was served.',
    store: 'has it',
    act: afterStore(badGateway),
  },
  'gateway-timeout': { says: '504, a page of HTML from the edge.', store: 'not reached', act: gatewayTimeout },
  'gateway-timeout-after-store': {
    says: '504, although it was served.',
    store: 'has it',
    act: afterStore(gatewayTimeout),
  },
  'internal-error': { says: '500 with an error of Graph’s own.', store: 'not reached', act: internalError },
  'error-after-store': {
    says: 'A clean 500, although it was served (msgraph-sdk-dotnet#2362).',
    store: 'has it',
    act: afterStore(internalError),
  },
  'too-large-no-body': {
    says: '413 without a body, whatever the size.',
    store: 'not reached',
    act: () => ({ status: 413, headers: {}, body: '' }),
  },
  'token-refused': {
    says: '401 in the middle: the token ran out.',
    store: 'not reached',
    act: () => refuse('tokenMissingOrUnknown', { message: 'Lifetime validation failed, the token is expired.' }),
  },
  'upload-address-refused': {
    says: '401 on a valid upload address, as in two outages (python-o365#1027).',
    store: 'not reached',
    act: () => refuse('uploadSecretWrong'),
  },
  'access-denied': {
    says: '403: a right or a scope is missing.',
    store: 'not reached',
    act: () => refuse('scopeMissing'),
  },
  conflict: {
    says: '412: another writer was on the event (msgraph-sdk-dotnet#1195).',
    store: 'not reached',
    act: () => refuse('writersConflict'),
  },
  'not-found-for-now': {
    says: '404 that passes, right after a create or under many writes (corso PR#4840).',
    store: 'not reached',
    act: () => refuse('itemNotFound'),
  },
  'mailbox-full': { says: '507: the mailbox is full.', store: 'not reached', act: () => refuse('quotaExceeded') },
  'message-too-large': {
    says: '413: the tenant’s limit on an item.',
    store: 'not reached',
    act: () => refuse('messageSizeExceeded'),
  },
  'empty-200': { says: '200 with nothing in it.', store: 'not reached', act: empty },
  'empty-200-after-store': { says: '200 with nothing in it.', store: 'has it', act: afterStore(empty) },
  'cut-json': {
    says: 'The reply breaks off in the middle of its JSON.',
    store: 'has it',
    act({ serve }) {
      const reply = serve()
      const text = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString('utf8')
      return { ...reply, body: text.slice(0, Math.floor(text.length / 2)) }
    },
  },
  'lost-before-store': {
    says: 'The connection is lost before Graph had the request.',
    store: 'not reached',
    act: lost,
  },
  'reply-lost-after-store': {
    says: 'The connection is lost before the reply.',
    store: 'has it',
    act: afterStore(lost),
  },
  'never-answered': { says: 'Nothing comes, and the connection stays.', store: 'not reached', act: silent },
  'never-answered-after-store': {
    says: 'Nothing comes, and the connection stays.',
    store: 'has it',
    act: afterStore(silent),
  },
  'delivered-twice': {
    says: 'The browser sends it again by itself; the page sees the second reply only.',
    store: 'has it twice',
    act: afterStore(({ serve }) => serve()),
  },
  slow: {
    says: 'The reply drips.',
    store: 'has it',
    act: ({ serve, options }) => ({ ...serve(), transport: { bytesPerSecond: options.bytesPerSecond ?? 64 * 1024 } }),
  },
  'event-deleted': {
    says: 'Somebody deletes the event, then the request arrives.',
    store: 'is asked afterwards',
    act: beforeServing(deleteEvent),
  },
  'event-deleted-after-store': {
    says: 'Somebody deletes the event right after the request was served.',
    store: 'has it',
    act: afterServing(deleteEvent),
  },
  'event-moved': {
    says: 'Somebody moves the event to another calendar, where it has another id, then the request arrives.',
    store: 'is asked afterwards',
    act: beforeServing(moveEvent),
  },
  'event-moved-after-store': {
    says: 'Somebody moves the event right after the request was served.',
    store: 'has it',
    act: afterServing(moveEvent),
  },
  'session-lost': {
    says: 'All upload sessions are gone, then the request arrives.',
    store: 'is asked afterwards',
    act: beforeServing(loseSessions),
  },
  'session-lost-after-store': {
    says: 'All upload sessions are gone right after the request was served.',
    store: 'has it',
    act: afterServing(loseSessions),
  },
  'clock-jump': {
    says: 'The service’s clock jumps: sessions expire, windows end or last longer.',
    store: 'is asked afterwards',
    act: beforeServing(({ parts, options }) => {
      parts.state.clockAheadMs += options.jumpMs ?? HOUR_MS
    }),
  },
  'mime-cut': {
    says: 'A mail’s MIME ends in its middle as if that were its end: its length is never told, so nothing shows it.',
    store: 'has it',
    path: MIME,
    act: ({ serve, options }) => {
      const reply = serve()
      return isMime(reply) ? { ...reply, body: beginningOf(reply.body, options) } : reply
    },
  },
  'mime-broken': {
    says: 'The connection dies in the middle of a mail’s MIME.',
    store: 'has it',
    path: MIME,
    act: ({ serve, options }) => {
      const reply = serve()
      if (!isMime(reply)) return reply
      return { ...reply, transport: { closeAfterBytes: beginningOf(reply.body, options).length } }
    },
  },
  'message-deleted': {
    says: 'Somebody deletes the mail for good, then the request arrives.',
    store: 'is asked afterwards',
    path: /\/messages\/[^/]+/,
    act: beforeServing(deleteMessage),
  },
  'message-moved': {
    says: 'Somebody moves the mail to the archive, where it has another id, then the request arrives.',
    store: 'is asked afterwards',
    path: /\/messages\/[^/]+/,
    act: beforeServing(moveMessage),
  },
  'folder-deleted': {
    says: 'Somebody deletes the folder with all that is in it, then the request arrives.',
    store: 'is asked afterwards',
    path: /\/mailFolders\/[^/]+/,
    act: beforeServing(deleteFolder),
  },
  'client-clock-jump': {
    says: 'The client’s clock jumps before the reply arrives; the carrier of the exchange moves it.',
    store: 'has it',
    act: ({ serve, options }) => ({ ...serve(), moveClientClockMs: options.jumpMs ?? HOUR_MS }),
  },
} as const satisfies Record<string, FaultRow>

export type FaultName = keyof typeof FAULT_ROWS

/** Names of all faults. */
export const FAULT_NAMES = Object.keys(FAULT_ROWS) as FaultName[]

/** The row of a fault, with its columns as wide as they are declared. */
export function faultRow(name: FaultName): FaultRow {
  return FAULT_ROWS[name]
}

function edgePage(status: number, title: string, { withCors, retryAfter }: FaultOptions): FaultReply {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>`
  const headers = typeof retryAfter === 'string' ? { ...HTML, 'retry-after': retryAfter } : { ...HTML }
  return { status, headers, body: page, ...(withCors === false ? { bare: true } : {}) }
}

function error(status: number, code: string, message: string): WireReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { code, message } }) }
}

/** The only reply whose length nobody tells. */
function isMime({ status, unsized }: WireReply): boolean {
  return status === 200 && unsized === true
}

function beginningOf(body: WireReply['body'], { keptBytes }: FaultOptions): Uint8Array {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  return bytes.subarray(0, Math.min(keptBytes ?? Math.floor(bytes.length / 2), bytes.length - 1))
}
