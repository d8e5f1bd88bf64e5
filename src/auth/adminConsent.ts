import { SCOPES } from './tokenSource'

export interface ConsentDeps {
  clientId: string
  authority: string
  /** Qualifies the permissions. */
  graphOrigin: string
  /** Page of the add-in that says thank you; registered as a redirect address. */
  signInPage: string
}

/**
 * Where an administrator allows the add-in once for everybody, with all it will ever ask for
 * (https://learn.microsoft.com/entra/identity-platform/v2-admin-consent). Holds nothing secret.
 */
export function adminConsentUrl({ clientId, authority, graphOrigin, signInPage }: ConsentDeps): string {
  // There is no administrator of "common" or of "consumers".
  const tenant = authority.replace(/\/(common|consumers)\/?$/i, '/organizations').replace(/\/$/, '')
  const query = new URLSearchParams({
    client_id: clientId,
    scope: ['openid', 'profile', 'offline_access', ...SCOPES.map((scope) => `${graphOrigin}/${scope}`)].join(' '),
    redirect_uri: signInPage,
  })
  return `${tenant}/v2.0/adminconsent?${query.toString().replaceAll('+', '%20')}`
}
