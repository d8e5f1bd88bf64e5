import type { PersonLike } from './officeTypes'

/** Lower case, so that one person is one text; an unresolved Exchange name is no address. */
export function addressOf(person: PersonLike | undefined): string | undefined {
  const address = person?.emailAddress?.trim().toLowerCase() ?? ''
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined
}

/** Milliseconds since 1970. */
export function momentOf(date: Date | undefined): number | undefined {
  const ms = date instanceof Date ? date.getTime() : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}
