import { hostsOf } from '../clouds'
import type { Tenant } from '../world/types'

/**
 * What a sign-in of this cloud says to a question that was meant for another one; undefined: it is the right one. Clouds do not
 * know each other's tenants and services. [documented: tokens are not interchangeable; codes inferred]
 */
export function refuseOtherCloud(
  cloud: Tenant['cloud'],
  asked: { authority?: string | undefined; scope?: string | undefined },
): { status: string; code: string; description: string } | undefined {
  const { signIn, graph } = hostsOf(cloud)
  const { authority, scope = '' } = asked
  if (authority !== undefined && authority !== '' && new URL(authority).origin !== signIn) {
    return {
      status: 'PERSISTENT_ERROR',
      code: 'invalid_request',
      description: `AADSTS900382: No sign-in of ${cloud}: ${authority}`,
    }
  }
  const stranger = scope.split(' ').find((one) => one.includes('://') && new URL(one).origin !== graph)
  if (stranger === undefined) return undefined
  return {
    status: 'PERSISTENT_ERROR',
    code: 'invalid_resource',
    description: `AADSTS500011: The resource principal was not found in ${cloud}: ${stranger}`,
  }
}
