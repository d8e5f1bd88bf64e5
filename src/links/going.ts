import type { LinkPhase } from './types'

/** Not at its end, whichever that is. */
export function isLinkGoing({ kind }: LinkPhase): boolean {
  return kind === 'queued' || kind === 'preparing' || kind === 'sending' || kind === 'linking'
}
