import type { FolderRef, MailFilters, MailPlace, MailQuery } from './types'
import { searchValue } from './kql'
import { mailboxPath } from './paths'

export const NO_FILTERS: MailFilters = {
  from: '',
  to: '',
  hasAttachments: false,
  unread: false,
  days: undefined,
  withDeleted: false,
}

export const EVERYWHERE: MailPlace = { kind: 'everywhere' }

const DAY_MS = 24 * 60 * 60_000

/** Where a query looks: `/me/messages`, or one folder's, perhaps of another person's mailbox. */
export function placePath(place: MailPlace): string {
  return place.kind === 'everywhere' ? '/me/messages' : `${folderPath(place.folder)}/messages`
}

export function folderPath(folder: FolderRef): string {
  return `${mailboxPath(folder.mailbox)}/mailFolders/${encodeURIComponent(folder.id)}`
}

/**
 * How Graph is asked for a query. `$search` goes with neither `$orderby` nor `$filter` (SearchWithOrderBy), so all
 * filters become KQL there; it sorts by date sent, newest first. Without words and names the mails are browsed.
 */
export function queryOptions({ text, filters }: MailQuery, nowMs: number): string[] {
  const search = searchValue(text, filters, nowMs)
  if (search !== undefined) return [`$search=${encodeURIComponent(search)}`]
  const filter = browseFilter(filters, nowMs)
  const order = '$orderby=receivedDateTime%20desc'
  return filter === undefined ? [order] : [`$filter=${encodeURIComponent(filter)}`, order]
}

/** The property of `$orderby` has to come first in `$filter`, or Graph answers InefficientFilter; so it always does. */
function browseFilter({ days, hasAttachments, unread }: MailFilters, nowMs: number): string | undefined {
  if (days === undefined && !hasAttachments && !unread) return undefined
  const since = days === undefined ? '1900-01-01T00:00:00Z' : new Date(nowMs - days * DAY_MS).toISOString()
  return [
    `receivedDateTime ge ${since}`,
    ...(hasAttachments ? ['hasAttachments eq true'] : []),
    ...(unread ? ['isRead eq false'] : []),
  ].join(' and ')
}
