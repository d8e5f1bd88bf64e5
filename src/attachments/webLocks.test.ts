import { describe, expect, test } from '@jest/globals'
import { settle } from '../kernel/testing/fakeClock'
import { createMemoryLocks } from './testing/memoryLocks'
import { createWebLocks } from './webLocks'

const NEVER = new AbortController().signal

/** Two that want the same lock: of two panes, or of one pane whose host has no locks. */
const SETS = [
  [
    'two panes',
    () => {
      const locks = createMemoryLocks()
      return [locks.pane(), locks.pane()] as const
    },
  ],
  [
    'two holders of one pane, in a host without locks',
    () => {
      const locks = createWebLocks(undefined)
      return [locks, locks] as const
    },
  ],
  [
    'two holders of one pane, in a host that refuses locks',
    () => {
      const refused = () => Promise.reject(new DOMException('denied in this context', 'SecurityError'))
      const locks = createWebLocks({ request: refused })
      return [locks, locks] as const
    },
  ],
] as const

describe.each(SETS)('%s', (_, make) => {
  test('one holds, the other is told so at once; given back, it is free; other names are other locks', async () => {
    const [one, two] = make()
    const release = await one.tryHold('a')
    expect(release).toBeDefined()
    expect(await two.tryHold('a')).toBeUndefined()
    const releaseOther = await two.tryHold('b')
    expect(releaseOther).toBeDefined()
    release?.()
    await settle()
    expect(await two.tryHold('a')).toBeDefined()
  })

  test('who waits gets it in turn, one at a time', async () => {
    const [one, two] = make()
    const story: string[] = []
    const work = async (name: string, locks: typeof one) => {
      const release = await locks.hold('a', NEVER)
      story.push(`${name} has it`)
      await settle()
      story.push(`${name} is done`)
      release()
    }
    await Promise.all([work('first', one), work('second', two), work('third', one)])
    const turns = ['first', 'second', 'third'].flatMap((name) => [`${name} has it`, `${name} is done`])
    expect(story).toEqual(turns)
  })

  test('giving back twice frees nothing that somebody else holds by now', async () => {
    const [one, two] = make()
    const release = await one.hold('a', NEVER)
    release()
    const theirs = await two.hold('a', NEVER)
    release()
    await settle()
    expect(await one.tryHold('a')).toBeUndefined()
    theirs()
    await settle()
    expect(await one.tryHold('a')).toBeDefined()
  })

  test('an aborted wait ends with the signal’s reason and leaves nothing behind', async () => {
    const [one, two] = make()
    const release = await one.hold('a', NEVER)
    const stop = new AbortController()
    const waiting = two.hold('a', stop.signal)
    const behind = one.hold('a', NEVER)
    await settle()
    stop.abort(new Error('cancelled'))
    await expect(waiting).rejects.toThrow('cancelled')
    release()
    const releaseBehind = await behind // nobody stands in between
    releaseBehind()
    await settle()
    expect(await two.tryHold('a')).toBeDefined()
    await expect(one.hold('b', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    expect(await two.tryHold('b')).toBeDefined()
  })

  test('a signal that is aborted after the lock was given takes nothing back', async () => {
    const [one, two] = make()
    const stop = new AbortController()
    const release = await one.hold('a', stop.signal)
    stop.abort(new Error('cancelled'))
    await settle()
    expect(await two.tryHold('a')).toBeUndefined()
    const stopSecond = new AbortController()
    const second = two.hold('a', stopSecond.signal)
    const third = one.hold('a', NEVER)
    release()
    const releaseSecond = await second
    stopSecond.abort(new Error('cancelled'))
    await settle()
    expect(await one.tryHold('a')).toBeUndefined()
    releaseSecond()
    expect(await third).toBeDefined()
  })
})

test('a killed pane frees what it held and waits for nothing; others go on', async () => {
  const locks = createMemoryLocks()
  const [dying, living] = [locks.pane(), locks.pane()]
  await dying.tryHold('a')
  await dying.tryHold('b')
  const releaseC = await living.tryHold('c')
  let zombie = 'silent'
  void dying.hold('c', NEVER).then(() => (zombie = 'heard'))
  const waiting = living.hold('a', NEVER)
  await settle()
  expect([locks.held(), locks.waiting()]).toEqual([['a', 'b', 'c'], 2])
  dying.killPane()
  const releaseA = await waiting
  void dying.tryHold('d').then(() => (zombie = 'heard'))
  releaseA()
  releaseC?.()
  await settle()
  expect([locks.held(), locks.waiting(), zombie]).toEqual([[], 0, 'silent'])
})

test('a lock that is given in the moment of the abort is given back', async () => {
  const stop = new AbortController()
  let ended = false
  const request = (_name: string, ...rest: unknown[]) => {
    stop.abort(new Error('cancelled'))
    const whileHeld = rest[1] as (lock: Lock) => Promise<void> | undefined
    return Promise.resolve(whileHeld({ name: 'a', mode: 'exclusive' })).then(() => (ended = true))
  }
  const locks = createWebLocks({ request: request })
  await expect(locks.hold('a', stop.signal)).rejects.toThrow('cancelled')
  await settle()
  expect(ended).toBe(true)
})
