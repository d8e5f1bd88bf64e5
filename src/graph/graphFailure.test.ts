import { expect, test } from '@jest/globals'
import { graphFailure, parseRetryAfter } from './graphFailure'
import type { HttpReply } from './transport'

const reply = (status: number, headers: Record<string, string> = {}): HttpReply => ({
  status,
  header: (name) => headers[name] ?? null,
  text: () => Promise.resolve(''),
  blob: () => Promise.resolve(new Blob([])),
})
const code = (name: string, message = '') => JSON.stringify({ error: { code: name, message } })
const claims = JSON.stringify({ access_token: { nbf: { essential: true } } })

test.each([
  [401, '', {}, { kind: 'sign-in-needed', claims: undefined }],
  [
    401,
    '',
    { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` },
    { kind: 'sign-in-needed', claims },
  ],
  [401, '', { 'WWW-Authenticate': 'Bearer claims="%%%"' }, { kind: 'sign-in-needed', claims: undefined }],
  [403, code('ErrorAccessDenied'), {}, { kind: 'not-allowed', code: 'ErrorAccessDenied' }],
  [404, code('ErrorItemNotFound'), {}, { kind: 'event-gone' }],
  [413, '', {}, { kind: 'too-large', limitBytes: undefined }],
  [400, code('BadRequest', 'exceeded the maximum request length'), {}, { kind: 'too-large', limitBytes: undefined }],
  [400, code('ErrorInvalidIdMalformed'), {}, { kind: 'not-an-id' }],
  [412, code('ErrorIrresolvableConflict'), {}, { kind: 'conflict' }],
  [429, code('ApplicationThrottled'), { 'Retry-After': '2.128' }, { kind: 'throttled', retryAfterMs: 2128 }],
  [429, '', {}, { kind: 'throttled', retryAfterMs: undefined }],
  [
    503,
    '<html>Service Unavailable</html>',
    { 'request-id': 'r1' },
    { kind: 'server-trouble', status: 503, requestId: 'r1', retryAfterMs: undefined },
  ],
  [500, code('ErrorMessageSizeExceeded'), {}, { kind: 'too-large', limitBytes: undefined }],
  [507, code('ErrorQuotaExceeded'), {}, { kind: 'mailbox-full' }],
  [507, code('insufficientStorage'), {}, { kind: 'drive-full' }],
  [400, code('quotaLimitReached'), {}, { kind: 'drive-full' }],
  [409, code('nameAlreadyExists'), {}, { kind: 'name-taken' }],
  [
    422,
    code('UnprocessableType'),
    {},
    { kind: 'refused', status: 422, code: 'UnprocessableType', requestId: undefined },
  ],
  [400, '{"error":{"code":nul', {}, { kind: 'refused', status: 400, code: '', requestId: undefined }],
  [400, '{"error":{"code":null,"message":null}}', {}, { kind: 'refused', status: 400, code: '', requestId: undefined }],
])('%d %s', (status, body, headers, failure) => {
  expect(graphFailure(reply(status, headers as Record<string, string>), body, 'event', 0)).toEqual(failure)
})

test('what a 404 misses depends on what was asked for', () => {
  const kinds = (['event', 'mail', 'attachment'] as const).map((what) => graphFailure(reply(404), '', what, 0).kind)
  expect(kinds).toEqual(['event-gone', 'mail-gone', 'attachment-gone'])
})

test('Retry-After is seconds, decimal seconds or a date', () => {
  const now = Date.parse('2026-11-23T10:00:00Z')
  expect([
    parseRetryAfter('3', now),
    parseRetryAfter('0.5', now),
    parseRetryAfter('Mon, 23 Nov 2026 10:00:07 GMT', now),
    parseRetryAfter('Mon, 23 Nov 2026 09:00:00 GMT', now),
    parseRetryAfter('soon', now),
    parseRetryAfter('-1', now),
    parseRetryAfter('', now),
    parseRetryAfter(null, now),
  ]).toEqual([3000, 500, 7000, 0, undefined, undefined, undefined, undefined])
})
