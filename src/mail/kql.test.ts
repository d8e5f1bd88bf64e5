import { expect, test } from '@jest/globals'
import { searchValue } from './kql'

test.each([
  ['plan', '"plan"'],
  ['  floor   plan ', '"floor plan"'],
  ['"floor plan" march', '"\\"floor plan\\" march"'],
  ['from:office', '"\\"from:office\\""'],
  ['a AND b', '"a \\"AND\\" b"'],
  ['not', '"\\"not\\""'],
  ['back\\slash', '"\\"back slash\\""'],
  ['half "open', '"half open"'],
  ['(x OR y)', '"\\"(x\\" \\"OR\\" \\"y)\\""'],
  ['plan*', '"\\"plan*\\""'],
  ['Entwürfe 図面', '"Entwürfe 図面"'],
  ['5€', '"5€"'],
])('%s is sent as %s', (typed, sent) => {
  expect(searchValue(typed)).toBe(sent)
})

test.each(['', '   ', '""', '"', '***', '\\'])('%s searches for nothing', (typed) => {
  expect(searchValue(typed)).toBeUndefined()
})
