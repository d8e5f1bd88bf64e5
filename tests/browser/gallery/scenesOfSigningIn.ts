import type { Failure, SignInTrouble } from '../../../src/kernel'
import { fileRow } from './doors'
import type { Scene } from './doors'
import { KB, MB, READING, scene } from './scene'

const CONSENT_URL =
  'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11&scope=openid&redirect_uri=https%3A%2F%2Faddin.example%2FsignIn.html'

/** Reasons that an administrator's approval ends. */
const APPROVABLE: readonly SignInTrouble[] = ['consent-refused', 'admin-consent']

function failedRows(...reasons: (SignInTrouble | 'timed-out')[]) {
  return reasons.map((reason) => {
    const failure: Failure =
      reason === 'timed-out'
        ? { kind: 'timed-out', what: 'sign-in' }
        : {
            kind: 'sign-in-failed',
            reason,
            code: 'AADSTS90094',
            ...(APPROVABLE.includes(reason) ? { consentUrl: CONSENT_URL } : {}),
          }
    return fileRow(`${reason}.pdf`, 12 * KB, { phase: { kind: 'failed', failure } })
  })
}

const signInFailed = (reason: SignInTrouble): Failure => ({
  kind: 'sign-in-failed',
  reason,
  code: 'dialog 12006',
  ...(APPROVABLE.includes(reason) ? { consentUrl: CONSENT_URL } : {}),
})

/** What a sign-in can leave a person with, under the things and above the list. */
export const SCENES_OF_SIGNING_IN: Record<string, Scene> = {
  'sign-in-due': scene(READING, {
    rows: [fileRow('drawing.dwg', 9 * MB, { phase: { kind: 'queued' }, hold: { kind: 'sign-in' } })],
    list: { kind: 'failed', failure: { kind: 'sign-in-needed', claims: undefined } },
  }),
  'sign-in-approval': scene(READING, {
    rows: failedRows('admin-consent', 'consent-refused', 'not-assigned', 'conditional-access'),
    list: { kind: 'failed', failure: signInFailed('admin-consent') },
  }),
  'sign-in-window': scene(READING, {
    rows: failedRows('cancelled', 'popup-blocked', 'window-open', 'window-refused', 'timed-out'),
    list: { kind: 'failed', failure: signInFailed('cancelled') },
  }),
  'sign-in-set-up': scene(READING, {
    rows: failedRows('no-bridge', 'not-registered', 'page-missing', 'page-refused'),
    list: { kind: 'failed', failure: signInFailed('no-bridge') },
  }),
  'sign-in-token': scene(READING, {
    rows: failedRows('wrong-account', 'wrong-token', 'wrong-clock', 'host-error'),
    list: { kind: 'failed', failure: signInFailed('wrong-clock') },
  }),
}
