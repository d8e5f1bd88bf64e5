import type { SignInTrouble } from '../failure'

const ALL: Record<SignInTrouble, true> = {
  'no-bridge': true,
  'consent-refused': true,
  'admin-consent': true,
  'not-assigned': true,
  'conditional-access': true,
  'popup-blocked': true,
  cancelled: true,
  'window-open': true,
  'window-refused': true,
  'page-missing': true,
  'page-refused': true,
  'wrong-account': true,
  'wrong-token': true,
  'wrong-clock': true,
  'not-registered': true,
  'host-error': true,
}

/** All of them: one that is missing does not compile. */
export const SIGN_IN_TROUBLES = Object.keys(ALL) as SignInTrouble[]
