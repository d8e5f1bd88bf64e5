import { expect, test } from '@jest/globals'
import { asEwsItemId, asRestItemId, ewsFromRest, restFromEws } from './ids'
import type { EwsItemId } from './ids'

test('an EWS id becomes a REST id and back, and a REST id passes unchanged', () => {
  const ews = asEwsItemId('AAMkAD/a+b/c==') as EwsItemId
  const rest = restFromEws(ews)
  expect(rest).toBe('AAMkAD-a_b-c==')
  expect(ewsFromRest(rest)).toBe(ews)
  expect(restFromEws(rest as string as EwsItemId)).toBe(rest)
})

test.each(['', ' ', 'undefined?', '<b>', 'https://x', 'a=b', 'AAMk AD=', '../me', 'a'.repeat(1025)])(
  '%j is no id',
  (text) => {
    expect(asEwsItemId(text)).toBeUndefined()
    expect(asRestItemId(text)).toBeUndefined()
  },
)

test('an EWS id is not taken for a REST id', () => {
  expect(asRestItemId('AAMkAD/a+b=')).toBeUndefined()
})
