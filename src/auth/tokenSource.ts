/** Delegated Microsoft Graph permissions, each asked for when first needed; an administrator is asked at once for all that is not switched off. */
export const SCOPES = [
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'Mail.Read',
  'Mail.Read.Shared',
  'Contacts.Read',
  'Files.ReadWrite',
] as const
export type Scope = (typeof SCOPES)[number]

export interface TokenRequest {
  scopes: readonly Scope[]
  /** A Conditional Access challenge from `WWW-Authenticate`, decoded. */
  claims?: string | undefined
  /** The token at hand was refused: get a new one. */
  forceRefresh?: boolean
  /** That token: when it has been renewed for somebody else meanwhile, the new one serves. */
  refused?: string
  /** Never open a window, not even after a click: for what the pane does by itself. */
  silentOnly?: boolean
}

/** Where access tokens come from. */
export interface TokenSource {
  /**
   * An access token, silently where possible; with one sign-in window at most, and only while a click of the person allows one.
   * Rejects with `sign-in-needed` (a click on "Sign in" helps), `sign-in-failed` or `timed-out`.
   */
  token(request: TokenRequest, signal: AbortSignal): Promise<string>
  /** The person's click on "Sign in": opens the sign-in window. */
  signIn(scopes: readonly Scope[], signal: AbortSignal): Promise<void>
}
