import { hostsOf, SIMULATED_CLOUDS } from '../clouds'
import type { RequestHead } from '../wire'
import type { World } from '../world'
import { eventById } from './ids'
import type { GraphState } from './state'

/** Hosts whose `/api/` is answered here. */
export const UPLOAD_HOST_NAMES: ReadonlySet<string> = new Set(
  SIMULATED_CLOUDS.flatMap((cloud) => hostsOf(cloud).upload.map((origin) => new URL(origin).hostname)),
)

/** Whom a request means, as far as its head tells; undefined where it means nobody here. */
export interface Addressee {
  /** Address of the mailbox, or id of the group. */
  mailbox: string | undefined
  /** Default id of the event that it changes, or whose attachments it adds to or takes from. */
  writesEvent: string | undefined
}

const NOBODY: Addressee = { mailbox: undefined, writesEvent: undefined }

export function addresseeOf(head: RequestHead, state: GraphState): Addressee {
  const { hostname, pathname } = new URL(head.url)
  // OneDrive is no mailbox, and has limits of its own.
  if (/^\/v1\.0\/me\/drive(\/|$)/.test(pathname)) return NOBODY
  if (UPLOAD_HOST_NAMES.has(hostname)) return ofUpload(head, pathname, state)
  const path = pathname
    .split('/')
    .slice(2)
    .map((segment) => decoded(segment) ?? '')
  const mailbox = mailboxKey(path, state.world)
  const at = path.indexOf('events')
  const eventId = path[at + 1]
  if (mailbox === undefined || at < 0 || eventId === undefined || !isWrite(head.method, path.slice(at + 2))) {
    return { mailbox, writesEvent: undefined }
  }
  const found = state.world.mailboxes.get(mailbox)
  return { mailbox, writesEvent: found === undefined ? undefined : eventById(found, eventId)?.id }
}

/** The id in an upload address; undefined: it is none. */
export function uploadSessionId(pathname: string): string | undefined {
  return /^\/api\/gv1\.0\/users\('[^']+'\)\/events\('[^']+'\)\/AttachmentSessions\('([^']+)'\)$/.exec(
    decoded(pathname) ?? '',
  )?.[1]
}

/** A range writes to its event when it is the last one. */
function ofUpload(head: RequestHead, pathname: string, { sessions }: GraphState): Addressee {
  const session = sessions.get(uploadSessionId(pathname) ?? '')
  if (session === undefined) return NOBODY
  const range = /^bytes \d+-(\d+)\/(\d+)$/.exec(head.headers['content-range'] ?? '')
  const isLast = head.method === 'PUT' && range !== null && Number(range[1]) + 1 === Number(range[2])
  return { mailbox: session.mailbox, writesEvent: isLast ? session.eventId : undefined }
}

function mailboxKey([owner, name = '']: string[], world: World): string | undefined {
  if (owner === 'me') return world.signedIn.toLowerCase()
  if (owner === 'groups') return world.groups.has(name) ? name : undefined
  if (owner !== 'users') return undefined
  const user = name.toLowerCase()
  if (world.mailboxes.has(user)) return user
  return [...world.mailboxes.values()].find(({ userId }) => userId.toLowerCase() === user)?.address
}

function isWrite(method: string, [segment, id]: string[]): boolean {
  if (segment === undefined) return method === 'PATCH'
  if (segment !== 'attachments') return false
  return (method === 'POST' && id === undefined) || (method === 'DELETE' && id !== undefined)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
