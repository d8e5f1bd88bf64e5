import { failureOf } from '../kernel'
import { inDoubt } from './errand'
import type { Errands } from './errand'
import { readingNeeds } from './facts'
import type { AttachmentsEvent } from './state'
import type { Row, Target } from './types'
import type { AttachmentsDeps } from './writers'

export interface SignInDeps extends Pick<AttachmentsDeps, 'signIn'> {
  rows: () => readonly Row[]
  errands: Errands
  dispatch: (event: AttachmentsEvent) => void
}

/** The click on "Sign in", for all rows that wait for it. Resolves to whether they may go on. */
export async function askForSignIn({ signIn, rows, errands, dispatch }: SignInDeps, target: Target): Promise<boolean> {
  const waiting = rows().filter((row) => row.hold?.kind === 'sign-in')
  const shared = target.kind === 'event' && target.address.owner.kind === 'user'
  try {
    await signIn({ ...readingNeeds(waiting.map(({ thing }) => thing)), shared }, new AbortController().signal)
    return true
  } catch (error) {
    const failure = failureOf(error)
    for (const { key } of waiting) {
      const errand = errands.get(key)
      const told = errand === undefined ? failure : inDoubt(failure, errand)
      dispatch({ kind: 'phase', key, phase: { kind: 'failed', failure: told } })
    }
    return false
  }
}
