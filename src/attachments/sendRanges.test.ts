import { expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import type { AttachmentId, Failure } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { RANGE_BYTES } from './limits'
import { createGate } from '../graph'
import { createPatience } from './patience'
import { sendRanges } from './sendRanges'
import { fakeNetwork } from './testing/ports'
import { unreadableBlob } from './testing/unreadableBlob'
import type { Standing as StandingOf, UploadHost } from './uploadHost'

type Standing = StandingOf<AttachmentId>

const R = RANGE_BYTES
const expects = (nextByte: number): Standing => ({ kind: 'expects', nextByte })
const done: Standing = { kind: 'complete', id: 'NEW' as AttachmentId }
const gone: Standing = { kind: 'gone' }
const unclear: Standing = { kind: 'unclear' }
const outOfOrder: Standing = { kind: 'out-of-order' }
const offline: Failure = { kind: 'offline' }

interface Beginning {
  blob?: Blob
  fromByte?: number
  inDoubt?: boolean
  /** What a look at the event finds. */
  onEvent?: AttachmentId
  /** The service asked for a pause of 7 s, in answer to this. */
  pausedBy?: 'GET' | 'PUT'
}

/** Without the bytes; a range that there is not is a mistake. */
function bytes(size: number): Blob {
  const slice = (start: number, end: number) => {
    if (!(start >= 0 && start < end && end <= size)) throw new Error(`no range of ${size}: ${start}-${end}`)
    return bytes(end - start)
  }
  // A real one has its size from its bytes, and of those there are none.
  return Object.defineProperties(new Blob(), { size: { value: size }, slice: { value: slice } })
}

/** Replays the server's answers in order; a story that asks for more than was scripted fails by name. */
async function tell(size: number, script: (Standing | Failure)[], beginning: Beginning = {}) {
  const clock = createFakeClock(0)
  const log: string[] = []
  const confirmed: number[] = []
  let lost = 0
  const answer = (request: string): Promise<Standing> => {
    log.push(request)
    const next = script.shift()
    if (next === undefined) return Promise.reject(new Error(`not in the script: ${request}`))
    return isStanding(next) ? Promise.resolve(next) : Promise.reject(new AppError(next))
  }
  const host: UploadHost<AttachmentId> = {
    putRange: (range, start, total) => answer(`put ${start}-${start + range.size}/${total}`),
    ask: () => answer('ask'),
    discard: () => Promise.resolve(),
  }
  const waits = {
    waiting: ({ untilMs }: { untilMs: number }) => log.push(`wait ${untilMs - clock.now()}`),
    offline: () => log.push('offline'),
  }
  const gate = createGate(clock)
  if (beginning.pausedBy !== undefined) gate.heed(beginning.pausedBy, { status: 429, header: () => '7' })
  const deps = { clock, chance: () => 0, gate, network: fakeNetwork() }
  const sent = sendRanges(
    {
      blob: beginning.blob ?? bytes(size),
      rangeBytes: R,
      fromByte: beginning.fromByte ?? 0,
      inDoubt: beginning.inDoubt ?? false,
      host,
      patience: createPatience(deps, waits),
      lookForIt: () => {
        log.push('look')
        return Promise.resolve(beginning.onEvent)
      },
      tell: {
        offering: () => Promise.resolve(),
        confirmed: (bytes) => {
          confirmed.push(bytes)
        },
        lost: () => {
          lost++
        },
      },
    },
    new AbortController().signal,
  )
  const outcome = sent.then(
    (result) => result,
    (error: unknown) => error,
  )
  await clock.advance(3_600_000)
  return { outcome: await outcome, log, confirmed, lost, left: script.length }
}

function isStanding(one: Standing | Failure): one is Standing {
  return ['expects', 'complete', 'gone', 'unclear', 'out-of-order'].includes(one.kind)
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
  expect([s.confirmed, s.lost]).toEqual([[R], 1])
  expect(s.outcome).toEqual(done)
})

test('where the server cannot be asked, the last acknowledged byte counts', async () => {
  const s = await tell(2 * R + 5, [expects(R), offline, unclear, expects(2 * R), done])
  expect(s.log.slice(2)).toEqual([
    'wait 1000',
    'ask',
    `put ${R}-${2 * R}/${2 * R + 5}`,
    `put ${2 * R}-${2 * R + 5}/${2 * R + 5}`,
  ])
  expect(s.outcome).toEqual(done)
})

test('a range in doubt that is refused as not the next one is there: the next one goes', async () => {
  const s = await tell(2 * R + 5, [offline, unclear, outOfOrder, expects(2 * R), done])
  expect(s.log).toEqual([
    `put 0-${R}/${2 * R + 5}`,
    'wait 1000',
    'ask',
    `put 0-${R}/${2 * R + 5}`,
    `put ${R}-${2 * R}/${2 * R + 5}`,
    `put ${2 * R}-${2 * R + 5}/${2 * R + 5}`,
  ])
  expect(s.confirmed).toEqual([R, 2 * R])
  expect(s.outcome).toEqual(done)
})

test('a range out of order without a doubt, or twice, ends the session', async () => {
  expect((await tell(2 * R, [outOfOrder])).outcome).toEqual({ kind: 'session-lost', sentAll: false })
  const twice = await tell(3 * R, [offline, unclear, outOfOrder, outOfOrder])
  expect(twice.outcome).toEqual({ kind: 'session-lost', sentAll: false })
})

