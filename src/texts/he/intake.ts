import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  planBesideOld: 'Goes onto the saved event, because what it replaces is there.', // to translate
}
