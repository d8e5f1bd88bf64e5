import type { DialogEventLike, DialogLike, OfficeLike, ResultLike } from './officeTypes'

/** What a window of Office tells whoever opened it. */
export interface DialogListener {
  /** `origin` undefined: this Outlook does not tell it (DialogOrigin 1.1). */
  onMessage: (text: unknown, origin: string | undefined) => void
  /** It did not open, or is closed: Office's number. Nothing comes after it. */
  onEnd: (code: number) => void
}

/** In percent of the screen: room for Entra's page, which is narrow and high. */
const SIZE = { width: 30, height: 60 }
/** Office's number for an error of its own, used where it gives none. */
const INTERNAL_ERROR = 5001

/** Opens windows of Office on a page of the add-in's own origin; undefined: this Outlook has none. */
export function createDialogs(office: OfficeLike) {
  const { ui } = office.context
  if (typeof ui?.displayDialogAsync !== 'function') return undefined
  return {
    /** Must be called while a click allows a window. Tells the listener nothing before it has returned. */
    open(url: string, listener: DialogListener): { close: () => void } {
      const opening = watch(office, listener)
      // Without Office's own question before it: the window is opened by the click that wanted it, and the question takes the
      // whole pane away while it stands there (read in its source).
      ui.displayDialogAsync?.(url, { ...SIZE, promptBeforeOpen: false, displayInIframe: false }, (result) => {
        opening.opened(result)
      })
      return opening
    },
  }
}

function watch(office: OfficeLike, listener: DialogListener) {
  let dialog: DialogLike | undefined
  let isOver = false
  const end = (code: number) => {
    if (!isOver) listener.onEnd(code)
    isOver = true
  }
  return {
    opened({ status, value, error }: ResultLike<DialogLike>) {
      if (status !== 'succeeded') {
        queueMicrotask(() => {
          end(error?.code ?? INTERNAL_ERROR)
        })
        return
      }
      dialog = value
      if (isOver) {
        value.close() // given up before it stood there
        return
      }
      value.addEventHandler(
        office.EventType?.DialogMessageReceived ?? 'dialogMessageReceived',
        (event: DialogEventLike) => {
          if ('message' in event && !isOver) listener.onMessage(event.message, event.origin)
        },
      )
      value.addEventHandler(
        office.EventType?.DialogEventReceived ?? 'dialogEventReceived',
        (event: DialogEventLike) => {
          if ('error' in event) end(event.error)
        },
      )
    },
    close() {
      if (isOver) return
      isOver = true
      dialog?.close()
    },
  }
}

/** The way back from inside such a window; undefined: this page was not opened by Office. */
export function createWayToPane(office: OfficeLike, origin: string): ((message: string) => void) | undefined {
  const { ui, requirements } = office.context
  if (typeof ui?.messageParent !== 'function') return undefined
  const knowsOrigin = requirements?.isSetSupported?.('DialogOrigin', '1.1') === true
  return (message) => {
    // Without the set it goes to the page's own origin, which is the same.
    if (knowsOrigin) ui.messageParent?.(message, { targetOrigin: origin })
    else ui.messageParent?.(message)
  }
}
