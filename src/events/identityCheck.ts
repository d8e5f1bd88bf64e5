import { AppError, createStore, failureOf } from '../kernel'
import type { Clock, Failure, Log, Readable } from '../kernel'
import type { Graph, GraphWait } from '../graph'
import type { ShownEvent } from '../outlook/calendarHost'
import { beside } from './eventAddress'
import type { EventAddress } from './eventAddress'
import { readDays, readEvent } from './eventReading'
import type { Asking } from './eventReading'
import { shownDay, verdictOn } from './identity'
import { scopeOf } from './seriesScope'
import type { Identity, NamedEvent, SeriesScope } from './types'
import type { Whereabouts } from './whereabouts'

/** Whether the id that Outlook gave for one item leads to the event that Outlook shows. */
export interface IdentityCheck extends Readable<CheckState> {
  /**
   * Resolves once the event is proven. `silentOnly`: with what is found out without a click and an answer. Otherwise waits
   * for the answer to a question, too. Rejects with an AppError: what Graph said, or `event-unproven`.
   */
  prove(asking: Asking, signal: AbortSignal): Promise<void>
  /** The person says which: this day, or all of the series. */
  choose(scope: Exclude<SeriesScope, 'single'>): void
  /** The person says that what was found is meant. */
  accept(): void
  /** Outlook shows another item: nobody can answer a question about this one any more. */
  leave(): void
}

export interface CheckState {
  identity: Identity
  /** As given; once proven, of the event itself. */
  address: EventAddress
  /** What is meant is what Outlook shows, as far as is known: not the series of a day, nor what a choice between them chose. */
  isShown: boolean
}

export interface IdentityDeps {
  graph: Graph
  whereabouts: Whereabouts
  clock: Clock
  log: Log
}

/** The event as Outlook gave it. `shown` undefined: it was saved from this pane, and Outlook goes on saying it was not. */
export interface Given {
  address: EventAddress
  shown: ShownEvent | undefined
}

/** Graph may not know a new event for 5 s to over 2 minutes (office-js#5857): after this nobody waits any more. */
const LATE_PATIENCE_MS = 180_000
/** Soon at first: most are there within some seconds. */
const LATE_WAITS_MS = [2_000, 3_000, 5_000, 8_000, 12_000] as const
const LATE_THEN_MS = 15_000
/** Around what Outlook shows: a day that was moved is found by where it is now. */
const AROUND_MS = 36 * 3_600_000

const UNPROVEN: Failure = { kind: 'event-unproven' }
const SIGN_IN: Failure = { kind: 'sign-in-needed', claims: undefined }

