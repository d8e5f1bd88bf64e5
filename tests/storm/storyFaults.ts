import { drawFaults } from '../../sim/graph/drawFaults'
import { FAULT_NAMES } from '../../sim/graph/service'
import type { PlannedFault } from '../../sim/graph/faults'
import type { Dice } from './dice'

/** After one of these little is left to tell. */
const isTheEnd = /^event-/
/** What befalls a mail before it is read has stories of its own. */
const TOLD = FAULT_NAMES.filter((name) => !/^(mime|message|folder)-(cut|broken|deleted|moved)$/.test(name))
const PASSING = TOLD.filter((name) => !isTheEnd.test(name))

/** The faults of a story, drawn by the simulator; none in some, for ever in few. */
export function storyFaults(dice: Dice, seed: number): PlannedFault[] {
  const names = dice.happens(0.1) ? TOLD : PASSING
  const times = dice.weighted([
    [9, 3],
    [2, 8],
    [0.5, 200],
  ])
  const drawn = drawFaults(`storm ${seed}`, { names, most: 6, latest: dice.pick([0, 3, 8]), times })
  return drawn.filter(({ name, options }) => {
    // Bytes that break off are a mail, or a file, that ends there: nobody on this side can tell.
    return name !== 'cut-json' || (options.on !== 'mail' && options.on !== 'read')
  })
}

/** The event was taken away under a story. */
export function isAboutEvent(name: string | undefined): boolean {
  return name !== undefined && isTheEnd.test(name)
}
