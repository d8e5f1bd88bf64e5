import { expect, test } from '@jest/globals'
import { adminConsentUrl } from './adminConsent'
import { SCOPES } from './tokenSource'

const deps = {
  clientId: '1a2b3c4d-1234-4321-abcd-0123456789ab',
  authority: 'https://login.microsoftonline.us/organizations',
  graphOrigin: 'https://graph.microsoft.us',
  signInPage: 'https://addin.example/outlook/signIn.html',
}

test('the link asks for everything the add-in will ever ask for, in the cloud’s own words', () => {
  const url = new URL(adminConsentUrl(deps))
  expect(`${url.origin}${url.pathname}`).toBe('https://login.microsoftonline.us/organizations/v2.0/adminconsent')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: deps.clientId,
    redirect_uri: deps.signInPage,
    scope: `openid profile offline_access ${SCOPES.map((scope) => `https://graph.microsoft.us/${scope}`).join(' ')}`,
  })
  expect(url.href).not.toContain('+')
})

test('what a deployment has switched off is not asked for', () => {
  const asked = new URL(adminConsentUrl({ ...deps, unused: ['Files.ReadWrite'] })).searchParams.get('scope')
  expect(asked).toContain('Contacts.Read')
  expect(asked).not.toContain('Files')
})

test.each([
  ['https://login.microsoftonline.com/common', '/organizations/v2.0/adminconsent'],
  ['https://login.microsoftonline.com/consumers/', '/organizations/v2.0/adminconsent'],
  ['https://login.microsoftonline.com/contoso.example', '/contoso.example/v2.0/adminconsent'],
  ['https://login.microsoftonline.com/organizations/', '/organizations/v2.0/adminconsent'],
])('%s', (authority, path) => {
  expect(new URL(adminConsentUrl({ ...deps, authority })).pathname).toBe(path)
})
