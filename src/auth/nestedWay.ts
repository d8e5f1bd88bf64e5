import type { AuthenticationResult } from '@azure/msal-browser'
import { AppError, withDeadline } from '../kernel'
import { accountForCheck } from './account'
import { authFailure } from './authFailure'
import type { Granted, Question } from './granted'
import { createNestedClient } from './nestedClient'
import type { NestedClient, NestedClientDeps } from './nestedClient'

export interface NestedWayDeps extends NestedClientDeps {
  /** `https://graph.microsoft.com`, or the origin of the national cloud's Graph; qualifies the scopes. */
  graphOrigin: string
}

/** The host answers from its own cache or asks Entra once. */
const SILENT_DEADLINE_MS = 20_000
/** A person who types a password, finds the phone and approves. */
const WINDOW_DEADLINE_MS = 5 * 60_000

/** Nested app authentication: Outlook signs in, this add-in never sees a password. What it rejects with is an AppError. */
export function createNestedWay(deps: NestedWayDeps) {
  const { clock, authority, graphOrigin } = deps
  const client = createNestedClient(deps)
  // Nobody's signal in particular: several callers wait for one exchange, and the bridge knows no cancelling.
  const { signal } = new AbortController()

  async function exchange(ms: number, ask: (nested: NestedClient) => Promise<AuthenticationResult>): Promise<Granted> {
    try {
      const nested = await client()
      return grantedBy(await withDeadline({ clock, ms, what: 'sign-in', signal }, () => ask(nested)))
    } catch (error) {
      throw new AppError(authFailure(error))
    }
  }

  const requestOf = ({ scopes, claims }: Question) => ({
    scopes: scopes.map((scope) => `${graphOrigin}/${scope}`),
    authority, // msal sends the host only what stands on the request
    ...(claims === undefined ? {} : { claims }),
  })

  return {
    /** Resolves when the host's bridge has answered; otherwise rejects as the two below would. */
    async start(): Promise<void> {
      await client()
    },
    silent: (question: Question) =>
      exchange(SILENT_DEADLINE_MS, (nested) =>
        nested.acquireTokenSilent({ ...requestOf(question), forceRefresh: question.forceRefresh ?? false }),
      ),
    window: (question: Question) =>
      exchange(WINDOW_DEADLINE_MS, (nested) => nested.acquireTokenPopup(requestOf(question))),
  }
}

function grantedBy({ accessToken, expiresOn, scopes, account }: AuthenticationResult): Granted {
  return { accessToken, expiresAtMs: expiresOn?.getTime() ?? 0, scopes, account: accountForCheck(account) }
}
