import { events } from './events'
import { failures } from './failures'
import { finding } from './finding'
import { pane } from './pane'
import { rows } from './rows'

/** Everything that the pane says, in the language it is written in. Other locales hold the same names. */
export const en = { ...pane, ...rows, ...finding, ...events, ...failures } as const
