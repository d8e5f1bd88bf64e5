import type { EntraBehaviour } from '../../sim/entra/entra'
import type { SignInBehaviour } from '../../sim/outlook/signIn'
import type { SimulatorSettings } from '../../sim/server'
import type { SignInTrouble } from '../../src/kernel'

/** What a person is left with. `sign-in-needed` is a step: the button "Sign in" stands there, and is clicked. */
export type End = 'attached' | 'sign-in-needed' | 'offline' | 'timed-out' | SignInTrouble

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
  /** One for each click: on "Attach", then on "Sign in". */
  ends: readonly [End, ...End[]]
  /** The pane's clock is turned on by so much after the click; for what a person would wait minutes for. */
  forwardMs?: number
}

/** Until nobody waits for a window any more. */
const WINDOW_MS = 5 * 60_000 + 1000

const SILENT: readonly Omit<Case, 'way'>[] = [
  { name: 'consented before', bridge: 'silent', ends: ['attached'] },
  { name: 'every answer comes twice', bridge: 'answers-twice', ends: ['attached'] },
  { name: 'answers of another request before its own', bridge: 'answers-for-another', ends: ['attached'] },
  { name: 'answers after half a minute', bridge: 'answers-late', ends: ['timed-out'] },
  { name: 'never answers', bridge: 'hang-silent', ends: ['timed-out'] },
  { name: 'a success without a token', bridge: 'empty-success', ends: ['attached'] },
  { name: 'an error without a code', bridge: 'empty-code', ends: ['host-error'] },
  { name: 'the host’s own number', bridge: 'host-number', ends: ['host-error'] },
  { name: 'another account', bridge: 'wrong-account', ends: ['wrong-account'] },
  { name: 'an origin that is not registered', bridge: 'not-registered', ends: ['not-registered'] },
  { name: 'no network', bridge: 'no-network', ends: ['offline'] },
  { name: 'a token that is valid tomorrow', bridge: 'future-nbf', ends: ['wrong-clock'] },
  { name: 'a token that was valid yesterday', bridge: 'expired', ends: ['wrong-clock'] },
  { name: 'a token for another service', bridge: 'wrong-audience', ends: ['wrong-token'] },
]

const POPUP: readonly Omit<Case, 'way'>[] = [
  { name: 'consents in the window', bridge: 'needs-popup', ends: ['attached'] },
  { name: 'a subError that msal drops', bridge: 'sub-error', ends: ['attached'] },
  { name: 'closes the window, twice', bridge: 'popup-cancelled', ends: ['cancelled'] },
  { name: 'declines', bridge: 'consent-refused', ends: ['consent-refused'] },
  { name: 'an administrator has to consent', bridge: 'admin-consent', ends: ['admin-consent'] },
  { name: 'Conditional Access', bridge: 'conditional-access', ends: ['conditional-access'] },
  { name: 'blocked by the browser', bridge: 'popup-blocked', ends: ['popup-blocked'] },
  { name: 'never answers', bridge: 'hang-popup', ends: ['timed-out'], forwardMs: WINDOW_MS },
]

const DIALOG: readonly Omit<Case, 'way'>[] = [
  { name: 'no bridge, signed in already', bridge: 'no-bridge', entra: 'signs-in', ends: ['attached'] },
  { name: 'a bridge that refuses, a standard client handed back', bridge: 'init-refused', ends: ['attached'] },
  { name: 'a bridge that is off when asked', bridge: 'bridge-off', ends: ['attached'] },
  { name: 'a bridge that never starts', bridge: 'hang-init', ends: ['sign-in-needed', 'attached'] },
  { name: 'accepts', bridge: 'no-bridge', entra: 'asks', person: 'accepts', ends: ['attached'] },
  { name: 'cancels on the page', bridge: 'no-bridge', entra: 'asks', person: 'cancels', ends: ['consent-refused'] },
  { name: '12006: closes the window', bridge: 'no-bridge', entra: 'asks', person: 'closes', ends: ['cancelled'] },
  {
    name: 'a page that never comes',
    bridge: 'no-bridge',
    entra: 'hangs',
    ends: ['timed-out'],
    forwardMs: WINDOW_MS,
  },
  {
    name: 'a redirect address that is not registered: closes the window',
    bridge: 'no-bridge',
    entra: 'not-registered',
    person: 'closes',
    ends: ['cancelled'],
  },
  { name: 'declined', bridge: 'no-bridge', entra: 'declined', ends: ['consent-refused'] },
  { name: 'an administrator has to consent', bridge: 'no-bridge', entra: 'admin-consent', ends: ['admin-consent'] },
  { name: 'Conditional Access', bridge: 'no-bridge', entra: 'conditional-access', ends: ['conditional-access'] },
  { name: 'not assigned', bridge: 'no-bridge', entra: 'not-assigned', ends: ['not-assigned'] },
  { name: 'another account', bridge: 'no-bridge', entra: 'wrong-account', ends: ['wrong-account'] },
  { name: 'no network', bridge: 'no-bridge', entra: 'no-network', ends: ['offline'] },
  { name: 'Entra in trouble', bridge: 'no-bridge', entra: 'trouble', ends: ['host-error'] },
  {
    name: 'a token that is valid tomorrow',
    bridge: 'no-bridge',
    entra: 'future-nbf',
    ends: ['sign-in-needed', 'wrong-clock'],
  },
  {
    name: 'a token that was valid yesterday',
    bridge: 'no-bridge',
    entra: 'expired',
    ends: ['sign-in-needed', 'wrong-clock'],
  },
  { name: 'a token for another service', bridge: 'no-bridge', entra: 'wrong-audience', ends: ['wrong-token'] },
  { name: '12011: blocked by the browser', bridge: 'no-bridge', dialogs: 'blocked', ends: ['popup-blocked'] },
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
  ).map(([code, end]) => ({ name: `${code}`, bridge: 'no-bridge' as const, dialogs: code, ends: [end] as const })),
]

/** Each behaviour once. */
export const CASES: readonly Case[] = [
  ...SILENT.map((one) => ({ ...one, way: 'silent' as const })),
  ...POPUP.map((one) => ({ ...one, way: 'popup' as const })),
  ...DIALOG.map((one) => ({ ...one, way: 'dialog' as const })),
]

/** Where the pane stands; what it has to sign in for is the same. */
export const SURFACES = ['compose', 'read'] as const
