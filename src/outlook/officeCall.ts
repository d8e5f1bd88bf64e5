import { AppError, withDeadline } from '../kernel'
import type { Clock } from '../kernel'
import { officeFailure, thrownFailure } from './officeFailure'
import type { Callback, ItemLike } from './officeTypes'

/** Asking the host something; a healthy one answers within a second. */
export const READ_DEADLINE_MS = 10_000

export interface OfficeCall {
  clock: Clock
  ms: number
  signal: AbortSignal
}

/**
 * The one way to call Office.js. The library has no time limit of its own below ten minutes and no way to cancel, so
 * after the deadline or an abort its answer, should it still come, is dropped; what it did is done all the same.
 */
export function officeCall<T>(call: OfficeCall, start: (callback: Callback<T>) => void): Promise<T> {
  return withDeadline(
    { ...call, what: 'outlook' },
    () =>
      new Promise<T>((resolve, reject) => {
        try {
          start((result) => {
            if (result.status === 'succeeded') resolve(result.value)
            else reject(new AppError(officeFailure(result.error?.code)))
          })
        } catch (error) {
          reject(new AppError(thrownFailure(error), { cause: error }))
        }
      }),
  )
}

/** Fails with the sentence that this Outlook is too old when the item has no such call. */
export function need(item: ItemLike, name: keyof ItemLike, requirementSet: string): void {
  if (typeof item[name] !== 'function') throw new AppError({ kind: 'outlook-too-old', needs: requirementSet })
}
