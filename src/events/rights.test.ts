import { expect, test } from '@jest/globals'
import { mayChangeEvents } from './rights'

const none = { read: true, write: false, deleteOwn: false, deleteAll: false, editOwn: false, editAll: false }
const rightsOf = (rights: Partial<typeof none>) => ({ mailbox: 'boss@contoso.example', rights: { ...none, ...rights } })

test('who may edit or write may attach; who may only look or delete may not', () => {
  expect([{ write: true }, { editOwn: true }, { editAll: true }].map((one) => mayChangeEvents(rightsOf(one)))).toEqual([
    true,
    true,
    true,
  ])
  expect(mayChangeEvents(rightsOf({ deleteOwn: true, deleteAll: true }))).toBe(false)
  // Nothing told is no reason to say no.
  expect(mayChangeEvents({ mailbox: 'boss@contoso.example', rights: undefined })).toBe(true)
})
