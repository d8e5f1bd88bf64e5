import { expect, test } from '@jest/globals'
import { createGate } from '../graph'
import type { HttpReply, HttpRequest } from '../graph'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { UPLOAD_URL } from './testing/eventStage'
import { outcomeOf } from './testing/outcome'
import { createUploadHost } from './uploadHost'

interface Reply {
  status: number
  body?: string
  headers?: Readonly<Record<string, string>>
}

/** A host that gives one reply to everything, or none at all. */
function stage(reply: Reply | 'silence') {
  const clock = createFakeClock(0)
  const gate = createGate(clock)
  const requests: HttpRequest[] = []
  const sent: number[] = []
  const host = createUploadHost({
    ...{ uploadUrl: UPLOAD_URL, gate, clock },
    transport: (request, signal) => {
      requests.push(request)
      request.onSent?.(3)
      if (reply !== 'silence') return Promise.resolve(replyOf(reply))
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    },
    onSent: (bytes) => sent.push(bytes),
  })
  const { signal } = new AbortController()
  return {
    ...{ clock, gate, requests, sent },
    put: () => outcomeOf(host.putRange(new Blob(['hello']), 10, 100, signal)),
    ask: () => outcomeOf(host.ask(signal)),
    discard: () => outcomeOf(host.discard(signal)),
  }
}

function replyOf({ status, body = '', headers = {} }: Reply): HttpReply {
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: () => Promise.resolve(body),
    blob: () => Promise.reject(new Error('nobody reads it so')),
  }
}

test('a range goes with its place and without a token, and says how much of it left', async () => {
  const s = stage({ status: 200, body: '{"nextExpectedRanges":["15"]}' })
  expect(await s.put()).toEqual({ kind: 'expects', nextByte: 15 })
  const [request] = s.requests
  expect(request).toMatchObject({
    ...{ method: 'PUT', url: UPLOAD_URL },
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': 'bytes 10-14/100' },
  })
  expect(Object.keys(request?.headers ?? {})).toHaveLength(2)
  expect(await (request?.body as Blob).text()).toBe('hello')
  expect(s.sent).toEqual([3])
  expect(s.clock.pending()).toBe(0)
})

test('a question and a farewell are bare requests to the same address', async () => {
  const s = stage({ status: 200, body: '{"nextExpectedRanges":["15-"]}' })
  expect(await s.ask()).toEqual({ kind: 'expects', nextByte: 15 })
  expect(await s.discard()).toBeUndefined()
  expect(s.requests).toEqual([
    { method: 'GET', url: UPLOAD_URL, headers: {} },
    { method: 'DELETE', url: UPLOAD_URL, headers: {} },
  ])
})

const range = '{"nextExpectedRanges":["7"]}'
const location = { Location: "https://outlook.office.com/Attachments('NEW%3D')" }
test.each<[Reply, unknown]>([
  [
    { status: 201, headers: location },
    { kind: 'complete', id: 'NEW=' },
  ],
  [{ status: 201 }, { kind: 'complete', id: undefined }],
  [{ status: 200 }, { kind: 'unclear' }],
  [{ status: 204, headers: location }, { kind: 'unclear' }],
  [
    { status: 202, body: range },
    { kind: 'expects', nextByte: 7 },
  ],
  [
    { status: 299, body: range },
    { kind: 'expects', nextByte: 7 },
  ],
  [
    { status: 416, body: range },
    { kind: 'expects', nextByte: 7 },
  ],
  [{ status: 416 }, { kind: 'out-of-order' }],
  [{ status: 401 }, { kind: 'gone' }],
  [{ status: 404 }, { kind: 'gone' }],
  [{ status: 410 }, { kind: 'gone' }],
  [{ status: 403 }, { kind: 'not-allowed', code: '' }],
  [
    { status: 199, body: range },
    { kind: 'refused', status: 199, code: '', requestId: undefined },
  ],
  [
    { status: 300, body: range },
    { kind: 'refused', status: 300, code: '', requestId: undefined },
  ],
  [{ status: 503 }, { kind: 'server-trouble', status: 503, requestId: undefined, retryAfterMs: undefined }],
])('%j stands for %j, whatever was asked', async (reply, standing) => {
  expect(await stage(reply).put()).toEqual(standing)
  expect(await stage(reply).ask()).toEqual(standing)
})

test.each([400, 405, 501])(
  '%d to a question means that this host answers none; to a range, that it is refused',
  async (status) => {
    expect(await stage({ status }).ask()).toEqual({ kind: 'unclear' })
    expect(await stage({ status }).put()).not.toEqual({ kind: 'unclear' })
  },
)

test('a wait that the host asks for holds up what comes next', async () => {
  const s = stage({ status: 429, headers: { 'Retry-After': '3' } })
  expect(await s.put()).toEqual({ kind: 'throttled', retryAfterMs: 3_000 })
  expect([s.gate.closedUntil('PUT'), s.gate.closedUntil('GET')]).toEqual([3_000, undefined])
})

test('silence ends: a range after four minutes, a question and a farewell after half a minute', async () => {
  for (const [what, ms] of [
    ['put', 240_000],
    ['ask', 30_000],
    ['discard', 30_000],
  ] as const) {
    const s = stage('silence')
    let ended: unknown
    void s[what]().then((outcome) => {
      ended = outcome
    })
    await s.clock.advance(ms - 1)
    expect(ended).toBeUndefined()
    await s.clock.advance(1)
    expect(ended).toEqual({ kind: 'timed-out', what: 'upload' })
    expect(s.clock.pending()).toBe(0)
  }
})
