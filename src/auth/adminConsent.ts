import { SCOPES } from './tokenSource'
import type { Scope } from './tokenSource'

export interface ConsentDeps {
  clientId: string
  authority: string
  /** Qualifies the permissions. */
  graphOrigin: string
  /** Page of the add-in that says thank you; registered as a redirect address. */
  signInPage: string
  /** Permissions of what the deployment has switched off. */
  unused?: readonly Scope[]
}

/**
 * Where an administrator allows the add-in once for everybody, with all that this deployment will ever ask for
 * (https://learn.microsoft.com/entra/identity-platform/v2-admin-consent). Holds nothing secret.
 */
export function adminConsentUrl({ clientId, authority, graphOrigin, signInPage, unused = [] }: ConsentDeps): string {
  const scopes = SCOPES.filter((scope) => !unused.includes(scope))
  // There is no administrator of "common" or of "consumers".
  const tenant = authority.replace(/\/(common|consumers)\/?$/i, '/organizations').replace(/\/$/, '')
  const query = new URLSearchParams({
    client_id: clientId,
    scope: ['openid', 'profile', 'offline_access', ...scopes.map((scope) => `${graphOrigin}/${scope}`)].join(' '),
    redirect_uri: signInPage,
  })
  return `${tenant}/v2.0/adminconsent?${query.toString().replaceAll('+', '%20')}`
}
