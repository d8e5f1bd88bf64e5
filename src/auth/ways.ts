import { AppError, asCode } from '../kernel'
import type { Log } from '../kernel'
import { authFailure } from './authFailure'
import { createDialogWindow } from './dialogWindow'
import type { SignInDialog } from './dialogWindow'
import type { Granted, Question } from './granted'
import { createNestedWay } from './nestedWay'
import type { NestedWayDeps } from './nestedWay'

export interface WaysDeps extends NestedWayDeps {
  log: Log
  /** Office's window; undefined: this Outlook has none. */
  dialog: SignInDialog | undefined
  signInPage: string
  newId: () => string
  /** Tells clicks apart; undefined: none is recent enough for a window. */
  recentClick: () => number | undefined
}

/** How this Outlook signs in. Both reject with an AppError. */
export interface Ways {
  silent: (question: Question) => Promise<Granted>
  /** Opens one window at most. */
  window: (question: Question) => Promise<Granted>
}

/**
 * By nested app authentication where Outlook has it; where it has not, or its bridge refuses or never starts, by Office's window.
 * That is decided by what the bridge does, since requirement sets promise it where it does not work (msal#7723).
 */
export function createWays(deps: WaysDeps): Ways {
  const { dialog, log } = deps
  const nested = createNestedWay(deps)
  if (dialog === undefined) return nested
  const dialogWindow = createDialogWindow({ ...deps, dialog })
  let isNestedOff = false

  /** Whether the bridge took this upon itself; a bridge that did not is left alone from then on. */
  async function isNested(): Promise<boolean> {
    if (isNestedOff) return false
    try {
      await nested.start()
    } catch (error) {
      leaveNested(error)
    }
    return !isNestedOff
  }

  /** Rethrows what a window of Office would not help with. */
  function leaveNested(error: unknown): void {
    const failure = authFailure(error)
    const isGone = failure.kind === 'sign-in-failed' && failure.reason === 'no-bridge'
    if (!isGone && failure.kind !== 'timed-out') throw error
    isNestedOff = true
    log.note('sign-in by dialog', { because: failure.kind === 'sign-in-failed' ? asCode(failure.code) : failure.kind })
  }

  const needsClick = ({ claims }: Question) => new AppError({ kind: 'sign-in-needed', claims })

  return {
    async silent(question) {
      if (!(await isNested())) throw needsClick(question)
      try {
        return await nested.silent(question)
      } catch (error) {
        if (authFailure(error).kind === 'timed-out') throw error // it did start, and may have been asking somebody
        leaveNested(error)
        throw needsClick(question)
      }
    },
    async window(question) {
      if (await isNested()) {
        try {
          return await nested.window(question)
        } catch (error) {
          if (authFailure(error).kind === 'timed-out') throw error
          leaveNested(error)
          // The host may have opened one already: the next click opens the other.
          throw needsClick(question)
        }
      }
      // While the bridge was waited for, the click may have grown too old.
      if (deps.recentClick() === undefined) throw needsClick(question)
      return dialogWindow(question)
    },
  }
}
