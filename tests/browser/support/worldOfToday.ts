import { createWorld } from '../../../sim/world'
import type { World, WorldOptions } from '../../../sim/world'

/** A world around today: the browser has the real clock, and what is coming up has to be ahead of it. */
export function worldOfToday(options: WorldOptions = {}): Promise<World> {
  return createWorld({ nowMs: Date.now(), ...options })
}