export function createIdentityCheck(given: Given, { graph, whereabouts, clock, log }: IdentityDeps): IdentityCheck {
  const store = createStore<CheckState, CheckState>(
    { identity: { kind: 'unread' }, address: given.address, isShown: true },
    (_before, next) => next,
  )
  const left = new AbortController()
  /** Who wants to know why it takes long, and the wait that is on. */
  const waitTold = new Set<(wait: GraphWait) => void>()
  let lastWait: GraphWait | undefined
  const onWait = (wait: GraphWait) => {
    lastWait = wait
    for (const tellOf of waitTold) tellOf(wait)
  }
  /** Of a series, as far as they were read. */
  const known: { series?: NamedEvent; day?: NamedEvent } = {}
  /** What Outlook shows. undefined: not known; of a day and its series it shows either. */
  let shownScope: SeriesScope | undefined

  const identity = () => store.state().identity
  const tell = (next: Identity, { address, isShown }: Pick<CheckState, 'address' | 'isShown'> = store.state()) => {
    store.dispatch({ identity: next, address, isShown })
  }
  const settle = (event: NamedEvent) => {
    whereabouts.note(event)
    const scope = scopeOf(event)
    if (scope !== 'single') known[scope] = event
    const canChoose = scope === 'series' ? known.day !== undefined : scope === 'day'
    tell({ kind: 'proven', event, scope, canChoose }, { ...event, isShown: scope === shownScope })
  }
  const ask = (question: Identity) => {
    tell(left.signal.aborted ? { kind: 'failed', failure: UNPROVEN } : question)
  }

  async function read(asking: Asking): Promise<void> {
    lastWait = undefined
    tell({ kind: 'reading' })
    try {
      await judge(await found(asking), asking)
    } catch (error) {
      const failure = failureOf(error)
      log.note('event not proven', { failure: failure.kind })
      const isToken = failure.kind === 'sign-in-needed' || (asking.silentOnly && failure.kind === 'sign-in-failed')
      tell(isToken ? { kind: 'unread' } : { kind: 'failed', failure })
      throw error
    }
  }

  /** A 404 may pass: waited for while Outlook shows the item. */
  async function found(asking: Asking): Promise<NamedEvent> {
    const untilMs = clock.now() + LATE_PATIENCE_MS
    for (let turn = 0; ; turn++) {
      try {
        return await readEvent(graph, whereabouts.now(given.address), { ...asking, onWait }, never)
      } catch (error) {
        if (!(error instanceof AppError) || error.failure.kind !== 'event-gone') throw error
        const day = await dayBySeries(asking)
        if (day !== undefined) return day
        const waitMs = LATE_WAITS_MS[turn] ?? LATE_THEN_MS
        if (clock.now() + waitMs > untilMs) throw error
        tell({ kind: 'late', nextMs: clock.now() + waitMs, untilMs })
        await clock.wait(waitMs, left.signal)
      }
    }
  }

  /** A day that was changed by itself may have got an id that Outlook does not know yet; its series has kept its own. */
  async function dayBySeries(asking: Asking): Promise<NamedEvent | undefined> {
    const seriesId = given.shown?.seriesId
    if (seriesId === undefined || seriesId === given.address.eventId) return undefined
    try {
      return await dayOf(beside(given.address, seriesId), asking)
    } catch (error) {
      log.note('day not found by its series', { failure: failureOf(error).kind })
      return undefined
    }
  }

  async function dayOf(series: EventAddress, asking: Asking): Promise<NamedEvent | undefined> {
    const { shown } = given
    if (shown?.startMs === undefined) return undefined
    const window = { fromMs: shown.startMs - AROUND_MS, toMs: shown.startMs + AROUND_MS }
    return shownDay(shown, await readDays(graph, series, { ...window, ...asking }, never))
  }

  async function judge(event: NamedEvent, asking: Asking): Promise<void> {
    // The id came out of this form's own save: there is nothing that it could be mistaken for.
    const { shown } = given
    const verdict = shown === undefined ? 'same' : verdictOn(shown, event)
    log.note('event compared', { verdict, scope: scopeOf(event) })
    switch (verdict) {
      case 'same':
        shownScope = scopeOf(event)
        settle(event)
        return
      case 'series': {
        known.series = event
        const day = await dayOf(event.address, asking)
        if (day !== undefined) known.day = day
        ask({ kind: 'series', series: event, day })
        return
      }
      case 'another':
        ask({ kind: 'differs', found: event, shown })
    }
  }

  /** Resolves when something is told; rejects when nobody can answer any more. */
  function told(signal: AbortSignal, isQuestion: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = isQuestion ? AbortSignal.any([signal, left.signal]) : signal
      const stop = store.subscribe(() => {
        end()
        resolve()
      })
      const gone = () => {
        end()
        reject(over.reason as Error)
      }
      const end = () => {
        stop()
        over.removeEventListener('abort', gone)
      }
      if (over.aborted) gone()
      else over.addEventListener('abort', gone, { once: true })
    })
  }

  async function chooseSeries(): Promise<void> {
    const before = identity()
    if (known.series !== undefined) {
      settle(known.series)
      return
    }
    const { day } = known
    if (before.kind !== 'proven' || day?.series?.kind !== 'day') return
    const { address } = day
    const { masterId } = day.series
    const { isShown } = store.state()
    tell({ kind: 'reading' }, { address, isShown: false })
    try {
      settle(await readEvent(graph, beside(address, masterId), { silentOnly: false }, never))
    } catch (error) {
      const failure = failureOf(error)
      log.note('series not read', { failure: failure.kind })
      // Not the day instead: what was told to go meanwhile was told to go to the series.
      tell({ kind: 'failed', failure }, { address, isShown })
    }
  }

  async function proved(asking: Asking, signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = identity()
      switch (now.kind) {
        case 'proven':
          return
        case 'unread':
        case 'failed':
          await read(asking)
          throwIfOver(identity(), asking)
          break
        case 'reading':
          await told(signal, false)
          // What went wrong for whoever began it goes wrong for whoever waited for it, but for a window that may open now.
          throwIfOver(identity(), asking)
          break
        case 'late':
        case 'series':
        case 'differs':
          if (asking.silentOnly) throw new AppError(UNPROVEN)
          await told(signal, now.kind !== 'late')
          throwIfOver(identity(), asking)
      }
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async prove(asking, signal) {
      const { onWait: told } = asking
      if (told !== undefined) {
        waitTold.add(told)
        if (identity().kind === 'reading' && lastWait !== undefined) told(lastWait)
      }
      try {
        await proved(asking, signal)
      } finally {
        if (told !== undefined) waitTold.delete(told)
      }
    },
    choose(scope) {
      if (scope === 'series') void chooseSeries()
      else if (known.day !== undefined) settle(known.day)
    },
    accept() {
      const now = identity()
      if (now.kind !== 'differs') return
      shownScope = scopeOf(now.found)
      settle(now.found)
    },
    leave() {
      left.abort(new AppError(UNPROVEN))
      const { kind } = identity()
      if (kind === 'series' || kind === 'differs') tell({ kind: 'failed', failure: UNPROVEN })
    },
  }
}

const never = new AbortController().signal

function throwIfOver(now: Identity, { silentOnly }: Asking): void {
  if (now.kind === 'failed') throw new AppError(now.failure)
  if (now.kind === 'unread' && silentOnly) throw new AppError(SIGN_IN)
}
