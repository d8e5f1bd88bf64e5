import { AppError, createStore, failureOf } from '../kernel'
import type { Clock, Failure, Log, OpenMessage, Readable } from '../kernel'
import type { Graph } from '../graph'
import type { CalendarHost, OpenEvent, SharedCalendar, ShownEvent, Surface } from '../outlook/calendarHost'
import { openEventAddress, sameEvent } from './eventAddress'
import type { EventAddress } from './eventAddress'
import type { Asking } from './eventReading'
import type { IdentityCheck } from './identityCheck'
import { createLaterIdentityCheck } from './laterIdentityCheck'
import { scopeOf } from './seriesScope'
import type { FoundEvent, Identity, SeriesScope } from './types'
import type { Whereabouts } from './whereabouts'

/** Which event the pane stands beside, as far as is known. */
export type OpenEventState =
  /** `beside`: known before Outlook is there. */
  | { kind: 'looking'; beside?: 'message' }
  | {
      kind: 'open'
      /** Tells one showing of an event from the next: what was told to go keeps the one it was given under. */
      item: number
      surface: Surface
      /** As Outlook gave it; once the identity is proven, of the event itself. */
      address: EventAddress
      identity: Identity
      subject: string | undefined
      /** Set when the event lies in somebody else's mailbox. */
      shared: SharedCalendar | undefined
      /** Set when the event was saved from this pane just now: Graph may not know it yet (classic Outlook, cached mode). */
      savedAtMs: number | undefined
      /** Chosen by the person; undefined: the event that Outlook itself shows. */
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
  shown: BackTo | undefined
}

type BackTo = Extract<OpenEventState, { kind: 'open' | 'none' | 'no-id' }>

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
  /**
   * The address of what Outlook shows, once it is proven that its id leads there. `silentOnly`: by what needs no click and
   * no answer. Rejects with an AppError: what Graph said, or `event-unproven`.
   */
  prove(item: number, asking: Asking, signal: AbortSignal): Promise<EventAddress>
  /** Of a series: this day, or all of it. */
  chooseScope(scope: Exclude<SeriesScope, 'single'>): void
  /** What Graph has under the id is the event that is meant. */
  accept(): void
}

export interface OpenEventDeps {
  host: Pick<CalendarHost, 'openEvent' | 'saveEvent'>
  graph: Graph
  whereabouts: Whereabouts
  clock: Clock
  log: Log
  /** Where the pane was opened, as its address says: a hint, and Outlook's word wins. */
  openedBeside?: 'message' | undefined
}

/** One showing of an event by Outlook. */
interface Showing {
  item: number
  check: IdentityCheck
  surface: Surface
  given: EventAddress
  shown: ShownEvent | undefined
  /** As Outlook shows it. */
  subject: string | undefined
  shared: SharedCalendar | undefined
  savedAtMs: number | undefined
}

