import { beforeEach, expect, test } from '@jest/globals'
import { createWorld } from '../world'
import type { World } from '../world'
import { createSignIn } from './signIn'
import type { SignIn, SignInBehaviour } from './signIn'

let world: World
let signIn: SignIn

beforeEach(async () => {
  world = await createWorld()
  signIn = createSignIn({ world, now: () => Date.UTC(2026, 10, 25) })
})

interface BridgeAnswer {
  requestId: string
  success: boolean
  token?: { access_token: string; id_token: string }
  account?: { username: string; environment: string }
  error?: { status: string; code?: string }
}

function ask(method: string, tokenParams?: Record<string, unknown>): BridgeAnswer | undefined {
  const text = signIn.answer(
    JSON.stringify({ messageType: 'NestedAppAuthRequest', method, requestId: 'one', tokenParams }),
  )
  return text === undefined ? undefined : (JSON.parse(text) as BridgeAnswer)
}

test('a token is the world’s, its scopes are consented, the id token can be decoded', () => {
  const answer = ask('GetToken', { scope: 'https://graph.microsoft.com/Mail.Read openid profile', clientId: 'app' })
  expect(answer).toMatchObject({ requestId: 'one', success: true, account: { username: world.signedIn } })
  expect(answer?.token?.access_token).toBe(world.accessToken)
  expect([...world.consented]).toEqual(['Mail.Read'])
  const claims: unknown = JSON.parse(Buffer.from(answer?.token?.id_token.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ aud: 'app', preferred_username: world.signedIn, tid: world.tenant.id })
})

test('where the window is needed: not for what is consented, again for a challenge', () => {
  signIn.behaviour = 'needs-popup'
  const scope = 'Calendars.ReadWrite'
  expect(ask('GetToken', { scope })?.error?.status).toBe('USER_INTERACTION_REQUIRED')
  expect(ask('GetTokenPopup', { scope })?.success).toBe(true)
  expect(ask('GetToken', { scope })?.success).toBe(true)
  expect(ask('GetToken', { scope, claims: '{"id_token":{"login_hint":{"essential":false}}}' })?.success).toBe(true)
  const challenge = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
  expect(ask('GetToken', { scope, claims: challenge })?.error?.status).toBe('USER_INTERACTION_REQUIRED')
  expect(ask('GetTokenPopup', { scope, claims: challenge })?.success).toBe(true)
})

test('OIDC scopes alone are refused', () => {
  expect(ask('GetToken', { scope: 'openid profile' })?.success).toBe(false)
})

test.each<[SignInBehaviour, string, string]>([
  ['popup-cancelled', 'GetTokenPopup', 'USER_CANCEL'],
  ['consent-refused', 'GetTokenPopup', 'PERSISTENT_ERROR'],
  ['popup-blocked', 'GetTokenPopup', 'PERSISTENT_ERROR'],
  ['not-registered', 'GetToken', 'PERSISTENT_ERROR'],
  ['no-network', 'GetToken', 'NO_NETWORK'],
  ['init-refused', 'GetInitContext', 'DISABLED'],
  ['admin-consent', 'GetTokenPopup', 'PERSISTENT_ERROR'],
  ['conditional-access', 'GetTokenPopup', 'PERSISTENT_ERROR'],
  ['empty-code', 'GetTokenPopup', 'PERSISTENT_ERROR'],
  ['host-number', 'GetToken', 'PERSISTENT_ERROR'],
  ['bridge-off', 'GetToken', 'NESTED_APP_AUTH_UNAVAILABLE'],
])('%s: %s is answered %s and nothing is consented', (behaviour, method, status) => {
  signIn.behaviour = behaviour
  expect(ask(method, { scope: 'Mail.Read' })?.error?.status).toBe(status)
  expect(world.consented.size).toBe(0)
})

test.each<[SignInBehaviour, string]>([
  ['hang-init', 'GetInitContext'],
  ['hang-silent', 'GetToken'],
  ['hang-popup', 'GetTokenPopup'],
])('%s: %s is never answered', (behaviour, method) => {
  signIn.behaviour = behaviour
  expect(ask(method, { scope: 'Mail.Read' })).toBeUndefined()
  expect(signIn.log.at(-1)?.outcome).toBe('never answered')
})

test('the wrong account is another person', () => {
  signIn.behaviour = 'wrong-account'
  expect(ask('GetToken', { scope: 'Mail.Read' })?.account?.username).not.toBe(world.signedIn)
})

const GET_TOKEN = JSON.stringify({
  messageType: 'NestedAppAuthRequest',
  method: 'GetToken',
  requestId: 'one',
  tokenParams: { scope: 'Mail.Read' },
})

test.each<[SignInBehaviour, { requestId: string; afterMs: number }[]]>([
  ['silent', [{ requestId: 'one', afterMs: 0 }]],
  [
    'answers-twice',
    [
      { requestId: 'one', afterMs: 0 },
      { requestId: 'one', afterMs: 0 },
    ],
  ],
  ['answers-late', [{ requestId: 'one', afterMs: 30_000 }]],
  [
    'answers-for-another',
    [
      { requestId: 'one-of-another', afterMs: 0 },
      { requestId: 'one', afterMs: 0 },
    ],
  ],
  ['hang-silent', []],
])('%s: what reaches the pane', (behaviour, expected) => {
  signIn.behaviour = behaviour
  const told = signIn.answers(GET_TOKEN).map(({ text, afterMs }) => {
    const { requestId, token } = JSON.parse(text) as BridgeAnswer
    if (requestId !== 'one') expect(token?.access_token).not.toBe(world.accessToken)
    return { requestId, afterMs }
  })
  expect(told).toEqual(expected)
})

test.each<[SignInBehaviour, (claims: { aud: string; nbf: number; exp: number }, nowSeconds: number) => boolean]>([
  ['future-nbf', ({ nbf }, now) => nbf > now + 300],
  ['expired', ({ exp }, now) => exp < now - 300],
  ['wrong-audience', ({ aud }) => aud !== 'https://graph.microsoft.com'],
])('%s: a token that tells so', (behaviour, tells) => {
  signIn.behaviour = behaviour
  const [, claims = ''] = ask('GetToken', { scope: 'Mail.Read' })?.token?.access_token.split('.') ?? []
  const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; nbf: number; exp: number }
  expect(tells(told, Date.UTC(2026, 10, 25) / 1000)).toBe(true)
})
