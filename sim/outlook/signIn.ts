import type { World } from '../world/types'
import { hostsOf } from '../clouds'
import { mailboxAt } from '../world'
import { refuseOtherCloud } from './signInCloud'

/** How the simulated sign-in behaves. */
export type SignInBehaviour =
  /** Every scope is consented already. */
  | 'silent'
  /** A scope that was not consented yet wants the window once. */
  | 'needs-popup'
  /** The person closes the window. */
  | 'popup-cancelled'
  /** The person or the administrator declines the permissions. */
  | 'consent-refused'
  | 'popup-blocked'
  | 'hang-init'
  | 'hang-silent'
  | 'hang-popup'
  /** Outlook has a bridge that refuses to start; msal then hands back a standard client. */
  | 'init-refused'
  /** No `nestedAppAuthBridge` in the pane, and the requirement set is not there. */
  | 'no-bridge'
  /** The host signs somebody else in than the owner of the mailbox. */
  | 'wrong-account'
  /** The app registration lacks this origin. */
  | 'not-registered'
  | 'no-network'

export interface SignInRecord {
  method: string
  scopes: string[]
  /** `granted`, `never answered`, or the refusal's status and code. */
  outcome: string
  forceRefresh: boolean
  claims: string | undefined
}

/** The host's half of nested app authentication (outlook-host §4.4). */
export interface SignIn {
  behaviour: SignInBehaviour
  log: SignInRecord[]
  /** Takes a bridge message, gives the answer's text; undefined: it never comes. */
  answer(message: string): string | undefined
}

interface BridgeRequest {
  method: string
  requestId: string
  tokenParams?: { clientId?: string; authority?: string; scope?: string; forceRefresh?: boolean; claims?: string }
}

interface BridgeError {
  status: string
  code?: string
  description?: string
}

const OIDC_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email'])
const TOKEN_LIFE_SECONDS = 3600

const SILENT_NEEDS_WINDOW: BridgeError = { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' }

const POPUP_REFUSALS: Partial<Record<SignInBehaviour, BridgeError>> = {
  'popup-cancelled': { status: 'USER_CANCEL', code: 'user_canceled' },
  'consent-refused': {
    status: 'PERSISTENT_ERROR',
    code: 'access_denied',
    description: 'AADSTS65004: User declined to consent to access the app.',
  },
  'popup-blocked': { status: 'PERSISTENT_ERROR', code: 'popup_window_error' },
}

/** Refusals that come whatever is asked. */
const REFUSALS: Partial<Record<SignInBehaviour, BridgeError>> = {
  'not-registered': {
    status: 'PERSISTENT_ERROR',
    code: 'untrusted_origin',
    description: 'The origin is not valid for Nested App Auth.',
  },
  'no-network': { status: 'NO_NETWORK', code: 'no_network_connectivity' },
}

/** Creates the sign-in of one simulated Outlook. What it grants goes into `world.consented`. */
export function createSignIn(options: { world: World; now: () => number; behaviour?: SignInBehaviour }): SignIn {
  const { world, now } = options
  const signIn: SignIn = {
    behaviour: options.behaviour ?? 'silent',
    log: [],
    answer(message) {
      const request = asBridgeRequest(JSON.parse(message))
      const result = decide(world, signIn.behaviour, request)
      const { tokenParams } = request
      signIn.log.push({
        method: request.method,
        scopes: resourceScopes(request),
        outcome: typeof result === 'string' ? result : [result.status, result.code].filter(Boolean).join(' '),
        forceRefresh: tokenParams?.forceRefresh ?? false,
        claims: tokenParams?.claims,
      })
      if (result === 'never answered') return undefined
      const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId }
      if (typeof result !== 'string') return JSON.stringify({ ...envelope, success: false, error: result })
      if (request.method === 'GetInitContext') return JSON.stringify({ ...envelope, success: true, initContext: INIT })
      for (const scope of resourceScopes(request)) world.consented.add(scope)
      return JSON.stringify({
        ...envelope,
        success: true,
        ...granted(world, signIn.behaviour, { request, nowMs: now() }),
      })
    },
  }
  return signIn
}

const INIT = { sdkName: 'SimulatedOutlook', sdkVersion: '1.0', capabilities: { queryAccount: true } }

