import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { encodeBase64, readBytes } from './base64'
import { unreadableBlob } from './testing/unreadableBlob'

const signal = new AbortController().signal

test.each([1, 2, 3, 786_431, 786_432, 786_433, 2_000_000])('%d bytes come out as Node encodes them', async (size) => {
  const bytes = randomBytes(size)
  expect(await encodeBase64(new Blob([bytes]), signal)).toBe(bytes.toString('base64'))
})

test('an aborted encoding stops', async () => {
  const stop = new AbortController()
  stop.abort(new Error('stop'))
  await expect(encodeBase64(new Blob(['x']), stop.signal)).rejects.toThrow('stop')
})

test('a file that cannot be read any more is named so', async () => {
  const vanished = unreadableBlob(9)
  await expect(encodeBase64(vanished, signal)).rejects.toMatchObject({ failure: { kind: 'file-unreadable' } })
  await expect(readBytes(vanished)).rejects.toMatchObject({
    failure: { kind: 'file-unreadable' },
  })
})
