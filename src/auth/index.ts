export { createTokenSource } from './createTokenSource'
export type { TokenSourceDeps } from './createTokenSource'
export type { Msal } from './nestedClient'
export type { Scope, TokenRequest, TokenSource } from './tokenSource'
