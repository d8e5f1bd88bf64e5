import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import { createFakeClock, settle } from '../kernel/testing/fakeClock'
import { failure } from '../kernel/testing/failure'
import type { FakeClock } from '../kernel/testing/fakeClock'
import { createTokenSource } from './createTokenSource'
import type { TokenSourceDeps } from './createTokenSource'
import { readQuestion, writeAnswer } from './dialogMessage'
import type { DialogAnswer, DialogQuestion } from './dialogMessage'
import type { DialogListener } from './dialogWindow'
import type { ErrorCodes } from './authFailure'
import { installBridge, removeBridge } from './testing/fakeBridge'
import type { FakeBridge } from './testing/fakeBridge'

/** Where Outlook's bridge does not sign in, Office's window does; the window here is a script. */

const { signal } = new AbortController()
const scopes = ['Calendars.ReadWrite'] as const
const PAGE = 'https://addin.example/outlook/signIn.html'
const ORIGIN = 'https://addin.example'

interface Opened {
  question: DialogQuestion
  listener: DialogListener
  isClosed: boolean
}

let bridge: FakeBridge
let clock: FakeClock
let opened: Opened[]
let click: number | undefined

beforeEach(() => {
  bridge = installBridge()
  clock = createFakeClock(Date.now())
  opened = []
  click = 1
})

afterEach(removeBridge)

function source(more: Partial<TokenSourceDeps> = {}) {
  let ids = 0
  return createTokenSource({
    clientId: '1a2b3c4d-1234-4321-abcd-0123456789ab',
    authority: 'https://login.microsoftonline.com/organizations',
    graphOrigin: 'https://graph.microsoft.com',
    clock,
    log: createLog(clock.now),
    isNestedAppAuthSupported: () => false,
    hasBridge: () => true,
    recentClick: () => click,
    dialog: {
      open(url, listener) {
        const question = readQuestion(new URL(url).search)
        if (question === undefined || !url.startsWith(`${PAGE}?`)) throw new Error(`Not the page: ${url}`)
        const window = { question, listener, isClosed: false }
        opened.push(window)
        return {
          close: () => {
            window.isClosed = true
          },
        }
      },
    },
    signInPage: PAGE,
    newId: () => `an-id-that-nobody-guesses-${++ids}`,
    mailboxAddress: () => 'alex@contoso.example',
    ...more,
  })
}

function grant(window: Opened | undefined, more: { accessToken?: string; username?: string; id?: string } = {}) {
  const { accessToken = 'token-of-the-window', username = 'alex@contoso.example', id } = more
  const answer: DialogAnswer = {
    kind: 'granted',
    id: id ?? window?.question.id ?? '',
    granted: {
      accessToken,
      expiresAtMs: clock.now() + 3_600_000,
      scopes: (window?.question.scopes ?? []).map((scope) => `https://graph.microsoft.com/${scope}`),
      account: { homeAccountId: username, username },
    },
  }
  return writeAnswer(answer)
}

const needed = { kind: 'sign-in-needed', claims: undefined }

test('one window, its token by message, and from memory from then on', async () => {
  const tokens = source()
  const [one, other] = [tokens.token({ scopes }, signal), tokens.token({ scopes }, signal)]
  await settle()
  expect(opened.map(({ question }) => question)).toEqual([
    { id: 'an-id-that-nobody-guesses-1', scopes: ['Calendars.ReadWrite'], claims: undefined, chooseAccount: false },
  ])
  opened[0]?.listener.onMessage(grant(opened[0]), ORIGIN)
  expect(await Promise.all([one, other])).toEqual(['token-of-the-window', 'token-of-the-window'])
  expect(opened[0]?.isClosed).toBe(true)
  click = undefined
  expect(await tokens.token({ scopes }, signal)).toBe('token-of-the-window')
  expect(opened).toHaveLength(1)
  expect(clock.pending()).toBe(0)
})

test('never by itself, and never without a click', async () => {
  const tokens = source()
  expect(await failure(tokens.token({ scopes, silentOnly: true }, signal))).toEqual(needed)
  click = undefined
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(needed)
  expect(opened).toEqual([])
})

test('what is not the window’s own answer changes nothing', async () => {
  const token = source().token({ scopes }, signal)
  await settle()
  const [window] = opened
  const hostile = grant(window, { accessToken: 'token-of-a-stranger' })
  window?.listener.onMessage(hostile, 'https://evil.example')
  window?.listener.onMessage(grant(window, { accessToken: 'token-of-before', id: 'an-id-of-another-window' }), ORIGIN)
  window?.listener.onMessage('{"messageType":"NestedAppAuthResponse","success":true}', ORIGIN)
  window?.listener.onMessage({ accessToken: 'x' }, ORIGIN)
  window?.listener.onMessage(grant(window), ORIGIN)
  window?.listener.onMessage(hostile, ORIGIN) // twice, and late
  expect(await token).toBe('token-of-the-window')
})

