import type { EntraBehaviour } from '../../sim/entra/entra'
import type { SignInBehaviour } from '../../sim/outlook/signIn'
import type { SimulatorSettings } from '../../sim/server'
import type { SignInTrouble } from '../../src/kernel'

/** What a person is left with. */
export type End = 'attached' | 'offline' | 'timed-out' | SignInTrouble

/** One way a sign-in can go. */
export interface Case {
  name: string
  /** Where it is decided. */
  way: 'silent' | 'popup' | 'dialog'
  bridge: SignInBehaviour
  entra?: EntraBehaviour
  dialogs?: SimulatorSettings['dialogs']
  /** What the person does in Office's window; left out: nothing is to be done there. */
  person?: 'accepts' | 'cancels' | 'closes'
  end: End
  /** The pane may ask for a second click before, since one click opens one window and grows old. */
  mayAskAgain?: true
  /** Minutes of waiting, which the pane's clock makes short. */
  isLong?: true
}

const SILENT: readonly Omit<Case, 'way'>[] = [
  { name: 'consented before', bridge: 'silent', end: 'attached' },
  { name: 'every answer comes twice', bridge: 'answers-twice', end: 'attached' },
  { name: 'answers of another request before its own', bridge: 'answers-for-another', end: 'attached' },
  { name: 'answers after half a minute', bridge: 'answers-late', end: 'timed-out' },
  { name: 'never answers', bridge: 'hang-silent', end: 'timed-out' },
  { name: 'a success without a token', bridge: 'empty-success', end: 'attached' },
  { name: 'an error without a code', bridge: 'empty-code', end: 'host-error' },
  { name: 'the host’s own number', bridge: 'host-number', end: 'host-error' },
  { name: 'another account', bridge: 'wrong-account', end: 'wrong-account' },
  { name: 'an origin that is not registered', bridge: 'not-registered', end: 'not-registered' },
  { name: 'no network', bridge: 'no-network', end: 'offline' },
  { name: 'a token that is valid tomorrow', bridge: 'future-nbf', end: 'wrong-clock' },
  { name: 'a token that was valid yesterday', bridge: 'expired', end: 'wrong-clock' },
  { name: 'a token for another service', bridge: 'wrong-audience', end: 'wrong-token' },
]

const POPUP: readonly Omit<Case, 'way'>[] = [
  { name: 'consents in the window', bridge: 'needs-popup', end: 'attached' },
  { name: 'a subError that msal drops', bridge: 'sub-error', end: 'attached' },
  { name: 'closes the window, twice', bridge: 'popup-cancelled', end: 'cancelled' },
  { name: 'declines', bridge: 'consent-refused', end: 'consent-refused' },
  { name: 'an administrator has to consent', bridge: 'admin-consent', end: 'admin-consent' },
  { name: 'Conditional Access', bridge: 'conditional-access', end: 'conditional-access' },
  { name: 'blocked by the browser', bridge: 'popup-blocked', end: 'popup-blocked' },
  { name: 'never answers', bridge: 'hang-popup', end: 'timed-out', isLong: true },
]

const DIALOG: readonly Omit<Case, 'way'>[] = [
  { name: 'no bridge, signed in already', bridge: 'no-bridge', entra: 'signs-in', end: 'attached' },
  { name: 'a bridge that refuses, a standard client handed back', bridge: 'init-refused', end: 'attached' },
  { name: 'a bridge that is off when asked', bridge: 'bridge-off', end: 'attached' },
  { name: 'a bridge that never starts', bridge: 'hang-init', end: 'attached', mayAskAgain: true },
  { name: 'accepts', bridge: 'no-bridge', entra: 'asks', person: 'accepts', end: 'attached' },
  { name: 'cancels on the page', bridge: 'no-bridge', entra: 'asks', person: 'cancels', end: 'consent-refused' },
  { name: '12006: closes the window', bridge: 'no-bridge', entra: 'asks', person: 'closes', end: 'cancelled' },
  {
    name: 'a page that never comes',
    bridge: 'no-bridge',
    entra: 'hangs',
    end: 'timed-out',
    isLong: true,
  },
  {
    name: 'a redirect address that is not registered: closes the window',
    bridge: 'no-bridge',
    entra: 'not-registered',
    person: 'closes',
    end: 'cancelled',
  },
  { name: 'declined', bridge: 'no-bridge', entra: 'declined', end: 'consent-refused' },
  { name: 'an administrator has to consent', bridge: 'no-bridge', entra: 'admin-consent', end: 'admin-consent' },
  { name: 'Conditional Access', bridge: 'no-bridge', entra: 'conditional-access', end: 'conditional-access' },
  { name: 'not assigned', bridge: 'no-bridge', entra: 'not-assigned', end: 'not-assigned' },
  { name: 'another account', bridge: 'no-bridge', entra: 'wrong-account', end: 'wrong-account' },
  { name: 'no network', bridge: 'no-bridge', entra: 'no-network', end: 'offline' },
  { name: 'Entra in trouble', bridge: 'no-bridge', entra: 'trouble', end: 'host-error' },
  {
    name: 'a token that is valid tomorrow',
    bridge: 'no-bridge',
    entra: 'future-nbf',
    end: 'wrong-clock',
    mayAskAgain: true,
  },
  {
    name: 'a token that was valid yesterday',
    bridge: 'no-bridge',
    entra: 'expired',
    end: 'wrong-clock',
    mayAskAgain: true,
  },
  { name: 'a token for another service', bridge: 'no-bridge', entra: 'wrong-audience', end: 'wrong-token' },
  { name: '12011: blocked by the browser', bridge: 'no-bridge', dialogs: 'blocked', end: 'popup-blocked' },
  ...(
    [
      [12002, 'page-missing'],
      [12003, 'page-refused'],
      [12004, 'page-refused'],
      [12005, 'page-refused'],
      [12007, 'window-open'],
      [12008, 'host-error'],
      [12009, 'window-refused'],
      [12010, 'host-error'],
      [12012, 'window-open'],
    ] as const
  ).map(([code, end]) => ({ name: `${code}`, bridge: 'no-bridge' as const, dialogs: code, end })),
]

/** Each behaviour once. */
export const CASES: readonly Case[] = [
  ...SILENT.map((one) => ({ ...one, way: 'silent' as const })),
  ...POPUP.map((one) => ({ ...one, way: 'popup' as const })),
  ...DIALOG.map((one) => ({ ...one, way: 'dialog' as const })),
]

/** Where the pane stands; what it has to sign in for is the same. */
export const SURFACES = ['compose', 'read'] as const
