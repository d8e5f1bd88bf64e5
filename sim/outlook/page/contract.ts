/** What the simulated Outlook page and its server say to each other (`/sim/...`), and the page and the shim inside the pane. */

export type OpenSurface = 'compose' | 'read' | 'none' | 'message'

export interface OpenRequest {
  surface: OpenSurface
  eventId?: string
  unsaved?: boolean
  messageId?: string
  selectedIds?: string[]
}

export interface CalendarView {
  person: { name: string; address: string }
  weekStartMs: number
  events: CalendarEntry[]
}

export interface CalendarEntry {
  id: string
  subject: string
  startMs: number
  endMs: number
  location: string
  organizer: string
  isMeeting: boolean
  /** Opens in the compose form. */
  isMine: boolean
  /** Of an occurrence: its series, which can be opened too. */
  seriesMasterId: string | null
  attachmentCount: number
}

/** A mail of the list. */
export interface MailEntry {
  id: string
  subject: string
  from: string
  receivedMs: number
  attachmentCount: number
}

/** The mail that a message window shows. */
export interface MailView extends MailEntry {
  to: string
  /** Plain. */
  text: string
}

export interface FormView {
  formId: string
  surface: OpenSurface
  eventId: string | null
  subject: string
  startMs: number
  endMs: number
  location: string
  organizer: { name: string; address: string }
  attendees: { name: string; address: string }[]
  attachments: { id: string; name: string; sizeBytes: number; kind: 'file' | 'item' | 'reference'; stored: boolean }[]
  /** Message: what is shown, and the ids of what is selected in the list. */
  mail: MailView | null
  selectedIds: string[]
}

/** What each of the add-in's buttons opens. */
export type PaneAddresses = Record<'compose' | 'read' | 'message', string>

/** The window shows another item. */
export interface ShownView {
  form: FormView
  /** Whether the pane hears of it. */
  isTold: boolean
}

export interface RpcRequest {
  formId: string
  actionName: string
  actionType: number
  data: unknown
}

export type RpcReply =
  { kind: 'answer'; errorCode: number; data: unknown; events: { name: string; data: unknown }[] } | { kind: 'silence' }

export interface SettingsView {
  signIn: string
  signInChoices: string[]
  slowLine: boolean
  throttling: boolean
  theme: 'light' | 'dark'
  /** What stands in `officeTheme` for it; left out: there is none. */
  toldTheme?: object | null
  /** The add-in may read and write the mailbox, which lets it ask for the selected mails. */
  mailboxPermission: boolean
  /** BCP 47, of Outlook's own texts. */
  language: string
}

/** First message of the shim to its frame; the port that comes with it carries the rest. */
export interface PaneHello {
  simulatedPane: 'hello'
}

export type ToPane =
  | { kind: 'bridge'; text: string }
  | { kind: 'theme'; theme: object | null }
  | { kind: 'drag'; data: DragData | null }
  | { kind: 'classic-drop'; mails: readonly VirtualMail[] }
  | { kind: 'selected'; callId: number; answer: unknown }
  | { kind: 'selection-changed' }

export type FromPane = { kind: 'bridge'; text: string } | { kind: 'selected'; callId: number }

/** Dispatch id of `getSelectedItemsAsync` between shim and host; today's Office.js has one of its own, which is not known. */
export const SELECTED_ITEMS = 10_013
/** What is dragged over the pane or dropped there; `null` when Outlook could not read it. */
export type DragData =
  { type: 'dragover' } | { type: 'drop'; dataTransfer: { files: { name: string; type: string; fileContent: Blob }[] } }

/**
 * A mail as classic Outlook drops it on a page: a file that it makes for this drop, which has no entry and may be empty. `null`:
 * announced and not handed over.
 */
export interface VirtualMail {
  name: string
  content: Blob | null
}

/** Names of events in today's Office.js. */
export const DRAG_AND_DROP = 'olkDragAndDropEvent'
export const SELECTED_ITEMS_CHANGED = 'olkSelectedItemsChanged'

export interface PaneTheme {
  bodyBackgroundColor: string
  bodyForegroundColor: string
  controlBackgroundColor: string
  controlForegroundColor: string
}

/** What the server writes before the shim's code. */
export interface PaneBoot {
  hasBridge: boolean
  /** The Mailbox set that this Outlook has: of 1.13 the 13. What came later is taken away, what the 2022 copy lacks is added. */
  mailboxMinor: number
  /** Mails dragged from Outlook raise an event. */
  hasDrags: boolean
  /** undefined: there is no `officeTheme`. */
  theme?: object | null
  dialogs: Dialogs
}

/** Windows of Office: they open, the browser blocks them, or opening ends in this number of Office's. */
export type Dialogs = 'open' | 'blocked' | number
