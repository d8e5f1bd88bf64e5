import { createHash, randomUUID } from 'node:crypto'
import { hostsOf } from '../clouds'
import { refuseOtherCloud } from '../outlook/signInCloud'
import type { WireReply, WireRequest } from '../wire'
import type { World } from '../world/types'
import { entraPage, errorPage, jsonReply, redirectTo } from './pages'
import { accessTokenOf, idClaims, resourceScopes, subjectOf, TOKEN_LIFE_SECONDS, unsignedJwt } from './tokens'
import type { TokenKind } from './tokens'

/** How the sign-in page behaves towards the person and the client. */
export type EntraBehaviour =
  /** The browser is signed in and everything is consented: straight back. */
  | 'signs-in'
  /** Asks for the consent: Accept or Cancel. */
  | 'asks'
  /** The page never comes. */
  | 'hangs'
  /** The redirect address is not registered: a page of its own, and no way back. */
  | 'not-registered'
  | 'declined'
  | 'admin-consent'
  | 'conditional-access'
  | 'not-assigned'
  | 'wrong-account'
  /** The connection is lost when the code is redeemed. */
  | 'no-network'
  /** The code is redeemed by a service in trouble. */
  | 'trouble'
  | Exclude<TokenKind, 'for-graph'>

/** Answers that lead back with an error; of the second and third Entra may also show a page of its own instead. */
const REFUSALS: Partial<Record<EntraBehaviour, { error: string; words: string }>> = {
  declined: { error: 'access_denied', words: 'AADSTS65004: User declined to consent to access the app.' },
  'admin-consent': { error: 'consent_required', words: 'AADSTS90094: The grant requires admin permission.' },
  'conditional-access': {
    error: 'access_denied',
    words: 'AADSTS53003: Access has been blocked by Conditional Access.',
  },
  'not-assigned': {
    error: 'interaction_required',
    words: 'AADSTS50105: The user is not assigned to a role for the application.',
  },
}

export interface EntraRecord {
  request: 'authorize' | 'token' | 'adminconsent'
  scopes: string[]
  /** `granted`, `asked`, `never answered`, or the error. */
  outcome: string
  claims: string | undefined
  prompt: string | undefined
}

/** Entra's pages and token endpoint of one cloud, for a public client that is a single-page application. */
export interface Entra {
  behaviour: EntraBehaviour
  log: EntraRecord[]
  /** undefined: it has no such address. */
  answer: (request: WireRequest) => WireReply | undefined
}

export interface EntraOptions {
  world: World
  now: () => number
  /** The app registration: its client id, and its redirect addresses of type SPA. */
  registration: () => { clientId: string; redirects: readonly string[] }
  behaviour?: EntraBehaviour
}

interface Grant {
  query: URLSearchParams
  issuedMs: number
}

/** A code is good for so long, and once. [documented] */
const CODE_LIFE_MS = 10 * 60_000

export function createEntra(options: EntraOptions): Entra {
  const { world } = options
  const codes = new Map<string, Grant>()
  const entra: Entra = {
    behaviour: options.behaviour ?? 'signs-in',
    log: [],
    answer(request) {
      const url = new URL(request.url)
      const [, tenant = '', ...rest] = url.pathname.split('/')
      const context: Context = { ...options, entra, codes, url, tenant, request }
      switch (`${request.method} ${rest.join('/')}`) {
        case 'GET v2.0/.well-known/openid-configuration':
          return jsonReply(200, openIdConfiguration(hostsOf(world.tenant.cloud).signIn, tenant), CORS)
        case 'GET oauth2/v2.0/authorize':
          return isolated(authorize(context), url)
        case 'GET oauth2/v2.0/accept':
          return isolated(accept(context), url)
        case 'POST oauth2/v2.0/token':
          return token(context)
        case 'GET v2.0/adminconsent':
          return adminConsent(context)
        default:
          return undefined
      }
    },
  }
  return entra
}

interface Context extends EntraOptions {
  entra: Entra
  codes: Map<string, Grant>
  url: URL
  tenant: string
  request: WireRequest
}

const CORS = { 'access-control-allow-origin': '*' }

/**
 * Entra cuts the page off from whoever opened it, unless the client says that it has looked who that is (`pocd`, msal 5); an Office
 * window that is cut off is closed, as 12006. [read in msal's source; reported]
 */
function isolated(reply: WireReply, url: URL): WireReply {
  if (url.searchParams.get('pocd') === '1') return reply
  return { ...reply, headers: { ...reply.headers, 'cross-origin-opener-policy': 'same-origin' } }
}

