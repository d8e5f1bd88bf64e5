import { expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import type { AttachmentId, Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { RANGE_BYTES } from './limits'
import { sendRanges } from './sendRanges'
import type { Standing, UploadHost } from './uploadHost'

const R = RANGE_BYTES
const expects = (nextByte: number): Standing => ({ kind: 'expects', nextByte })
const done: Standing = { kind: 'complete', id: 'NEW' as AttachmentId }
const gone: Standing = { kind: 'gone' }
const unclear: Standing = { kind: 'unclear' }
const offline: Failure = { kind: 'offline' }

/** Replays the server's answers in order; a story that asks for more than was scripted fails by name. */
async function tell(size: number, script: (Standing | Failure)[], blob = new Blob([new Uint8Array(size)])) {
  const clock = createFakeClock(0)
  const log: string[] = []
  const confirmed: number[] = []
  const answer = (request: string): Promise<Standing> => {
    log.push(request)
    const next = script.shift()
    if (next === undefined) return Promise.reject(new Error(`not in the script: ${request}`))
    const isStanding =
      next.kind === 'expects' || next.kind === 'complete' || next.kind === 'gone' || next.kind === 'unclear'
    return isStanding ? Promise.resolve(next) : Promise.reject(new AppError(next))
  }
  const host: UploadHost = {
    putRange: (range, start, total) => answer(`put ${start}-${start + range.size}/${total}`),
    ask: () => answer('ask'),
    discard: () => Promise.resolve(),
  }
  const teller = {
    confirmed: (bytes: number) => {
      confirmed.push(bytes)
    },
    waiting: ({ untilMs }: { untilMs: number }) => {
      log.push(`wait ${untilMs - clock.now()}`)
    },
  }
  const sent = sendRanges(blob, { host, clock, chance: () => 0 }, teller, new AbortController().signal)
  const outcome = sent.then(
    (result) => result,
    (error: unknown) => error,
  )
  await clock.advance(120_000)
  return { outcome: await outcome, log, confirmed, left: script.length }
}

test('ranges go in order, each at most 4 MiB, until the server has the last', async () => {
  const s = await tell(2 * R + 5, [expects(R), expects(2 * R), done])
  expect(s.log).toEqual([
    `put 0-${R}/${2 * R + 5}`,
    `put ${R}-${2 * R}/${2 * R + 5}`,
    `put ${2 * R}-${2 * R + 5}/${2 * R + 5}`,
  ])
  expect(s.confirmed).toEqual([R, 2 * R])
  expect(s.outcome).toEqual(done)
})

test('after a lost reply the server is asked before anything is sent again', async () => {
  const s = await tell(R + 5, [offline, expects(R), done])
  expect(s.log).toEqual([`put 0-${R}/${R + 5}`, 'wait 1000', 'ask', `put ${R}-${R + 5}/${R + 5}`])
  expect(s.outcome).toEqual(done)
})

test('where the server cannot be asked, the last acknowledged byte counts', async () => {
  const s = await tell(R + 5, [expects(R), offline, unclear, done])
  // All bytes were offered once: whether they arrived is for the event's list to say.
  expect(s.log).toEqual([`put 0-${R}/${R + 5}`, `put ${R}-${R + 5}/${R + 5}`, 'wait 1000', 'ask'])
  expect(s.outcome).toEqual({ kind: 'session-lost', sentAll: true })

  const early = await tell(2 * R + 5, [expects(R), offline, unclear, expects(2 * R), done])
  expect(early.log.slice(2)).toEqual([
    'wait 1000',
    'ask',
    `put ${R}-${2 * R}/${2 * R + 5}`,
    `put ${2 * R}-${2 * R + 5}/${2 * R + 5}`,
  ])
  expect(early.outcome).toEqual(done)
})

test('an empty success in the middle acknowledges its range', async () => {
  const s = await tell(R + 5, [unclear, done])
  expect(s.log).toEqual([`put 0-${R}/${R + 5}`, `put ${R}-${R + 5}/${R + 5}`])
})

test('the server may hold less than was sent', async () => {
  const s = await tell(R + 5, [expects(100), done])
  expect(s.log[1]).toBe(`put 100-${R + 5}/${R + 5}`)
})

test('tries are counted per stretch without progress', async () => {
  const s = await tell(2 * R + 5, [
    ...[offline, expects(0), offline, expects(0), offline, expects(R)],
    ...[offline, expects(R), offline, expects(2 * R), done],
  ])
  expect(s.outcome).toEqual(done)
  expect(s.log.filter((line) => line.startsWith('wait'))).toEqual([
    'wait 1000',
    'wait 2000',
    'wait 4000',
    'wait 1000',
    'wait 2000',
  ])
})

test('patience ends', async () => {
  const s = await tell(
    5,
    Array.from({ length: 6 }, () => offline),
  )
  expect(s.outcome).toMatchObject({ failure: offline })
  expect(s.log.filter((line) => line.startsWith('wait'))).toEqual([
    'wait 1000',
    'wait 2000',
    'wait 4000',
    'wait 8000',
    'wait 16000',
  ])
})

test('a session that is gone says whether all bytes had been offered', async () => {
  expect((await tell(R + 5, [gone])).outcome).toEqual({ kind: 'session-lost', sentAll: false })
  expect((await tell(R + 5, [expects(R), gone])).outcome).toEqual({ kind: 'session-lost', sentAll: true })
})

test('a server that accepts without moving is not asked for ever', async () => {
  const s = await tell(2 * R, [expects(0)])
  expect(s.outcome).toEqual({ kind: 'session-lost', sentAll: false })
})

test('a range that is refused ends the session', async () => {
  const refused: Failure = { kind: 'refused', status: 400, code: 'x', requestId: undefined }
  expect((await tell(R + 5, [refused])).outcome).toEqual({ kind: 'session-lost', sentAll: false })
})

test('a file that changed on disk is not taken for a lost line', async () => {
  const unreadable = { size: 5, slice: () => unreadable, arrayBuffer: () => Promise.reject(new Error('gone')) }
  const s = await tell(5, [offline], unreadable as never)
  expect(s.outcome).toMatchObject({ failure: { kind: 'file-unreadable' } })
})