test('an Outlook that does not tell the origin is held to the id alone', async () => {
  const token = source().token({ scopes }, signal)
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0]), undefined)
  expect(await token).toBe('token-of-the-window')
})

test.each([
  [12002, 'page-missing'],
  [12003, 'page-refused'],
  [12004, 'page-refused'],
  [12005, 'page-refused'],
  [12006, 'cancelled'],
  [12007, 'window-open'],
  [12008, 'host-error'],
  [12009, 'window-refused'],
  [12010, 'host-error'],
  [12011, 'popup-blocked'],
  [12012, 'window-open'],
  [5001, 'host-error'],
])('Office’s number %i is %s, and the next window waits for its click', async (code, reason) => {
  const tokens = source()
  const outcome = failure(tokens.token({ scopes }, signal))
  await settle()
  opened[0]?.listener.onEnd(code)
  expect(await outcome).toEqual({ kind: 'sign-in-failed', reason, code: `dialog ${code}` })
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(needed)
  expect(opened).toHaveLength(1)
})

test.each<[ErrorCodes, object]>([
  [
    { code: 'access_denied', aadsts: 'AADSTS65004' },
    { kind: 'sign-in-failed', reason: 'consent-refused' },
  ],
  [
    { code: 'consent_required', aadsts: 'AADSTS90094' },
    { kind: 'sign-in-failed', reason: 'admin-consent' },
  ],
  [
    { code: 'access_denied', aadsts: 'AADSTS53003' },
    { kind: 'sign-in-failed', reason: 'conditional-access' },
  ],
  [
    { code: 'interaction_required', aadsts: 'AADSTS50105' },
    { kind: 'sign-in-failed', reason: 'not-assigned' },
  ],
  [{ code: 'post_request_failed' }, { kind: 'offline' }],
  [{ code: 'unknown' }, { kind: 'sign-in-failed', reason: 'host-error' }],
])('what Entra says, %j, is told as it is where Outlook’s bridge says it', async (codes, expected) => {
  const outcome = failure(source().token({ scopes }, signal))
  await settle()
  opened[0]?.listener.onMessage(writeAnswer({ kind: 'failed', id: opened[0].question.id, codes }), ORIGIN)
  expect(await outcome).toMatchObject(expected)
  expect(opened[0]?.isClosed).toBe(true)
})

test('a window that says nothing is closed after five minutes', async () => {
  const outcome = failure(source().token({ scopes }, signal))
  await clock.advance(299_999)
  expect(opened[0]?.isClosed).toBe(false)
  await clock.advance(1)
  expect(await outcome).toEqual({ kind: 'timed-out', what: 'sign-in' })
  expect(opened[0]?.isClosed).toBe(true)
  expect(clock.pending()).toBe(0)
})

test.each([
  [
    'refuses to start, so that msal hands back a standard client',
    () => {
      bridge.onInit = () => ({ kind: 'refused', status: 'DISABLED' })
    },
  ],
  [
    'is off when it is asked',
    () => {
      bridge.onSilent = () => ({ kind: 'refused', status: 'NESTED_APP_AUTH_UNAVAILABLE' })
    },
  ],
  [
    'says so with a code of its own',
    () => {
      bridge.onSilent = () => ({ kind: 'refused', status: 'NESTED_APP_AUTH_UNAVAILABLE', code: 'naa_unavailable' })
    },
  ],
])('a bridge that %s: Office’s window, and the bridge is left alone', async (_what, break_) => {
  break_()
  const tokens = source({ isNestedAppAuthSupported: () => true })
  const token = tokens.token({ scopes }, signal)
  for (let turns = 0; turns < 20 && opened.length === 0; turns++) await settle()
  opened[0]?.listener.onMessage(grant(opened[0]), ORIGIN)
  expect(await token).toBe('token-of-the-window')
  const asked = bridge.requests.length
  void failure(tokens.token({ scopes: ['Mail.Read'], silentOnly: true }, signal))
  await settle()
  expect(bridge.requests).toHaveLength(asked)
})

test('a bridge that never starts: after its deadline a click is asked for, which opens Office’s window', async () => {
  bridge.onInit = () => ({ kind: 'silence' })
  const tokens = source({ isNestedAppAuthSupported: () => true })
  const outcome = failure(tokens.token({ scopes }, signal))
  await settle()
  click = undefined // by then it has grown old
  await clock.advance(10_000)
  expect(await outcome).toEqual(needed)
  click = 2
  const signedIn = tokens.signIn(scopes, signal)
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0]), ORIGIN)
  await signedIn
  expect(await tokens.token({ scopes }, signal)).toBe('token-of-the-window')
})

