import type { Failure, SignInTrouble } from '../kernel'

type SignInFailure = Extract<Failure, { kind: 'sign-in-needed' | 'sign-in-failed' }>

/** What a sign-in that is due, or failed, says; `button`: the one that goes on from here. */
export function signInWords<Button extends 'try-again' | 'sign-in'>(failure: SignInFailure, button: Button) {
  const again = button === 'try-again' ? 'try again' : 'choose “Sign in”'
  if (failure.kind === 'sign-in-needed') {
    return {
      sentence: 'For this you have to sign in.',
      next: `${capital(again)}; a window opens for a moment.`,
      button,
    }
  }
  const { sentence, next, helps } = SIGN_IN[failure.reason]
  return {
    sentence,
    next: next.replace('{again}', again),
    button: helps ? button : ('none' as const),
    adminLink: failure.consentUrl,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const FORM_STILL = 'Files up to 25 MB still go into a form that you edit.'

/** `helps`: whether another try can end differently. */
const SIGN_IN: Record<SignInTrouble, { sentence: string; next: string; helps: boolean }> = {
  'no-bridge': {
    sentence: 'This Outlook cannot sign you in to add-ins.',
    next: `Update Outlook, or open the event in Outlook on the web. ${FORM_STILL}`,
    helps: false,
  },
  'consent-refused': {
    sentence: 'The permission for this was not given.',
    next: 'To be asked once more, {again}. If your organization has to approve it, send the link to your administrator.',
    helps: true,
  },
  'admin-consent': {
    sentence: 'Your organization has to approve this add-in first.',
    next: 'Send the link to your administrator. Once it is approved, {again}.',
    helps: true,
  },
  'not-assigned': {
    sentence: 'Your organization has not given you this add-in.',
    next: 'Ask your administrator to assign it to you.',
    helps: false,
  },
  'conditional-access': {
    sentence: 'Your organization’s rules do not allow signing in from here.',
    next: 'Use a device and a network that your organization manages, then {again}. Your administrator can say which.',
    helps: true,
  },
  'popup-blocked': {
    sentence: 'The sign-in window was blocked.',
    next: 'Allow pop-ups for Outlook, then {again}.',
    helps: true,
  },
  cancelled: {
    sentence: 'The sign-in window was closed before you were signed in.',
    next: 'To open it once more, {again}.',
    helps: true,
  },
  'window-open': {
    sentence: 'Another sign-in window is open already.',
    next: 'It may be behind this one. Finish there or close it, then {again}.',
    helps: true,
  },
  'window-refused': {
    sentence: 'The sign-in window was not allowed to open.',
    next: 'To be asked once more, {again}, and choose “Allow”.',
    helps: true,
  },
  'page-missing': {
    sentence: 'The sign-in page could not be opened.',
    next: 'Check the network, then {again}. If it happens again, ask your administrator.',
    helps: true,
  },
  'page-refused': {
    sentence: 'Outlook does not open this add-in’s sign-in page.',
    next: `Ask your administrator to check the add-in’s address. ${FORM_STILL}`,
    helps: false,
  },
  'wrong-account': {
    sentence: 'Outlook signed in somebody else than the owner of this mailbox.',
    next: 'Switch to this mailbox’s account in Outlook, then {again}.',
    helps: true,
  },
  'wrong-token': {
    sentence: 'Outlook signed you in for something else than your calendar.',
    next: 'To sign in once more, {again}. If it happens again, ask your administrator.',
    helps: true,
  },
  'wrong-clock': {
    sentence: 'The clock of this computer seems to be wrong, so the sign-in is not accepted.',
    next: 'Let the computer set its date and time by itself, then {again}.',
    helps: true,
  },
  'not-registered': {
    sentence: 'This add-in is not registered for sign-in where it is running.',
    next: `Ask your administrator to check its registration. ${FORM_STILL}`,
    helps: false,
  },
  'host-error': {
    sentence: 'Outlook could not complete the sign-in.',
    next: 'Wait a moment, then {again}.',
    helps: true,
  },
}