test('after the last byte the event is looked at before the last range is sent again', async () => {
  const there = await tell(R + 5, [expects(R), offline, unclear], { onEvent: 'OLD' as AttachmentId })
  expect(there.log.slice(2)).toEqual(['wait 1000', 'ask', 'look'])
  expect(there.outcome).toEqual({ kind: 'complete', id: 'OLD' })

  const missing = await tell(R + 5, [expects(R), offline, unclear, done])
  expect(missing.log.slice(2)).toEqual(['wait 1000', 'ask', 'look', `put ${R}-${R + 5}/${R + 5}`])
  expect(missing.outcome).toEqual(done)

  const usedUp = await tell(R + 5, [expects(R), offline, unclear, gone])
  expect(usedUp.outcome).toEqual({ kind: 'session-lost', sentAll: true })
})

test('an upload that was cut short goes on with a question, and with what was acknowledged', async () => {
  const s = await tell(3 * R, [expects(2 * R), done], { fromByte: R, inDoubt: true })
  expect(s.log).toEqual(['ask', `put ${2 * R}-${3 * R}/${3 * R}`])
  const unasked = await tell(3 * R, [unclear, expects(2 * R), done], { fromByte: R, inDoubt: true })
  expect(unasked.log).toEqual(['ask', `put ${R}-${2 * R}/${3 * R}`, `put ${2 * R}-${3 * R}/${3 * R}`])
  const noDoubt = await tell(2 * R, [done], { fromByte: R })
  expect(noDoubt.log).toEqual([`put ${R}-${2 * R}/${2 * R}`])
})

test('a success that says nothing is a doubt like any other', async () => {
  const stored = await tell(R + 5, [unclear, unclear, outOfOrder, done])
  expect(stored.log).toEqual([
    `put 0-${R}/${R + 5}`,
    'wait 1000',
    'ask',
    `put 0-${R}/${R + 5}`,
    `put ${R}-${R + 5}/${R + 5}`,
  ])
  expect(stored.outcome).toEqual(done)

  const always = await tell(
    R + 5,
    Array.from({ length: 12 }, () => unclear),
  )
  expect(always.outcome).toMatchObject({ failure: { kind: 'server-trouble', status: 200 } })
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

test('patience ends: a service in trouble is tried five times, a lost line for ten minutes', async () => {
  const trouble: Failure = { kind: 'server-trouble', status: 503, requestId: undefined }
  const s = await tell(5, [trouble, ...Array.from({ length: 5 }, () => trouble)])
  expect(s.outcome).toMatchObject({ failure: trouble })
  const waits = (log: string[]) => log.filter((line) => line.startsWith('wait'))
  expect(waits(s.log)).toEqual(['wait 1000', 'wait 2000', 'wait 4000', 'wait 8000', 'wait 16000'])

  const lost = await tell(
    5,
    Array.from({ length: 25 }, () => offline),
  )
  expect(lost.outcome).toMatchObject({ failure: offline })
  expect(waits(lost.log)).toHaveLength(24)
})

test('a session that is gone says whether all bytes had been offered', async () => {
  expect((await tell(R + 5, [gone])).outcome).toEqual({ kind: 'session-lost', sentAll: false })
  expect((await tell(R + 5, [expects(R), gone])).outcome).toEqual({ kind: 'session-lost', sentAll: true })
})

test('a last range that is answered without a word is looked for on the event', async () => {
  const s = await tell(R + 5, [expects(R), unclear, unclear], { onEvent: 'OLD' as AttachmentId })
  expect(s.log.slice(2)).toEqual(['wait 1000', 'ask', 'look'])
  expect(s.outcome).toEqual({ kind: 'complete', id: 'OLD' })
})

test('a server that accepts without moving is not asked for ever', async () => {
  const s = await tell(2 * R, [expects(0)])
  expect(s.outcome).toEqual({ kind: 'session-lost', sentAll: false })
  const beyond = await tell(R + 5, [expects(R + 5)])
  expect(beyond.outcome).toEqual({ kind: 'session-lost', sentAll: false })
  const asked = await tell(R + 5, [expects(R), offline, expects(R + 5)])
  expect(asked.outcome).toEqual({ kind: 'session-lost', sentAll: true })
})

test('a session that ends while a range is in doubt is lost, and the last range may be there', async () => {
  const lost = await tell(2 * R, [offline, unclear, gone])
  expect(lost.outcome).toEqual({ kind: 'session-lost', sentAll: false })
  const last = await tell(R + 5, [expects(R), offline, unclear, outOfOrder])
  expect(last.outcome).toEqual({ kind: 'session-lost', sentAll: true })
})

test('a question waits where reading has to wait, a range wherever one of the two has', async () => {
  const doubt = { inDoubt: true, pausedBy: 'PUT' } as const
  expect((await tell(5, [expects(0), done], doubt)).log).toEqual(['ask', 'wait 7000', 'put 0-5/5'])
  expect((await tell(5, [expects(0), done], { ...doubt, pausedBy: 'GET' })).log).toEqual([
    'wait 7000',
    'ask',
    'put 0-5/5',
  ])
})

test('a range that is refused ends the session', async () => {
  const refused: Failure = { kind: 'refused', status: 400, code: 'x', requestId: undefined }
  expect((await tell(R + 5, [refused])).outcome).toEqual({ kind: 'session-lost', sentAll: false })
})

test('a file that changed on disk is not taken for a lost line', async () => {
  const s = await tell(5, [offline], { blob: unreadableBlob(5) })
  expect(s.outcome).toMatchObject({ failure: { kind: 'file-unreadable' } })
})
