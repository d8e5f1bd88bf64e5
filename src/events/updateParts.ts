import { AppError } from '../kernel'

/** What reads and writes the event is fetched when it is first needed: most panes never tell anybody. */
export function updateParts() {
  return import('./eventUpdate').catch((error: unknown) => {
    throw new AppError({ kind: 'offline' }, { cause: error })
  })
}
