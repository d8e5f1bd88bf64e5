import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { AppError } from '../kernel'
import { createLog } from '../kernel'
import { createFakeClock, settle } from '../kernel/testing/fakeClock'
import { failure } from '../kernel/testing/failure'
import type { FakeClock } from '../kernel/testing/fakeClock'
import { createTokenSource } from './createTokenSource'
import type { TokenSourceDeps } from './createTokenSource'
import { installBridge, removeBridge } from './testing/fakeBridge'
import type { BridgeAnswer, FakeBridge } from './testing/fakeBridge'

// The real msal-browser over a scripted bridge.

const { signal } = new AbortController()
const scopes = ['Calendars.ReadWrite'] as const
const interactionRequired: BridgeAnswer = {
  kind: 'refused',
  status: 'USER_INTERACTION_REQUIRED',
  code: 'interaction_required',
}

let bridge: FakeBridge
let clock: FakeClock
let log: ReturnType<typeof createLog>
let clicks = 0

beforeEach(() => {
  bridge = installBridge()
  clock = createFakeClock(Date.now())
  log = createLog(clock.now)
})

afterEach(() => {
  expect(log.lines().join('\n')).not.toMatch(/token-|@/)
  removeBridge()
})

function source(more: Partial<TokenSourceDeps> = {}) {
  return createTokenSource({
    clientId: '1a2b3c4d-1234-4321-abcd-0123456789ab',
    authority: 'https://login.microsoftonline.com/organizations',
    graphOrigin: 'https://graph.microsoft.com',
    clock,
    log,
    isNestedAppAuthSupported: () => true,
    hasBridge: () => 'nestedAppAuthBridge' in window,
    recentClick: () => ++clicks,
    dialog: undefined,
    signInPage: 'https://addin.example/signIn.html',
    newId: () => 'an-id-that-nobody-guesses',
    mailboxAddress: () => 'alex@contoso.example',
    ...more,
  })
}

function asked() {
  return bridge.requests.map((request) => request.method)
}

/** What a request asks of the access token; msal adds wishes for the ID token to every request. */
function challengeIn(index: number): unknown {
  return (JSON.parse(bridge.requests[index]?.tokenParams?.claims ?? '{}') as { access_token?: unknown }).access_token
}

/** What this client says of itself with every request. */
const capable = { xms_cc: { values: ['CP1'] } }

test('silently: one exchange, scopes and authority on the request, then from msal’s cache', async () => {
  const tokens = source()
  expect(await tokens.token({ scopes }, signal)).toBe('token-1')
  expect(await tokens.token({ scopes }, signal)).toBe('token-1')
  expect(asked()).toEqual(['GetInitContext', 'GetToken'])
  expect(bridge.requests[1]?.tokenParams).toMatchObject({
    clientId: '1a2b3c4d-1234-4321-abcd-0123456789ab',
    authority: 'https://login.microsoftonline.com/organizations',
    scope: 'https://graph.microsoft.com/Calendars.ReadWrite',
    forceRefresh: false,
  })
  expect(clock.pending()).toBe(0)
})

test('nothing is loaded before the first token is asked for', async () => {
  source()
  await settle()
  expect(bridge.requests).toEqual([])
})

test('concurrent calls share one exchange per set of scopes', async () => {
  const tokens = source()
  const both = ['Mail.Read', 'Calendars.ReadWrite'] as const
  const turned = ['Calendars.ReadWrite', 'Mail.Read'] as const
  const [one] = await Promise.all([
    tokens.token({ scopes }, signal),
    tokens.token({ scopes }, signal),
    tokens.token({ scopes: both }, signal),
    tokens.token({ scopes: turned }, signal),
  ])
  expect(one).toBe('token-1')
  expect(asked()).toEqual(['GetInitContext', 'GetToken', 'GetToken'])
})

test('a refused token: asked anew past the cache, with the challenge', async () => {
  const tokens = source()
  await tokens.token({ scopes }, signal)
  bridge.onSilent = () => ({ kind: 'token', accessToken: 'token-2', username: 'alex@contoso.example' })
  expect(await tokens.token({ scopes, forceRefresh: true }, signal)).toBe('token-2')
  const challenge = { nbf: { essential: true, value: '1' } }
  const claims = JSON.stringify({ access_token: challenge })
  expect(await tokens.token({ scopes, claims }, signal)).toBe('token-2')
  expect(bridge.requests[2]?.tokenParams?.forceRefresh).toBe(true)
  expect(challengeIn(3)).toEqual({ ...challenge, ...capable })
})

