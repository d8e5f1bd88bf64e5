import { expect, test } from '@jest/globals'
import { createGate } from '../graph'
import type { RetryAim } from '../graph'
import { AppError } from '../kernel'
import type { Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createPatience } from './patience'
import { fakeNetwork } from './testing/ports'

const trouble: Failure = { kind: 'server-trouble', status: 503, requestId: undefined }

function stage(aim?: RetryAim) {
  const clock = createFakeClock(1_000)
  const gate = createGate(clock)
  const network = fakeNetwork()
  let listeners = 0
  const watched = {
    state: network.state,
    subscribe: (listener: () => void) => {
      listeners++
      const stopListening = network.subscribe(listener)
      return () => {
        listeners--
        stopListening()
      }
    },
  }
  const log: string[] = []
  const stop = new AbortController()
  const tell = {
    waiting: ({ untilMs, because }: { untilMs: number; because: Failure }) =>
      log.push(`${clock.now()} waits until ${untilMs}: ${because.kind}`),
    offline: () => log.push(`${clock.now()} offline`),
  }
  const patience = createPatience({ clock, chance: () => 0, gate, network: watched }, tell, aim)
  const told = (what: string, wait: Promise<void>) => {
    wait.then(
      () => log.push(`${clock.now()} ${what}`),
      (error: unknown) => log.push(`${clock.now()} no ${what}: ${(error as Error).message}`),
    )
  }
  return {
    ...{ clock, gate, network, log, stop, patience },
    listeners: () => listeners,
    turn: (method: 'GET' | 'POST') => {
      told(method, patience.turn(method, stop.signal))
    },
    after: (failure: Failure) => {
      told('again', patience.after(new AppError(failure), stop.signal))
    },
  }
}

test('a request goes at once where nothing is closed', async () => {
  const s = stage()
  s.turn('POST')
  await s.clock.advance(0)
  expect(s.log).toEqual(['1000 POST'])
})

test('a wait that the service asked for is told and waited out, also when it is asked for anew meanwhile', async () => {
  const s = stage()
  const reply = (seconds: string) => ({ status: 429, header: () => seconds })
  s.gate.heed('POST', reply('3'))
  s.turn('GET')
  s.turn('POST')
  await s.clock.advance(2_000)
  s.gate.heed('POST', reply('7'))
  await s.clock.advance(10_000)
  expect(s.log).toEqual([
    '1000 waits until 4000: throttled',
    '1000 GET',
    '4000 waits until 10000: throttled',
    '10000 POST',
  ])
})

test('each wait in vain is longer than the one before, until patience ends; progress begins anew', async () => {
  const s = stage()
  for (let tries = 0; tries < 2; tries++) {
    s.after(trouble)
    await s.clock.advance(10_000)
  }
  s.patience.progressed()
  s.after(trouble)
  await s.clock.advance(1_000)
  expect(s.log).toEqual([
    ...['1000 waits until 2000: server-trouble', '2000 again'],
    ...['11000 waits until 13000: server-trouble', '13000 again'],
    ...['21000 waits until 22000: server-trouble', '22000 again'],
  ])
  s.after({ kind: 'event-gone' })
  await s.clock.advance(0)
  expect(s.log.at(-1)).toBe('22000 no again: event-gone')
})

test('a look after a doubt has more patience than a write', async () => {
  const s = stage('doubt')
  s.after({ kind: 'event-gone' })
  await s.clock.advance(1_000)
  expect(s.log).toEqual(['1000 waits until 2000: event-gone', '2000 again'])
})

test('a lost line is tried again while the browser believes in its network', async () => {
  const s = stage()
  s.after({ kind: 'offline' })
  await s.clock.advance(1_000)
  expect(s.log).toEqual(['1000 waits until 2000: offline', '2000 again'])
})

test('without a network it goes on in the moment the network is back, as if nothing had been tried', async () => {
  const s = stage()
  s.network.dispatch({ isOnline: false })
  s.after({ kind: 'offline' })
  await s.clock.advance(30_000)
  s.network.dispatch({ isOnline: false }) // told again, still none
  await s.clock.advance(10_000)
  expect([s.log, s.listeners()]).toEqual([['1000 offline'], 1])
  s.network.dispatch({ isOnline: true })
  await s.clock.advance(0)
  expect(s.log).toEqual(['1000 offline', '41000 again'])
  expect(s.clock.pending()).toBe(0)
  s.after({ kind: 'offline' })
  await s.clock.advance(1_000)
  expect(s.log.slice(2)).toEqual(['41000 waits until 42000: offline', '42000 again'])
})

test('a browser that says "no network" for ever is believed for a minute', async () => {
  const s = stage()
  s.network.dispatch({ isOnline: false })
  s.after({ kind: 'offline' })
  await s.clock.advance(59_999)
  expect(s.log).toEqual(['1000 offline'])
  await s.clock.advance(1)
  expect(s.log).toEqual(['1000 offline', '61000 again'])
  expect(s.listeners()).toBe(0)
})

test('without a network another failure than the line is waited out as ever', async () => {
  const s = stage()
  s.network.dispatch({ isOnline: false })
  s.after(trouble)
  await s.clock.advance(1_000)
  expect(s.log).toEqual(['1000 waits until 2000: server-trouble', '2000 again'])
})

test('whoever stops a wait ends it at once, whatever it waits for, and leaves no timer', async () => {
  const waits: ((s: ReturnType<typeof stage>) => void)[] = [
    (s) => {
      s.after(trouble)
    },
    (s) => {
      s.network.dispatch({ isOnline: false })
      s.after({ kind: 'offline' })
    },
    (s) => {
      s.gate.heed('POST', { status: 429, header: () => '3' })
      s.turn('POST')
    },
  ]
  for (const begin of waits) {
    const s = stage()
    begin(s)
    await s.clock.advance(10)
    s.stop.abort(new Error('stopped'))
    await s.clock.advance(0)
    expect(s.log.at(-1)).toMatch(/^1010 no .*: stopped$/)
    expect(s.clock.pending()).toBe(0)
  }
})

test('stopped in the moment in which the network is back, it does not go on', async () => {
  const s = stage()
  s.network.dispatch({ isOnline: false })
  s.after({ kind: 'offline' })
  await s.clock.advance(10)
  s.network.dispatch({ isOnline: true })
  s.stop.abort(new Error('stopped'))
  await s.clock.advance(0)
  expect(s.log).toEqual(['1000 offline', '1010 no again: stopped'])
})
