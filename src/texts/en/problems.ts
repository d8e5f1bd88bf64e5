/** Signing in, and what stands in place of the pane when there is none. */
export const problems = {
  // A sign-in that is due or failed: why, and what to do. `…Again` stands beside the button “Try again”, `…SignIn` beside “Sign in”.
  signInNeeded: 'For this you have to sign in.',
  signInNeededAgain: 'Try again; a window opens for a moment.',
  signInNeededSignIn: 'Choose “Sign in”; a window opens for a moment.',
  noBridge: 'This Outlook cannot sign you in to add-ins.',
  noBridgeNext:
    'Update Outlook, or open the event in Outlook on the web. Files up to 25 MB still go into a form that you edit.',
  consentRefused: 'The permission for this was not given.',
  consentRefusedAgain:
    'To be asked once more, try again. If your organization has to approve it, send the link to your administrator.',
  consentRefusedSignIn:
    'To be asked once more, choose “Sign in”. If your organization has to approve it, send the link to your administrator.',
  adminConsent: 'Your organization has to approve this add-in first.',
  adminConsentAgain: 'Send the link to your administrator. Once it is approved, try again.',
  adminConsentSignIn: 'Send the link to your administrator. Once it is approved, choose “Sign in”.',
  notAssigned: 'Your organization has not given you this add-in.',
  notAssignedNext: 'Ask your administrator to assign it to you.',
  conditionalAccess: 'Your organization’s rules do not allow signing in from here.',
  conditionalAccessAgain:
    'Use a device and a network that your organization manages, then try again. Your administrator can say which.',
  conditionalAccessSignIn:
    'Use a device and a network that your organization manages, then choose “Sign in”. Your administrator can say which.',
  popupBlocked: 'The sign-in window was blocked.',
  popupBlockedAgain: 'Allow pop-ups for Outlook, then try again.',
  popupBlockedSignIn: 'Allow pop-ups for Outlook, then choose “Sign in”.',
  signInCancelled: 'The sign-in window was closed before you were signed in.',
  signInCancelledAgain: 'To open it once more, try again.',
  signInCancelledSignIn: 'To open it once more, choose “Sign in”.',
  windowOpen: 'Another sign-in window is open already.',
  windowOpenAgain: 'It may be behind this one. Finish there or close it, then try again.',
  windowOpenSignIn: 'It may be behind this one. Finish there or close it, then choose “Sign in”.',
  windowRefused: 'The sign-in window was not allowed to open.',
  windowRefusedAgain: 'To be asked once more, try again, and choose “Allow”.',
  windowRefusedSignIn: 'To be asked once more, choose “Sign in”, and choose “Allow”.',
  pageMissing: 'The sign-in page could not be opened.',
  pageMissingAgain: 'Check the network, then try again. If it happens again, ask your administrator.',
  pageMissingSignIn: 'Check the network, then choose “Sign in”. If it happens again, ask your administrator.',
  pageRefused: 'Outlook does not open this add-in’s sign-in page.',
  pageRefusedNext:
    'Ask your administrator to check the add-in’s address. Files up to 25 MB still go into a form that you edit.',
  wrongAccount: 'Outlook signed in somebody else than the owner of this mailbox.',
  wrongAccountAgain: 'Switch to this mailbox’s account in Outlook, then try again.',
  wrongAccountSignIn: 'Switch to this mailbox’s account in Outlook, then choose “Sign in”.',
  wrongToken: 'Outlook signed you in for something else than your calendar.',
  wrongTokenAgain: 'To sign in once more, try again. If it happens again, ask your administrator.',
  wrongTokenSignIn: 'To sign in once more, choose “Sign in”. If it happens again, ask your administrator.',
  wrongClock: 'The clock of this computer seems to be wrong, so the sign-in is not accepted.',
  wrongClockAgain: 'Let the computer set its date and time by itself, then try again.',
  wrongClockSignIn: 'Let the computer set its date and time by itself, then choose “Sign in”.',
  notRegistered: 'This add-in is not registered for sign-in where it is running.',
  notRegisteredNext:
    'Ask your administrator to check its registration. Files up to 25 MB still go into a form that you edit.',
  signInHostError: 'Outlook could not complete the sign-in.',
  signInHostErrorAgain: 'Wait a moment, then try again.',
  signInHostErrorSignIn: 'Wait a moment, then choose “Sign in”.',

  // A deployment that cannot start. `config.json`, `taskpane.html`, `clientId` and HTTP are written like that in every language.
  /** Followed by a sentence for the administrator. */
  forAdministrator: 'Nothing you did is wrong. Pass this on to whoever manages add-ins in your organization:',
  configMissing: 'This add-in has no settings',
  configMissingDetail:
    'There is no config.json beside taskpane.html (404). Put one there; the deployment guide lists its keys.',
  configUnreachable: 'The settings of this add-in could not be read',
  /** Followed by a sentence for the administrator. */
  configUnreachableText: 'Check the network, then reload. If it stays like this, pass this on to your administrator:',
  configSilent: 'config.json beside taskpane.html did not answer.',
  /** `status`: a number of HTTP, such as 503. */
  configStatus: 'config.json beside taskpane.html was answered with HTTP {status}.',
  configNotJson: 'The settings of this add-in cannot be understood',
  configNotJsonDetail: 'config.json is not JSON: it stops making sense at line {line}, column {column}.',
  configWrongValue: 'A setting of this add-in is wrong',
  /** `cloud`, `"mars"` and `"global", "gcc-high" or "china"`, for instance. */
  configWrongValueDetail: 'config.json, “{key}”: found {found}, allowed is {allowed}.',
  configNotSetUp: 'This add-in is not set up yet',
  configNotSetUpDetail:
    'clientId in config.json is still the placeholder. Register the add-in in Microsoft Entra and enter its application (client) id.',
  configUnknownKey: 'config.json has a key that nothing reads: “{key}”.',
  configUnknownKeyMeant: 'config.json has a key that nothing reads: “{key}”. Did you mean “{nearest}”?',
  configOtherBuild:
    'This pane was built for the cloud “{built}”, and config.json says “{cloud}”. Build it with ADDIN_CLOUD={cloud}.',

  // Other reasons for which there is no pane.
  noOffice: 'Outlook’s part of this add-in did not load',
  noOfficeText:
    'Check the network, then reload. If it stays like this, the address of Office.js may be blocked where you are.',
  noOfficeDetail:
    'The host that Office.js comes from has to be reachable; the deployment guide names it for each cloud.',
  otherHost: 'This page belongs into Outlook',
  /** “Event Attachments” is the name of the button in Outlook, and not translated. */
  otherHostText: 'Open a calendar event in Outlook and choose “Event Attachments” there.',
  outlookSilent: 'Outlook does not answer',
  outlookSilentText: 'Reload. If that does not help, close this pane, reopen the event and try again.',
} as const
