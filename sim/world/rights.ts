import type { Mailbox } from './types'

/** What a delegate may do, in the bits of Office.js' `delegatePermissions`. */
export const RIGHTS = { read: 1, write: 2, deleteOwn: 4, deleteAll: 8, editOwn: 16, editAll: 32 } as const

/** As Outlook's own list of permission levels puts them together. */
export const RIGHTS_OF = {
  reviewer: RIGHTS.read,
  author: RIGHTS.read | RIGHTS.write | RIGHTS.deleteOwn | RIGHTS.editOwn,
  editor: 1 | 2 | 4 | 8 | 16 | 32,
} as const

/** 0: not let in at all. */
export function rightsOf({ delegates, delegateRights }: Mailbox, address: string): number {
  const key = address.toLowerCase()
  return delegates.has(key) ? (delegateRights?.get(key) ?? RIGHTS_OF.editor) : 0
}