function openIdConfiguration(origin: string, tenant: string) {
  return {
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${origin}/${tenant}/oauth2/v2.0/logout`,
    issuer: `${origin}/{tenantid}/v2.0`,
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
  }
}

function authorize(context: Context): WireReply {
  const { entra, url } = context
  const query = url.searchParams
  const scopes = resourceScopes(query.get('scope') ?? '')
  const note = (outcome: string) => {
    const [claims, prompt] = [query.get('claims') ?? undefined, query.get('prompt') ?? undefined]
    entra.log.push({ request: 'authorize', scopes, outcome, claims, prompt })
  }
  const wrong = wrongClient(context)
  if (wrong !== undefined) {
    note(wrong.aadsts)
    return errorPage(wrong.aadsts, wrong.words)
  }
  const refused = wrongQuestion(context) ?? REFUSALS[entra.behaviour]
  if (refused !== undefined) {
    note(refused.words.slice(0, refused.words.indexOf(':')))
    return back(query, { error: refused.error, error_description: refused.words })
  }
  if (entra.behaviour === 'hangs') {
    note('never answered')
    return { status: 0, headers: {}, body: '', transport: 'never-answer' }
  }
  if (entra.behaviour === 'asks') {
    note('asked')
    const here = new URL(url)
    here.pathname = here.pathname.replace(/authorize$/, 'accept')
    const no = back(query, { error: 'access_denied', error_description: REFUSALS.declined?.words ?? '' })
    const links = [
      { name: 'Accept', to: here.href },
      { name: 'Cancel', to: no.headers['location'] ?? '' },
    ]
    return entraPage('Permissions requested', scopes, links)
  }
  return grant(context, note)
}

/** The person chose "Accept" on the page. */
function accept(context: Context): WireReply {
  const wrong = wrongClient(context)
  if (wrong !== undefined) return errorPage(wrong.aadsts, wrong.words)
  return grant(context, () => undefined)
}

function grant({ codes, now, url, world }: Context, note: (outcome: string) => void): WireReply {
  const query = url.searchParams
  const code = `0.${randomUUID()}${randomUUID()}`
  codes.set(code, { query, issuedMs: now() })
  for (const scope of resourceScopes(query.get('scope') ?? '')) world.consented.add(scope)
  note('granted')
  return back(query, { code, session_state: randomUUID() })
}

/** Back to the client, in the fragment; the state is its own. */
function back(query: URLSearchParams, answer: Record<string, string>): WireReply {
  const fragment = new URLSearchParams({ ...answer, state: query.get('state') ?? '' })
  return redirectTo(`${query.get('redirect_uri') ?? ''}#${fragment.toString()}`)
}

/** What must be right before anybody is led back. [documented] */
function wrongClient({ entra, registration, tenant, url, world }: Context) {
  const query = url.searchParams
  const { clientId, redirects } = registration()
  if (!['organizations', 'common', world.tenant.id].includes(tenant)) {
    return { aadsts: 'AADSTS90002', words: `Tenant '${tenant}' not found.` }
  }
  if (query.get('client_id') !== clientId) {
    return { aadsts: 'AADSTS700016', words: 'Application with this identifier was not found in the directory.' }
  }
  if (entra.behaviour === 'not-registered' || !redirects.includes(query.get('redirect_uri') ?? '')) {
    return { aadsts: 'AADSTS50011', words: 'The redirect URI specified in the request does not match.' }
  }
  return undefined
}

/** What a public client of today has to send. [documented] */
function wrongQuestion({ url, world }: Context): { error: string; words: string } | undefined {
  const query = url.searchParams
  const invalid = (aadsts: string, words: string) => ({ error: 'invalid_request', words: `${aadsts}: ${words}` })
  if (query.get('response_type') !== 'code') return invalid('AADSTS700054', "response_type is not 'code'.")
  if (query.get('response_mode') !== 'fragment') return invalid('AADSTS90015', 'response_mode is not fragment.')
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(query.get('code_challenge') ?? '')) {
    return invalid('AADSTS9002325', 'Proof Key for Code Exchange is required for cross-origin code redemption.')
  }
  if ((query.get('state') ?? '') === '' || (query.get('nonce') ?? '') === '') {
    return invalid('AADSTS90014', 'state or nonce is missing.')
  }
  const scope = query.get('scope') ?? ''
  if (resourceScopes(scope).length === 0) return invalid('AADSTS90009', 'No scope of a resource.')
  const foreign = refuseOtherCloud(world.tenant.cloud, { scope })
  return foreign === undefined ? undefined : { error: foreign.code, words: foreign.description }
}

