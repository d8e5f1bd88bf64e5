import { expect, test } from '@jest/globals'
import { createGate } from './gate'
import type { HttpRequest } from './transport'

const METHODS: readonly HttpRequest['method'][] = ['GET', 'POST', 'PUT', 'DELETE']
const reply = (status: number, retryAfter?: string) => ({
  status,
  header: (name: string) => (name === 'Retry-After' ? (retryAfter ?? null) : null),
})

/** A clock that can also be put back. */
function stage(nowMs = 1_000) {
  const time = { nowMs }
  const gate = createGate({ now: () => time.nowMs, wait: () => Promise.reject(new Error('nobody waits here')) })
  return { time, gate, closed: () => METHODS.map((method) => gate.closedUntil(method)) }
}

test('a wait told to a write holds up every write to its last millisecond, and no read', () => {
  const s = stage()
  expect(s.closed()).toEqual([undefined, undefined, undefined, undefined])
  s.gate.heed('PUT', reply(429, '3'))
  expect(s.closed()).toEqual([undefined, 4_000, 4_000, 4_000])
  s.time.nowMs = 3_999
  expect(s.closed()).toEqual([undefined, 4_000, 4_000, 4_000])
  s.time.nowMs = 4_000
  expect(s.closed()).toEqual([undefined, undefined, undefined, undefined])
})

test('a wait told to a read holds up everything', () => {
  const s = stage()
  s.gate.heed('GET', reply(429, '3'))
  expect(s.closed()).toEqual([4_000, 4_000, 4_000, 4_000])
})

test.each([
  [429, '3', 4_000],
  [503, '3', 4_000],
  [509, '3', 4_000],
  [429, undefined, undefined],
  [200, '3', undefined],
  [500, '3', undefined],
  [504, '3', undefined],
])('%d with Retry-After %s closes until %s', (status, retryAfter, untilMs) => {
  const s = stage()
  s.gate.heed('GET', reply(status, retryAfter))
  expect(s.gate.closedUntil('GET')).toBe(untilMs)
})

test('a shorter wait does not shorten a longer one; one that is over does not lengthen the next', () => {
  const s = stage()
  s.gate.heed('POST', reply(429, '60'))
  s.time.nowMs = 2_000
  s.gate.heed('POST', reply(429, '3'))
  expect(s.gate.closedUntil('POST')).toBe(61_000)
  s.time.nowMs = 61_000
  s.gate.heed('POST', reply(429, '3'))
  expect(s.gate.closedUntil('POST')).toBe(64_000)
})

test('an answer that asks for nothing does not end a wait', () => {
  const s = stage()
  s.gate.heed('GET', reply(429, '3'))
  s.gate.heed('GET', reply(200))
  s.gate.heed('GET', reply(429))
  expect(s.closed()).toEqual([4_000, 4_000, 4_000, 4_000])
})

test('a clock that is put back opens the gate, and a wait told then counts from then', () => {
  const s = stage(3_600_000)
  s.gate.heed('POST', reply(429, '3'))
  s.time.nowMs = 1_000
  expect(s.gate.closedUntil('POST')).toBeUndefined()
  s.gate.heed('POST', reply(429, '5'))
  expect(s.gate.closedUntil('POST')).toBe(6_000)
})

test('four are under way at a time, the others come in their order, and who gives up makes room for nobody twice', async () => {
  const { gate } = stage()
  const signal = new AbortController().signal
  const inside: string[] = []
  const enter = async (name: string, how: AbortSignal = signal) => {
    const leave = await gate.enter(how)
    inside.push(name)
    return leave
  }
  const first = await Promise.all(['a', 'b', 'c', 'd'].map((name) => enter(name)))
  const tired = new AbortController()
  const fifth = enter('e')
  const sixth = enter('f', tired.signal).catch((error: unknown) => error)
  const seventh = enter('g')
  await Promise.resolve()
  expect(inside).toEqual(['a', 'b', 'c', 'd'])

  tired.abort(new DOMException('Not wanted any more.', 'AbortError'))
  expect(await sixth).toBe(tired.signal.reason)
  const [leave] = first
  leave?.()
  leave?.() // said twice, it is one place all the same
  await fifth
  expect(inside).toEqual(['a', 'b', 'c', 'd', 'e'])
  first[1]?.()
  await seventh
  expect(inside.at(-1)).toBe('g')
  await expect(gate.enter(tired.signal)).rejects.toBe(tired.signal.reason)
})
