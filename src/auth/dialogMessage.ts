import type { SignedInAccount } from './account'
import { isPlainCode } from './authFailure'
import type { ErrorCodes } from './authFailure'
import type { Granted } from './granted'
import { SCOPES } from './tokenSource'
import type { Scope } from './tokenSource'

/** What the pane asks of the page in Office's window. Nothing of it is secret: it stands in that page's address. */
export interface DialogQuestion {
  /** By chance; the answer repeats it. */
  id: string
  scopes: readonly Scope[]
  claims: string | undefined
  chooseAccount: boolean
}

/** What the page tells the pane, by Office's message and in no other way. */
export type DialogAnswer =
  { kind: 'granted'; id: string; granted: Granted } | { kind: 'failed'; id: string; codes: ErrorCodes }

export function dialogUrl(page: string, { id, scopes, claims, chooseAccount }: DialogQuestion): string {
  const url = new URL(page)
  url.search = new URLSearchParams({
    request: id,
    scopes: scopes.join(' '),
    ...(claims === undefined ? {} : { claims }),
    ...(chooseAccount ? { choose: 'account' } : {}),
  }).toString()
  return url.href
}

/** undefined: the page was not opened by the pane. Office adds parameters of its own. */
export function readQuestion(search: string): DialogQuestion | undefined {
  const query = new URLSearchParams(search)
  const id = query.get('request') ?? ''
  const scopes = (query.get('scopes') ?? '').split(' ').filter(isScope)
  if (!isId(id) || scopes.length === 0) return undefined
  const claims = query.get('claims') ?? undefined
  return { id, scopes, claims, chooseAccount: query.get('choose') === 'account' }
}

export function writeAnswer(answer: DialogAnswer): string {
  return JSON.stringify({ signIn: 1, ...answer })
}

/** undefined: not an answer of this page. Whatever is in it is looked at before it is believed. */
export function readAnswer(text: unknown): DialogAnswer | undefined {
  const answer = objectOf(parsed(text))
  if (answer?.['signIn'] !== 1) return undefined
  const { id, kind } = answer
  if (typeof id !== 'string' || !isId(id)) return undefined
  if (kind === 'failed') return { kind, id, codes: codesIn(objectOf(answer['codes'])) }
  const granted = grantedIn(objectOf(answer['granted']))
  return kind === 'granted' && granted !== undefined ? { kind, id, granted } : undefined
}

function codesIn(told: Record<string, unknown> | undefined): ErrorCodes {
  const { code, aadsts } = told ?? {}
  return {
    code: typeof code === 'string' && isPlainCode(code) ? code : 'unknown',
    aadsts: typeof aadsts === 'string' && /^AADSTS\d{4,8}$/.test(aadsts) ? aadsts : undefined,
  }
}

function grantedIn(told: Record<string, unknown> | undefined): Granted | undefined {
  const { accessToken, expiresAtMs, scopes } = told ?? {}
  const account = accountIn(objectOf(told?.['account']))
  if (typeof accessToken !== 'string' || !/^[\w.~+/=-]{8,}$/.test(accessToken)) return undefined
  if (typeof expiresAtMs !== 'number' || !Number.isFinite(expiresAtMs)) return undefined
  if (!Array.isArray(scopes) || account === undefined) return undefined
  return { accessToken, expiresAtMs, scopes: scopes.filter((one) => typeof one === 'string'), account }
}

function accountIn(told: Record<string, unknown> | undefined): SignedInAccount | undefined {
  const { homeAccountId, username } = told ?? {}
  if (typeof homeAccountId !== 'string' || typeof username !== 'string') return undefined
  return { homeAccountId, username, idTokenClaims: objectOf(told?.['idTokenClaims']) }
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // somebody else's message
  }
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text)
}

function isId(text: string): boolean {
  return /^[\w-]{16,64}$/.test(text)
}
