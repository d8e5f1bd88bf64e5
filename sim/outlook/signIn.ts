import type { World } from '../world/types'
import { hostsOf } from '../clouds'
import { accessTokenOf, idClaims, resourceScopes, subjectOf, TOKEN_LIFE_SECONDS, unsignedJwt } from '../entra/tokens'
import type { TokenKind } from '../entra/tokens'
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
  /** Only an administrator may consent. */
  | 'admin-consent'
  /** The organization's rules stop it; the host drops all but the description. */
  | 'conditional-access'
  /** Refused with an error that has no code at all (Outlook for Mac, office-js#6691). */
  | 'empty-code'
  /** Refused with the host's own number for "Something went wrong" (office-js#4767). */
  | 'host-number'
  /** Asks for the window with a `subError` that msal drops. */
  | 'sub-error'
  /** It starts, and then says of every token that it is switched off. */
  | 'bridge-off'
  /** Everything comes twice. */
  | 'answers-twice'
  /** Silent answers come after half a minute. */
  | 'answers-late'
  /** Before each answer comes one that belongs to another request and holds another token. */
  | 'answers-for-another'
  /** A success without a token in it. */
  | 'empty-success'
  | Exclude<TokenKind, 'for-graph'>

export const SIGN_IN_BEHAVIOURS = [
  'silent',
  'needs-popup',
  'popup-cancelled',
  'consent-refused',
  'popup-blocked',
  'hang-init',
  'hang-silent',
  'hang-popup',
  'init-refused',
  'no-bridge',
  'wrong-account',
  'not-registered',
  'no-network',
  'admin-consent',
  'conditional-access',
  'empty-code',
  'host-number',
  'sub-error',
  'bridge-off',
  'answers-twice',
  'answers-late',
  'answers-for-another',
  'empty-success',
  'future-nbf',
  'expired',
  'wrong-audience',
] as const satisfies readonly SignInBehaviour[]

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
  /** The same as it reaches the pane: once, more often, late, or with a stranger's before it. */
  answers(message: string): BridgeDelivery[]
}

export interface BridgeDelivery {
  text: string
  afterMs: number
}

interface BridgeRequest {
  method: string
  requestId: string
  tokenParams?: { clientId?: string; authority?: string; scope?: string; forceRefresh?: boolean; claims?: string }
}

interface BridgeError {
  status: string
  code?: string
  subError?: string
  description?: string
}

/** Longer than any pane waits for a silent answer. */
const LATE_MS = 30_000

const SILENT_NEEDS_WINDOW: BridgeError = { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' }

const POPUP_REFUSALS: Partial<Record<SignInBehaviour, BridgeError>> = {
  'popup-cancelled': { status: 'USER_CANCEL', code: 'user_canceled' },
  'consent-refused': {
    status: 'PERSISTENT_ERROR',
    code: 'access_denied',
    description: 'AADSTS65004: User declined to consent to access the app.',
  },
  'popup-blocked': { status: 'PERSISTENT_ERROR', code: 'popup_window_error' },
  'admin-consent': {
    status: 'PERSISTENT_ERROR',
    code: 'consent_required',
    description: 'AADSTS90094: The grant requires admin permission.',
  },
  'conditional-access': {
    status: 'PERSISTENT_ERROR',
    code: 'access_denied',
    description: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
  },
}

/** Refusals that come whatever is asked. */
const REFUSALS: Partial<Record<SignInBehaviour, BridgeError>> = {
  'not-registered': {
    status: 'PERSISTENT_ERROR',
    code: 'untrusted_origin',
    description: 'The origin is not valid for Nested App Auth.',
  },
  'no-network': { status: 'NO_NETWORK', code: 'no_network_connectivity' },
  'empty-code': { status: 'PERSISTENT_ERROR', code: '' },
  'host-number': { status: 'PERSISTENT_ERROR', code: '[7q6cl]', description: 'Something went wrong. [7q6cl]' },
  'bridge-off': { status: 'NESTED_APP_AUTH_UNAVAILABLE', code: 'nested_app_auth_unavailable' },
}

/** Behaviours in which the silent exchange brings a token whether it was consented or not. */
const SILENTLY: ReadonlySet<SignInBehaviour> = new Set([
  'silent',
  'wrong-account',
  'answers-twice',
  'answers-late',
  'answers-for-another',
  'empty-success',
  'future-nbf',
  'expired',
  'wrong-audience',
])

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
        scopes: scopesOf(request),
        outcome: typeof result === 'string' ? result : [result.status, result.code].filter(Boolean).join(' '),
        forceRefresh: tokenParams?.forceRefresh ?? false,
        claims: tokenParams?.claims,
      })
      if (result === 'never answered') return undefined
      const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId }
      if (typeof result !== 'string') return JSON.stringify({ ...envelope, success: false, error: result })
      if (request.method === 'GetInitContext') return JSON.stringify({ ...envelope, success: true, initContext: INIT })
      for (const scope of scopesOf(request)) world.consented.add(scope)
      if (signIn.behaviour === 'empty-success') return JSON.stringify({ ...envelope, success: true })
      return JSON.stringify({
        ...envelope,
        success: true,
        ...granted(world, signIn.behaviour, { request, nowMs: now() }),
      })
    },
    answers(message) {
      const text = signIn.answer(message)
      return text === undefined ? [] : delivered(signIn.behaviour, message, text)
    },
  }
  return signIn
}