test('interaction required: one window, and its token serves from then on', async () => {
  bridge.onSilent = () => interactionRequired
  const tokens = source()
  expect(await tokens.token({ scopes }, signal)).toBe('token-w')
  expect(await tokens.token({ scopes }, signal)).toBe('token-w')
  expect(asked()).toEqual(['GetInitContext', 'GetToken', 'GetTokenPopup'])
  expect(bridge.requests[2]?.tokenParams).toMatchObject({
    authority: 'https://login.microsoftonline.com/organizations',
    scope: 'https://graph.microsoft.com/Calendars.ReadWrite',
  })
})

test.each([
  ['no click', {}, false],
  ['asked by the pane itself', { silentOnly: true }, true],
])('no window with %s; the click on "Sign in" answers the challenge', async (_name, request, mayOpen) => {
  bridge.onSilent = () => interactionRequired
  const tokens = source({ recentClick: () => (mayOpen ? 1 : undefined) })
  const challenge = { acrs: { essential: true, value: 'c1' } }
  const claims = JSON.stringify({ access_token: challenge })
  expect(await failure(tokens.token({ scopes, claims, ...request }, signal))).toEqual({
    kind: 'sign-in-needed',
    claims,
  })
  expect(asked()).toEqual(['GetInitContext', 'GetToken'])
  await tokens.signIn(scopes, signal)
  expect(asked().slice(2)).toEqual(['GetTokenPopup'])
  expect(challengeIn(2)).toEqual({ ...challenge, ...capable })
  await tokens.signIn(scopes, signal)
  expect(challengeIn(3)).toEqual(capable)
})

test('a window that was closed stays away until the person asks for it', async () => {
  bridge.onSilent = () => interactionRequired
  bridge.onWindow = () => ({ kind: 'refused', status: 'USER_CANCEL' })
  const tokens = source()
  const cancelled = { kind: 'sign-in-failed', reason: 'cancelled', code: 'user_canceled' }
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(cancelled)
  expect(await failure(tokens.token({ scopes }, signal))).toEqual({ kind: 'sign-in-needed', claims: undefined })
  expect(asked().filter((method) => method === 'GetTokenPopup')).toHaveLength(1)
  expect(await failure(tokens.signIn(scopes, signal))).toEqual(cancelled)
  bridge.onWindow = () => ({ kind: 'token', accessToken: 'token-w', username: 'alex@contoso.example' })
  await tokens.signIn(scopes, signal)
  expect(await tokens.token({ scopes }, signal)).toBe('token-w')
})

test('one window at a time: the same question shares it, another one waits and is asked silently again', async () => {
  const granted = new Set<string>()
  bridge.onSilent = ({ tokenParams }) =>
    granted.has(tokenParams?.scope ?? '')
      ? { kind: 'token', accessToken: 'token-m', username: 'alex@contoso.example' }
      : interactionRequired
  bridge.onWindow = () => ({
    kind: 'later',
    then: { kind: 'token', accessToken: 'token-w', username: 'alex@contoso.example' },
  })
  const tokens = source()
  const first = tokens.token({ scopes }, signal)
  await settle()
  const same = tokens.token({ scopes, forceRefresh: true }, signal)
  const other = tokens.token({ scopes: ['Mail.Read'] }, signal)
  const click = tokens.signIn(scopes, signal)
  await settle()
  expect(asked().filter((method) => method === 'GetTokenPopup')).toHaveLength(1)
  granted.add('https://graph.microsoft.com/Mail.Read')
  bridge.release()
  expect(await Promise.all([first, same, other])).toEqual(['token-w', 'token-w', 'token-m'])
  await click
  expect(asked().filter((method) => method === 'GetTokenPopup')).toHaveLength(1)
})

