/** Chance from a seed: the same seed tells the same story, on every machine. */
export interface Dice {
  /** A number in [0, 1). */
  roll(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T
  /** Of `[weight, value]`. */
  weighted<T>(choices: readonly (readonly [number, T])[]): T
  /** From `low` to `high`, each order of magnitude as likely as the next. */
  spread(low: number, high: number): number
}

/** mulberry32: 32 bits of state are enough to draw stories, and its few lines need no library. */
export function createDice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1))
  return {
    roll,
    whole,
    happens: (probability) => roll() < probability,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    weighted<T>(choices: readonly (readonly [number, T])[]) {
      let left = roll() * choices.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of choices) {
        left -= weight
        if (left < 0) return value
      }
      return (choices.at(-1) as readonly [number, T])[1]
    },
    spread: (low, high) => Math.round(low * (high / low) ** roll()),
  }
}
