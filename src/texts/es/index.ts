import type { Catalogue } from '../catalogue'
import { intake } from '../en/intake'
import { manage } from '../en/manage'
import { attendees } from './attendees'
import { events } from './events'
import { failures } from './failures'
import { finding } from './finding'
import { pane } from './pane'
import { problems } from './problems'
import { rows } from './rows'
import { shapes } from './shapes'

/** Machine-made: nobody who speaks it has read it yet. */
export const es: Catalogue = {
  ...attendees,
  ...events,
  ...failures,
  ...finding,
  ...intake, // English until it is translated
  ...manage, // English until it is translated
  ...pane,
  ...problems,
  ...rows,
  ...shapes,
}
