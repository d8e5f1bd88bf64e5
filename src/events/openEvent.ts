import type { CalendarHost, Surface } from '../outlook/calendarHost'
import type { Failure, Readable } from '../kernel'
import type { EventAddress } from './eventAddress'

/** Which event the pane stands beside, as far as is known. */
export type OpenEventState =
  | { kind: 'looking' }
  | {
      kind: 'open'
      surface: Surface
      address: EventAddress
      subject: string | undefined
      /** Set when the event was saved from this pane just now: Graph may not know it yet (classic Outlook, cached mode). */
      savedAtMs: number | undefined
    }
  /** A compose form that was never saved. The form takes small files already; anything through Graph waits. */
  | { kind: 'unsaved'; subject: string | undefined; saving: boolean; failure: Failure | undefined }
  | { kind: 'none' }
  | { kind: 'no-id'; surface: Surface }
  | { kind: 'failed'; failure: Failure }

export interface OpenEventDoor extends Readable<OpenEventState> {
  /** Looks again, after a failure or when Outlook shows another item. */
  look(): Promise<void>
  /** The person clicked "Save event": the only way to `saveAsync`. */
  save(): Promise<void>
}

export type { CalendarHost }
