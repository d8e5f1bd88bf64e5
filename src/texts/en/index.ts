import { attendees } from './attendees'
import { failures } from './failures'
import { pane } from './pane'
import { problems } from './problems'
import { rows } from './rows'
import { shapes } from './shapes'

/** Everything that the pane says, in the language it is written in. Other locales hold the same names. */
export const en = { ...pane, ...rows, ...shapes, ...attendees, ...failures, ...problems } as const
