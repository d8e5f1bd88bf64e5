import type { AuthenticationResult } from '@azure/msal-browser'
import { AppError, withDeadline } from '../kernel'
import type { Log } from '../kernel'
import { isClearlyAnother } from './account'
import { authFailure, failed, mayWindowHelp } from './authFailure'
import { createNestedClient } from './nestedClient'
import type { Msal, NestedClientDeps } from './nestedClient'
import { createShared, unlessAborted } from './shared'
import type { Scope, TokenRequest, TokenSource } from './tokenSource'

export interface TokenSourceDeps extends Omit<NestedClientDeps, 'loadMsal'> {
  log: Log
  /** `https://graph.microsoft.com`, or the origin of the national cloud's Graph; qualifies the scopes. */
  graphOrigin: string
  /** Whether a click is recent enough for a window. */
  mayOpenWindow: () => boolean
  /** Address of the mailbox that is open; undefined: not known, nothing is compared. */
  mailboxAddress: () => string | undefined
  loadMsal?: () => Promise<Msal>
}

/** The host answers from its own cache or asks Entra once. */
const SILENT_DEADLINE_MS = 20_000
/** A person who types a password, finds the phone and approves. */
const WINDOW_DEADLINE_MS = 5 * 60_000

const importMsal = () =>
  import(
    /* webpackChunkName: "msal", webpackExports: ["createNestablePublicClientApplication", "PublicClientApplication"] */
    '@azure/msal-browser'
  )

type Question = Pick<TokenRequest, 'scopes' | 'claims' | 'forceRefresh'>

/** Tokens by nested app authentication: Outlook signs in, this add-in never sees a password. */
export function createTokenSource(deps: TokenSourceDeps): TokenSource {
  const { log } = deps
  const ask = createAsk(deps)
  const silently = createShared((question: Question) => ask('silent', question))
  const checkAccount = createAccountCheck(deps)
  let window: { key: string; answer: Promise<AuthenticationResult> } | undefined
  /** A window that was closed or failed stays away until the person asks for it. */
  let isWindowSpent = false
  /** A Conditional Access challenge that only the window can answer. */
  let openClaims: string | undefined

  function openWindow(question: Question): Promise<AuthenticationResult> {
    const opened = { key: windowKeyOf(question), answer: ask('window', question) }
    window = opened
    const closed = (isSpent: boolean) => {
      window = undefined
      isWindowSpent = isSpent
      if (!isSpent) openClaims = undefined
    }
    opened.answer.then(
      () => {
        closed(false)
      },
      () => {
        closed(true)
      },
    )
    return opened.answer
  }

  function signInNeeded(claims: string | undefined): AppError {
    openClaims = claims ?? openClaims
    log.note('sign-in needed', { claims: claims !== undefined })
    return new AppError({ kind: 'sign-in-needed', claims })
  }

  /** The open window's answer when it was opened for the same; otherwise undefined, once it is closed. */
  async function windowUnderWay(question: Question, signal: AbortSignal): Promise<AuthenticationResult | undefined> {
    if (window === undefined) return undefined
    const { key, answer } = window
    if (key === windowKeyOf(question)) return unlessAborted(answer, signal)
    const closed = answer.then(
      () => undefined,
      () => undefined,
    )
    return unlessAborted(closed, signal)
  }

  async function token({ silentOnly = false, ...question }: TokenRequest, signal: AbortSignal): Promise<string> {
    for (;;) {
      signal.throwIfAborted()
      const found = await outcomeOf(unlessAborted(silently(keyOf(question), question), signal))
      signal.throwIfAborted()
      if (found.result) return checkAccount(found.result, { insisted: false })
      if (!mayWindowHelp(found.failure)) throw new AppError(found.failure)
      if (silentOnly) throw signInNeeded(question.claims)
      if (window !== undefined) {
        const answer = await windowUnderWay(question, signal)
        if (answer) return checkAccount(answer, { insisted: false })
        continue
      }
      if (isWindowSpent || !deps.mayOpenWindow()) throw signInNeeded(question.claims)
      return checkAccount(await unlessAborted(openWindow(question), signal), { insisted: false })
    }
  }

  async function signIn(scopes: readonly Scope[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    isWindowSpent = false
    const question = { scopes, claims: openClaims }
    while (window !== undefined) {
      const answer = await windowUnderWay(question, signal)
      if (answer) {
        checkAccount(answer, { insisted: true })
        return
      }
    }
    checkAccount(await unlessAborted(openWindow(question), signal), { insisted: true })
  }

  return { token, signIn }
}

/** One exchange with the host, within its deadline. What it rejects with is an AppError. */
function createAsk(deps: TokenSourceDeps) {
  const { clock, log, authority, graphOrigin, loadMsal = importMsal } = deps
  const client = createNestedClient({ ...deps, loadMsal })
  // Nobody's signal in particular: several callers wait for one exchange, and the bridge knows no cancelling.
  const { signal } = new AbortController()

  return async (
    how: 'silent' | 'window',
    { scopes, claims, forceRefresh }: Question,
  ): Promise<AuthenticationResult> => {
    const request = {
      scopes: scopes.map((scope) => `${graphOrigin}/${scope}`),
      authority, // msal sends the host only what stands on the request
      ...(claims === undefined ? {} : { claims }),
    }
    const ms = how === 'silent' ? SILENT_DEADLINE_MS : WINDOW_DEADLINE_MS
    const startedMs = clock.now()
    const note = (outcome: string, code?: string) => {
      log.note('sign-in', { how, outcome, code, scopes: scopes.join(','), ms: clock.now() - startedMs })
    }
    try {
      const nested = await client()
      const result = await withDeadline({ clock, ms, what: 'sign-in', signal }, () =>
        how === 'silent'
          ? nested.acquireTokenSilent({ ...request, forceRefresh: forceRefresh ?? false })
          : nested.acquireTokenPopup(request),
      )
      note(result.fromCache ? 'from cache' : 'granted')
      return result
    } catch (error) {
      const failure = authFailure(error)
      note(
        failure.kind === 'sign-in-failed' ? failure.reason : failure.kind,
        'code' in failure ? String(failure.code) : undefined,
      )
      throw new AppError(failure)
    }
  }
}

/** Gives the token out unless it is clearly somebody else's; who signs in again with the same account means it. */
function createAccountCheck({ mailboxAddress, log }: TokenSourceDeps) {
  const doubted = new Set<string>()
  const confirmed = new Set<string>()
  return ({ account, accessToken }: AuthenticationResult, { insisted }: { insisted: boolean }): string => {
    const address = mailboxAddress()
    const id = account.homeAccountId
    if (address === undefined || confirmed.has(id) || !isClearlyAnother(address, account)) return accessToken
    if (insisted && doubted.has(id)) {
      confirmed.add(id)
      log.note('sign-in account confirmed')
      return accessToken
    }
    doubted.add(id)
    throw new AppError(failed('wrong-account', 'account-differs'))
  }
}

function keyOf({ scopes, claims = '', forceRefresh = false }: Question): string {
  return JSON.stringify([[...scopes].sort(), claims, forceRefresh])
}

/** The window always brings a new token, whether that was asked for or not. */
function windowKeyOf({ scopes, claims }: Question): string {
  return keyOf({ scopes, claims })
}

async function outcomeOf(answer: Promise<AuthenticationResult>) {
  try {
    return { result: await answer }
  } catch (error) {
    return { result: undefined, failure: authFailure(error) }
  }
}
