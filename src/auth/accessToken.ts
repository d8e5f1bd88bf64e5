/** Graph's application id, the same in every cloud. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000'

/** Entra and Graph allow each other's clocks as much. */
const SKEW_SECONDS = 5 * 60

/**
 * Whether a token is clearly meant for another service than this Graph. A token is the service's own business and may be
 * unreadable (those of personal accounts are), so that one which tells no audience passes.
 */
export function isForAnotherService(accessToken: string, graphOrigin: string): boolean {
  const audience = claimsOf(accessToken)?.['aud']
  if (typeof audience !== 'string') return false
  return audience !== GRAPH_APP_ID && audience.replace(/\/$/, '').toLowerCase() !== graphOrigin.toLowerCase()
}

/** Whether a token, by its own word, is not valid yet or not any more at this time of this computer. */
export function isOutOfTime(accessToken: string, nowMs: number): boolean {
  const { nbf, exp } = claimsOf(accessToken) ?? {}
  const now = nowMs / 1000
  if (typeof nbf === 'number' && nbf > now + SKEW_SECONDS) return true
  return typeof exp === 'number' && exp < now - SKEW_SECONDS
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  const [, payload, signature] = token.split('.')
  if (payload === undefined || signature === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined
  } catch {
    return undefined // not a JWT after all
  }
}
