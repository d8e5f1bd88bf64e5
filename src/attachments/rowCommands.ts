import type { Stopping } from './stopping'
import type { AttachmentsDoor, AttachmentsState, RowKey } from './types'

export interface RowCommandsDeps {
  state: () => AttachmentsState
  stopping: Stopping
  /** Queues a row. */
  send: (key: RowKey) => void
  /** Lets the queue run. */
  pump: () => void
}

type RowCommands = Pick<
  AttachmentsDoor,
  'attach' | 'cancel' | 'cancelAll' | 'tryAgain' | 'pause' | 'pauseAll' | 'goOn' | 'goOnAll' | 'dismiss'
>

/** What the buttons of rows do, one row or all of them. */
export function createRowCommands({ state, stopping, send, pump }: RowCommandsDeps): RowCommands {
  const each = (act: (key: RowKey) => void) => {
    for (const { key } of state().rows) act(key)
  }
  const phaseOf = (key: RowKey) => state().rows.find((row) => row.key === key)?.phase.kind
  return {
    attach() {
      each((key) => {
        if (phaseOf(key) === 'chosen') send(key)
      })
      pump()
    },
    cancel: stopping.cancel,
    cancelAll() {
      each((key) => {
        if (phaseOf(key) !== 'chosen') stopping.cancel(key)
      })
    },
    tryAgain(key) {
      const phase = phaseOf(key)
      if (phase !== 'failed' && phase !== 'cancelled') return
      send(key)
      pump()
    },
    pause: stopping.pause,
    pauseAll() {
      each(stopping.pause)
    },
    goOn(key) {
      stopping.goOn(key)
      pump()
    },
    goOnAll() {
      each(stopping.goOn)
      pump()
    },
    dismiss: stopping.dismiss,
  }
}
