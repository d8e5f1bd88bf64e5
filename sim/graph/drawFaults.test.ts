import { expect, test } from '@jest/globals'
import { drawFaults, faultLine, faultOfLine } from './drawFaults'
import { FAULT_NAMES } from './service'
import type { PlannedFault } from './faults'

const seeds = Array.from({ length: 1000 }, (_, index) => String(index))
const drawn: PlannedFault[] = seeds.flatMap((seed) => drawFaults(seed))

test('a seed draws one script, and every fault is drawn by some', () => {
  for (const seed of seeds.slice(0, 50)) expect(drawFaults(seed)).toEqual(drawFaults(seed))
  expect(new Set(drawn.map(({ name }) => name))).toEqual(new Set(FAULT_NAMES))
  expect(new Set(seeds.map((seed) => drawFaults(seed).length))).toEqual(new Set([0, 1, 2, 3]))
})

test('each line tells the whole fault, and is taken back as it was', () => {
  for (const fault of drawn) {
    const line = faultLine(fault)
    expect(line).not.toContain('\n')
    expect(faultOfLine(line)).toEqual(fault)
  }
  expect(faultLine({ name: 'slow', options: { on: 'list', bytesPerSecond: 500 } })).toBe(
    'slow {"on":"list","bytesPerSecond":500}',
  )
  expect(() => faultOfLine('slwo {}')).toThrow('No fault: slwo {}')
  expect(() => faultLine({ name: 'slow', options: { path: /x/ } })).toThrow('by RegExp')
})

test('faults strike where they make sense, and damage for good strikes once', () => {
  const of = (name: string) => drawn.filter((one) => one.name === name)
  expect(new Set(of('upload-address-refused').map(({ options }) => options.on))).toEqual(
    new Set(['range', 'ask-session']),
  )
  expect(new Set(of('event-deleted').map(({ options }) => options.times))).toEqual(new Set([1]))
  expect(of('throttled').some(({ options }) => options.retryAfter === null)).toBe(true)
  expect(of('throttled').some(({ options }) => /^\d+\.\d{3}$/.test(String(options.retryAfter)))).toBe(true)
})

test('options bound what is drawn', () => {
  const bounded = seeds.flatMap((seed) =>
    drawFaults(seed, { most: 1, names: ['cut-json', 'session-lost'], on: ['add'], latest: 0, times: 1 }),
  )
  expect(bounded.length).toBeGreaterThan(100)
  for (const fault of bounded) expect(fault).toEqual({ name: 'cut-json', options: { on: 'add', after: 0, times: 1 } })
})
