import { AppError, withDeadline } from '../kernel'
import type { Clock } from '../kernel'
import { dialogFailure, failureOfCodes } from './authFailure'
import { dialogUrl, readAnswer } from './dialogMessage'
import type { Granted, Question } from './granted'

/** Office's window on a page of the add-in (Office.js `displayDialogAsync`). */
export interface SignInDialog {
  /** Must be called while a click of the person allows a window. What comes of it is told to the listener. */
  open: (url: string, listener: DialogListener) => { close: () => void }
}

export interface DialogListener {
  /** `origin` undefined: this Outlook does not tell it (DialogOrigin 1.1). */
  onMessage: (text: unknown, origin: string | undefined) => void
  /** The window did not open, or is closed: Office's number. */
  onEnd: (code: number) => void
}

export interface DialogWindowDeps {
  dialog: SignInDialog
  /** Address of the page, without anything behind it. */
  signInPage: string
  clock: Clock
  /** An id that nobody can guess. */
  newId: () => string
}

/** A person who types a password, finds the phone and approves. */
const WINDOW_DEADLINE_MS = 5 * 60_000

/** Asks the person in Office's window; for an Outlook without nested app authentication. */
export function createDialogWindow({ dialog, signInPage, clock, newId }: DialogWindowDeps) {
  const { origin } = new URL(signInPage)

  function answerOf({ scopes, claims, chooseAccount = false }: Question, signal: AbortSignal): Promise<Granted> {
    const id = newId()
    return new Promise((resolve, reject) => {
      const settled = (settle: () => void) => {
        settle()
        opened.close()
      }
      const opened = dialog.open(dialogUrl(signInPage, { id, scopes, claims, chooseAccount }), {
        onMessage(text, from) {
          // Office passes on what the page in its window says; that page may have been led somewhere else.
          const answer = from === undefined || from === origin ? readAnswer(text) : undefined
          if (answer?.id !== id) return
          settled(() => {
            if (answer.kind === 'granted') resolve(answer.granted)
            else reject(new AppError(failureOfCodes(answer.codes)))
          })
        },
        onEnd(code) {
          reject(new AppError(dialogFailure(code)))
        },
      })
      signal.addEventListener('abort', () => {
        settled(() => {
          reject(signal.reason as Error)
        })
      })
    })
  }

  return (question: Question): Promise<Granted> => {
    const { signal } = new AbortController()
    return withDeadline({ clock, ms: WINDOW_DEADLINE_MS, what: 'sign-in', signal }, (inTime) =>
      answerOf(question, inTime),
    )
  }
}
