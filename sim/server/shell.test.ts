import { Agent, request } from 'node:https'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createBench, fileJson } from '../graph/bench'
import type { WireReply, WireRequest } from '../wire'
import { openShell } from './shell'
import type { Guest, Line, Shell } from './shell'

let shell: Shell
let seen: WireRequest[]
let reply: WireReply
const line: Line = { bytesPerSecond: undefined, roundTripMs: 0 }
const plain: Guest = {
  line,
  respond: (wire) => {
    seen.push(wire)
    return reply
  },
}

beforeAll(async () => {
  shell = await openShell(['graph.microsoft.com'])
  shell.attach(plain)
})
afterAll(() => shell.close())

interface Asking {
  method?: string
  body?: string
  headers?: Record<string, string>
  timeoutMs?: number
  agent?: Agent
}

/** Asks as the browser would; `'lost'` when the line breaks. */
function ask(path: string, options: Asking = {}): Promise<string> {
  seen = []
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: shell.port,
        path,
        method: options.method ?? 'GET',
        headers: { host: 'graph.microsoft.com', ...options.headers },
        rejectUnauthorized: false, // the certificate of this very test
        agent: options.agent ?? false,
        ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
      },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          resolve(`${response.statusCode ?? 0} ${text}`)
        })
        response.on('error', () => {
          resolve(`lost after ${text}`)
        })
      },
    )
    asking.on('error', () => {
      resolve('lost')
    })
    asking.on('timeout', () => {
      resolve('silence')
      asking.destroy()
    })
    asking.end(options.body)
  })
}

test('a request arrives whole, with the host it was meant for', async () => {
  reply = { status: 201, headers: { 'content-type': 'text/plain' }, body: 'made' }
  expect(await ask('/v1.0/me?x=1', { method: 'POST', body: 'bytes' })).toBe('201 made')
  expect(seen).toMatchObject([{ method: 'POST', url: 'https://graph.microsoft.com/v1.0/me?x=1' }])
  expect(Buffer.from(seen[0]?.body ?? []).toString()).toBe('bytes')
})

test('the transport of a reply is honoured', async () => {
  const late = { status: 200, headers: {}, body: 'late' }
  reply = { ...late, transport: 'close-before-reply' }
  expect(await ask('/')).toBe('lost')
  reply = { ...late, transport: 'never-answer' }
  expect(await ask('/', { timeoutMs: 50 })).toBe('silence')
  reply = { ...late, transport: { delayMs: 1 } }
  expect(await ask('/')).toBe('200 late')
  reply = { ...late, transport: { bytesPerSecond: 1000 } }
  expect(await ask('/')).toBe('200 late')
  reply = { ...late, transport: { closeAfterBytes: 2 } }
  expect(await ask('/')).toBe('lost after la')
})

test('a line takes its time for bodies and for the way, and the two sum up; the own traffic passes beside it', async () => {
  reply = { status: 200, headers: {}, body: '' }
  const timed = async (path: string, bytes: number) => {
    const started = performance.now()
    expect(await ask(path, { method: 'POST', body: 'x'.repeat(bytes) })).toBe('200 ')
    return performance.now() - started
  }
  shell.attach({ ...plain, line: { bytesPerSecond: 1_000_000, roundTripMs: 200 } })
  expect(await timed('/', 300_000)).toBeGreaterThanOrEqual(499)
  const [one, other] = await Promise.all([timed('/', 300_000), timed('/', 300_000)])
  expect(Math.max(one, other)).toBeGreaterThanOrEqual(799) // they share it
  expect(await timed('/sim/x', 300_000)).toBeLessThan(499)
  shell.attach(plain)
})

test('the browser is led here by switches, and believes this one certificate', () => {
  expect(shell.chromiumSwitches).toEqual([
    `--host-resolver-rules=MAP * 127.0.0.1:${shell.port}`,
    expect.stringMatching(/^--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=$/),
  ])
})

test('what runs is counted from its head to the end of its reply, also when the reply never comes', async () => {
  const told: string[] = []
  const counting: Guest = {
    line,
    respond: () => reply,
    begin: ({ method, url }) => {
      const name = `${method} ${new URL(url).pathname}`
      told.push(`begin ${name}`)
      return {
        respond: ({ body }) => {
          told.push(`answer ${name} of ${body.length} bytes`)
          return reply
        },
        end: () => {
          told.push(`end ${name}`)
        },
      }
    },
  }
  shell.attach(counting)
  reply = { status: 200, headers: {}, body: 'ok' }
  expect(await ask('/a', { method: 'POST', body: 'four' })).toBe('200 ok')
  reply = { ...reply, transport: 'never-answer' }
  expect(await ask('/b', { timeoutMs: 50 })).toBe('silence')
  reply = { ...reply, transport: 'close-before-reply' }
  expect(await ask('/c')).toBe('lost')
  shell.attach(plain)
  const of = (name: string) => [`begin ${name}`, `answer ${name} of ${name === 'POST /a' ? 4 : 0} bytes`, `end ${name}`]
  expect([...told].sort()).toEqual([...of('POST /a'), ...of('GET /b'), ...of('GET /c')].sort())
})

test('a reused connection dies after the store, and only a reused one', async () => {
  const bench = await createBench()
  const { service, world } = bench
  shell.attach({ line, respond: (wire) => service.handle(wire) })
  const event = bench.event('Site meeting')
  const stored = event.attachments
  const path = `/v1.0/me/events/${event.id}/attachments`
  const fault = service.faults.add('reply-lost-after-store', { on: 'add', onReusedConnection: true })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { authorization: `Bearer ${world.accessToken}`, 'content-type': 'application/json' }
  const post = (name: string) =>
    ask(path, { method: 'POST', body: JSON.stringify(fileJson(name, name)), headers, agent })
  expect(await post('first on its connection')).toMatch(/^201/)
  expect([fault.met, stored.length]).toEqual([0, 1])
  expect(await post('second')).toBe('lost')
  expect([fault.met, stored.length]).toEqual([1, 2])
  // What the browser would do now by itself: the same again, on a new connection.
  expect(await post('second')).toMatch(/^201/)
  expect(stored.map(({ name }) => name)).toEqual(['first on its connection', 'second', 'second'])
  agent.destroy()
  shell.attach(plain)
})
