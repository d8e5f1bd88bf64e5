import { expect, test } from '@jest/globals'
import type { TokenRequest } from '../auth/tokenSource'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createGraph } from './door'
import type { GraphCall } from './door'
import { createGate } from './gate'
import type { HttpReply, HttpRequest } from './transport'

type Scripted = { status: number; body?: string; headers?: Record<string, string> } | 'never'

/** `signInMs`: how long the person takes for it. */
function stage(script: Scripted[], { signInMs = 0 } = {}) {
  const clock = createFakeClock(0)
  const requests: HttpRequest[] = []
  const tokens: TokenRequest[] = []
  const graph = createGraph({
    baseUrl: 'https://graph.microsoft.com/v1.0',
    clock,
    chance: () => 0,
    gate: createGate(clock),
    log: createLog(clock.now),
    tokens: {
      token: async (request, stop) => {
        tokens.push(request)
        const token = `token${tokens.length}`
        if (signInMs > 0) await clock.wait(signInMs, stop)
        return token
      },
      signIn: () => Promise.resolve(),
    },
    transport: (request, signal) => {
      requests.push(request)
      const next = script.shift()
      if (next === undefined) return Promise.reject(new Error(`not in the script: ${request.method} ${request.url}`))
      if (next === 'never') {
        return new Promise<HttpReply>((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
        })
      }
      return Promise.resolve({
        status: next.status,
        header: (name: string) => next.headers?.[name] ?? null,
        text: () => Promise.resolve(next.body ?? ''),
        blob: () => Promise.resolve(new Blob([next.body ?? ''])),
      })
    },
  })
  return { graph, clock, requests, tokens }
}

const call: GraphCall = { path: '/me/messages', scopes: ['Mail.Read'], missing: 'mail' }
const signal = new AbortController().signal
const outcome = <T>(promise: Promise<T>) =>
  promise.then(
    (value) => value,
    (error: unknown) => error,
  )

test('a request goes to the configured service with a bearer token', async () => {
  const s = stage([{ status: 200, body: '{"a":1}' }])
  expect(await s.graph.read(call, (json) => json, signal)).toEqual({ a: 1 })
  expect(s.requests).toEqual([
    {
      method: 'GET',
      url: 'https://graph.microsoft.com/v1.0/me/messages',
      headers: { Accept: 'application/json', Authorization: 'Bearer token1' },
    },
  ])
})

test('a next link is used as it is, but never takes the token elsewhere', async () => {
  const s = stage([{ status: 200, body: '{}' }])
  const link = 'https://graph.microsoft.com/v1.0/me/messages?$skiptoken=a%20b'
  await s.graph.read({ ...call, path: link }, (json) => json, signal)
  expect(s.requests[0]?.url).toBe(link)
  const stranger = s.graph.read({ ...call, path: 'https://graph.example/v1.0/x' }, (json) => json, signal)
  expect(await outcome(stranger)).toMatchObject({ failure: { kind: 'unexpected' } })
  expect(s.requests).toHaveLength(1)
})

test.each([
  ['an empty body', ''],
  ['JSON cut off', '{"value":[{"id":'],
  ['HTML', '<html></html>'],
])('a read that is answered with %s is repeated', async (_what, body) => {
  const s = stage([
    { status: 200, body },
    { status: 200, body: '{"ok":true}' },
  ])
  const read = s.graph.read(call, (json) => json, signal)
  await s.clock.advance(1000)
  expect(await read).toEqual({ ok: true })
})

test('a person may take minutes to sign in, for the first token and for the second', async () => {
  const s = stage([{ status: 401 }, { status: 200, body: '{"ok":true}' }], { signInMs: 250_000 })
  const read = s.graph.read(call, (json) => json, signal)
  await s.clock.advance(250_000)
  await s.clock.advance(250_000)
  expect(await read).toEqual({ ok: true })
  expect(s.requests).toHaveLength(2)
})

test('a 401 is answered once with a fresh token and the claims asked for', async () => {
  const claims = '{"access_token":{}}'
  const s = stage([
    { status: 401, headers: { 'WWW-Authenticate': `Bearer claims="${btoa(claims)}"` } },
    { status: 200, body: '{}' },
  ])
  await s.graph.read(call, (json) => json, signal)
  expect(s.tokens[1]).toEqual({
    scopes: ['Mail.Read'],
    claims,
    forceRefresh: true,
    refused: 'token1',
    silentOnly: false,
  })
  expect(s.requests[1]?.headers['Authorization']).toBe('Bearer token2')

  const again = stage([{ status: 401 }, { status: 401 }])
  expect(await outcome(again.graph.read(call, (json) => json, signal))).toMatchObject({
    failure: { kind: 'sign-in-needed' },
  })
  expect(again.requests).toHaveLength(2)
})