test('a bridge that fails in its own window: the next click opens the other window, not the same one', async () => {
  bridge.onSilent = () => ({ kind: 'refused', status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' })
  bridge.onWindow = () => ({ kind: 'refused', status: 'DISABLED' })
  const tokens = source({ isNestedAppAuthSupported: () => true })
  expect(await failure(tokens.token({ scopes }, signal))).toEqual(needed)
  expect(opened).toEqual([])
  click = 2
  void tokens.signIn(scopes, signal)
  await settle()
  expect(opened).toHaveLength(1)
})

function jwt(claims: object): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`
}

test('a token for another service is given to nobody', async () => {
  const tokens = source()
  const outcome = failure(tokens.token({ scopes }, signal))
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0], { accessToken: jwt({ aud: 'https://other.example' }) }), ORIGIN)
  expect(await outcome).toEqual({ kind: 'sign-in-failed', reason: 'wrong-token', code: 'audience' })
  expect(await failure(tokens.token({ scopes, silentOnly: true }, signal))).toEqual(needed)
})

test('a token out of time by this clock is tried once; refused and renewed to another such, it is the clock', async () => {
  const tokens = source()
  const nbf = clock.now() / 1000 + 3600
  const early = (n: number) => jwt({ aud: 'https://graph.microsoft.com', nbf, n })
  const first = tokens.token({ scopes }, signal)
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0], { accessToken: early(1) }), ORIGIN)
  expect(await first).toBe(early(1)) // Graph's clock counts
  // Refused at once, by the same click: no second window.
  const renewal = { scopes, forceRefresh: true, refused: early(1) }
  expect(await failure(tokens.token(renewal, signal))).toEqual(needed)
  expect(opened).toHaveLength(1)
  click = 2
  const again = failure(tokens.token(renewal, signal))
  await settle()
  opened[1]?.listener.onMessage(grant(opened[1], { accessToken: early(2) }), ORIGIN)
  expect(await again).toEqual({ kind: 'sign-in-failed', reason: 'wrong-clock', code: 'out-of-time' })
})

test('the same by way of the button “Sign in”; a token that is in time again clears it', async () => {
  const tokens = source()
  const exp = clock.now() / 1000 - 3600
  const old = (n: number) => jwt({ aud: 'https://graph.microsoft.com', exp, n })
  const first = tokens.signIn(scopes, signal)
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0], { accessToken: old(1) }), ORIGIN)
  await first
  click = undefined
  expect(await failure(tokens.token({ scopes, forceRefresh: true, refused: old(1) }, signal))).toEqual(needed)
  const second = failure(tokens.signIn(scopes, signal))
  click = 2
  await settle()
  opened[1]?.listener.onMessage(grant(opened[1], { accessToken: old(2) }), ORIGIN)
  expect(await second).toMatchObject({ reason: 'wrong-clock' })
  const third = tokens.signIn(scopes, signal)
  await settle()
  opened[2]?.listener.onMessage(grant(opened[2]), ORIGIN)
  await third
  expect(await tokens.token({ scopes }, signal)).toBe('token-of-the-window')
})

test('a refused token that was renewed for somebody else meanwhile is renewed once', async () => {
  const tokens = source()
  const first = tokens.token({ scopes }, signal)
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0], { accessToken: 'token-1-abc' }), ORIGIN)
  await first
  click = 2
  const renewal = { scopes, forceRefresh: true, refused: 'token-1-abc' }
  const second = tokens.token(renewal, signal)
  await settle()
  opened[1]?.listener.onMessage(grant(opened[1], { accessToken: 'token-2-abc' }), ORIGIN)
  expect(await second).toBe('token-2-abc')
  expect(await tokens.token(renewal, signal)).toBe('token-2-abc')
  expect(opened).toHaveLength(2)
})

test('after somebody else was signed in, the next window lets the person choose', async () => {
  const tokens = source()
  const outcome = failure(tokens.token({ scopes }, signal))
  await settle()
  opened[0]?.listener.onMessage(grant(opened[0], { username: 'someone.else@fabrikam.example' }), ORIGIN)
  expect(await outcome).toMatchObject({ reason: 'wrong-account' })
  click = 2
  const right = tokens.token({ scopes }, signal)
  await settle()
  expect(opened[1]?.question.chooseAccount).toBe(true)
  opened[1]?.listener.onMessage(grant(opened[1]), ORIGIN)
  expect(await right).toBe('token-of-the-window')
})

test('a Conditional Access challenge goes into the window’s question', async () => {
  const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })
  const tokens = source()
  expect(await failure(tokens.token({ scopes, claims, silentOnly: true }, signal))).toEqual({ ...needed, claims })
  click = 2
  void tokens.signIn(scopes, signal)
  await settle()
  expect(opened[0]?.question.claims).toBe(claims)
})
