import { AppError } from '../kernel'
import type { Failure, SignInTrouble } from '../kernel'

/** What msal-browser puts on its errors; told apart by shape, since its classes live in a chunk of their own. */
interface MsalError {
  name: string
  errorCode: string
  errorMessage: string
  subError: string
}

/** What of an error is kept: words without names in them. Descriptions name people and tenants. */
export interface ErrorCodes {
  /** msal's, Entra's or the host's code; `unknown` where there is none. */
  code: string
  /** `AADSTS` and digits, from the description. */
  aadsts?: string | undefined
}

/** msal hands on whatever code the host gives beside the status that it cannot sign in. */
const UNAVAILABLE = 'nested_app_auth_unavailable'

/** By msal's error code. What the host's bridge says becomes such a code in msal's own table (5.30). */
const TROUBLE_OF_CODE: Readonly<Record<string, SignInTrouble>> = {
  nested_app_auth_bridge_disabled: 'no-bridge',
  [UNAVAILABLE]: 'no-bridge',
  no_account_error: 'no-bridge', // only a standard client says this: it has no bridge
  user_canceled: 'cancelled',
  user_cancelled: 'cancelled',
  interaction_in_progress_cancelled: 'cancelled',
  interaction_in_progress: 'window-open',
  popup_window_error: 'popup-blocked',
  empty_window_error: 'popup-blocked',
  block_nested_popups: 'popup-blocked',
  access_denied: 'consent-refused',
  consent_required: 'consent-refused',
  untrusted_origin: 'not-registered',
  origin_not_valid: 'not-registered',
  unauthorized_client: 'not-registered',
}

/** By the number Entra puts into the description; it says more than the code beside it. */
const TROUBLE_OF_AADSTS: Readonly<Record<string, SignInTrouble>> = {
  AADSTS65001: 'consent-refused', // nobody consented yet
  AADSTS65004: 'consent-refused', // the person declined
  AADSTS90094: 'admin-consent', // only an administrator may consent
  AADSTS90093: 'admin-consent', // the same, of an application permission
  AADSTS90095: 'admin-consent', // the same, and the administrator can be asked by a form
  AADSTS50105: 'not-assigned', // the person is not assigned to the app
  AADSTS7000112: 'not-assigned', // the app is switched off in this tenant
  AADSTS50005: 'conditional-access', // the platform is not supported by the rules
  AADSTS50097: 'conditional-access', // the device has to be known
  AADSTS53000: 'conditional-access', // the device is not compliant
  AADSTS53001: 'conditional-access', // the device is not joined
  AADSTS53002: 'conditional-access', // the app is not approved
  AADSTS53003: 'conditional-access', // blocked
  AADSTS53004: 'conditional-access', // proof cannot be given from here
  AADSTS53009: 'conditional-access', // the app has to be protected
  AADSTS530003: 'conditional-access', // the device has to be managed
  AADSTS700016: 'not-registered', // the client id is unknown in this tenant
  AADSTS50011: 'not-registered', // the redirect address is missing
  AADSTS9002326: 'not-registered', // the redirect address is not of type SPA
  AADSTS7000218: 'not-registered', // the same, told by the token endpoint
  AADSTS500011: 'not-registered', // Graph is not known in that cloud
  AADSTS900382: 'not-registered', // an authority of another cloud
  AADSTS50194: 'not-registered', // registered for one tenant, asked by way of all
  AADSTS90002: 'not-registered', // no such tenant
  AADSTS700024: 'wrong-clock', // outside the time it is valid for
  AADSTS500133: 'wrong-clock',
}

/** The host says so in words, with any code or none beside it. */
const NOT_VALID = 'origin_not_valid'

const OFFLINE_CODES = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
])

const TIMEOUT_CODES = new Set([
  'timed_out',
  'bridge_timeout',
  'monitor_window_timeout',
  'monitor_popup_timeout',
  'failed_to_redirect',
])

/** What went wrong while a token was asked for. Keeps a code at most. */
export function authFailure(error: unknown): Failure {
  return error instanceof AppError ? error.failure : failureOfCodes(codesOf(error))
}

/** Of an error its codes, which may travel and be shown. */
export function codesOf(error: unknown): ErrorCodes {
  if (!isMsalError(error)) return { code: error instanceof Error ? plainCode(error.name) : 'unknown' }
  const text = `${error.errorCode} ${error.errorMessage} ${error.subError}`
  const aadsts = /AADSTS\d{4,8}/.exec(text)?.[0]
  const isKnown = TROUBLE_OF_CODE[error.errorCode] !== undefined
  if (!isKnown && /not valid for nested app auth/i.test(text)) return { code: NOT_VALID, aadsts }
  const isClientsOwn = error.name === 'ClientAuthError'
  if (!isKnown && isClientsOwn && /unavailable|disabled/i.test(error.errorCode)) return { code: UNAVAILABLE, aadsts }
  return { code: plainCode(error.errorCode), aadsts }
}

export function failureOfCodes({ code, aadsts }: ErrorCodes): Failure {
  if (OFFLINE_CODES.has(code)) return { kind: 'offline' }
  if (TIMEOUT_CODES.has(code)) return { kind: 'timed-out', what: 'sign-in' }
  const known = (aadsts === undefined ? undefined : TROUBLE_OF_AADSTS[aadsts]) ?? TROUBLE_OF_CODE[code]
  return failed(known ?? 'host-error', aadsts ?? code)
}

/** By the number Office gives when its window does not open, or closes by itself (facts: dialog-handle-errors-events.md). */
const TROUBLE_OF_DIALOG: Readonly<Record<number, SignInTrouble>> = {
  12002: 'page-missing',
  12003: 'page-refused', // not https
  12004: 'page-refused', // not in the manifest's AppDomains
  12005: 'page-refused', // not https either
  12006: 'cancelled',
  12007: 'window-open',
  12009: 'window-refused',
  12011: 'popup-blocked',
  12012: 'window-open', // another add-in's, which has to be closed first
}

export function dialogFailure(code: number): Failure {
  return failed(TROUBLE_OF_DIALOG[code] ?? 'host-error', `dialog ${code}`)
}

/**
 * Whether the sign-in window may still bring a token after a silent failure. msal promises that only for
 * `InteractionRequiredAuthError`, but hosts report many other codes where the window works (Microsoft's own sample opens
 * it after any failure), so it is ruled out only where it cannot change anything.
 */
export function mayWindowHelp(failure: Failure): boolean {
  if (failure.kind === 'sign-in-needed') return true
  if (failure.kind !== 'sign-in-failed') return false
  switch (failure.reason) {
    case 'no-bridge':
    case 'not-registered':
    case 'not-assigned':
    case 'cancelled':
    case 'window-refused':
    case 'page-missing':
    case 'page-refused':
    case 'wrong-token':
    case 'wrong-clock':
      return false
    case 'consent-refused':
    case 'admin-consent': // an administrator may be the person who sits there
    case 'conditional-access': // the window says what is asked, or asks for it
    case 'popup-blocked':
    case 'window-open':
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
  return isPlainCode(code) ? code : 'unknown'
}

export function isPlainCode(code: string): boolean {
  return /^[\w.[\]-]{1,60}$/.test(code)
}

function isMsalError(error: unknown): error is MsalError {
  if (!(error instanceof Error)) return false
  return 'errorCode' in error && typeof error.errorCode === 'string'
}
