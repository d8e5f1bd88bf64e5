import type { Hold, Phase, Row } from '../attachments'

const MOVING: readonly Phase['kind'][] = ['queued', 'preparing', 'sending', 'checking', 'cancelling']

/** Told to go and not at its end yet, whether something holds it or not. */
export function isMoving({ phase }: Row): boolean {
  return MOVING.includes(phase.kind)
}

/** A pause would change nothing for what waits for the person anyway. */
const HELD_BY_PERSON: readonly Hold['kind'][] = [
  'event-unsaved',
  'event-unknown',
  'event-unproven',
  'sign-in',
  'paused',
]

/** Whether "Pause" helps: an add to the form is over at once or cannot be stopped, and what is being taken back is not held. */
export function canPause({ phase, hold, plan }: Row): boolean {
  if (hold !== undefined && HELD_BY_PERSON.includes(hold.kind)) return false
  if (phase.kind === 'queued') return true
  const isOnItsWay = phase.kind === 'preparing' || phase.kind === 'sending' || phase.kind === 'checking'
  return isOnItsWay && plan?.writer !== 'form'
}

/** Whether "Go on" helps. */
export function isPaused(row: Row): boolean {
  return row.hold?.kind === 'paused' && isMoving(row) && row.phase.kind !== 'cancelling'
}

/** What can be said of everything that was told to go: one thing that moves is enough for "moving". */
export function goingOf(rows: readonly Row[]): 'moving' | 'waiting' | 'paused' {
  const going = rows.filter(isMoving)
  if (going.every(isPaused)) return 'paused'
  // What has no hold of its own may still stand behind one that has.
  const isStanding = going.every(({ phase, hold }) => hold !== undefined || phase.kind === 'queued')
  return isStanding && going.some(({ hold }) => hold !== undefined) ? 'waiting' : 'moving'
}

/** What a queued row has to do with the order: nothing to order, can be sent first, or goes next by the person's word. */
export type Turn = 'only' | 'any' | 'next'

/** The turns of all queued rows, by key. */
export function turnsOf(rows: readonly Row[]): ReadonlyMap<Row['key'], Turn> {
  const queued = rows.filter(({ phase }) => phase.kind === 'queued')
  const highest = Math.max(0, ...queued.map(({ rank }) => rank))
  return new Map(
    queued.map(({ key, rank }) => {
      if (queued.length < 2) return [key, 'only']
      return [key, highest > 0 && rank === highest ? 'next' : 'any']
    }),
  )
}
