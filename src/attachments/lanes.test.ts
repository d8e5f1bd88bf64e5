import { expect, test } from '@jest/globals'
import { settle } from '../kernel/testing/fakeClock'
import { createLanes } from './lanes'
import { createMemoryLocks } from './testing/memoryLocks'

/** A worker per lane that works until the story says that it is done. */
function stage(options: { lockOf?: (lane: string) => string | undefined } = {}) {
  const log: string[] = []
  const shared = createMemoryLocks()
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>()
  const lanes = createLanes({
    locks: shared.pane(),
    work: (lane) =>
      new Promise((done, fail) => {
        log.push(`${lane} works`)
        ends.set(lane, { done, fail })
      }),
    onWait: (lane) => log.push(`${lane} waits`),
    onIdle: () => log.push('idle'),
    lockOf: options.lockOf ?? ((lane) => `event:${lane}`),
  })
  const end = (lane: string) => {
    log.push(`${lane} done`)
    ends.get(lane)?.done()
    return settle()
  }
  return { log, shared, lanes, end }
}

test('a lane has one worker, and holds its lock for as long as it works', async () => {
  const s = stage()
  s.lanes.start(['a'])
  s.lanes.start(['a', 'a'])
  await settle()
  expect([s.log, s.shared.held()]).toEqual([['a works'], ['event:a']])
  await s.end('a')
  expect([s.log, s.shared.held()]).toEqual([['a works', 'a done', 'idle'], []])
  s.lanes.start(['a'])
  await settle()
  expect(s.log.slice(3)).toEqual(['a works'])
})

test('three lanes work at a time; the one that was left out may start when one is done', async () => {
  const s = stage()
  s.lanes.start(['a', 'b', 'c', 'd'])
  await settle()
  expect(s.log).toEqual(['a works', 'b works', 'c works'])
  await s.end('b')
  s.lanes.start(['a', 'd', 'e'])
  await settle()
  expect(s.log.slice(3)).toEqual(['b done', 'idle', 'd works'])
})

test('where another pane is at work its end is waited for', async () => {
  const s = stage()
  const release = await s.shared.pane().tryHold('event:a')
  s.lanes.start(['a'])
  await settle()
  expect(s.log).toEqual(['a waits'])
  release?.()
  await settle()
  expect(s.log).toEqual(['a waits', 'a works'])
  await s.end('a')
  expect(s.shared.held()).toEqual([])
})

test('a lane without a lock works at once, whoever holds what', async () => {
  const s = stage({ lockOf: () => undefined })
  await s.shared.pane().tryHold('event:a')
  s.lanes.start(['a'])
  await settle()
  expect(s.log).toEqual(['a works'])
  await s.end('a')
  expect(s.log.at(-1)).toBe('idle')
})

test('a worker that still waits gives up when nobody waits with it; one at work goes on', async () => {
  const s = stage()
  const release = await s.shared.pane().tryHold('event:a')
  s.lanes.start(['a', 'b'])
  await settle()
  s.lanes.giveUpWaiting('a')
  s.lanes.giveUpWaiting('b')
  s.lanes.giveUpWaiting('c')
  await settle()
  expect(s.log).toEqual(['a waits', 'b works', 'idle'])
  expect(s.shared.waiting()).toBe(0)
  release?.()
  await settle()
  expect(s.shared.held()).toEqual(['event:b'])
  s.lanes.start(['a'])
  await settle()
  expect(s.log.at(-1)).toBe('a works')
})

test('what is in line runs one after another, each lane by itself; a failed one stops nobody', async () => {
  const { lanes } = stage()
  const log: string[] = []
  let goOn: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const first = lanes.inLine('a', async () => {
    log.push('a1 begins')
    await gate
    log.push('a1 ends')
    throw new Error('a1 failed')
  })
  const second = lanes.inLine('a', () => Promise.resolve(log.push('a2')))
  const other = lanes.inLine('b', () => Promise.resolve(log.push('b1')))
  expect(await other).toBe(2)
  expect(log).toEqual(['a1 begins', 'b1'])
  goOn()
  await expect(first).rejects.toThrow('a1 failed')
  expect(await second).toBe(4)
  expect(log).toEqual(['a1 begins', 'b1', 'a1 ends', 'a2'])
})
