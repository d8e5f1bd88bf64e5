import { createStore, failureOf } from '../kernel'
import type { Clock, Failure, Log, OpenMessage, Readable } from '../kernel'
import type { CalendarHost, OpenEvent, Surface } from '../outlook/calendarHost'
import { openEventAddress, sameEvent } from './eventAddress'
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
  /** A message is open, or several are selected, or another event is wanted: the person says which one. */
  | ({ kind: 'choose' } & ChosenBeside)
  /** Nothing is open, or what is open is neither event nor message. */
  | { kind: 'none' }
  /** An event without an id: opened from a file, or in a mailbox that Outlook gives no id for. */
  | { kind: 'no-id'; surface: Surface }
  | { kind: 'failed'; failure: Failure }

export interface Picked extends ChosenBeside {
  event: FoundEvent
}

/** What Outlook shows while the person chooses an event, and beside the chosen one. */
export interface ChosenBeside {
  messages: readonly OpenMessage[]
  /** What the pane was beside when another event was wanted, and goes back to; undefined: messages. */
  shown: ShownEvent | undefined
}

export type ShownEvent = Extract<OpenEventState, { kind: 'open' | 'none' | 'no-id' }>

export interface OpenEventDoor extends Readable<OpenEventState> {
  /** Looks again, after a failure or when Outlook shows another item. */
  look(): Promise<void>
  /** The person clicked "Save event": the only way to `saveAsync`. */
  save(): Promise<void>
  /** While one is chosen: this event takes what is attached from now on. What is under way goes where it was told to. */
  pick(event: FoundEvent): void
  /** The person wants another event than the one that is open or chosen. */
  chooseAnother(): void
  /** Back to what Outlook shows. Beside messages nothing happens: they are no event. */
  backToShown(): void
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
    // While something is chosen the next look takes the place of the last one, without a blank in between.
    if (besideOf(store.state()) === undefined) store.dispatch({ kind: 'looking' })
    try {
      const found = await host.openEvent(signal)
      if (signal.aborted) return
      // Outlook says "changed" for the same event, too; only another one ends the choice.
      if (isStill(besideOf(store.state())?.shown, found)) return
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
      const beside = besideOf(store.state())
      if (beside === undefined) return
      const { shown } = beside
      if (shown?.kind === 'open' && isSameItem(shown.address, event.address)) {
        back()
        return
      }
      chosen = event
      store.dispatch(pickedState(event, beside))
    },
    chooseAnother() {
      const state = store.state()
      const beside = besideOf(state) ?? besideShown(state)
      if (beside === undefined) return
      chosen = undefined
      store.dispatch({ kind: 'choose', ...beside })
    },
    backToShown: back,
  }

  function back() {
    const shown = besideOf(store.state())?.shown
    if (shown === undefined) return
    chosen = undefined
    store.dispatch(shown)
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
      return chosen === undefined
        ? { kind: 'choose', messages: found.messages, shown: undefined }
        : pickedState(chosen, { messages: found.messages, shown: undefined })
    case 'none':
      return chosen === undefined ? found : pickedState(chosen, { messages: [], shown: found })
    case 'no-id':
      return found
  }
}

/** Through Graph, as on the read surface: Outlook has no form of this event open. */
function pickedState(event: FoundEvent, { messages, shown }: ChosenBeside): OpenEventState {
  const { address, subject } = event
  return {
    kind: 'open',
    surface: 'read',
    address,
    subject: subject || undefined,
    savedAtMs: undefined,
    picked: { event, messages, shown },
  }
}

/** undefined: nothing is chosen, nor about to be. */
function besideOf(state: OpenEventState): ChosenBeside | undefined {
  if (state.kind === 'choose') return { messages: state.messages, shown: state.shown }
  if (state.kind !== 'open' || state.picked === undefined) return undefined
  return { messages: state.picked.messages, shown: state.picked.shown }
}

function besideShown(state: OpenEventState): ChosenBeside | undefined {
  const isShown = state.kind === 'open' || state.kind === 'none' || state.kind === 'no-id'
  return isShown ? { messages: [], shown: state } : undefined
}

function isStill(shown: ShownEvent | undefined, found: OpenEvent): boolean {
  if (shown?.kind !== 'open' || found.kind !== 'saved') return shown !== undefined && shown.kind === found.kind
  const now = openEventAddress(found.id, found.sharedMailbox)
  return shown.surface === found.surface && sameEvent(now, shown.address)
}

/** By whichever of the routes: one mailbox has no two items of one id. */
function isSameItem(one: EventAddress, other: EventAddress): boolean {
  return one.eventId === other.eventId
}
