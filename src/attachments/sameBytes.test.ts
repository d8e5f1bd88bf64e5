import { expect, test } from '@jest/globals'
import { asAttachmentId } from '../kernel'
import { holdsBytes } from './sameBytes'
import { createEventStage } from './testing/eventStage'
import { outcomeOf } from './testing/outcome'

const SLICE = 512 * 1024
const { signal } = new AbortController()

/** An attachment is never empty: what reads as empty was not read. */
test('an answer without a byte says nothing', async () => {
  expect(await outcomeOf(compared('hello', ''))).toEqual({ kind: 'server-trouble', status: 200, requestId: undefined })
})

/** Whether `own` and what is stored are the same, and whether it was asked for once. */
async function compared(own: string, stored: string) {
  const server = createEventStage()
  server.put('A', 'a.txt', stored)
  const same = await holdsBytes(server.event, asAttachmentId('A'), new Blob([own]), signal)
  expect(server.log).toEqual(['read A'])
  return same
}

test('bytes are the same, or one of them is not, wherever it stands', async () => {
  const long = 'x'.repeat(SLICE + 5)
  expect(await compared('hello', 'hello')).toBe(true)
  expect(await compared('hello', 'hallo')).toBe(false)
  expect(await compared('hello', 'hello!')).toBe(false)
  expect(await compared('hello!', 'hello')).toBe(false)
  expect(await compared(long, long)).toBe(true)
  expect(await compared(long, `${long.slice(0, -1)}y`)).toBe(false)
  expect(await compared(long, `y${long.slice(1)}`)).toBe(false)
  expect(await compared(long, `${long.slice(0, SLICE)}y${long.slice(SLICE + 1)}`)).toBe(false)
})
