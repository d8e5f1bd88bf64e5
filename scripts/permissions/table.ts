import type { Scope } from '../../src/auth'

/** A permission: when the person is asked for it, and why no smaller one does. */
export interface PermissionRow {
  click: string
  why: string
}

/** By scope, so that one without an entry does not compile. */
export const PERMISSIONS: Readonly<Record<Scope, PermissionRow>> = {
  'Calendars.ReadWrite': {
    click:
      'Attach, Remove, Open, Send update, looking for an event. When the pane opens beside an event it is asked for silently: without a window, and without harm where it is not given',
    why: 'Adding to an event, and updating it, is the smallest permission that Graph documents for it; reading the list and finding events would do with `Calendars.Read`, which would be one question more and none less',
  },
  'Calendars.ReadWrite.Shared': {
    click:
      'the same beside an event of another person’s calendar; “Somebody else’s calendar” and a link into another mailbox, when an event is chosen',
    why: '`Calendars.ReadWrite` ends at the person’s own mailbox; asked for only where the event or the calendar is another’s',
  },
  'Mail.Read': {
    click:
      'searching mails, “Mails about this event”, Preview, attaching a mail. By itself the pane looks for mails about the event only where the permission was given before',
    why: '`Mail.ReadBasic` has no search, no text, no attachments and no whole mail',
  },
  'Mail.Read.Shared': {
    click: 'choosing another person’s mailbox under “Folders”',
    why: '`Mail.Read` ends at the person’s own mailbox; asked for only there',
  },
  'Contacts.Read': {
    click: 'searching under “Contacts”, attaching a contact',
    why: 'it is the smallest that reads contacts; asked for only there',
  },
  'Files.ReadWrite': {
    click:
      '“Send as a link”, offered for a file that is too large to be attached, and nothing else. `largeFilesAsLinks: false` in `config.json` takes the button away, and the permission out of what an administrator is asked for',
    why: 'it is the smallest that Graph documents for putting a large file into the person’s OneDrive and for making a link to it',
  },
}

/** A request to Graph. `{mailbox}` is `/me` or `/users/{address}`, `{event}` any of the calendar routes to an event. */
export interface GraphUse {
  request: string
  what: string
  /** One of them is asked for: the first in the own mailbox, the second in another’s. */
  scopes: readonly Scope[]
}

const CALENDARS = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'] as const
const OWN_CALENDARS = ['Calendars.ReadWrite'] as const
const OTHERS_CALENDARS = ['Calendars.ReadWrite.Shared'] as const
const FILES = ['Files.ReadWrite'] as const
const MAILS = ['Mail.Read', 'Mail.Read.Shared'] as const

