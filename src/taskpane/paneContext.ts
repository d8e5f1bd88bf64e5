import { createContext, use } from 'react'
import type { AttachmentsDoor } from '../attachments'
import type { EventFinderDoor, OpenEventDoor, UpdateDoor } from '../events'
import type { Clock, EventAbout, Store } from '../kernel'
import type { LinksDoor } from '../links'
import type { ContactDoor, MailDoor } from '../mail'
import type { Say } from '../texts'
import type { Format } from './format'
import type { WatchDrags, WatchEarlyFiles } from './useFilesFromAnywhere'

export interface PaneDoors {
  event: OpenEventDoor
  attachments: AttachmentsDoor
  /** What is too large goes to OneDrive, and a link to it into the event. */
  links: LinksDoor
  /** Who has what is attached, and telling the others. */
  update: UpdateDoor
  mail: MailDoor
  contacts: ContactDoor
  /** Events to attach to, beside a message. */
  eventPicker: EventFinderDoor
  /** Events to be attached themselves. */
  otherEvents: EventFinderDoor
}

/** A sentence; an object, so that the same words can be said twice. */
export interface Said {
  text: string
}

/** What every part of the pane may use. */
export interface PaneContext {
  doors: PaneDoors
  /** What the open event says of itself; rejects only with the signal's reason. */
  aboutEvent: (signal: AbortSignal) => Promise<EventAbout>
  /** Mails and attachments dragged from Outlook itself. */
  onOutlookDrag: WatchDrags
  /** Files given before the pane was there. */
  onEarlyFiles: WatchEarlyFiles
  clock: Clock
  format: Format
  /** A sentence of the catalogue; the same as `format.say`. */
  say: Say
  /** Bytes; may shrink once the deployment's settings are read. */
  maxFileBytes: () => number
  supportLog: () => string
  /** What a part of the pane wants to be told to a screen reader. */
  said: Store<Said, Said>
}

const Context = createContext<PaneContext | undefined>(undefined)

export const PaneContextProvider = Context.Provider

export function usePane(): PaneContext {
  const pane = use(Context)
  if (pane === undefined) throw new Error('A part of the pane stands outside of it.')
  return pane
}
