/** The next number of a reproducible row, from 0 up to but not including 1. */
export type Chance = () => number

/**
 * A small generator (mulberry32, seeded by FNV-1a): the same seed gives the same row on every machine. Good enough to
 * draw stories from; not for secrets.
 */
export function seededChance(seed: string): Chance {
  let state = fnv1a(seed)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}

/** One of a list that is not empty. */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  const picked = list[Math.floor(chance() * list.length)]
  if (picked === undefined) throw new Error('There is nothing to pick from.')
  return picked
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