export const GRAPH_USES: readonly GraphUse[] = [
  { request: 'GET {event}/attachments', what: 'what is on the event, before and after a write', scopes: CALENDARS },
  { request: 'POST {event}/attachments', what: 'adds a file or an item in one request', scopes: CALENDARS },
  {
    request: 'POST {event}/attachments/createUploadSession',
    what: 'begins a large upload; the upload itself carries no token',
    scopes: CALENDARS,
  },
  { request: 'GET {event}/attachments/{id}/$value', what: 'opens an attachment, or reads it back', scopes: CALENDARS },
  { request: 'DELETE {event}/attachments/{id}', what: 'removes an attachment', scopes: CALENDARS },
  {
    request: 'GET {event}',
    what: 'whether the event is the one that is open; who is invited, and its text before an update; another event that is attached, or was named by its link',
    scopes: CALENDARS,
  },
  { request: 'GET {event}/instances', what: 'which day of a series is open', scopes: CALENDARS },
  {
    request: 'PATCH {event}',
    what: '“Send update”: one line in its text, which Outlook mails to attendees',
    scopes: CALENDARS,
  },
  { request: 'GET {mailbox}/calendarView', what: 'coming events', scopes: OWN_CALENDARS },
  { request: 'GET {mailbox}/events', what: 'events by words of their subject', scopes: OWN_CALENDARS },
  { request: 'GET {mailbox}/calendarGroups', what: 'the groups of calendars', scopes: OWN_CALENDARS },
  {
    request: 'GET {mailbox}/calendarGroups/{id}/calendars',
    what: 'the calendars to choose from',
    scopes: OWN_CALENDARS,
  },
  {
    request: 'GET {mailbox}/calendars/{id}/calendarView',
    what: 'coming events of one calendar',
    scopes: OWN_CALENDARS,
  },
  { request: 'GET {mailbox}/calendars/{id}/events', what: 'the same by words', scopes: OWN_CALENDARS },
  { request: 'GET {mailbox}/calendar', what: 'whether it may be edited', scopes: CALENDARS },
  { request: 'GET {mailbox}/calendar/calendarView', what: 'coming events of another person', scopes: OTHERS_CALENDARS },
  { request: 'GET {mailbox}/calendar/events', what: 'the same by words', scopes: OTHERS_CALENDARS },
  { request: 'GET {mailbox}/messages', what: 'mails by words, of a conversation, about the event', scopes: MAILS },
  { request: 'GET {mailbox}/mailFolders', what: 'the folders to choose from', scopes: MAILS },
  { request: 'GET {mailbox}/mailFolders/{id}', what: 'a well-known folder, such as the inbox', scopes: MAILS },
  { request: 'GET {mailbox}/mailFolders/{id}/childFolders', what: 'the folders in one', scopes: MAILS },
  { request: 'GET {mailbox}/mailFolders/{id}/messages', what: 'mails of a folder', scopes: MAILS },
  { request: 'GET {mailbox}/messages/{id}', what: 'one mail: as a row, to be looked at, as an item', scopes: MAILS },
  { request: 'GET {mailbox}/messages/{id}/$value', what: 'one mail, whole', scopes: MAILS },
  { request: 'GET {mailbox}/messages/{id}/attachments', what: 'what a mail holds', scopes: MAILS },
  { request: 'GET {mailbox}/messages/{id}/attachments/{id}/$value', what: 'one attachment of a mail', scopes: MAILS },
  { request: 'GET {mailbox}/contacts', what: 'contacts by name', scopes: ['Contacts.Read'] },
  { request: 'GET {mailbox}/drive', what: 'whether there is a OneDrive, and room in it', scopes: FILES },
  { request: 'POST {mailbox}/drive/root/children', what: 'makes the folder “Event attachments”', scopes: FILES },
  {
    request: 'POST {mailbox}/drive/root:/{path}:/createUploadSession',
    what: 'begins the upload of a file that goes as a link; the upload itself carries no token',
    scopes: FILES,
  },
  { request: 'GET {mailbox}/drive/root:/{path}', what: 'whether it arrived whole, after a lost answer', scopes: FILES },
  {
    request: 'POST {mailbox}/drive/items/{id}/createLink',
    what: 'a link for reading, for people of the organization',
    scopes: FILES,
  },
  { request: 'GET {mailbox}/contacts/{id}', what: 'one contact, whole', scopes: ['Contacts.Read'] },
]

/** Which row of the table a request belongs to: ids and addresses taken out. */
export function requestShape(method: string, address: string): string {
  const path = new URL(address, 'https://graph.invalid').pathname
    .replace(/^\/v1\.0/, '')
    .replace(/^\/(?:me|(?:users|groups)\/[^/]+)/, '{mailbox}')
    .replace(/(?<=\/drive\/root:\/).+?(?=:\/|$)/, '{path}')
    .replace(/(?<=\/drive\/items\/)[^/]+/, '{id}')
    .replace(/\/calendar(?=\/events\/)/, '')
    .replace(/\/calendargroups?(?:\/[^/]+)?(?=\/calendars\/)/i, '')
    .replace(/^\{mailbox\}(?:\/calendars\/[^/]+)?\/events\/[^/]+/, '{event}')
    .replace(
      /\/(calendars|calendarGroups|messages|mailFolders|contacts|attachments)\/(?!createUploadSession)[^/]+/g,
      '/$1/{id}',
    )
  return `${method} ${path}`
}
