import { expect, test } from '@jest/globals'
import { isForAnotherService, isOutOfTime } from './accessToken'

const GRAPH = 'https://graph.microsoft.com'
const NOW_MS = Date.UTC(2026, 10, 30)
const now = NOW_MS / 1000

function jwt(claims: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`
}

test.each([
  ['Graph by its address', jwt({ aud: GRAPH }), false],
  ['with a slash', jwt({ aud: `${GRAPH}/` }), false],
  ['by its application id', jwt({ aud: '00000003-0000-0000-c000-000000000000' }), false],
  ['Graph of another cloud', jwt({ aud: 'https://graph.microsoft.us' }), true],
  ['another service', jwt({ aud: 'https://outlook.office.com' }), true],
  ['a host that only begins like it', jwt({ aud: `${GRAPH}.example` }), true],
  ['none told', jwt({}), false],
  ['a list', jwt({ aud: [GRAPH] }), false],
  ['a personal account’s token, which is not to be read', 'EwB4A8l6BAAU', false],
  ['dots without JSON between them', 'a.b.c', false],
  ['umlauts in it', jwt({ aud: GRAPH, name: 'Jörg Ærø' }), false],
])('audience: %s', (_what, token, isForeign) => {
  expect(isForAnotherService(token, GRAPH)).toBe(isForeign)
})

test.each([
  ['now', { nbf: now, exp: now + 3600 }, false],
  ['in four minutes', { nbf: now + 240 }, false],
  ['in six minutes', { nbf: now + 360 }, true],
  ['until four minutes ago', { exp: now - 240 }, false],
  ['until six minutes ago', { exp: now - 360 }, true],
  ['not told', {}, false],
])('valid %s', (_when, claims, isOut) => {
  expect(isOutOfTime(jwt(claims), NOW_MS)).toBe(isOut)
})

test('what cannot be read is never out of time', () => {
  expect(isOutOfTime('EwB4A8l6BAAU', NOW_MS)).toBe(false)
})