function decide(
  world: World,
  behaviour: SignInBehaviour,
  request: BridgeRequest,
): 'granted' | 'never answered' | BridgeError {
  switch (request.method) {
    case 'GetInitContext':
      if (behaviour === 'hang-init') return 'never answered'
      return behaviour === 'init-refused' ? { status: 'DISABLED', code: 'disabled' } : 'granted'
    case 'GetToken':
      return decideSilent(world, behaviour, request)
    case 'GetTokenPopup':
      if (behaviour === 'hang-popup') return 'never answered'
      return REFUSALS[behaviour] ?? POPUP_REFUSALS[behaviour] ?? refuseQuestion(world, request) ?? 'granted'
    default:
      return { status: 'PERSISTENT_ERROR', code: `unknown_method_${request.method}` }
  }
}

function decideSilent(
  world: World,
  behaviour: SignInBehaviour,
  request: BridgeRequest,
): 'granted' | 'never answered' | BridgeError {
  if (behaviour === 'hang-silent') return 'never answered'
  const refusal = REFUSALS[behaviour] ?? refuseQuestion(world, request)
  if (refusal !== undefined) return refusal
  if (behaviour === 'silent' || behaviour === 'wrong-account') return 'granted'
  // A Conditional Access challenge is only ever answered in the window.
  const isConsented = resourceScopes(request).every((scope) => world.consented.has(scope))
  return isConsented && !hasChallenge(request) ? 'granted' : SILENT_NEEDS_WINDOW
}

/** msal always sends optional `id_token` claims, and `xms_cc` for its capabilities; a challenge asks more of the access token. */
function hasChallenge(request: BridgeRequest): boolean {
  const claims = request.tokenParams?.claims ?? ''
  if (claims === '') return false
  const { access_token: asked } = JSON.parse(claims) as { access_token?: Record<string, unknown> }
  return Object.keys(asked ?? {}).some((name) => name !== 'xms_cc')
}

function refuseQuestion(world: World, request: BridgeRequest): BridgeError | undefined {
  return refuseWithoutResource(request) ?? refuseOtherCloud(world.tenant.cloud, request.tokenParams ?? {})
}

/** Asking for OIDC scopes alone crashes hosts (outlook-host §4.3); here it is refused by name. */
function refuseWithoutResource(request: BridgeRequest): BridgeError | undefined {
  return resourceScopes(request).length > 0
    ? undefined
    : { status: 'PERSISTENT_ERROR', code: 'no_resource_scope_5objp' }
}

/** `https://graph.microsoft.com/Mail.Read` and `Mail.Read` are the same permission. */
function resourceScopes(request: BridgeRequest): string[] {
  return (request.tokenParams?.scope ?? '')
    .split(' ')
    .filter((scope) => scope !== '' && !OIDC_SCOPES.has(scope))
    .map((scope) => scope.slice(scope.lastIndexOf('/') + 1))
}

function granted(world: World, behaviour: SignInBehaviour, context: { request: BridgeRequest; nowMs: number }) {
  const { request, nowMs } = context
  const person = mailboxAt(world, world.signedIn)
  const username = behaviour === 'wrong-account' ? 'someone.else@fabrikam.example' : person.address
  const oid = behaviour === 'wrong-account' ? '00000000-0000-4000-8000-00000000beef' : person.userId
  const issued = Math.floor(nowMs / 1000)
  const { signIn } = hostsOf(world.tenant.cloud)
  const claims = {
    aud: request.tokenParams?.clientId ?? '',
    iss: `${signIn}/${world.tenant.id}/v2.0`,
    iat: issued,
    nbf: issued,
    exp: issued + TOKEN_LIFE_SECONDS,
    name: behaviour === 'wrong-account' ? 'Someone Else' : person.displayName,
    oid,
    preferred_username: username,
    sub: `sub-${oid}`,
    tid: world.tenant.id,
    ver: '2.0',
  }
  return {
    token: {
      access_token: world.accessToken,
      expires_in: TOKEN_LIFE_SECONDS,
      id_token: unsignedJwt(claims),
      scope: request.tokenParams?.scope ?? '',
      properties: null,
    },
    account: {
      homeAccountId: `${oid}.${world.tenant.id}`,
      environment: new URL(signIn).host,
      tenantId: world.tenant.id,
      username,
      localAccountId: oid,
      name: claims.name,
      idTokenClaims: claims,
    },
  }
}

function unsignedJwt(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.c2ltdWxhdGVk`
}

function asBridgeRequest(value: unknown): BridgeRequest {
  const request = value as Partial<BridgeRequest>
  if (typeof request.method !== 'string' || typeof request.requestId !== 'string') {
    throw new Error(`Not a bridge request: ${JSON.stringify(value)}`)
  }
  return { ...request, method: request.method, requestId: request.requestId }
}
