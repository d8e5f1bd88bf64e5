import type { Catalogue } from '../catalogue'
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

/** Machine-made: nobody who speaks it has read it yet. */
export const pl: Catalogue = {
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
}