test('who gives up is let go; the window stays for the others', async () => {
  bridge.onSilent = () => interactionRequired
  bridge.onWindow = () => ({
    kind: 'later',
    then: { kind: 'token', accessToken: 'token-w', username: 'alex@contoso.example' },
  })
  const tokens = source()
  const stop = new AbortController()
  const gone = tokens.token({ scopes }, stop.signal)
  await settle()
  stop.abort(new Error('row cancelled'))
  await expect(gone).rejects.toThrow('row cancelled')
  const next = tokens.token({ scopes }, signal)
  await settle()
  bridge.release()
  expect(await next).toBe('token-w')
  expect(asked().filter((method) => method === 'GetTokenPopup')).toHaveLength(1)
  await expect(tokens.token({ scopes }, stop.signal)).rejects.toThrow('row cancelled')
})

test.each([
  ['no bridge in the page', { hasBridge: () => false }],
  ['an Outlook that cannot', { isNestedAppAuthSupported: () => false }],
])('%s: said at once, msal is not even loaded', async (_name, more) => {
  const tokens = source({ ...more, loadMsal: () => Promise.reject(new Error('must not be asked')) })
  const expected = { kind: 'sign-in-failed', reason: 'no-bridge', code: 'not-supported' }
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(expected)
  expect(await failure(tokens.signIn(scopes, signal))).toEqual(expected)
})

test('a bridge that refuses to start: msal’s standard client is not used, and next time it is tried again', async () => {
  const start = bridge.onInit
  bridge.onInit = () => ({ kind: 'refused', status: 'DISABLED' })
  const tokens = source()
  const expected = { kind: 'sign-in-failed', reason: 'no-bridge', code: 'bridge-refused' }
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(expected)
  expect(asked()).toEqual(['GetInitContext'])
  bridge.onInit = start
  expect(await tokens.token({ scopes }, signal)).toBe('token-1')
})

test('msal’s chunk that does not load is a lost line, and is loaded again next time', async () => {
  const { createNestablePublicClientApplication, PublicClientApplication } = await import('@azure/msal-browser')
  const loads: (() => Promise<{
    createNestablePublicClientApplication: typeof createNestablePublicClientApplication
    PublicClientApplication: typeof PublicClientApplication
  }>)[] = [
    () => Promise.reject(new Error('Loading chunk msal failed.')),
    () => Promise.resolve({ createNestablePublicClientApplication, PublicClientApplication }),
  ]
  const tokens = source({ loadMsal: () => loads.shift()?.() ?? Promise.reject(new Error('once too often')) })
  expect(await failure(tokens.token({ scopes }, signal))).toEqual({ kind: 'offline' })
  expect(await tokens.token({ scopes }, signal)).toBe('token-1')
})

const silence: BridgeAnswer = { kind: 'silence' }
test.each([
  [
    'the start',
    10_000,
    (b: FakeBridge) => {
      b.onInit = () => silence
    },
  ],
  [
    'the silent exchange',
    20_000,
    (b: FakeBridge) => {
      b.onSilent = () => silence
    },
  ],
  [
    'the window',
    300_000,
    (b: FakeBridge) => {
      b.onSilent = () => interactionRequired
      b.onWindow = () => silence
    },
  ],
])('a bridge that never answers %s is given up after %i ms', async (_name, ms, mute) => {
  mute(bridge)
  const outcome = failure(source().token({ scopes }, signal))
  await clock.advance(ms - 1)
  expect(clock.pending()).toBe(1)
  await clock.advance(1)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'sign-in' })
  expect(clock.pending()).toBe(0)
})

const refused = (status: string, code?: string, description?: string): BridgeAnswer => ({
  kind: 'refused',
  status,
  ...(code === undefined ? {} : { code }),
  ...(description === undefined ? {} : { description }),
})
const signInFailed = (reason: string, code: string) => ({ kind: 'sign-in-failed', reason, code })

