import type { GraphCall } from '../graph'
import type { ItemRef } from '../kernel'

/** Delegated permissions, as Graph's door takes them. */
export type Scope = GraphCall['scopes'][number]

/** Ids belong to one mailbox, so each path names it. */
export function mailboxPath(mailbox: string | undefined): string {
  return mailbox === undefined ? '/me' : `/users/${encodeURIComponent(mailbox)}`
}

export function mailScopes(mailbox: string | undefined): readonly Scope[] {
  return [mailbox === undefined ? 'Mail.Read' : 'Mail.Read.Shared']
}

export function messagePath({ id, mailbox }: ItemRef): string {
  return `${mailboxPath(mailbox)}/messages/${encodeURIComponent(id)}`
}

/** A text inside a `$filter`: quotes are doubled. */
export function filterText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