/** As the host delivers it. */
function delivered(behaviour: SignInBehaviour, message: string, text: string): BridgeDelivery[] {
  const { method, requestId } = asBridgeRequest(JSON.parse(message))
  const now = { text, afterMs: 0 }
  if (behaviour === 'answers-twice') return [now, now]
  if (behaviour === 'answers-late' && method === 'GetToken') return [{ text, afterMs: LATE_MS }]
  if (behaviour === 'answers-for-another') return [{ text: strangers(text, requestId), afterMs: 0 }, now]
  return [now]
}

/** The answer to a request that nobody here made, with a token that nobody here may use. */
function strangers(text: string, requestId: string): string {
  const answer = JSON.parse(text) as { token?: { access_token: string } }
  const token = answer.token === undefined ? undefined : { ...answer.token, access_token: 'a-token-of-somebody-else' }
  return JSON.stringify({ ...answer, requestId: `${requestId}-of-another`, ...(token === undefined ? {} : { token }) })
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
  if (SILENTLY.has(behaviour)) return 'granted'
  // A Conditional Access challenge is only ever answered in the window.
  const isConsented = scopesOf(request).every((scope) => world.consented.has(scope))
  if (isConsented && !hasChallenge(request)) return 'granted'
  return behaviour === 'sub-error' ? { ...SILENT_NEEDS_WINDOW, subError: 'basic_action' } : SILENT_NEEDS_WINDOW
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
  return scopesOf(request).length > 0 ? undefined : { status: 'PERSISTENT_ERROR', code: 'no_resource_scope_5objp' }
}

function scopesOf({ tokenParams }: BridgeRequest): string[] {
  return resourceScopes(tokenParams?.scope ?? '')
}

function granted(world: World, behaviour: SignInBehaviour, context: { request: BridgeRequest; nowMs: number }) {
  const { request, nowMs } = context
  const subject = subjectOf(world, behaviour === 'wrong-account' ? 'somebody-else' : 'owner')
  const issuedSeconds = Math.floor(nowMs / 1000)
  const claims = idClaims(world, subject, { issuedSeconds, clientId: request.tokenParams?.clientId ?? '' })
  const kind =
    behaviour === 'future-nbf' || behaviour === 'expired' || behaviour === 'wrong-audience' ? behaviour : 'for-graph'
  return {
    token: {
      access_token: accessTokenOf(world, kind, { issuedSeconds }),
      expires_in: TOKEN_LIFE_SECONDS,
      id_token: unsignedJwt(claims),
      scope: request.tokenParams?.scope ?? '',
      properties: null,
    },
    account: {
      homeAccountId: `${subject.oid}.${world.tenant.id}`,
      environment: new URL(hostsOf(world.tenant.cloud).signIn).host,
      tenantId: world.tenant.id,
      username: subject.username,
      localAccountId: subject.oid,
      name: subject.name,
      idTokenClaims: claims,
    },
  }
}

function asBridgeRequest(value: unknown): BridgeRequest {
  const request = value as Partial<BridgeRequest>
  if (typeof request.method !== 'string' || typeof request.requestId !== 'string') {
    throw new Error(`Not a bridge request: ${JSON.stringify(value)}`)
  }
  return { ...request, method: request.method, requestId: request.requestId }
}
