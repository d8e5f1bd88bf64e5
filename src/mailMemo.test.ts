import { expect, test } from '@jest/globals'
import { createMailMemo } from './mailMemo'

function stage() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  return { kept, memo: createMailMemo({ storage: () => storage, account: () => 'alex@contoso.example' }), storage }
}

test('what was permitted once is known the next time, for this mailbox, and forgotten when it is withdrawn', () => {
  const { memo, kept, storage } = stage()
  expect(memo.before()).toBe(false)
  memo.note(true)
  expect([memo.before(), [...kept.keys()]]).toEqual([true, ['event-attachments.mails:alex@contoso.example']])
  const other = createMailMemo({ storage: () => storage, account: () => 'kim@contoso.example' })
  expect(other.before()).toBe(false)
  memo.note(false)
  expect([memo.before(), kept.size]).toEqual([false, 0])
})

test('without a storage, or before the mailbox is known, nothing is remembered and nothing breaks', () => {
  const blocked = createMailMemo({
    storage: () => {
      throw new DOMException('The storage is blocked.', 'SecurityError')
    },
    account: () => 'alex@contoso.example',
  })
  blocked.note(true)
  expect(blocked.before()).toBe(false)
  const { kept, storage } = stage()
  const unknown = createMailMemo({ storage: () => storage, account: () => undefined })
  unknown.note(true)
  expect([unknown.before(), kept.size]).toEqual([false, 0])
})
