import { request } from 'node:https'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { WireReply, WireRequest } from '../wire'
import { openShell } from './shell'
import type { Shell } from './shell'

let shell: Shell
let seen: WireRequest[]
let reply: WireReply

beforeAll(async () => {
  shell = await openShell(['graph.microsoft.com'])
  shell.attach({
    line: { bytesPerSecond: undefined },
    respond: (wire) => {
      seen.push(wire)
      return reply
    },
  })
})
afterAll(() => shell.close())

/** Asks as the browser would; `'lost'` when the line breaks. */
function ask(path: string, options: { method?: string; body?: string; timeoutMs?: number } = {}): Promise<string> {
  seen = []
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: shell.port,
        path,
        method: options.method ?? 'GET',
        headers: { host: 'graph.microsoft.com' },
        rejectUnauthorized: false, // the certificate of this very test
        agent: false,
        ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
      },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          resolve(`${response.statusCode ?? 0} ${text}`)
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
  const plain = { status: 200, headers: {}, body: 'late' }
  reply = { ...plain, transport: 'close-before-reply' }
  expect(await ask('/')).toBe('lost')
  reply = { ...plain, transport: 'never-answer' }
  expect(await ask('/', { timeoutMs: 50 })).toBe('silence')
  reply = { ...plain, transport: { delayMs: 1 } }
  expect(await ask('/')).toBe('200 late')
  reply = { ...plain, transport: { bytesPerSecond: 1000 } }
  expect(await ask('/')).toBe('200 late')
})

test('the browser is led here by switches, and believes this one certificate', () => {
  expect(shell.chromiumSwitches).toEqual([
    `--host-resolver-rules=MAP * 127.0.0.1:${shell.port}`,
    expect.stringMatching(/^--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=$/),
  ])
})
