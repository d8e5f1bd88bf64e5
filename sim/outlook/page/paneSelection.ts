import { SELECTED_ITEMS_CHANGED } from './contract'
import type { FromPane, ToPane } from './contract'

type Callback = (result: object) => void
type Handler = (event: object) => void

/** What Mailbox 1.13 adds to `Office.context.mailbox` and the 2022 copy lacks. */
export interface Selection {
  /** The mailbox with it; everything else stays with the one given, whose item may become another one. */
  bring(mailbox: object): object
  hear(message: ToPane): void
}

export function createSelection(post: (message: FromPane) => void): Selection {
  const waiting = new Map<number, Callback>()
  const handlers = new Set<Handler>()
  let asked = 0

  /** `(callback)` or `(options, callback)`. */
  function getSelectedItemsAsync(...args: unknown[]) {
    const callback = args.find(isFunction)
    if (callback === undefined) throw new Error('getSelectedItemsAsync needs a callback.')
    asked += 1
    waiting.set(asked, callback)
    post({ kind: 'selected', callId: asked })
  }

  return {
    bring(mailbox) {
      const original = mailbox as { addHandlerAsync(...args: unknown[]): void }
      return Object.create(mailbox, {
        getSelectedItemsAsync: { value: getSelectedItemsAsync, enumerable: true },
        addHandlerAsync: {
          enumerable: true,
          value(eventType: unknown, ...args: unknown[]) {
            if (eventType !== SELECTED_ITEMS_CHANGED) {
              original.addHandlerAsync(eventType, ...args)
              return
            }
            const [handler, callback] = args.filter(isFunction)
            if (handler !== undefined) handlers.add(handler)
            queueMicrotask(() => callback?.({ status: 'succeeded', value: undefined }))
          },
        },
      }) as object
    },
    hear(message) {
      if (message.kind === 'selection-changed') {
        for (const handler of [...handlers]) handler({ type: SELECTED_ITEMS_CHANGED })
      }
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
