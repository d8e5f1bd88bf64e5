import { folderId } from './ids'
import type { StoredMailFolder } from './types'

interface Planned {
  key: string
  displayName: string
  isWellKnown?: true
  parent?: string
  isHidden?: true
  isSearch?: true
}

/** More at the top than Graph puts on one page; a hidden one and a saved search among them. */
const FOLDERS: readonly Planned[] = [
  { key: 'archive', displayName: 'Archive', isWellKnown: true },
  { key: 'conversationhistory', displayName: 'Conversation History', isWellKnown: true },
  { key: 'deleteditems', displayName: 'Deleted Items', isWellKnown: true },
  { key: 'drafts', displayName: 'Drafts', isWellKnown: true },
  { key: 'inbox', displayName: 'Inbox', isWellKnown: true },
  { key: 'projects', displayName: 'Projects', parent: 'inbox' },
  { key: 'building-b', displayName: 'Building B', parent: 'projects' },
  { key: 'invoices', displayName: 'Invoices' },
  { key: 'junkemail', displayName: 'Junk Email', isWellKnown: true },
  { key: 'outbox', displayName: 'Outbox', isWellKnown: true },
  { key: 'permits', displayName: 'Permits' },
  { key: 'quick-step-settings', displayName: 'Quick Step Settings', isHidden: true },
  { key: 'sentitems', displayName: 'Sent Items', isWellKnown: true },
  { key: 'suppliers', displayName: 'Suppliers' },
  { key: 'unread-mail', displayName: 'Unread Mail', isSearch: true },
]

/** Folders of a mailbox; a colleague's has the same ones. */
export function mailFoldersOf(seed: string, address: string): StoredMailFolder[] {
  return FOLDERS.map(({ key, displayName, isWellKnown, parent, isHidden, isSearch }) => ({
    id: folderId(seed, address, `mail:${key}`),
    key,
    displayName,
    isWellKnown: isWellKnown === true,
    parent,
    isHidden: isHidden === true,
    isSearch: isSearch === true,
  }))
}

/** The folder above all others, which Graph names as their parent and never lists. */
export function rootFolderId(seed: string, address: string): string {
  return folderId(seed, address, 'mail:root')
}
