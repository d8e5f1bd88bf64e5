import { AppError, asCode } from '../kernel'
import type { Failure, SignInTrouble } from '../kernel'
import { isForAnotherService, isOutOfTime } from './accessToken'
import { isClearlyAnother } from './account'
import { adminConsentUrl } from './adminConsent'
import { authFailure, failed, mayWindowHelp } from './authFailure'
import type { Granted, Question } from './granted'
import { importMsal } from './msal'
import type { Msal } from './msal'
import { createShared, unlessAborted } from './shared'
import { createTokenMemory } from './tokenMemory'
import type { TokenMemory } from './tokenMemory'
import type { Scope, TokenRequest, TokenSource } from './tokenSource'
import { createWays } from './ways'
import type { WaysDeps } from './ways'

export interface TokenSourceDeps extends Omit<WaysDeps, 'loadMsal'> {
  /** Address of the mailbox that is open; undefined: not known, nothing is compared. */
  mailboxAddress: () => string | undefined
  /** Permissions of what the deployment has switched off: no administrator is asked for them. */
  unused?: readonly Scope[]
  loadMsal?: () => Promise<Msal>
}

/** Tokens for Graph: one request under way per set of permissions, one window at a time, kept in memory only. */
export function createTokenSource(deps: TokenSourceDeps): TokenSource {
  const { log } = deps
  const memory = createTokenMemory(deps.clock)
  const account = createAccountCheck(deps, memory)
  const { ask, refuse } = createAsk(deps, memory)
  const silently = createShared((question: Question) => ask('silent', question))
  let window: { key: string; answer: Promise<Granted> } | undefined
  /** A window that was closed or failed stays away until the person asks for it. */
  let isWindowSpent = false
  /** One click, one window: also where the token it brought is refused at once. */
  let usedClick: number | undefined
  /** A Conditional Access challenge that only the window can answer. */
  let openClaims: string | undefined

  function isFreshClick(): boolean {
    const click = deps.recentClick()
    return click !== undefined && click !== usedClick
  }

  function openWindow(question: Question): Promise<Granted> {
    usedClick = deps.recentClick()
    const answer = ask('window', { ...question, chooseAccount: account.isDoubted() })
    const opened = { key: windowKeyOf(question), answer }
    window = opened
    const closed = (isSpent: boolean) => {
      window = undefined
      isWindowSpent = isSpent
      if (!isSpent) openClaims = undefined
    }
    answer.then(
      () => {
        closed(false)
      },
      () => {
        closed(true)
      },
    )
    return answer
  }

  function signInNeeded(claims: string | undefined): AppError {
    openClaims = claims ?? openClaims
    log.note('sign-in needed', { claims: claims !== undefined })
    return new AppError({ kind: 'sign-in-needed', claims })
  }

  /** The open window's answer when it was opened for the same; otherwise undefined, once it is closed. */
  async function windowUnderWay(question: Question, signal: AbortSignal): Promise<Granted | undefined> {
    if (window === undefined) return undefined
    const { key, answer } = window
    if (key === windowKeyOf(question)) return unlessAborted(answer, signal)
    const closed = answer.then(
      () => undefined,
      () => undefined,
    )
    return unlessAborted(closed, signal)
  }

  async function token(
    { silentOnly = false, refused, ...question }: TokenRequest,
    signal: AbortSignal,
  ): Promise<string> {
    if (refused !== undefined) refuse(refused, question.scopes)
    const isRenewed = refused !== undefined && memory.find(question.scopes)?.accessToken !== refused
    if (isRenewal(question) && (question.claims !== undefined || !isRenewed)) memory.forget(question.scopes)
    for (;;) {
      signal.throwIfAborted()
      const kept = memory.find(question.scopes)
      if (kept) return account.checked(kept, { insisted: false })
      const found = await outcomeOf(unlessAborted(silently(keyOf(question), question), signal))
      signal.throwIfAborted()
      if (found.result) return account.checked(found.result, { insisted: false })
      if (!mayWindowHelp(found.failure)) throw new AppError(found.failure)
      if (silentOnly) throw signInNeeded(question.claims)
      if (window !== undefined) {
        const answer = await windowUnderWay(question, signal)
        if (answer) return account.checked(answer, { insisted: false })
        continue
      }
      if (isWindowSpent || !isFreshClick()) throw signInNeeded(question.claims)
      return account.checked(await unlessAborted(openWindow(question), signal), { insisted: false })
    }
  }

  async function signIn(scopes: readonly Scope[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    isWindowSpent = false
    const question = { scopes, claims: openClaims }
    while (window !== undefined) {
      const answer = await windowUnderWay(question, signal)
      if (answer) {
        account.checked(answer, { insisted: true })
        return
      }
    }
    account.checked(await unlessAborted(openWindow(question), signal), { insisted: true })
  }

  return { token, signIn }
}

/** One exchange, noted and remembered. What it rejects with is an AppError. */
function createAsk(deps: TokenSourceDeps, memory: TokenMemory) {
  const { clock, log, graphOrigin, loadMsal = importMsal } = deps
  const ways = createWays({ ...deps, loadMsal })
  /** Permissions of which Graph refused a token that is out of time by this clock. */
  const refusedLate = new Set<string>()

  function checked(granted: Granted, { scopes }: Question): Granted {
    if (isForAnotherService(granted.accessToken, graphOrigin)) throw new AppError(failed('wrong-token', 'audience'))
    const key = windowKeyOf({ scopes })
    if (!isOutOfTime(granted.accessToken, clock.now())) {
      refusedLate.delete(key)
      return granted
    }
    log.note('sign-in token out of time by this clock')
    // Graph's clock counts, so that such a token is sent all the same, once.
    if (refusedLate.has(key)) throw new AppError(failed('wrong-clock', 'out-of-time'))
    return granted
  }

  function refuse(token: string, scopes: readonly Scope[]): void {
    if (isOutOfTime(token, clock.now())) refusedLate.add(windowKeyOf({ scopes }))
  }

  async function ask(how: 'silent' | 'window', question: Question): Promise<Granted> {
    const startedMs = clock.now()
    const note = (outcome: 'granted' | Failure['kind'] | SignInTrouble, code?: string) => {
      log.note('sign-in', {
        how,
        outcome,
        code: asCode(code),
        scopes: asCode(question.scopes.join(',')),
        ms: clock.now() - startedMs,
      })
    }
    try {
      const granted = checked(await ways[how](question), question)
      memory.keep(granted)
      note('granted')
      return granted
    } catch (error) {
      const failure = authFailure(error)
      if (failure.kind !== 'sign-in-failed') {
        note(failure.kind)
        throw error
      }
      note(failure.reason, failure.code)
      const isConsent = failure.reason === 'admin-consent' || failure.reason === 'consent-refused'
      throw new AppError(isConsent ? { ...failure, consentUrl: adminConsentUrl(deps) } : failure)
    }
  }

  return { ask, refuse }
}

function isRenewal({ forceRefresh, claims }: Question): boolean {
  return forceRefresh === true || claims !== undefined
}

/** Gives the token out unless it is clearly somebody else's; who signs in again with the same account means it. */
function createAccountCheck({ mailboxAddress, log }: TokenSourceDeps, memory: TokenMemory) {
  const doubted = new Set<string>()
  const confirmed = new Set<string>()
  return {
    isDoubted: () => doubted.size > confirmed.size,
    checked(granted: Granted, { insisted }: { insisted: boolean }): string {
      const { account, accessToken } = granted
      const address = mailboxAddress()
      const id = account.homeAccountId
      if (address === undefined || confirmed.has(id) || !isClearlyAnother(address, account)) return accessToken
      if (insisted && doubted.has(id)) {
        confirmed.add(id)
        log.note('sign-in account confirmed')
        return accessToken
      }
      doubted.add(id)
      memory.drop(granted)
      throw new AppError(failed('wrong-account', 'account-differs'))
    },
  }
}

function keyOf({ scopes, claims = '', forceRefresh = false }: Question): string {
  return JSON.stringify([[...scopes].sort(), claims, forceRefresh])
}

/** The window always brings a new token, whether that was asked for or not. */
function windowKeyOf({ scopes, claims = '' }: Question): string {
  return keyOf({ scopes, claims })
}

async function outcomeOf(answer: Promise<Granted>) {
  try {
    return { result: await answer }
  } catch (error) {
    return { result: undefined, failure: authFailure(error) }
  }
}
