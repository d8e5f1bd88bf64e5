import { laterOfMailbox, withoutLater } from './callsOfSets'
import { DRAG_AND_DROP, SELECTED_ITEMS_CHANGED } from './contract'
import type { FromPane, PaneBoot, ToPane } from './contract'

type Callback = (result: object) => void
type Handler = (event: object) => void

const SELECTION_MINOR = 13

/**
 * What today's Office.js adds to `Office.context.mailbox` and the 2022 copy lacks: selected mails (1.13), and drags. In an
 * older Outlook calls are missing that the copy has.
 */
export interface NewerMailbox {
  /** The mailbox with it; everything else stays with the one given, whose item may become another one. */
  bring(mailbox: object): object
  hear(message: ToPane): void
}

export function createNewerMailbox(
  { mailboxMinor, hasDrags }: Pick<PaneBoot, 'mailboxMinor' | 'hasDrags'>,
  post: (message: FromPane) => void,
): NewerMailbox {
  const hasSelection = mailboxMinor >= SELECTION_MINOR
  const waiting = new Map<number, Callback>()
  const handlers = new Map<string, Handler[]>()
  if (hasDrags) handlers.set(DRAG_AND_DROP, [])
  if (hasSelection) handlers.set(SELECTED_ITEMS_CHANGED, [])
  let asked = 0

  /** `(callback)` or `(options, callback)`. */
  function getSelectedItemsAsync(...args: unknown[]) {
    const callback = args.find(isFunction)
    if (callback === undefined) throw new Error('getSelectedItemsAsync needs a callback.')
    asked += 1
    waiting.set(asked, callback)
    post({ kind: 'selected', callId: asked })
  }

  function raise(type: string, details: object = {}) {
    for (const handler of handlers.get(type) ?? []) handler({ type, ...details })
  }

  return {
    bring(mailbox) {
      const original = mailbox as { addHandlerAsync(...args: unknown[]): void; item?: object | null }
      return Object.create(mailbox, {
        ...laterOfMailbox(mailboxMinor),
        item: { enumerable: true, get: () => original.item && withoutLater(original.item, mailboxMinor) },
        ...(hasSelection ? { getSelectedItemsAsync: { value: getSelectedItemsAsync, enumerable: true } } : {}),
        addHandlerAsync: {
          enumerable: true,
          value(eventType: string, ...args: unknown[]) {
            const known = handlers.get(eventType)
            if (known === undefined) {
              original.addHandlerAsync(eventType, ...args)
              return
            }
            const [handler, callback] = args.filter(isFunction)
            if (handler !== undefined) known.push(handler)
            queueMicrotask(() => callback?.({ status: 'succeeded', value: undefined }))
          },
        },
      }) as object
    },
    hear(message) {
      if (message.kind === 'selection-changed') raise(SELECTED_ITEMS_CHANGED)
      if (message.kind === 'drag') raise(DRAG_AND_DROP, { dragAndDropEventData: message.data })
      if (message.kind === 'selected') {
        waiting.get(message.callId)?.(asyncResult(message.answer))
        waiting.delete(message.callId)
      }
    },
  }
}

/** The host's answer as Office.js hands it to a callback. */
function asyncResult(answer: unknown): object {
  const { wasSuccessful, data, errorCode } = answer as { wasSuccessful: boolean; data?: unknown; errorCode?: number }
  return wasSuccessful
    ? { status: 'succeeded', value: data }
    : { status: 'failed', value: undefined, error: { code: errorCode, name: 'Error', message: 'Refused.' } }
}

function isFunction(value: unknown): value is Callback {
  return typeof value === 'function'
}
