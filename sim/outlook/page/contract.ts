/** What the simulated Outlook page and its server say to each other (`/sim/...`), and the page and the shim inside the pane. */

export type OpenSurface = 'compose' | 'read' | 'none' | 'message'

export interface OpenRequest {
  surface: OpenSurface
  eventId?: string
  unsaved?: boolean
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
  attachmentCount: number
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
}

/** First message of the shim to its frame; the port that comes with it carries the rest. */
export interface PaneHello {
  simulatedPane: 'hello'
}

export type ToPane =
  { kind: 'bridge'; text: string } | { kind: 'theme'; theme: PaneTheme } | { kind: 'drag'; event: unknown }

export interface FromPane {
  kind: 'bridge'
  text: string
}

export interface PaneTheme {
  bodyBackgroundColor: string
  bodyForegroundColor: string
  controlBackgroundColor: string
  controlForegroundColor: string
}

/** What the server writes before the shim's code. */
export interface PaneBoot {
  hasBridge: boolean
  theme: PaneTheme | null
}
