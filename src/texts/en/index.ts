import { attendees } from './attendees'
import { events } from './events'
import { failures } from './failures'
import { finding } from './finding'
import { intake } from './intake'
import { links } from './links'
import { manage } from './manage'
import { pane } from './pane'
import { problems } from './problems'
import { rows } from './rows'
import { shapes } from './shapes'

/** Everything that the pane says, in the language it is written in. Other locales hold the same names. */
export const en = {
  ...attendees,
  ...events,
  ...failures,
  ...finding,
  ...intake,
  ...links,
  ...manage,
  ...pane,
  ...problems,
  ...rows,
  ...shapes,
} as const
