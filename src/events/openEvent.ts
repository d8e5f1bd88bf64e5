import { createStore, failureOf } from '../kernel'
import type { Clock, Failure, Log, OpenMessage, Readable } from '../kernel'
import type { CalendarHost, OpenEvent, Surface } from '../outlook/calendarHost'
import { openEventAddress } from './eventAddress'
import type { EventAddress } from './eventAddress'
import type { FoundEvent } from './types'

/** Which event the pane stands beside, as far as is known. */
export type OpenEventState =
  | { kind: 'looking' }
  | {
      kind: 'open'
      surface: Surface
      address: EventAddress
      subject: string | undefined
      /** Set when the event was saved from this pane just now: Graph may not know it yet (classic Outlook, cached mode). */
      savedAtMs: number | undefined
      /** Chosen by the person beside an open message; undefined: the event that Outlook itself shows. */
      picked: Picked | undefined
    }
  /** A compose form that was never saved. The form takes small files already; anything through Graph waits. */
  | { kind: 'unsaved'; subject: string | undefined; saving: boolean; failure: Failure | undefined }
  /** A message is open, or several are selected: the person says which event they go to. */
  | { kind: 'choose'; messages: readonly OpenMessage[] }
  /** Nothing is open, or what is open is neither event nor message. */
  | { kind: 'none' }
  /** An event without an id: opened from a file, or in a mailbox that Outlook gives no id for. */
  | { kind: 'no-id'; surface: Surface }
  | { kind: 'failed'; failure: Failure }

export interface Picked {
  event: FoundEvent
  /** What Outlook shows beside the pane. */
  messages: readonly OpenMessage[]
}

export interface OpenEventDoor extends Readable<OpenEventState> {
  /** Looks again, after a failure or when Outlook shows another item. */
  look(): Promise<void>
  /** The person clicked "Save event": the only way to `saveAsync`. */
  save(): Promise<void>
  /** Beside a message: this event takes what is attached from now on. */
  pick(event: FoundEvent): void
  /** Back to choosing an event. */
  unpick(): void
}

export interface OpenEventDeps {
  host: Pick<CalendarHost, 'openEvent' | 'saveEvent'>
  clock: Clock
  log: Log
}

export function createOpenEvent({ host, clock, log }: OpenEventDeps): OpenEventDoor {
  const store = createStore<OpenEventState, OpenEventState>({ kind: 'looking' }, (_state, next) => next)
  let looking = new AbortController()
  /** Outlives a look: beside a message the pane may be pinned, and the person walks from one message to the next. */
  let chosen: FoundEvent | undefined

  async function look() {
    looking.abort(new DOMException('Looking again.', 'AbortError'))
    looking = new AbortController()
    const { signal } = looking
    // Beside messages the next one takes the place of the last one, without a blank in between.
    if (messagesBeside(store.state()) === undefined) store.dispatch({ kind: 'looking' })
    try {
      const found = await host.openEvent(signal)
      if (signal.aborted) return
      if (found.kind !== 'messages' && found.kind !== 'none') chosen = undefined
      store.dispatch(stateOf(found, chosen))
    } catch (error) {
      if (signal.aborted) return
      const failure = failureOf(error)
      log.note('open event', { failure: failure.kind })
      store.dispatch({ kind: 'failed', failure })
    }
  }

  /** Whose calendar the event was saved in. Some Outlooks go on saying "not saved" (office-js#5924): then the id of the save has to do. */
  async function sharedMailboxOf(signal: AbortSignal): Promise<string | undefined> {
    try {
      const found = await host.openEvent(signal)
      return found.kind === 'saved' ? found.sharedMailbox : undefined
    } catch (error) {
      log.note('after save', { failure: failureOf(error).kind })
      return undefined
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    look,
    async save() {
      const before = store.state()
      if (before.kind !== 'unsaved' || before.saving) return
      const { signal } = looking
      store.dispatch({ ...before, saving: true, failure: undefined })
      try {
        const id = await host.saveEvent(signal)
        const sharedMailbox = await sharedMailboxOf(signal)
        if (signal.aborted) return
        const { subject } = before
        store.dispatch({
          kind: 'open',
          surface: 'compose',
          address: openEventAddress(id, sharedMailbox),
          subject,
          savedAtMs: clock.now(),
          picked: undefined,
        })
      } catch (error) {
        if (signal.aborted) return
        store.dispatch({ ...before, saving: false, failure: failureOf(error) })
      }
    },
    pick(event) {
      const messages = messagesBeside(store.state())
      if (messages === undefined) return
      chosen = event
      store.dispatch(pickedState(event, messages))
    },
    unpick() {
      const messages = messagesBeside(store.state())
      if (messages === undefined) return
      chosen = undefined
      store.dispatch(messages.length === 0 ? { kind: 'none' } : { kind: 'choose', messages })
    },
  }
}

function stateOf(found: OpenEvent, chosen: FoundEvent | undefined): OpenEventState {
  switch (found.kind) {
    case 'saved': {
      const { surface, subject } = found
      return {
        kind: 'open',
        surface,
        address: openEventAddress(found.id, found.sharedMailbox),
        subject,
        savedAtMs: undefined,
        picked: undefined,
      }
    }
    case 'unsaved':
      return { kind: 'unsaved', subject: found.subject, saving: false, failure: undefined }
    case 'messages':
      return chosen === undefined ? { kind: 'choose', messages: found.messages } : pickedState(chosen, found.messages)
    case 'none':
      return chosen === undefined ? found : pickedState(chosen, [])
    case 'no-id':
      return found
  }
}

/** Through Graph, as on the read surface: Outlook has no form of this event open. */
function pickedState(event: FoundEvent, messages: readonly OpenMessage[]): OpenEventState {
  const { address, subject } = event
  return {
    kind: 'open',
    surface: 'read',
    address,
    subject: subject || undefined,
    savedAtMs: undefined,
    picked: { event, messages },
  }
}

/** The messages the pane stands beside; undefined when it does not stand beside any. */
function messagesBeside(state: OpenEventState): readonly OpenMessage[] | undefined {
  if (state.kind === 'choose') return state.messages
  return state.kind === 'open' ? state.picked?.messages : undefined
}
