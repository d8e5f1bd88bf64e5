import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { createWorld } from '../world'
import type { World } from '../world'
import type { WireReply } from '../wire'
import { createEntra } from './entra'
import type { Entra, EntraBehaviour } from './entra'

const CLIENT = '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11'
const PAGE = 'https://addin.example/signIn.html'
const SIGN_IN = 'https://login.microsoftonline.com'
const VERIFIER = 'a-verifier-that-is-long-enough-to-be-one-of-them'
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

let world: World
let entra: Entra
let nowMs: number

beforeEach(async () => {
  world = await createWorld()
  nowMs = Date.UTC(2026, 10, 30)
  entra = createEntra({ world, now: () => nowMs, registration: () => ({ clientId: CLIENT, redirects: [PAGE] }) })
})

const QUESTION = {
  client_id: CLIENT,
  redirect_uri: PAGE,
  response_type: 'code',
  response_mode: 'fragment',
  scope: 'https://graph.microsoft.com/Calendars.ReadWrite openid profile',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
  state: 'state-1',
  nonce: 'nonce-1',
  pocd: '1',
}

function get(path: string, query: Record<string, string>, tenant = 'organizations'): WireReply {
  const url = `${SIGN_IN}/${tenant}/${path}?${new URLSearchParams(query).toString()}`
  const reply = entra.answer({ method: 'GET', url, headers: {}, body: new Uint8Array() })
  if (reply === undefined) throw new Error(`No ${path}`)
  return reply
}

const authorize = (change: Record<string, string> = {}, tenant?: string) =>
  get('oauth2/v2.0/authorize', { ...QUESTION, ...change }, tenant)

function fragment(reply: WireReply): Record<string, string> {
  const [, text = ''] = (reply.headers['location'] ?? '').split('#')
  return Object.fromEntries(new URLSearchParams(text))
}

function redeem(change: Record<string, string> = {}, origin = 'https://addin.example') {
  const form = { grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: PAGE, code_verifier: VERIFIER }
  const reply = entra.answer({
    method: 'POST',
    url: `${SIGN_IN}/organizations/oauth2/v2.0/token`,
    headers: { origin },
    body: new TextEncoder().encode(new URLSearchParams({ ...form, ...change }).toString()),
  })
  return { status: reply?.status, ...(JSON.parse(String(reply?.body)) as Record<string, unknown>) }
}

test('a code leads to the token in force, once, and what was asked for is consented', () => {
  const { code = '', state } = fragment(authorize())
  expect(state).toBe('state-1')
  expect([...world.consented]).toEqual(['Calendars.ReadWrite'])
  const answer = redeem({ code })
  expect(answer).toMatchObject({ status: 200, access_token: world.accessToken, expires_in: 3600 })
  const [, claims = ''] = String((answer as { id_token?: string }).id_token).split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: CLIENT, nonce: 'nonce-1' })
  expect(redeem({ code })).toMatchObject({ status: 400, error: 'invalid_grant' })
})

test.each([
  ['another verifier', { code_verifier: 'another' }, undefined, 'AADSTS501481'],
  ['another redirect address', { redirect_uri: 'https://evil.example/signIn.html' }, undefined, 'AADSTS9002327'],
  ['another origin', {}, 'https://evil.example', 'AADSTS9002327'],
  ['no origin', {}, '', 'AADSTS9002327'],
  ['another grant', { grant_type: 'password' }, undefined, 'AADSTS70003'],
  ['a code nobody gave', { code: 'x' }, undefined, 'AADSTS54005'],
])('a code is not redeemed by %s', (_what, change: Record<string, string>, origin, aadsts) => {
  const { code = '' } = fragment(authorize())
  expect(redeem({ code, ...change }, origin)).toMatchObject({
    status: 400,
    error_description: expect.stringContaining(aadsts) as unknown,
  })
})

test('a code grows old', () => {
  const { code = '' } = fragment(authorize())
  nowMs += 10 * 60_000 + 1
  expect(redeem({ code })).toMatchObject({ error: 'invalid_grant' })
})

test.each([
  ['client id', { client_id: 'another' }, 'AADSTS700016'],
  ['redirect address', { redirect_uri: 'https://addin.example/taskpane.html' }, 'AADSTS50011'],
])('with another %s nobody is led anywhere', (_what, change: Record<string, string>, aadsts) => {
  const reply = authorize(change)
  expect(reply.status).toBe(200)
  expect(reply.body).toContain(aadsts)
})

test('another organization’s sign-in does not know this one', () => {
  expect(authorize({}, 'fabrikam.example').body).toContain('AADSTS90002')
})

test.each([
  ['no challenge', { code_challenge: '' }, 'AADSTS9002325'],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'AADSTS9002325'],
  ['a token asked for directly', { response_type: 'token' }, 'AADSTS700054'],
  ['an answer in the query', { response_mode: 'query' }, 'AADSTS90015'],
  ['no nonce', { nonce: '' }, 'AADSTS90014'],
  ['no scope of Graph', { scope: 'openid profile' }, 'AADSTS90009'],
  ['Graph of another cloud', { scope: 'https://graph.microsoft.us/Mail.Read' }, 'AADSTS500011'],
])('%s is refused, and told to the client', (_what, change: Record<string, string>, aadsts) => {
  expect(fragment(authorize(change))['error_description']).toContain(aadsts)
  expect(world.consented.size).toBe(0)
})

test('a page that has not looked at its opener is cut off from it', () => {
  expect(authorize({ pocd: '' }).headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(authorize().headers['cross-origin-opener-policy']).toBeUndefined()
})

test.each<[EntraBehaviour, string]>([
  ['declined', 'AADSTS65004'],
  ['admin-consent', 'AADSTS90094'],
  ['conditional-access', 'AADSTS53003'],
  ['not-assigned', 'AADSTS50105'],
])('%s leads back with %s', (behaviour, aadsts) => {
  entra.behaviour = behaviour
  expect(fragment(authorize())['error_description']).toContain(aadsts)
  expect(entra.log).toMatchObject([{ request: 'authorize', outcome: aadsts, scopes: ['Calendars.ReadWrite'] }])
})

test('where it asks, nothing is consented before the click', () => {
  entra.behaviour = 'asks'
  expect(authorize().body).toContain('Accept')
  expect(world.consented.size).toBe(0)
  expect(fragment(get('oauth2/v2.0/accept', QUESTION))['code']).toBeDefined()
  expect(world.consented.size).toBe(1)
})

test('an administrator approves for everybody, and comes back to the page with that', () => {
  const question = { client_id: CLIENT, redirect_uri: PAGE, scope: 'https://graph.microsoft.com/Mail.Read openid' }
  expect(get('v2.0/adminconsent', question).body).toContain('Mail.Read')
  const done = get('v2.0/adminconsent', { ...question, accepted: '1' })
  expect(done.headers['location']).toBe(`${PAGE}?admin_consent=True&tenant=${world.tenant.id}`)
  expect([...world.consented]).toEqual(['Mail.Read'])
  expect(get('v2.0/adminconsent', question, 'common').body).toContain('AADSTS900141')
})

test('addresses it does not have are nobody’s', () => {
  const url = `${SIGN_IN}/organizations/oauth2/v2.0/devicecode`
  expect(entra.answer({ method: 'POST', url, headers: {}, body: new Uint8Array() })).toBeUndefined()
})
