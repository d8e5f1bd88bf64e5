import { expect, test } from '@jest/globals'
import { createSpeed } from './speed'

/** Tells what was sent in all at each moment, and what the speed is then. */
function speeds(story: readonly (readonly [atMs: number, bytes: number | 'restart'])[]) {
  const time = { nowMs: 0 }
  const speed = createSpeed({ now: () => time.nowMs, wait: () => Promise.resolve() })
  return story.map(([atMs, bytes]) => {
    time.nowMs = atMs
    if (bytes === 'restart') speed.restart()
    else speed.reached(bytes)
    return speed.bytesPerSecond()
  })
}

test('nothing is said before half a second was seen; then it is bytes by seconds', () => {
  expect(
    speeds([
      [1_000, 500],
      [1_499, 900],
      [1_500, 1_000],
    ]),
  ).toEqual([undefined, undefined, 1_000])
})

test('a change of speed shows by and by: after six seconds two thirds of the figure are new', () => {
  const [, first, second, third] = speeds([
    [0, 0],
    [1_000, 1_000],
    [7_000, 13_000],
    [13_000, 13_000],
  ])
  expect(first).toBe(1_000)
  expect(second).toBeCloseTo(1_000 + 1_000 * (1 - 1 / Math.E), 6)
  expect(third).toBeCloseTo((second ?? 0) / Math.E, 6)
})

test('two reports of one moment are one', () => {
  expect(
    speeds([
      [0, 0],
      [0, 500],
      [1_000, 1_000],
    ]),
  ).toEqual([undefined, undefined, 1_000])
})

test('a sample begins where the last one ended', () => {
  expect(
    speeds([
      [0, 0],
      [1_000, 1_000],
      [2_000, 2_000],
      [3_000, 3_000],
    ]),
  ).toEqual([undefined, 1_000, 1_000, 1_000])
})

test('after a pause the speed stays known, and the pause does not count', () => {
  expect(
    speeds([
      [0, 0],
      [1_000, 1_000],
      [2_000, 'restart'],
      [30_000, 1_000],
      [31_000, 2_000],
    ]),
  ).toEqual([undefined, 1_000, 1_000, 1_000, 1_000])
})

test('a silence of more than a minute, a clock that is put back and a count that shrinks begin a new sample', () => {
  expect(
    speeds([
      [0, 0],
      [60_000, 60_000],
      [120_001, 60_000],
      [121_001, 61_000],
      [50_000, 90_000],
      [50_000 + 6_000, 90_000],
      [57_000, 10_000],
      [57_500, 10_500],
    ]).map((speed) => (speed === undefined ? undefined : Math.round(speed))),
  ).toEqual([undefined, 1_000, 1_000, 1_000, 1_000, 368, 368, 418])
})

test('a line that stands still is slow, not unknown', () => {
  expect(
    speeds([
      [0, 0],
      [500, 0],
    ]),
  ).toEqual([undefined, 0])
})
