import { expect, test } from '@jest/globals'
import { RANGE_BYTES } from './limits'
import { emptyMemory, mayHaveArrived, noKeeper } from './memory'

const session = (confirmedBytes: number, totalBytes: number) => ({
  ...{ uploadUrl: 'https://outlook.office.com/u', confirmedBytes, totalBytes, proofs: [] },
})

test('nothing has happened at first', () => {
  expect(emptyMemory()).toEqual({
    ...{ before: undefined, offered: false, sought: undefined, session: undefined, bytes: undefined },
    ...{ seenBeforeLast: undefined, sha256: undefined },
  })
  expect(mayHaveArrived(emptyMemory())).toBe(false)
})

test('a post may arrive with its request, a session with its last range only', () => {
  const R = RANGE_BYTES
  const offered = (one: ReturnType<typeof session> | undefined) => mayHaveArrived({ offered: true, session: one })
  expect(offered(undefined)).toBe(true)
  expect([offered(session(0, R + 1)), offered(session(0, R)), offered(session(1, R + 1))]).toEqual([false, true, true])
  expect(mayHaveArrived({ offered: false, session: session(R, R) })).toBe(false)
})

test('where nothing outlives the pane, keeping is done at once', async () => {
  const memory = emptyMemory()
  const blob = new Blob(['hello'])
  await noKeeper.offering(memory)
  await noKeeper.range(memory, blob, 0, 5)
  noKeeper.note(memory)
  void noKeeper.bytes(blob)
  await noKeeper.forget()
  expect(memory).toEqual(emptyMemory())
})
