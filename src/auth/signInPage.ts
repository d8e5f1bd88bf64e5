import { codesOf } from './authFailure'
import { accountForCheck } from './account'
import { writeAnswer } from './dialogMessage'
import type { DialogQuestion } from './dialogMessage'
import { importMsal } from './msal'
import type { Msal } from './msal'

export interface SignInPageDeps {
  clientId: string
  authority: string
  graphOrigin: string
  /** The page's own address, without anything behind it; registered as a redirect address of type SPA. */
  signInPage: string
  question: DialogQuestion
  /** To the pane that opened the window. */
  tell: (message: string) => void
  /** This page came back from Entra a moment ago. */
  isBack: boolean
  loadMsal?: () => Promise<Pick<Msal, 'PublicClientApplication'>>
}

/**
 * What happens in Office's window: a standard client leads it to Entra, and when it is back, tells the pane the token.
 * Resolves with what is done: the page is on its way to Entra, or has told.
 */
export async function askInWindow(deps: SignInPageDeps): Promise<'leaving' | 'told'> {
  const { question, tell } = deps
  const { id } = question
  try {
    const receiving = await standardClient(deps, 'memoryStorage')
    const result = await receiving.handleRedirectPromise()
    if (result !== null) {
      const { accessToken, expiresOn, scopes, account } = result
      const granted = { accessToken, expiresAtMs: expiresOn?.getTime() ?? 0, scopes, account: accountForCheck(account) }
      tell(writeAnswer({ kind: 'granted', id, granted }))
      return 'told'
    }
    // Else a browser that keeps nothing would be led there and back for ever.
    if (deps.isBack) throw new Error('The answer is gone.')
    const leading = await standardClient(deps, 'sessionStorage')
    await leading.acquireTokenRedirect({
      scopes: question.scopes.map((scope) => `${deps.graphOrigin}/${scope}`),
      ...(question.claims === undefined ? {} : { claims: question.claims }),
      ...(question.chooseAccount ? { prompt: 'select_account' } : {}),
    })
    return 'leaving'
  } catch (error) {
    tell(writeAnswer({ kind: 'failed', id, codes: codesOf(error) }))
    return 'told'
  }
}

/**
 * msal leads nobody away whose cache is in memory (`in_mem_redirect_unavailable`), and takes the answer with any cache: so the
 * client that leads away never sees a token, and the one that receives it writes none down. What waits in the window's
 * sessionStorage meanwhile is the verifier of the code and where to go back to.
 */
async function standardClient(
  { clientId, authority, signInPage, loadMsal = importMsal }: SignInPageDeps,
  cacheLocation: 'memoryStorage' | 'sessionStorage',
) {
  const { PublicClientApplication } = await loadMsal()
  const client = new PublicClientApplication({
    auth: {
      clientId,
      authority,
      redirectUri: signInPage,
      // Of a cloud that msal does not know it would otherwise ask Microsoft's global one.
      knownAuthorities: [new URL(authority).host],
      clientCapabilities: ['CP1'],
    },
    cache: { cacheLocation },
  })
  await client.initialize()
  return client
}

/** Whether an address carries Entra's answer to a request of msal's. */
export function isEntraAnswer(hash: string): boolean {
  const answer = new URLSearchParams(hash.replace(/^#/, ''))
  return answer.has('state') && (answer.has('code') || answer.has('error'))
}

/** msal's redirect bridge: keeps Entra's answer for a moment and goes back to where the question stands. */
export async function goBackWithAnswer(): Promise<void> {
  const { broadcastResponseToMainFrame } = await import(
    /* webpackChunkName: "redirectBridge" */ '@azure/msal-browser/redirect-bridge'
  )
  await broadcastResponseToMainFrame()
}
