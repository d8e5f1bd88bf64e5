import { failureOf } from '../../kernel'

/** What comes of it: the value, or the failure. */
export async function outcomeOf<T>(promise: Promise<T>): Promise<unknown> {
  try {
    return await promise
  } catch (error) {
    return failureOf(error)
  }
}
