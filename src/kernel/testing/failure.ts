import { AppError } from '../failure'

/** How it failed; a fault that is no AppError stays what it is. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof AppError ? error.failure : error),
  )
}
