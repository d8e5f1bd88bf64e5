import { hostsOf } from '../clouds'
import { mailboxAt } from '../world'
import type { World } from '../world/types'

export const TOKEN_LIFE_SECONDS = 3600

/** Who is signed in, by the claims of an ID token. */
export interface Subject {
  username: string
  name: string
  oid: string
}

/** The owner of the mailbox, or somebody of another company. */
export function subjectOf(world: World, who: 'owner' | 'somebody-else'): Subject {
  if (who === 'somebody-else') {
    return {
      username: 'someone.else@fabrikam.example',
      name: 'Someone Else',
      oid: '00000000-0000-4000-8000-00000000beef',
    }
  }
  const { address, displayName, userId } = mailboxAt(world, world.signedIn)
  return { username: address, name: displayName, oid: userId }
}

export interface TokenTimes {
  issuedSeconds: number
  /** From then on. */
  notBeforeSeconds?: number
}

export function idClaims(world: World, subject: Subject, about: TokenTimes & { clientId: string; nonce?: string }) {
  const { issuedSeconds, clientId, nonce } = about
  return {
    aud: clientId,
    iss: `${hostsOf(world.tenant.cloud).signIn}/${world.tenant.id}/v2.0`,
    iat: issuedSeconds,
    nbf: issuedSeconds,
    exp: issuedSeconds + TOKEN_LIFE_SECONDS,
    name: subject.name,
    ...(nonce === undefined ? {} : { nonce }),
    oid: subject.oid,
    preferred_username: subject.username,
    sub: `sub-${subject.oid}`,
    tid: world.tenant.id,
    ver: '2.0',
  }
}

export type TokenKind = 'for-graph' | 'future-nbf' | 'expired' | 'wrong-audience'

/** The token in force, or one that Graph must never see or does not take. */
export function accessTokenOf(world: World, kind: TokenKind, { issuedSeconds }: TokenTimes): string {
  if (kind === 'for-graph') return world.accessToken
  const { graph } = hostsOf(world.tenant.cloud)
  const start = kind === 'future-nbf' ? issuedSeconds + 3600 : kind === 'expired' ? issuedSeconds - 7200 : issuedSeconds
  return unsignedJwt({
    aud: kind === 'wrong-audience' ? 'https://management.azure.example' : graph,
    iat: start,
    nbf: start,
    exp: start + TOKEN_LIFE_SECONDS,
    scp: [...world.consented].join(' '),
    tid: world.tenant.id,
  })
}

export function unsignedJwt(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.c2ltdWxhdGVk`
}

const OIDC_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email'])

/** `https://graph.microsoft.com/Mail.Read` and `Mail.Read` are the same permission. */
export function resourceScopes(scope: string): string[] {
  return scope
    .split(' ')
    .filter((one) => one !== '' && !OIDC_SCOPES.has(one))
    .map((one) => one.slice(one.lastIndexOf('/') + 1))
}
