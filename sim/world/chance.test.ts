import { expect, test } from '@jest/globals'
import { pick, seededChance, wholeBetween } from './chance'

test('one seed gives one row, on every machine; another seed another', () => {
  const row = (seed: string) => Array.from({ length: 3 }, seededChance(seed))
  expect(row('a')).toEqual(row('a'))
  expect(row('a')).not.toEqual(row('b'))
  expect(row('contoso')).toEqual([0.4658535527996719, 0.07984040933661163, 0.888648935360834])
})

test('numbers spread evenly, within their bounds', () => {
  const chance = seededChance('spread')
  const counts = Array<number>(10).fill(0)
  for (let turn = 0; turn < 10_000; turn++) {
    const at = wholeBetween(chance, 0, 9)
    counts[at] = (counts[at] ?? NaN) + 1
  }
  expect(counts).toHaveLength(10)
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  const picked = new Set(Array.from({ length: 100 }, () => pick(chance, ['a', 'b', 'c'])))
  expect([...picked].sort()).toEqual(['a', 'b', 'c'])
  expect(() => pick(chance, [])).toThrow('nothing to pick')
})
