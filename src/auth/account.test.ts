import { expect, test } from '@jest/globals'
import { isClearlyAnother } from './account'

test.each([
  ['the address itself', 'Alex.Reed@Contoso.example', {}, false],
  ['the same domain, a short sign-in name', 'u1234@contoso.example', {}, false],
  ['the tenant’s first domain', 'u1234@contoso.onmicrosoft.com', {}, false],
  ['the same name in another domain', 'alex.reed@fabrikam.example', {}, false],
  ['a part of the name', 'reed@fabrikam.example', {}, false],
  ['a subdomain', 'u1234@emea.contoso.example', {}, false],
  ['no address at all', 'CONTOSO\\u1234', {}, false],
  ['nothing', '', {}, false],
  ['the address in a claim', 'u1234@fabrikam.example', { email: 'alex.reed@contoso.example' }, false],
  [
    'the address in a list',
    'u1@fabrikam.example',
    { verified_primary_email: ['x@y.example', 'alex.reed@contoso.example'] },
    false,
  ],
  ['a claim of another kind', 'u1@fabrikam.example', { email: 7, sub: 'alex.reed@contoso.example' }, true],
  ['somebody else', 'someone.else@fabrikam.example', {}, true],
  ['a common ending only', 'u1@fabrikam.com.au', {}, true],
])('%s', (_name, username, idTokenClaims, another) => {
  const account = { homeAccountId: '1', username, idTokenClaims }
  expect(isClearlyAnother('alex.reed@contoso.example', account)).toBe(another)
})

test('endings that countless domains share are no likeness', () => {
  const account = { homeAccountId: '1', username: 'u1@fabrikam.com.au' }
  expect(isClearlyAnother('al@contoso.com.au', account)).toBe(true)
  expect(isClearlyAnother('no address', account)).toBe(false)
})
