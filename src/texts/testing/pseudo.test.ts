import { expect, test } from '@jest/globals'
import type { TextKey } from '../catalogue'
import { en } from '../en'
import { createSay } from '../say'
import { pseudo } from './pseudo'

const say = createSay('en', pseudo(en))

test('it is read as no language, with the values as they are', () => {
  expect(say('attach')).toBe('«ÅÅÅÅţţååååçĥ»')
  expect(say('sizeOf', { done: 'a {b}', total: '60 MB' })).toBe('«a {b} ööööƒ 60 MB»')
})

test('a plural stays one', () => {
  expect([1, 5000].map((count) => say('seconds', { count }))).toEqual(['«1 šééééçööööñð»', '«5,000 šééééçööööñðš»'])
})

test('every message is longer, about twice as long in all, and stands in brackets', () => {
  const foreign = pseudo(en)
  const lengthOf = (texts: readonly string[]) => texts.join('').length
  expect(Object.keys(foreign)).toEqual(Object.keys(en))
  for (const key of Object.keys(en) as TextKey[]) expect(foreign[key]).toMatch(/^«.*»$/)
  const ratio = lengthOf(Object.values(foreign)) / lengthOf(Object.values(en))
  expect(ratio).toBeGreaterThan(1.6)
  expect(ratio).toBeLessThan(2.2)
})
