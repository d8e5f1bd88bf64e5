import { AppError } from '../kernel'
import type { Failure, SignInTrouble } from '../kernel'

/** What msal-browser puts on its errors; told apart by shape, since its classes live in a chunk of their own. */
interface MsalError {
  errorCode: string
  errorMessage: string
  subError: string
}

/** By msal's error code. What the host's bridge says becomes such a code in msal's own table (5.30). */
const TROUBLE_OF_CODE: Readonly<Record<string, SignInTrouble>> = {
  nested_app_auth_bridge_disabled: 'no-bridge',
  no_account_error: 'no-bridge', // only a standard client says this: it has no bridge
  user_canceled: 'cancelled',
  user_cancelled: 'cancelled',
  interaction_in_progress_cancelled: 'cancelled',
  popup_window_error: 'popup-blocked',
  empty_window_error: 'popup-blocked',
  block_nested_popups: 'popup-blocked',
  access_denied: 'consent-refused',
  consent_required: 'consent-refused',
  untrusted_origin: 'not-registered',
  unauthorized_client: 'not-registered',
}

/** By the number Entra puts into the description; it says more than the code beside it. */
const TROUBLE_OF_AADSTS: Readonly<Record<string, SignInTrouble>> = {
  AADSTS65001: 'consent-refused', // nobody consented yet
  AADSTS65004: 'consent-refused', // the person declined
  AADSTS90094: 'consent-refused', // only an administrator may consent
  AADSTS700016: 'not-registered', // the client id is unknown in this tenant
  AADSTS50011: 'not-registered', // the redirect address is missing
  AADSTS9002326: 'not-registered', // the redirect address is not of type SPA
}

const OFFLINE_CODES = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
])

const TIMEOUT_CODES = new Set(['timed_out', 'bridge_timeout', 'monitor_window_timeout', 'monitor_popup_timeout'])

/** What went wrong while a token was asked for. Keeps a code at most: descriptions name people and tenants. */
export function authFailure(error: unknown): Failure {
  if (error instanceof AppError) return error.failure
  if (!isMsalError(error)) return failed('host-error', error instanceof Error ? error.name : 'unknown')

  const code = error.errorCode
  if (OFFLINE_CODES.has(code)) return { kind: 'offline' }
  if (TIMEOUT_CODES.has(code)) return { kind: 'timed-out', what: 'sign-in' }

  const text = `${code} ${error.errorMessage} ${error.subError}`
  const aadsts = /AADSTS\d{4,8}/.exec(text)?.[0]
  const shown = aadsts ?? plainCode(code)
  const known = (aadsts === undefined ? undefined : TROUBLE_OF_AADSTS[aadsts]) ?? TROUBLE_OF_CODE[code]
  if (known !== undefined) return failed(known, shown)
  // Hosts put this into the description and any code, or none, beside it.
  if (/not valid for nested app auth/i.test(text)) return failed('not-registered', shown)
  return failed('host-error', shown)
}

/**
 * Whether the sign-in window may still bring a token after a silent failure. msal promises that only for
 * `InteractionRequiredAuthError`, but hosts report many other codes where the window works (Microsoft's own sample opens
 * it after any failure), so it is ruled out only where it cannot change anything.
 */
export function mayWindowHelp(failure: Failure): boolean {
  if (failure.kind !== 'sign-in-failed') return false
  switch (failure.reason) {
    case 'no-bridge':
    case 'not-registered':
    case 'cancelled':
      return false
    case 'consent-refused':
    case 'popup-blocked':
    case 'wrong-account':
    case 'host-error':
      return true
  }
}

export function failed(reason: SignInTrouble, code: string): Failure {
  return { kind: 'sign-in-failed', reason, code }
}

/** A code is a word; anything else could be a description, and Outlook for Mac was seen sending none at all (office-js#6691). */
function plainCode(code: string): string {
  return /^[\w.[\]-]{1,60}$/.test(code) ? code : 'unknown'
}

function isMsalError(error: unknown): error is MsalError {
  if (!(error instanceof Error)) return false
  return 'errorCode' in error && typeof error.errorCode === 'string'
}
