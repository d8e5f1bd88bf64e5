import { createStore, failureOf } from '../kernel'
import type { Readable } from '../kernel'
import { sameEvent } from './eventAddress'
import type { EventAddress } from './eventAddress'
import type { UpdateDeps } from './eventUpdate'
import type { FactsOf } from './factsOf'
import type { InvitationBody } from './invitation'
import type { EventFacts } from './types'
import { updateParts } from './updateParts'
import { canSend, isOver, NOTHING_SHOWN, reduceUpdate, shownUpdate } from './updateState'
import type { EventChange, EventUpdate, UpdateState } from './updateState'

/** Who has what is attached, and telling the others. Nobody is mailed but by `send`. */
export interface UpdateDoor extends Readable<UpdateState> {
  /** Which event the pane stands beside. */
  setTarget(address: EventAddress | undefined): void
  /** The engine wrote past the form. */
  changed: (change: EventChange) => void
  /** Reads what decides who gets what, unless it is known; opens no sign-in window. */
  learn(): Promise<void>
  /** The person clicked "Send update" for the event that is shown. */
  send(): Promise<void>
  leaveQuiet(): void
  /** The person read that additions stay in their own copy. */
  gotWarning(): void
}

export interface SendUpdateDeps extends UpdateDeps {
  factsOf: FactsOf
}

export function createUpdate({ factsOf, ...deps }: SendUpdateDeps): UpdateDoor {
  const { clock, log } = deps
  const store = createStore(NOTHING_SHOWN, reduceUpdate)
  const { dispatch } = store
  const never = new AbortController().signal
  /** What an earlier try may have made of the body, by address. */
  let tried: { address: EventAddress; body: InvitationBody } | undefined

  const shown = () => shownUpdate(store.state())

  async function learn(address: EventAddress, known: EventUpdate['facts']['kind']): Promise<void> {
    if (known === 'known' || known === 'reading') return
    dispatch({ kind: 'facts', address, facts: { kind: 'reading' } })
    try {
      const facts = await factsOf(address, never)
      dispatch({ kind: 'facts', address, facts: facts === undefined ? { kind: 'unknown' } : { kind: 'known', facts } })
    } catch (error) {
      const failure = failureOf(error)
      log.note('who gets it', { failure: failure.kind })
      // The first Attach brings the sign-in; until then nothing is wrong.
      const isEarly = failure.kind === 'sign-in-needed'
      dispatch({ kind: 'facts', address, facts: isEarly ? { kind: 'unknown' } : { kind: 'failed', failure } })
    }
  }

  async function send({ address, news }: EventUpdate, seen: EventFacts): Promise<void> {
    dispatch({ kind: 'standing', address, standing: { kind: 'sending', news } })
    try {
      const { sendUpdate } = await updateParts()
      const earlier = tried !== undefined && sameEvent(tried.address, address) ? tried.body : undefined
      const outcome = await sendUpdate({ address, news, seen, tried: earlier }, deps, never)
      if (outcome.kind === 'in-doubt') {
        tried = { address, body: outcome.tried }
        dispatch({ kind: 'standing', address, standing: { kind: 'failed', failure: outcome.failure } })
        return
      }
      dispatch({ kind: 'facts', address, facts: { kind: 'known', facts: outcome.facts } })
      if (outcome.kind === 'sent') {
        tried = undefined
        dispatch({ kind: 'sent', address, atMs: clock.now() })
      } else {
        dispatch({ kind: 'standing', address, standing: { kind: 'offered', note: outcome.because } })
      }
    } catch (error) {
      const failure = failureOf(error)
      log.note('update failed', { failure: failure.kind })
      dispatch({ kind: 'standing', address, standing: { kind: 'failed', failure } })
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    setTarget(address) {
      dispatch({ kind: 'shown', address })
    },
    changed(change) {
      dispatch({ kind: 'changed', change })
      const { address } = change
      const current = shown()
      if (current !== undefined && sameEvent(current.address, address)) void learn(address, current.facts.kind)
    },
    async learn() {
      const current = shown()
      if (current !== undefined) await learn(current.address, current.facts.kind)
    },
    async send() {
      const current = shown()
      if (current === undefined || !canSend(current) || current.facts.kind !== 'known') return
      const { facts } = current.facts
      if (endedUnnoticed(current, facts)) {
        dispatch({ kind: 'standing', address: current.address, standing: { kind: 'offered', note: 'ended' } })
        return
      }
      await send(current, facts)
    },
    leaveQuiet() {
      const current = shown()
      if (current === undefined || !canSend(current)) return
      dispatch({ kind: 'standing', address: current.address, standing: { kind: 'quiet' } })
    },
    gotWarning() {
      const current = shown()
      if (current !== undefined) dispatch({ kind: 'warned', address: current.address })
    },
  }

  /** Over by now, and the person was not told so before. */
  function endedUnnoticed({ standing }: EventUpdate, facts: EventFacts): boolean {
    const isTold = standing.kind === 'offered' && standing.note === 'ended'
    return isOver(facts, clock.now()) && !isTold
  }
}
