import type { DelegateRights } from './calendarHost'

/** `Office.MailboxEnums.DelegatePermissions`: each right is a bit, and some Outlooks set several at once. */
const BITS = { read: 1, write: 2, deleteOwn: 4, deleteAll: 8, editOwn: 16, editAll: 32 } as const

/** The rights of a delegate in somebody else's calendar; undefined: Outlook does not say, or not as a number. */
export function delegateRights(bits: unknown): DelegateRights | undefined {
  if (typeof bits !== 'number' || !Number.isInteger(bits) || bits < 0) return undefined
  const has = (bit: number) => (bits & bit) !== 0
  return {
    read: has(BITS.read),
    write: has(BITS.write),
    deleteOwn: has(BITS.deleteOwn),
    deleteAll: has(BITS.deleteAll),
    editOwn: has(BITS.editOwn),
    editAll: has(BITS.editAll),
  }
}