function token(context: Context): WireReply {
  const { entra, request, world, codes, now } = context
  if (entra.behaviour === 'no-network') return { status: 0, headers: {}, body: '', transport: 'close-before-reply' }
  const form = new URLSearchParams(new TextDecoder().decode(request.body))
  const code = form.get('code') ?? ''
  const given = codes.get(code)
  codes.delete(code)
  const scopes = resourceScopes(form.get('scope') ?? '')
  const note = (outcome: string) => {
    entra.log.push({ request: 'token', scopes, outcome, claims: form.get('claims') ?? undefined, prompt: undefined })
  }
  const cors = { 'access-control-allow-origin': request.headers['origin'] ?? '' }
  const wrong =
    entra.behaviour === 'trouble'
      ? { error: 'temporarily_unavailable', words: 'AADSTS90033: A transient error has occurred.' }
      : wrongRedemption(context, form, given)
  if (wrong !== undefined || given === undefined) {
    const words = wrong?.words ?? ''
    note(words.slice(0, words.indexOf(':')))
    return jsonReply(400, { error: wrong?.error, error_description: words, error_codes: [] }, cors)
  }
  note('granted')
  const issuedSeconds = Math.floor(now() / 1000)
  const subject = subjectOf(world, entra.behaviour === 'wrong-account' ? 'somebody-else' : 'owner')
  const about = {
    issuedSeconds,
    clientId: form.get('client_id') ?? '',
    nonce: given.query.get('nonce') ?? '',
  }
  return jsonReply(
    200,
    {
      token_type: 'Bearer',
      scope: given.query.get('scope'),
      expires_in: TOKEN_LIFE_SECONDS,
      access_token: accessTokenOf(world, tokenKind(entra.behaviour), { issuedSeconds }),
      refresh_token: `1.${randomUUID()}${randomUUID()}`,
      id_token: unsignedJwt(idClaims(world, subject, about)),
      client_info: Buffer.from(JSON.stringify({ uid: subject.oid, utid: world.tenant.id })).toString('base64url'),
    },
    cors,
  )
}

function tokenKind(behaviour: EntraBehaviour): TokenKind {
  return behaviour === 'future-nbf' || behaviour === 'expired' || behaviour === 'wrong-audience'
    ? behaviour
    : 'for-graph'
}

/** A code is redeemed once, by who asked for it, from a page of the registered origin. [documented] */
function wrongRedemption({ request, now, registration }: Context, form: URLSearchParams, given: Grant | undefined) {
  const invalid = (error: string, words: string) => ({ error, words })
  if (form.get('grant_type') !== 'authorization_code') {
    return invalid('unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.')
  }
  const redirect = form.get('redirect_uri') ?? ''
  if (!registration().redirects.includes(redirect) || request.headers['origin'] !== new URL(redirect).origin) {
    return invalid(
      'invalid_request',
      'AADSTS9002327: Tokens issued for the Single-Page Application client-type may only be redeemed via cross-origin requests.',
    )
  }
  const { query, issuedMs } = given ?? { query: new URLSearchParams(), issuedMs: 0 }
  if (given === undefined || now() - issuedMs > CODE_LIFE_MS) {
    return invalid('invalid_grant', 'AADSTS54005: The code was already redeemed, or has expired.')
  }
  if (query.get('redirect_uri') !== redirect || query.get('client_id') !== form.get('client_id')) {
    return invalid('invalid_grant', 'AADSTS500112: The reply address does not match the one of the request.')
  }
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  if (challenge !== query.get('code_challenge')) {
    return invalid('invalid_grant', 'AADSTS501481: The Code_Verifier does not match the code_challenge.')
  }
  return undefined
}

/** The administrator's page: approves for the whole organization, and goes back with that in the query. [documented] */
function adminConsent(context: Context): WireReply {
  const { entra, url, world, tenant } = context
  const query = url.searchParams
  const scopes = resourceScopes(query.get('scope') ?? '')
  const note = (outcome: string) => {
    entra.log.push({ request: 'adminconsent', scopes, outcome, claims: undefined, prompt: undefined })
  }
  const wrong =
    tenant === 'common' ? { aadsts: 'AADSTS900141', words: 'Not for common.' } : wrongClient({ ...context, entra })
  if (wrong !== undefined) {
    note(wrong.aadsts)
    return errorPage(wrong.aadsts, wrong.words)
  }
  if (query.get('accepted') === null) {
    note('asked')
    const yes = new URL(url)
    yes.searchParams.set('accepted', '1')
    return entraPage('Permissions requested: accept for your organization', scopes, [
      { name: 'Accept', to: yes.href },
      { name: 'Cancel', to: `${query.get('redirect_uri') ?? ''}?error=access_denied` },
    ])
  }
  for (const scope of scopes) world.consented.add(scope)
  note('granted')
  return redirectTo(`${query.get('redirect_uri') ?? ''}?admin_consent=True&tenant=${world.tenant.id}`)
}
