import type { Clock } from '../kernel'
import { officeCall } from './officeCall'
import type { Asked, Property } from './officeTypes'

/** Only something to show or to guess by is missing without it, so nobody waits for it for long. */
const PROPERTY_DEADLINE_MS = 2_000

/** A property of the open item on both surfaces; undefined when Outlook has none, refuses, or keeps silent for 2 s. */
export async function propertyOf<T extends string | object>(
  property: Property<T> | null | undefined,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<T | undefined> {
  if (property === null || property === undefined) return undefined
  if (!isAsked(property)) return property
  if (typeof property.getAsync !== 'function') return undefined
  try {
    const value = await officeCall<T | null | undefined>({ clock, ms: PROPERTY_DEADLINE_MS, signal }, (done) =>
      property.getAsync?.(done),
    )
    return value ?? undefined
  } catch {
    return undefined
  }
}

function isAsked<T extends string | object>(property: Property<T>): property is Asked<T> {
  return typeof property === 'object' && 'getAsync' in property
}