test.each([
  ['no network', refused('NO_NETWORK'), { kind: 'offline' }],
  ['switched off', refused('DISABLED'), signInFailed('no-bridge', 'nested_app_auth_bridge_disabled')],
  ['unavailable', refused('NESTED_APP_AUTH_UNAVAILABLE'), signInFailed('no-bridge', 'nested_app_auth_bridge_disabled')],
  ['origin', refused('PERSISTENT_ERROR', 'untrusted_origin'), signInFailed('not-registered', 'untrusted_origin')],
  [
    'origin in words, without a code',
    refused('PERSISTENT_ERROR', '', 'The origin is not valid for Nested App Auth'),
    signInFailed('not-registered', 'origin_not_valid'),
  ],
  [
    'unknown client',
    refused('PERSISTENT_ERROR', 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.'),
    signInFailed('not-registered', 'AADSTS700016'),
  ],
])('silently refused (%s): no window, since it would not help', async (_name, answer, expected) => {
  bridge.onSilent = () => answer
  expect(await failure(source().token({ scopes }, signal))).toEqual(expected)
  expect(asked()).toEqual(['GetInitContext', 'GetToken'])
})

test.each([
  ['no account', refused('ACCOUNT_UNAVAILABLE')],
  ['transient', refused('TRANSIENT_ERROR', 'temporarily_unavailable')],
  ['no code at all', refused('PERSISTENT_ERROR', '')],
  ['a status of tomorrow', refused('SOMETHING_NEW')],
  ['consent', refused('USER_INTERACTION_REQUIRED', 'consent_required', 'AADSTS65001: not consented')],
  [
    'a token without an ID token',
    { kind: 'raw', body: { success: true, token: { access_token: 'x' }, account: {} } } as const,
  ],
  ['nothing in the answer', { kind: 'raw', body: { success: true } } as const],
])('silently refused (%s): the window is tried', async (name, answer) => {
  bridge.onSilent = () => answer
  const outcome = await source()
    .token({ scopes }, signal)
    .catch((error: unknown) => (error as AppError).failure)
  expect(outcome).toEqual(
    name === 'nothing in the answer' ? signInFailed('no-bridge', 'nested_app_auth_bridge_disabled') : 'token-w',
  )
})

test.each([
  [
    'declined',
    refused('PERSISTENT_ERROR', 'access_denied', 'AADSTS65004: User declined to consent'),
    'consent-refused',
    'AADSTS65004',
  ],
  ['denied', refused('PERSISTENT_ERROR', 'access_denied'), 'consent-refused', 'access_denied'],
  ['administrator', refused('PERSISTENT_ERROR', 'x', 'AADSTS90094: admin'), 'admin-consent', 'AADSTS90094'],
  ['consent again', refused('USER_INTERACTION_REQUIRED', 'consent_required'), 'consent-refused', 'consent_required'],
  ['blocked', refused('PERSISTENT_ERROR', 'popup_window_error'), 'popup-blocked', 'popup_window_error'],
  ['empty window', refused('PERSISTENT_ERROR', 'empty_window_error'), 'popup-blocked', 'empty_window_error'],
  ['a host’s own number', refused('PERSISTENT_ERROR', '[7q6cl]'), 'host-error', '[7q6cl]'],
  ['no code', refused('PERSISTENT_ERROR', ''), 'host-error', 'unknown'],
  ['a sentence for a code', refused('PERSISTENT_ERROR', 'alex@contoso.example may not'), 'host-error', 'unknown'],
])('the window fails (%s)', async (_name, answer, reason, code) => {
  bridge.onSilent = () => interactionRequired
  bridge.onWindow = () => answer
  const outcome = await failure(source().token({ scopes }, signal))
  const isConsent = reason === 'consent-refused' || reason === 'admin-consent'
  const consentUrl: unknown = isConsent ? expect.stringMatching(/\/organizations\/v2.0\/adminconsent\?/) : undefined
  expect(outcome).toEqual({ kind: 'sign-in-failed', reason, code, consentUrl })
})

const stranger: BridgeAnswer = { kind: 'token', accessToken: 'token-s', username: 'someone.else@fabrikam.example' }

test('somebody else’s account is refused, until the person signs in with it once more', async () => {
  bridge.onSilent = () => stranger
  bridge.onWindow = () => stranger
  const tokens = source()
  const wrong = signInFailed('wrong-account', 'account-differs')
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(wrong)
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(wrong)
  await tokens.signIn(scopes, signal)
  expect(await tokens.token({ scopes }, signal)).toBe('token-s')
})

test('an unexpected account first seen in the window is doubted once, too', async () => {
  bridge.onSilent = () => interactionRequired
  bridge.onWindow = () => stranger
  const tokens = source()
  expect(await failure(tokens.signIn(scopes, signal))).toEqual(signInFailed('wrong-account', 'account-differs'))
  await tokens.signIn(scopes, signal)
})

test('nothing is compared while the mailbox is not known', async () => {
  bridge.onSilent = () => stranger
  expect(await source({ mailboxAddress: () => undefined }).token({ scopes }, signal)).toBe('token-s')
})