test('a write is sent once, whatever comes back', async () => {
  const s = stage([{ status: 503, body: '<html>' }])
  const write = s.graph.write({ ...call, method: 'POST', json: '{"a":1}' }, signal)
  expect(await outcome(write)).toMatchObject({ failure: { kind: 'server-trouble', status: 503 } })
  expect(s.requests).toHaveLength(1)
  expect(s.requests[0]).toMatchObject({ body: '{"a":1}', headers: { 'Content-Type': 'application/json' } })
})

test('201 with a body and 200 without are both a success', async () => {
  const s = stage([{ status: 201, body: '{"id":"x"}' }, { status: 200 }, { status: 201, body: '{"id":"x' }])
  const post = () => s.graph.write({ ...call, method: 'POST', json: '{}' }, signal)
  expect([await post(), await post(), await post()]).toEqual([
    { status: 201, json: { id: 'x' } },
    { status: 200, json: undefined },
    { status: 201, json: undefined },
  ])
})

test('silence has an end: a read asks once more, then says so', async () => {
  const s = stage(['never', 'never'])
  const read = outcome(s.graph.read(call, (json) => json, signal))
  await s.clock.advance(120_000)
  expect(await read).toMatchObject({ failure: { kind: 'timed-out', what: 'graph' } })
  expect(s.clock.pending()).toBe(0)
})

test('an abort during a wait takes effect at once', async () => {
  const stop = new AbortController()
  const s = stage([{ status: 429, headers: { 'Retry-After': '300' } }])
  const waits: number[] = []
  const read = outcome(
    s.graph.read({ ...call, onWait: ({ untilMs }) => waits.push(untilMs) }, (json) => json, stop.signal),
  )
  await s.clock.advance(10)
  stop.abort(new Error('enough'))
  expect(await read).toMatchObject({ message: 'enough' })
  expect(waits).toEqual([300_000])
})

test('of six reads at once four are on the line, and a failed one gives its place to the next', async () => {
  const s = stage([
    'never',
    'never',
    'never',
    { status: 404 },
    { status: 200, body: '{}' },
    { status: 200, body: '{}' },
  ])
  const stop = new AbortController()
  const asked = Array.from({ length: 6 }, () => outcome(s.graph.read(call, () => 'read', stop.signal)))
  expect(s.requests).toHaveLength(0)
  await s.clock.advance(0)
  expect(s.requests).toHaveLength(6)
  expect(await asked[4]).toBe('read')
  expect(await asked[5]).toBe('read')
  stop.abort(new DOMException('The pane was closed.', 'AbortError'))
  await Promise.all(asked)
})

test('while four reads have no answer, a fifth waits outside of its deadline', async () => {
  const s = stage(['never', 'never', 'never', 'never', { status: 200, body: '{}' }])
  const early = Array.from({ length: 4 }, () => outcome(s.graph.read({ ...call, once: true }, () => 0, signal)))
  const late = outcome(s.graph.read({ ...call, once: true }, () => 'read', signal))
  await s.clock.advance(29_000)
  expect(s.requests).toHaveLength(4)
  await s.clock.advance(1_000)
  expect(await Promise.all(early)).toMatchObject(Array.from({ length: 4 }, () => ({ failure: { kind: 'timed-out' } })))
  expect(await late).toBe('read')
})

test('a body that is wanted later is asked for at once and taken then, with a deadline of its own; who stops need not wait', async () => {
  const s = stage([
    { status: 200, body: 'bytes' },
    { status: 200, body: 'more' },
  ])
  let want: () => void = () => undefined
  const bodyWanted = new Promise<void>((resolve) => {
    want = resolve
  })
  let taken: string | undefined
  const reading = s.graph.readBlob({ ...call, bodyWanted }, signal).then(async (blob) => {
    taken = await blob.text()
  })
  await s.clock.advance(3_600_000)
  expect([s.requests.length, taken]).toEqual([1, undefined])
  want()
  await reading
  expect(taken).toBe('bytes')

  const stop = new AbortController()
  const never = outcome(s.graph.readBlob({ ...call, bodyWanted: new Promise(() => undefined) }, stop.signal))
  await s.clock.advance(0)
  stop.abort(new DOMException('Not wanted any more.', 'AbortError'))
  expect(await never).toBe(stop.signal.reason)
  expect(s.clock.pending()).toBe(0)
})
