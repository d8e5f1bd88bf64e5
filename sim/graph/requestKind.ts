import type { RequestHead } from '../wire'
import { UPLOAD_HOST_NAMES } from './addressee'

/** What a request is for, as a story names it. */
export const REQUEST_KINDS = [
  'list',
  'add',
  'open-session',
  'range',
  'ask-session',
  'drop-session',
  'delete',
  'read',
  'event',
  'update',
  'mail',
  'folders',
  'contacts',
  'calendar',
  'other',
] as const

export type RequestKind = (typeof REQUEST_KINDS)[number]

const UPLOAD_KINDS: Readonly<Record<string, RequestKind>> = {
  PUT: 'range',
  GET: 'ask-session',
  DELETE: 'drop-session',
}

/** By method and path only; whether the request is a good one is asked later. */
export function requestKind({ method }: Pick<RequestHead, 'method'>, { hostname, pathname }: URL): RequestKind {
  if (UPLOAD_HOST_NAMES.has(hostname)) return UPLOAD_KINDS[method] ?? 'other'
  if (/\/messages(\/|$)/.test(pathname)) return 'mail'
  if (/\/attachments\/createUploadSession$/.test(pathname)) return method === 'POST' ? 'open-session' : 'other'
  if (pathname.endsWith('/attachments')) return method === 'POST' ? 'add' : method === 'GET' ? 'list' : 'other'
  if (/\/attachments\/[^/]+(\/\$value)?$/.test(pathname)) {
    return method === 'DELETE' ? 'delete' : method === 'GET' ? 'read' : 'other'
  }
  if (method === 'PATCH' && /\/events\/[^/]+$/.test(pathname)) return 'update'
  if (method !== 'GET') return 'other'
  if (/\/events\/[^/]+$/.test(pathname)) return 'event'
  if (/\/mailFolders(\/|$)/.test(pathname)) return 'folders'
  if (/\/contacts(\/|$)/.test(pathname)) return 'contacts'
  return /\/(calendarView|calendars|calendarGroups|events|instances)$/.test(pathname) ? 'calendar' : 'other'
}
