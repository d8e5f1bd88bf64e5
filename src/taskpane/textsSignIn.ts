import type { Failure, SignInTrouble } from '../kernel'
import type { PlainKey, Say } from '../texts'

type SignInFailure = Extract<Failure, { kind: 'sign-in-needed' | 'sign-in-failed' }>

/** What to do now: by the button that goes on from here, or without one where another try cannot end differently. */
type Next = Record<'try-again' | 'sign-in', PlainKey> | { none: PlainKey }

/** What a sign-in that is due, or failed, says; `button`: the one that goes on from here. */
export function signInWords<Button extends 'try-again' | 'sign-in'>(failure: SignInFailure, button: Button, say: Say) {
  if (failure.kind === 'sign-in-needed') {
    return {
      sentence: say('signInNeeded'),
      next: say(button === 'try-again' ? 'signInNeededAgain' : 'signInNeededSignIn'),
      button,
    }
  }
  const [sentence, next] = SIGN_IN[failure.reason]
  return {
    sentence: say(sentence),
    next: say('none' in next ? next.none : next[button]),
    button: 'none' in next ? ('none' as const) : button,
    adminLink: failure.consentUrl,
  }
}

const SIGN_IN: Record<SignInTrouble, readonly [sentence: PlainKey, next: Next]> = {
  'no-bridge': ['noBridge', { none: 'noBridgeNext' }],
  'consent-refused': ['consentRefused', { 'try-again': 'consentRefusedAgain', 'sign-in': 'consentRefusedSignIn' }],
  'admin-consent': ['adminConsent', { 'try-again': 'adminConsentAgain', 'sign-in': 'adminConsentSignIn' }],
  'not-assigned': ['notAssigned', { none: 'notAssignedNext' }],
  'conditional-access': [
    'conditionalAccess',
    { 'try-again': 'conditionalAccessAgain', 'sign-in': 'conditionalAccessSignIn' },
  ],
  'popup-blocked': ['popupBlocked', { 'try-again': 'popupBlockedAgain', 'sign-in': 'popupBlockedSignIn' }],
  cancelled: ['signInCancelled', { 'try-again': 'signInCancelledAgain', 'sign-in': 'signInCancelledSignIn' }],
  'window-open': ['windowOpen', { 'try-again': 'windowOpenAgain', 'sign-in': 'windowOpenSignIn' }],
  'window-refused': ['windowRefused', { 'try-again': 'windowRefusedAgain', 'sign-in': 'windowRefusedSignIn' }],
  'page-missing': ['pageMissing', { 'try-again': 'pageMissingAgain', 'sign-in': 'pageMissingSignIn' }],
  'page-refused': ['pageRefused', { none: 'pageRefusedNext' }],
  'wrong-account': ['wrongAccount', { 'try-again': 'wrongAccountAgain', 'sign-in': 'wrongAccountSignIn' }],
  'wrong-token': ['wrongToken', { 'try-again': 'wrongTokenAgain', 'sign-in': 'wrongTokenSignIn' }],
  'wrong-clock': ['wrongClock', { 'try-again': 'wrongClockAgain', 'sign-in': 'wrongClockSignIn' }],
  'not-registered': ['notRegistered', { none: 'notRegisteredNext' }],
  'host-error': ['signInHostError', { 'try-again': 'signInHostErrorAgain', 'sign-in': 'signInHostErrorSignIn' }],
}
