import type { EventTypeLike, OfficeLike } from './officeTypes'

/** Asks Office.js for an event of the mailbox. Where it is not known, throws or is not served, nothing is ever told. */
export function onHostEvent(
  office: OfficeLike,
  eventType: EventTypeLike | undefined,
  handler: (event: unknown) => void,
): void {
  if (eventType === undefined) return
  try {
    office.context.mailbox?.addHandlerAsync?.(eventType, handler)
  } catch {
    // Named but not served here.
  }
}

/**
 * Office.js can only remove all handlers of a kind, so `register` is called once, by the first listener, and what it
 * hears goes to whoever listens at the moment.
 */
export function fanOut<Told>(
  register: (tell: (told: Told) => void) => void,
): (listener: (told: Told) => void) => () => void {
  const listeners = new Set<(told: Told) => void>()
  let isRegistered = false
  return (listener) => {
    listeners.add(listener)
    if (!isRegistered) {
      isRegistered = true
      register((told) => {
        for (const hears of [...listeners]) hears(told)
      })
    }
    return () => listeners.delete(listener)
  }
}
