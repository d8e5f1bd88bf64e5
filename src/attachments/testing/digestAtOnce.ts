import { jest } from '@jest/globals'
import { createHash } from 'node:crypto'

/** SHA-256 without a thread of its own, so that a story on a fake clock need not wait for one. Ends with the test. */
export function digestAtOnce(): void {
  jest.spyOn(crypto.subtle, 'digest').mockImplementation((_algorithm, data) => {
    const digest = createHash('sha256')
      .update(new Uint8Array(data as ArrayBuffer))
      .digest()
    return Promise.resolve(new Uint8Array(digest).buffer)
  })
}
