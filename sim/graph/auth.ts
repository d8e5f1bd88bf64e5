import { hostsOf, SIMULATED_CLOUDS } from '../clouds'
import { RIGHTS, rightsOf } from '../world'
import type { Mailbox, World } from '../world/types'
import type { WireRequest } from '../wire'
import type { Parts } from './parts'
import { refuse } from './refusal'

const CHALLENGE =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'

export const GRAPH_HOSTS: Readonly<Record<string, World['tenant']['cloud']>> = Object.fromEntries(
  SIMULATED_CLOUDS.map((cloud) => [new URL(hostsOf(cloud).graph).hostname, cloud]),
)

/** A request to Graph needs the token in force, of the same cloud. */
export function authenticate(request: WireRequest, host: string, { world }: Parts): void {
  const token = /^Bearer (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1]
  if (token !== world.accessToken) {
    const message = token === undefined ? 'Access token is empty.' : 'IDX14100: JWT is not well formed or has expired.'
    refuse('tokenMissingOrUnknown', { message, headers: { 'www-authenticate': CHALLENGE } })
  }
  if (GRAPH_HOSTS[host] !== world.tenant.cloud) {
    refuse('tokenOfAnotherCloud', { headers: { 'www-authenticate': CHALLENGE } })
  }
}

/** Reading or writing events of a mailbox. Somebody else's wants the `.Shared` scope and delegation. */
export function authorizeCalendar(mailbox: Mailbox, access: 'read' | 'write', { world }: Parts): void {
  const verbs = access === 'write' ? ['ReadWrite'] : ['Read', 'ReadWrite']
  authorize({ mailbox, resource: 'Calendars', verbs }, world)
  const isOwn = mailbox.address === world.signedIn.toLowerCase()
  const needed = access === 'write' ? RIGHTS.editAll : RIGHTS.read
  if (!isOwn && (rightsOf(mailbox, world.signedIn) & needed) === 0) refuse('delegateMayNot')
}

/** Reading messages of a mailbox; `Mail.ReadBasic` has neither search nor content. */
export function authorizeMail(mailbox: Mailbox, { world }: Parts): void {
  authorize({ mailbox, resource: 'Mail', verbs: ['Read', 'ReadWrite'] }, world)
}

/** Reading contacts of the own mailbox. */
export function authorizeContacts(mailbox: Mailbox, { world }: Parts): void {
  authorize({ mailbox, resource: 'Contacts', verbs: ['Read', 'ReadWrite'] }, world)
}

/** The own OneDrive. */
export function authorizeFiles({ world }: Parts): void {
  requireOne(['Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'], tokenScopes(world))
}

/** Group events want scopes of their own. */
export function authorizeGroup(access: 'read' | 'write', { world }: Parts): void {
  requireOne(
    access === 'write' ? ['Group.ReadWrite.All'] : ['Group.Read.All', 'Group.ReadWrite.All'],
    tokenScopes(world),
  )
}

function authorize(
  { mailbox, resource, verbs }: { mailbox: Mailbox; resource: string; verbs: string[] },
  world: World,
): void {
  const isOwn = mailbox.address === world.signedIn.toLowerCase()
  const shared = verbs.map((verb) => `${resource}.${verb}.Shared`)
  const own = verbs.map((verb) => `${resource}.${verb}`)
  requireOne(isOwn ? [...own, ...shared] : shared, tokenScopes(world))
  if (!isOwn && !mailbox.delegates.has(world.signedIn.toLowerCase())) refuse('mailboxNotDelegated')
}

function requireOne(wanted: readonly string[], scopes: ReadonlySet<string>): void {
  if (!wanted.some((scope) => scopes.has(scope.toLowerCase()))) {
    refuse('scopeMissing', { message: `Access is denied. Needed is one of: ${wanted.join(', ')}.` })
  }
}

/** What the token in force carries: its `scp` claim when it has one, otherwise everything consented. Lower case. */
function tokenScopes({ accessToken, consented }: World): Set<string> {
  const claimed = scopeClaim(accessToken)
  const scopes = claimed ?? [...consented]
  return new Set(scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()))
}

function scopeClaim(token: string): string[] | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    if (typeof claims !== 'object' || claims === null || !('scp' in claims)) return undefined
    return typeof claims.scp === 'string' ? claims.scp.split(' ') : undefined
  } catch {
    return undefined // a token of the tests' own, without claims
  }
}
