import { expect, test } from '@jest/globals'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { loadConfig } from './loadConfig'
import { parseConfig } from './parseConfig'

const pageUrl =
  'https://addin.contoso.example/outlook/taskpane.html?_host_Info=Outlook$Web$16.01$en-US$telemetry$$$0#&_xdm_Info=1'
const clientId = '1a2b3c4d-1234-4321-abcd-0123456789ab'

function load(fetch: typeof globalThis.fetch, signal = new AbortController().signal) {
  const clock = createFakeClock(0)
  return { clock, outcome: loadConfig({ fetch, clock, pageUrl, builtFor: 'global', signal }) }
}

test('the file beside the page is asked for once, past the cache', async () => {
  const asked: unknown[] = []
  const { clock, outcome } = load((url, init) => {
    asked.push([url, init?.cache])
    return Promise.resolve(new Response(JSON.stringify({ clientId })))
  })
  expect(await outcome).toMatchObject({ kind: 'ok', config: { clientId } })
  expect(asked).toEqual([['https://addin.contoso.example/outlook/config.json', 'no-cache']])
  expect(clock.pending()).toBe(0)
})

test.each([
  [404, { kind: 'missing' }],
  [503, { kind: 'unreachable', status: 503 }],
  [403, { kind: 'unreachable', status: 403 }],
])('an answer of %i', async (status, problem) => {
  const { outcome } = load(() => Promise.resolve(new Response('<h1>No</h1>', { status })))
  expect(await outcome).toEqual({ kind: 'broken', problem })
})

test('a lost line and a body that breaks off are unreachable, not a crash', async () => {
  const lost = load(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await lost.outcome).toEqual({ kind: 'broken', problem: { kind: 'unreachable', status: undefined } })
  const brokenOff = new ReadableStream({
    start: (body) => {
      body.error(new TypeError('network error'))
    },
  })
  const cut = load(() => Promise.resolve(new Response(brokenOff)))
  expect(await cut.outcome).toEqual({ kind: 'broken', problem: { kind: 'unreachable', status: undefined } })
})

test('a server that never answers is given up after 15 seconds, and the request with it', async () => {
  let given: AbortSignal | null | undefined
  const { clock, outcome } = load((_url, init) => {
    given = init?.signal
    return new Promise(() => undefined)
  })
  await clock.advance(14_999)
  expect(given?.aborted).toBe(false)
  await clock.advance(1)
  expect(await outcome).toEqual({ kind: 'broken', problem: { kind: 'unreachable', status: undefined } })
  expect(given?.aborted).toBe(true)
  expect(clock.pending()).toBe(0)
})

test('whoever asked may give up: that is no problem of the file', async () => {
  const stop = new AbortController()
  const { outcome } = load(() => new Promise(() => undefined), stop.signal)
  stop.abort(new Error('pane closed'))
  await expect(outcome).rejects.toThrow('pane closed')
})

test.each([
  ['{"clientId": "x"}', { kind: 'broken', problem: { kind: 'wrong-value', key: 'clientId' } }],
  ['{', { kind: 'broken', problem: { kind: 'not-json' } }],
  ['[]', { kind: 'broken', problem: { kind: 'wrong-value', key: 'config.json' } }],
  ['{"clientId":"00000000-0000-0000-0000-000000000000"}', { kind: 'broken', problem: { kind: 'not-set-up' } }],
  [`{"clientId":"${clientId}","colour":1}`, { kind: 'ok', warnings: [{ kind: 'unknown-key' }] }],
  [`{"clientId":"${clientId}","uploadHosts":[]}`, { kind: 'ok', warnings: [{ kind: 'unknown-key' }] }],
  [`{"clientId":"${clientId}","cloud":"usGov"}`, { kind: 'ok', warnings: [{ kind: 'other-build' }] }],
  [`\uFEFF{"clientId":"${clientId}"}`, { kind: 'ok', warnings: [] }],
])('%s is told as the whole check tells it', async (text, outcome) => {
  const loaded = await load(() => Promise.resolve(new Response(text))).outcome
  expect(loaded).toMatchObject(outcome)
  const page = { url: pageUrl, builtFor: 'global' }
  expect(loaded).toEqual(parseConfig(text.replace(/^\uFEFF/, ''), page))
})
