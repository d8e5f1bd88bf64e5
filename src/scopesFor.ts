import type { Need } from './attachments'
import type { Scope } from './auth/tokenSource'

/** The permissions that what is to be attached needs. */
export function scopesFor({ shared, mail, sharedMail, contacts }: Need): Scope[] {
  return [
    shared ? 'Calendars.ReadWrite.Shared' : 'Calendars.ReadWrite',
    ...(mail ? (['Mail.Read'] as const) : []),
    ...(sharedMail ? (['Mail.Read.Shared'] as const) : []),
    ...(contacts ? (['Contacts.Read'] as const) : []),
  ]
}
