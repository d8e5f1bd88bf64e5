import { expect, test } from '@jest/globals'
import { dialogUrl, readAnswer, readQuestion, writeAnswer } from './dialogMessage'
import type { DialogAnswer } from './dialogMessage'

const id = '4eb94d36-e7a7-4c4d-8e01-1a7712ef694a'

test.each([
  { id, scopes: ['Calendars.ReadWrite'], claims: undefined, chooseAccount: false },
  { id, scopes: ['Mail.Read', 'Calendars.ReadWrite'], claims: '{"access_token":{"acrs":{}}}', chooseAccount: true },
] as const)('a question survives its way in the address: $scopes', (question) => {
  const url = new URL(dialogUrl('https://addin.example/outlook/signIn.html', question))
  url.searchParams.append('_host_Info', 'outlook$web$16.01')
  expect(url.pathname).toBe('/outlook/signIn.html')
  expect(readQuestion(url.search)).toEqual(question)
})

test.each([
  '',
  '?scopes=Mail.Read',
  '?request=short&scopes=Mail.Read',
  `?request=${id}`,
  `?request=${id}&scopes=Directory.ReadWrite.All`,
])('no question of the pane: %s', (search) => {
  expect(readQuestion(search)).toBeUndefined()
})

test('permissions that the add-in does not ask for are left out', () => {
  expect(readQuestion(`?request=${id}&scopes=Mail.Read+Mail.Send`)?.scopes).toEqual(['Mail.Read'])
})

const granted = {
  accessToken: 'eyJ0.eyJh.c2ln',
  expiresAtMs: 1_800_000_000_000,
  scopes: ['https://graph.microsoft.com/Mail.Read'],
  account: { homeAccountId: 'a.b', username: 'alex@contoso.example', idTokenClaims: { upn: 'x@contoso.example' } },
}

test.each<DialogAnswer>([
  { kind: 'granted', id, granted },
  { kind: 'failed', id, codes: { code: 'access_denied', aadsts: 'AADSTS65004' } },
  { kind: 'failed', id, codes: { code: 'unknown', aadsts: undefined } },
])('an answer survives its way as a message: $kind', (answer) => {
  expect(readAnswer(writeAnswer(answer))).toEqual(answer)
})

const written = (change: object) => JSON.stringify({ signIn: 1, kind: 'granted', id, granted, ...change })

test.each([
  ['no text', { signIn: 1 }],
  ['no JSON', 'close'],
  ['another’s message', '{"messageType":"NestedAppAuthResponse"}'],
  ['null', 'null'],
  ['no mark', written({ signIn: 2 })],
  ['no id', written({ id: 7 })],
  ['an id of another shape', written({ id: '<script>' })],
  ['no token', written({ granted: { ...granted, accessToken: '' } })],
  ['a header in the token', written({ granted: { ...granted, accessToken: 'abcdefgh\r\nX-Other: 1' } })],
  ['no end', written({ granted: { ...granted, expiresAtMs: null } })],
  ['no list of permissions', written({ granted: { ...granted, scopes: 'Mail.Read' } })],
  ['no account', written({ granted: { ...granted, account: {} } })],
  ['another kind', written({ kind: 'gift' })],
])('not an answer: %s', (_what, text) => {
  expect(readAnswer(text)).toBeUndefined()
})

test('of an error only words without names in them get through', () => {
  const text = writeAnswer({ kind: 'failed', id, codes: { code: 'alex@contoso.example may not', aadsts: 'AADSTS1 x' } })
  expect(readAnswer(text)).toEqual({ kind: 'failed', id, codes: { code: 'unknown', aadsts: undefined } })
})
