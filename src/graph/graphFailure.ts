import * as v from 'valibot'
import type { Failure } from '../kernel'
import type { HttpReply } from './transport'

/** What a 404 means depends on what was asked for. */
export type Missing = 'event' | 'mail' | 'attachment' | 'folder' | 'item' | 'drive'

const ErrorBody = v.object({
  error: v.object({
    code: v.nullish(v.string(), ''),
    message: v.nullish(v.string(), ''),
    innerError: v.nullish(v.looseObject({})),
  }),
})

/** Outlook's code for "the message with its attachments is above the tenant's limit". */
const TOO_LARGE_CODES = new Set(['ErrorMessageSizeExceeded', 'ErrorAttachmentSizeLimitExceeded', 'RequestBodyTooLarge'])

/** One reply that is no success, as what can be done about it. `body` may be empty, HTML, or JSON cut off. */
export function graphFailure(reply: HttpReply, body: string, missing: Missing, nowMs: number): Failure {
  const { status } = reply
  const { code, message } = errorOf(body)
  const requestId = reply.header('request-id') ?? undefined
  const retryAfterMs = parseRetryAfter(reply.header('Retry-After'), nowMs)

  if (code === 'ErrorQuotaExceeded') return { kind: 'mailbox-full' }
  if (status === 507 || code === 'quotaLimitReached') return { kind: 'drive-full' }
  if (code === 'nameAlreadyExists') return { kind: 'name-taken' }
  if (TOO_LARGE_CODES.has(code) || status === 413 || /maximum request length/i.test(message)) {
    return { kind: 'too-large', limitBytes: undefined }
  }
  if (code === 'ErrorIrresolvableConflict' || status === 409 || status === 412) return { kind: 'conflict' }
  if (code === 'ErrorInvalidIdMalformed') return { kind: 'not-an-id' }
  if (status === 401) return { kind: 'sign-in-needed', claims: claimsChallenge(reply.header('WWW-Authenticate')) }
  if (status === 403) return { kind: 'not-allowed', code }
  if (status === 404 || status === 410) return missingFailure(missing)
  if (status === 429 || status === 509) return { kind: 'throttled', retryAfterMs }
  if (status >= 500) return { kind: 'server-trouble', status, requestId, retryAfterMs }
  return { kind: 'refused', status, code, requestId }
}

function missingFailure(missing: Missing): Failure {
  switch (missing) {
    case 'event':
      return { kind: 'event-gone' }
    case 'mail':
      return { kind: 'mail-gone' }
    case 'attachment':
      return { kind: 'attachment-gone' }
    case 'folder':
      return { kind: 'folder-gone' }
    case 'item':
      return { kind: 'item-gone' }
    case 'drive':
      return { kind: 'no-drive' }
  }
}

function errorOf(body: string): { code: string; message: string } {
  try {
    const { error } = v.parse(ErrorBody, JSON.parse(body))
    return { code: error.code, message: error.message }
  } catch {
    return { code: '', message: '' } // no JSON body, as with a 413 from the edge
  }
}

/** Seconds, possibly decimal ("2.128"), or an HTTP date. Hidden by CORS in some regions: then undefined. */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null || value.trim() === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds >= 0 ? Math.ceil(seconds * 1000) : undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}

/** A Conditional Access challenge: `WWW-Authenticate: Bearer ..., claims="<base64>"`. */
function claimsChallenge(header: string | null): string | undefined {
  const encoded = header === null ? undefined : /claims="([^"]+)"/.exec(header)?.[1]
  if (encoded === undefined) return undefined
  try {
    return atob(encoded)
  } catch {
    return undefined
  }
}
