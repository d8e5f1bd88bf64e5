import { expect, test } from '@jest/globals'
import type { LinkPhase, LinkRow } from '../links'
import { finishedKeys, shareOf, totalProgress, wholeShare } from './progress'
import { ATTACHED, sending, someRow } from './testing/rows'

const none = new Set<number>()

test('a row tells what is acknowledged and what is under way, and is full only when attached', () => {
  expect(shareOf(sending(400_000, 200_000))).toEqual({ confirmed: 0.4, withInFlight: 0.6 })
  expect(shareOf(sending(1_000_000, 0))).toEqual({ confirmed: 0.99, withInFlight: 0.99 })
  expect(shareOf(ATTACHED)).toEqual({ confirmed: 1, withInFlight: 1 })
  expect(shareOf({ kind: 'queued' })).toBeUndefined()
  expect(shareOf(sending(0, 0, 0))).toBeUndefined()
})

test('the total weighs by size and leaves out what is chosen, interrupted, failed or cancelled', () => {
  const rows = [
    someRow(1, ATTACHED),
    someRow(2, sending(1_500_000, 500_000, 3_000_000), { sizeBytes: 3_000_000 }),
    someRow(3, { kind: 'chosen' }),
    someRow(4, { kind: 'failed', failure: { kind: 'conflict' } }),
    someRow(5, { kind: 'cancelled' }),
    someRow(6, { kind: 'interrupted', confirmedBytes: 500_000, totalBytes: 1_000_000, needsFile: true }),
  ]
  expect(totalProgress(rows, none)).toEqual({
    moving: 1,
    attached: 1,
    failed: 1,
    doneBytes: 3_000_000,
    totalBytes: 4_000_000,
    share: { confirmed: 0.625, withInFlight: 0.75 },
  })
})

test('the total is never full while one is missing, however small or of unknown size', () => {
  const big = someRow(1, ATTACHED, { sizeBytes: 150_000_000 })
  const small = someRow(2, { kind: 'queued' }, { sizeBytes: undefined })
  expect(totalProgress([big, small], none).share.confirmed).toBe(0.99)
  expect(totalProgress([big], none).share.confirmed).toBe(1)
})

test('bytes done never pass the total, also when the wire carries more than the file', () => {
  const total = totalProgress([someRow(1, sending(1_300_000, 0, 1_340_000))], none)
  expect(total.doneBytes).toBeLessThanOrEqual(total.totalBytes)
})

test('what an earlier "Attach" finished has no part in the next total', () => {
  const rows = [
    someRow(1, ATTACHED),
    someRow(2, { kind: 'failed', failure: { kind: 'conflict' } }),
    someRow(3, { kind: 'queued' }),
  ]
  expect(finishedKeys(rows)).toEqual(new Set([1, 2]))
  expect(totalProgress(rows, finishedKeys(rows))).toMatchObject({ moving: 1, attached: 0, failed: 0 })
})

test('nothing at all is no progress', () => {
  expect(totalProgress([], none)).toMatchObject({ moving: 0, attached: 0, share: { confirmed: 0, withInFlight: 0 } })
})

const MB = 1_000_000
function link(key: number, batch: number, phase: LinkPhase): LinkRow {
  const file = { name: 'film.mov', blob: new Blob([]), lastModifiedMs: 0 }
  return { key, file, name: 'film.mov', sizeBytes: 300 * MB, batch, phase, hold: undefined }
}
const linked: LinkPhase = { kind: 'linked', url: 'https://contoso-my.sharepoint.com/x', place: { kind: 'in-text' } }
const half: LinkPhase = {
  kind: 'sending',
  confirmedBytes: 150 * MB,
  inFlightBytes: 0,
  totalBytes: 300 * MB,
  bytesPerSecond: undefined,
}

test('the whole is what goes to the event and what goes to OneDrive, by size', () => {
  const idle = totalProgress([], none)
  const moving = totalProgress([someRow(1, sending(50 * MB, 0, 100 * MB), { sizeBytes: 100 * MB })], none)
  expect(wholeShare(idle, [])).toBeUndefined()
  expect(wholeShare(moving, [])).toBeCloseTo(0.5)
  expect(wholeShare(idle, [link(1, 1, half)])).toBeCloseTo(0.5)
  expect(wholeShare(moving, [link(1, 1, { kind: 'queued' })])).toBeCloseTo(0.125)
  expect(wholeShare(idle, [link(1, 1, { kind: 'linking' })])).toBe(0.99)
})

test('of links, those count that were sent together with what goes now, and none that came to nothing', () => {
  const idle = totalProgress([], none)
  expect(wholeShare(idle, [link(1, 1, linked), link(2, 1, half)])).toBeCloseTo(0.75)
  expect(wholeShare(idle, [link(1, 1, linked), link(2, 2, half)])).toBeCloseTo(0.5)
  expect(wholeShare(idle, [link(1, 2, { kind: 'cancelled', isInDrive: false }), link(2, 2, half)])).toBeCloseTo(0.5)
  expect(wholeShare(idle, [link(1, 1, linked)])).toBeUndefined()
})