export function createOpenEvent({ host, openedBeside, ...deps }: OpenEventDeps): OpenEventDoor {
  const { clock, log, whereabouts } = deps
  const unknown: OpenEventState =
    openedBeside === undefined ? { kind: 'looking' } : { kind: 'looking', beside: openedBeside }
  const store = createStore<OpenEventState, OpenEventState>(unknown, (_state, next) => next)
  let looking = new AbortController()
  /** Outlives a look: beside a message the pane may be pinned, and the person walks from one message to the next. */
  let chosen: { event: FoundEvent; item: number } | undefined
  const showings = new Map<number, Showing>()
  let current: Showing | undefined
  let items = 0

  async function look() {
    looking.abort(new DOMException('Looking again.', 'AbortError'))
    looking = new AbortController()
    const { signal } = looking
    // While something is chosen the next look takes the place of the last one, without a blank in between.
    if (besideOf(store.state()) === undefined) store.dispatch(unknown)
    try {
      const found = await host.openEvent(signal)
      if (signal.aborted) return
      if (isStillShown(found)) return
      if (found.kind !== 'messages' && found.kind !== 'none') chosen = undefined
      if (found.kind === 'saved') show(showingOf(found))
      else {
        leave()
        store.dispatch(stateOf(found))
      }
    } catch (error) {
      if (signal.aborted) return
      leave()
      const failure = failureOf(error)
      log.note('open event', { failure: failure.kind })
      store.dispatch({ kind: 'failed', failure })
    }
  }

  /** Another event was wanted, and Outlook tells of a change in the one it shows: only another item ends the choice. */
  function isStillShown(found: OpenEvent): boolean {
    const shown = besideOf(store.state())?.shown
    if (found.kind !== 'saved' || shown?.kind !== 'open') return found.kind === shown?.kind
    const next = showingOf(found)
    if (current === undefined || !isSamePlace(current, next)) return false
    if (next !== current) leave()
    current = next
    tellOf(next)
    return true
  }

  /** Outlook tells of a change when nothing changed, too; then what was found out stays. */
  function showingOf({ id, surface, shared, shown }: Extract<OpenEvent, { kind: 'saved' }>): Showing {
    const given = openEventAddress(id, shared?.mailbox)
    if (current?.surface === surface && sameEvent(current.given, given) && isSameShown(current.shown, shown)) {
      return current
    }
    return newShowing({ surface, given, shown, subject: shown.subject, shared, savedAtMs: undefined })
  }

  function newShowing(about: Omit<Showing, 'item' | 'check'>): Showing {
    const check = createLaterIdentityCheck({ address: about.given, shown: about.shown }, deps)
    const showing = { ...about, item: ++items, check }
    showings.set(showing.item, showing)
    check.subscribe(() => {
      if (current === showing) tellOf(showing)
    })
    return showing
  }

  /** What is known of the shown event changed; a choice beside it stays. */
  function tellOf(showing: Showing) {
    const state = store.state()
    const shown = openState(showing)
    if (state.kind === 'choose') store.dispatch({ ...state, shown })
    else if (state.kind === 'open' && state.picked === undefined) store.dispatch(shown)
    else if (state.kind === 'open' && state.picked !== undefined)
      store.dispatch({ ...state, picked: { ...state.picked, shown } })
  }

  function show(showing: Showing) {
    if (showing !== current) leave()
    current = showing
    store.dispatch(openState(showing))
  }

  function leave() {
    current?.check.leave()
    current = undefined
  }

  function back(shown: BackTo) {
    chosen = undefined
    store.dispatch(shown)
  }

  /** What Outlook says after a save. Some go on saying "not saved" (office-js#5924): then the id of the save has to do. */
  async function afterSave(signal: AbortSignal): Promise<Extract<OpenEvent, { kind: 'saved' }> | undefined> {
    try {
      const found = await host.openEvent(signal)
      return found.kind === 'saved' ? found : undefined
    } catch (error) {
      log.note('after save', { failure: failureOf(error).kind })
      return undefined
    }
  }

  function stateOf(found: Exclude<OpenEvent, { kind: 'saved' }>): OpenEventState {
    switch (found.kind) {
      case 'unsaved':
        return { kind: 'unsaved', subject: found.shown.subject || undefined, saving: false, failure: undefined }
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
        const found = await afterSave(signal)
        if (signal.aborted) return
        const { shared, shown } = found ?? { shared: undefined, shown: undefined }
        const given = openEventAddress(id, shared?.mailbox)
        const { subject } = before
        show(newShowing({ surface: 'compose', given, shown, subject, shared, savedAtMs: clock.now() }))
      } catch (error) {
        if (signal.aborted) return
        store.dispatch({ ...before, saving: false, failure: failureOf(error) })
      }
    },
    pick(event) {
      const beside = besideOf(store.state())
      if (beside === undefined) return
      // By whichever route: one mailbox has no two items of one id, and an open form is the owner of its event.
      if (beside.shown?.kind === 'open' && beside.shown.address.eventId === event.address.eventId) {
        back(beside.shown)
        return
      }
      chosen = { event, item: ++items }
      whereabouts.note(event)
      store.dispatch(pickedState(chosen, beside))
    },
    chooseAnother() {
      const state = store.state()
      const beside = besideOf(state) ?? besideShown(state)
      if (beside === undefined) return
      chosen = undefined
      store.dispatch({ kind: 'choose', messages: beside.messages, shown: beside.shown })
    },
    backToShown() {
      const shown = besideOf(store.state())?.shown
      if (shown !== undefined) back(shown)
    },
    async prove(item, asking, signal) {
      const showing = showings.get(item)
      // What the person picked from a list came from Graph under its own address.
      if (item === chosen?.item) return chosen.event.address
      if (showing === undefined) throw new AppError({ kind: 'event-unproven' })
      await showing.check.prove(asking, signal)
      return showing.check.state().address
    },
    chooseScope(scope) {
      current?.check.choose(scope)
    },
    accept() {
      current?.check.accept()
    },
  }
}

function openState(showing: Showing): Extract<OpenEventState, { kind: 'open' }> {
  const { item, shared, savedAtMs, check } = showing
  const { identity, address, isShown } = check.state()
  // The series of the day in the form is reached by Graph only, as on the read surface; so is the day of a series there.
  const surface = isShown ? showing.surface : 'read'
  // What is named is what is written to.
  const subject = (identity.kind === 'proven' ? identity.event.subject : showing.subject) || undefined
  return { kind: 'open', item, surface, address, identity, subject, shared, savedAtMs, picked: undefined }
}

/** Through Graph, as on the read surface: Outlook has no form of this event open. */
function pickedState(
  { event, item }: { event: FoundEvent; item: number },
  { messages, shown }: ChosenBeside,
): OpenEventState {
  const { address, subject } = event
  return {
    kind: 'open',
    item,
    surface: 'read',
    address,
    // Graph named it, under this address.
    identity: { kind: 'proven', event, scope: scopeOf(event), canChoose: false },
    subject: subject || undefined,
    shared: undefined,
    savedAtMs: undefined,
    picked: { event, messages, shown },
  }
}

/** undefined: nothing is chosen, nor about to be. */
function besideOf(state: OpenEventState): ChosenBeside | undefined {
  if (state.kind === 'choose') return { messages: state.messages, shown: state.shown }
  return state.kind === 'open' ? state.picked : undefined
}

function besideShown(state: OpenEventState): ChosenBeside | undefined {
  const isShown = state.kind === 'open' || state.kind === 'none' || state.kind === 'no-id'
  return isShown ? { messages: [], shown: state } : undefined
}

function isSamePlace(one: Showing, other: Showing): boolean {
  return one.surface === other.surface && sameEvent(one.given, other.given)
}

function isSameShown(one: ShownEvent | undefined, other: ShownEvent): boolean {
  const names = Object.keys(other) as (keyof ShownEvent)[]
  return one !== undefined && names.every((name) => one[name] === other[name])
}
