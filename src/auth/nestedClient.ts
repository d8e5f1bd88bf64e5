import type * as MsalModule from '@azure/msal-browser'
import { AppError, withDeadline } from '../kernel'
import type { Clock } from '../kernel'
import { authFailure, failed } from './authFailure'
import type { Msal } from './msal'

export type NestedClient = Pick<MsalModule.IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>

export interface NestedClientDeps {
  clientId: string
  authority: string
  clock: Clock
  /** Office's word that it signs add-ins in. */
  isNestedAppAuthSupported: () => boolean
  /** Whether the host's bridge is in the page, or Office.js is ready to put it there. */
  hasBridge: () => boolean
  loadMsal: () => Promise<Msal>
}

/** msal's chunk and the bridge's first answer; a bridge that does not answer at all is known in the field. */
const INIT_DEADLINE_MS = 10_000

/** Gives the one client over the host's bridge, made at the first call; after a failure the next call tries again. */
export function createNestedClient(deps: NestedClientDeps): () => Promise<NestedClient> {
  let made: Promise<NestedClient> | undefined
  return async () => {
    // Asked before msal, which without a bridge quietly makes a client that opens its own windows.
    if (!deps.isNestedAppAuthSupported() || !deps.hasBridge()) throw new AppError(failed('no-bridge', 'not-supported'))
    const making = (made ??= make(deps))
    try {
      return await making
    } catch (error) {
      if (made === making) made = undefined
      throw error
    }
  }
}

function make({ clientId, authority, clock, loadMsal }: NestedClientDeps): Promise<NestedClient> {
  const { signal } = new AbortController()
  return withDeadline({ clock, ms: INIT_DEADLINE_MS, what: 'sign-in', signal }, async () => {
    const msal = await loadMsal().catch((error: unknown) => {
      throw new AppError({ kind: 'offline' }, { cause: error })
    })
    // msal calls this for a nested client only: the one sign of which kind it made.
    const told = { isNested: false }
    const factory: Parameters<Msal['createNestablePublicClientApplication']>[2] = (configuration, controller) => {
      told.isNested = true
      return new msal.PublicClientApplication(configuration, controller)
    }
    const configuration = {
      // CP1: the Graph door answers claims challenges, so Entra may revoke a token before it expires.
      auth: { clientId, authority, clientCapabilities: ['CP1'] },
      // The host keeps the sign-in; a copy in the browser's storage would only stay behind.
      cache: { cacheLocation: 'memoryStorage' },
    }
    const client = await msal
      .createNestablePublicClientApplication(configuration, undefined, factory)
      .catch((error: unknown) => {
        throw new AppError(authFailure(error))
      })
    if (!told.isNested) throw new AppError(failed('no-bridge', 'bridge-refused'))
    return client
  })
}
