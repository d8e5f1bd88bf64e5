import type { SignedInAccount } from './account'
import type { TokenRequest } from './tokenSource'

/** What is asked of a sign-in, in whatever way it happens. */
export type Question = Pick<TokenRequest, 'scopes' | 'claims' | 'forceRefresh'> & {
  /** The account that was signed in was somebody else's: let the person choose. Outlook's own sign-in does not heed it. */
  chooseAccount?: boolean
}

/** A token and what came with it. */
export interface Granted {
  accessToken: string
  expiresAtMs: number
  /** As they were granted, which may be more than was asked for. */
  scopes: readonly string[]
  account: SignedInAccount
}
